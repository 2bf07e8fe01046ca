"""The laws of the player's room: numbers that rooms, weather, charters and the like add to.

Everything that bends the rules for a run says so by one of these names, so that there is one place
to look. Amounts of the same law add up; the engine reads the sum.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Law:
    """One law: its name, what one of it is, the least and the most that may be written, meaning."""

    name: str
    unit: str  # "percent" of the usual, or "points"
    low: int
    high: int
    note: str


def _percent(name: str, note: str) -> Law:
    return Law(name, "percent", -100, 400, note)


def _points(name: str, low: int, high: int, note: str) -> Law:
    return Law(name, "points", low, high, note)


LAWS: tuple[Law, ...] = (
    _points("hours", -2, 3, "hours of an evening"),
    _points("host_hours", -1, 2, "hours that hosting takes"),
    _points("sparks", -3, 2, "ideas written by the named that may wait"),
    _points("canon_days", -2, 10, "days in use after which an idea is canon here"),
    _points("odds", -30, 30, "chance of a test, in per cent"),
    _points("charter_days", -2, 6, "days between two signatures"),
    _points("moderate_hours", -1, 2, "hours that moderating takes"),
    _points("photos", 0, 100, "ideas of the named that are images, in a hundred"),
    _points("filmed", 0, 1, "1: no dance can be encrypted, and once one gets out everything does"),
    _points("shifts", 0, 1, "1: half of the members come by day, half by night, and never meet"),
    _points("factions", 0, 1, "1: two sides, and each takes up half as much of the other's"),
    _points("lore", 0, 4, "layers that the canon of the first day has besides"),
    _points("ruins", 0, 12, "canon of the first day that a brand has had"),
    _percent("fatigue", "tiredness that an evening leaves"),
    _percent("rest", "tiredness that sleep takes away"),
    _percent("trust_lost", "trust that a loss of it takes"),
    _percent("promise", "what a broken promise costs"),
    _percent("exposure", "exposure that anything adds"),
    _percent("leak", "acts that leave the room by themselves"),
    _percent("meaning", "meaning lost where an idea leaves the room"),
    _percent("arrivals", "people who find the door"),
    _percent("leave", "members who leave"),
    _percent("forget", "attachment forgotten from day to day"),
    _percent("visits", "how often members come by"),
    _percent("voice", "how readily members speak"),
    _percent("answer", "attachment that an answer gives"),
    _percent("host", "attachment that a good evening gives"),
    _percent("riff", "copies that become a new wording"),
    _percent("learn", "layers learned by reading along"),
    _percent("teach", "newcomers that can be taught in an evening"),
    _percent("dilution", "layers worn off by the untaught"),
    _percent("stale", "how fast the room tires of itself"),
    _percent("crew", "work of welcoming that the core can do"),
    _percent("catch", "quality of new ideas"),
    _percent("feed", "how hungry the Feed is"),
    _percent("brand", "how eager brands are"),
    _percent("cause", "how eager the Cause is"),
    _percent("rival", "how eager the rival room is"),
    _percent("raid", "chance of raids on the room"),
    _percent("schism", "chance that the room splits"),
    _percent("blowback", "attachment lost to a joke that was sold"),
    _percent("energy", "how fast the named get their strength back"),
    _percent("landlord", "how hard the Landlord's change falls"),
)

UNIT = {law.name: law.unit for law in LAWS}
Laws = tuple[tuple[str, int], ...]
"""Amounts by name, in the order of the names."""
