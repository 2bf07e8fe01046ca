"""What the help says about words, marks and the mouse. Only words."""

from game.tui.widgets.glyphs import CROSS

WORDS: tuple[tuple[str, str], ...] = (
    ("members", "everyone who comes here; the core are those attached over 60"),
    ("pulse", "posts, answers and riffs in a day"),
    ("warmth", "how attached members are: ten columns, the core on the right"),
    ("exposure", "how well the world out there knows you; it draws people and predators"),
    ("trust", "your mandate as a host; at nothing they leave, and take the lore along"),
    ("imprint", "the score: how far attachment goes over 50, times the layers most can read"),
    ("stale", "too much of the same; newcomers and neighbours mend it"),
    ("load", "newcomers against those who can welcome them"),
    ("hours", "what an evening has; more of them cost fatigue"),
    ("fatigue", "yours; at 100 somebody else takes the lamp"),
    ("layers", "references one must know to read an idea"),
    ("circle", "the five who help you and seldom agree"),
    ("spark", "an idea a member wrote, not yet posted"),
    ("canon", "what the room has kept; it can be hosted and remixed, and no brand can have it"),
    ("catch", "0 to 5: seen once, passed on"),
    ("bond", "0 to 5: needs several people saying it, and binds them"),
    ("bite", "0 to 5: edge; brands stay away from it"),
    ("meaning", "what is left of what it meant; every border costs some"),
    ("attached", "0 to 100: how much somebody would miss the room"),
    ("act", "something said: new, repeated or reworded"),
    ("copy", "a repost on a platform"),
    ("dec.", "decisions so far: choices and verbs"),
)
MARKS: tuple[tuple[str, str, str], ...] = (
    ("●", "amber", "lives at home"),
    ("▲", "sky", "leaked: 14+2 is said 14 times here, 2 copies there"),
    (CROSS, "faint", "dead"),
    ("!", "coral", "sold, or danger"),
    ("◆", "violet", "an idea"),
    ("↻", "violet", "a riff on somebody's idea"),
    ("•", "mint", "first words; coming home"),
    ("▲3", "mint", "change, mint if welcome"),
    ("▼2", "coral", "change, coral if not"),
)
FACES = "^o^ glowing  ^_^ warm  -_- calm  o_O torn  u_u tired  T_T hurt  ... away"
MOUSE = (
    "A click selects, a second one opens, the wheel moves. Every word of the last line is a key."
)
TOO_SMALL = (f"A little room needs 60 {CROSS} 20.", "Until then only q does anything: it leaves.")
NAME = "A Thousand Little Rooms"
TAGLINE = "keep something warm next to something big"
PALETTE = "What can be done here? Some letters of it …"
