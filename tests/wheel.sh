#!/usr/bin/env bash
# Builds the wheel, installs it into an empty environment, and plays with it far from the checkout.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
.venv/bin/python -m pip wheel --quiet --disable-pip-version-check --no-deps -w "$work" .
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check -c constraints.txt "$work"/*.whl
cd "$work"
export HOME="$work" XDG_DATA_HOME="$work/data"
venv/bin/rooms --version
venv/bin/rooms run --bot random --room kettle --seed wheel --days 3 --save wheel.room.jsonl --json >run.json
venv/bin/rooms verify wheel.room.jsonl && code=0 || code=$?
[ "$code" = 4 ] || { echo "a run of three days should verify as unfinished (4), got $code"; exit 1; }
printf 'q\n' | venv/bin/python -m game --plain --room kettle --seed wheel >plain.txt
grep -q "The Kettle" plain.txt
echo "wheel: installed, played and verified away from the checkout"
