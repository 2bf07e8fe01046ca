"""The morning's event cards: the author's words with their cast, choices with price and odds."""

from game.engine import judge, legal, suitor
from game.model.pack import Choice, Effect, Event, Outcome
from game.model.units import NONE
from game.view import figures, forces, members, names, recall, refusals
from game.view.look import Look
from game.view.panes import CardPane, ChoiceRow, FeedLine
from game.view.slots import fill

_METERS = {
    "newcomers": "newcomers",
    "warmth": "everybody's attachment",
    "staleness": "stale",
    "brand": "the brand's appetite",
    "coopted": "taken by brands",
    "told": "what the brand knows of us",
    "reach": "nights of bought reach",
}
_FOR = ("'{label}', if anybody asks me", "{label}. please", "i'd go with '{label}'")
_AGAINST = (
    "anything but '{label}'",
    "not '{label}'. not tonight",
    "'{label}' would be on me, then",
)


def cards(look: Look) -> tuple[CardPane, ...]:
    """Return the cards that wait this morning; none once the run is over."""
    if look.world.host.ending != NONE:
        return ()
    return tuple(_card(look, row) for row in legal.waiting(look.world))


def label(look: Look, card: int, choice: Choice) -> str:
    """Return a choice's label with its names."""
    return fill(choice.label, _fills(look, card))


def _fills(look: Look, card: int) -> dict[str, str]:
    world, pack = look.world, look.pack
    event = pack.events[int(world.cards.event[card])]
    cast = {
        role.name: names.member(world, pack, int(world.cards.roles[card, at]))
        for at, role in enumerate(event.roles)
    }
    root = int(world.cards.root[card])
    return {"idea": _idea(look, root), **around(look, root), **cast}


def around(look: Look, root: int) -> dict[str, str]:
    """Return the fillings of an event's texts that are no role: where, and who is watching."""
    world, pack = look.world, look.pack
    return {
        "room": names.home(world, pack),
        "brand": names.brand(pack, recall.brand_of(world, root)),
        "staff": forces.staff(look, suitor.of(world, root)),
        "platform": names.platform(pack, recall.platform_of(look, root)),
        "day": str(world.host.day),
    }


def _idea(look: Look, root: int) -> str:
    return look.words.idea(root) if root >= 0 else "it"


def _card(look: Look, card: int) -> CardPane:
    event = look.pack.events[int(look.world.cards.event[card])]
    fills = _fills(look, card)
    taken = look.day.choices.get(event.id, "")
    return CardPane(
        event=event.id,
        title=fill(event.title, fills),
        day=look.world.host.day,
        text=fill(event.text, fills).strip(),
        voices=_voices(look, card, event, fills),
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
        odds=judge.odds(look.world, choice.test) if choice.test and choice.bad else -1,
        effects=effects(look, event, choice, fills),
        refusal=why if refusal else "",
    )


def _holds_elsewhere(about: int) -> bool:
    return about != NONE


def effects(look: Look, event: Event, choice: Choice, fills: dict[str, str]) -> tuple[str, ...]:
    """Return what a choice does, in lines; twice, with a word before, where it is tested."""
    good = _outcome(look, event, choice.good, fills)
    if choice.test is None or choice.bad is None:
        return good
    bad = _outcome(look, event, choice.bad, fills)
    test = f"asks {names.plain(choice.test.stat)} against {choice.test.against}"
    return (
        test,
        f"well: {', '.join(good) or 'nothing changes'}",
        f"badly: {', '.join(bad) or 'nothing changes'}",
    )


def _outcome(look: Look, event: Event, outcome: Outcome, fills: dict[str, str]) -> tuple[str, ...]:
    lines = [_effect(event, effect, fills) for effect in outcome.effects]
    kinds = look.pack.fact_kinds
    lines += [f"remembered: {names.plain(kinds[fact.fact])}" for fact in outcome.facts]
    if outcome.follow:
        first, last = outcome.follow.first, outcome.follow.last
        span = str(first) if first == last else f"{first}-{last}"
        lines.append(f"comes back in {span} {'day' if span == '1' else 'days'}")
    return tuple(lines)


def _effect(event: Event, effect: Effect, fills: dict[str, str]) -> str:
    meter = _METERS.get(effect.meter, names.plain(effect.meter))
    if isinstance(effect.scope, int):
        meter = f"{fills[event.roles[effect.scope].name]}'s {meter}"
    elif effect.scope == "idea":
        meter = f"the idea's {meter}" if effect.meter != "coopted" else meter
    return f"{meter} {figures.arrow(effect.amount)}"


def _voices(look: Look, card: int, event: Event, fills: dict[str, str]) -> tuple[FeedLine, ...]:
    """Those the card is about say what they hope for: what moves them most, up or down."""
    lines = []
    root = int(look.world.cards.root[card])
    for role in range(len(event.roles)):
        who = int(look.world.cards.roles[card, role])
        wish = _wish(event, role) if who >= 0 else None
        if wish is None:
            continue
        choice, glad = wish
        pool = _FOR if glad else _AGAINST
        said = pool[look.pick("wish", (look.world.host.day, who, role), len(pool))]
        text = fill(said, {"label": _lowered(fill(choice.label, fills))})
        face = members.face(look.world, who)
        name = names.member(look.world, look.pack, who)
        lines.append(FeedLine(face, name, text, "post", 0, root))
    return tuple(lines)


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _wish(event: Event, role: int) -> tuple[Choice, bool] | None:
    """Return the choice that touches a role most, and whether they would be glad of it."""
    felt = [
        (sum(e.amount for e in choice.good.effects if e.scope == role), choice)
        for choice in event.choices
    ]
    amount, choice = max(felt, key=lambda pair: abs(pair[0]))
    return (choice, amount > 0) if amount else None
