"""What `:` lists: all that the screen beneath can do, what its last line says first."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from game.tui.keys import Key
from game.tui.rebinding import worn
from game.tui.widgets.keyline import KeyLine

_ITSELF = "app.palette"


class Commands(Provider):
    """The keys of a screen's last line and of its help, and the colours there are."""

    async def discover(self) -> Hits:
        """Yield all of them."""
        for name, about, run in self._commands():
            yield DiscoveryHit(name, run, help=about)

    async def search(self, query: str) -> Hits:
        """Yield those with these letters."""
        matcher = self.matcher(query)
        for name, about, run in self._commands():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, matcher.highlight(name), run, help=about)

    def _commands(self) -> Iterator[tuple[str, str, Callable[[], Awaitable[None]]]]:
        own: dict[str, str] = getattr(self.app, "own_keys", {})
        for line in self.screen.query(KeyLine):
            for key in sorted(line.group, key=lambda each: not each.label):
                if key.id != _ITSELF:
                    run = partial(self.screen.run_action, key.action)
                    yield _named(key), f"key {worn(own, key)}", run
        yield (
            "Other colours: any theme there is",
            "no key",
            partial(self.screen.run_action, "app.change_theme"),
        )


def _named(key: Key) -> str:
    """Return what a key does: its word in the last line, and what that means."""
    told = f"{key.label}: {key.says}" if key.label and key.label.lower() != key.says else key.says
    return told[:1].upper() + told[1:]
