"""The reference of packs as Markdown, made from models and tables: for the terminal and for docs.

It knows kinds, names and findings; what a page says beyond that is written by hand elsewhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from game.content import source
from game.content.codes import CODES
from game.content.explain import explained
from game.content.packs import base_dir
from game.content.schema import MODELS
from game.content.specs.kinds import ONCE
from game.errors import UsageError
from game.model.condition import FUNCTIONS, NAMES
from game.model.facts import FACTS
from game.run.meant import meant
from game.tools.pack.fields import Field, about, fields

_SAMPLES = Path(source.__file__).with_name("samples.toml")
_OWNERS = {
    "run": "Everywhere",
    "room": "Your room, everywhere",
    "idea": "The idea, where `about` gives one",
    "member": "A member: in a cast, or with a role (`keeper.attachment`)",
}
_VERSIONS = {
    "needs": 'hum = ">=1.0"',
    "likes": 'hum = ">=1.0,<2"',
    "breaks": 'hum = "<1.0"',
}
"""Tables of packs by version, as they are written."""
_ABOUT_FINDINGS = """\
Errors (E…) keep a pack out of the game. Advice (W…) does not; where it is meant otherwise,
`# pack: ignore CODE` quietens it, at the end of a line or above a table."""
_MADE = "<!-- Made by `rooms pack docs --write`; a test says when it is out of date. -->\n"


def topics() -> tuple[str, ...]:
    """Return everything that there is a page about."""
    return (*MODELS, "names", "findings")


def page(topic: str) -> str:
    """Return a page. Raises UsageError for an unknown topic."""
    if topic == "names":
        return _names()
    if topic == "findings":
        return _findings()
    if topic not in MODELS:
        what = f"there is no page about {topic[:40]!a}"
        raise UsageError(what, meant(topic, list(topics())))
    return _kind(topic)


def overview() -> str:
    """Return what there is to read about, a line each."""
    lines = [f"  {name:10} {about(name)}" for name in MODELS]
    lines += ["  names      What conditions may name.", "  findings   Every code of a finding."]
    return "\n".join(["rooms pack docs TOPIC, where TOPIC is one of", "", *lines])


def written(folder: Path) -> Mapping[Path, str]:
    """Return the pages of the generated part of docs/authoring by their paths."""
    kinds = {folder / "kinds" / f"{name}.md": _MADE + _kind(name) for name in MODELS}
    rest = {folder / f"{topic}.md": _MADE + page(topic) for topic in ("names", "findings")}
    return {**kinds, **rest}


def _kind(name: str) -> str:
    rows = fields(name)
    parts = [f"# `[{_header(name)}]`", about(name), *([_table(rows)] if rows else [])]
    sample = _sample(name)
    if sample:
        parts.append(f"```toml\n{sample}\n```")
    return "\n\n".join(parts) + "\n"


def _header(name: str) -> str:
    if name in ONCE:
        return name
    return "[patch.KIND]" if name == "patch" else f"{name}.ID"


def _table(rows: Sequence[Field]) -> str:
    cells = [
        (f"`{row.name}`", row.takes, "**needed**" if row.needed else row.default, row.note)
        for row in rows
    ]
    return _markdown(("field", "takes", "left out", "is"), cells)


def _sample(name: str) -> str:
    """Return the first record of a kind that the samples hold, as it stands there."""
    if name in _VERSIONS:
        return f"[{name}]\n{_VERSIONS[name]}"
    if name in (*ONCE, "patch"):
        return ""
    file = source.read(_SAMPLES.name, _SAMPLES.read_bytes())
    ids = list(file.data[name])  # type: ignore[call-overload]
    starts = [start for start in file.spans.starts if file.text[start] == "["]
    ours = [at for at in starts if f"{name}.{ids[0]}" in file.text[at : file.text.index("]", at)]]
    after = next((at for at in starts if at > ours[-1]), len(file.text))
    return file.text[ours[0] : after].strip()


def _names() -> str:
    parts = ["# Names in conditions", "Everything is a whole number; yes is 1 and no is 0."]
    for owner, said in _OWNERS.items():
        names = [
            (f"`{row.path}`", f"{row.low} to {row.high}", row.note)
            for row in NAMES
            if row.owner == owner
        ]
        calls = [
            (f"`{row.name}({_arguments(row.args)})`", f"{row.low} to {row.high}", row.note)
            for row in FUNCTIONS
            if row.owner == owner
        ]
        parts += [f"## {said}", _markdown(("name", "range", "is"), [*names, *calls])]
    own = [(f"`'{deed}'`", note) for deed, note in FACTS.items()]
    parts += ["## Facts that the game itself writes", _markdown(("fact", "says"), own)]
    return "\n\n".join(parts) + "\n"


def _arguments(kinds: Sequence[str]) -> str:
    return ", ".join(kind if kind == "role" else f"'{kind}'" for kind in kinds)


def _findings() -> str:
    parts = ["# Findings", _ABOUT_FINDINGS]
    for code, row in CODES.items():
        sure = "" if code.startswith("E") else f" · {row.sure}"
        parts.append(f"## {code} {row.title}{sure}")
        parts.append(f"{explained(code).why.strip()}\n\n*Mend:* {row.mend}.")
    parts.append("`rooms pack explain CODE` adds a text that brings it and one that does not.")
    return "\n\n".join(parts) + "\n"


def _markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table whose columns stand under each other in a terminal, too."""
    cells = [list(head), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    wide = [max(len(row[at]) for row in cells) for at in range(len(head))]
    lines = [
        "| " + " | ".join(c.ljust(w) for c, w in zip(row, wide, strict=True)) + " |"
        for row in cells
    ]
    rule = "|" + "|".join("-" * (w + 2) for w in wide) + "|"
    return "\n".join([lines[0], rule, *lines[1:]])


def docs_dir() -> Path:
    """Return where the written pages stand in a checkout."""
    return base_dir().parents[1] / "docs" / "authoring"
