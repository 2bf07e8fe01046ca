"""A file of planned shocks (`rooms terrarium --intervene`): read, checked, and told in one line.

[[shock]]                 [[shock]]                 [[shock]]
day = 10                  day = 20                  day = 30
newcomers = 50            broadcast = 200           off = "zeal"
share = 0.3               platform = "plaza"
"""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from game.content import source
from game.content.compile import scaled
from game.content.findings import Finding
from game.content.folder import MOST_BYTES
from game.content.shape import shaped
from game.content.source import Source
from game.content.specs.shock import Blow, Plan
from game.content.suggest import near
from game.errors import UsageError
from game.model.pack import Pack
from game.model.shock import Broadcast, Newcomers, Off, Shock
from game.model.units import ONE, QUALITY

_KINDS = {
    "newcomers": {"share"},
    "broadcast": {"platform", "idea", "quality"},
    "off": set[str](),
}
"""What a shock can be, and the fields that each may have beside `day`."""


def read(path: Path, pack: Pack, days: int) -> tuple[Shock, ...]:
    """Return the shocks of a file for a run of so many days.

    Raises UsageError, naming the first thing that is wrong.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        what = f"there are no shocks to read at {str(path)!a}"
        raise UsageError(what, "name a TOML file with [[shock]] tables") from error
    if len(content) > MOST_BYTES:
        what = f"{path.name!a} is larger than {MOST_BYTES // 1024} KiB"
        raise UsageError(what, "a file of shocks is a few lines")
    text = source.read(path.name, content)
    plan, findings = shaped(Plan, text.data, text, ())
    findings = [*text.findings, *findings]
    if plan is not None:
        for at, blow in enumerate(plan.shock):
            findings += _late(text, at, blow.day, days)
            findings += _wrong(text, at, blow, pack)
    if plan is None or findings:
        raise _told(path.name, findings)
    return tuple(_shock(blow, pack) for blow in plan.shock)


def _told(name: str, findings: list[Finding]) -> UsageError:
    first = min(findings, key=lambda found: (found.code == "E301", found.line, found.column))
    more = f" (and {len(findings) - 1} more)" if len(findings) > 1 else ""
    what = f"{name!a}:{first.line}:{first.column}: {first.message}{more}"
    return UsageError(what, first.hint or "docs/research.md shows such a file")


def _late(text: Source, at: int, day: int, days: int) -> Iterator[Finding]:
    """Yield the day of a shock that nobody will see."""
    if day > days:
        said = f"day {day} never comes in a run of {days}"
        yield text.value(("shock", at, "day")).finding("E308", said, f"add --days {day}, or more")


def _wrong(text: Source, at: int, blow: Blow, pack: Pack) -> Iterator[Finding]:
    """Yield what is wrong with a well-shaped shock."""
    given = blow.model_fields_set - {"day"}
    kinds = [kind for kind in _KINDS if kind in given]
    where = text.key(("shock", at))
    if len(kinds) != 1:
        said = "two kinds in one shock" if kinds else "a shock of no kind"
        yield where.finding("E308", said, f"give it one of {', '.join(_KINDS)}")
        return
    for name in sorted(given - _KINDS[kinds[0]] - {kinds[0]}):
        said = f"{name!r} is no field of a shock with {kinds[0]!r}"
        yield text.key(("shock", at, name)).finding("E302", said, "take it out")
    if kinds == ["broadcast"] and blow.platform is None:
        yield where.finding("E308", "a broadcast needs a platform", "write platform = …")
    for name, known in (("platform", _platforms(pack)), ("idea", _ideas(pack))):
        wanted = getattr(blow, name)
        if wanted is not None and wanted not in known:
            said, hint = f"there is no {name} {wanted!r}", near(wanted, known)
            yield text.value(("shock", at, name)).finding("E401", said, hint)


def _platforms(pack: Pack) -> dict[str, int]:
    return _rows([platform.id for platform in pack.platforms])


def _ideas(pack: Pack) -> dict[str, int]:
    return _rows([idea.id for idea in pack.ideas])


def _rows(ids: list[str]) -> dict[str, int]:
    """Return rows by full id and by the id without its pack."""
    short = {full.partition(":")[2]: row for row, full in reversed(list(enumerate(ids)))}
    return short | {full: row for row, full in enumerate(ids)}


def _shock(blow: Blow, pack: Pack) -> Shock:
    if blow.newcomers is not None:
        return Newcomers(blow.day, blow.newcomers, scaled(blow.share or Decimal(1), ONE))
    if blow.broadcast is not None:
        platform = _platforms(pack)[blow.platform or ""]
        idea = _ideas(pack)[blow.idea] if blow.idea else 0
        quality = scaled(blow.quality or Decimal(1), QUALITY)
        return Broadcast(blow.day, platform, blow.broadcast, quality, idea)
    if blow.off is None:
        message = "a shock of no kind was not found wrong"
        raise ValueError(message)
    return Off(blow.day, blow.off)
