"""What was said last night, in the members' own voices; no line is said twice in a run.

A line is chosen by how often its voice has used that moment in the run, from a fixed shuffle of its
pool. All nights are told anew in their order, to know what was said before: so a night is told by
what it left behind, and never by what became of people and ideas since.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

import numpy as np

from game.engine import measure
from game.engine.chance import single
from game.model.people import Voice
from game.model.units import NONE, PLAYER, SLOTS
from game.model.world import World
from game.run.history import Leaf
from game.view import members, names
from game.view.look import Look
from game.view.moments import Company, Moment, moments
from game.view.panes import FeedLine
from game.view.slots import fill

_CROWD = {"crowd_regular": "regular", "crowd_new": "a new", "crowd_lurker": "lurker"}
_KINDS = {
    "riff": "riff",
    "leak": "leak",
    "abroad": "leak",
    "hello": "hello",
    "first": "first",
    "quiet": "quiet",
}
STRANGER = "stranger"
_PAIR = 2
_TWICE = re.compile(r"(?<=[?!…])[.,]|(?<=(?<!\.)\.)\.(?!\.)|(?<!\.)\.(?=,)")
"""A stop after a stop: the voice ends a sentence, or goes on, where the idea had ended one."""
_WITHIN = re.compile(r"(?<=\w )\{idea\}")
_BEGINS = re.compile(
    r"(The|An?|There('s)?|It('s)?|We|You|He|She|They|Not?|If|When|This|That|Our|Your|Any|Every|"
    r"Same|Sources|Unpopular|Open|New|What|Who|Somebody|Nobody|Everybody) "
)
"""Words that have a capital only because a sentence begins with them."""
_MARKS = re.compile(r"\W+")
_SEEN = 48
"""Characters of a line that even the narrowest feed shows before it cuts the rest off."""


@dataclass(frozen=True)
class _Speaker:
    voice: str
    name: str
    face: str


class Feed:
    """The lines of the newest night; it remembers all that was said before."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._voices = {
            names.plain(voice.id).replace(" ", "_"): voice for voice in look.pack.voices
        }
        for who, row in look.pack.rooms[look.world.host.room].crowd:
            own, general = look.pack.voices[row], self._voices.get(f"crowd_{who}")
            self._voices[f"crowd_{who}"] = _joined(general, own) if general else own
        self._used: Counter[tuple[str, str]] = Counter()
        self._told: set[str] = set()
        self._orders: dict[tuple[str, str, int], list[str]] = {}

    def lines(self) -> tuple[FeedLine, ...]:
        """Return last night's lines in order of hour."""
        nights = self.nights()
        return nights[-1] if nights else self._found()

    def nights(self) -> list[tuple[FeedLine, ...]]:
        """Return the lines of every night so far."""
        self._used.clear()
        self._told = self._hung()
        company = Company()
        return [self._night(leaf, company) for leaf in self._look.history.leaves]

    def _night(self, leaf: Leaf, company: Company) -> tuple[FeedLine, ...]:
        found = [self._line(moment, leaf.day) for moment in moments(leaf, self._look, company)]
        return tuple(line for line in found if line is not None)

    def _found(self) -> tuple[FeedLine, ...]:
        """Return what hangs on the screen on the first morning, when no night was watched yet."""
        world = self._look.world
        rooms = world.rooms
        newest = (int(rooms.head[PLAYER]) - 1 - np.arange(SLOTS)) % SLOTS
        seats = {int(row): who for who, row in enumerate(world.cast.row) if row >= 0}
        lines: dict[str, FeedLine] = {}
        for slot in newest[::-1]:
            variant, row = int(rooms.screen[PLAYER, slot]), int(rooms.screen_author[PLAYER, slot])
            if variant != NONE:
                who = self._speaker(seats.get(row, NONE), "crowd_regular", 1)
                root = int(world.variants.root[variant])
                text = self._look.words.text(variant)
                lines.setdefault(
                    as_seen(text), FeedLine(who.face, who.name, text, "post", -1, root)
                )
        return tuple(lines.values())

    def _hung(self) -> set[str]:
        """Return all that may have hung on the screen on the first morning."""
        variants = self._look.world.variants
        first = self._look.tick_after(0)
        rows = np.flatnonzero((variants.origin == PLAYER) & (variants.born <= first))
        return {as_seen(self._look.words.text(row)) for row in rows.tolist()}

    def _speaker(self, who: int, crowd: str, day: int) -> _Speaker:
        world, pack = self._look.world, self._look.pack
        if who < 0:
            return _Speaker(crowd, _CROWD.get(crowd, "someone"), "...")
        person = pack.people[int(world.cast.person[who])]
        voice = names.plain(pack.voices[person.voice].id).replace(" ", "_") if pack.voices else ""
        return _Speaker(voice, person.name, members.face(world, who) if day else "")

    def _line(self, moment: Moment, day: int) -> FeedLine | None:
        if moment.name == "abroad":
            name, face = names.platform(self._look.pack, moment.platform), ""
            text = self._abroad(moment, day)
        else:
            speaker = self._speaker(moment.who, moment.crowd, day)
            name, face = speaker.name, speaker.face
            text = self._said(speaker, moment)
        if not text or (seen := as_seen(text)) in self._told:
            return None
        self._told.add(seen)
        kind = _KINDS.get(moment.name, "post")
        return FeedLine(face, name, text, kind, moment.hour, moment.root)

    def _abroad(self, moment: Moment, day: int) -> str:
        """A platform shows the idea in its own dialect; nobody's voice."""
        row = newest_abroad(
            self._look.world, moment.root, moment.platform, self._look.tick_after(day)
        )
        return "" if row == NONE else self._look.words.text(row)

    def _said(self, speaker: _Speaker, moment: Moment) -> str:
        """Return the next line of theirs that nobody has said yet, or nothing."""
        voice = self._voices.get(speaker.voice)
        pool = voice.lines.get(moment.name, ()) if voice else ()
        if voice is None or not pool:
            return self._idea(moment) if moment.root >= 0 else ""
        for _ in range(len(pool)):
            place = self._used[speaker.voice, moment.name]
            self._used[speaker.voice, moment.name] += 1
            text = self._filled(self.shuffled(voice, moment.name, place), moment)
            if as_seen(text) not in self._told:
                return text
        return ""

    def shuffled(self, voice: Voice, moment: str, place: int) -> str:
        """Return a line of an endless row of shuffles; none begins as the last one ended."""
        pool = voice.lines[moment]
        turn, at = divmod(place, len(pool))
        if len(pool) <= _PAIR:
            return pool[at]
        row = self._order(voice, moment, turn)
        if turn and row[0] == self._order(voice, moment, turn - 1)[-1]:
            row[0], row[1] = row[1], row[0]
        return row[at]

    def _order(self, voice: Voice, moment: str, turn: int) -> list[str]:
        asked = voice.id, moment, turn
        if asked not in self._orders:
            seed, key = self._look.world.host.seed, f"view voice {moment}"
            self._orders[asked] = sorted(
                voice.lines[moment],
                key=lambda line: single(seed, key, turn, _number(voice.id + line)),
            )
        return list(self._orders[asked])

    def _filled(self, line: str, moment: Moment) -> str:
        look = self._look
        place = names.platform(look.pack, moment.platform) if moment.platform >= 0 else "out there"
        return woven(line, self._idea(moment), name=STRANGER, place=place)

    def _idea(self, moment: Moment) -> str:
        words = self._look.words
        if moment.variant >= 0:
            return words.text(moment.variant)
        return words.idea(moment.root) if moment.root >= 0 else "it"


@cache
def as_seen(text: str) -> str:
    """Return what a reader takes a line for: its words, no marks, as far as any screen shows it."""
    return _MARKS.sub(" ", text.casefold()).strip()[:_SEEN] or text


def woven(line: str, idea: str, **other: str) -> str:
    """Return a line of a voice with an idea in it: one sentence, with one beginning and one end."""
    if _WITHIN.search(line) and _BEGINS.match(idea):
        idea = idea[0].lower() + idea[1:]
    return _TWICE.sub("", fill(line, {"idea": idea, **other}))


def spark(look: Look, root: int) -> str:
    """Return how the author of a spark, one of the named, hands it in."""
    who = measure.author(look.world, root)
    voice = look.pack.voices[look.pack.people[int(look.world.cast.person[who])].voice]
    pool = voice.lines.get("spark", ())
    line = pool[look.pick("spark", (root, who, 0), len(pool))] if pool else "{idea}"
    return fill(line, {"idea": look.words.idea(root)})


def newest_abroad(world: World, root: int, platform: int, tick: int) -> int:
    """Return the newest wording by a tick of an idea in a platform's dialect, or NONE."""
    variants = world.variants
    ours = (variants.root == root) & (variants.dialect == platform)
    rows = np.flatnonzero(ours & (variants.born <= tick))
    return int(rows[-1]) if rows.size else NONE


def _joined(general: Voice, own: Voice) -> Voice:
    """Return what is said anywhere with what is said in one room besides."""
    said = general.lines.keys() | own.lines.keys()
    return Voice(own.id, {m: general.lines.get(m, ()) + own.lines.get(m, ()) for m in said})


@cache
def _number(text: str) -> int:
    """Return a number for a text that is the same everywhere."""
    total = 0
    for letter in text:
        total = (total * 131 + ord(letter)) % (1 << 61)
    return total
