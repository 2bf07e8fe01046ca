"""The words of the house, a line each, for somebody who came in tonight. Only words."""

from collections.abc import Iterator

Words = tuple[tuple[str, str], ...]

GLOSSARY: tuple[tuple[str, Words], ...] = (
    (
        "What is said",
        (
            ("spark", "an idea that one of us wrote and nobody has posted yet"),
            ("riff", "the same idea in somebody's own words; every night has a few"),
            ("remix", "a child of two ideas: half of each, and a layer more"),
            ("layers", "references one must know to read an idea"),
            ("catch", "0 to 5: how well it travels; seen once, passed on"),
            ("bond", "0 to 5: how well it binds; it takes several of us saying it"),
            ("bite", "0 to 5: edge; brands stay away from it"),
            ("meaning", "what is left of what it meant; every border costs some"),
            ("canon", "what the room has kept; it can be hosted and remixed, and no brand has it"),
            (
                "callback",
                "a line of the canon said again: warm for all who know, a wall for others",
            ),
            ("leak", "an idea out on a platform, by your hand or by itself; it comes back worn"),
            ("copy", "a repost on a platform"),
            ("act", "something said: new, repeated or reworded"),
        ),
    ),
    (
        "Who is here",
        (
            ("members", "everyone who comes here; the core are those attached over 60"),
            ("attached", "0 to 100: how much somebody would miss the room"),
            ("circle", "the five who help you and seldom agree; one may step in for you"),
            ("successor", "who has the keys after you: always somebody, and you may name another"),
        ),
    ),
    (
        "How it goes",
        (
            ("pulse", "posts, answers and riffs in a day"),
            ("warmth", "how attached members are: ten columns, the core on the right"),
            ("exposure", "how well the world out there knows you; it draws people and predators"),
            ("trust", "your mandate as a host; at nothing they leave, and take the lore along"),
            ("stale", "too much of the same; newcomers and neighbours mend it"),
            ("load", "newcomers against those who can welcome them"),
            ("hours", "what an evening has; more of them cost fatigue"),
            ("fatigue", "yours; at 100 somebody else takes the lamp"),
            ("imprint", "the score: how far attachment goes over 50, times the layers most read"),
            ("layers read", "the deepest that lives and that a quarter of the members can read"),
            ("crowned", "ended as you said that it was meant to: the imprint counts half more"),
            ("dec.", "decisions so far: choices and verbs"),
        ),
    ),
    (
        "What a forecast says",
        (
            ("safe", "so it went in 85 or more of 100 nights tried ahead"),
            ("likely", "so it went in 50 or more of 100"),
            ("long shot", "so it went in fewer than 50 of 100"),
            ("with the night", "on a card: how the morning would stand, with the plan as it is"),
            ("even", "the imprint is the same with it and without it, in every night tried"),
        ),
    ),
)
"""Headings, each with its words and what they mean."""


def every() -> Iterator[tuple[str, str]]:
    """Yield each word and what it means."""
    return (word for _, words in GLOSSARY for word in words)
