"""The evening: cards, every verb with every option, the plan so far, and what overtime costs."""

from game.engine import laws, legal
from game.engine.offers import OFFERS
from game.engine.step import OVERTIME, TIRING
from game.engine.verb import Verb
from game.engine.verbs import ALL
from game.model.day import Day, Entry
from game.model.units import OVERTIME_HOURS
from game.view import cards, details, figures, offers, options, promises, refusals
from game.view.look import Look
from game.view.panes import EveningPane, Option, PlanRow, VerbRow
from game.view.verbs import VERBS

_TIRING = figures.points(TIRING)
_OVER = figures.points(TIRING + OVERTIME)
"""Fatigue of an ordinary hour, and of one of overtime."""


def evening(look: Look) -> EveningPane:
    """Return all that can be decided tonight, given the plan so far."""
    spent = legal.spent(look.world, look.pack, look.day)
    hours = laws.evening(look.world, look.pack)
    left = hours - spent
    return EveningPane(
        hours_left=left,
        hours=hours,
        cards=(*cards.cards(look), *offers.asked(look)),
        verbs=tuple(_verb(look, verb) for verb in ALL),
        plan=_plan(look),
        overtime=_overtime(left),
        offers=offers.standing(look),
        lapsing=promises.lapsing(look),
    )


def _overtime(left: int) -> str:
    if left > 0:
        return f"overtime would cost fatigue {_OVER} an hour"
    if left > -OVERTIME_HOURS:
        over = f"{figures.many(-left, 'hour')} over · " if left else ""
        return f"{over}overtime costs fatigue {_OVER} an hour instead of {_TIRING}"
    return f"{figures.many(-left, 'hour')} over: the night gives no more"


def _verb(look: Look, verb: Verb) -> VerbRow:
    words = VERBS[verb.id]
    found = tuple(_option(look, entry) for entry in verb.candidates(look.world, look.pack))
    found = tuple(sorted(found, key=lambda option: bool(option.refusal)))  # what is open first
    able = sum(not option.refusal for option in found)
    return VerbRow(
        id=verb.id,
        key=verb.key,
        name=words.name,
        hours=verb.hours(look.world, look.pack),
        note=figures.many(able, words.unit, words.units),
        refusal=_closed(look, verb, found),
        about=(words.does, words.price, words.risk),
        options=found,
    )


def _option(look: Look, entry: Entry) -> Option:
    refusal = legal.refusal(look.world, look.pack, look.day, entry)
    return Option(
        entry=entry,
        text=options.label(look, entry),
        refusal=refusals.words(look.world, look.pack, refusal),
        detail=details.detail(look, entry),
        mix=details.mix(look, entry) if entry.verb == "remix" else None,
        about=options.about(look, entry),
        among=options.among(look, entry),
        note=options.note(look, entry),
    )


def _closed(look: Look, verb: Verb, found: tuple[Option, ...]) -> str:
    """Return why the whole verb is closed, or nothing if one option is open."""
    opens = legal.opens(look.world, look.pack, verb.id)
    if look.world.host.day < opens:
        return f"Opens on day {opens}."
    if not found:
        return _NONE[verb.id]
    return "" if any(not option.refusal for option in found) else found[0].refusal


_NONE = {
    "post": "No spark is waiting.",
    "remix": "A remix needs an idea that is alive, and another alive or canon.",
    "callback": "Nothing is canon here yet.",
    "translate": "There is nothing to explain.",
    "encrypt": "There is nothing alive to lock.",
    "host": "There is no theme: nothing is alive, nothing is canon.",
    "bridge": "There is nothing alive to bring along.",
    "leak": "There is nothing alive to leak.",
    "retire": "There is nothing alive to bury.",
    "moderate": "There is nothing to calm.",
    "spotlight": "None of the named is here.",
    "sour": "There is nothing alive to sour.",
    "answer": "Nobody has asked you for anything.",
    "charter": "There is no rule that could be signed.",
    "split": "There is nobody to part with.",
    "rest": "You cannot rest tonight.",
}


def _plan(look: Look) -> tuple[PlanRow, ...]:
    rows = []
    for event_id, choice_id in sorted(look.day.choices.items()):
        match = legal.found(look.world, look.pack, event_id, choice_id)
        if match is not None:
            text = cards.label(look, match[0], match[1])
            rows.append(PlanRow(text, match[1].hours))
        elif event_id in OFFERS:
            rows.append(PlanRow(offers.label(look, event_id, choice_id), 0))
    for entry in look.day.plan:
        hours = legal.spent(look.world, look.pack, Day({}, (entry,)))
        name = VERBS[entry.verb].name if entry.verb in VERBS else entry.verb
        broken = (line[2:] for line in promises.touched(look, entry) if line.startswith("! "))
        rows.append(PlanRow(f"{name}: {options.label(look, entry)}", hours, tuple(broken)))
    return tuple(rows)
