"""The order of packs: what others build on comes first, then by id; never the layout of folders."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from game.content.draft import Draft
from game.content.findings import Finding


def apart(drafts: Sequence[Draft]) -> list[Draft]:
    """Return packs, no two of one id: who bears another's is told so, and goes by its place, too.

    The first, the base, keeps its own; of others who share one nobody does.
    """
    shared = Counter(draft.id for draft in drafts)
    return [_renamed(own) if at and shared[own.id] > 1 else own for at, own in enumerate(drafts)]


def _renamed(own: Draft) -> Draft:
    return replace(own, id=f"{own.id} {own.place}", findings=[*own.findings, *_said(own)])


def _said(own: Draft) -> list[Finding]:
    """Return what is wrong with an id that others have; one that cannot be read was told."""
    if own.manifest is None:
        return []
    place = own.once["pack"].value(("pack", "id"))
    return [place.finding("E402", f"two packs are called {own.id!r}")]


def ordered(drafts: Sequence[Draft]) -> list[Draft]:
    """Return packs in their order; the first one given is the base, on which all others build."""
    base, *others = drafts
    needs = {own.id: [*own.needs, *own.likes] for own in others}

    depth = dict.fromkeys(needs, 1)
    for _ in needs:  # a circle ends here; it is reported elsewhere
        for own, wanted in needs.items():
            below = max((depth[need] for need in wanted if need in depth), default=0)
            depth[own] = min(below + 1, len(needs))
    return [base, *sorted(others, key=lambda other: (depth[other.id], other.id))]


def circular(own: str, drafts: Sequence[Draft]) -> bool:
    """Return whether a pack builds on itself by way of others."""
    needs = {draft.id: draft.needs for draft in drafts}
    found: set[str] = set()
    todo = list(needs.get(own, ()))
    while todo:
        need = todo.pop()
        if need not in found:
            found.add(need)
            todo += needs.get(need, ())
    return own in found
