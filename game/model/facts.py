"""Facts that the rules write down by themselves; events read them, and may write them, too."""

FACTS: dict[str, str] = {
    "bitter_now": "somebody has gone bitter",
    "burnt_out": "somebody has nothing left to write with",
    "elder_now": "somebody is asked before anything is decided",
    "famous_now": "somebody is known outside",
    "granted_want": "somebody has what they wanted",
    "grudge": "a promise to them was broken, and they know the day",
    "heir_named": "somebody is to have the keys",
    "joined_brand": "somebody went to work for a brand",
    "joined_rival": "somebody keeps a room of their own now",
    "left_us": "somebody left",
    "made_up": "an evening settled what stood between them and you",
    "power_used": "one of the circle stepped in",
    "promise_kept": "a promise to them was kept",
    "restless": "they have waited for long",
    "stayed_on": "somebody who meant to go did not",
}
"""What each of them says, by name; whom it is about is its `who`."""
