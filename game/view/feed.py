"""What was said last night, in the members' own voices.

A line is chosen by how often its voice has used that moment in the run, from a fixed shuffle of its
pool, so nothing comes twice before everything came once; and no text comes twice in a night.
"""

import re
from collections import Counter
from dataclasses import dataclass

import numpy as np

from game.engine import measure
from game.engine.chance import single
from game.model.people import Voice
from game.model.units import NONE, PLAYER, SLOTS
from game.model.world import World
from game.run.history import Leaf
from game.view import members, names
from game.view.look import Look
from game.view.moments import Moment, moments
from game.view.panes import FeedLine
from game.view.slots import fill

_CROWD = {"crowd_regular": "regular", "crowd_new": "a new", "crowd_lurker": "lurker"}
_KINDS = {"riff": "riff", "leak": "leak", "hello": "hello", "first": "first", "quiet": "quiet"}
STRANGER = "stranger"
_PAIR = 2
_TWICE = re.compile(r"(?<=[?!…])[.,]|(?<=(?<!\.)\.)\.(?!\.)")
"""A stop after a stop: the voice ends a sentence that the idea had ended."""


@dataclass(frozen=True)
class _Speaker:
    voice: str
    name: str
    face: str


class Feed:
    """The lines of one night; it remembers which lines of a voice were used before."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._voices = {
            names.plain(voice.id).replace(" ", "_"): voice for voice in look.pack.voices
        }
        for who, row in look.pack.rooms[look.world.host.room].crowd:
            own, general = look.pack.voices[row], self._voices.get(f"crowd_{who}")
            self._voices[f"crowd_{who}"] = _joined(general, own) if general else own
        self._used: Counter[tuple[str, str]] = Counter()
        self._tonight: set[str] = set()
        for leaf in look.history.leaves[:-1]:
            self._count(leaf)

    def lines(self) -> tuple[FeedLine, ...]:
        """Return last night's lines in order of hour."""
        leaf = self._look.last
        if leaf is None:
            return self._found()
        found = (self._line(moment, leaf.day) for moment in self._moments(leaf))
        return tuple(line for line in found if line is not None)

    def _found(self) -> tuple[FeedLine, ...]:
        """Return what hangs on the screen on the first morning, when no night was watched yet."""
        world = self._look.world
        rooms = world.rooms
        newest = (int(rooms.head[PLAYER]) - 1 - np.arange(SLOTS)) % SLOTS
        seats = {int(row): who for who, row in enumerate(world.cast.row) if row >= 0}
        lines: list[FeedLine] = []
        hung = {NONE}
        for slot in newest[::-1]:
            variant, row = int(rooms.screen[PLAYER, slot]), int(rooms.screen_author[PLAYER, slot])
            if variant not in hung:
                hung.add(variant)
                who = self._speaker(seats.get(row, NONE), "crowd_regular", 1)
                root = int(world.variants.root[variant])
                text = self._look.words.text(variant)
                lines.append(FeedLine(who.face, who.name, text, "post", -1, root))
        return tuple(lines)

    def _count(self, leaf: Leaf) -> None:
        for moment in self._moments(leaf):
            if moment.who != NONE or moment.crowd:
                self._used[self._speaker(moment.who, moment.crowd, 0).voice, moment.name] += 1

    def _moments(self, leaf: Leaf) -> list[Moment]:
        return moments(leaf, self._look)

    def _speaker(self, who: int, crowd: str, day: int) -> _Speaker:
        world, pack = self._look.world, self._look.pack
        if who < 0:
            return _Speaker(crowd, _CROWD.get(crowd, "someone"), "...")
        person = pack.people[int(world.cast.person[who])]
        voice = names.plain(pack.voices[person.voice].id).replace(" ", "_") if pack.voices else ""
        return _Speaker(voice, person.name, members.face(world, who) if day else "")

    def _line(self, moment: Moment, day: int) -> FeedLine | None:
        if moment.name == "abroad":
            return self._abroad(moment)
        speaker = self._speaker(moment.who, moment.crowd, day)
        text = self._said(speaker, moment)
        if not text:
            return None
        self._tonight.add(text)
        kind = _KINDS.get(moment.name, "post")
        return FeedLine(speaker.face, speaker.name, text, kind, moment.hour, moment.root)

    def _abroad(self, moment: Moment) -> FeedLine | None:
        """A platform shows the idea in its own dialect; nobody's voice."""
        world = self._look.world
        row = newest_abroad(world, moment.root, moment.platform)
        if row == NONE:
            return None
        text = self._look.words.text(row)
        if text in self._tonight:
            return None
        self._tonight.add(text)
        name = names.platform(self._look.pack, moment.platform)
        return FeedLine("", name, text, "leak", moment.hour, moment.root)

    def _said(self, speaker: _Speaker, moment: Moment) -> str:
        voice = self._voices.get(speaker.voice)
        pool = voice.lines.get(moment.name, ()) if voice else ()
        if voice is None or not pool:
            return self._idea(moment) if moment.root >= 0 else ""
        for _ in range(len(pool)):
            place = self._used[speaker.voice, moment.name]
            self._used[speaker.voice, moment.name] += 1
            text = self._filled(self.shuffled(voice, moment.name, place), moment)
            if text not in self._tonight:
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
        seed, key = self._look.world.host.seed, f"view voice {moment}"
        return sorted(
            voice.lines[moment],
            key=lambda line: single(seed, key, turn, _number(voice.id + line)),
        )

    def _filled(self, line: str, moment: Moment) -> str:
        look = self._look
        place = names.platform(look.pack, moment.platform) if moment.platform >= 0 else "out there"
        said = fill(line, {"idea": self._idea(moment), "name": STRANGER, "place": place})
        return _TWICE.sub("", said)

    def _idea(self, moment: Moment) -> str:
        words = self._look.words
        if moment.variant >= 0:
            return words.text(moment.variant)
        return words.idea(moment.root) if moment.root >= 0 else "it"


def spark(look: Look, root: int) -> str:
    """Return how the author of a spark, one of the named, hands it in."""
    who = measure.author(look.world, root)
    voice = look.pack.voices[look.pack.people[int(look.world.cast.person[who])].voice]
    pool = voice.lines.get("spark", ())
    line = pool[look.pick("spark", (root, who, 0), len(pool))] if pool else "{idea}"
    return fill(line, {"idea": look.words.idea(root)})


def newest_abroad(world: World, root: int, platform: int) -> int:
    """Return the newest wording of an idea in a platform's dialect, or NONE."""
    variants = world.variants
    rows = np.flatnonzero((variants.root == root) & (variants.dialect == platform))
    return int(rows[-1]) if rows.size else NONE


def _joined(general: Voice, own: Voice) -> Voice:
    """Return what is said anywhere with what is said in one room besides."""
    said = general.lines.keys() | own.lines.keys()
    return Voice(own.id, {m: general.lines.get(m, ()) + own.lines.get(m, ()) for m in said})


def _number(text: str) -> int:
    """Return a number for a text that is the same everywhere."""
    total = 0
    for letter in text:
        total = (total * 131 + ord(letter)) % (1 << 61)
    return total
