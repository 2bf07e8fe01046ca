"""Tests of what proves a pack."""
