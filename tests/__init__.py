"""Tests say what a user would notice; the tree mirrors `game/`."""
