"""`rooms pack lsp`, asked over its standard input by a real client, as an editor asks it."""

import asyncio
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import pytest_asyncio
from lsprotocol import types
from pygls import uris
from pygls.lsp.client import LanguageClient

from game.content.packs import base_dir
from game.tools.pack.editor.server import server
from game.tools.pack.scaffold import begin

ROOT = Path(__file__).parents[3]
PATIENCE = 30


@dataclass
class Editor:
    """An editor with one pack open; `said` holds what it was told of each file, newest last."""

    client: LanguageClient
    root: Path
    said: dict[str, list[list[types.Diagnostic]]] = field(default_factory=dict)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    version: int = 0

    def uri(self, name: str) -> str:
        """Return a file as editors name it."""
        return uris.from_fs_path(str(self.root / name)) or ""

    def open(self, name: str) -> str:
        """Open a file, and return its text."""
        text = (self.root / name).read_text("utf-8")
        item = types.TextDocumentItem(self.uri(name), "toml", 0, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return text

    def write(self, name: str, text: str) -> None:
        """Change a file that is open, without saving it."""
        self.version += 1
        whole = types.TextDocumentContentChangeWholeDocument(text)
        named = types.VersionedTextDocumentIdentifier(self.version, self.uri(name))
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(named, [whole]))

    async def told(self, name: str) -> list[types.Diagnostic]:
        """Wait for the next word about a file."""
        while not self.said.get(self.uri(name)):
            self.news.clear()
            await asyncio.wait_for(self.news.wait(), PATIENCE)
        return self.said[self.uri(name)].pop(0)

    def at(self, name: str, text: str, mark: str, into: int) -> dict[str, object]:
        """Return the place of a letter after the beginning of a piece of text."""
        offset = text.index(mark) + into
        line = text.count("\n", 0, offset)
        start = text.rfind("\n", 0, offset) + 1
        units = len(text[start:offset].encode("utf-16-le")) // 2
        return {
            "text_document": types.TextDocumentIdentifier(self.uri(name)),
            "position": types.Position(line, units),
        }

    async def hover(self, name: str, text: str, mark: str, into: int = 1) -> str:
        """Return what is said of a piece of text."""
        place = types.HoverParams(**self.at(name, text, mark, into))  # type: ignore[arg-type]
        found = await self.client.text_document_hover_async(place)
        assert found is None or isinstance(found.contents, types.MarkupContent)
        return (
            found.contents.value
            if found and isinstance(found.contents, types.MarkupContent)
            else ""
        )

    async def offered(self, name: str, before: str) -> dict[str, str]:
        """Return labels and what they put, where a text in the editor ends in `|`."""
        self.write(name, before.replace("|", ""))
        place = types.CompletionParams(**self.at(name, before, "|", 0))  # type: ignore[arg-type]
        found = await self.client.text_document_completion_async(place)
        assert isinstance(found, types.CompletionList)
        edits = ((item.label, item.text_edit) for item in found.items)
        return {label: edit.new_text for label, edit in edits if isinstance(edit, types.TextEdit)}

    async def defined(self, name: str, text: str, mark: str, into: int = 1) -> tuple[str, str]:
        """Return the file that a definition leads to, and the piece of it that is shown."""
        place = types.DefinitionParams(**self.at(name, text, mark, into))  # type: ignore[arg-type]
        found = await self.client.text_document_definition_async(place)
        assert isinstance(found, types.Location)
        name, line = line_of(found)
        return name, line[found.range.start.character : found.range.end.character]


def line_of(place: types.Location) -> tuple[str, str]:
    """Return the name of a file and the line that a place is on."""
    path = Path(uris.to_fs_path(place.uri) or "")
    return path.name, path.read_text("utf-8").splitlines()[place.range.start.line]


@pytest_asyncio.fixture
async def editor(tmp_path: Path) -> AsyncIterator[Editor]:
    root = tmp_path / "own"
    begin(root)
    client = LanguageClient("an editor", "1")
    made = Editor(client, root.resolve())

    def heard(params: types.PublishDiagnosticsParams) -> None:
        made.said.setdefault(params.uri, []).append(list(params.diagnostics))
        made.news.set()

    client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(heard)
    await client.start_io(sys.executable, "-m", "game", "pack", "lsp", "--stdio", cwd=str(ROOT))
    asked = types.InitializeParams(types.ClientCapabilities(), root_uri=root.as_uri())
    await client.initialize_async(asked)
    client.initialized(types.InitializedParams())
    yield made
    await client.shutdown_async(None)
    client.exit(None)
    await asyncio.wait_for(client.stop(), PATIENCE)  # type: ignore[no-untyped-call]


FIRST = "events/first.toml"


async def test_findings_follow_the_text_that_is_not_saved_yet(editor: Editor) -> None:
    text = editor.open(FIRST)
    editor.write(FIRST, text.replace("weight = 12", "wieght = 12"))
    (found,) = await editor.told(FIRST)
    assert (found.code, found.severity) == ("E302", types.DiagnosticSeverity.Error)
    assert "did you mean 'weight'?" in str(found.message)
    line = text.splitlines().index(
        "weight = 12                                # how readily it comes, 1-100"
    )
    assert (found.range.start, found.range.end) == (
        types.Position(line, 0),
        types.Position(line, 6),
    )
    editor.write(FIRST, text)
    assert await editor.told(FIRST) == []


async def test_a_finding_stands_where_the_editor_counts(editor: Editor) -> None:
    text = editor.open(FIRST)
    editor.write(FIRST, text.replace('and room.regulars >= 8"', "and fact('🫖') and pulse > 3\""))
    found = await editor.told(FIRST)
    (wrong,) = [one for one in found if one.code == "E201"]
    assert text.splitlines()[wrong.range.start.line].startswith("when =")
    assert wrong.range.end.character - wrong.range.start.character == len("pulse")
    assert wrong.range.start.character == len("when = \"day >= 3 and fact('xx') and ")


async def test_a_name_in_a_condition_is_told(editor: Editor) -> None:
    text = editor.open(FIRST)
    assert "acts in the last 24 hours" not in await editor.hover(FIRST, text, "day >= 3")
    said = await editor.hover(FIRST, text, "room.regulars")
    assert "members with attachment over 25" in said
    assert "from 0 to 1000000" in said
    assert "`trait('trait')`" in await editor.hover(FIRST, text, "trait('sharp')")
    assert "fact `post_told`, in first.toml:21" in await editor.hover(FIRST, text, "post_told') >=")


async def test_a_field_and_a_record_are_told(editor: Editor) -> None:
    text = editor.open(FIRST)
    said = await editor.hover(FIRST, text, "weight = 12")
    assert "`weight` how readily it comes, 1-100" in said
    assert "takes whole number, 1 to 100; left out: 8" in said
    assert "`choice.do.….loyalty`" in await editor.hover(FIRST, text, "loyalty")
    trial = editor.open("tests/first.toml")
    said = await editor.hover("tests/first.toml", trial, '"missing_post"', 3)
    assert "event `missing_post` “A thread with no first post”, in first.toml:4" in said


async def test_what_may_be_written_is_offered(editor: Editor) -> None:
    text = editor.open(FIRST)
    offered = editor.offered
    assert "event" in await offered(FIRST, text + "\n[ev|")
    assert {"title", "about", "repeat"} <= (await offered(FIRST, text + "\n[event.a]\nti|")).keys()
    found = await offered(FIRST, text + '\n[event.a]\nabout = "ho|')
    assert found["hottest"] == "hottest"
    assert (await offered(FIRST, text + "\n[event.a]\nabout = |"))["hottest"] == '"hottest"'
    found = await offered(FIRST, text.replace("loyalty = +5", "loy|\n"))
    moves = {"attachment", "energy", "loyalty"}
    assert found.keys() == {*moves, "state", "leaves", "granted"}
    assert {"asker", "keeper", "room"} <= (
        await offered(FIRST, text.replace("do.keeper.loyalty = +5", "do.|"))
    ).keys()


async def test_ids_are_offered_the_own_ones_by_their_short_names(editor: Editor) -> None:
    text = editor.open(FIRST)
    found = await editor.offered(FIRST, text + 'then.event = "|')
    assert {"missing_post", "new_first_post"} <= found.keys()
    assert any(name.startswith("base:") for name in found)
    assert "own:missing_post" not in found
    found = await editor.offered(FIRST, text + 'then = { days = [1, 2], event = "mi|" }')
    assert "missing_post" in found
    idea = editor.open("ideas/first.toml")
    found = await editor.offered(
        "ideas/first.toml", idea.replace('tags = ["paper"', 'tags = ["pa|')
    )
    assert "paper" in found


async def test_a_condition_offers_what_is_at_hand(editor: Editor) -> None:
    text = editor.open(FIRST)
    when = "day >= 3 and room.regulars >= 8"
    found = await editor.offered(FIRST, text.replace(when, "day >= 3 and ro|"))
    assert found["room.pulse"] == "room.pulse"
    assert found["fact('fact')"] == "fact('"
    assert not {"attachment", "asker.attachment", "idea.age"} & found.keys()
    found = await editor.offered(FIRST, text.replace(when, "fact('po|"))
    assert found["post_told"] == "'post_told'"
    found = await editor.offered(FIRST, text.replace("attachment > 20", "at|"))
    assert {"attachment", "asker.attachment", "tie(role, 'tie')"} <= found.keys()
    found = await editor.offered(FIRST, text.replace("attachment > 20", "not tie(|"))
    assert found == {"asker": "asker"}
    assert "rival" in await editor.offered(FIRST, text.replace("attachment > 20", "tie(asker, '|"))


async def test_an_id_leads_to_where_it_is_defined(editor: Editor) -> None:
    text = editor.open(FIRST)
    assert await editor.defined(FIRST, text, "'post_told'", 3) == ("first.toml", "post_told")
    assert await editor.defined(FIRST, text, 'who = "keeper"', 8) == ("first.toml", "keeper")
    trial = editor.open("tests/first.toml")
    found = await editor.defined("tests/first.toml", trial, '"missing_post"', 3)
    assert found == ("first.toml", "missing_post")
    assert await editor.defined(FIRST, text, "'sharp'", 2) == ("pack.toml", '"sharp"')
    assert "sharp" in (base_dir() / "pack.toml").read_text("utf-8")


async def test_a_file_is_told_as_a_tree(editor: Editor) -> None:
    text = editor.open(FIRST)
    name = types.TextDocumentIdentifier(editor.uri(FIRST))
    found = await editor.client.text_document_document_symbol_async(
        types.DocumentSymbolParams(name)
    )
    tree = [one for one in found or () if isinstance(one, types.DocumentSymbol)]
    assert [one.name for one in tree] == ["missing_post", "new_first_post"]
    assert tree[0].detail == "event A thread with no first post"
    assert [inner.name for inner in tree[0].children or ()] == ["tell", "leave"]
    lines = text.splitlines()
    assert lines[tree[1].range.start.line] == "[event.new_first_post]"
    assert tree[0].range.end == tree[1].range.start


@pytest.mark.parametrize("leaving", [types.SHUTDOWN, types.EXIT])
async def test_nothing_is_looked_at_for_an_editor_that_has_left(leaving: str) -> None:
    made, looked = server(), asyncio.Event()
    made.waiting[ROOT] = asyncio.get_running_loop().call_later(0, looked.set)
    made.protocol.fm.features[leaving](None)
    await asyncio.sleep(0.01)
    assert not looked.is_set()
