"""The wire to an editor: the language server protocol to questions, and answers back.

All that is known about packs stands in the other files of this folder; this one turns places into
the protocol's lines and units, and says when a pack is looked at again.
"""

import asyncio
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls import uris
from pygls.lsp.server import LanguageServer

from game import __version__
from game.content.findings import Finding, shown
from game.errors import RoomsError
from game.tools.pack.editor import complete, cursor, hover, outline, things
from game.tools.pack.editor.spot import Spot, spot
from game.tools.pack.workshop import Look, Workshop, home_of

PAUSE = 0.1
"""Seconds without a key before a pack is checked again."""
_LEVELS = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "note": types.DiagnosticSeverity.Information,
}
_OFFERED = {
    "field": types.CompletionItemKind.Field,
    "word": types.CompletionItemKind.Keyword,
    "name": types.CompletionItemKind.Variable,
    "function": types.CompletionItemKind.Function,
}


class PackServer(LanguageServer):
    """A server of one editor: its packs by folder, each with what is not saved yet."""

    def __init__(self, others: Sequence[Path] = ()) -> None:
        super().__init__("rooms pack lsp", __version__)
        self.others = others
        self.shops: dict[Path, Workshop] = {}
        self.looks: dict[Path, Look] = {}
        self.told: dict[Path, set[str]] = {}
        self.waiting: dict[Path, asyncio.TimerHandle] = {}

    def shop_of(self, uri: str) -> tuple[Workshop, str] | None:
        """Return the pack that a file belongs to and its name there; None outside of packs."""
        file = Path(uris.to_fs_path(uri) or "")
        root = home_of(file)
        if root is None:
            return None
        try:
            shop = self.shops.setdefault(root, Workshop(root, self.others))
        except RoomsError as error:
            self.say(str(error))
            return None
        return shop, file.relative_to(root).as_posix()

    def say(self, said: str) -> None:
        """Tell the editor something that is about no place."""
        params = types.ShowMessageParams(types.MessageType.Warning, said)
        self.window_show_message(params)

    def keep(self, uri: str, *, closed: bool = False) -> None:
        """Take a file over as it stands in the editor, and check its pack when keys have rested."""
        found = self.shop_of(uri)
        if found is None:
            return
        shop, name = found
        shop.unsaved.pop(name, None)
        if not closed:
            shop.unsaved[name] = self.workspace.get_text_document(uri).source
        waiting = self.waiting.pop(shop.root, None)
        if waiting:
            waiting.cancel()
        self.waiting[shop.root] = asyncio.get_running_loop().call_later(PAUSE, self.check, shop)

    def check(self, shop: Workshop) -> None:
        """Check a pack and tell the editor of every file in which something is wrong, or was."""
        look = self.look(shop)
        if look is None:
            return
        by_file: dict[str, list[Finding]] = {}
        for finding in look.findings:
            by_file.setdefault(finding.file, []).append(finding)
        for name in sorted(by_file.keys() | self.told.get(shop.root, set())):
            uri = uris.from_fs_path(str(shop.root / name)) or ""
            said = [self.diagnostic(finding) for finding in by_file.get(name, ())]
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, said))
        self.told[shop.root] = set(by_file)

    def look(self, shop: Workshop) -> Look | None:
        """Look at a pack; None if it is none any more."""
        try:
            self.looks[shop.root] = shop.look()
        except RoomsError as error:
            self.say(str(error))
            return None
        return self.looks[shop.root]

    def diagnostic(self, finding: Finding) -> types.Diagnostic:
        """Return a finding as an editor shows it."""
        line, first = finding.source_line, finding.column - 1
        ends = (first, first + finding.width)
        start, end = (
            types.Position(finding.line - 1, self.units(line[:at].ljust(at))) for at in ends
        )
        return types.Diagnostic(
            types.Range(start, end),
            f"{shown(finding.message)}\n{shown(finding.help)}",
            severity=_LEVELS[finding.severity],
            code=finding.code,
            source="rooms",
        )

    def units(self, text: str) -> int:
        """Return how long a text is in the units that the editor counts in."""
        return self.workspace.position_codec.client_num_units(text)

    def spot_at(self, uri: str, at: types.Position, *, typing: bool) -> tuple[Spot, int] | None:
        """Return what stands at a place in the editor, and the offset of that."""
        found = self.shop_of(uri)
        if found is None:
            return None
        shop, name = found
        look = self.looks.get(shop.root) or self.look(shop)
        text, offset = self.offset(uri, at)
        standing = (cursor.typed if typing else cursor.written)(text, offset)
        if standing is None or look is None:
            return None
        return spot(look, name, text, standing), offset

    def offset(self, uri: str, at: types.Position) -> tuple[str, int]:
        """Return a file's text and the offset of a place in it, line ends counted as one letter."""
        document = self.workspace.get_text_document(uri)
        text = document.source.replace("\r\n", "\n")
        lines = text.split("\n")
        here = document.position_codec.position_from_client_units(lines, at)
        return text, sum(len(line) + 1 for line in lines[: here.line]) + here.character

    def range(self, text: str, span: tuple[int, int]) -> types.Range:
        """Return letters first:end of a text as the editor counts."""
        return types.Range(*(self.position(text, at) for at in span))

    def position(self, text: str, offset: int) -> types.Position:
        """Return an offset as line and units."""
        first = text.rfind("\n", 0, offset) + 1
        return types.Position(text.count("\n", 0, offset), self.units(text[first:offset]))


def server(others: Sequence[Path] = ()) -> PackServer:
    """Return a server that knows what it is asked; `others` are packs that packs here need."""
    made = PackServer(others)
    for name, answer in _ANSWERS.items():
        made.feature(name, _OPTIONS.get(name))(answer)
    return made


async def _opened(ls: PackServer, params: types.DidOpenTextDocumentParams) -> None:
    ls.keep(params.text_document.uri)


async def _changed(ls: PackServer, params: types.DidChangeTextDocumentParams) -> None:
    ls.keep(params.text_document.uri)


async def _saved(ls: PackServer, params: types.DidSaveTextDocumentParams) -> None:
    ls.keep(params.text_document.uri)


async def _closed(ls: PackServer, params: types.DidCloseTextDocumentParams) -> None:
    ls.keep(params.text_document.uri, closed=True)


def _left(ls: PackServer, *_: object) -> None:
    """Check nothing any more: told to an editor that is gone, it would never be said."""
    for waiting in ls.waiting.values():
        waiting.cancel()
    ls.waiting.clear()


def _hover(ls: PackServer, params: types.HoverParams) -> types.Hover | None:
    found = ls.spot_at(params.text_document.uri, params.position, typing=False)
    said = hover.hover(found[0]) if found else ""
    if not found or not said:
        return None
    content = types.MarkupContent(types.MarkupKind.Markdown, said)
    text, _ = ls.offset(params.text_document.uri, params.position)
    return types.Hover(content, ls.range(text, found[0].standing.span))


def _completion(ls: PackServer, params: types.CompletionParams) -> types.CompletionList:
    found = ls.spot_at(params.text_document.uri, params.position, typing=True)
    items = (
        [] if found is None else [_item(ls, params.position, o) for o in complete.offers(found[0])]
    )
    return types.CompletionList(is_incomplete=False, items=items)


def _item(ls: PackServer, at: types.Position, offer: complete.Offer) -> types.CompletionItem:
    start = types.Position(at.line, at.character - ls.units(offer.typed))
    note = types.MarkupContent(types.MarkupKind.Markdown, offer.note) if offer.note else None
    return types.CompletionItem(
        offer.label,
        kind=_OFFERED.get(offer.kind, types.CompletionItemKind.Reference),
        detail=offer.kind,
        documentation=note,
        filter_text=offer.put,
        text_edit=types.TextEdit(types.Range(start, at), offer.put),
    )


def _definition(ls: PackServer, params: types.DefinitionParams) -> types.Location | None:
    found = ls.spot_at(params.text_document.uri, params.position, typing=False)
    thing = things.thing_at(found[0]) if found else None
    where = things.found(found[0], thing) if found and thing else None
    if where is None:
        return None
    line, first, place = where.place.line - 1, where.place.column - 1, where.place.source_line
    ends = (ls.units(place[:first]), ls.units(place[: first + where.place.width]))
    here = types.Range(*(types.Position(line, at) for at in ends))
    return types.Location(uris.from_fs_path(str(where.file.resolve())) or "", here)


def _symbols(ls: PackServer, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
    text, _ = ls.offset(params.text_document.uri, types.Position(0, 0))
    name = Path(uris.to_fs_path(params.text_document.uri) or "").name
    return _tree(ls, text, outline.outline(name, text))


def _tree(
    ls: PackServer, text: str, symbols: Iterable[outline.Symbol]
) -> list[types.DocumentSymbol]:
    return [
        types.DocumentSymbol(
            symbol.name,
            types.SymbolKind.Event if symbol.kind == "event" else types.SymbolKind.Object,
            ls.range(text, symbol.whole),
            ls.range(text, symbol.own),
            detail=" ".join(filter(None, (symbol.kind, symbol.detail))),
            children=_tree(ls, text, symbol.inner),
        )
        for symbol in symbols
    ]


_ANSWERS: dict[str, Callable[..., Any]] = {
    types.TEXT_DOCUMENT_DID_OPEN: _opened,
    types.TEXT_DOCUMENT_DID_CHANGE: _changed,
    types.TEXT_DOCUMENT_DID_SAVE: _saved,
    types.TEXT_DOCUMENT_DID_CLOSE: _closed,
    types.SHUTDOWN: _left,
    types.EXIT: _left,
    types.TEXT_DOCUMENT_HOVER: _hover,
    types.TEXT_DOCUMENT_COMPLETION: _completion,
    types.TEXT_DOCUMENT_DEFINITION: _definition,
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: _symbols,
}
_OPTIONS = {
    types.TEXT_DOCUMENT_COMPLETION: types.CompletionOptions(trigger_characters=list("[.'\"( ")),
}
