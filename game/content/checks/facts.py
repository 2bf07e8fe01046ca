"""Facts: one that nobody ever reads need not be written down."""

from collections.abc import Iterator

from game.content.checks.case import Case, at_key
from game.content.findings import Finding
from game.content.reach import facts_in
from game.content.universe import fact_id


def findings(case: Case) -> Iterator[Finding]:
    """Yield each fact that is set and never read, where it is first set."""
    if case.draft.partial:
        return
    known = case.known.rows["fact"]
    terms = [term for own in case.terms.values() for term in own.values()]
    read = {row for term in terms for row in facts_in(term)}
    said: set[str] = set()
    for record, event in case.events():
        for index, choice in enumerate(event.choice):
            for key, does in (("do", choice.do), ("fail", choice.fail)):
                for fact in does.fact if does else ():
                    if fact not in said and known[fact_id(case.draft.id, fact)] not in read:
                        said.add(fact)
                        path = ("choice", index, key, "fact", fact)
                        yield at_key(record, path, "W501", f"nothing ever reads {fact!r}")
