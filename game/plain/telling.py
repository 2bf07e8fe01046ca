"""Panes as lines. Every line says by itself what it is about; nothing stands only in its place."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from game.view import lessons, outlook, promises
from game.view.figures import many, signed
from game.view.forecastpane import NIGHTS, ForecastPane
from game.view.panes import (
    CardPane,
    ChoiceRow,
    EveningPane,
    FeedLine,
    IdeaRow,
    Intent,
    LineagePane,
    MemberRow,
    NightPane,
    Panes,
    ReportPane,
    RoomPane,
    Vital,
)
from game.view.places import PLACES
from game.view.slots import quoted

_KINDS = {"riff": "rewords", "leak": "seen outside", "hello": "welcomes", "first": "first words"}


def morning(room: RoomPane, told: AbstractSet[int]) -> Iterator[str]:
    """Tell a morning; how ideas fared in the night, too, but of those of which it was told."""
    yield ""
    yield f"Day {room.day} of {room.days}, {room.phase}. {room.room}. Act: {room.act}."
    standing = f" This run: {room.standing}." if room.standing else ""
    yield f"Seed {room.seed}; {many(room.decisions, 'decision')} so far.{standing}"
    yield from (part for part in room.intro.split("\n\n") if part)
    if room.intro:
        yield from room.terms
    yield ", ".join(_vital(vital) for vital in room.vitals) + "."
    yield f"Core {room.core}, hoped for {room.core_goal}. {attachment(room.histogram)}"
    yield from ideas(tuple(row for row in room.ideas if row.mark != _DEAD or row.root not in told))
    yield from fared(row for row in room.ideas if row.root not in told)
    for intent in room.intents:
        yield _intent(intent)
    yield "Circle: " + ", ".join(
        f"{row.face} {row.name} ({row.role}, {row.mood})" for row in room.members if row.circle
    )
    yield from (f"News: {line}" for line in room.news)


def attachment(histogram: tuple[int, ...]) -> str:
    """Tell how many are attached how much, the core last."""
    return (
        f"Attachment, people at 0-9, 10-19 and so on to 90-100: {', '.join(map(str, histogram))}."
    )


def _intent(intent: Intent) -> str:
    """Say what is coming, how it would end, or what is owed and until when."""
    if intent.glyph == outlook.GLYPH:
        return f"As things stand, {intent.who.lower()}: {intent.text}."
    if intent.glyph != promises.GLYPH:
        who = f"{intent.who}, {intent.whose}," if intent.whose else intent.who
        return f"Intent: {who} {intent.text.rstrip('.')}{_when(intent.days)}."
    left = f"{many(intent.days, 'day')} left" if intent.days else "tonight is the last evening"
    return f"Promised to {intent.who}: {intent.text}; {left}."


def _when(days: int) -> str:
    """Say when a force moves."""
    if days < 0:
        return ""
    return f"; moves in {many(days, 'day')}" if days else "; moves tonight"


def _vital(vital: Vital) -> str:
    change = f" ({signed(vital.change)})" if vital.change else ""
    return f"{vital.name} {vital.value}{change}"


_DEAD = "dead"


def ideas(rows: tuple[IdeaRow, ...]) -> Iterator[str]:
    """Tell what there is on the board."""
    if not rows:
        yield "Ideas: none alive."
    for number, row in enumerate(rows, 1):
        yield f"Idea {number}: {quoted(row.text)}, by {row.author}; {row.mark}; {row.values}."


def fared(rows: Iterable[IdeaRow]) -> Iterator[str]:
    """Tell how ideas fared in the night; where they lived by the hour, when they were seen."""
    for row in rows:
        if row.mark == _DEAD and not row.said.strip("0"):
            continue  # that it died has been told
        home, _, out = row.said.partition("+")
        said = f"said {home} {'time' if home == '1' else 'times'}" if home else ""
        copies = f"{out} {'copy' if out == '1' else 'copies'} out there" if out else ""
        yield f"{quoted(row.text)}: {', '.join(filter(None, (row.mark, said, copies)))}."
        if any(row.strip):
            yield f"   seen, hour by hour, 0-8: {_hours(row.strip)}"


_WATCH = 6


def _hours(strip: tuple[int, ...]) -> str:
    """Tell the heights of a night by quarters, and its loudest hour."""
    quarters = (
        f"from {clock(at)} {''.join(map(str, strip[at : at + _WATCH]))}"
        for at in range(0, len(strip), _WATCH)
    )
    return f"{', '.join(quarters)}; most at {clock(strip.index(max(strip)))}"


def card(pane: CardPane) -> Iterator[str]:
    """Tell a card and its choices."""
    yield ""
    yield f"Card: {pane.title} (day {pane.day})"
    yield " ".join(pane.text.split())
    yield from (said(line) for line in pane.voices)
    for number, choice in enumerate(pane.choices, 1):
        yield from _choice(number, choice, taken=choice.id == pane.taken)


def _choice(number: int, choice: ChoiceRow, *, taken: bool) -> Iterator[str]:
    price = f", {many(choice.hours, 'hour')}" if choice.hours else ", no hours"
    odds = f", {choice.odds}% likely to go well" if choice.odds >= 0 else ""
    chosen = " [chosen]" if taken else ""
    yield f"{number}. {choice.label}{price}{odds}{chosen}"
    if choice.refusal:
        yield f"   not open: {choice.refusal}"
    yield from (f"   {effect}" for effect in choice.effects)


def said(line: FeedLine) -> str:
    """Tell one line of the feed."""
    kind = f" ({_KINDS[line.kind]})" if line.kind in _KINDS else ""
    return f"{line.face} {line.name}{kind}: {line.text}".strip()


def evening(panes: Panes) -> Iterator[str]:
    """Tell what can be done tonight and what is planned."""
    pane = panes.evening
    yield ""
    yield "Evening."
    for number, verb in enumerate(pane.verbs, 1):
        state = f"closed: {verb.refusal}" if verb.refusal else verb.note
        yield f"{number}. {verb.name} ({verb.key}), {many(verb.hours, 'hour')}: {state}"
    yield from plan(pane)


def plan(pane: EveningPane) -> Iterator[str]:
    """Tell what is planned and what is left."""
    yield f"Hours left: {pane.hours_left} of {pane.hours}. {_capital(pane.overtime)}."
    if not pane.plan:
        yield "Plan: nothing yet."
    for number, row in enumerate(pane.plan, 1):
        price = many(row.hours, "hour") if row.hours else "no hours"
        yield f"Plan {number}: {row.text} ({price})"
        yield from (f"   ! {what}" for what in row.breaks)
    yield from (f"! {_capital(what)}." for what in pane.lapsing)


def doubts(pane: EveningPane) -> Iterator[str]:
    """Say what speaks against closing the day now."""
    yield from (f"Tonight {what}." for row in pane.plan for what in row.breaks)
    yield from (f"Tonight {what}." for what in pane.lapsing)
    if pane.hours_left > 0:
        yield f"{_capital(many(pane.hours_left, 'hour'))} left."


def forecast(pane: ForecastPane) -> Iterator[str]:
    """Tell what may come of the plan, figure by figure."""
    yield f"By the morning, {NIGHTS}. {_capital(pane.word)}: {pane.chances}."
    yield from (f"   {line}" for line in (*pane.ends, *pane.beside))
    yield from (f"   {row.line}" for row in pane.rows)


def foretold(name: str, option: str, pane: ForecastPane | None) -> Iterator[str]:
    """Tell figure by figure what may come of one more verb; of one that is refused, nothing."""
    if pane is not None:
        yield f"With {name}: {option}:"
        yield from forecast(pane)


def ways_ahead(name: str, option: str, pane: ForecastPane) -> str:
    """Tell in a line what may come of one more verb."""
    rows = "; ".join(row.line for row in pane.rows if row.name.split()[0] in _FIRST)
    beside = "".join(f" {_capital(line.lstrip('+! '))}." for line in pane.beside)
    return f"{name}: {option}. {_capital(pane.word)}: {pane.chances}.{beside} {rows}."


_FIRST = ("times", "pulse", "warmth", "imprint")
"""What is told of a verb that is not yet planned."""


def night(pane: NightPane) -> Iterator[str]:
    """Tell a night: what came of the evening, what was said, how the ideas fared, and the page."""
    yield ""
    yield f"Night of day {pane.day}."
    yield from pane.told
    yield from (f"{clock(line.hour)} {said(line)}" for line in pane.lines)
    yield from fared(pane.rows)
    if pane.page:
        yield f"The page: {pane.page}"


def clock(hour: int) -> str:
    """A night begins at eight in the evening."""
    return f"{(20 + hour) % 24:02d}:00"


def why(room: RoomPane) -> Iterator[str]:
    """Tell every number's causes."""
    for vital in (*room.vitals, *room.besides):
        yield f"{vital.name} {vital.value}: {'; '.join(vital.why)}."


def changes(room: RoomPane) -> Iterator[str]:
    """Tell what changed since yesterday."""
    yield from room.changes or ("Nothing has changed yet.",)


def rules(room: RoomPane) -> list[str]:
    """Say the terms of the run and every rule of the house: what it does, costs and shuts."""
    lines = list(room.terms)
    for rule in room.rules:
        lines += [
            f"{rule.side}: {rule.title} ({rule.state})",
            f"   {rule.text} {rule.price}",
            f"   shuts: {', '.join(rule.shuts) or 'nothing'}",
        ]
    return lines if room.rules else [*lines, "This house has no rules to sign."]


def aims(room: RoomPane) -> Iterator[str]:
    """Tell what a run can come to."""
    yield from (f"A way to win: {' '.join(aim.splitlines())}" for aim in room.aims)
    yield from (f"A way to lose: {' '.join(loss.splitlines())}" for loss in room.losses)


def members(room: RoomPane) -> Iterator[str]:
    """Tell the twelve."""
    for row in room.members:
        yield _member(row)
        yield from (f"   {line}" for line in row.card)
        if len(row.moods) > 1:
            yield f"   attachment by day: {', '.join(map(str, row.moods))}"
            yield from (f"   {line}" for line in row.course)


def _member(row: MemberRow) -> str:
    circle = ", of the circle" if row.circle else ""
    return f"{row.face} {row.name}, {row.mood}{circle}"


def lineage(pane: LineagePane) -> Iterator[str]:
    """Tell an idea's family; a wording names the number of the one it came from."""
    yield f"Lineage of {quoted(pane.title)}, day {pane.day}."
    for number, row in enumerate(pane.wordings, 1):
        came = f" from {row.parent + 1}" if row.parent >= 0 else ""
        yield f"{number}.{came} {quoted(row.text)}, {row.who}, day {row.born}, {PLACES[row.place]}"
        yield from (f"   {change}" for change in row.changed)


def report(pane: ReportPane) -> Iterator[str]:
    """Tell the end."""
    yield ""
    yield f"The end: {pane.title} ({pane.kind})."
    yield pane.verdict
    yield from pane.epilogue
    yield from (f"Cause: {line}" for line in pane.causes)
    yield from (
        f"{_capital(name)} by day: {', '.join(map(str, values))}." for name, values in pane.series
    )
    yield from (f"Day {day}: {text}" for day, text in pane.marks)
    yield from (f"What lives on: {line}" for line in pane.lives_on)
    yield from (f"Page of day {day}: {text}" for day, text in pane.zine)
    yield from pane.facts
    yield f"Skyline: {pane.skyline}"


def lesson(panes: Panes, did: AbstractSet[str]) -> Iterator[str]:
    """Tell what somebody would show a newcomer next; nothing where nobody teaches."""
    said = lessons.following(panes, did | {"evening"})
    if said is not None:
        text = said.text.replace("[key]", said.plain)
        yield from (f"{who.name}: {text}" for who in panes.room.members[:1])


def seen(panes: Panes, answer: str) -> set[str]:
    """Return what an answer lets a newcomer see, as lessons call it."""
    return {each.waits for each in panes.room.lessons if each.plain == answer}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
