"""Why a number moved: last night's ledger as words that add up to the change exactly.

Counts are told whole; warmth and the meters of 0-100 in tenths of a point. It reads the ledger and
explains nothing that is not booked there.
"""

from game.engine import measure
from game.model.night import Delta, Kind
from game.model.units import CENT, ONE
from game.run.history import Leaf
from game.view import figures, names
from game.view.look import Look
from game.view.slots import cut, quoted
from game.view.worded import titled

TOP = 3
_MOST = 5  # causes told where the rest of them would outweigh the third
_LONGEST = 48  # letters of an idea's words
PHASES = {
    "visits": "who came by",
    "belonging": "reading things made here",
    "learn": "reading closely",
    "voice": "who dared to speak",
    "act": "what was said",
    "riff": "new wordings",
    "post": "posts on the screen",
    "answer": "speaking, and being answered",
    "leak": "ideas carried out",
    "platform": "copies seen on platforms",
    "brandwatch": "brands reading along",
    "newcomers": "people finding the door",
    "raid": "a raid",
    "blowback": "a joke that was taken",
    "schism": "people leaving together",
    "canon": "what the other rooms keep",
    "departures": "who said they would go",
    "life": "forgetting, leaving and arriving",
    "standing": "authors whose ideas burned or died",
    "notice": "who means to go",
    "tally": "what the named did",
    "promises": "promises kept and broken",
    "wants": "somebody who has what they wanted",
    "change": "what these days make of people",
    "heir": "who stands by",
    "offer:circle": "one of the circle stepping in",
    "offer:successor": "naming a successor",
    "wear": "a day of wear and fresh air",
    "forces": "what the forces did",
    "renown": "a word that everyone uses",
    "host": "a day going by",
    "ending": "the end",
    "sparks": "new sparks",
    "director": "the morning's cards",
    "hours": "the evening's hours",
    "intensity": "belonging over 50 (see warmth)",
    "layers": "layers the room can read",
}
_VERBS = {
    "post": "posting",
    "remix": "remixing",
    "callback": "the callback",
    "translate": "explaining things",
    "encrypt": "a shibboleth",
    "host": "hosting",
    "spotlight": "the spotlight",
    "sour": "souring an idea",
    "answer": "what you answered",
    "charter": "signing a rule",
    "split": "parting",
    "bridge": "the visit next door",
    "leak": "leaking it ourselves",
    "retire": "the funeral",
    "moderate": "moderating",
    "rest": "resting",
}
_FORCES = {
    "brand": "a brand",
    "cause": "the Cause",
    "feed": "the Feed",
    "landlord": "the Landlord",
    "life": "people's own lives",
    "rival": "the rival room",
    "stale": "having heard it all",
}
_WHOLE = frozenset({"members", "core", "pulse", "imprint"})


def term(look: Look, name: str, day: int) -> str:
    """Return a term of a day's ledger in words."""
    kind, _, rest = name.partition(":")
    if kind == "verb":
        return _VERBS.get(rest, names.plain(rest))
    if kind == "event":
        return f"'{titled(look, rest, day)}'"
    if kind == "idea" and rest.isdigit():
        return quoted(cut(look.words.idea(int(rest)), _LONGEST))
    if kind == "force":
        return _FORCES.get(rest, f"the {names.plain(rest)}")
    return PHASES.get(name, names.plain(name))


def why(look: Look, meter: str) -> tuple[str, ...]:
    """Return the change of a meter since yesterday, its top causes, and the rest of them as one."""
    if not look.last:
        return ("the first morning: nothing has moved yet",)
    rows = [delta for delta in look.ledger if delta.meter == meter]
    if rows and meter == "warmth":
        return _lines(*_of_warmth(look, rows))
    return booked(look, look.last, meter) or ("unchanged since yesterday",)


def booked(look: Look, leaf: Leaf, meter: str) -> tuple[str, ...]:
    """Return what a day's ledger says of a meter, in the same lines; nothing if it did not move.

    Not of warmth, whose change cannot be told without the morning after it.
    """
    rows = [delta for delta in leaf.ledger if delta.meter == meter]
    if not rows:
        return ()
    unit = 1 if meter in _WHOLE else CENT // 10
    parts = [part for row in rows for part in _parts(look, leaf, row)]
    total = sum(row.amount for row in rows)
    return _lines(parts, unit, _rounded(total, unit), whole=meter in _WHOLE)


def _parts(look: Look, leaf: Leaf, row: Delta) -> list[tuple[str, int]]:
    """Return a term of the ledger in words; of people, who came apart from who went."""
    if row.meter == "members" and row.term == "life":
        came = sum(each.amount for each in leaf.happenings if each.kind is Kind.ARRIVED)
        return [("people who came in", came), ("people who left", row.amount - came)]
    said = term(look, row.term, leaf.day)
    if row.term == "layers":
        read = look.history.series.get("layers", ())[leaf.day - 1 : leaf.day + 1]
        said += f" ({read[0]}, now {read[1]})" if len(set(read)) > 1 else ""
    return [(said, row.amount)]


def _outweighs(told: list[tuple[str, int]], shown: int) -> bool:
    """Return whether what is not shown comes to more than the last that is."""
    return abs(sum(share for _, share in told[shown:])) > abs(told[shown - 1][1])


def _rounded(amount: int, unit: int) -> int:
    return (amount + unit // 2) // unit


def _of_warmth(look: Look, rows: list[Delta]) -> tuple[list[tuple[str, int]], int, int]:
    """Turn sums of belonging into tenths of the mean; how many share it is a term of its own."""
    held = measure.belonging(look.world)
    now, size = int(held.sum()), max(int(held.size), 1)
    then = now - sum(row.amount for row in rows)
    crowd = sum(delta.amount for delta in look.ledger if delta.meter == "members")
    before = max(size - crowd, 1)
    # in units of ONE / 1000, times both sizes, so that nothing is lost before the last step
    unit = ONE * size * before
    day = look.last.day if look.last else 0
    parts = [(term(look, row.term, day), 1000 * row.amount * before) for row in rows]
    if size != before:
        parts.append(
            (
                "more people to share it" if size > before else "fewer people to share it",
                1000 * then * (before - size),
            )
        )
    return parts, unit, _rounded(sum(amount for _, amount in parts), unit)


def _lines(
    parts: list[tuple[str, int]], unit: int, total: int, *, whole: bool = False
) -> tuple[str, ...]:
    shares = figures.apportioned([amount for _, amount in parts], unit, total)
    merged: dict[str, int] = {}
    for (name, _), share in zip(parts, shares, strict=True):
        merged[name] = merged.get(name, 0) + share
    told = sorted(
        ((name, share) for name, share in merged.items() if share), key=lambda item: -abs(item[1])
    )
    show = figures.signed if whole else figures.tenths
    lines = [f"{show(total)} since yesterday"]
    shown = TOP
    while shown < min(len(told), _MOST) and _outweighs(told, shown):
        shown += 1
    lines += [f"{name} {show(share)}" for name, share in told[:shown]]
    rest = sum(share for _, share in told[shown:])
    if rest:
        lines.append(f"the rest {show(rest)}")
    return tuple(lines)
