"""What every wording of every idea is made of: its template, fillings, line and parents' names.

A recording holds numbers only, so a newer pack may tell the remixes of an old run in other lines.
Within a pack it goes by these rules:

- An idea's first wording fills its template's slots from its `twist` in mixed radix: slot k takes
  filling `twist // (n0 · n1 … nk-1) % nk`.
- A riff (`slot` is not 255) puts filling `twist % n` into slot `slot % count` of its parent's
  state, or the next one if that filling stands there already.
- A remix (`parent2` is a row) takes line `twist % n` of the n that its parents were offered: of all
  lines of the first one's template, those that make something not read before. A riff on it changes
  the line, or a slot of the first mark.
"""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from game.engine.chance import pick
from game.model.pack import Idea, Pack
from game.model.world import Fate, Force, World
from game.view import crossed
from game.view.slots import cut, fill, places

LONGEST_MARK = 44
_PLAIN = 255  # variants.slot: no slot was changed
_TRACES = ("{mine}, with {theirs}",)


@dataclass(frozen=True)
class State:
    """What a wording is made of before it is written out."""

    template: int
    fills: tuple[int, ...]
    line: int = -1  # line of the template's remix, or -1
    mine: str = ""  # what the first parent is called, if not by the fills
    theirs: str = ""
    branded: bool = False


class States:
    """What the wordings of one world are made of, each worked out once."""

    def __init__(self, world: World, pack: Pack) -> None:
        self._world = world
        self._pack = pack
        self._states: dict[int, State] = {}
        self._read: set[str] = set()  # what remixes read as when made, of all up to the last met

    def state(self, variant: int) -> State:
        """Return what a wording is made of."""
        line = [variant]
        parent = self._world.variants.parent
        while line[-1] not in self._states and parent[line[-1]] >= 0:
            if self._world.variants.parent2[line[-1]] >= 0:
                break
            line.append(int(parent[line[-1]]))
        for row in reversed(line):
            if row not in self._states:
                self._states[row] = self._made(row)
        return self._states[variant]

    def offered(self, first: int, second: int) -> tuple[State, ...]:
        """Return what a remix of two wordings that is made now may be."""
        self._met(self._world.variants.root.size)
        return self._offered(first, second)

    def plain(self, state: State) -> str:
        """Return what something reads as in its template's own words."""
        idea = self._pack.ideas[state.template]
        if state.line < 0:
            return fill(self._text(state.template), _filled(idea, state.fills))
        marks = {"mine": state.mine or self.own(state), "theirs": state.theirs}
        return fill(_remix(idea)[state.line], marks)

    def own(self, state: State) -> str:
        """Return the mark of a wording's own template, whatever it was remixed with."""
        return _own(self._pack.ideas[state.template], state)

    def mark(self, state: State) -> str:
        """A remix is called by both its parents, as long as that is short enough to say."""
        own = self.own(state)
        if state.line < 0:
            return own
        other = crossed.piece(state.theirs)
        both = f"{own} with {other}"
        says = state.theirs != crossed.TWIN and other not in own
        return both if says and len(both) <= LONGEST_MARK else own

    def sold(self, root: int) -> tuple[str, ...]:
        """Return the lines of whoever took an idea, if anybody did."""
        roots, forces = self._world.roots, self._world.forces
        if roots.brand[root] >= 0:
            return self._pack.brands[int(roots.brand[root])].dialect
        if roots.fate[root] != Fate.CHARGED:
            return ()
        causes = forces.which[forces.kind == Force.CAUSE]
        return self._pack.causes[int(causes[0])].dialect if causes.size else ()

    def _made(self, variant: int) -> State:
        variants = self._world.variants
        parent, other = int(variants.parent[variant]), int(variants.parent2[variant])
        twist = int(variants.twist[variant])
        if parent < 0:
            return self._first(variant, twist)
        if other >= 0:
            self._met(variant)
            offered = self._offered(parent, other)
            made = offered[twist % len(offered)]
            self._read.add(self.plain(made))
            return made
        state = replace(self._states[parent], branded=self._placed(variant, parent))
        slot = int(variants.slot[variant])
        return (
            state
            if slot == _PLAIN
            else _riffed(self._pack.ideas[state.template], state, slot, twist)
        )

    def _placed(self, variant: int, parent: int) -> bool:
        """Whether a brand or the Cause placed this wording, or its unchanged parent."""
        variants = self._world.variants
        if not self.sold(int(variants.root[variant])) or variants.dialect[variant] < 0:
            return False
        if variants.twist[variant] != variants.twist[parent]:
            return False
        return variants.dialect[parent] < 0 or self._states[parent].branded

    def _first(self, variant: int, twist: int) -> State:
        template = int(self._world.roots.template[self._world.variants.root[variant]])
        fills = []
        for slot in self._pack.ideas[template].slots:
            count = max(len(slot.fills), 1)
            fills.append(twist % count)
            twist //= count
        return State(template, tuple(fills))

    def _met(self, variant: int) -> None:
        """Work out every remix that was made before a wording: what it reads as is taken."""
        for row in self._mixed:
            if row >= variant:
                break
            self.state(row)

    @cached_property
    def _mixed(self) -> list[int]:
        """The first wordings of all remixes, in the order in which they were made."""
        return np.flatnonzero(self._world.variants.parent2 >= 0).tolist()

    def _offered(self, first: int, second: int) -> tuple[State, ...]:
        """Return what a remix of two wordings may be, one for each line that the rules count."""
        mine, theirs = self.state(first), self.state(second)
        idea = self._pack.ideas[mine.template]
        made = [
            State(mine.template, mine.fills, line, *names)
            for names in self._parents(mine, theirs)
            for line in self._turned(first, second, len(_remix(idea)))
        ]
        taken = {self.plain(mine), self.plain(theirs), *self._read}
        fresh = [state for state in made if self.plain(state) not in taken]
        return tuple((*fresh, *made)[: max(len(idea.remix), 1)])

    def _parents(self, first: State, second: State) -> tuple[tuple[str, str], ...]:
        """Return what each parent is called in a child; if all is taken, the other way about."""
        both = (crossed.called(self.own(s), self.mark(s), s.theirs) for s in (first, second))
        mine, theirs = crossed.apart(*both)
        own = self.own(first)
        return (mine if mine != own else "", theirs), (theirs, mine)

    def _turned(self, first: int, second: int, count: int) -> tuple[int, ...]:
        """Return the lines of a template in the order in which a pair tries them."""
        world = self._world
        mine, theirs = (int(world.roots.key[world.variants.root[row]]) for row in (first, second))
        start = pick(world.host.seed, "view crossed", (0, mine, theirs), count)
        return (*range(start, count), *range(start))

    def _text(self, template: int) -> str:
        """Return a template in the words of this run: another room tells it otherwise."""
        idea, host = self._pack.ideas[template], self._world.host
        ways = (idea.text, *idea.retold)
        return ways[pick(host.seed, f"idea {idea.id}", (host.room, 0, 0), len(ways))]


def _filled(idea: Idea, fills: tuple[int, ...]) -> dict[str, str]:
    pairs = zip(idea.slots, fills, strict=True)
    return {slot.name: slot.fills[at] for slot, at in pairs if slot.fills}


def _own(idea: Idea, state: State) -> str:
    return cut(fill(idea.mark, _filled(idea, state.fills)), LONGEST_MARK)


def _slots_of(idea: Idea, text: str) -> list[int]:
    names = [slot.name for slot in idea.slots]
    return [names.index(name) for name in places(text) if name in names]


def _remix(idea: Idea) -> tuple[str, ...]:
    return (*idea.remix, *idea.also) or _TRACES


def _other(twist: int, now: int, count: int) -> int:
    """Return twist % count, or the next place where that is where we stand."""
    wanted = twist % max(count, 1)
    return (wanted + 1) % max(count, 1) if wanted == now else wanted


def _riffed(idea: Idea, state: State, slot: int, twist: int) -> State:
    if state.line < 0:
        return _changed(state, idea, slot % max(len(idea.slots), 1), twist)
    own = [] if state.mine else _slots_of(idea, idea.mark)
    choice = slot % (1 + len(own))
    changed = _changed(state, idea, own[choice - 1], twist) if choice else state
    if choice and crossed.piece(_own(idea, changed)) != crossed.piece(state.theirs):
        return changed
    return replace(state, line=_other(twist, state.line, len(_remix(idea))))


def _changed(state: State, idea: Idea, slot: int, twist: int) -> State:
    if slot >= len(idea.slots):
        return state
    fills = list(state.fills)
    fills[slot] = _other(twist, fills[slot], len(idea.slots[slot].fills))
    return replace(state, fills=tuple(fills))
