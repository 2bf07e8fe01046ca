"""The morning's event cards: the author's words with their cast, choices with price and odds."""

from collections.abc import Iterator

from game.engine import judge, legal
from game.model.hosted import Gone, State
from game.model.outcome import Effect, Outcome
from game.model.pack import Choice, Event
from game.model.units import NONE
from game.view import figures, memories, names, promises, recall, refusals, voices
from game.view.look import Look
from game.view.panes import CardPane, ChoiceRow
from game.view.slots import fill, within
from game.view.worded import worded

_METERS = {
    "newcomers": "newcomers",
    "warmth": "everybody's attachment",
    "staleness": "stale",
    "brand": "the brand's appetite",
    "coopted": "taken by brands",
    "told": "what the brand knows of us",
    "reach": "nights on which strangers are paid to come",
}


def cards(look: Look) -> tuple[CardPane, ...]:
    """Return the cards that wait this morning; none once the run is over."""
    if look.world.host.ending != NONE:
        return ()
    return tuple(_card(look, row) for row in legal.waiting(look.world))


def label(look: Look, card: int, choice: Choice) -> str:
    """Return a choice's label with its names, in this run's words."""
    event = worded(look, int(look.world.cards.event[card]), look.world.host.day)
    own = next(each.label for each in event.choices if each.id == choice.id)
    return fill(own, _fills(look, card))


def _fills(look: Look, card: int) -> dict[str, str]:
    world, pack = look.world, look.pack
    event = pack.events[int(world.cards.event[card])]
    cast = {
        role.name: names.member(world, pack, int(world.cards.roles[card, at]))
        for at, role in enumerate(event.roles)
    }
    root = int(world.cards.root[card])
    return {"idea": _idea(look, root), **recall.around(look, root), **cast}


def _idea(look: Look, root: int) -> str:
    return within(look.words.idea(root)) if root >= 0 else "it"


def _card(look: Look, card: int) -> CardPane:
    event = worded(look, int(look.world.cards.event[card]), look.world.host.day)
    fills = _fills(look, card)
    taken = look.day.choices.get(event.id, "")
    return CardPane(
        event=event.id,
        title=fill(event.title, fills),
        day=look.world.host.day,
        text=fill(event.text, fills).strip(),
        voices=voices.said(look, card, event, fills),
        choices=tuple(_choice(look, event, choice, fills) for choice in event.choices),
        taken=taken,
    )


def _choice(look: Look, event: Event, choice: Choice, fills: dict[str, str]) -> ChoiceRow:
    refusal = legal.choice_refusal(look.world, look.pack, event.id, choice.id)
    own = choice.unavailable if refusal and not _holds_elsewhere(refusal.about) else ""
    why = fill(own, fills) or refusals.words(look.world, look.pack, refusal)
    return ChoiceRow(
        id=choice.id,
        label=fill(choice.label, fills),
        hours=choice.hours,
        odds=judge.tonight(look.world, look.pack, choice.test)
        if choice.test and choice.bad
        else -1,
        effects=effects(look, event, choice, fills),
        refusal=why if refusal else "",
    )


def _holds_elsewhere(about: int) -> bool:
    return about != NONE


def effects(look: Look, event: Event, choice: Choice, fills: dict[str, str]) -> tuple[str, ...]:
    """Return what a choice does, in lines; twice, with a word before, where it is tested."""
    good = _outcome(look, event, choice.good, fills)
    vow = (_vow(look, event, choice, fills),) if choice.promise else ()
    if choice.test is None or choice.bad is None:
        return (*good, *vow)
    bad = _outcome(look, event, choice.bad, fills)
    when = " of the evening" if choice.test.stat == "pulse" else ""
    test = f"asks {names.plain(choice.test.stat)}{when} against {choice.test.against}"
    return (
        test,
        f"well: {', '.join(good) or 'nothing changes'}",
        f"badly: {', '.join(bad) or 'nothing changes'}",
        *vow,
    )


def _vow(look: Look, event: Event, choice: Choice, fills: dict[str, str]) -> str:
    """Return what a choice promises, until when, and what it is worth kept and broken."""
    vow = choice.promise
    if vow is None:
        return ""
    text = promises.kept_by(
        vow, fill(vow.label, fills) or promises.usual(vow, f"'{fills['idea']}'")
    )
    price = promises.price(look, vow.points)
    worth = f"kept, trust {figures.arrow(vow.points)}; broken, {figures.arrow(-price)}"
    who = fills[event.roles[vow.to].name]
    return f"promises {who}, {promises.term(vow)}: {text} ({worth})"


def _outcome(look: Look, event: Event, outcome: Outcome, fills: dict[str, str]) -> tuple[str, ...]:
    lines = [_effect(event, effect, fills) for effect in outcome.effects]
    kept = (memories.memory(look.pack, fact.fact) for fact in outcome.facts)
    lines += [f"remembered: {said}" for said in kept if said]
    lines += _people(look, event, outcome, fills)
    if outcome.follow:
        first, last = outcome.follow.first, outcome.follow.last
        span = str(first) if first == last else f"{first}-{last}"
        lines.append(f"comes back in {span} {'day' if span == '1' else 'days'}")
    return tuple(lines)


def _people(look: Look, event: Event, outcome: Outcome, fills: dict[str, str]) -> Iterator[str]:
    """Yield what becomes of people, of what they are to each other, and what they write."""
    called = [fills[role.name] for role in event.roles]
    for become in outcome.becomes:
        if become.granted:
            yield f"{called[become.role]} has what they wanted"
        if become.state != NONE:
            yield f"{called[become.role]} is {State(become.state).name.lower()} from then on"
        if become.leaves != Gone.NOT:
            yield f"{called[become.role]} leaves"
    for tied in outcome.ties:
        yield names.tie(look.pack, tied.kind, called[tied.who], called[tied.whom])
    if outcome.spark:
        yield f"{called[outcome.spark.by]} writes something"


def _effect(event: Event, effect: Effect, fills: dict[str, str]) -> str:
    meter = _METERS.get(effect.meter, names.plain(effect.meter))
    if isinstance(effect.scope, int):
        meter = f"{fills[event.roles[effect.scope].name]}'s {meter}"
    elif effect.scope == "idea":
        meter = f"the idea's {meter}" if effect.meter != "coopted" else meter
    return f"{meter} {figures.arrow(effect.amount)}"
