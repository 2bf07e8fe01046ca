"""The rules. They know `game.model` and numpy, and nothing of files, words, screens or clocks."""
