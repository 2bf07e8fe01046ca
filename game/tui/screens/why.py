"""Two pages of words: where every number comes from, and what changed since yesterday."""

from game.tui.widgets.page import PageView, Para, told
from game.view.panes import RoomPane, Vital


def why_page(room: RoomPane, name: str = "") -> PageView:
    """Return every meter with its causes, the asked one first."""
    ranked = sorted(room.vitals, key=lambda vital: vital.name != name)
    paras = [para for vital in ranked for para in _causes(vital)]
    return PageView(f"Why  day {room.day}", tuple(paras), "the causes add up to the change")


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
    return PageView("Changes since yesterday", (*changes, *heard), "esc closes")


def _causes(vital: Vital) -> list[Para]:
    arrow = "▲" if vital.change > 0 else "▼"
    moved = f"{arrow}{abs(vital.change)}" if vital.change else "no change"
    hue = "muted" if not vital.change else "mint" if (vital.change > 0) == vital.good else "coral"
    head = Para(moved, hue, f"{vital.name} {vital.value}  ", "text!")
    return [head, *(Para(line, "muted", "   ", "muted") for line in vital.why)]
