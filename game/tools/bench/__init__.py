"""Measurements, as ratios taken in one sitting. Nothing is asserted: a figure is for reading.

Method and figures stand in `docs/performance.md`.
"""
