"""`rooms pack docs`, `graph` and `why`."""

import json
from pathlib import Path

import pytest

from game.content import packs, schema
from game.content.codes import CODES
from game.content.spans import scan
from game.model.condition import FUNCTIONS, NAMES
from game.tools.pack import graph as drawn
from game.tools.pack import reference
from game.tools.pack.fields import fields
from tests.content.tiny import EVENT, MANIFEST, written
from tests.packs.large import EVENTS, large
from tests.tools.pack.conftest import HUM, Line


def test_the_written_pages_are_up_to_date() -> None:
    for path, text in reference.written(reference.docs_dir()).items():
        assert path.read_text("utf-8") == text, "run: make docs"


def test_without_a_verb_the_verbs_are_listed(pack: Line) -> None:
    code, out, err = pack()
    assert (code, err) == (0, "")
    assert out == pack("--help")[1]
    assert "  explain" in out


@pytest.mark.parametrize("topic", reference.topics())
def test_every_topic_has_a_page(topic: str, pack: Line) -> None:
    code, out, err = pack("docs", topic)
    assert (code, err) == (0, "")
    assert out.startswith("# ")


def test_nothing_of_the_tables_is_left_out() -> None:
    names, findings = reference.page("names"), reference.page("findings")
    assert all(f"`{row.path}`" in names for row in NAMES)
    assert all(f"`{row.name}(" in names for row in FUNCTIONS)
    assert all(f"## {code} " in findings for code in CODES)
    for name, model in schema.MODELS.items():
        told = {row.name for row in fields(name)}
        assert model.model_fields.keys() <= told


def test_the_samples_are_sound_and_each_kind_has_one(tmp_path: Path) -> None:
    samples = Path(schema.__file__).with_name("samples.toml")
    own = written(tmp_path, {"pack.toml": MANIFEST, "samples.toml": samples.read_bytes()})
    assert packs.check(own) == ()
    kinds = {path[0] for path in scan(samples.read_text("utf-8")).places}
    assert kinds == set(schema.MODELS) - {"pack", "needs", "likes", "breaks", "words", "patch"}


def test_an_unknown_topic_is_told(pack: Line) -> None:
    code, out, err = pack("docs", "evnt")
    assert (code, out) == (2, "")
    assert "did you mean event?" in err
    assert "rooms pack docs TOPIC" in pack("docs")[1]


def test_a_graph_says_what_leads_to_what(pack: Line) -> None:
    code, out, _ = pack("graph", HUM)
    lines = out.splitlines()
    assert code == 0
    at = lines.index("found")
    assert lines[at + 1 : at + 5] == [
        "  sets hum_played  (play)",
        "  → aunt  (play)",
        "  sets hum_kept  (drawer)",
        "  → drawer_opened  (drawer)",
    ]
    assert "  reads hum_given" in lines[lines.index("page given") :]
    assert pack("graph", HUM, "--dot")[1].startswith('digraph "hum" {')
    drawn = pack("graph", HUM, "--mermaid")[1].splitlines()
    assert drawn[0] == "flowchart LR"
    assert '-->|"play"|' in "".join(drawn)
    assert {e["how"] for e in json.loads(pack("graph", HUM, "--json")[1])["edges"]} == {
        "leads",
        "sets",
        "reads",
    }


def test_a_graph_names_what_is_missing_never_comes_or_goes_in_circles(
    pack: Line, tmp_path: Path
) -> None:
    leads = 'then.event = "{}"\nthen.days = [1, 2]\n'
    text = EVENT + leads.format("again") + EVENT.replace("visit", "again") + leads.format("visit")
    text += EVENT.replace("visit", "lost").replace("about", "follow_only = true\nabout")
    text += leads.format("gone")
    own = written(tmp_path / "own", {"pack.toml": MANIFEST, "a.toml": text})
    out = pack("graph", own)[1]
    assert "missing: gone" in out
    assert "never comes: lost" in out
    assert "circle: again → visit → again" in out


def test_a_circle_of_two_thousand_is_drawn_at_once(tmp_path: Path) -> None:
    own = written(tmp_path / "own", dict(large().files))
    found = drawn.graph(own)
    (circle,) = found.circles
    assert len(circle) == EVENTS
    assert f"circle: {circle[0]} → " in drawn.text(found)


def test_why_tells_who_defined_and_who_patched(pack: Line, tmp_path: Path) -> None:
    one = written(
        tmp_path / "one",
        {
            "pack.toml": MANIFEST.replace("own", "one") + '[needs]\nhum = ">=1"\n',
            "p/a.toml": '[[patch.event]]\nid = "hum:found"\nwas.weight = 12\nset.weight = 20\n',
        },
    )
    code, out, _ = pack("why", "found", "--pack", HUM, "--pack", one)
    assert code == 0
    assert out.splitlines() == [
        "event hum:found",
        "  defined by hum: events/hum.toml:8",
        "  patched by one: p/a.toml:4  weight = 20",
        "  leads to hum:aunt",
        "  leads to hum:drawer_opened",
        "  comes if day >= 3 and room.size >= 40",
    ]
    out = pack("why", "base:plaza", "--pack", HUM)[1]
    assert '  patched by hum: patches/plaza.toml:5  dialect + "My grandmother' in out
    code, _, err = pack("why", "hum:fond", "--pack", HUM)
    assert code == 2
    assert "did you mean 'hum:found'?" in err
    assert "did you mean 'drawer_opened'?" in pack("why", "drawer_opend", "--pack", HUM)[2]


def test_why_of_a_broken_pack_says_what_is_wrong(pack: Line, tmp_path: Path) -> None:
    text = EVENT.replace('"hottest"', '"hotest"')
    own = written(tmp_path / "own", {"pack.toml": MANIFEST, "a.toml": text})
    for name in ("visit", "own:visit"):
        code, out, err = pack("why", name, "--pack", own)
        assert (code, err) == (0, "")
        assert "own is broken, and left out of the game until it is mended:" in out
        assert "error[E304]" in out
        assert "did you mean 'hottest'?" in out
    assert "no pack has 'base:visit'" in pack("why", "base:visit", "--pack", own)[2]
    sound = EVENT.replace("visit", "stay").replace("{idea}", "it")
    own = written(tmp_path / "two", {"pack.toml": MANIFEST, "a.toml": text, "b.toml": sound})
    out = pack("why", "stay", "--pack", own)[1]
    assert out.index("defined by own: b.toml:2") < out.index("own is broken")


def test_why_looks_into_the_pack_one_is_in(
    pack: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = written(tmp_path / "own", {"pack.toml": MANIFEST, "events/a.toml": EVENT})
    monkeypatch.chdir(own / "events")
    assert "defined by own: events/a.toml:2" in pack("why", "visit")[1]


def test_why_knows_old_and_retired_ids(pack: Line, tmp_path: Path) -> None:
    text = (
        EVENT.replace("title", 'renamed_from = ["call"]\ntitle') + "[event.old]\nretired = true\n"
    )
    own = written(tmp_path / "own", {"pack.toml": MANIFEST, "a.toml": text})
    assert "  called before: call" in pack("why", "own:call", "--pack", own)[1]
    assert pack("why", "old", "--pack", own)[1].startswith("event own:old is retired")
