"""What may be seen, as frozen values and as words. Pure: no file, no clock, no screen."""
