"""The rules of the house: which are signed, which can be, what each shuts, and what it costs.

Exclusions are shown from the first day.
"""

from game.engine import laws
from game.model.house import Charter
from game.model.units import NONE
from game.view.look import Look
from game.view.panes import RuleRow


def rules(look: Look) -> tuple[RuleRow, ...]:
    """Return every rule of the house: walls first, then windows."""
    charters = look.pack.charters
    order = sorted(range(len(charters)), key=lambda row: (charters[row].side == "window", row))
    return tuple(_row(look, row) for row in order)


def _row(look: Look, row: int) -> RuleRow:
    rule = look.pack.charters[row]
    return RuleRow(
        title=rule.title,
        side=rule.side,
        state=_state(look, row, rule),
        text=rule.text,
        price=rule.price,
        shuts=tuple(look.pack.charters[other].title for other in rule.shuts),
    )


def _state(look: Look, row: int, rule: Charter) -> str:
    """Return where a rule stands: signed on a day, ruled out, or open."""
    day = int(look.world.signed[row])
    if day != NONE:
        return f"signed on day {day}"
    names = {charter.id for charter in laws.signed(look.world, look.pack)}
    shut = next(
        (other.title for other in look.pack.charters if other.id in names and row in other.shuts),
        "",
    )
    if shut:
        return f"ruled out by '{shut}'"
    return "open" if not rule.closes else f"open; it closes {' and '.join(rule.closes)}"
