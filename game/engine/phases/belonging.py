"""Being there and seeing one's own people's things: A += beta · K · (0.2 + 2 · new) · (1 - A).

K is being known; `new` is the share of the room's screen that its own acts of the last day fill.
"""

from game.engine.draft import Draft
from game.engine.gain import warm
from game.model.units import ONE


def run(draft: Draft) -> None:
    """Warm every visitor a little."""
    visits, footing = draft.visits, draft.footing
    if visits.id.size == 0:
        return
    gain = footing.known() * (ONE // 5 + 2 * footing.own()) >> 16
    gain = gain * draft.pack.params["exposure_gain"] >> 16
    warm(draft, visits.member, gain[visits.room])
