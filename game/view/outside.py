"""What the forces did, as sentences: one for every kind of happening that is a force's doing."""

from collections.abc import Callable

from game.model.night import Happening, Kind
from game.model.units import NONE
from game.model.world import Force, Stage
from game.view import figures, forces, names
from game.view.look import Look
from game.view.slots import quoted

_BRAND = {
    Stage.WANT: "saves {idea} to a board",
    Stage.PITCH: "has written to you about {idea}, and waits for an answer",
    Stage.CAMPAIGN: "has booked {idea}",
    Stage.SPENT: "has moved on",
}
_CAUSE = {
    Stage.WANT: "has copied out {idea}",
    Stage.PITCH: "has asked you for {idea}, and waits for an answer",
    Stage.CAMPAIGN: "is painting {idea} on something large",
    Stage.SPENT: "has gone home, and left {idea} standing",
}
_RIVAL = {
    Stage.WANT: "is paying attention to {what}",
    Stage.PITCH: "has made up their mind about {what}",
    Stage.CAMPAIGN: "means it, tonight",
    Stage.SPENT: "has had enough for now",
}
_MOVED = {Force.BRAND: _BRAND, Force.CAUSE: _CAUSE, Force.RIVAL: _RIVAL}


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
        words = _MOVED[kind][Stage(what.amount)]
        said = words.format(idea=_idea(look, what.root), what=_what(look, what))
        return f"{forces.name(look, what.about)} {said}."
    if kind is Force.LIFE:
        return f"{_who(look, what)} will leave us, for {forces.leaving(look, what.who)}."
    if kind is Force.DRIFT:
        return f"The new ones say {_idea(look, what.root)} without its second half."
    return f"{_idea(look, what.root)} was met with a yawn."


def _called_off(look: Look, what: Happening) -> str:
    kind = _kind(look, what)
    if kind is Force.DRIFT:
        return f"{_idea(look, what.root)} keeps its layers after all."
    if kind is Force.STALE:
        return f"{_idea(look, what.root)} is laughed at again, and stays."
    who = forces.name(look, what.about)
    if kind is Force.RIVAL and what.amount == Stage.CAMPAIGN:
        return f"{who} asked {_who(look, what)} over. {_who(look, what)} stayed."
    how = "will wait with" if what.passed else "has let go of"
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
    Kind.WORN_DOWN: lambda k, h: f"{_idea(k, h.root)} has lost a layer. Nobody knew its half.",
    Kind.DROPPED: _dropped,
    Kind.BOUGHT: lambda _, h: f"{figures.many(h.amount, 'stranger')} came, as paid for.",
}
