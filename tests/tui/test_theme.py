"""The palette can be read, told apart by every eye, and is exact where colours are few."""

from itertools import combinations

import pytest
from textual.color import Color

from game.tui.theme import PALETTES, Palette, plain_name, twin

# Roughly what protan, deutan and tritan eyes see of linear light: one plane each.
EYES = {
    "protan": ((0.1124, 0.8876, 0.0), (0.1124, 0.8876, 0.0), (0.0040, -0.0040, 1.0)),
    "deutan": ((0.2927, 0.7073, 0.0), (0.2927, 0.7073, 0.0), (-0.0223, 0.0223, 1.0)),
    "tritan": ((1.0, 0.1446, -0.1446), (0.0, 0.8586, 0.1414), (0.0, 0.8586, 0.1414)),
}
TRUE = ("lamplight", "paper", "contrast")


def _light(hex_code: str) -> tuple[float, float, float]:
    parts = [part / 255 for part in Color.parse(hex_code).rgb]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return red, green, blue


def _contrast(one: str, other: str) -> float:
    lights = sorted(
        0.2126 * red + 0.7152 * green + 0.0722 * blue
        for red, green, blue in (_light(one), _light(other))
    )
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _oklab(light: tuple[float, float, float]) -> tuple[float, float, float]:
    red, green, blue = (max(0.0, part) for part in light)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _hues(look: Palette) -> tuple[str, ...]:
    return (look.amber, look.sky, look.mint, look.coral, look.violet)


@pytest.mark.parametrize("name", TRUE)
def test_words_stand_out_from_every_ground(name: str) -> None:
    look = PALETTES[name]
    for ground in (look.bg, look.surface):
        for role in (look.text, look.muted, look.faint, *_hues(look)):
            assert _contrast(role, ground) >= 4.0, (role, ground)
    for dim in (look.amber_dim, look.sky_dim, look.mint_dim, look.violet_dim):
        assert _contrast(dim, look.bg) >= 1.5, dim
    assert _contrast(look.text, look.panel) >= 7
    assert look.line != look.bg


@pytest.mark.parametrize("name", TRUE)
@pytest.mark.parametrize("eye", EYES)
def test_every_eye_tells_the_hues_apart(name: str, eye: str) -> None:
    matrix = EYES[eye]
    for one, other in combinations(_hues(PALETTES[name]), 2):
        seen = [
            _oklab(
                tuple(  # type: ignore[arg-type]
                    sum(factor * part for factor, part in zip(row, _light(hue), strict=True))
                    for row in matrix
                )
            )
            for hue in (one, other)
        ]
        apart = sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5
        assert apart * 100 >= 5, (one, other, apart)


def test_twins_hold_exact_entries_of_the_table() -> None:
    levels = {0, 95, 135, 175, 215, 255}
    greys = {8 + 10 * step for step in range(24)}
    for name, look in PALETTES.items():
        if name.endswith("-256"):
            for code in look:
                parts = set(Color.parse(code).rgb)
                assert parts <= levels or (len(parts) == 1 and parts <= greys), code


@pytest.mark.parametrize(
    ("wish", "colours", "found"),
    [
        ("paper", "truecolor", "paper"),
        ("paper", "256", "paper-256"),
        ("contrast", "256", "lamplight-256"),
        ("lamplight", "standard", "lamplight-16"),
        ("gruvbox", None, "gruvbox"),
    ],
)
def test_a_wish_gets_the_twin_its_terminal_can_show(
    wish: str, colours: str | None, found: str
) -> None:
    assert twin(wish, colours) == found
    assert plain_name(found) in (wish, "lamplight")
