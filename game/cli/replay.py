"""`rooms replay`: a recording watched as it was played, on screens or by lines."""

from pathlib import Path

import click

from game.cli.options import FILE, pack_option


@click.command()
@click.argument("file", type=FILE)
@pack_option
@click.option("--plain", is_flag=True, help="Watch in plain lines, for readers and pipes.")
def replay(*, file: Path, packs: tuple[Path, ...], plain: bool) -> int:
    """Watch a recording day by day.

    Every screen of a run is there: C plays the night, a full stop goes on without it, z goes back.
    """
    from game.cli.asked import NOTHING
    from game.cli.desk import set_up
    from game.cli.door import greet, wants_plain
    from game.cli.opened import recording

    recording(file)  # what is wrong with it is said with its name
    desk = set_up({**NOTHING, "packs": packs})
    desk.table.watch(file.absolute())
    if plain or wants_plain():
        from game.plain.app import watch

        watch(desk)
        return 0
    greet()
    from game.tui.app import RoomsApp
    from game.tui.sitting import Sitting

    app = RoomsApp(desk, lambda: sitting, playing=True)
    sitting = Sitting(desk).begun()
    app.run()
    return app.return_code or 0
