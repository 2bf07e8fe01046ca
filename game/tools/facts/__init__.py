"""The published figures that the world is held against: one file a group of facts, one table."""
