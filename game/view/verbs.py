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
        "Says a spark that a named member wrote, where whoever looks in tonight sees it first.",
        "It takes one of the eight places on the board.",
        "One that dies by morning is taken personally by its author (attachment ▼5). A second one "
        "tonight is noise, a third more so: everybody cools.",
    ),
    "remix": VerbWords(
        "Remix",
        "pairing",
        "pairings",
        "A child of two ideas keeps half of each and adds a layer.",
        "A layer more is a layer that newcomers cannot read.",
        "The pun may fall flat. In one pairing of four the smaller crowd says it was theirs.",
    ),
    "callback": VerbWords(
        "Callback",
        "rested reference",
        "rested references",
        "Says a rested reference again: all who can read it are warmed, and the rusty mended.",
        "The reference is tired for four days, for an evening on it, too. Stale ▲1.",
        "Newcomers who cannot follow feel shut out (attachment a sixteenth less).",
    ),
    "translate": VerbWords(
        "Translate",
        "idea to explain",
        "ideas to explain",
        "Explains an idea to newcomers, three of the core to one: a layer learned, and a welcome "
        "that makes regulars of most.",
        "A plainer wording hangs on the screen beside ours.",
        "What has been explained is easier to lift, and to wear smooth.",
    ),
    "encrypt": VerbWords(
        "Encrypt",
        "living idea",
        "living ideas",
        "Gives a living idea a shibboleth: a layer more wherever we say it. Once for each idea.",
        "Regulars who only just followed it resent that (attachment a twenty-fifth less).",
        "It goes slower in here, too. The Feed cannot chew more than one layer.",
    ),
    "host": VerbWords(
        "Host",
        "theme",
        "themes",
        "An evening on a theme for 48 who can follow it: warms, teaches, ties two of the named.",
        "Fatigue ▲5. The theme is tired for four days.",
        "A theme they had lately falls flat. The staler the room, the less an evening warms it. It "
        "keeps no idea alive.",
    ),
    "bridge": VerbWords(
        "Bridge",
        "visit",
        "visits",
        "An emissary trades an idea next door. Stale ▼7, and the room less shut in; up to six of "
        "theirs look in.",
        "Exposure ▲1; ours is theirs to keep or change. Two good trades make an ally.",
        "The deeper, the likelier they change it. Allies and daughters keep it, and hold it dear.",
    ),
    "leak": VerbWords(
        "Leak",
        "way out",
        "ways out",
        "Puts an idea on a platform yourself: twelve accounts take it up at once.",
        "Signed: exposure ▲5, and five sixths of the meaning kept. Unsigned: ▲2, and two thirds.",
        "What is out is copied, worn and sold. Each platform once, and one a night.",
    ),
    "retire": VerbWords(
        "Retire",
        "funeral",
        "funerals",
        "A funeral while it is still loved: the idea becomes canon and no brand can have it.",
        "You lose a spreader: three tenths of what made it catch. Who said it last is warmed.",
        "Canon holds twelve. An idea buried too early is only buried.",
    ),
    "spotlight": VerbWords(
        "Spotlight",
        "member",
        "members",
        "Credit for a member: attachment ▲6, loyalty ▲4, and their newest idea is shown again. "
        "A quiet one may find a voice.",
        "Trust ▲1, exposure ▲1, more for one who is known already. Not again for five days.",
        "Up to two mind (attachment ▼3 each), rivals first. Who is known outside is poached.",
    ),
    "moderate": VerbWords(
        "Moderate",
        "way",
        "ways",
        "Cools the room, sits two rivals down, or shows newcomers the door.",
        "Trust ▼2 to cool, ▼1 to mediate, ▼4 to remove.",
        "Exiles go next door, and a neighbour resents us for what they tell.",
    ),
    "sour": VerbWords(
        "Sour",
        "living idea",
        "living ideas",
        "Adds something no brand will touch: bite ▲1. One that has lost its appetite lets go.",
        "Narrower: a fifth less of what makes it catch.",
        "Edge has an audience of its own: a Cause likes it, and luck swings wider.",
    ),
    "answer": VerbWords(
        "Answer",
        "answer",
        "answers",
        "Writes back to whoever has asked for something: refuse, stall, bargain or prank.",
        "Refuse: fatigue ▲3, trust ▲2. Stall: trust ▼1. Bargain: trust ▼6 for an hour an evening.",
        "A prank: exposure ▲4, and trust ▼4 if it goes wrong. Every answer is remembered.",
    ),
    "charter": VerbWords(
        "Charter",
        "rule to sign",
        "rules to sign",
        "Signs a house rule, a wall or a window, in force from tonight to the end.",
        "Every third day at most. What it shuts out can never be signed.",
        "A rule holds for you as well.",
    ),
    "split": VerbWords(
        "Split",
        "way to part",
        "ways to part",
        "Founds a daughter room: half of the warmest, or a named member with their friends.",
        "They are gone, and the crew that welcomed people with them.",
        "A family keeps a key. A feud takes trust ▼6 and remembers where we live.",
    ),
    "rest": VerbWords(
        "Rest",
        "way",
        "ways",
        "You sleep: fatigue ▼9, as far as there is so much. Somebody posts a spark unasked.",
        "An hour of the evening, which tires by 2 like any other.",
        "You don't choose which spark.",
    ),
}
"""By the verb's id. A test holds it to the engine's list."""

MODES = (
    ("cool the room", "The crew copes better with who is new; it wears off in a week or so."),
    (
        "sit two rivals down",
        "Both are warmed a little and owe each other; or those stay who would leave together.",
    ),
    ("show newcomers the door", "A third of those who came this week leave. Exposure ▼1."),
)
"""The modes of moderate: what is chosen, and what it does."""


@dataclass(frozen=True)
class AnswerWords:
    """One way to answer a force in words; {force} is its name."""

    label: str
    does: str
    told: tuple[str, ...]  # ways to say that it was done


ANSWERS = (
    AnswerWords(
        "refuse {force}",
        "They go away, and know why. The room is glad of it.",
        (
            "You wrote to {force}: no, and thank you for asking.",
            "You wrote to {force}. It's a short letter, and the word stands in the middle of it.",
            "{force} had your no by the second post, on plain paper.",
            "'No,' you wrote to {force}, looked at it, and added 'kindly'.",
            "You told {force} that it wasn't to be had, and gave the time of the last tram.",
            "The answer to {force} was no. You held the door, both ways.",
        ),
    ),
    AnswerWords(
        "stall {force}",
        "They wait as long again. So does the room.",
        (
            "You wrote to {force} that somebody had to ask somebody.",
            "You wrote to {force} that it was a bad week for a good answer.",
            "{force} has been told that it's being looked into. You looked into a drawer.",
        ),
    ),
    AnswerWords(
        "bargain with {force}",
        "They use it, with our name under it, and you get an hour an evening for eight days.",
        (
            "You and {force} shook hands. There is a clause about the name.",
            "You and {force} agreed, on one page, and the name has a line to itself.",
        ),
    ),
    AnswerWords(
        "prank {force}",
        "Either they never write again, or they come the sooner.",
        (
            "You sent {force} something that looked like a yes from a distance.",
            "You wrote to {force} at length, in a glossary of your own making.",
        ),
    ),
)
"""The modes of answer, in the engine's order."""

CROWD_PARTS = "half of the warmest go; the named stay"
"""The way to split that no member leads."""
