"""What starts quickly does so because of what it does not load."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from game.cli.asked import NOTHING
from game.cli.rooms import COMMANDS, Rooms, rooms

HEAVY = ("numpy", "textual", "rich", "pydantic", "tomli", "platformdirs", "game.run")


def loaded_by(*arguments: str) -> set[str]:
    """The modules that a command line has loaded when it ends."""
    script = (
        "import sys\nfrom game.__main__ import main\n"
        f"sys.argv = ['rooms', *{list(arguments)!r}]\n"
        "code = main()\nprint('\\n'.join(sys.modules), file=sys.stderr)\nsys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["-h"]])
def test_version_and_help_load_nothing_heavy(arguments: list[str]) -> None:
    assert loaded_by(*arguments).isdisjoint(HEAVY)


@pytest.mark.parametrize("command", list(COMMANDS))
def test_help_of_a_command_loads_no_numbers_and_no_screen(command: str) -> None:
    assert loaded_by(command, "--help").isdisjoint({"numpy", "textual", "rich", "pydantic"})


def test_version_is_said_as_promised() -> None:
    for start in (["-m", "game"], ["-c", "import sys; from game.__main__ import main; main()"]):
        said = subprocess.check_output([sys.executable, *start, "--version"], text=True)
        assert said == "little-rooms 0.1.0\n"


def test_the_help_lists_every_command_without_loading_it() -> None:
    formatter = click.HelpFormatter(width=100)
    rooms.format_commands(rooms.make_context("rooms", ["--"]), formatter)
    listed = formatter.getvalue()
    assert all(f"{name} " in listed and line in listed for name, line in COMMANDS.items())


def test_every_command_is_there_and_its_line_in_the_help_is_its_own() -> None:
    assert isinstance(rooms, Rooms)
    files = {path.stem for path in Path("game/cli").iterdir()}
    for name, line in COMMANDS.items():
        command = rooms.get_command(rooms.make_context("rooms", ["--"]), name)
        assert command.name == name
        assert name in files
        assert command.help is not None
        first = command.help.split("\n\n")[0].replace("\n", " ")
        assert first.startswith(line.rstrip("."))


def ran(script: str) -> set[str]:
    """The modules that are loaded when a script ends, with room enough for screens."""
    done = subprocess.run(
        [sys.executable, "-c", f"{script}\nprint(*sys.modules, file=sys.stderr)"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"COLUMNS": "80", "LINES": "24"},
    )
    return set(done.stderr.split())


def test_the_first_words_stand_before_anything_slow_is_loaded() -> None:
    loaded = ran("import sys\nimport game.__main__\nfrom game.cli import door\ndoor.greet()")
    assert loaded.isdisjoint({*HEAVY, "click", "json"} - {"game.run"})


def test_a_title_needs_nothing_of_a_run() -> None:
    loaded = ran(
        "import sys\nimport game.__main__\nfrom game.cli.asked import NOTHING\n"
        "from game.cli.screens import screens\nscreens(NOTHING)"
    )
    assert "game.tui.screens.title" in loaded
    strangers = {"click", "numpy", "pydantic", "tomli", "game.run.reader"}
    assert loaded.isdisjoint({*strangers, "game.tools.desk", "game.tui.sitting", "game.engine"})


def test_rooms_alone_asks_for_what_play_asks_for_by_default() -> None:
    command = rooms.get_command(rooms.make_context("rooms", ["--"]), "play")
    assert command.make_context("play", []).params == NOTHING
