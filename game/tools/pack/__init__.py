"""What authors of packs are helped with. Findings and records come from `game.content`."""
