"""What the records of packs say about each other: one file a question, each yielding findings."""
