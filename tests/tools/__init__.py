"""Tests of `game.tools`."""
