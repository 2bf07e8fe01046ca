"""Services above a run: bots, measurements, a world left alone. Knows no screen."""
