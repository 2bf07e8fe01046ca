"""The standing offers as cards that no morning brought: title, what it means, and each answer."""

from collections.abc import Callable
from dataclasses import dataclass

from game.engine import legal, named, powers
from game.engine.offer import Standing
from game.engine.offers import ALL
from game.engine.offers.circle import person
from game.engine.powers import Power
from game.model.units import NONE
from game.view import names, refusals
from game.view.look import Look
from game.view.panes import CardPane, ChoiceRow

_DOES = {
    Power.MEND: ("sits with whoever reads least", "sixty members read half a layer more"),
    Power.AIR: ("opens a window", "stale ▼8"),
    Power.CALM: ("walks the newcomers round", "half of the newcomers make no more work"),
    Power.EDGE: ("goes over what waits to be posted", "what waits now catches better"),
    Power.SEAT: ("finds every newcomer a chair", "newcomers' attachment ▲5"),
}


@dataclass(frozen=True)
class _Words:
    """How an offer is told: its title, what it means, and an answer with what it does."""

    title: str
    text: Callable[[Look], str]
    answer: Callable[[Look, str], tuple[str, tuple[str, ...]]]


def cards(look: Look) -> tuple[CardPane, ...]:
    """Return the offers that can be taken up today; none once the run is over."""
    if look.world.host.ending != NONE:
        return ()
    found = (_card(look, offer) for offer in ALL)
    return tuple(card for card in found if any(not row.refusal for row in card.choices))


def label(look: Look, offer: str, answer: str) -> str:
    """Return an offer's answer in a few words, as in the plan."""
    words = _words(offer)
    return f"{words.title}: {words.answer(look, answer)[0]}"


def _card(look: Look, offer: Standing) -> CardPane:
    words = _words(offer.id)
    return CardPane(
        event=offer.id,
        title=words.title,
        day=look.world.host.day,
        text=words.text(look),
        voices=(),
        choices=tuple(
            _row(look, offer.id, words, answer) for answer in offer.answers(look.world, look.pack)
        ),
        taken=look.day.choices.get(offer.id, ""),
    )


def _row(look: Look, offer: str, words: _Words, answer: str) -> ChoiceRow:
    said, effects = words.answer(look, answer)
    refusal = legal.choice_refusal(look.world, look.pack, offer, answer)
    why = refusals.words(look.world, look.pack, refusal)
    return ChoiceRow(answer, said, 0, -1, effects, why)


def _circle(look: Look, answer: str) -> tuple[str, tuple[str, ...]]:
    who = person(look.world, look.pack, answer)
    power = powers.held(look.world, look.pack).get(who)
    if power is None:
        return answer, ()
    name = names.member(look.world, look.pack, who)
    said, does = _DOES[power]
    return f"{name} {said}", (does, f"{name}'s energy ▼12", "their rivals among the five mind")


def _successor(look: Look, answer: str) -> tuple[str, tuple[str, ...]]:
    who = person(look.world, look.pack, answer)
    trust = named.trust(look.world, who)
    name = names.member(look.world, look.pack, who)
    return f"{name}, trusted {trust}", (f"{name}'s loyalty ▲6", "whoever had it minds: loyalty ▼8")


def _heir(look: Look) -> str:
    heir = look.world.host.successor
    name = names.member(look.world, look.pack, heir) if heir >= 0 else names.NOBODY
    return (
        f"{name} gets the keys when you go. You may name another, and the one you pass over "
        "will hear of it before you have put the pen down."
    )


def _words(offer: str) -> _Words:
    """Return the words of an offer; of one that has none of its own, what its id says."""
    return _OWN.get(offer) or _Words(
        title=names.plain(offer).capitalize(),
        text=lambda _look: "It can be taken up today.",
        answer=lambda look, answer: (_titled(look, answer), ()),
    )


def _titled(look: Look, answer: str) -> str:
    """Return the title of the ambition with this id, or the answer in plain words."""
    titles = {ambition.id: ambition.title for ambition in look.pack.ambitions}
    return titles.get(answer, names.plain(answer))


_OWN = {
    "offer:circle": _Words(
        "The circle",
        lambda _look: (
            f"One of the five can step in tonight. Then all five rest for {powers.REST} days, and "
            "whoever is at odds with them would have done it otherwise."
        ),
        _circle,
    ),
    "offer:successor": _Words("Who gets the keys", _heir, _successor),
    "offer:step_down": _Words(
        "Step down",
        lambda look: f"The run ends tonight, and somebody else stands by the door. {_heir(look)}",
        lambda _look, _answer: ("hand over the keys", ("the run ends tonight",)),
    ),
    "offer:close": _Words(
        "Close the room",
        lambda _look: "You can end it here, with everybody in. There will be a last evening: this.",
        lambda _look, _answer: ("close it, everybody in", ("the run ends tonight",)),
    ),
}
