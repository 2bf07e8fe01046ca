"""A base pack of the smallest size, and packs on top of it, written into a folder for one test."""

from collections.abc import Mapping
from pathlib import Path

from game.content.assemble import findings_of
from game.content.findings import Finding
from game.content.folder import read
from game.model.params import PARAMS

PEOPLE = ("ada", "bo", "cyd", "dot", "eve", "fay", "gus", "hal", "ivo", "jo", "kai", "lou")
_PERSON = """
[person.{name}]
name = "{name}"
role = "host"
traits = ["shy", "loud"]
attachment = 50
energy = 50
loyalty = 50
want = "a lamp"
voice = "plain"
forms = ["song"]
likes = ["tea"]
leaving = "{name} goes."
"""
_REST = """
[voice.plain]
post = ["{idea}"]

[room.hall]
name = "The Hall"
about = "a hall"
rule = "No rule."
size = 100
visits = 1
voice = 1.25
attachment = 40
tags = ["tea"]
people = [PEOPLE]
circle = ["ada", "bo", "cyd", "dot", "eve"]
canon = ["lamp"]
host_hours = 1
intro = "Come in."

[idea.lamp]
form = "song"
tags = ["tea"]
catch = [1, 2]
bond = [1, 2]
bite = [0, 1]
layers = 0
text = "the {thing} is on"
mark = "the {thing}"
slots.thing = ["lamp", "bell"]
remix = ["{mine} under {theirs}"]

[ending.lit]
title = "Lit"
kind = "mixed"
rank = 9
hint = "Stay."
text = "The lamp is on in {room}."

[event.knock]
title = "A knock"
group = "door"
text = "Somebody knocks."
choice = [{ id = "open", label = "Open", text = "It is rain." }]
"""
EVENT = """
[event.visit]
title = "A visit"
group = "door"
about = "hottest"
cast.guest = "trait('shy')"
text = "{guest} brings {idea}."

[[event.visit.choice]]
id = "tea"
label = "Make tea"
text = "Tea."
"""
"""A sound event to which a test adds a line."""
MANIFEST = """[pack]
id = "own"
name = "Own"
version = "1"
format = 1
game = ">=0.1"
license = "CC0-1.0"
"""


def base_files() -> dict[str, str]:
    """Return the files of a sound base pack."""
    world = "\n".join(f"{row.name} = {row.low}" for row in PARAMS)
    people = ", ".join(f'"{name}"' for name in PEOPLE)
    return {
        "pack.toml": MANIFEST.replace("own", "base")
        + '[words]\ntags = ["tea"]\ntraits = ["shy", "loud"]\nties = ["rival"]\n',
        "world.toml": f"[world]\n{world}\n[world.sizes]\nvillage = 30\n",
        "people.toml": "".join(_PERSON.format(name=name) for name in PEOPLE),
        "rest.toml": _REST.replace("PEOPLE", people),
    }


def written(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files into a new folder and return it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def found(folder: Path, files: Mapping[str, str | bytes]) -> tuple[Finding, ...]:
    """Return what is wrong with a pack of these files, on top of the tiny base pack."""
    base = written(folder / "base", base_files())
    own = written(folder / "own", {"pack.toml": MANIFEST, **files})
    return findings_of([read(base), read(own)])
