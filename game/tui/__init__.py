"""The game on a terminal. It knows panes and days, never a world or a rule."""
