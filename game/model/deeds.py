"""The facts that the engine itself writes down; every pack may read them by these names.

What a pack's own events remember is the pack's (`base:owned_it`); these belong to none.
"""

from enum import StrEnum


class Deed(StrEnum):
    """One fact of the engine's."""

    BITTER_NOW = "bitter_now"
    BURNT_OUT = "burnt_out"
    ELDER_NOW = "elder_now"
    FAMOUS_NOW = "famous_now"
    GRANTED_WANT = "granted_want"
    GRUDGE = "grudge"
    HEIR_NAMED = "heir_named"
    JOINED_BRAND = "joined_brand"
    JOINED_RIVAL = "joined_rival"
    LEFT_US = "left_us"
    MADE_UP = "made_up"
    POWER_USED = "power_used"
    PROMISE_KEPT = "promise_kept"
    RESTLESS = "restless"
    STAYED_ON = "stayed_on"


NOTES: dict[Deed, str] = {
    Deed.BITTER_NOW: "somebody has gone bitter (who)",
    Deed.BURNT_OUT: "somebody has nothing left to write with (who)",
    Deed.ELDER_NOW: "somebody is asked before anything is decided (who)",
    Deed.FAMOUS_NOW: "somebody is known outside (who)",
    Deed.GRANTED_WANT: "somebody has what they wanted (who)",
    Deed.GRUDGE: "a promise to somebody was broken (who)",
    Deed.HEIR_NAMED: "somebody is to have the keys (who)",
    Deed.JOINED_BRAND: "somebody left to work for a brand (who)",
    Deed.JOINED_RIVAL: "somebody left and keeps a room of their own (who)",
    Deed.LEFT_US: "somebody left (who)",
    Deed.MADE_UP: "an evening settled what stood between somebody and you (who)",
    Deed.POWER_USED: "one of the circle stepped in (who)",
    Deed.PROMISE_KEPT: "a promise to somebody was kept (who)",
    Deed.RESTLESS: "somebody has waited for long (who)",
    Deed.STAYED_ON: "somebody who meant to go did not (who)",
}
"""What each says, and whom it names."""
