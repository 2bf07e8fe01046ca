"""The document for researchers: its code runs, and finds what the facts find."""

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from game.content import shocks
from game.model.pack import Pack
from game.model.shock import Broadcast, Newcomers, Off
from game.tools.actlog import COLUMNS, Log
from game.tools.facts import estimate
from game.tools.facts.families import Families
from game.tools.terrarium import Plan, grow

DOCUMENT = (Path(__file__).parents[2] / "docs" / "research.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """All blocks of code in one language."""
    return re.findall(rf"^```{language}\n(.*?)^```", DOCUMENT, re.MULTILINE | re.DOTALL)


def test_its_code_runs_and_reproduces_a_figure(pack: Pack, tmp_path: Path) -> None:
    path = tmp_path / "acts.npz"
    list(grow(pack, Plan(7, 30, 9), path))
    (tmp_path / "read.py").write_text("\n".join(blocks("python")))
    done = subprocess.run(
        [sys.executable, "read.py"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    log = Log.read(path)
    families = Families.of(log)
    warm = int(log.acts.tick.min()) - 1 + 24 * 3
    uses = families.uses[families.first > warm]
    printed = re.search(r"exponent ([\d.]+) over (\d+) ideas", done.stdout)
    assert printed
    assert float(printed[1]) == pytest.approx(estimate.exponent(uses, 10), abs=0.002)
    assert int(printed[2]) == (uses >= 10).sum()
    kinds = dict(
        line.split() for line in done.stdout.splitlines() if re.match(r" +[a-z]+ \d+$", line)
    )
    assert kinds["new"] == str(np.count_nonzero(log.acts.kind == 0))
    assert f" of {families.uses.size} ideas were born in a room" in done.stdout


def test_it_names_every_array_and_kind(pack: Pack, tmp_path: Path) -> None:
    path = tmp_path / "acts.npz"
    list(grow(pack, Plan(7, 2, 1), path))
    with np.load(path, allow_pickle=False) as stored:
        names, kinds = stored.files, stored["kinds"].tolist()
    assert set(COLUMNS) < set(names)
    assert [name for name in [*names, *kinds] if f"`{name}`" not in DOCUMENT] == []


def test_its_shocks_can_be_read(pack: Pack, tmp_path: Path) -> None:
    path = tmp_path / "shocks.toml"
    path.write_text(blocks("toml")[0])
    read = shocks.read(path, pack, 60)
    assert [type(shock) for shock in read] == [Newcomers, Broadcast, Off]
