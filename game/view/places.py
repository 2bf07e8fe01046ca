"""Where a wording lives, in words. It knows nothing of how that is found out."""

PLACES = {
    "home": "lives at home",
    "leaked": "lives out there",
    "both": "lives at home, and out there in the same words",
    "unseen": "crossed over, and nobody has seen it",
    "lost": "lost",
    "branded": "sold",
    "canon": "in the canon",
}
