"""The command `rooms`: which commands there are, where each is found; `play` if none is named."""

from importlib import import_module

import click

from game import __version__

COMMANDS = {
    "play": "Play.",
    "run": "Play a run with no screen, and print what it came to.",
    "replay": "Watch a recording day by day.",
    "verify": "Replay recordings and compare every digest and result.",
    "terrarium": "Let the world run by itself and count what happens in it.",
    "facts": "Hold the world without a player against the published figures.",
    "mattered": "Tell what each key decision of a recording changed.",
    "league": "Let bots play every room, and see what wins and what a verb is worth.",
    "zine": "Print the story of a recording, a page a day.",
    "pack": "For authors of packs.",
    "bench": "Measure what starts, worlds of all sizes, memory and verification.",
    "doctor": "Look at terminal, versions, packs and saves.",
}
"""Each command, held by `game.cli.<name>`, with its line in the help, told without loading it."""
_OWN = {"--help", "-h", "--version"}


class Rooms(click.Group):
    """A group that loads a command only when it is asked for."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read `rooms [options]` as `rooms play [options]`."""
        if not args or (args[0].startswith("-") and args[0] not in _OWN):
            args = ["play", *args]
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of the table."""
        del ctx
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table of commands without loading one."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name]) for name in self.list_commands(ctx)])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Return a command. Raises UsageError for an unknown one."""
        del ctx
        if cmd_name not in COMMANDS:
            from game.errors import UsageError
            from game.run.meant import meant

            what = f"there is no command {cmd_name[:40]!a}"
            raise UsageError(what, meant(cmd_name, list(COMMANDS)))
        module = import_module(f"game.cli.{cmd_name}")
        command = getattr(module, cmd_name)
        if not isinstance(command, click.Command):
            message = f"game.cli.{cmd_name} holds no command"
            raise TypeError(message)
        return command


@click.group(cls=Rooms, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="little-rooms", message="%(prog)s %(version)s")
def rooms() -> None:
    """A Thousand Little Rooms: keep one small room for a month, and see what leaves it.

    Without a command, `rooms` plays, and takes what `rooms play --help` lists: --plain,
    --continue, --room kettle, --world village, --weather 3 and so on.
    """
