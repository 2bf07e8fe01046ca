"""What forces are called, and their own words for what they are about to do."""

from collections.abc import Sequence

from game.engine import reckoning
from game.engine.forces import rival
from game.engine.grudge import REFUSED
from game.model.house import Cause, Change, Rival
from game.model.pack import Brand
from game.model.units import NONE
from game.model.world import Force, Heard, Stage, Way
from game.view import banner, names
from game.view.look import Look
from game.view.slots import fill

_STAGES = ("watch", "want", "pitch", "campaign", "spent")
_LEAVES = (
    "a job in another town",
    "a sister who needs somebody on the stairs",
    "love, where there is no signal",
    "a boat, which turns out to be real",
    "the early shift, for good",
    "a baby, and every evening that it has",
)
_WAYS = {
    Way.POACH: "will ask {who} over to {room}",
    Way.COPY: "will say '{idea}' as if it were theirs",
    Way.RAID: "will send people round to shout",
    Way.ALLY: "will offer to stand with us",
}
_POLICY = {Way.POACH: "poach", Way.COPY: "copy", Way.RAID: "raid", Way.ALLY: "ally"}


def name(look: Look, row: int) -> str:
    """Return what a force is called where a sentence begins; members write theirs as they do."""
    said = names.force(look.world, look.pack, row)
    person = look.world.forces.kind[row] == Force.LIFE
    return said if person else said[:1].upper() + said[1:]


def whose(look: Look, row: int) -> str:
    """Return who a force with a name is, for whoever has not met it."""
    forces = look.world.forces
    if forces.kind[row] == Force.RIVAL:
        return f"host of {look.pack.rivals[int(forces.which[row])].room}"
    return "a cause" if forces.kind[row] == Force.CAUSE else "a brand"


def staff(look: Look, row: int) -> str:
    """Return who writes for a brand: one of us, once, or its own person by first name."""
    forces = look.world.forces
    if row == NONE:
        return "somebody in an office"
    who = int(forces.staff[row])
    if who != NONE:
        return names.member(look.world, look.pack, who)
    return look.pack.brands[int(forces.which[row])].staff.partition(",")[0]


def powers(look: Look) -> dict[str, str]:
    """Return the fillings of texts for the Cause, who writes for it, the rival and their room."""
    forces, pack = look.world.forces, look.pack
    cause, rivals = (
        [int(which) for which in forces.which[forces.kind == kind]]
        for kind in (Force.CAUSE, Force.RIVAL)
    )
    return {
        "cause": pack.causes[cause[0]].name if cause else "the Cause",
        "envoy": pack.causes[cause[0]].staff.partition(",")[0] if cause else names.SOMEBODY,
        "rival": pack.rivals[rivals[0]].name if rivals else names.SOMEBODY,
        "rival_room": pack.rivals[rivals[0]].room if rivals else "another room",
    }


def leaving(look: Look, who: int) -> str:
    """Return what takes somebody whom nothing here could keep; the same for a whole run."""
    return _LEAVES[look.pick("leaves", (who, 0, 0), len(_LEAVES))]


def brand(look: Look, row: int) -> str:
    """Return what a brand is about, in its own words."""
    forces = look.world.forces
    words = look.pack.brands[int(forces.which[row])]
    stage, root = int(forces.stage[row]), int(forces.root[row])
    if stage == Stage.WATCH and root != NONE:
        return f"has noticed '{_mark(look, root)}'"
    if stage == Stage.CAMPAIGN and forces.heard[row] == Heard.NONSENSE:
        return f"will run '{misheard(look, int(forces.which[row]))}', and thinks it is ours"
    said = _filled(look, row, _stage(look, row, words, stage), words.name)
    said = _asks(look, row, said)
    if stage in (Stage.PITCH, Stage.CAMPAIGN) and forces.heard[row] == Heard.TRUTH:
        said += ", and knows how we say it"
    if forces.staff[row] != NONE:
        said += f"; {staff(look, row)} works there now"
    return said


def _stage(look: Look, row: int, words: Brand | Cause | Rival, stage: int) -> str:
    """Return its words for a stage: another of them every morning."""
    return morning(look, words.stages[_STAGES[stage]], row)


def morning(look: Look, lines: Sequence[str], of: int) -> str:
    """Return one of some lines for this morning: each once before any comes again."""
    first = look.pick("morning", (of, 0, 0), len(lines))
    return lines[(first + look.world.host.day) % len(lines)]


def misheard(look: Look, which: int) -> str:
    """Return the nonsense that a brand (a row of the pack's) took for ours."""
    lines = look.pack.brands[which].misheard or ("our heritage phrase",)
    return lines[look.pick("misheard", (which, 0, 0), len(lines))]


def cause(look: Look, row: int) -> str:
    """Return what the Cause is about, in its own words; a deal is told in ours."""
    forces = look.world.forces
    words = look.pack.causes[int(forces.which[row])]
    stage, root = int(forces.stage[row]), int(forces.root[row])
    if stage == Stage.WATCH and root != NONE:
        return f"has heard '{_mark(look, root)}'"
    if stage == Stage.CAMPAIGN and forces.way[row] != Way.OWN:
        return f"will have '{_mark(look, root)}' said in the chamber, on nobody's banner"
    if stage == Stage.SPENT and root in reckoning.banners(look.world):
        return f"has gone home, and left '{_mark(look, root)}' standing"
    said = _filled(look, row, _stage(look, row, words, stage), words.name)
    return _asks(look, row, said) + banner.danger(look, row)


def _asks(look: Look, row: int, said: str) -> str:
    """Return its words with what they mean: it will ask for what it has in view, or has asked."""
    forces = look.world.forces
    match Stage(int(forces.stage[row])):
        case Stage.WANT:
            return f"{said}, and will ask for it"
        case Stage.PITCH if forces.grudge[row] >= REFUSED:
            return f"{said}; has had your no, and goes away"
        case Stage.PITCH:
            return f"waits for your answer (A): {said}"
        case _:
            return said


def rival_host(look: Look, row: int) -> str:
    """Return what the rival is about: their own words, or ours where their policy has changed."""
    forces = look.world.forces
    words = look.pack.rivals[int(forces.which[row])]
    stage, way = int(forces.stage[row]), Way(int(forces.way[row]))
    own = way not in _WAYS or _POLICY[way] == words.policy
    said = _filled(look, row, _stage(look, row, words, stage) if own else _WAYS[way], words.name)
    if way == Way.POACH and stage not in (Stage.WATCH, Stage.SPENT):
        goes = rival.would_go(look.world, int(forces.whom[row]))
        said += " (would go)" if goes else " (would stay)"
    return _asks(look, row, said) if stage == Stage.PITCH else said


def change(look: Look, which: int) -> Change | None:
    """Return a change of the Landlord's, if this pack has it."""
    changes = look.pack.changes
    return changes[which] if 0 <= which < len(changes) else None


def _filled(look: Look, row: int, text: str, called: str) -> str:
    """Return words of a force's own with what it has in view, without its name before them."""
    world, forces = look.world, look.world.forces
    root, whom = int(forces.root[row]), int(forces.whom[row])
    fills = {
        "brand": called,
        "name": called,
        "idea": f"'{_mark(look, root)}'" if root != NONE else "nothing yet",
        "who": names.member(world, look.pack, whom),
        "room": _room(look, row),
    }
    said = fill(text.replace("'{idea}'", "{idea}"), fills)
    return said.removeprefix(f"{called} ")


def _room(look: Look, row: int) -> str:
    """Return the rival's room; of all others, ours."""
    forces = look.world.forces
    if forces.kind[row] == Force.RIVAL:
        return look.pack.rivals[int(forces.which[row])].room
    return names.home(look.world, look.pack)


def _mark(look: Look, root: int) -> str:
    return look.called(root).strip("'")
