"""What stands for each mark where only ASCII is safe: one cell for one cell, so no layout moves."""

from os import environ

CROSS = "\N{MULTIPLICATION SIGN}"
BARS = " ▁▂▃▄▅▆▇█"

_ASCII = str.maketrans(
    {
        **dict(zip("▁▂▃▄▅▆▇█", ".:-=+*%#", strict=True)),
        **dict.fromkeys("╭╮╰╯├┤┬┴┼┌┐└┘╞┝┕┯", "+"),
        **dict.fromkeys("─╺╸▔", "-"),
        **dict.fromkeys("━═", "="),
        "╌": ".",
        **dict.fromkeys("│┃┊▌▐▎", "|"),
        **dict.fromkeys("▲↑", "^"),
        **dict.fromkeys("▼↓", "v"),
        "●": "*",
        "◆": "&",
        "▪": "#",
        "▫": ":",
        "•": "+",
        **dict.fromkeys("·∙", "."),
        **dict.fromkeys("\u2018\u2019", "'"),
        **dict.fromkeys("“”«»", '"'),
        **dict.fromkeys("\u2013\u2014", "-"),
        CROSS: "x",
        **dict.fromkeys("→▸", ">"),
        "←": "<",
        "↻": "@",
        "…": "~",
        "▀": "=",
        "░": ".",
        "▒": ":",
        "▓": "#",
        "✓": "*",
        "™": "'",
    }
)


def ascii_only(text: str) -> str:
    """Return the text with our marks in ASCII; letters of any language stay."""
    return text.translate(_ASCII)


def poor(wish: str = "auto") -> bool:
    """Return whether only ASCII marks are wanted, by the settings or the environment."""
    return environ.get("ROOMS_GLYPHS", wish).lower() == "ascii"
