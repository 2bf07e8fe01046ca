"""The words of every wording of every idea, from its lineage and the pack; nothing is stored.

The rules, which never change within a version of the rules, besides those of `game.view.states`:

- A wording with a dialect is the mark in line `twist % n` of the platform's dialect, or of its worn
  lines once under two fifths of the meaning are left.
- One that got a dialect but kept its parent's `twist`, on a branded or charged idea, was placed by
  the brand or by the Cause and is in their words.
"""

from game.model.pack import Pack
from game.model.world import World
from game.view.slots import cut, fill
from game.view.states import State, States

LONGEST = 120
_WORN = 100  # meaning (of 255) under which a dialect's worn lines are used


class Words:
    """The wordings of one world, each worked out once."""

    def __init__(self, world: World, pack: Pack) -> None:
        self._world = world
        self._pack = pack
        self._states = States(world, pack)

    def text(self, variant: int) -> str:
        """Return a wording as it is read."""
        variants = self._world.variants
        state = self.state(variant)
        lines = self._lines(variant, state)
        if lines:
            line, mark = lines[int(variants.twist[variant]) % len(lines)], self._states.mark(state)
            said = fill(line, {"mark": mark.strip("'") if "'{mark}'" in line else mark})
            said = _capital(said) if state.branded else said
        else:
            said = self._states.plain(state)
        return cut(said, LONGEST)

    def mark(self, variant: int) -> str:
        """Return the piece of a wording that survives in a remix or a dialect."""
        return self._states.mark(self.state(variant))

    def remixes(self, first: int, second: int) -> tuple[str, ...]:
        """Return what a remix of two wordings may read as, by the line of the first's template."""
        offered = self._states.offered(first, second)
        return tuple(cut(self._states.plain(state), LONGEST) for state in offered)

    def idea(self, root: int) -> str:
        """Return an idea's own words: those of its first wording."""
        return self.text(int(self._world.roots.variant[root]))

    def sold(self, root: int) -> str:
        """Return an idea as the brand that used it says it, or nothing."""
        brand = int(self._world.roots.brand[root])
        lines = self._pack.brands[brand].dialect if brand >= 0 else ()
        if not lines:
            return ""
        mark = self.mark(int(self._world.roots.variant[root]))
        return cut(_capital(fill(lines[root % len(lines)], {"mark": mark})), LONGEST)

    def state(self, variant: int) -> State:
        """Return what a wording is made of."""
        return self._states.state(variant)

    def own(self, state: State) -> str:
        """Return the mark of a wording's own template, whatever it was remixed with."""
        return self._states.own(state)

    def _lines(self, variant: int, state: State) -> tuple[str, ...]:
        variants = self._world.variants
        dialect = int(variants.dialect[variant])
        if dialect < 0:
            return ()
        if state.branded:
            return self._states.sold(int(variants.root[variant]))
        platform = self._pack.platforms[dialect]
        return platform.dialect if variants.meaning[variant] >= _WORN else platform.worn


def text(world: World, pack: Pack, variant: int) -> str:
    """Return a wording as it is read."""
    return Words(world, pack).text(variant)


def mark(world: World, pack: Pack, variant: int) -> str:
    """Return the piece of a wording that survives in a remix or a dialect."""
    return Words(world, pack).mark(variant)


def idea(world: World, pack: Pack, root: int) -> str:
    """Return an idea's own words."""
    return Words(world, pack).idea(root)


def _capital(words: str) -> str:
    """A brand begins its sentences."""
    return words[:1].upper() + words[1:]
