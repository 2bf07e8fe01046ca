"""The forces that work on the player's room, one file each; `game.engine.phases.forces` calls them.

Each intends aloud, days ahead, then does just that or calls it off in so many words.
"""
