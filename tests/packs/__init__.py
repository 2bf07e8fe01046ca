"""Packs as strangers might send them: a sound one, and all manner of hostile ones."""
