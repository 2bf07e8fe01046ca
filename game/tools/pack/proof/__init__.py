"""What proves a pack: one event tried, the author's tests, many runs played by bots."""
