"""A player's own keys: which there are, where two of them would clash, and how a key is written.

It knows the table of keys and nothing of a screen.
"""

from collections.abc import Iterator, Mapping

from game.tui import keys
from game.tui.keys import Group, Key

_ALWAYS: Group = (*keys.ANYWHERE, *keys.PRIORITY, *keys.LIST)
_SCREENS: tuple[tuple[str, Group], ...] = (
    ("title", keys.TITLE),
    ("room", keys.ROOM),
    ("evening", keys.EVENING),
    ("compose", keys.COMPOSE),
    ("night", keys.NIGHT),
    ("members", keys.MEMBERS),
    ("lineage", keys.LINEAGE),
    ("city", keys.CITY),
    ("a room", keys.VISIT),
    ("numbers", keys.NUMBERS),
    ("log", keys.LOG),
    ("report", keys.REPORT),
    ("watching", keys.WATCH),
    ("runs", keys.RUNS),
)
_FACES = {
    "question_mark": "?",
    "slash": "/",
    "comma": ",",
    "full_stop": ".",
    "colon": ":",
    "plus": "+",
    "minus": "-",
    "escape": "esc",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def every() -> Iterator[tuple[str, Key]]:
    """Yield every key that can be another, once, with where it holds."""
    known = set[str]()
    for where, group in (("anywhere", _ALWAYS), *_SCREENS):
        for key in group:
            if key.id not in known:
                known.add(key.id)
                yield ("all of a run" if key in keys.RUN else where), key


def clash(own: Mapping[str, str], binding: str, wanted: str) -> str:
    """Return what a key would clash with if a binding had it, in a line; nothing if it is free."""
    if len(wanted) == 1 and wanted.isupper():
        return "capital letters open the verbs of an evening"
    for where, group in _SCREENS:
        here = {key.id: key for key in (*group, *_ALWAYS)}
        if binding not in here:
            continue
        usual = here[binding].keys.split(",")
        for key in here.values():
            held = own.get(key.id, key.keys).split(",")
            shared = wanted in usual and wanted in key.keys.split(",")  # never asked in one place
            if key.id != binding and wanted in held and not shared:
                return f"{face(wanted)} is '{key.says}' already ({where})"
    return ""


def worn(own: Mapping[str, str], key: Key) -> str:
    """Return how a key is written on the screen."""
    return face(own[key.id]) if key.id in own else key.face


def face(held: str) -> str:
    """Return a key as it is written, by Textual's name for it; of several the first."""
    name = held.partition(",")[0]
    return _FACES.get(name, name)
