"""A room of the city from inside, as one frozen value already in words.

It stands apart from the panes of a morning because it is made only when somebody walks in.
"""

from typing import NamedTuple


class Mood(NamedTuple):
    """How many of a room's members feel alike."""

    face: str
    word: str
    members: int


class Canon(NamedTuple):
    """What a room holds dear."""

    text: str
    layers: int


class Said(NamedTuple):
    """A post on a room's screen."""

    face: str  # of whoever said it; blank where nobody is known
    text: str
    hour: int  # of the night
    days: int  # nights ago; 0: last night
    kind: str  # here, back, room, abroad
    source: str  # where it came from; blank if it was said here first


class Way(NamedTuple):
    """Where an idea went from a room last night, or came from."""

    text: str
    place: str
    times: int
    kind: str  # out, home, away (to a room), here (from a room)


class VisitPane(NamedTuple):
    """A room that somebody walks into."""

    room: int
    name: str
    niche: str  # "" in a room without one
    door: str  # the line on its door
    people: int
    hours: tuple[int, ...]  # acts in each hour since eight in the evening, at most 24
    warmth: int  # mean attachment, 0-100
    histogram: tuple[int, ...]  # ten counts of members by attachment
    moods: tuple[Mood, ...]  # warm, calm, tired, away; they add up to `people`
    canon: tuple[Canon, ...]
    feed: tuple[Said, ...]  # newest first
    ways: tuple[Way, ...]
