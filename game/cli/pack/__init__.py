"""`rooms pack`: what authors of packs need. Each verb is loaded when it is asked for."""

from importlib import import_module

import click

VERBS = {
    "new": ("making", "Begin a pack: a folder that passes the check at once."),
    "check": ("checking", "Say all that is wrong with a pack."),
    "explain": ("checking", "Explain a code of a finding, with examples."),
    "try": ("proving", "Try one event: why it can or cannot come, and what a choice does."),
    "test": ("proving", "Play the tests of a pack."),
    "playtest": ("proving", "Let bots play a pack: what came, what never did, and why."),
    "docs": ("reading", "Show the reference: kinds, names, findings."),
    "graph": ("reading", "Draw what leads to what."),
    "why": ("reading", "Say who defined a record, and who patched it."),
    "upgrade": ("making", "Rewrite a pack to what is current, comments and all."),
    "watch": ("checking", "Check a pack again after every save."),
    "build": ("sharing", "Pack a folder into one file to share."),
    "install": ("sharing", "Look at a packed pack, and add it to the game."),
    "list": ("sharing", "List the packs that are installed."),
    "remove": ("sharing", "Take an installed pack out again."),
    "lsp": ("serving", "Serve findings and completion to an editor."),
}
"""Each verb with the module that holds it and its line in the help."""
_FUNCTIONS = {"list": "list_all", "try": "try_event", "test": "test_pack"}
"""Verbs whose name is taken in Python, or by pytest."""


class Verbs(click.Group):
    """A group that loads a verb only when it is asked for."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read `rooms pack` alone as a wish for help."""
        return super().parse_args(ctx, args or ["--help"])

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the verbs in the order of the table."""
        del ctx
        return list(VERBS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table of verbs without loading one."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, VERBS[name][1]) for name in self.list_commands(ctx)])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Return a verb. Raises UsageError for an unknown one."""
        del ctx
        if cmd_name not in VERBS:
            from game.errors import UsageError
            from game.run.meant import meant

            what = f"there is no command {f'pack {cmd_name[:40]}'!a}"
            raise UsageError(what, meant(cmd_name, list(VERBS)))
        module = import_module(f"game.cli.pack.{VERBS[cmd_name][0]}")
        command: click.Command = getattr(module, _FUNCTIONS.get(cmd_name, cmd_name))
        return command


@click.group(cls=Verbs)
def pack() -> None:
    """For authors of packs."""
