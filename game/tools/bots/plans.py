"""What bots share: luck that is keyed, plans that grow, and an answer to every card."""

from collections.abc import Callable, Iterable
from hashlib import blake2b

from game.model.day import Day, Entry
from game.tools.sight import Offer, Sight

Bot = Callable[[Sight], Day]
OUTWARD = {"bridge", "leak"}
TIRED = 60
WORTH = {
    "trust": 3,
    "warmth": 6,
    "attachment": 3,
    "loyalty": 2,
    "energy": 1,
    "fatigue": -2,
    "staleness": -2,
    "meaning": 1,
    "coopted": -2,
    "exposure": -1,
}
"""What a point of a meter is worth to the reference bot when it answers a card."""


def luck(sight: Sight, what: str, below: int) -> int:
    """Return a number in 0 … below - 1, always the same for a seed, a day and a purpose."""
    key = f"{sight.seed}/{sight.day}/{what}".encode()
    return int.from_bytes(blake2b(key, digest_size=8).digest(), "little") % below


def planned(day: Day, entry: Entry) -> Day:
    """Return a day with one more entry."""
    return Day(day.choices, (*day.plan, entry))


def filled(sight: Sight, day: Day, wanted: Callable[[Entry], bool], least: int = 0) -> Day:
    """Return a day filled with the first wanted option, again and again, down to `least` hours."""
    while True:
        fitting = (entry for entry in sight.options(day) if wanted(entry))
        after = next((more for e in fitting if sight.left(more := planned(day, e)) >= least), None)
        if after is None:
            return day
        day = after


def by_event(offers: Iterable[Offer]) -> dict[str, list[Offer]]:
    """Return what each card offers."""
    events: dict[str, list[Offer]] = {}
    for offer in offers:
        events.setdefault(offer.event, []).append(offer)
    return events


def worth(offer: Offer) -> int:
    """Return what an answer to a card is worth to the reference bot."""
    gain = sum(WORTH.get(meter, 0) * points for meter, points in offer.promise.items())
    return gain - 800 * offer.hours


def answered(sight: Sight, valued: Callable[[Offer], int] = worth) -> Day:
    """Return a day in which each card has the answer that promises most, by what is valued."""
    day = Day()
    for event, offers in by_event(sight.offers).items():
        best = max(offers, key=lambda offer: (valued(offer), offer.choice))
        answered = Day({**day.choices, event: best.choice})
        day = answered if sight.left(answered) >= 0 else day
    return day


def carried(sight: Sight, day: Day, wishes: Iterable[Entry]) -> Day:
    """Return a day with every wish, in their order, that can be done in what is left of it."""
    for wish in wishes:
        if sight.may(day, wish) and sight.left(more := planned(day, wish)) >= 0:
            day = more
    return day
