"""One broken text a code: what the caret has to stand under is set in «guillemets»."""

from dataclasses import dataclass

from tests.content.tiny import EVENT, MANIFEST

_IDEA = """
[idea.bell]
form = "song"
tags = ["tea"]
catch = [1, 2]
bond = [1, 2]
bite = [0, 1]
layers = 0
text = "the {thing} rings"
mark = "the {thing}"
slots.thing = ["bell", "lamp"]
remix = ["{mine} on {theirs}"]
"""
_LATER = """
[event.later]
title = "Later"
group = "door"
follow_only = true
cast.host = ""
text = "Later."
choice = [{ id = "ok", label = "Ok", text = "Ok." }]
"""
_END = """
[ending.out]
title = "Out"
kind = "loss"
rank = 9
hint = "Stay."
text = "The lamp is out."
"""
_ROOM = """
[room.shed]
name = "The Shed"
about = "a shed"
rule = "None."
size = 100
visits = 1
voice = 1
attachment = 40
tags = ["tea"]
people = «["base:ada", "base:bo"]»
circle = ["base:ada", "base:bo", "base:ada", "base:bo", "base:ada"]
host_hours = 1
intro = "In."
"""


@dataclass(frozen=True)
class Case:
    """A code, a file with its fault between guillemets, and a piece of the hint."""

    code: str
    text: str
    hint: str = ""
    file: str = "file.toml"
    beside: str = ""

    @property
    def plain(self) -> str:
        """The file as an author would have it."""
        return self.text.replace("«", "").replace("»", "")

    @property
    def place(self) -> tuple[int, int, int]:
        """Line, column and width of what is between the guillemets."""
        before, _, rest = self.text.partition("«")
        line = before.count("\n") + 1
        return line, len(before) - before.rfind("\n"), rest.index("»")


def _when(condition: str) -> str:
    return EVENT.replace("about =", f'when = "{condition}"\nabout =')


def _event(line: str) -> str:
    return EVENT + line + "\n"


def _other(old: str, new: str) -> str:
    return EVENT.replace(old, new)


def _patch(lines: str) -> str:
    return f"[[patch.event]]\n{lines}\n"


CASES = (
    Case("E101", EVENT + "[idea.x]\nform «s»ong\n"),
    Case("E101", EVENT + "weight = «@»\n"),
    Case("E102", "«a» = " + "[" * 5000),
    Case("E104", _other("Tea.", "Tea«\u202e»."), "words"),
    Case("E104", _other('"Tea."', '"Tea «\\u001b»[2J"')),
    Case("E105", "«a».b.c.d.e.f.g.h.i.j.k.l.m = 1\n"),
    Case("E201", _when("«room.puls» > 3"), "room.pulse"),
    Case("E201", _when("day > 2 and «fackt»('x')"), "'fact'"),
    Case("E202", _when("day > 2 «&&» day < 9"), "and"),
    Case("E202", _when("day «=» 2"), "=="),
    Case("E202", _when("happened(«\u2018»knock\u2019)"), "'"),
    Case("E202", _when("day > 2 «day» < 9"), "and"),
    Case("E202", _other("about =", 'when = "(day > 2«"»\nabout =')),
    Case("E203", _when("«attachment» > 3"), "role.attachment"),
    Case("E203", _END + 'when = "«idea.age» > 3"\n'),
    Case("E204", _when("«room.size»"), "compare"),
    Case("E204", _when("day + («day > 2») > 3")),
    Case("E205", _when("«room.trust > 100»")),
    Case("E205", _when("day > 3 and («room.core > 60 and room.core < 40»)")),
    Case("E206", _when("not " * 17 + "«day» > 3")),
    Case("E206", _when("«" + "day > 3 and " * 40 + "day > 3»")),
    Case("E207", _other("trait('shy')", "trait(«'shi'»)"), "shy"),
    Case(
        "E301", _other("[event.visit]", "[event.«visit»]").replace('group = "door"\n', ""), "group"
    ),
    Case("E302", _event("«lable» = 3"), "label"),
    Case("E302", "[«evnt».x]\ntitle = 3\n", "event"),
    Case("E303", _event('hours = «"two"»')),
    Case("E304", _event('do.room.trust = «+16»\nbecause = "of it"')),
    Case("E304", _other('"hottest"', '«"hotest"»'), "hottest"),
    Case("E305", _other('"Make tea"', f'«"{"x" * 81}"»')),
    Case("E305", _other('"Make tea"', '«"Make\\ntea"»')),
    Case("E305", _other('"Make tea"', '«""»')),
    Case("E306", "[idea.«Bell»]\nform = 3\n", "a-z"),
    Case("E307", _IDEA.replace('["bell", "lamp"]', '«["bell"]»')),
    Case("E308", _event("«do».room.trust = +3"), "log"),
    Case("E308", _event('«when» = "day > 2"')),
    Case("E308", _event('«test» = { stat = "trust", against = 40 }')),
    Case("E309", _event('do.room.trust = «4»\nbecause = "of it"'), "+4"),
    Case("E309", _event('do = { guest = { energy = «12» } }\nbecause = "of it"'), "+12"),
    Case(
        "E309",
        _patch('id = "base:knock"\nset.choice.open.do.room.trust = «3»')
        + 'set.choice.open.because = "it"\n',
        "+3",
    ),
    Case("E401", _event('then.event = «"knok"»\nthen.days = [1, 2]')),
    Case("E401", _event('then.event = «"base:knok"»\nthen.days = [1, 2]'), "base:knock"),
    Case("E401", _event('[[event.visit.retold]]\ntext = "Oh."\nlabel.«ta» = "No"'), "tea"),
    Case("E401", _event('[[event.visit.retold]]\ntext = "Oh."\nfailed.«tea» = "No"')),
    Case("E403", _event('[[event.visit.retold]]\ntext = "«{gest}» came."'), "guest"),
    Case("E402", _event('[[event.visit.choice]]\nid = «"tea"»\nlabel = "No"\ntext = "No."')),
    Case("E403", _other("{guest} brings", "«{gest}» brings"), "guest"),
    Case("E403", _other("{guest} brings", "«{»guest brings")),
    Case("E404", _event('do.«gest».energy = -3\nbecause = "of it"'), "guest"),
    Case("E404", _other("about =", 'when = "«gest.energy» > 3"\nabout =')),
    Case("E405", MANIFEST + '[needs]\n«basse» = ">=1"\n', "", "pack.toml"),
    Case("E406", MANIFEST.replace("format = 1", "format = «9»"), "", "pack.toml"),
    Case("E406", MANIFEST.replace('">=0.1"', '«">=99"»'), "", "pack.toml"),
    Case("E407", _ROOM),
    Case("E408", _event('then.event = «"later"»\nthen.days = [1, 2]') + _LATER, "order"),
    Case("E409", _IDEA.replace('"{mine} on {theirs}"', '«"{mine} on it"»')),
    Case("E410", "[«world»]\nsizes.village = 30\n"),
    Case(
        "E411",
        _event('then.event = «"later"»\nthen.days = [1, 2]')
        + _LATER.replace("group", "draft = true\ngroup"),
    ),
    Case("E411", _event('then.event = «"old"»\nthen.days = [1, 2]\n[event.old]\nretired = true')),
    Case("E411", _when("happened(«'old'»)") + "[event.old]\nretired = true\n"),
    Case("E412", _patch('id = «"base:knok"»\nset.weight = 3'), "base:knock"),
    Case("E412", _patch('id = "base:knock"\nset.choice.«close».label = "Close"')),
    Case("E412", "[[patch.«event»]]\nid = 'base:knock'\n"),
    Case("E413", _patch('id = "base:knock"\nwas.weight = «3»\nset.weight = 4')),
    Case("E413", _patch('id = "base:knock"\nwas.choice.open.label = «"No"»\nset.weight = 4')),
    Case("E414", EVENT + _patch('id = «"visit"»\nset.weight = 4')),
    Case("E406", MANIFEST + '[needs]\n«base» = ">=99"\n', "", "pack.toml"),
    Case("E406", MANIFEST + '[likes]\n«base» = ">=99"\n', "", "pack.toml"),
    Case("E416", MANIFEST + '[breaks]\n«base» = ">=0"\n', "", "pack.toml"),
    Case("E415", '«"event.visit.titel"» = "Besuch"\n', "event.visit.title", "lang/de.toml", EVENT),
    Case("W501", _event("do.fact.«seen» = { who = 'guest' }")),
    Case("W502", _when("not fact(«'seen'»)")),
    Case("W503", _other('"{guest} brings {idea}."', '«"' + "so " * 91 + '"»')),
    Case("W504", EVENT + _LATER.replace("follow_only", "«follow_only»")),
    Case(
        "W505",
        _IDEA.replace("the {thing} rings", "it rings").replace("slots.thing", "slots.«thing»"),
    ),
    Case("W506", _when("«room.trust >= 0» and day > 3")),
    Case(
        "W508",
        _other("trait('shy')", "trait('shy') and not trait('loud')")
        .replace('"trait', '«"trait')
        .replace("loud')\"", "loud')\"»"),
    ),
    Case(
        "W509",
        _event('do.room.trust = +4\nbecause = "a"')
        + _event('[[event.visit.choice]]\nid = «"more"»\nlabel = "M"\ntext = "M."').removeprefix(
            EVENT
        )
        + 'do.room.trust = +6\nbecause = "b"\n',
    ),
    Case("W510", _other("about =", "repeat = «3»\nabout =")),
    Case("W511", EVENT + "hours = 1 # pack: ignore «W503»\n"),
    Case("W513", _when("room.trust > 50") + 'when = «"room.trust < 50"»\nunavailable = "No."\n'),
    Case(
        "W514",
        _event('then.event = «"late"»\nthen.days = [1, 2]')
        + _LATER.replace("group", 'renamed_from = ["late"]\ngroup').replace("host", "guest"),
    ),
    Case(
        "W514",
        _when("not happened(«'late'»)")
        + _LATER.replace("group", 'renamed_from = ["late"]\ngroup').replace(
            "follow_only = true\n", ""
        ),
    ),
    Case("W507", _IDEA.replace('mark = "the {thing}"', 'mark = «"the {thing}."»')),
)
