"""Leagues: bots against rooms, many runs, and what the figures say."""
