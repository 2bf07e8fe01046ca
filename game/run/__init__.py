"""A run being played: its recording, its replay, seeds, saves. Knows no screen and no word."""
