"""The pages for authors: every block of code on them is tried, in order, as a reader would.

`sh` is run and has to succeed (a check may have findings); each `text` after it is what is then
read, every line of it. `toml` goes into the file that its first line names, `diff` changes one.
"""

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
import tomli

from game.content import packs
from game.content.conditions import parse
from game.content.names import Scope
from game.content.packs import load
from game.model.pack import Pack
from game.tools.pack.proof.spelled import vocabulary
from game.tools.pack.reference import docs_dir
from tests.content.tiny import MANIFEST
from tests.tools.pack.conftest import Line

PAGES = sorted(docs_dir().glob("*.md"))
_BLOCK = re.compile(r"^```([a-z-]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#]+)\)")
_MADE = {"findings.md", "names.md"}
"""Pages that are generated; what stands on them is tried elsewhere."""


class Reader:
    """Somebody who does what a page says, in a folder of their own."""

    def __init__(self, folder: Path, line: Line, pack: Pack) -> None:
        self.folder = folder
        self.line = line
        self.pack = pack
        self.read = ""
        self.does: dict[str, Callable[[str], None]] = {
            "sh": self.sh,
            "text": self.text,
            "toml": self.toml,
            "diff": self.diff,
            "condition": self.condition,
            "refused": self.refused,
            "json": self.editor(json.loads),
            "editor-toml": self.editor(tomli.loads),
            "lua": self.editor(lambda body: _closed(body, ("{", "}"), ("(", ")"))),
            "elisp": self.editor(lambda body: _closed(body, ("(", ")"))),
        }

    def sh(self, body: str) -> None:
        """Type the lines."""
        self.read = ""
        for typed in body.splitlines():
            game, group, *words = shlex.split(typed)
            assert (game, group) == ("rooms", "pack"), typed
            code, out, err = self.line(*words)
            assert code == 0 or (words[0] == "check" and code == 1), typed + out + err
            self.read += out + err

    def text(self, body: str) -> None:
        """Find what the page says is read."""
        if body.startswith("pip install"):
            return
        for said in body.splitlines():
            assert said in self.read, f"{said!r} is not in\n{self.read}"

    def toml(self, body: str) -> None:
        """Write the file, or go on with it."""
        name = body.partition("\n")[0].removeprefix("# ")
        assert re.fullmatch(r"[a-z_/]+\.toml", name), body
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        home = self.folder / path.relative_to(self.folder).parts[0]
        if not (home / "pack.toml").exists():
            (home / "pack.toml").write_text(MANIFEST.replace("own", home.name), "utf-8")
        before = path.read_text("utf-8") + "\n" if path.exists() else ""
        path.write_text(before + body, "utf-8")

    def diff(self, body: str) -> None:
        """Change a line."""
        head, old, new = body.splitlines()
        path = self.folder / head.removeprefix("--- ")
        text = path.read_text("utf-8")
        assert old[1:] in text
        path.write_text(text.replace(old[1:], new[1:]), "utf-8")

    def _codes(self, text: str) -> list[str]:
        rows = {
            kind: {name.removeprefix("base:"): row for row, name in enumerate(names)}
            for kind, names in vocabulary(self.pack).items()
        }
        scope = Scope(rows, ("keeper",), member=True, idea=True)
        return [fault.code for fault in parse(text, scope).faults]

    def condition(self, body: str) -> None:
        """Ask each line; the facts of examples are set nowhere."""
        for text in body.splitlines():
            assert set(self._codes(text)) <= {"W502"}, text

    def refused(self, body: str) -> None:
        """Ask each line, and be told the code before it."""
        for line in body.splitlines():
            code, _, text = line.partition(" ")
            assert code in self._codes(text), line

    @staticmethod
    def editor(sound: Callable[[str], object]) -> Callable[[str], None]:
        """Look at an editor's settings: sound, and they start the server."""

        def looked(body: str) -> None:
            sound(body)
            words = re.findall(r"[\"']([a-z]+)[\"']", body)
            assert "rooms" in words
            assert words[words.index("pack") + 1] == "lsp"

        return looked

    def sound(self) -> None:
        """Check every pack that the page has made."""
        for manifest in self.folder.glob("*/pack.toml"):
            wrong = [str(f) for f in packs.check(manifest.parent) if f.is_error]
            assert not wrong, "\n".join(wrong)


def _closed(body: str, *pairs: tuple[str, str]) -> None:
    """See that every bracket that is opened is closed."""
    for opened, closed in pairs:
        assert body.count(opened) == body.count(closed)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_block_of_a_page_is_so(
    page: Path, pack: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    reader = Reader(tmp_path, pack, load().pack)
    blocks = _BLOCK.findall(page.read_text("utf-8"))
    assert page.read_text("utf-8").count("```") == 2 * len(blocks)
    for kind, body in blocks:
        assert kind in reader.does, f"a block of {page.name} that nobody tries: {kind or body}"
        reader.does[kind](body)
    reader.sound()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in _LINK.findall(page.read_text("utf-8")):
        assert (page.parent / link).exists(), link


def test_there_are_ten_pages_and_each_has_something_to_try() -> None:
    index = docs_dir() / "README.md"
    listed = re.findall(r"^\d+\. ", index.read_text("utf-8"), re.MULTILINE)
    assert len(listed) == 10
    for page in PAGES:
        if page.name not in {*_MADE, "README.md"}:
            assert _BLOCK.search(page.read_text("utf-8")), page.name
