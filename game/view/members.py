"""The named members this morning: a face, a mood, and a card of what is known of them."""

from game.engine.named import MEMBER
from game.model.hosted import Gone, State
from game.model.pack import Pack
from game.model.people import Person
from game.model.units import NONE
from game.model.world import World
from game.run.history import AWAY
from game.view import attached, figures, memories, names
from game.view.look import Look
from game.view.panes import MemberRow

FACES = {
    "glowing": "^o^",
    "warm": "^_^",
    "calm": "-_-",
    "torn": "o_O",
    "tired": "u_u",
    "hurt": "T_T",
    "away": "...",
}
_TIES = {
    "mentor": "looks out for",
    "crush": "is sweet on",
    "rival": "is at odds with",
    "owes": "owes",
    "friend": "is friends with",
}
_GONE = {
    Gone.NOT: "left the room",
    Gone.LEFT: "left the room",
    Gone.BRAND: "left; writes for a brand now",
    Gone.RIVAL: "left; keeps a room of their own",
}
_DONE = {"posts": "posted", "hits": "caught", "canonised": "in canon"}
_TIRED, _HURT, _TORN, _WARM, _GLOWING = 22, 25, 28, 48, 72
_FACTS = 3
_LONG = 40


def mood(world: World, who: int) -> str:
    """Return a member's mood by what they feel, have left, and would bear."""
    if int(world.cast.row[who]) < 0:
        return "away"
    attachment = int(MEMBER["attachment"](world)[who])
    ladder = (
        (int(world.cast.energy[who]) < _TIRED, "tired"),
        (attachment < _HURT, "hurt"),
        (int(world.cast.loyalty[who]) < _TORN, "torn"),
        (attachment < _WARM, "calm"),
        (attachment < _GLOWING, "warm"),
    )
    return next((word for is_so, word in ladder if is_so), "glowing")


def face(world: World, who: int) -> str:
    """Return the face of a mood; of the crowd, none."""
    return FACES[mood(world, who)] if who >= 0 else ""


def rows(look: Look) -> tuple[MemberRow, ...]:
    """Return the twelve, the circle first."""
    order = sorted(
        range(look.world.cast.row.size), key=lambda who: (not look.world.cast.circle[who], who)
    )
    return tuple(_row(look, who) for who in order)


def _row(look: Look, who: int) -> MemberRow:
    world = look.world
    person = look.pack.people[int(world.cast.person[who])]
    here = int(world.cast.row[who]) >= 0
    ties = _ties(world, look.pack, who)
    feels = mood(world, who)
    return MemberRow(
        face=FACES[feels],
        mood=feels,
        name=person.name,
        role=person.role,
        attachment=int(MEMBER["attachment"](world)[who]),
        circle=bool(world.cast.circle[who]),
        here=here,
        note=_note(world, who, person, ties),
        card=_card(look, who, person, ties),
        moods=_moods(look, who),
        course=attached.course(look, who),
    )


def _moods(look: Look, who: int) -> tuple[int, ...]:
    """Return how attached somebody was on each morning that they were here."""
    return tuple(morning[who] for morning in look.history.moods if morning[who] != AWAY)


def _note(world: World, who: int, person: Person, ties: list[str]) -> str:
    """Return the one thing to know of them: that they go or are gone, a state, a tie, a want."""
    cast = world.cast
    if int(cast.row[who]) < 0:
        return _GONE[Gone(int(cast.gone[who]))]
    if int(cast.notice[who]) != NONE:
        return "means to go"
    state = State(int(cast.state[who]))
    if state != State.USUAL:
        return state.name.lower() if state != State.ELDER else "is asked before anything is decided"
    return ties[0] if ties else f"wants {person.want}"


def _ties(world: World, pack: Pack, who: int) -> list[str]:
    found = []
    for a, b, kind in zip(world.ties.who, world.ties.whom, world.ties.kind, strict=True):
        name = pack.tie_kinds[int(kind)]
        if int(a) == who:
            found.append(
                f"{_TIES.get(name, names.plain(name))} {names.member(world, pack, int(b))}"
            )
    return found


def _silence(days: int, day: int) -> str:
    """Say when somebody last spoke; nobody counts days past a month, or before the host came."""
    if days > _LONG:
        came = " since you came" if day > 1 else ""
        return f"has only read along{came}" if days >= day else "has said nothing for weeks"
    return f"last spoke {figures.many(days, 'day')} ago" if days else "spoke within the day"


def _card(look: Look, who: int, person: Person, ties: list[str]) -> tuple[str, ...]:
    world, pack = look.world, look.pack
    if int(world.cast.row[who]) < 0:
        return (person.leaving, *_facts(look, who))
    quantity = {name: int(read(world)[who]) for name, read in MEMBER.items()}
    traits = figures.listed([names.spoken(pack.traits[row]) for row in person.traits])
    forms = figures.listed([names.spoken(pack.forms[row]) for row in person.forms])
    strength = " · ".join(f"{n} {quantity[n]}" for n in ("attachment", "energy", "loyalty"))
    lines = [
        f"{person.role}, {traits}",
        strength,
        _want(world, who, person),
        *_done(quantity),
        f"likes {names.tags(pack, person.likes)}; writes {forms}",
        *ties,
        _silence(quantity["silent"], world.host.day),
        *_facts(look, who),
    ]
    return tuple(lines)


def _want(world: World, who: int, person: Person) -> str:
    """Say what they want, and whether they have it."""
    day = int(world.cast.granted[who])
    return f"wanted {person.want}: had it on day {day}" if day != NONE else f"wants {person.want}"


def _done(quantity: dict[str, int]) -> list[str]:
    """Say what they wrote this month and how it fared."""
    told = [f"{quantity[name]} {word}" for name, word in _DONE.items() if quantity[name]]
    heir = ["has the keys after you"] * quantity["heir"]
    return [f"of theirs: {', '.join(told)}", *heir] if told else heir


def _facts(look: Look, who: int) -> list[str]:
    """What is remembered of them, newest first."""
    told = memories.of(look.world, look.pack, who)
    return [f"day {day}: {text}" for day, text in told][:_FACTS]


def fond(look: Look, tags: tuple[int, ...]) -> list[int]:
    """Return the cast rows of those who are here and like one of these tags."""
    cast, people = look.world.cast, look.pack.people
    return [
        who
        for who in range(cast.row.size)
        if int(cast.row[who]) >= 0
        and any(tag in people[int(cast.person[who])].likes for tag in tags)
    ]
