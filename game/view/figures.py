"""Numbers as people read them: 40k, +3, "3 days". It knows nothing of what they count."""

from game.model.units import CENT

_THOUSAND = 1000
_MILLION = 1_000_000
_FINE = 10 * _THOUSAND


def short(count: int) -> str:
    """Return a count in at most four letters or so: 940, 1.2k, 40k, 3.1m."""
    if count < _THOUSAND:
        return str(count)
    if count < _FINE:
        return f"{count // _THOUSAND}.{count % _THOUSAND // 100}k"
    if count < _MILLION:
        return f"{count // _THOUSAND}k"
    return f"{count // _MILLION}.{count % _MILLION // (_MILLION // 10)}m"


def signed(amount: int) -> str:
    """Return +3 or -3."""
    return f"{amount:+d}"


def tenths(amount: int) -> str:
    """Return tenths as +0.4 or -1.0."""
    sign = "-" if amount < 0 else "+"
    return f"{sign}{abs(amount) // 10}.{abs(amount) % 10}"


def arrow(amount: int) -> str:
    """Return a change as it stands after a number: ▲3, ▼2, or nothing."""
    if not amount:
        return ""
    return f"{'▲' if amount > 0 else '▼'}{abs(amount)}"


def many(count: int, one: str, more: str = "") -> str:
    """Return "1 layer", "3 layers"."""
    return f"{count} {one if count == 1 else more or one + 's'}"


def points(hundredths: int) -> int:
    """Return a meter kept in hundredths in whole points."""
    return hundredths // CENT


def listed(words: list[str] | tuple[str, ...]) -> str:
    """Return "a", "a and b", "a, b and c"."""
    if len(words) <= 1:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def either(ways: list[str] | tuple[str, ...]) -> str:
    """Return "a", "a or b", "a, b or c"."""
    if len(ways) <= 1:
        return "".join(ways)
    return f"{', '.join(ways[:-1])} or {ways[-1]}"


def apportioned(parts: list[int], whole: int, total: int) -> list[int]:
    """Return parts (each worth 1/whole) as whole numbers that add up to total exactly.

    Each is rounded down, then those with the largest remainders get one more.
    """
    if not parts:
        return []
    floors = [part // whole for part in parts]
    missing = total - sum(floors)
    order = sorted(range(len(parts)), key=lambda at: (-(parts[at] % whole), at))
    each, left = divmod(missing, len(parts))
    for rank, at in enumerate(order):
        floors[at] += each + (rank < left)
    return floors
