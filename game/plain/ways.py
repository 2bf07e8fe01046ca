"""Choosing one way to do a verb: what all share is said once, many are asked for in two steps."""

from collections.abc import Callable, Sequence

from game.model.day import Entry
from game.plain import telling
from game.plain.talk import Talk
from game.view.figures import many
from game.view.forecastpane import ForecastPane
from game.view.panes import Option, VerbRow
from game.view.subjects import shared, subjects

MOST = 6
"""Ways that are told at once; of more, it is asked first what they are about."""
FORETELL = "f"
"""What stands before a number that is to be foretold, not added."""

_SAME = ["as the one before"]

Ahead = Callable[[Entry], ForecastPane | None]
"""Foretells what one more entry may come to."""


def chosen(talk: Talk, verb: VerbRow, ahead: Ahead) -> Option | None:
    """Tell a verb and let one of its open ways be chosen; None if it is closed, or none is."""
    talk.say(f"{verb.name}, {many(verb.hours, 'hour')}.", *verb.about)
    able = [option for option in verb.options if not option.refusal]
    if not able:
        talk.say(f"Closed: {verb.refusal}")
        return None
    for why in dict.fromkeys(option.refusal for option in verb.options if option.refusal):
        count = sum(option.refusal == why for option in verb.options)
        talk.say(f"   closed, {count} of {len(verb.options)}: {why}")
    parts = subjects(able, MOST)
    if not parts:
        return _one(talk, verb, able, ahead)
    while True:
        for number, part in enumerate(parts, 1):
            talk.say(f"{number}. {part.about}: {many(len(part.ways), 'way')}")
        number = talk.number(f"{verb.name}: of which? nothing goes back", len(parts))
        if not number:
            return None
        if found := _one(talk, verb, parts[number - 1].ways, ahead):
            return found


def _one(talk: Talk, verb: VerbRow, ways: Sequence[Option], ahead: Ahead) -> Option | None:
    """Tell ways in full; what is true of all of them stands before them."""
    common = shared(ways) if len(ways) > 1 else ()
    talk.say(*(f"   {line}" for line in common))
    before: list[str] = []
    for number, way in enumerate(ways, 1):
        own = [line for line in way.detail if line not in common]
        talk.say(f"{number}. {way.text}")
        talk.say(*(f"   {line}" for line in (_SAME if len(own) > 1 and own == before else own)))
        before = own
    top = len(ways)
    answers = [f"{before}{at}" for before in ("", FORETELL) for at in range(1, top + 1)]
    question = f"{verb.name}: which? {FORETELL}1 foretells the first; nothing goes back"
    otherwise = f"A number from 1 to {top} adds it, {FORETELL} before it foretells it."
    while True:
        answer = talk.one_of(question, answers, f"{otherwise} Nothing goes back.")
        if not answer.startswith(FORETELL):
            return ways[int(answer) - 1] if answer else None
        way = ways[int(answer.removeprefix(FORETELL)) - 1]
        talk.say(*telling.foretold(verb.name, way.text, ahead(way.entry)))
