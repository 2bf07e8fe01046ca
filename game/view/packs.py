"""The pack page put together from what loading came to."""

from collections.abc import Sequence

from game.content.loaded import Loaded, Refused
from game.view.gate import clean
from game.view.packpane import PackPane, PackRow


def pane(loaded: Loaded, said: Sequence[str] = ()) -> PackPane:
    """Return the page of what was loaded, and what is to be said of it."""
    used = tuple(
        PackRow(name, version, used=True, first="") for name, version, _ in loaded.pack.names
    )
    out = tuple(_left_out(refused) for refused in loaded.refused)
    findings = tuple(tuple(str(finding).splitlines()) for finding in loaded.findings)
    own = loaded.pack.names[0][0]
    events = tuple(
        (event.id, clean(event.title))
        for event in loaded.pack.events
        if event.id.partition(":")[0] != own
    )
    return PackPane((*used, *out), findings, tuple(map(clean, said)), events)


def _left_out(refused: Refused) -> PackRow:
    first = refused.first
    said = f"{first.file}:{first.line}: {first.message}"
    return PackRow(clean(refused.id or refused.folder), "", used=False, first=clean(said))
