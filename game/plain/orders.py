"""What can be typed on an evening: letters, the words people type for them, and the help."""

from collections.abc import Iterator

from game.view import glossary
from game.view.figures import many
from game.view.panes import VerbRow

LETTERS = {
    "k": "answers the cards again",
    "u": "takes back what was planned last",
    "C": "closes the day, and so does c",
    "e": "shows the evening again",
    "f": "the forecast: of the plan, and of the first way to do every verb",
    "i": "why every number is what it is",
    "w": "what changed since yesterday",
    "a": "how it can end, and how far each end is",
    "m": "the members",
    "l": "the lineage of an idea",
    "h": "the terms of the run, and the rules of the house: what is signed, what each would shut",
    "o": "what you may do on any day: ask the circle, a successor, the keys, the end",
    "b": "what every word means; ? and a word, what that one means",
    "y": "the city, and a visit",
    "p": "reads the packs again",
    "s": "no lesson tonight",
    "z": "back to yesterday, in a practice run",
    "?": "this; with a letter or a verb after it, what that is",
    "q": "saves and leaves",
}
"""What each letter does."""
_WORDS = {
    "c": "C",
    "close": "C",
    "cards": "k",
    "changes": "w",
    "city": "y",
    "evening": "e",
    "exit": "q",
    "forecast": "f",
    "help": "?",
    "lineage": "l",
    "members": "m",
    "quit": "q",
    "rules": "h",
    "undo": "u",
    "why": "i",
    "words": "b",
}
_VERBS = (
    "A number, a capital letter or a name opens a verb. In there a number adds one of its ways, "
    "and f before it foretells it."
)


def meant(answer: str) -> tuple[str, str]:
    """Return the letter that an answer means, or the answer itself, and what is asked about."""
    first, _, about = answer.partition(" ")
    letter = _WORDS.get(first.lower(), first)
    return (letter, about.strip()) if letter == "?" else (_WORDS.get(answer.lower(), answer), "")


def verb(answer: str, verbs: tuple[VerbRow, ...]) -> VerbRow | None:
    """Return the verb that is meant by its number, its capital letter or its name."""
    for number, row in enumerate(verbs, 1):
        if answer in (str(number), row.key) or answer.lower() == row.name.lower():
            return row
    return None


def helped(about: str, verbs: tuple[VerbRow, ...]) -> Iterator[str]:
    """Say what a letter or a verb is; of anything else, all that can be typed."""
    if row := verb(about, verbs):
        yield f"{row.name} ({row.key}), {many(row.hours, 'hour')}."
        yield from row.about
        yield f"Closed: {row.refusal}" if row.refusal else f"Open: {row.note}."
        return
    if word := next((each for each in glossary.every() if each[0] == about.lower()), None):
        yield f"{word[0]}: {word[1]}."
        return
    letter = meant(about)[0]
    if letter in LETTERS:
        yield f"{letter}: {LETTERS[letter]}."
        return
    yield _VERBS
    yield from (f"{letter}: {what}." for letter, what in LETTERS.items())
