"""The palette as Textual themes: lamplight, paper, contrast, and their twins for poorer terminals.

A twin holds exact entries of the 256 or 16 colour table: a nearest match turns navy into loud blue.
"""

from typing import NamedTuple

from textual.color import Color
from textual.theme import Theme


class Palette(NamedTuple):
    """Every colour by what it means; `*_dim` is the same light, further away."""

    bg: str
    surface: str
    panel: str
    line: str
    text: str
    muted: str
    faint: str
    amber: str
    amber_dim: str
    sky: str
    sky_dim: str
    mint: str
    mint_dim: str
    coral: str
    violet: str
    violet_dim: str


LAMPLIGHT = Palette(
    bg="#0f1218",
    surface="#161a23",
    panel="#232a38",
    line="#3d475c",
    text="#ece6d9",
    muted="#a3abbd",
    faint="#7b859c",
    amber="#ffc95c",
    amber_dim="#94773e",
    sky="#4d8fd6",
    sky_dim="#2f5484",
    mint="#68e6cf",
    mint_dim="#38776f",
    coral="#ec6137",
    violet="#c9aef9",
    violet_dim="#75679a",
)
PAPER = Palette(
    bg="#faf6ee",
    surface="#f1ebde",
    panel="#e5dccb",
    line="#b3a892",
    text="#2a2620",
    muted="#5c5548",
    faint="#736a5a",
    amber="#8f6200",
    amber_dim="#c1a469",
    sky="#123f86",
    sky_dim="#8494b4",
    mint="#137c6c",
    mint_dim="#7fb1a4",
    coral="#8a1f10",
    violet="#8a4fd4",
    violet_dim="#bfa2e0",
)
CONTRAST = Palette(
    bg="#000000",
    surface="#0b0d12",
    panel="#2c3550",
    line="#8790a6",
    text="#ffffff",
    muted="#d5d9e3",
    faint="#b4bccd",
    amber="#ffd782",
    amber_dim="#b98f3c",
    sky="#7db8ff",
    sky_dim="#4d7cbb",
    mint="#86ffe9",
    mint_dim="#4aa99a",
    coral="#ff8a63",
    violet="#dcc8ff",
    violet_dim="#9c88c9",
)
LAMPLIGHT_256 = Palette(
    bg="#121212",
    surface="#1c1c1c",
    panel="#303030",
    line="#585858",
    text="#eeeeee",
    muted="#b2b2b2",
    faint="#8a8a8a",
    amber="#ffd75f",
    amber_dim="#87875f",
    sky="#5f87d7",
    sky_dim="#5f5f87",
    mint="#5fffd7",
    mint_dim="#5f8787",
    coral="#ff5f00",
    violet="#d7afff",
    violet_dim="#875faf",
)
PAPER_256 = Palette(
    bg="#ffffd7",
    surface="#eeeeee",
    panel="#d7d7af",
    line="#afaf87",
    text="#262626",
    muted="#585858",
    faint="#6c6c6c",
    amber="#875f00",
    amber_dim="#d7af5f",
    sky="#005f87",
    sky_dim="#87afd7",
    mint="#005f5f",
    mint_dim="#87afaf",
    coral="#870000",
    violet="#875fd7",
    violet_dim="#afafd7",
)
LAMPLIGHT_16 = Palette(
    bg="#000000",
    surface="#000000",
    panel="#555555",
    line="#aaaaaa",
    text="#ffffff",
    muted="#aaaaaa",
    faint="#aaaaaa",
    amber="#ffff55",
    amber_dim="#aa5500",
    sky="#5555ff",
    sky_dim="#0000aa",
    mint="#55ffff",
    mint_dim="#00aaaa",
    coral="#ff5555",
    violet="#ff55ff",
    violet_dim="#aa00aa",
)

PALETTES = {
    "lamplight": LAMPLIGHT,
    "paper": PAPER,
    "contrast": CONTRAST,
    "lamplight-256": LAMPLIGHT_256,
    "paper-256": PAPER_256,
    "lamplight-16": LAMPLIGHT_16,
}
_BORROWED = frozenset(
    (
        "background",
        "surface",
        "panel",
        "foreground",
        "accent",
        "primary",
        "success",
        "error",
        "secondary",
    )
)
OTHER_LIGHT = {
    "lamplight": "paper",
    "paper": "lamplight",
    "contrast": "paper",
    "lamplight-256": "paper-256",
    "paper-256": "lamplight-256",
    "lamplight-16": "lamplight-16",
}


def themes() -> tuple[Theme, ...]:
    """Every palette as a theme for `App.register_theme`."""
    return tuple(_theme(name, palette) for name, palette in PALETTES.items())


def twin(name: str, colours: str | None) -> str:
    """Return the theme to use for a wish on a terminal of this colour system."""
    suffix = {"256": "-256", "standard": "-16", "windows": "-16"}.get(colours or "", "")
    for found in (name + suffix, "lamplight" + suffix):
        if suffix and found in PALETTES:
            return found
    return name


def plain_name(name: str) -> str:
    """Return the wish a twin stands for."""
    return name.removesuffix("-256").removesuffix("-16")


def palette_of(theme: Theme) -> Palette:
    """Return our palette, or one made of a stranger's theme: any may be chosen."""
    return PALETTES.get(theme.name) or _borrowed(theme)


def _theme(name: str, look: Palette) -> Theme:
    return Theme(
        name=name,
        primary=look.amber,
        secondary=look.sky,
        accent=look.amber,
        warning=look.amber,
        error=look.coral,
        success=look.mint,
        foreground=look.text,
        background=look.bg,
        surface=look.surface,
        panel=look.panel,
        dark=not name.startswith("paper"),
        variables={
            "block-cursor-background": look.panel,
            "block-cursor-foreground": look.text,
            "input-selection-background": look.line,
        },
    )


def _borrowed(theme: Theme) -> Palette:
    made = {
        name: Color.parse(value)
        for name, value in theme.to_color_system().generate().items()
        if name in _BORROWED
    }
    ground = made["background"]

    def far(name: str, share: float) -> str:
        return made[name].blend(ground, share).hex if not theme.ansi else made[name].css

    return Palette(
        bg=ground.css,
        surface=made["surface"].css,
        panel=made["panel"].css,
        line=far("foreground", 0.7),
        text=made["foreground"].css,
        muted=far("foreground", 0.25),
        faint=far("foreground", 0.4),
        amber=made["accent"].css,
        amber_dim=far("accent", 0.45),
        sky=made["primary"].css,
        sky_dim=far("primary", 0.45),
        mint=made["success"].css,
        mint_dim=far("success", 0.45),
        coral=made["error"].css,
        violet=made["secondary"].css,
        violet_dim=far("secondary", 0.45),
    )
