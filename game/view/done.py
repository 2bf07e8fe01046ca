"""What the host did, as sentences: one for every verb."""

from collections.abc import Callable

from game.model.night import Happening, Kind
from game.view import figures, names
from game.view.slots import fill
from game.view.told import Told
from game.view.verbs import ANSWERS

_EVENINGS = (
    "{people} came to the evening on {idea}.",
    "An evening on {idea}: {people}, and not enough cups.",
    "{people} sat through all of {idea}, and then through it again.",
    "{idea} had an evening to itself; {people} came, and two of them had brought chairs.",
    "They took {idea} apart on the table, {people}, and every piece went back in.",
    "{people} for {idea}. The last of them left with the lamp, and had to be called back.",
    "It was {idea} until late: {people}, leaning in.",
)
_AGAIN = (
    "You said {idea} again, and {people} said the next line.",
    "You began {idea}, and {people} finished it.",
    "{idea}, you said, and {people} had the rest ready.",
)
_LOST = (
    "The new ones looked at their shoes.",
    "At the back somebody asked somebody what was so funny.",
    "Whoever came this week smiled, a moment late.",
    "Near the door they went on reading the fire notice.",
    "One of the new ones laughed at the wrong half, and then very quietly stopped.",
    "By the coats it was the sort of silence one has at another family's table.",
    "A few who are new here wrote it down, to look up.",
    "Two by the window had to have it that there was nothing to have.",
)
_FLAT = (
    "The evening on {idea} fell flat: they had it lately. {count} stayed to the end.",
    "{idea} again, so soon: the evening fell flat, with {count} at the end of it.",
    "They'd had {idea} lately, and the evening fell flat. {count} helped to put the chairs back.",
    "Nobody said that {idea} was a mistake. The evening fell flat, and {count} saw it home.",
)
_SLEPT = (
    "You slept. Nobody asked, and {idea} was posted anyway.",
    "You slept through it: somebody had put {idea} up by the door, and it stayed up.",
    "While you were out for the night {idea} found its own way onto the wall.",
    "You had the blanket over your ears. {idea} was said without you, and went no worse.",
    "You slept. Somebody tried {idea} in the dark, to see what it would do.",
)
_SLEPT_WELL = (
    "You slept. The room looked after itself.",
    "You slept. They were heard to be careful with the door.",
    "You lay down with your shoes on, and woke up with them off, side by side.",
    "You slept. Whatever it was can't have been much: it had been washed up by the morning.",
)
_SLOWED = (
    "You slowed the room down for a while. The quiet ones could hear themselves.",
    "You asked for one at a time. It took them an hour to remember how that goes.",
    "You turned it down. Some had been shouting for so long that they went on for a bit.",
    "You put a hand up, and kept it up. After a while one could hear the stove.",
)
_EXPLAINED = (
    "{idea} was explained to {people}, with a drawing. A drawing travels.",
    "{people} had {idea} explained to them, slowly, and asked if they might keep the drawing.",
    "You took {people} through {idea}, from the beginning. It had a beginning, it turns out.",
    "{people} can say what {idea} is about now. It will be told wrong, outside, by noon.",
)
_LOCKED = (
    "{idea} has a back door now, and the front one is bricked up.",
    "{idea} only opens now if one knows where to lift it.",
    "There's a word before {idea} now, that one has to know, and it isn't written down.",
    "{idea} has been folded once more. From outside it's a plain piece of paper.",
)
_BURIED = (
    "{idea} was buried while it was loved; {mourned}. It is canon now.",
    "They saw {idea} off while it could still raise a laugh; {mourned}. It is canon now.",
    "{idea} went into the ground with its boots on; {mourned}. It is canon now.",
    "Two spades, one lamp, and {idea}; {mourned}. It is canon now.",
)
_SIGNED = (
    "Signed, and nailed up by the door: {rule}.",
    "It's a rule now: {rule}. Four nails.",
    "You signed it with everybody watching: {rule}.",
    "By the door, in ink, at the height of the eyes: {rule}.",
)
_STAINS = (
    "{idea} has something in it now that stains.",
    "{idea} has been left out overnight, on purpose. It bites.",
    "There's a bone in {idea} now, about halfway.",
    "{idea} can't be said any more in front of just anybody's aunt.",
)
_LIT = ("{who} got the light", "The light went to {who}", "You turned the lamp on {who}")
_MINDED = (
    "{others} clapped with one hand.",
    "{others} had something to see to, further back.",
    "{others} said 'well done' and looked at the lamp.",
    "{others} asked what time it was.",
    "{others} clapped, and stopped first.",
)
_SETTLED = (
    "You sat {one} down with {other}. They owe each other now.",
    "You put {one} and {other} at one end of a table, with one plate. They owe each other now.",
    "{one} and {other} went in to talk, and you held the door shut. They owe each other now.",
    "You had {one} say it, and then {other}, and then both at once. They owe each other now.",
)
_LIGHTS = (
    " and a hook by the door of their own",
    ", and did not know where to look",
    ", and the good chair until it went round again",
    " for all of it, from the first evening on",
    ", and stood in it as one stands in rain",
    " and a spoon with their name scratched in",
)


def _posted(t: Told, h: Happening) -> str:
    if h.hour >= 0:
        return f"{t.who(h)} says {t.idea(h.root)}."
    return f"Posted for {t.who(h)}: {t.idea(h.root)}."


def _hosted(t: Told, h: Happening) -> str:
    if h.passed:
        people = figures.many(h.amount, "person", "people")
        return fill(
            t.look.one_of(_EVENINGS, h, "evening"), {"people": people, "idea": t.idea(h.root)}
        )
    return fill(t.look.one_of(_FLAT, h, "flat"), {"count": str(h.amount), "idea": t.idea(h.root)})


def _bridged(t: Told, h: Happening) -> str:
    seats = (
        figures.many(h.amount, "of theirs looks", "of theirs look") if h.amount else "nobody looks"
    )
    brought = (
        f" We brought back {t.idea(h.root2)}." if h.root2 >= 0 else " They had nothing to trade."
    )
    if not h.passed:
        return f"{t.room(h)} took {t.idea(h.root)} and tells it their own way; {seats} in.{brought}"
    return f"{t.idea(h.root)} went to {t.room(h)}; {seats} in.{brought}"


def _leak_made(t: Told, h: Happening) -> str:
    line = "with our name under it" if h.amount else "unsigned"
    return f"You put {t.idea(h.root)} on {t.platform(h)}, {line}."


def _moderated(t: Told, h: Happening) -> str:
    if h.about == 1 and not h.amount and h.passed:
        return "You sat with those who were leaving together, until it was late. They stay."
    if h.about == 1:
        if not h.amount:
            return "You set out two chairs. They had settled it by then, between themselves."
        one, other = (t.who(Happening(h.kind, who=who)) for who in h.roles[:2])
        return fill(t.look.one_of(_SETTLED, h), {"one": one, "other": other})
    if h.about == 2:  # noqa: PLR2004 - the third mode: remove
        return f"{figures.many(h.amount, 'newcomer is', 'newcomers are')} shown the door."
    return t.look.one_of(_SLOWED, h, "slowed")


def _rested(t: Told, h: Happening) -> str:
    if h.root >= 0:
        return fill(t.look.one_of(_SLEPT, h, "slept"), {"idea": t.idea(h.root)})
    return t.look.one_of(_SLEPT_WELL, h, "rested")


def _remixed(t: Told, h: Happening) -> str:
    by = names.author(t.look.world, t.look.pack, h.root)
    made = f"{t.idea(h.about)} and {t.idea(h.root2)} became {t.idea(h.root)}, by {by}."
    if not h.amount:
        return made
    sore = figures.many(h.amount, "person says", "people say")
    return f"{made} {sore} it was theirs first."


def _called_back(t: Told, h: Happening) -> str:
    people = figures.many(h.amount, "person", "people")
    said = fill(t.look.one_of(_AGAIN, h, "again"), {"people": people, "idea": t.idea(h.root)})
    return f"{said} {t.look.one_of(_LOST, h, 'lost')}"


def _translated(t: Told, h: Happening) -> str:
    taught = figures.many(h.amount, "person", "people")
    return fill(
        t.look.one_of(_EXPLAINED, h, "explained"), {"people": taught, "idea": t.idea(h.root)}
    )


def _encrypted(t: Told, h: Happening) -> str:
    lost = figures.many(h.amount, "regular", "regulars")
    sore = f" {lost} had just got the hang of it." if h.amount else ""
    return fill(t.look.one_of(_LOCKED, h, "locked"), {"idea": t.idea(h.root)}) + sore


def _retired(t: Told, h: Happening) -> str:
    mourned = figures.many(h.amount, "mourner")
    if not h.passed:
        return (
            f"{t.idea(h.root)} was buried as ours, in public; {mourned}. Whoever carries it "
            "through the streets from now on carries something that is over."
        )
    return fill(t.look.one_of(_BURIED, h, "buried"), {"mourned": mourned, "idea": t.idea(h.root)})


def _spotlit(t: Told, h: Happening) -> str:
    what = f" for {t.idea(h.root)}" if h.root >= 0 else _LIGHTS[h.who % len(_LIGHTS)]
    lines = _LIT if h.root >= 0 else _LIT[:1]
    lit = f"{fill(t.look.one_of(lines, h), {'who': t.who(h)})}{what}."
    if h.odds >= 0:
        voice = "found a voice" if h.passed else "went very quiet"
        lit += f" They {voice} ({h.odds}% to go well)."
    minded = {"others": figures.many(h.amount, "other", "others")}
    return f"{lit} {fill(t.look.one_of(_MINDED, h), minded)}" if h.amount else lit


def _soured(t: Told, h: Happening) -> str:
    off = f" {t.force(h)} put it back on the shelf." if h.about >= 0 else ""
    return fill(t.look.one_of(_STAINS, h), {"idea": t.idea(h.root)}) + off


def _answered(t: Told, h: Happening) -> str:
    said = fill(t.look.one_of(ANSWERS[h.amount % len(ANSWERS)].told, h), {"force": t.force(h)})
    if h.odds < 0:
        return said
    went = "They will not write again." if h.passed else "They took it for a yes."
    return f"{said} {went} ({h.odds}% to go well)"


def _founded(t: Told, h: Happening) -> str:
    led = f", behind {t.who(h)}" if h.who >= 0 else ""
    out = f"{figures.many(h.amount, 'person', 'people')} went to found a room of their own{led}"
    parted = "with half the cups and a key to ours" if h.passed else "and would not shake hands"
    return f"{out}, {parted}{f' ({h.odds}% to go well)' if h.odds >= 0 else ''}."


DONE: dict[Kind, Callable[[Told, Happening], str]] = {
    Kind.POSTED: _posted,
    Kind.REMIXED: _remixed,
    Kind.CALLED_BACK: _called_back,
    Kind.TRANSLATED: _translated,
    Kind.ENCRYPTED: _encrypted,
    Kind.HOSTED: _hosted,
    Kind.SPOTLIT: _spotlit,
    Kind.MODERATED: _moderated,
    Kind.BRIDGED: _bridged,
    Kind.LEAK_MADE: _leak_made,
    Kind.RETIRED: _retired,
    Kind.SOURED: _soured,
    Kind.ANSWERED: _answered,
    Kind.SIGNED: lambda t, h: fill(t.look.one_of(_SIGNED, h), {"rule": t.charter(h)}),
    Kind.FOUNDED: _founded,
    Kind.RESTED: _rested,
}
