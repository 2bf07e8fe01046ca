"""A forecast: 48 futures of the reference's plan in a city some days old, as usually played."""

from game.engine import setup
from game.engine.mornings import mornings
from game.engine.step import step
from game.model.pack import Pack
from game.run.forecast import EVENINGS, FUTURES
from game.run.opening import first_row
from game.tools.bench.turns import Times, Values, spent
from game.tools.bench.worlds import SEED, Size
from game.tools.bots import reference
from game.tools.sight import observe


def foretold(pack: Pack, size: Size, rounds: int, days: int = 6) -> Values:
    """Measure the forecast of a plan after so many days, as one asks for it after a change."""
    world, times = setup.begin(pack, SEED, first_row(pack), size.rooms(pack)), Times()
    for _ in range(days):
        world = step(world, pack, reference(observe(world, pack))).world
    plan = reference(observe(world, pack))
    for _ in range(rounds):
        ask = spent(lambda: mornings(world, pack, plan, range(FUTURES), EVENINGS))
        times.rounds.append(ask)
    return {"futures": FUTURES, "members": int(world.rooms.size[0]), **times.named("forecast")}
