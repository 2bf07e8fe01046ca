"""Goldens: recordings in `saves/recordings/` that must replay, bit for bit, on every machine."""
