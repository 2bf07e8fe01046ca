"""A fuzzer of packs: mutated files, conditions and archives, seeded, for as long as one likes.

`python -m tests.packs.fuzz --seconds 1200 --seed 7` stops at the first thing that is neither read
nor refused, prints the seed of that case and keeps its bytes in `tests/packs/kept`.
"""

import argparse
import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from random import Random  # noqa: TID251  # chance in a test, from a seed that is printed

from game.content import archive, reading
from game.content.assemble import judge
from game.content.compile import compiled
from game.content.conditions import parse
from game.content.draft import Draft
from game.content.findings import Finding, render
from game.content.folder import Folder
from game.content.gate import REFUSED
from game.content.names import Scope
from game.content.order import apart
from game.model.condition import FUNCTIONS, NAMES
from tests.content.tiny import EVENT, MANIFEST, base_files
from tests.packs.archives import archives, zipped

KEPT = Path(__file__).with_name("kept")
HOSTILE = Path(__file__).with_name("hostile")
SAMPLES = Path(reading.__file__).with_name("samples.toml")
SECONDS = 3
"""Seconds of work that one case may take; the corpus of floods is measured elsewhere."""
_PIECES = [
    *(
        '"""',
        "'''",
        '"',
        "'",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "=",
        ".",
        ",",
        "#",
        "\n",
        "\\",
        "\r\n",
    ),
    *("\\u001b", "\\U00110000", "\\x41", "true", "-0", "+1", "1e999", "nan", "0x7f", "1979-05-27"),
    *("draft = true\n", "retired = true\n", "renamed_from = ['a', 'visit']\n", "\ufeff", "\x00"),
    *("0x" + "f" * 4000, "-" + "9" * 4400, "a\u0301\u0301\u0301", "x" * 70, "con", "own = '>=1'\n"),
    *("[patch]\n", "[[patch.event]]\n", "set = {}\n", "was.x = 1\n", "add.choice = [1]\n"),
    *("event", "visit", "base:knock", "own:visit", "choice", "do", "fail", "then", "cast", "fact"),
    *("# pack: ignore W503\n", "when = ", "about = 'hottest'\n", "follow_only = true\n", "💥", "é"),
]
_WORDS = [row.path for row in NAMES] + [f"{row.name}(" for row in FUNCTIONS]
_WORDS += [*"()<>=+-,'!&|", "<=", ">=", "==", "!=", " and ", " or ", " not ", "0", "61", "'knock'"]


def _base() -> Draft:
    files = {name: text.encode() for name, text in base_files().items()}
    return reading.read(Folder("base", tuple(sorted(files.items())), ()))


def mutated(chance: Random, content: bytes) -> bytes:
    """Return bytes with some of them cut, doubled, swapped or written over."""
    data = bytearray(content)
    for _ in range(chance.choice([1, 1, 2, 4, 8, 30])):
        at, size = chance.randrange(len(data) + 1), chance.choice([1, 1, 2, 8, 40, 400])
        match chance.randrange(6):
            case 0:
                del data[at : at + size]
            case 1:
                data[at:at] = data[at : at + size]
            case 2:
                other = chance.randrange(len(data) + 1)
                data[at:at] = data[other : other + size]
            case 3:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 4:
                data[at:at] = chance.choice(_PIECES).encode() * chance.choice([1, 1, 1, 3, 200])
            case _:
                data[at : at + size] = chance.choice(_PIECES).encode()
    return bytes(data)


def _files(chance: Random, seeds: list[bytes]) -> dict[str, bytes]:
    """Return a pack of mutated files."""
    found = {"pack.toml": MANIFEST.encode()}
    if chance.randrange(8) == 0:
        found["pack.toml"] = mutated(chance, MANIFEST.encode())
    elif chance.randrange(8) == 0:
        found["pack.toml"] = MANIFEST.replace('"own"', '"base"').encode()
    names = ["events/a.toml", "b.toml", "lang/de.toml", "patches/c.toml"]
    for name in chance.sample(names, chance.choice([1, 1, 2, 4])):
        seed = chance.choice(seeds)
        found[name] = mutated(chance, seed) if chance.randrange(9) else seed
    return found


def _sound(findings: tuple[Finding, ...]) -> None:
    """Hold what is said to what may be said."""
    for finding in findings:
        assert not REFUSED.search(render(finding)), finding
        assert finding.line >= 1, finding
        assert 1 <= finding.column <= len(finding.source_line) + 1, finding


def try_pack(base: Draft, files: dict[str, bytes]) -> None:
    """Read, check and, if it is sound, compile a pack."""
    own = reading.read(Folder("own", tuple(sorted(files.items())), ()))
    judged = judge(apart([base, replace(own, place=1)]))
    for findings in judged.findings:
        _sound(findings)
    assert not any(finding.is_error for finding in judged.of(0)), "nobody breaks the base"
    if not any(finding.is_error for finding in judged.of(1)):
        compiled(judged.known, judged.terms)


def try_archive(content: bytes) -> None:
    """Read an archive; what comes of it is whole or nothing."""
    folder = archive.read("x.zip", content)
    _sound(folder.findings)
    assert bool(folder.files) != bool(folder.findings)
    assert all(".." not in name and not name.startswith("/") for name, _ in folder.files)


def try_condition(text: str) -> None:
    """Read a condition: a tree or a fault."""
    rows = {kind: {"knock": 0} for kind in ("fact", "trait", "tie", "tag", "form", "fate", "event")}
    parsed = parse(text, Scope({**rows, "stage": {"want": 1}}, ("guest",), member=True, idea=True))
    assert all(0 <= fault.start <= fault.end <= len(text) + 1 for fault in parsed.faults)


def seeds() -> list[bytes]:
    """Return what is mutated: sound texts and all that was ever kept."""
    found = [EVENT.encode(), SAMPLES.read_bytes(), base_files()["rest.toml"].encode()]
    found += [path.read_bytes() for path in sorted(HOSTILE.glob("*.toml"))]
    found += [path.read_bytes() for path in sorted(KEPT.glob("*.toml"))]
    found.append(b'[[patch.event]]\nid = "base:knock"\nwas.title = "A knock"\nset.weight = 3\n')
    found.append(b'[[patch.idea]]\nid = "base:lamp"\nadd.remix = ["{mine} {theirs}"]\n')
    found.append(b'"event.visit.title" = "Besuch"\n"event.visit.choice.tea.label" = "Tee"\n')
    return found


def case(seed: int, base: Draft, texts: list[bytes]) -> tuple[Callable[[], None], list[bytes]]:
    """Return one case by its number: what to do, and the files that it is about."""
    chance = Random(seed)  # noqa: S311 - no secret
    kind = chance.randrange(10)
    if kind < 6:
        files = _files(chance, texts)
        return lambda: try_pack(base, files), list(files.values())
    if kind < 8:
        whole = chance.choice(archives()).content
        small = whole if len(whole) < 100_000 else zipped({"pack.toml": MANIFEST})
        content = mutated(chance, small)
        return lambda: try_archive(content), [content]
    text = "".join(chance.choice(_WORDS) for _ in range(chance.randrange(60)))
    return lambda: try_condition(text), [text.encode()]


def run(seconds: float, first: int) -> tuple[int, str]:
    """Run cases for so many seconds of work; return how many, and what went wrong, or ""."""
    base, texts = _base(), seeds()
    archives()
    start = os.times().user
    number = first
    while os.times().user - start < seconds:
        before = os.times().user
        what, files = case(number, base, texts)
        try:
            what()
            took = os.times().user - before
            assert took < SECONDS, f"{took} seconds"
        except BaseException:  # noqa: BLE001 - whatever it is, it is what is looked for
            KEPT.mkdir(exist_ok=True)
            names = [blake2b(content, digest_size=4).hexdigest() for content in files]
            for name, content in zip(names, files, strict=True):
                (KEPT / f"{name}.case").write_bytes(content)
            said = f"case {number} (kept as {', '.join(names)})\n{traceback.format_exc()}"
            return number - first, said
        number += 1
    return number - first, ""


if __name__ == "__main__":
    asked = argparse.ArgumentParser()
    asked.add_argument("--seconds", type=float, default=60)
    asked.add_argument("--seed", type=int, default=0)
    chosen = asked.parse_args()
    count, wrong = run(chosen.seconds, chosen.seed)
    sys.stdout.write(f"{count} cases\n{wrong}")
    sys.exit(bool(wrong))
