"""A folder's files to a draft: every table to its place, with what is wrong with its shape."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from game.content import source
from game.content.draft import Draft, Misshapen, Patching, Phrase, Record
from game.content.findings import MOST_FINDINGS, Finding
from game.content.folder import Folder
from game.content.order import apart
from game.content.shape import shaped
from game.content.source import Source
from game.content.spans import Path
from game.content.specs.fields import MOST_ID, Entry, Spec
from game.content.specs.kinds import KINDS, ONCE
from game.content.specs.manifest import Breaks, Likes, Manifest, Needs, Vocabulary, World
from game.content.specs.patch import Patch
from game.content.suggest import near

LANG = "lang/"
"""The folder whose files hold texts in other languages."""
MOST_PATCHES = 400
MOST_PHRASES = 20_000
MOST_RECORDS = 6000
MOST_SCANNED = 512 * 1024
"""Letters of a pack that are looked through for places before its other files are told."""
_ID = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")
_ONCE: dict[str, type[Spec]] = {**ONCE, "world": World}
TABLES = (*KINDS, *_ONCE, "patch")
"""Every table that a file may hold."""


def read_all(folders: Sequence[Folder]) -> list[Draft]:
    """Return packs as drafts, each knowing its place, no two with one id."""
    return apart([replace(read(folder), place=place) for place, folder in enumerate(folders)])


def read(folder: Folder, reads: Callable[[str, bytes], Source] = source.read) -> Draft:
    """Return a folder's content as records. Raises nothing: faults are findings.

    `reads` makes data of a file's name and bytes, for those who keep what they read before.
    """
    draft = Draft(folder.root, findings=list(folder.findings), broken=bool(folder.findings))
    draft.records = {kind: {} for kind in KINDS}
    draft.defined = {kind: set() for kind in KINDS}
    draft.gone = {kind: {} for kind in KINDS}
    draft.aliases = {kind: {} for kind in KINDS}
    draft.files = len(folder.files)
    for name, content in folder.files:
        if name.endswith(".toml") and _is_enough(draft):
            said, hint = (
                "much is wrong already; files from here on are not read",
                "mend those first",
            )
            draft.findings.append(Finding("error", "E112", said, name, hint=hint))
            draft.broken = True
            break
        if name.endswith(".toml"):
            _file(draft, reads(name, content))
    if draft.manifest is None and not draft.broken:
        draft.findings.append(Finding("error", "E301", "a pack needs a [pack] table", "pack.toml"))
    draft.partial |= draft.broken
    _old_names(draft)
    return draft


def _is_enough(draft: Draft) -> bool:
    """Return whether so much is wrong that reading on would only take long."""
    scanned = sum(len(file.text) for file in draft.sources if file.is_scanned)
    return (
        scanned > MOST_SCANNED
        or len(draft.findings) > MOST_FINDINGS
        or len(draft.phrases) > MOST_PHRASES
        or _records_of(draft) > MOST_RECORDS
    )


def _records_of(draft: Draft) -> int:
    """Return how many records have been read, those that are gone included."""
    return sum(map(len, (*draft.defined.values(), *draft.gone.values())))


def _file(draft: Draft, file: Source) -> None:
    draft.sources.append(file)
    draft.findings += file.findings
    draft.broken |= file.broken
    if file.file.startswith(LANG):
        draft.phrases += islice(
            _phrases(file, file.data, ()), MOST_PHRASES - len(draft.phrases) + 1
        )
        if len(draft.phrases) > MOST_PHRASES:
            said = f"more than {MOST_PHRASES} texts in other languages"
            draft.findings.append(Finding("error", "E112", said, file.file))
        return
    for name, table in file.data.items():
        if len(draft.findings) > MOST_FINDINGS:
            return  # it is refused; what a stranger may make us read has an end
        if name in KINDS:
            _records(draft, file, name, table)
        elif name in _ONCE:
            _single(draft, file, name, table)
        elif name == "patch":
            _patches(draft, file, table)
        else:
            said = f"unknown table [{name[:60]}]"
            hint = near(name, TABLES) or "take it out; rooms pack docs lists every table"
            draft.findings.append(file.key((name,)).finding("E302", said, hint))
            draft.broken = True


def _records(draft: Draft, file: Source, kind: str, table: object) -> None:
    if not isinstance(table, Mapping):
        wrong = file.key((kind,)).finding("E303", f"{kind!r} is a table", f"write [{kind}.some_id]")
        draft.findings.append(wrong)
        return
    room = MOST_RECORDS - _records_of(draft)
    for number, (name, raw) in enumerate(table.items()):
        if number > room:
            said = f"more than {MOST_RECORDS} records"
            draft.findings.append(Finding("error", "E112", said, file.file))
            return
        if len(draft.findings) > MOST_FINDINGS:
            draft.broken = True
            return
        if not 0 < len(name) <= MOST_ID or not _ID.issuperset(name):
            said, hint = (
                f"{name[:MOST_ID]!r} is no id",
                f"ids are a-z, 0-9 and _, {MOST_ID} at most",
            )
            draft.findings.append(file.key((kind, name)).finding("E306", said, hint))
        elif name in draft.defined[kind] or name in draft.gone[kind]:
            there = _there(draft, kind, name)
            said = f"{kind} {name!r} is defined twice{there and f', before in {there}'}"
            draft.findings.append(file.key((kind, name)).finding("E402", said))
        elif isinstance(raw, Mapping) and raw.get("retired") is True:
            draft.gone[kind][name] = "retired"
        else:
            _record(draft, file, (kind, name), raw)


def _there(draft: Draft, kind: str, name: str) -> str:
    """Return where a record is defined, well shaped or not; "" if it is retired or a draft."""
    sources = {bad.id: bad.source for bad in draft.misshapen if bad.kind == kind}
    sources |= {good.id: good.source for good in draft.records[kind].values()}
    where = sources[name].home((kind, name)) if name in sources else None
    return f"{where.file}:{where.line}" if where else ""


def _record(draft: Draft, file: Source, path: tuple[str, str], raw: object) -> None:
    kind, name = path
    if path in file.kept:  # it is sound, and as it was
        draft.defined[kind].add(name)
        draft.records[kind][name] = file.kept[path]
        return
    spec, findings = shaped(KINDS[kind], raw, file, path)
    if isinstance(raw, Mapping) and raw.get("draft") is True:
        draft.gone[kind][name] = "a draft"
        draft.findings += [replace(finding, severity="note") for finding in findings]
        return
    draft.defined[kind].add(name)
    draft.findings += findings
    draft.partial |= spec is None
    if spec is not None and isinstance(raw, Mapping):
        draft.records[kind][name] = file.kept[path] = Record(kind, name, spec, file, raw)
    elif isinstance(raw, Mapping):
        draft.misshapen.append(Misshapen(kind, name, raw, file))


def _single(draft: Draft, file: Source, name: str, raw: object) -> None:
    if name in draft.once:
        draft.findings.append(file.key((name,)).finding("E402", f"[{name}] stands twice"))
        return
    draft.once[name] = file
    spec, findings = shaped(_ONCE[name], raw, file, (name,))
    draft.findings += findings
    draft.broken |= spec is None
    match spec:
        case Manifest():
            draft.manifest, draft.id = spec, spec.id
        case Needs():
            draft.needs = spec.packs
        case Likes():
            draft.likes = spec.packs
        case Breaks():
            draft.breaks = spec.packs
        case Vocabulary():
            draft.words = spec
        case World():
            draft.world = spec
        case _:
            pass


def _patches(draft: Draft, file: Source, table: object) -> None:
    kinds = table if isinstance(table, Mapping) else {"": table}
    for kind, listed in kinds.items():
        if kind not in KINDS or not isinstance(listed, list):
            hint = near(kind, KINDS) or "write [[patch.event]] with an id, `was` and `set`"
            said = "a patch is a list of changes to one kind of record"
            draft.findings.append(file.key(("patch", kind)).finding("E303", said, hint))
            draft.broken = True
            continue
        for number, raw in enumerate(listed):
            if len(draft.patches) == MOST_PATCHES:
                said = f"more than {MOST_PATCHES} patches"
                where = file.key(("patch", kind, number))
                draft.findings.append(where.finding("E112", said))
                return
            spec, findings = shaped(Patch, raw, file, ("patch", kind, number))
            draft.findings += findings
            if spec is not None:
                draft.patches.append(Patching(kind, number, spec, file))


def _phrases(file: Source, table: Mapping[str, object], at: Path) -> Iterator[Phrase]:
    """Yield the texts of a file in another language, however their keys are dotted."""
    language = file.file.removeprefix(LANG).partition(".")[0].partition("/")[0]
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _phrases(file, value, (*at, key))
        else:
            yield Phrase(language, (*at, key), value, file)


def _old_names(draft: Draft) -> None:
    """Note under which old ids records may still be named; what is live again is no old id."""
    for record in draft.all():
        spec = record.spec
        for index, old in enumerate(spec.renamed_from if isinstance(spec, Entry) else ()):
            taken = old in draft.defined[record.kind] or old in draft.aliases[record.kind]
            if taken:
                place = record.source.value((*record.path, "renamed_from", index))
                there = _there(draft, record.kind, old)
                said = f"{record.kind} {old!r} is the id of another one{there and f', in {there}'}"
                draft.findings.append(place.finding("E402", said))
            else:
                draft.aliases[record.kind][old] = record.id
