"""What a way to do a verb would do, and who would feel it, in lines."""

from collections.abc import Callable

from game.engine import laws, measure, memory
from game.engine.phases.host import SLEEP
from game.engine.verbs import answer, bridge, host, moderate, rest, split, spotlight, translate
from game.model.day import Entry
from game.model.units import CORE_ATTACHMENT
from game.model.world import Kin, Stage, Status
from game.view import figures, ideas, members, names, options, promises
from game.view.feed import spark
from game.view.look import Look
from game.view.panes import Mix
from game.view.slots import fill, quoted
from game.view.verbs import ANSWERS, MODES, VERBS

_FOND = 3
_KIN = {
    Kin.KNOWN: "we traded well once; a second time makes an ally",
    Kin.ALLY: "an ally",
    Kin.DAUGHTER: "a daughter of ours",
    Kin.RIVAL: "no friend of ours",
}
"""What a neighbour is to us."""


def detail(look: Look, entry: Entry) -> tuple[str, ...]:
    """Return what an entry would do and who would feel it, in lines."""
    makers: dict[str, Callable[[Look, Entry], tuple[str, ...]]] = {
        "post": _post,
        "remix": _remix,
        "host": _host,
        "bridge": _bridge,
        "leak": _leak,
        "retire": _retire,
        "moderate": _moderate,
        "callback": _callback,
        "translate": _translate,
        "encrypt": _encrypt,
        "sour": lambda look, e: (ideas.values(look, e.args[0]), _eyeing(look, e.args[0])),
        "spotlight": _spotlight,
        "answer": _answer,
        "charter": _charter,
        "split": _split,
        "rest": _rest,
    }
    made = makers[entry.verb](look, entry) if entry.verb in makers else ()
    return (*promises.touched(look, entry), *(line for line in made if line))


def _mark(look: Look, root: int) -> str:
    return look.words.mark(int(look.world.roots.variant[root]))


def _fans(look: Look, root: int, but: int = -1) -> str:
    """Say who of the named would like to see it."""
    fond = [who for who in members.fond(look, ideas.tags(look, root)) if who != but][:_FOND]
    if not fond:
        return "nobody of the twelve cares for that sort of thing"
    who = [f"{members.face(look.world, w)} {names.member(look.world, look.pack, w)}" for w in fond]
    return f"would like it: {', '.join(who)}"


def _post(look: Look, entry: Entry) -> tuple[str, ...]:
    root = entry.args[0]
    who = measure.author(look.world, root)
    name = names.author(look.world, look.pack, root)
    return (
        ideas.values(look, root),
        f"about {names.tags(look.pack, ideas.tags(look, root))}",
        f"{name}: {spark(look, root)}" if who >= 0 else "",
        f"{members.face(look.world, who)} {name} ▲4 if it burns, ▼5 if it dies by morning"
        if who >= 0
        else "",
        _fans(look, root, who),
    )


def _remix(look: Look, entry: Entry) -> tuple[str, ...]:
    pair = entry.args[:2]
    deep = max(_layers(look, root) for root in pair) + 1
    mine, theirs = (measure.fans(look.world, root).size for root in pair)
    return (
        _follow(look, min(deep, 6)),
        f"said last: the first by {mine} of us, the second by {theirs}; two crowds may fall out"
        if mine and theirs
        else "",
        _fans(look, pair[1]),
    )


def mix(look: Look, entry: Entry) -> Mix:
    """Return what a remix would be made of, and how it may read."""
    first, second = entry.args[:2]
    return Mix(
        called=(look.called(first), look.called(second)),
        parents=(_parent(look, first), _parent(look, second)),
        reads=options.reads(look, first, second),
    )


def _parent(look: Look, root: int) -> tuple[str, str]:
    return look.words.idea(root), ideas.values(look, root)


def _layers(look: Look, root: int) -> int:
    return int(look.world.variants.layers[look.world.roots.variant[root]])


def _follow(look: Look, deep: int) -> str:
    """Say how many could follow a chain of so many layers: all of it, or all but a layer."""
    n = max(measure.size(look.world), 1)
    read = look.world.members.literacy[:n].astype(int)
    able, whole = (int((read + short >= 10 * deep).sum()) * 100 // n for short in (10, 0))
    return f"{figures.many(deep, 'layer')}: {able}% of the room can follow, {whole}% read all of it"


def _moderate(look: Look, entry: Entry) -> tuple[str, ...]:
    mode = entry.args[0] % len(MODES)
    if mode != moderate.MEDIATE:
        return (MODES[mode][1],)
    if many := moderate.leaving(look.world).size:
        return (
            MODES[mode][1],
            f"they would stay: {figures.many(many, 'party', 'parties')} means to go",
        )
    ties = look.world.ties
    pairs = [
        (int(ties.who[at]), int(ties.whom[at])) for at in moderate.rivals(look.world, look.pack)
    ]
    once = dict.fromkeys(tuple(sorted(pair)) for pair in pairs)  # a feud may be tied both ways
    called = [f"{_name(look, one)} and {_name(look, two)}" for one, two in once]
    lead = "one of these: " if len(called) > 1 else ""
    return (MODES[mode][1], lead + "; ".join(called))


def _name(look: Look, who: int) -> str:
    return names.member(look.world, look.pack, who)


def _callback(look: Look, entry: Entry) -> tuple[str, ...]:
    root = entry.args[0]
    return (ideas.values(look, root), ideas.rested(look, root), _follow(look, _layers(look, root)))


def _translate(look: Look, entry: Entry) -> tuple[str, ...]:
    root = entry.args[0]
    lost = translate.untaught(look.world, root).size
    taught = min(translate.seats(look.world, look.pack), lost)
    return (
        ideas.values(look, root),
        _follow(look, _layers(look, root)),
        f"{lost} do not read all of it; {taught} can be taught a layer by the core as it stands",
        "where it says less, it gets out more easily",
    )


def _encrypt(look: Look, entry: Entry) -> tuple[str, ...]:
    root = entry.args[0]
    deep = min(_layers(look, root) + 1, 6)
    return (ideas.values(look, root), _follow(look, deep), _eyeing(look, root))


def _eyeing(look: Look, root: int) -> str:
    """Say who outside has an idea in view."""
    forces = look.world.forces
    after = (forces.root == root) & (forces.stage != Stage.SPENT)
    rows = [row for row in range(forces.kind.size) if after[row]]
    who = [names.force(look.world, look.pack, row) for row in rows]
    return f"in view of {figures.listed(who)}" if who else "nobody outside has it in view"


def _spotlight(look: Look, entry: Entry) -> tuple[str, ...]:
    who, world, pack = entry.args[0], look.world, look.pack
    chance = spotlight.odds(world, who)
    minding = [names.member(world, pack, o) for o in spotlight.jealous(world, pack, who)]
    return (
        f"{members.face(world, who)} {pack.people[int(world.cast.person[who])].role}",
        f"may find a voice: {chance}%" if chance >= 0 else "has a voice already",
        f"would mind: {figures.listed(minding)}" if minding else "nobody would mind",
        "is known outside already" if memory.fame(world, pack, who) else "",
    )


def _answer(look: Look, entry: Entry) -> tuple[str, ...]:
    force, mode = entry.args
    root = int(look.world.forces.root[force])
    chance = answer.odds(look.world, look.pack, force)
    return (
        ANSWERS[mode % len(ANSWERS)].does,
        f"goes well: {chance}%" if mode == answer.PRANK else "",
        f"it is about {quoted(look.words.idea(root))}" if root >= 0 else "",
    )


def _charter(look: Look, entry: Entry) -> tuple[str, ...]:
    charter = look.pack.charters[entry.args[0]]
    shuts = figures.listed([f"'{look.pack.charters[row].title}'" for row in charter.shuts])
    closes = figures.listed([VERBS[verb].name for verb in charter.closes])
    return (
        charter.text,
        charter.price,
        f"closes {closes}" if closes else "",
        f"rules out {shuts}" if shuts else "",
    )


def _split(look: Look, entry: Entry) -> tuple[str, ...]:
    world = look.world
    leave = split.chosen(world, look.pack, entry.args)
    core = world.members.belonging[leave] > measure.threshold(CORE_ATTACHMENT)
    rows = [who for who, row in enumerate(world.cast.row) if row in leave]
    named = figures.listed([names.member(world, look.pack, who) for who in rows])
    return (
        f"{figures.many(leave.size, 'person', 'people')} go, {int(core.sum())} of the core",
        f"with them: {named}" if named else "none of the twelve",
        f"in friendship: {split.odds(world, look.pack, entry.args[0])}%",
    )


def _rest(look: Look, _entry: Entry) -> tuple[str, ...]:
    """Say what an early night takes by the laws here, as far as there is anything to take."""
    more = laws.of(look.world, look.pack)["rest"]
    most, night = (laws.percent(sleep, more) for sleep in (rest.SLEEP, SLEEP))
    tired = look.world.host.fatigue
    all_of_it = f"; there is no more to take, it could take {figures.points(most)}"
    return (
        f"fatigue ▼{figures.points(min(most, tired))} of {figures.points(tired)} now"
        + (all_of_it if tired < most else ""),
        f"the hours of the evening tire you after it; the night then takes {figures.points(night)}",
    )


def _host(look: Look, entry: Entry) -> tuple[str, ...]:
    root = entry.args[0]
    canon = int(look.world.roots.status[root]) == Status.CANON
    today = figures.many(int(look.world.roots.today[root]), "time")
    return (
        ideas.values(look, root),
        f"{'canon' if canon else 'alive'}; {ideas.leant(look, root)}",
        "" if canon else f"said {today} yesterday; an evening on it does not keep it alive",
        _chairs(look, root),
        _fans(look, root),
    )


def _chairs(look: Look, root: int) -> str:
    """Say who could come to an evening on it, and whose evening it would be."""
    able = host.able(look.world, look.pack, root).size
    who = measure.author(look.world, root)
    whose = f"; it would be {_name(look, who)}'s evening" if who >= 0 else ""
    return f"{able} at home can follow it, for {host.CHAIRS} chairs{whose}"


def _bridge(look: Look, entry: Entry) -> tuple[str, ...]:
    room, root = entry.args
    niche = look.pack.niches[int(look.world.rooms.niche[room])]
    bent = bridge.misheard(look.world, room, root)
    return (
        f"on their door: {niche.line}",
        ideas.values(look, root),
        f"they tell it their own way: {bent}%" if bent else "they will know what we mean",
        _KIN.get(Kin(int(look.world.rooms.kin[room])), ""),
    )


def _leak(look: Look, entry: Entry) -> tuple[str, ...]:
    root, platform, _ = entry.args
    place = look.pack.platforms[platform]
    shared = [tag for tag in ideas.tags(look, root) if tag in place.tags]
    lines = place.dialect
    sample = fill(lines[root % len(lines)], {"mark": _mark(look, root)}) if lines else ""
    return (
        ideas.values(look, root),
        f"there it may read: {sample}" if sample else "",
        f"{place.name} likes {names.tags(look.pack, shared)}"
        if shared
        else f"{place.name} does not care for this sort of thing",
        ideas.accounts(look, root),
    )


def _retire(look: Look, entry: Entry) -> tuple[str, ...]:
    root = entry.args[0]
    home = int(look.world.roots.home[root])
    return (ideas.values(look, root), f"said {figures.many(home, 'time')} here, ever")
