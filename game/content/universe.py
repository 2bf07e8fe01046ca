"""Everything that some packs define together: each id and word with its row in the compiled pack.

Rows go by full id ("base:kettle_on"), words by the alphabet, so that no layout of files matters.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from game.content.draft import Draft
from game.content.specs.event import Event
from game.content.specs.fields import FORMS
from game.content.specs.kinds import KINDS
from game.model.facts import FACTS
from game.model.hosted import Deed, Gone, State
from game.model.laws import LAWS
from game.model.world import Fate, Stage

Rows = Mapping[str, int]


def full(pack: str, name: str) -> str:
    """Return an id with its pack: "base:mira"; the own pack may have been left out."""
    return name if ":" in name else f"{pack}:{name}"


@dataclass(frozen=True)
class Universe:
    """Packs in their order, and the rows of what they define."""

    drafts: tuple[Draft, ...]

    @cached_property
    def rows(self) -> Mapping[str, Rows]:
        """Rows by kind of record and full id, and of words by kind of word."""
        found = {kind: self._ids(kind) for kind in KINDS}
        words = [draft.words for draft in self.drafts]
        found["tag"] = _numbered([name for own in words for name in own.tags])
        found["trait"] = _numbered([name for own in words for name in own.traits])
        found["tie"] = _numbered([name for own in words for name in own.ties])
        found["fact"] = _numbered([*FACTS, *(fact for d in self.drafts for fact in facts_set(d))])
        found["form"] = {name: row for row, name in enumerate(FORMS)}
        found["law"] = {law.name: row for row, law in enumerate(LAWS)}
        found["fate"] = {fate.name.lower(): int(fate) for fate in Fate}
        found["state"] = {state.name.lower(): int(state) for state in State}
        found["way"] = {way.name.lower(): int(way) for way in Gone if way != Gone.NOT}
        found["deed"] = {deed.name.lower(): int(deed) for deed in Deed}
        found["stage"] = {stage.name.lower(): int(stage) for stage in Stage}
        return found

    def _ids(self, kind: str) -> Rows:
        return _numbered([full(d.id, name) for d in self.drafts for name in d.defined[kind]])

    def seen_by(self, pack: str) -> Mapping[str, Rows]:
        """Return the rows as one pack may name them: its own ids also without its name."""
        return self._views[pack]

    @cached_property
    def _views(self) -> Mapping[str, Mapping[str, Rows]]:
        named = {kind: {**rows, **self._old(kind, rows)} for kind, rows in self.rows.items()}
        return {
            draft.id: {
                kind: {**_short(rows, f"{draft.id}:"), **rows} for kind, rows in named.items()
            }
            for draft in self.drafts
        }

    def _old(self, kind: str, rows: Rows) -> Rows:
        """Return the rows of old ids that stand for new ones."""
        new = {old: name for old, name in self.aliases.get(kind, {}).items() if name in rows}
        return {old: rows[name] for old, name in new.items()}

    @cached_property
    def aliases(self) -> Mapping[str, Mapping[str, str]]:
        """Full new ids by kind and full old id."""
        return {
            kind: {
                full(d.id, old): full(d.id, new)
                for d in self.drafts
                for old, new in d.aliases[kind].items()
            }
            for kind in KINDS
        }

    @cached_property
    def gone(self) -> Mapping[str, Mapping[str, str]]:
        """Why an id is no part of the game, by kind and full id: retired, a draft."""
        return {
            kind: {full(d.id, n): why for d in self.drafts for n, why in d.gone[kind].items()}
            for kind in KINDS
        }

    def doubt(self, pack: str, kind: str, name: str) -> tuple[str, str, str] | None:
        """Return code, message and hint if a pack may not, or no longer, name a record so.

        It is gone, or of a pack that this one does not need, or has another name by now.
        """
        if kind not in KINDS:
            return None
        there = full(pack, name)
        why = self.gone[kind].get(there)
        if why:
            return "E411", f"the {kind} {name!r} is {why}", ""
        owner = there.partition(":")[0]
        if owner not in self._built_on[pack] and there in self.rows[kind]:
            hint = f"write {owner} under [needs] in pack.toml"
            return "E405", f"the pack {owner!r} is not needed", hint
        new = self.aliases[kind].get(there)
        return ("W514", f"{name!r} is called {new!r} now", "") if new else None

    @cached_property
    def _built_on(self) -> Mapping[str, frozenset[str]]:
        """The packs whose records each pack may name, by its id."""
        return {own.id: frozenset((own.id, "base", *own.needs)) for own in self.drafts}

    def event_id(self, pack: str, name: str) -> str:
        """Return the full id of an event as a pack names it, by its new name if it has one."""
        found = full(pack, name)
        return self.aliases["event"].get(found, found)

    @cached_property
    def events(self) -> Mapping[str, Event]:
        """Sound events by full id."""
        return {
            full(d.id, name): event for d in self.drafts for name, event in d.of("event", Event)
        }

    @cached_property
    def led_to(self) -> Mapping[str, tuple[str, ...]]:
        """Full ids of events by the full id of the follow-up that they lead to."""
        found: dict[str, list[str]] = {}
        for name, event in self.events.items():
            pack = name.partition(":")[0]
            for later in (self.event_id(pack, written) for written in follow_ups(event)):
                found.setdefault(later, []).append(name)
        return {later: tuple(names) for later, names in found.items()}

    @cached_property
    def with_idea(self) -> frozenset[str]:
        """Full ids of the events that always have an idea at hand: of their own, or handed on."""
        found = {n for n, event in self.events.items() if event.concerns or event.follow_only}
        lost = [n for n in found if not found.issuperset(self.led_to.get(n, ()))]
        while lost:
            name = lost.pop()
            if name in found:
                found.remove(name)
                pack = name.partition(":")[0]
                lost += [self.event_id(pack, later) for later in follow_ups(self.events[name])]
        return frozenset(found)


def universe(drafts: Sequence[Draft]) -> Universe:
    """Return what these packs define together."""
    return Universe(tuple(drafts))


def facts_set(draft: Draft) -> set[str]:
    """Return the facts that a pack's events write down, in full; of the rules' own, the name."""
    return {
        fact_id(draft.id, fact)
        for _, event in draft.of("event", Event)
        for choice in event.choice
        for does in (choice.do, choice.fail)
        if does is not None
        for fact in does.fact
    }


def fact_id(pack: str, name: str) -> str:
    """Return the full id of a fact as a pack names it; those of the rules belong to no pack."""
    return name if name in FACTS else full(pack, name)


def follow_ups(event: Event) -> list[str]:
    """Return the events that an event's choices lead to, as written."""
    ends = [choice.then for choice in event.choice]
    ends += [choice.fail.then for choice in event.choice if choice.fail]
    return [end.event for end in ends if end]


def _short(rows: Rows, own: str) -> Rows:
    return {name.removeprefix(own): row for name, row in rows.items()}


def _numbered(names: list[str]) -> Rows:
    return {name: row for row, name in enumerate(sorted(set(names)))}
