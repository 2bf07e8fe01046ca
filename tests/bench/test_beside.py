"""What stands beside the engine: C says the same as it does, and a peer may be missing."""

import shutil
from pathlib import Path

import numpy as np

from game.engine import setup
from game.model.pack import Pack
from game.run.opening import first_row
from game.tools.bench.beside import CHECKOUT
from tests.bench.beside import PEERS, Peer, peer
from tests.bench.oracle import FIELDS, compiled
from tests.bench.peers import DEGREE
from tests.bench.peers.__main__ import edges
from tests.bench.visit import Engine, against_c, passed, still


def test_c_and_the_engine_say_the_same(pack: Pack) -> None:
    figures = against_c(pack, 12, 1)
    assert (figures is None) == (shutil.which("gcc") is None)
    if figures is not None:
        assert figures["visits"] > figures["acts"] > 0
        assert figures["ratio"] > 0


def test_a_digest_tells_nights_apart(pack: Pack) -> None:
    nights = [
        passed(Engine(*still(setup.begin(pack, seed, first_row(pack), 4), pack)))
        for seed in (1, 1, 2)
    ]
    assert nights[0].digest == nights[1].digest != nights[2].digest


def test_without_gcc_there_is_no_library(tmp_path: Path) -> None:
    assert (compiled(tmp_path) is None) == (shutil.which("gcc") is None)
    names = [name for name, _ in FIELDS]
    assert len(names) == len(set(names)) > 50


def test_a_peer_that_is_not_installed_is_left_out_with_a_word() -> None:
    said: list[str] = []
    assert peer(Peer("nobody", "no_such_simulator", 10), said.append) is None
    assert said == ["nobody is not installed: left out"]


def test_a_peer_that_breaks_is_left_out_with_a_word() -> None:
    said: list[str] = []
    assert peer(Peer("nobody", "numpy", 10), said.append) is None
    assert "does not run here" in said[-1]


def test_every_peer_has_its_file() -> None:
    files = {path.stem for path in (CHECKOUT / "tests" / "bench" / "peers").glob("[a-z]*.py")}
    assert files == {each.name for each in PEERS}


def test_the_graph_is_the_same_every_time() -> None:
    pairs = edges(1000)
    assert pairs.shape == (2, 1000 * DEGREE // 2)
    assert (pairs[0] != pairs[1]).all()
    assert 0 <= pairs.min() < pairs.max() < 1000
    assert np.array_equal(pairs, edges(1000))
