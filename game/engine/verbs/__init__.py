"""The verbs, one file each; a new one is a file and its line in `ALL`."""

from game.engine.verb import Verb
from game.engine.verbs.bridge import BRIDGE
from game.engine.verbs.host import HOST
from game.engine.verbs.leak import LEAK
from game.engine.verbs.moderate import MODERATE
from game.engine.verbs.post import POST
from game.engine.verbs.remix import REMIX
from game.engine.verbs.rest import REST
from game.engine.verbs.retire import RETIRE

ALL: tuple[Verb, ...] = (POST, REMIX, HOST, BRIDGE, LEAK, RETIRE, MODERATE, REST)
VERBS: dict[str, Verb] = {verb.id: verb for verb in ALL}
