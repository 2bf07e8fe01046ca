"""The verbs, one file each; a new one is a file and its line in `ALL`."""

from game.engine.verb import Verb
from game.engine.verbs.answer import ANSWER
from game.engine.verbs.bridge import BRIDGE
from game.engine.verbs.callback import CALLBACK
from game.engine.verbs.charter import CHARTER
from game.engine.verbs.encrypt import ENCRYPT
from game.engine.verbs.host import HOST
from game.engine.verbs.leak import LEAK
from game.engine.verbs.moderate import MODERATE
from game.engine.verbs.post import POST
from game.engine.verbs.remix import REMIX
from game.engine.verbs.rest import REST
from game.engine.verbs.retire import RETIRE
from game.engine.verbs.sour import SOUR
from game.engine.verbs.split import SPLIT
from game.engine.verbs.spotlight import SPOTLIGHT
from game.engine.verbs.translate import TRANSLATE

ALL: tuple[Verb, ...] = (
    POST,
    REMIX,
    CALLBACK,
    TRANSLATE,
    ENCRYPT,
    HOST,
    SPOTLIGHT,
    MODERATE,
    BRIDGE,
    LEAK,
    RETIRE,
    SOUR,
    ANSWER,
    CHARTER,
    SPLIT,
    REST,
)
VERBS: dict[str, Verb] = {verb.id: verb for verb in ALL}
