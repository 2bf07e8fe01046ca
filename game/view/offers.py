"""Standing offers as cards: what a host may do on any day, and what a month is declared to be for.

Offers have ids of their own and are answered like any card.
"""

from collections.abc import Callable
from dataclasses import dataclass

from game.engine import ambition, legal, named, powers, reckoning
from game.engine.offer import Standing
from game.engine.offers import ALL
from game.engine.offers.ambition import AMBITION
from game.engine.offers.circle import person
from game.engine.offers.close import CLOSE
from game.engine.offers.step_down import STEP_DOWN
from game.engine.powers import Power
from game.model.units import NONE
from game.view import heir, names, parting, refusals
from game.view.look import Look
from game.view.panes import CardPane, ChoiceRow


@dataclass(frozen=True)
class _Words:
    title: str
    text: str
    label: Callable[[Look, str], str]
    effects: Callable[[Look, str], tuple[str, ...]]
    besides: Callable[[Look], str] = lambda _: ""  # a paragraph after the text


_POWERS = {
    Power.MEND: ("sits with whoever reads least", "sixty members read half a layer more"),
    Power.AIR: ("opens a window", "stale ▼8"),
    Power.CALM: ("walks the newcomers round", "half of the newcomers make no more work"),
    Power.EDGE: ("goes over what waits to be posted", "what waits now catches better"),
    Power.SEAT: ("finds every newcomer a chair", "newcomers' attachment ▲5"),
}


def _declared(look: Look, answer: str) -> str:
    return next(each.title for each in look.pack.ambitions if each.id == answer)


def _crown(look: Look, answer: str) -> tuple[str, ...]:
    meant = next(each for each in look.pack.ambitions if each.id == answer)
    return (meant.text, meant.hint, "if it ends so, the imprint counts half as much again")


def _person(look: Look, answer: str) -> str:
    return next(each.name for each in look.pack.people if each.id == answer)


def _steps_in(look: Look, answer: str) -> str:
    power = _power(look, answer)
    return f"{_person(look, answer)} {_POWERS[power][0]}" if power is not None else answer


def _power(look: Look, answer: str) -> Power | None:
    who = person(look.world, look.pack, answer)
    return powers.held(look.world, look.pack).get(who)


def _stepping(look: Look, answer: str) -> tuple[str, ...]:
    power = _power(look, answer)
    name = _person(look, answer)
    does = (_POWERS[power][1],) if power is not None else ()
    return (*does, f"{name}'s energy ▼12", f"the five rest for {powers.REST} days")


def _named(look: Look, answer: str) -> tuple[str, ...]:
    who = person(look.world, look.pack, answer)
    return (
        f"the room trusts them to {named.trust(look.world, who)} of a hundred",
        f"{_person(look, answer)}'s loyalty ▲6; of whoever had it, ▼8",
    )


_ENDS = "the run ends with it"


def _farewell(look: Look, _answer: str) -> tuple[str, ...]:
    come = reckoning.along(look.world)
    asked = parting.asks(look, parting.FAREWELL)
    said = f"of the core hoped for, {come} in a hundred would come tonight"
    return (*(asked or (said,)), _ENDS)


def _keys(look: Look, _answer: str) -> tuple[str, ...]:
    seen = heir.as_planned(look)
    trust = named.trust(seen.world, seen.world.host.successor)
    asked = parting.asks(seen, parting.KEYS)
    return (*(asked or (f"the room trusts them to {trust} of a hundred",)), _ENDS)


def _who_has_them(look: Look, _answer: str) -> str:
    who = heir.planned(look)
    there = names.member(look.world, look.pack, who) if who != NONE else "whoever you name"
    return f"Give the keys to {there}"


WORDS: dict[str, _Words] = {
    "offer:ambition": _Words(
        "What is it all for?",
        "A third of it has gone by. Somebody asks, over the washing up, what you would call a good "
        "end to it. Whatever you say will be remembered; you needn't say anything.",
        _declared,
        _crown,
    ),
    "offer:circle": _Words(
        "Ask the circle",
        "One of the five who help you would step in tonight. Whoever is at odds with them would "
        "have done it otherwise.",
        _steps_in,
        _stepping,
    ),
    "offer:successor": _Words(
        "Name a successor",
        "Somebody ought to know where the spare key hangs. Whoever had it before will mind.",
        _person,
        _named,
        lambda look: f"{heir.why_them(look)}.",
    ),
    "offer:step_down": _Words(
        "Step down",
        "You put the keys on the table, tonight, in front of everybody.",
        _who_has_them,
        _keys,
        lambda look: f"{heir.why_them(look)}.",
    ),
    "offer:close": _Words(
        "Close the room",
        "Tonight is the farewell: a date on the door, and boxes for what is kept.",
        lambda _look, _answer: "Put out the lamp yourself",
        _farewell,
    ),
}


def card(look: Look, offer: Standing, when: str) -> CardPane | None:
    """Return an offer as a card, or None where it has no answer or the run is over."""
    if look.world.host.ending != NONE or offer.id not in WORDS:
        return None
    said = WORDS[offer.id]
    choices = tuple(
        ChoiceRow(
            id=answer,
            label=said.label(look, answer),
            hours=0,
            odds=-1,
            effects=said.effects(look, answer),
            refusal=_refused(look, offer, answer),
        )
        for answer in offer.answers(look.world, look.pack)
    )
    taken = look.day.choices.get(offer.id, "")
    day = look.world.host.day
    text = "\n\n".join(filter(None, (said.text, said.besides(look))))
    last = offer in (STEP_DOWN, CLOSE)
    pane = CardPane(offer.id, said.title, day, text, (), choices, taken, when, last)
    return pane if choices else None


def _refused(look: Look, offer: Standing, answer: str) -> str:
    why = legal.choice_refusal(look.world, look.pack, offer.id, answer)
    return refusals.words(look.world, look.pack, why)


def asked(look: Look) -> tuple[CardPane, ...]:
    """Return what is asked this morning: the ambition, on the days on which it can be declared."""
    found = card(look, AMBITION, "morning") if ambition.stands(look.world) else None
    return (found,) if found else ()


def standing(look: Look) -> tuple[CardPane, ...]:
    """Return all other offers of which something can be taken up today."""
    cards = (card(look, offer, "on any day") for offer in ALL if offer is not AMBITION)
    return tuple(
        each for each in cards if each and any(not choice.refusal for choice in each.choices)
    )


def label(look: Look, offer: str, answer: str) -> str:
    """Return a taken offer in a few words, as in the plan."""
    said = WORDS.get(offer)
    return f"{said.title}: {said.label(look, answer)}" if said else offer
