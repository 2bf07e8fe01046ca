"""Facts that the rules write down by themselves; events read them, and may write them, too."""

FACTS: dict[str, str] = {
    "bitter_now": "somebody has gone bitter",
    "burnt_out": "somebody has nothing left to write with",
    "credited": "a member stood in the light (who)",
    "deal_bargained": "a deal was struck over an idea",
    "elder_now": "somebody is asked before anything is decided",
    "envied": "a member minded that (who), of another (whom)",
    "exiled": "newcomers were shown the door",
    "famous_now": "somebody is known outside",
    "feud": "a daughter room left in anger",
    "founded": "a daughter room was founded (who: a member who leads it)",
    "granted_want": "somebody has what they wanted",
    "grudge": "a promise to them was broken, and they know the day",
    "heir_named": "somebody is to have the keys",
    "joined_brand": "somebody went to work for a brand",
    "joined_rival": "somebody keeps a room of their own now",
    "left_us": "somebody left",
    "locked": "an idea was given a shibboleth",
    "made_up": "an evening settled what stood between them and you",
    "power_used": "one of the circle stepped in",
    "pranked": "somebody who asked got something else, well or badly",
    "promise_kept": "a promise to them was kept",
    "refused": "somebody who asked for an idea was told no",
    "restless": "they have waited for long",
    "stalled": "somebody who asked was told later",
    "stayed_on": "somebody who meant to go did not",
    "unanswered": "the Cause asked for an idea, had no answer, and took it",
}
"""What each of them says, by name; whom it is about is its `who`."""

ANSWERS = ("refused", "stalled", "deal_bargained", "pranked")
"""Those that are answers to somebody who asked, by their mode."""
