"""A run's digest is its own: no interpreter's hash seed and no processor's dispatch moves it."""

import json
import os
import subprocess
import sys

import numpy as np

RUN = (
    *("-m", "game", "run", "--bot", "random", "--room", "kettle"),
    *("--seed", "30000-000DE", "--days", "4", "--json"),
)


def played(**environment: str) -> dict[str, object]:
    """What a short run comes to in a process of its own."""
    said = subprocess.check_output(
        [sys.executable, *RUN], text=True, env={**os.environ, **environment}
    )
    return dict(json.loads(said))


def dispatched() -> str:
    """The vector features that numpy uses here beyond its baseline, as it wants them named."""
    info = np.lib.introspect.opt_func_info()
    used = {types["current"] for function in info.values() for types in function.values()}
    return " ".join(sorted(name for name in used if not name.startswith("baseline")))


def test_hash_seed_and_vector_features_do_not_matter() -> None:
    usual = played(PYTHONHASHSEED="0")
    assert usual["digest"]
    assert played(PYTHONHASHSEED="4711") == usual
    assert played(NPY_DISABLE_CPU_FEATURES=dispatched()) == usual
