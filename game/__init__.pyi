from game.engine.legal import options as options
from game.engine.legal import refusal as refusal
from game.errors import RoomsError as RoomsError
from game.model.day import Day as Day
from game.model.day import Entry as Entry
from game.model.pack import Pack as Pack
from game.model.terms import Wish as Wish
from game.run.run import Run as Run
from game.run.turn import Refused as Refused
from game.run.turn import Turn as Turn
from game.tools.play import Played as Played
from game.tools.play import play as play
from game.tools.script import begin as begin
from game.tools.script import load_pack as load_pack
from game.tools.sight import Sight as Sight
from game.tools.sight import observe as observe

__version__: str
FACE: dict[str, str]
