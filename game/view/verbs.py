"""The words of the verbs: what each does, what it costs besides hours, and what may go wrong."""

from dataclasses import dataclass


@dataclass(frozen=True)
class VerbWords:
    """One verb in words."""

    name: str
    unit: str  # what its options are counted in
    units: str
    does: str
    price: str
    risk: str


VERBS: dict[str, VerbWords] = {
    "post": VerbWords(
        "Post",
        "spark",
        "sparks",
        "Says a spark that a named member wrote, at the top of the screen.",
        "It takes one of the eight places on the board.",
        "One that dies by morning is taken personally by its author (attachment ▼5).",
    ),
    "remix": VerbWords(
        "Remix",
        "pairing",
        "pairings",
        "A child of two ideas keeps half of each and adds a layer.",
        "A layer more is a layer that newcomers cannot read.",
        "The pun may fall flat: 80 to 130 per cent of what the parents were.",
    ),
    "host": VerbWords(
        "Host",
        "theme",
        "themes",
        "An evening on a theme for 48 who can follow it: warms, teaches, ties two of the named.",
        "Fatigue ▲5. The theme is tired for four days.",
        "A theme they had lately falls flat and leaves the room staler.",
    ),
    "bridge": VerbWords(
        "Bridge",
        "visit",
        "visits",
        "An emissary trades an idea next door. Stale ▼7; up to six of theirs look in.",
        "Exposure ▲1; ours is theirs to keep or change.",
        "What they send back may be better than ours.",
    ),
    "leak": VerbWords(
        "Leak",
        "way out",
        "ways out",
        "Puts an idea on a platform yourself: twelve accounts take it up at once.",
        "Signed: exposure ▲5, and five sixths of the meaning kept. Unsigned: ▲2, and two thirds.",
        "What is out is copied, worn and sold. It does not come back.",
    ),
    "retire": VerbWords(
        "Retire",
        "funeral",
        "funerals",
        "A funeral while it is still loved: the idea becomes canon and no brand can have it.",
        "You lose a spreader; who carried it last is warmed.",
        "Canon holds twelve. An idea buried too early is only buried.",
    ),
    "moderate": VerbWords(
        "Moderate",
        "way",
        "ways",
        "Cools the room, sits two rivals down, or shows newcomers the door.",
        "Trust ▼2 to cool, ▼1 to mediate, ▼4 to remove.",
        "Exiles remember.",
    ),
    "rest": VerbWords(
        "Rest",
        "way",
        "ways",
        "You sleep: fatigue ▼9. Somebody posts a spark unasked.",
        "An hour of the evening.",
        "You don't choose which spark.",
    ),
}
"""By the verb's id. A test holds it to the engine's list."""

MODES = (
    ("cool the room", "The crew copes better with who is new; it wears off in a week or so."),
    ("sit two rivals down", "Both are warmed a little and owe each other from now on."),
    ("show newcomers the door", "A third of those who came this week leave. Exposure ▼1."),
)
"""The modes of moderate: what is chosen, and what it does."""
