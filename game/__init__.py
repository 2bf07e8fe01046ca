"""A Thousand Little Rooms: a terminal game about how culture spreads."""

__version__ = "0.1.0"
