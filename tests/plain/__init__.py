"""Tests of `game.plain`."""
