"""Nouns: frozen data that everybody may read. No file, no clock, no chance, no rule."""
