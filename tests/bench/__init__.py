"""What the engine is measured against: a C version of part of it, and other people's simulators."""
