"""The facts that the engine itself writes down; every pack may read them by these names.

What a pack's own events remember is the pack's (`base:owned_it`); these belong to none.
"""

from enum import StrEnum


class Deed(StrEnum):
    """One fact of the engine's."""

    CREDITED = "credited"
    ENVIED = "envied"
    LOCKED = "locked"
    REFUSED = "refused"
    STALLED = "stalled"
    DEAL_BARGAINED = "deal_bargained"
    PRANKED = "pranked"
    EXILED = "exiled"
    FOUNDED = "founded"
    FEUD = "feud"


NOTES: dict[Deed, str] = {
    Deed.CREDITED: "a member stood in the light (who)",
    Deed.ENVIED: "a member minded that (who), of another (whom)",
    Deed.LOCKED: "an idea was given a shibboleth",
    Deed.REFUSED: "somebody who asked for an idea was told no",
    Deed.STALLED: "somebody who asked was told later",
    Deed.DEAL_BARGAINED: "a deal was struck over an idea",
    Deed.PRANKED: "somebody who asked got something else, well or badly",
    Deed.EXILED: "newcomers were shown the door",
    Deed.FOUNDED: "a daughter room was founded (who: a member who leads it)",
    Deed.FEUD: "a daughter room left in anger",
}
"""What each says, and whom it names."""
