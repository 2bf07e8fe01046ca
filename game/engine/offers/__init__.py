"""The standing offers, one file each; a new one is a file and its line in `ALL`."""

from game.engine.offer import Standing
from game.engine.offers.ambition import AMBITION
from game.engine.offers.circle import CIRCLE
from game.engine.offers.close import CLOSE
from game.engine.offers.step_down import STEP_DOWN
from game.engine.offers.successor import SUCCESSOR

ALL: tuple[Standing, ...] = (AMBITION, CIRCLE, SUCCESSOR, STEP_DOWN, CLOSE)
OFFERS: dict[str, Standing] = {offer.id: offer for offer in ALL}
