"""`rooms pack check`, `watch` and `explain`: what is wrong, and what that means."""

from pathlib import Path

import click

from game.cli.options import FILE, json_option, pack_option, say


@click.command()
@click.argument("folder", type=FILE, metavar="DIR")
@pack_option
@json_option
@click.option("--github", is_flag=True, help="Print annotations for a pull request.")
@click.option("--baseline", type=FILE, metavar="FILE", help="Leave out what stands in FILE.")
@click.option(
    "--write-baseline", "keep", type=FILE, metavar="FILE", help="Write today's findings to FILE."
)
def check(
    *,
    folder: Path,
    packs: tuple[Path, ...],
    as_json: bool,
    github: bool,
    baseline: Path | None,
    keep: Path | None,
) -> int:
    """Say all that is wrong with a pack; --pack names others that it needs.

    Exit 0 if nothing is, 1 with findings, 2 if the folder cannot be read as a pack.
    """
    from game.tools.pack import report as reports

    report = reports.checked(folder, packs, baseline)
    if keep:
        reports.keep(report, keep)
        click.echo(f"{keep}: {len(report.findings)} findings kept")
        return 0
    if as_json:
        say(reports.as_json(report))
    elif github:
        lines = (reports.annotations(report), reports.summary(report))
        click.echo("\n".join(filter(None, lines)))
    else:
        click.echo(reports.text(report))
    return int(not report.is_clean)


@click.command()
@click.argument("folder", type=FILE, metavar="DIR")
@pack_option
def watch(*, folder: Path, packs: tuple[Path, ...]) -> None:
    """Check a pack now and after every save, until Ctrl-C; --pack names others that it needs."""
    from threading import Event

    from game.tools.pack import report as told
    from game.tools.pack.watch import PAUSE, reports
    from game.tools.pack.workshop import Workshop

    never = Event()
    shop = Workshop(folder, packs)
    try:
        for number, found in enumerate(reports(shop, lambda: not never.wait(PAUSE))):
            said = told.text(found) if isinstance(found, told.Report) else str(found)
            click.echo(f"\n{'─' * 20}\n{said}" if number else said)
    except KeyboardInterrupt:
        click.echo("")


@click.command()
@click.argument("code")
def explain(*, code: str) -> None:
    """Explain a code of a finding, as E201: what it means, a bad and a good example."""
    from game.content.explain import in_full

    click.echo(in_full(code))
