"""One file a screen, its layout in the style sheet beside it."""
