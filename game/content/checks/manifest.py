"""The pack itself: its format, the games and packs that it is for, the world's parameters."""

import re
from collections.abc import Iterator
from decimal import Decimal

from game import __version__
from game.content.checks.case import Case
from game.content.draft import Draft
from game.content.findings import Finding
from game.content.folder import is_device
from game.content.order import circular
from game.content.specs.manifest import FORMAT, Manifest, World
from game.content.suggest import near
from game.model.params import PARAMS

_ASKED = re.compile(r"(==|>=|<=|<|>)([\d.]+)")


def findings(case: Case) -> Iterator[Finding]:
    """Yield what is wrong with a pack as a whole."""
    manifest = case.draft.manifest
    if manifest is None:
        return
    yield from _made_for(case, manifest)
    yield from _others(case, manifest.id)
    is_base = case.draft is case.known.drafts[0]
    if case.draft.world is not None and is_base:
        yield from _world(case, case.draft.world)
    elif case.draft.world is not None:
        yield _at(case, "world", (), "E410", "only the base pack sets the world's parameters")
    elif is_base and not case.draft.broken and "world" not in case.draft.once:
        yield _at(case, "pack", (), "E301", "the base pack needs a [world] table")


def _at(
    case: Case, table: str, path: tuple[str | int, ...], code: str, message: str, hint: str = ""
) -> Finding:
    return case.draft.once[table].value((table, *path)).finding(code, message, hint)


def _made_for(case: Case, manifest: Manifest) -> Iterator[Finding]:
    if manifest.format not in {FORMAT, FORMAT - 1} or manifest.format < 1:
        said = f"format {manifest.format}; this game reads format {FORMAT}"
        yield _at(case, "pack", ("format",), "E406", said)
    if not _fits(manifest.game, __version__):
        said = f"this is game {__version__}"
        yield _at(case, "pack", ("game",), "E406", said, "install another version of either")
    if is_device(manifest.id):
        said = f"{manifest.id!r} is the name of a device on some computers"
        yield _at(case, "pack", ("id",), "E306", said, "a pack is kept in a file of its name")


def _fits(asked: str, version: str) -> bool:
    """Return whether a version is one that is asked for: ">=0.1,<2"."""
    ours = _numbers(version)
    for sign, wanted in _ASKED.findall(asked):
        gap = (ours > _numbers(wanted)) - (ours < _numbers(wanted))
        fits = {"==": gap == 0, ">=": gap >= 0, "<=": gap <= 0, "<": gap < 0, ">": gap > 0}
        if not fits[sign]:
            return False
    return True


def _numbers(version: str) -> tuple[int, ...]:
    found = [int(part) for part in re.findall(r"\d+", version)[:3]]
    return (*found, *(0 for _ in range(3 - len(found))))


def _others(case: Case, own: str) -> Iterator[Finding]:
    """Yield what is wrong with the other packs that are named: missing, unfit, not to be there."""
    there = {draft.id: _version(draft) for draft in case.known.drafts}
    for name in case.draft.needs:
        if name not in there:
            said = f"the pack {name!r} is not here"
            hint = near(name, there.keys() - {own}) or "name its folder: --pack DIR"
            yield _key(case, ("needs", name), "E405", said, hint)
    for table, others in (("needs", case.draft.needs), ("likes", case.draft.likes)):
        for name in [one for one in others if one in there and not _fits(others[one], there[one])]:
            said = f"the pack {name!r} is here in version {there[name]}"
            yield _key(case, (table, name), "E406", said, "install another version of either")
    breaks = case.draft.breaks
    for name in [one for one in breaks if one in there and _fits(breaks[one], there[one])]:
        yield _key(case, ("breaks", name), "E416", f"the pack {name!r} is here")
    if circular(own, case.known.drafts):
        said = "these packs need each other in a circle"
        hint = "let one of them do without the other, or write it under [likes]"
        yield _key(case, ("needs", next(iter(case.draft.needs))), "E405", said, hint)


def _key(case: Case, path: tuple[str, str], code: str, message: str, hint: str = "") -> Finding:
    return case.draft.once[path[0]].key(path).finding(code, message, hint)


def _version(draft: Draft) -> str:
    return draft.manifest.version if draft.manifest else "0"


def _world(case: Case, world: World) -> Iterator[Finding]:
    rows = {row.name: row for row in PARAMS}
    for name, value in world.numbers.items():
        row = rows.get(name)
        if row is None:
            file = case.draft.once["world"]
            said, hint = f"unknown parameter {name!r}", near(name, rows)
            yield file.key(("world", name)).finding("E302", said, hint)
        elif not row.low <= value <= row.high:
            said = f"{name} is from {row.low} to {row.high}"
            yield _at(case, "world", (name,), "E304", said)
        elif row.unit == 1 and value != value.to_integral_value():
            yield _at(case, "world", (name,), "E303", f"{name} is a whole number")
    yield from _missing(case, world.numbers)


def _missing(case: Case, numbers: dict[str, Decimal]) -> Iterator[Finding]:
    for row in PARAMS:
        if row.name not in numbers and not case.draft.broken:
            yield _at(case, "world", (), "E301", f"{row.name!r} is missing", row.note)
