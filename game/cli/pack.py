"""`rooms pack`: what authors of packs need."""

from dataclasses import asdict
from pathlib import Path

import click

from game.cli.options import FILE, json_option, pack_option, say


@click.group()
def pack() -> None:
    """For authors of packs."""


@pack.command()
@click.argument("folder", type=FILE, metavar="DIR")
@pack_option
@json_option
def check(*, folder: Path, packs: tuple[Path, ...], as_json: bool) -> int:
    """Say all that is wrong with a pack; --pack names others that it needs.

    Exit 0 if nothing is, 1 with findings, 2 if the folder cannot be read as a pack.
    """
    from game.content.packs import check as found_in

    findings = found_in(folder, packs)
    if as_json:
        say({"pack": str(folder), "findings": [asdict(finding) for finding in findings]})
    else:
        for finding in findings:
            click.echo(str(finding))
        errors = sum(finding.is_error for finding in findings)
        warnings = len(findings) - errors
        click.echo(f"{_many(errors, 'error')}, {_many(warnings, 'warning')}")
    return int(bool(findings))


def _many(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
