"""The standing offers, one file each; a new one is a file and its line in `ALL`."""

from game.engine.offer import Standing
from game.engine.offers.close import CLOSE
from game.engine.offers.step_down import STEP_DOWN

ALL: tuple[Standing, ...] = (STEP_DOWN, CLOSE)
OFFERS: dict[str, Standing] = {offer.id: offer for offer in ALL}
