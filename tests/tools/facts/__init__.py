"""The measures of the published facts."""
