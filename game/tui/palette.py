"""What `:` lists: all that the screen beneath can do, what its last line says first."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Self

from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.theme import ThemeProvider

from game.tui.keys import MORE, Key
from game.tui.rebinding import worn
from game.tui.widgets.keyline import KeyLine
from game.tui.words import COLOURS, PALETTE

_FACE = 9  # cells of a key before what it does


class Palette(CommandPalette):
    """Every command that can be given here; typing narrows the list."""

    def __init__(self, providers: list[type[Provider]] | None = None, ask: str = PALETTE) -> None:
        super().__init__(providers, placeholder=ask, id="--command-palette")

    @classmethod
    def of_colours(cls) -> Self:
        """Return the list of themes instead."""
        return cls([ThemeProvider], COLOURS)

    def _action_command_list(self, action: str) -> None:
        """Pass a key on to the list, once it has lines: a page of none is a KeyError in Textual."""
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)


class Commands(Provider):
    """The keys of a screen's last line and of its help, and the colours there are."""

    async def discover(self) -> Hits:
        """Yield all of them."""
        for name, run in self._commands():
            yield DiscoveryHit(name, run)

    async def search(self, query: str) -> Hits:
        """Yield those with these letters."""
        matcher = self.matcher(query)
        for name, run in self._commands():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, matcher.highlight(name), run)

    def _commands(self) -> Iterator[tuple[str, Callable[[], Awaitable[None]]]]:
        own: dict[str, str] = getattr(self.app, "own_keys", {})
        for line in self.screen.query(KeyLine):
            for key in sorted(line.group, key=lambda each: not each.label):
                if key != MORE:
                    run = partial(self.screen.run_action, key.action)
                    yield f"{worn(own, key):<{_FACE}}{_named(key)}", run
        colours = partial(self.screen.run_action, "app.change_theme")
        yield f"{'':<{_FACE}}Other colours: any theme there is", colours


def _named(key: Key) -> str:
    """Return what a key does: its word in the last line, and what that means."""
    told = f"{key.label}: {key.says}" if key.label and key.label.lower() != key.says else key.says
    return told[:1].upper() + told[1:]
