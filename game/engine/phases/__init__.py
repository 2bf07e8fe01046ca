"""One file a phase of the spread model; `game.engine.step` alone knows their order."""
