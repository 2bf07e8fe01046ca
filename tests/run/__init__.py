"""Tests of `game.run`."""
