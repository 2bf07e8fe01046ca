"""Recordings as strangers may send them: none that differs from what was played is accepted."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.errors import DamagedError, UsageError
from game.model.pack import Pack
from game.model.record import Header
from game.run.digest import SIZE
from game.run.lines import Chain, canonical
from game.run.reader import LARGEST_FILE, parse, read
from game.run.run import Run
from game.run.verify import Verdict, verify, worst
from tests.run import toy

BYTES = st.integers(0, 255)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Iterator[bytes]:
    """A finished toy run; the rules stay the toy's."""
    path = tmp_path_factory.mktemp("runs") / "kettle.room.jsonl"
    with toy.rules():
        with Run.begin(toy.header(), toy.pack(), path) as run:
            for day in toy.days(toy.LAST):
                run.do(day)
        yield path.read_bytes()


def the_pack(_header: Header, _path: Path) -> Pack:
    return toy.pack()


def judged(data: bytes, folder: Path) -> Verdict:
    path = folder / "it.room.jsonl"
    path.write_bytes(data)
    return verify(path, the_pack)


def test_what_was_played_is_verified(finished: bytes, tmp_path: Path) -> None:
    verdict = judged(finished, tmp_path)
    assert (verdict.code, verdict.word, verdict.days) == (0, "verified", toy.LAST)
    assert verdict.ending == toy.ENDED
    assert len(verdict.digest) == 2 * SIZE


def test_a_run_that_goes_on_is_unfinished(finished: bytes, tmp_path: Path) -> None:
    lines = finished.splitlines(keepends=True)
    for count in (1, 2, 20):
        verdict = judged(b"".join(lines[:count]), tmp_path)
        assert (verdict.code, verdict.days) == (4, count - 1)


@settings(
    max_examples=400,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_no_altered_character_is_accepted(
    finished: bytes, tmp_path: Path, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(finished) - 1))
    how = data.draw(st.sampled_from(["change", "insert", "delete"]))
    byte = bytes([data.draw(BYTES)])
    if how == "delete":
        byte = b""
    altered = finished[:at] + byte + finished[at + (how != "insert") :]
    if altered == finished:
        return
    verdict = judged(altered, tmp_path)
    assert verdict.code in {1, 2}
    assert "line " in verdict.message or "day " in verdict.message
    assert verdict.message.isprintable()


def resealed(data: bytes) -> bytes:
    """Return the lines with their chains made right, as a forger would."""
    first, *rest = data.splitlines(keepends=True)
    chain = Chain()
    chain.add(first)
    out = [first]
    for line in rest:
        fields = json.loads(line)
        del fields["chain"]
        out.append(chain.seal(fields))
    return b"".join(out)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'["post",7]', b'["post",8]'),
        (b'"toy:c3"', b'"toy:c9"'),
        (b'"toy:c3"', b'"toy:no"'),
        (b'["post",7]', b'["never",7]'),
        (b'"imprint":418', b'"imprint":419'),
        (b'"decisions":70', b'"decisions":69'),
        (b'"end":"toy:long_table"', b'"end":"toy:other"'),
        (b'"weather":0', b'"weather":1'),
        (b'"mode":"run"', b'"mode":"long"'),
    ],
)
def test_a_forged_chain_does_not_help(
    finished: bytes, tmp_path: Path, old: bytes, new: bytes
) -> None:
    assert old in finished
    assert resealed(finished) == finished
    verdict = judged(resealed(finished.replace(old, new)), tmp_path)
    assert verdict.code == 1
    assert verdict.message.startswith("day ")


def test_a_forged_end_is_noticed(finished: bytes, tmp_path: Path) -> None:
    lines = finished.splitlines(keepends=True)
    early = json.loads(lines[-1])
    early["day"] = 3
    early["is"] = json.loads(lines[3])["is"]
    verdict = judged(resealed(b"".join([*lines[:4], canonical(early) + b"\n"])), tmp_path)
    assert verdict.code == 1
    assert "the run goes on" in verdict.message


def test_the_column_is_named_where_a_snapshot_can_tell(tmp_path: Path) -> None:
    path = tmp_path / "kettle.room.jsonl"
    with toy.rules():
        with Run.begin(toy.header(), toy.pack(), path) as run:
            for day in toy.days(5):
                run.do(day)
        path.write_bytes(resealed(path.read_bytes().replace(b'["post",4]', b'["post",5]')))
        verdict = verify(path, the_pack)
    assert verdict.code == 1
    assert verdict.message.startswith("day 5:")
    assert verdict.message.endswith("(first column: members.belonging)")


DAY = {"choices": {}, "day": 1, "is": "0" * 32, "plan": [], "t": 0}
ODD_DAYS = [
    {"day": 2},
    {"day": True},
    {"day": 1.0},
    {"t": -1},
    {"is": "xyz"},
    {"is": 7},
    {"plan": {}},
    {"plan": [[]]},
    {"plan": ["post"]},
    {"plan": [["post", "3"]]},
    {"plan": [["post", 1 << 40]]},
    {"plan": [["post", None]]},
    {"plan": [["Post;"]]},
    {"plan": [["post"]] * 65},
    {"plan": [["post", *range(9)]]},
    {"choices": []},
    {"choices": {"a": 1}},
    {"choices": {"a": "\x1b[2J"}},
    {"choices": {f"c{n}": "x" for n in range(17)}},
    {"more": 1},
]


@pytest.mark.parametrize("odd", ODD_DAYS, ids=str)
def test_an_odd_day_is_damage_that_names_its_line(finished: bytes, odd: dict[str, object]) -> None:
    first = finished.splitlines(keepends=True)[0]
    chain = Chain()
    chain.add(first)
    with pytest.raises(DamagedError, match=r"^line 2: "):
        parse(first + chain.seal({**DAY, **odd}))


ODD_HEADERS = [
    {"fmt": "room/9"},
    {"rules": 0},
    {"rules": 4},
    {"seed": "30000-000DF"},
    {"seed": "30000000DE"},
    {"seed": 7},
    {"room": "../../etc"},
    {"world": "Village"},
    {"weather": 11},
    {"mode": "race"},
    {"teller": ""},
    {"packs": [["base", "1.0.0"]]},
    {"packs": [["base", "1.0.0", "x"]]},
    {"packs": 1},
    {"assists": ["A"]},
    {"parent": "x"},
    {"made": {"py": 3}},
    {"made": []},
    {"app": "\x07"},
    {"members": 399},
    {"members": 1_000_001},
    {"members": None},
    {"members": True},
    {"people": 400},
]


@pytest.mark.parametrize("odd", ODD_HEADERS, ids=str)
def test_an_odd_header_is_damage_in_line_1(finished: bytes, odd: dict[str, object]) -> None:
    fields = json.loads(finished.splitlines()[0])
    with pytest.raises(DamagedError, match=r"^line 1: "):
        parse(canonical({**fields, **odd}) + b"\n")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"{}\n",
        b"[]\n",
        b"null\n",
        b"[" * 60_000 + b"\n",
        b"[" * 70_000 + b"\n",
        b"1" * 5_000 + b"\n",
        b'{"fmt":NaN}\n',
        b"\xff\xfe\n",
        b"PK\x03\x04\n",
    ],
    ids=lambda data: repr(data[:12]),
)
def test_what_is_no_recording_is_damage(data: bytes) -> None:
    with pytest.raises(DamagedError, match=r"^line 1: "):
        parse(data)


def test_nothing_may_follow_the_end(finished: bytes) -> None:
    last = finished.splitlines(keepends=True)[-1]
    with pytest.raises(DamagedError, match="line 33: something follows the end"):
        parse(finished + last)


def test_an_end_needs_a_day(finished: bytes) -> None:
    first, *_, last = finished.splitlines(keepends=True)
    with pytest.raises(DamagedError, match="line 2: an end before any day"):
        parse(resealed(first + last))


def test_size_is_limited_and_files_may_be_absent(tmp_path: Path) -> None:
    path = tmp_path / "big"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(DamagedError, match="limit is 4 MB"):
        read(path)
    with pytest.raises(UsageError, match="there is no recording"):
        read(tmp_path / "none")
    with pytest.raises(UsageError, match="is a folder, no recording"):
        read(tmp_path)


def test_what_was_never_a_recording_is_not_called_an_empty_one(tmp_path: Path) -> None:
    path = tmp_path / "photo"
    path.write_bytes(b"\x89PNG, and no line ends in it")
    with pytest.raises(DamagedError, match="this is no recording"):
        read(path, torn=True)


def test_the_worst_of_many_counts() -> None:
    assert worst([]) == 0
    assert worst([0, 0]) == 0
    assert worst([0, 4, 0]) == 4
    assert worst([4, 3]) == 3
    assert worst([3, 1, 0]) == 1
    assert worst([1, 2, 4]) == 2
