"""What authors wrote: TOML files in, a checked and compiled `Pack` out. The door is `packs`."""
