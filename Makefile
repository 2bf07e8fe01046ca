# `make play` and `make test` are all a user needs; both set up .venv first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: play test check long goldens picture docs bench clean

play: $(VENV)/.play
	@$(BIN)/python -m game

test: $(VENV)/.dev
	@$(BIN)/python -m pytest -n auto --dist loadfile

check: $(VENV)/.dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports
	@$(BIN)/mypy
	@$(BIN)/vulture

goldens: $(VENV)/.dev
	@$(BIN)/python -m tests.golden.make

picture: $(VENV)/.dev
	@$(BIN)/python -m tests.tui.picture docs/img

docs: $(VENV)/.dev
	@$(BIN)/python -m game pack docs --write docs/authoring

bench: $(VENV)/.bench
	@$(BIN)/python -m tests.bench.written

long: $(VENV)/.dev
	@$(BIN)/python -m pytest --hypothesis-profile=long

$(VENV)/.play: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; try make PYTHON=python3.12") if sys.version_info < (3, 11) else 0'
	@test -x $(BIN)/python || { echo "setting up $(VENV) (once, a minute or two)"; $(PYTHON) -m venv $(VENV); }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@$(BIN)/python -m compileall -q game  # an editable install is not compiled by pip
	@touch $@

$(VENV)/.dev: $(VENV)/.play
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[dev]'
	@touch $@

$(VENV)/.bench: $(VENV)/.dev
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[bench]'
	@touch $@

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
