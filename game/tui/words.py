"""What the help says about marks and the mouse. Only words."""

from game.tui.widgets.glyphs import CROSS

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
    ("▸", "amber", "of several lists, the one that keys move in"),
)
FACES = "^o^ glowing  ^_^ warm  -_- calm  o_O torn  u_u tired  T_T hurt  ... away"
MOUSE = (
    "A click selects, a second one opens, the wheel moves. Every word of the last line is a key."
)
TOO_SMALL = (f"A little room needs 60 {CROSS} 20.", "Until then only q does anything: it leaves.")
KEPT = "Every closed day is saved; tonight's plan only while the game is open."
NAME = "A Thousand Little Rooms"
TAGLINE = "keep something warm next to something big"
PALETTE = "What can be done here? Some letters of it …"
COLOURS = "Which colours? Some letters of their name …"
