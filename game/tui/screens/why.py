"""Pages of words: causes, changes, what is coming, ways to win, the house's rules and words."""

from collections.abc import Callable, Iterator

from game.tui.screens.help import words
from game.tui.widgets.page import PageView, Para, told
from game.view import outlook, promises
from game.view.figures import arrow, many
from game.view.panes import Intent, RoomPane, Vital

_ABOUT_AIMS = (
    "◆ a way to win: what it asks for, how far we are from each part, and how one gets there.",
    "! a way to lose. What is (so far) holds now, and may not at the end.",
)


def why_page(room: RoomPane, name: str = "") -> PageView:
    """Return all meters at a glance, then each with its causes, the asked one first."""
    meters = (*room.vitals, *room.besides)
    ranked = sorted(meters, key=lambda vital: vital.name != name)
    paras = (para for vital in ranked for para in _causes(vital))
    glance = Para(" · ".join(f"{meter.name} {meter.value}{_moved(meter)}" for meter in meters))
    head = (glance, Para("One by one", rule=True))
    return PageView(f"Why  day {room.day}", (*head, *paras), "the causes add up to the change")


def rules_page(room: RoomPane) -> PageView:
    """Return the rules of the house: where each stands, what it does and costs, what it shuts."""
    paras: list[Para] = []
    for rule in room.rules:
        hue = "amber!" if rule.state.startswith("signed") else "text!"
        paras += [
            Para(f"{rule.title} · {rule.side} · {rule.state}", hue),
            Para(f"{rule.text} {rule.price}", "muted"),
            Para(f"shuts: {', '.join(rule.shuts)}", "faint"),
        ]
    return PageView("The rules of the house", tuple(paras) or (Para("none to sign", "muted"),))


def changes_page(room: RoomPane) -> PageView:
    """Return what changed, and all the news."""
    changes = [told(line) for line in room.changes] or [Para("Nothing yet.", "muted")]
    news = [Para(line, "muted", "· ", "violet") for line in room.news]
    heard = [Para("News", rule=True), *news] if news else []
    return PageView("Changes since yesterday", (*changes, *heard))


def coming_page(room: RoomPane) -> PageView:
    """Return what each force will do, in whole sentences, and what was promised until when."""
    by_mark = {promises.GLYPH: _owed, outlook.GLYPH: _bound}
    told = {
        mark: [tell(w, room.day) for w in room.intents if w.glyph == mark]
        for mark, tell in by_mark.items()
    }
    forces = [_coming(what, room.day) for what in room.intents if what.glyph not in by_mark]
    none = [Para("nobody wants anything from you yet", "muted")]
    owed = told[promises.GLYPH] or [Para("nothing to anybody", "muted")]
    kept = [Para("Promised", rule=True), *owed]
    bound = told[outlook.GLYPH]
    ends = [Para("As things stand", rule=True), *bound] if bound else []
    paras = (*(forces or none), *kept, *ends)
    return PageView(f"What is coming  day {room.day}", paras)


def _bound(what: Intent, _day: int) -> Para:
    return Para(what.text, "text", f"{what.glyph} {what.who} ", "amber")


def _coming(what: Intent, day: int) -> Para:
    hue = {"▲": "sky", "!": "coral"}.get(what.glyph, "muted")
    who = f"{what.who}, {what.whose}," if what.whose else what.who
    return Para(f"{what.text}{_until(what, day)}", "text", f"{what.glyph} {who} ", hue)


def _owed(what: Intent, day: int) -> Para:
    due = "tonight" if not what.days else f"on day {day + what.days}"
    return Para(f"{what.text} · due {due}", "text", f"{what.glyph} {what.who} ", "mint")


def _until(what: Intent, day: int) -> str:
    if what.days <= 0:
        return " · tonight" if what.days == 0 else ""
    return f" · in {many(what.days, 'day')}, on day {day + what.days}"


def aims_page(room: RoomPane) -> PageView:
    """Return the ways to win and to lose, and how far the room is from each."""
    wins = tuple(para for aim in room.aims for para in _way(aim, "◆ ", "amber"))
    losses = tuple(para for loss in room.losses for para in _way(loss, "! ", "coral"))
    if losses:
        losses = (Para("Ways to lose", rule=True), *losses)
    none = (Para("none is known yet", "muted"),)
    return PageView("Ways it can end", (*(wins or none), *losses), about=_ABOUT_AIMS)


def _way(told: str, mark: str, hue: str) -> Iterator[Para]:
    what, *more = told.split("\n")
    yield Para(what, "text", mark, hue)
    yield from (Para(line, "muted", "  ") for line in more)


def words_page(_room: RoomPane | None = None) -> PageView:
    """Return what the words of the house mean."""
    return PageView("What the words mean", words())


PAGES: dict[str, Callable[[RoomPane], PageView]] = {
    "changed": changes_page,
    "rules": rules_page,
    "coming": coming_page,
    "aims": aims_page,
    "words": words_page,
}
"""Pages that a key opens, by name."""


def _moved(vital: Vital) -> str:
    return f" {arrow(vital.change)}" if vital.change else ""


def _causes(vital: Vital) -> list[Para]:
    moved = _moved(vital).strip() or "no change"
    hue = "muted" if not vital.change else "mint" if (vital.change > 0) == vital.good else "coral"
    head = Para(moved, hue, f"{vital.name} {vital.value}  ", "text!")
    return [head, *(Para(line, "muted", "   ", "muted") for line in vital.why)]
