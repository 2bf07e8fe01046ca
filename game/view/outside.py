"""What the forces did, as sentences: one for every kind of happening that is a force's doing."""

from collections.abc import Callable

from game.model.night import Happening, Kind
from game.model.units import NONE
from game.model.world import Force, Stage
from game.view import figures, forces, names
from game.view.look import Look
from game.view.slots import fill, quoted

_Stages = dict[Stage, tuple[str, ...]]
_BRAND: _Stages = {
    Stage.WANT: (
        "saves {idea} to a board",
        "has begun to say {idea} in the lift",
        "has {idea} up on a wall, with an arrow",
        "asks round the office who has heard {idea}",
        "has had {idea} read out at a meeting, sitting down",
        "has {idea} on a sticky note, and the note on a folder",
    ),
    Stage.PITCH: (
        "has written to you about {idea}, and waits for an answer",
        "asks, in so many words, for {idea}, and waits for an answer",
        "has put {idea} to you on good paper, and waits for an answer",
    ),
    Stage.CAMPAIGN: (
        "has booked {idea}",
        "has {idea} at the printer's",
        "has taken {idea} for a fortnight, with an option",
    ),
    Stage.SPENT: ("has moved on", "has gone on to something else", "has left, and left a card"),
}
_CAUSE: _Stages = {
    Stage.WANT: (
        "has copied out {idea}",
        "has tried {idea} aloud, in a yard",
        "has asked somebody to say {idea} again, slower",
        "has counted how many breaths there are in {idea}",
        "has put {idea} to a show of hands",
    ),
    Stage.PITCH: (
        "has asked you for {idea}, and waits for an answer",
        "would like to carry {idea}, and waits for an answer",
        "has come about {idea}, with hats off, and waits for an answer",
    ),
    Stage.CAMPAIGN: (
        "is painting {idea} on something large",
        "has poles for {idea}, and people for the poles",
        "has {idea} drying in a yard, face up",
    ),
    Stage.SPENT: (
        "has gone home, and left {idea} standing",
        "has put its coat on, and left {idea} where it was",
        "is done with {idea}, and says thank you to the wall",
    ),
}
_RIVAL: _Stages = {
    Stage.WANT: (
        "is paying attention to {what}",
        "can't stop looking at {what}",
        "has noticed {what}, and said nothing about it, twice",
        "asks in passing after {what}, and passes again",
        "has moved a chair, so as to see {what}",
        "has {what} on a list, with a small tick",
    ),
    Stage.PITCH: (
        "has made up their mind about {what}",
        "has slept on it, about {what}, and is sure",
        "has got a pen out, about {what}",
        "has told the whole of a tram about {what}",
        "has bought a cake, on account of {what}",
    ),
    Stage.CAMPAIGN: ("means it, tonight", "has a coat on, tonight", "is on the way, tonight"),
    Stage.SPENT: ("has had enough for now", "has gone in, for now", "is resting, for now"),
}
_HALVED = (
    "The new ones say {idea} without its second half.",
    "The new ones have hold of {idea} by the wrong end, and are happy with it.",
    "Somebody new told {idea} to somebody newer, and left out why.",
    "They say {idea} at the door now, all of it but the point.",
)
_YAWNED = (
    "{idea} was met with a yawn.",
    "{idea} was said, and somebody looked at the clock.",
    "People finished {idea} for whoever had begun it, quite kindly.",
)
_WORN = (
    "{idea} has lost a layer. Nobody knew its half.",
    "{idea} is a layer thinner. It was said all night by people who'd had it second-hand.",
    "A layer has come off {idea}. It's under somebody's shoe.",
    "{idea} has lost a layer, at the hands of those who love it and weren't there.",
)
_BOUGHT = (
    "{people} came, as paid for.",
    "Delivered: {people}, who stood where they were put.",
    "The door held for {people}, in a row, as ordered.",
    "By order: {people}. Some of them had the wrong address, and came in anyway.",
)
_LET_GO = (
    *("has let go of", "has put down", "has thought better of", "has left off looking at"),
    *("has crossed out", "has gone past", "says no more of"),
)
_MOVED = {
    Force.BRAND: _BRAND,
    Force.CAUSE: _CAUSE,
    Force.RIVAL: _RIVAL,
}


def sentence(look: Look, what: Happening) -> str:
    """Return what a force did, as a sentence."""
    return SENTENCES[what.kind](look, what)


def _idea(look: Look, root: int) -> str:
    if not 0 <= root < look.world.roots.variant.size:
        return "something"
    return quoted(look.words.idea(root))


def _who(look: Look, what: Happening) -> str:
    return names.member(look.world, look.pack, what.who)


def _what(look: Look, what: Happening) -> str:
    """Return what a force had in view: a member, an idea, or all of us."""
    if what.who >= 0:
        return _who(look, what)
    return _idea(look, what.root) if what.root >= 0 else names.home(look.world, look.pack)


def _kind(look: Look, what: Happening) -> Force:
    return Force(int(look.world.forces.kind[what.about]))


def _moved(look: Look, what: Happening) -> str:
    kind = _kind(look, what)
    if kind in _MOVED:
        lines = _MOVED[kind][Stage(what.amount)]
        fills = {"idea": _idea(look, what.root), "what": _what(look, what)}
        said = fill(look.one_of(lines, what), fills)
        return f"{forces.name(look, what.about)} {said}."
    if kind is Force.LIFE:
        return f"{_who(look, what)} will leave us, for {forces.leaving(look, what.who)}."
    if kind is Force.DRIFT:
        return fill(look.one_of(_HALVED, what), {"idea": _idea(look, what.root)})
    return fill(look.one_of(_YAWNED, what), {"idea": _idea(look, what.root)})


def _called_off(look: Look, what: Happening) -> str:
    kind = _kind(look, what)
    if kind is Force.DRIFT:
        return f"{_idea(look, what.root)} keeps its layers after all."
    if kind is Force.STALE:
        return f"{_idea(look, what.root)} is laughed at again, and stays."
    who = forces.name(look, what.about)
    if kind is Force.RIVAL and what.amount == Stage.CAMPAIGN:
        return f"{who} asked {_who(look, what)} over. {_who(look, what)} stayed."
    how = "will wait with" if what.passed else look.one_of(_LET_GO, what)
    return f"{who} {how} {_what(look, what)}."


def _brand(look: Look, what: Happening) -> str:
    return names.brand(look.pack, what.about)


def _misfired(look: Look, what: Happening) -> str:
    said = forces.misheard(look, what.about)
    return f"{_brand(look, what)} runs '{said}'. Nobody here ever said that."


def _notice(look: Look, what: Happening) -> str:
    change = forces.change(look, what.about)
    return f"The Landlord: {change.notice}" if change else "The Landlord has put up a notice."


def _changed(look: Look, what: Happening) -> str:
    change = forces.change(look, what.about)
    return " ".join(change.text.split()) if change else "The Landlord has had its way."


def _charged(look: Look, what: Happening) -> str:
    laid = figures.many(what.amount, "of us has", "of us have")
    who = forces.name(look, what.about)
    return f"{who} carries {_idea(look, what.root)} through the streets. {laid} laid it down."


def _quoted(look: Look, what: Happening) -> str:
    where = names.platform(look.pack, what.about)
    return f"{_idea(look, what.root)} will be said on {where}, on nobody's banner."


def _room(look: Look, what: Happening) -> str:
    return names.room(look.world, look.pack, what.room)


def _hired(look: Look, what: Happening) -> str:
    """Say who works for whom now; whoever left for something else had to pay for it somehow."""
    who, where = _who(look, what), forces.name(look, what.about)
    told = [each for leaf in look.history.leaves for each in leaf.happenings]
    moves = [each for each in told if each.kind is Kind.FORCE_MOVED and each.who == what.who]
    if any(_kind(look, each) is Force.LIFE for each in moves):
        why = forces.leaving(look, what.who)
        return f"{who} left us for {why}, which has to be paid for: {who} works for {where} now."
    return f"{who}, who was one of us, works for {where} now."


def _poached(look: Look, what: Happening) -> str:
    return f"{_who(look, what)} has gone over to {_room(look, what)}."


def _dropped(look: Look, what: Happening) -> str:
    by = f", {_who(look, what)}'s," if what.who != NONE else ""
    return f"{_idea(look, what.root)}{by} has been said once too often. It is gone."


SENTENCES: dict[Kind, Callable[[Look, Happening], str]] = {
    Kind.FORCE_MOVED: _moved,
    Kind.CALLED_OFF: _called_off,
    Kind.CAMPAIGN: lambda k, h: f"{_brand(k, h)} runs {_idea(k, h.root)} as a campaign.",
    Kind.MISFIRED: _misfired,
    Kind.HIRED: _hired,
    Kind.CHARGED: _charged,
    Kind.QUOTED: _quoted,
    Kind.COPIED: lambda k, h: f"They say {_idea(k, h.root)} in {_room(k, h)}, as their own.",
    Kind.POACHED: _poached,
    Kind.BEFRIENDED: lambda k, h: f"{_room(k, h)} stands with us now.",
    Kind.NOTICE: _notice,
    Kind.RULES_CHANGED: _changed,
    Kind.WORN_DOWN: lambda k, h: fill(k.one_of(_WORN, h), {"idea": _idea(k, h.root)}),
    Kind.DROPPED: _dropped,
    Kind.BOUGHT: lambda k, h: fill(
        k.one_of(_BOUGHT, h), {"people": figures.many(h.amount, "stranger")}
    ),
}
