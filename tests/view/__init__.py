"""Tests of `game.view`."""
