"""What the help says about words, marks and the mouse. Only words."""

from game.tui.widgets.glyphs import CROSS

WORDS: tuple[tuple[str, str], ...] = (
    ("members", "everyone who comes here; the core are those attached over 60"),
    ("pulse", "posts, answers and riffs in a day"),
    ("warmth", "how attached members are: ten columns, the core on the right"),
    ("exposure", "how well the world out there knows you; it draws people and predators"),
    ("trust", "your mandate as a host; at nothing they leave, and take the lore along"),
    ("imprint", "what a run is measured by: how deeply, not how many"),
    ("stale", "too much of the same; newcomers and neighbours mend it"),
    ("load", "newcomers against those who can welcome them"),
    ("hours", "what an evening has; more of them cost fatigue"),
    ("fatigue", "yours; at 100 somebody else takes the lamp"),
    ("layers", "references one must know to read an idea"),
    ("circle", "the five who help you and seldom agree"),
)
MARKS: tuple[tuple[str, str, str], ...] = (
    ("●", "amber", "lives at home"),
    ("▲", "sky", "leaked, lives out there"),
    (CROSS, "faint", "dead"),
    ("!", "coral", "sold, or danger"),
    ("◆", "violet", "an idea"),
    ("↻", "violet", "a riff on somebody's idea"),
    ("•", "mint", "first words; coming home"),
    ("▲3", "mint", "welcome change"),
    ("▼2", "coral", "unwelcome change"),
)
FACES = "^o^ glowing  ^_^ warm  -_- calm  o_O torn  u_u tired  T_T hurt  ... away"
MOUSE = (
    "A click selects, a second one opens, the wheel moves. Every word of the last line is a key."
)
TOO_SMALL = f"A little room needs 60 {CROSS} 20."
TAGLINE = "keep something warm next to something big"
