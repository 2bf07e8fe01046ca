"""The rules hash: what of a pack can change a run, as one short text.

Words do not count, only how many there are where the rules draw one by number; so a mended typo
leaves recordings whole, and a changed weight does not.
"""

import json
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from hashlib import blake2b

from game.content.draft import Draft
from game.content.specs.event import Event
from game.content.specs.fields import Condition, Entry, Spec, Words
from game.content.specs.marks import ANY, Shape, fields
from game.content.tokens import written

UNRULY = ("voice", "page", "test")
"""Kinds of which the rules read nothing."""
_LATER = {"story", "idle", "how", "retold", "memory", "also", "titles"}
"""Fields that came after recordings were made: they count only where something stands in them that
is no mere text."""


def pack_hash(names: tuple[tuple[str, str, str], ...]) -> str:
    """Return the hash of packs together, given (id, version, rules hash) of each."""
    return _digest([[name, rules] for name, _, rules in names])


def rules_hash(draft: Draft) -> str:
    """Return the hash of what the rules read of a sound pack."""
    records = _records(draft)
    words = [sorted(draft.words.tags), sorted(draft.words.traits), sorted(draft.words.ties)]
    world = _canonical(draft.world, ANY, draft.id) if draft.world else None
    return _digest([records, words, world])


def differing(then: Sequence[Draft], now: Sequence[Draft]) -> tuple[str, ...]:
    """Return what the rules read otherwise in packs as they were: "event hum:found", by name."""
    was, has = _by_name(then), _by_name(now)
    return tuple(name for name in sorted(was.keys() | has.keys()) if was.get(name) != has.get(name))


def _by_name(drafts: Sequence[Draft]) -> dict[str, object]:
    found: dict[str, object] = {}
    for draft in drafts:
        for path, rules in _records(draft).items():
            kind, _, name = path.partition(".")
            found[f"{kind} {draft.id}:{name}"] = rules
        found[f"the words of {draft.id}"] = draft.words
        found[f"the world of {draft.id}"] = draft.world
    return found


def _records(draft: Draft) -> dict[str, object]:
    """Return what the rules read of each record, by kind and id."""
    return {
        f"{record.kind}.{record.id}": _ruled(record.spec, draft.id)
        for record in draft.all()
        if record.kind not in UNRULY
    }


def _ruled(spec: Spec, pack: str) -> object:
    """Return a record without its texts; which idea an event is about may follow from them."""
    found = _canonical(spec, ANY, pack)
    if isinstance(spec, Event) and isinstance(found, dict):
        found["about"] = spec.concerns
    return found


def _digest(value: object) -> str:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"))
    return blake2b(text.encode(), digest_size=16).hexdigest()


def _canonical(value: object, shape: Shape, pack: str) -> object:
    """Return a value without its texts: names in full, conditions as their words."""
    if value is None or isinstance(value, int):
        return value
    if Words in shape.marks:
        return _counts(value)
    match value:
        case Spec():
            return _table(value, pack)
        case list():
            return [_canonical(item, shape.items or ANY, pack) for item in value]
        case dict():
            return [
                [key.removeprefix(f"{pack}:"), _canonical(item, shape.items or ANY, pack)]
                for key, item in value.items()
            ]
        case Decimal():
            return str(value.normalize())
        case str():
            return _name(value, shape, pack)
        case _:
            return value


def _table(spec: Spec, pack: str) -> object:
    fields_of = vars(spec)
    known: dict[str, object] = {}
    for name, of in _ruling(type(spec)):
        value = fields_of[name]
        if name not in _LATER or (value and of is not None):
            known[name] = None if of is None or value is None else _canonical(value, of, pack)
    extra = spec.__pydantic_extra__ or {}
    return {**known, **{name: _canonical(e, ANY, pack) for name, e in extra.items()}}


@cache
def _ruling(spec: type[Spec]) -> tuple[tuple[str, Shape | None], ...]:
    """Return the fields of a model with their shapes; of texts that do not count, None."""
    found = ((name, of) for name, of in fields(spec) if name not in Entry.model_fields)
    return tuple((name, None if _is_mere_text(of) else of) for name, of in found)


def _is_mere_text(shape: Shape) -> bool:
    words = shape.marks.get(Words)
    return isinstance(words, Words) and not words.counted


def _counts(value: object) -> object:
    """Return how many texts there are: of a list its length, of slots each one's."""
    if isinstance(value, dict):
        return {name: _counts(fills) for name, fills in value.items()}
    return len(value) if isinstance(value, list) else None


def _name(value: str, shape: Shape, pack: str) -> str:
    if Condition in shape.marks:
        ends = [*written(value), ""]  # the space that ends it stands in recordings' hashes
        return " ".join(ends).replace(f"'{pack}:", "'")
    return value.removeprefix(f"{pack}:")
