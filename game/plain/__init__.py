"""The same game as numbered lines, for pipes, screen readers and plain terminals."""
