"""The facts that the engine itself writes down; every pack may read them by these names.

What a pack's own events remember is the pack's (`base:owned_it`); these belong to none.
"""

from enum import StrEnum


class Deed(StrEnum):
    """One fact of the engine's. Who, whom and idea as said; -1 where it says nothing."""

    CREDITED = "credited"  # who stood in the light
    ENVIED = "envied"  # who minded that, whom they minded it of
    LOCKED = "locked"  # the idea that was given a shibboleth
    REFUSED = "refused"  # the idea that somebody wanted, as in the next three
    STALLED = "stalled"
    DEAL_BARGAINED = "deal_bargained"
    PRANKED = "pranked"
    EXILED = "exiled"
    FOUNDED = "founded"  # who went along to keep a daughter room, if they are named
    FEUD = "feud"  # a daughter room that left in anger
