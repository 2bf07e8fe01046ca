"""The game in a real pseudo-terminal, played by keys and read off the screen."""
