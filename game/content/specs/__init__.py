"""The shapes of records as authors write them: one model a kind, also its reference page."""
