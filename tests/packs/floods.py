"""Packs that are no more than large: each asks one part of the check for much work.

Every file is inside the limits of a pack; what they hold is meant to make a reader slow.
"""

from collections.abc import Iterator

from tests.content.tiny import EVENT, MANIFEST, PEOPLE

_FILE = 250_000
"""Letters of a file, a little less than it may have."""
_HEAD = 'title = "A"\ngroup = "g"\ntext = "A"\n'
_CHOICE = '{{ id = "c{0}", label = "A", text = "A"{1} }}'


def _filled(lines: Iterator[str], files: int) -> dict[str, str]:
    """Put lines into so many files."""
    found: dict[str, str] = {}
    for number in range(files):
        text, size = [], 0
        for line in lines:
            text.append(line)
            size += len(line)
            if size > _FILE:
                break
        found[f"f{number}.toml"] = "".join(text)
    return found


def _events(extra: str, choice: str = "", count: int = 2000) -> Iterator[str]:
    for number in range(count):
        own = extra.replace("NUMBER", str(number)).replace("NEXT", str(number + 1))
        answer = _CHOICE.format(
            0, choice.replace("NUMBER", str(number)).replace("NEXT", str(number + 1))
        )
        yield f"[event.e{number}]\n{_HEAD}{own}choice = [{answer}]\n"


def _unknown_names() -> Iterator[str]:
    return _events('when = "' + " or ".join(f"roem.puls{n} > 3" for n in range(20)) + '"\n')


def _patches() -> Iterator[str]:
    for number in range(50_000):
        yield f'[[patch.event]]\nid = "base:knock"\nset.choice.open.label = "{number}"\n'


def _choices() -> Iterator[str]:
    many = ", ".join(_CHOICE.format(n, "") for n in range(5000))
    yield f"[event.e]\n{_HEAD}choice = [{many}]\n"


def _rooms() -> Iterator[str]:
    people = ", ".join(['"base:ada"'] * 20_000)
    yield from (f"[room.r{number}]\n{_ROOM.format(people)}" for number in range(16))


_ROOM = (
    'name = "R"\nabout = "r"\nrule = "r"\nsize = 100\nvisits = 1\nvoice = 1\n'
    'attachment = 1\ntags = ["tea"]\npeople = [{}]\ncircle = ["base:ada"]\n'
    'host_hours = 1\nintro = "r"\n'
)


_TALL = """[words]
traits = ["tall"]
[person.tall]
name = "Tall"
role = "host"
traits = ["tall"]
attachment = 50
energy = 50
loyalty = 50
want = "a lamp"
voice = "base:plain"
forms = ["song"]
likes = ["tea"]
leaving = "Tall goes."
"""


def _casts() -> Iterator[str]:
    """Yield rooms with one tall person each, and events that ask for two: whoever is cast first."""
    yield _TALL
    people = ", ".join(['"tall"', *(f'"base:{name}"' for name in PEOPLE[1:])])
    yield from (f"[room.r{number}]\n{_ROOM.format(people)}" for number in range(50))
    asked = ("", "", "trait('tall')", "trait('tall') and energy > 9")
    yield from _events("".join(f'cast.r{n} = "{text}"\n' for n, text in enumerate(asked)))


FLOODS = {
    "unknown references": (_events("", ', then = { event = "eNUMBERx", days = [1, 2] }'), 2),
    "unknown names": (_unknown_names(), 8),
    "unknown fields": ((f"x{n} = 1\n" for n in range(10**6)), 2),
    "unknown fields of one record": (
        (line for n in range(10**6) for line in ([] if n else ["[event.e]\n"]) + [f"x{n} = 1\n"]),
        1,
    ),
    "a chain": (_events("follow_only = true\n", ', then = { event = "eNEXT", days = [1, 2] }'), 2),
    "a chain of waiting": (_events("when = \"happened('eNEXT')\"\n"), 2),
    "all lead to one": (_events("", ', then = { event = "e0", days = [1, 2] }'), 2),
    "facts": (_events("when = \"fact('fNEXT')\"\n", ", do = { fact = { fNUMBER = {} } }"), 2),
    "old names": (
        _events('renamed_from = ["oNUMBER"]\n', ', then = { event = "oNEXT", days = [1, 2] }'),
        2,
    ),
    "braces": (_events("", ', unavailable = "' + "{a}" * 26 + '"'), 2),
    "one long line": (
        (f"[event.e]\nx = [{', '.join(['{ a = 1 }'] * 20_000)}]\n" for _ in range(1)),
        1,
    ),
    "remarks": (("# pack: ignore W503\n" for _ in range(10**6)), 4),
    "remarks and events": (("a = 1 # pack: ignore W503, W504, W505\n" for _ in range(10**6)), 2),
    "patches": (_patches(), 4),
    "choices": (_choices(), 1),
    "a full house": (_rooms(), 1),
    "ids": ((f"[niche.n{n}]\n" for n in range(10**6)), 4),
    "bad ids": ((f'[niche."N{n}"]\n' for n in range(10**6)), 4),
    "depth": ((f"a{n} = {'[' * 19}{']' * 19}\n" for n in range(10**6)), 4),
    "too deep": ((f"a{n} = {'[' * 300}{']' * 300}\n" for n in range(10**6)), 4),
    "broken lines": ((f"x{n} =\n" for n in range(10**6)), 14),
    "short lists": (
        (f"[event.e{n}]\nx = [{', '.join(['1'] * 83_000)}]\n" for n in range(16)),
        15,
    ),
    "small tables": (
        (f"[event.e{n}]\nx = [{', '.join(['{ a = 1 }'] * 20_000)}]\n" for n in range(16)),
        15,
    ),
    "full houses": (_rooms(), 15),
    "casts": (_casts(), 2),
    "records": (
        (
            f'[niche.n{n}]\nname = "n"\nshort = "n"\ntags = ["tea"]\nline = "n"\n'
            for n in range(10**6)
        ),
        15,
    ),
    "no records": ((f"[event.e{n}.x.y.z]\na.b.c = 1\n" for n in range(10**6)), 15),
    "names of names": ((f"[event.e{n}.b.c.d.e]\nb.c.d.e = 1\n" for n in range(10**6)), 15),
    "codes": (
        ("a = 1 # pack: ignore " + ", ".join(["W503"] * 2000) + "\n" for _ in range(999)),
        15,
    ),
    "sound and large": (_events('when = "' + " and ".join(["day > 3"] * 20) + '"\n'), 4),
}


def floods() -> dict[str, dict[str, str]]:
    """Return each flood as the files of a pack."""
    found = {
        name: {"pack.toml": MANIFEST, **_filled(iter(lines), files)}
        for name, (lines, files) in FLOODS.items()
    }
    phrases = "".join(f'"event.visit.text{n}" = "x"\n' for n in range(8000))
    found["phrases"] = {"pack.toml": MANIFEST, "a.toml": EVENT, "lang/de.toml": phrases}
    few = "".join(_events("", count=100))
    said = "".join(f'"event.e{n}.title" = "x"\n' for n in range(100))
    spoken = {f"lang/x{n}.toml": said for n in range(390)}
    found["languages"] = {"pack.toml": MANIFEST, "a.toml": few, **spoken}
    alone = "".join(f'k{n} = "1"\n' for n in range(20_000))
    unknown = {f"lang/x{n}.toml": alone for n in range(15)}
    found["other languages"] = {"pack.toml": MANIFEST, **unknown}
    needs = "".join(f'p{n} = ">=1"\n' for n in range(2000))
    found["needs"] = {"pack.toml": f"{MANIFEST}[needs]\n{needs}"}
    return found
