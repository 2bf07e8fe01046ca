"""Tests of `game.cli`."""
