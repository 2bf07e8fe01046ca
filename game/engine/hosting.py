"""What only the player's room has on the first day: its host and its named members."""

import numpy as np

from game.model.hosted import Cast, Closing, Gone, Host, State, Ties
from game.model.pack import Pack, Room
from game.model.terms import Terms
from game.model.units import CENT, FULL, NONE, ONE, QUALITY
from game.model.world import Members

DONE = ("posts", "hits", "flops", "canonised", "spotlit", "hosted")
"""Columns that count what a named member did."""
START_EXPOSURE = 5 * CENT
_START_TRUST = 55 * CENT
_CAST_VOICE, _LURKER_VOICE, _CAST_RATE = ONE * 22 // 100, ONE // 100, 4 * QUALITY


def host(pack: Pack, seed: int, room: int, terms: Terms) -> Host:
    """Return the host on the first morning."""
    start = pack.rooms[room]
    return Host(
        seed=seed,
        room=room,
        day=1,
        tick=0,
        acts=0,
        fatigue=0,
        trust=_START_TRUST,
        exposure=START_EXPOSURE,
        exposure_peak=START_EXPOSURE,
        start_size=start.size,
        core_goal=0,
        quiet_days=0,
        thin_days=0,
        rift_days=0,
        banner_days=0,
        gone=0,
        ending=NONE,
        weather=terms.weather,
        teller=terms.teller,
        length=terms.length,
        assists=terms.assists,
        ambition=NONE,
        successor=_heir(pack, start),
        circle_day=1,
        charter_day=1,
        closing=Closing.NOT,
        change=NONE,
        change_day=NONE,
        help_hours=0,
        help_until=0,
        tool_until=0,
        tense_run=0,
        rest_left=0,
        crises=0,
    )


def _heir(pack: Pack, start: Room) -> int:
    """Return the cast row of the most loyal: there is always somebody who would get the keys."""
    loyalty = [pack.people[person].loyalty for person in start.people]
    return loyalty.index(max(loyalty)) if loyalty else NONE


def cast(pack: Pack, start: Room, members: Members) -> Cast:
    """Seat the named members in the first rows of the room and give them their own numbers."""
    people = [pack.people[row] for row in start.people]
    for row, person in enumerate(people):
        members.belonging[row] = min(person.attachment * ONE // 100, FULL)
        members.voice[row] = _LURKER_VOICE if person.role == "lurker" else _CAST_VOICE
        members.rate[row] = _CAST_RATE
        members.account[row] = (
            row % max(len(pack.platforms), 1) if person.role == "bridge" else NONE
        )
        members.tenure[row] = max(int(members.tenure[row]), 60)
        members.literacy[row] = max(int(members.literacy[row]), 24)
    return Cast(
        person=np.array(start.people, dtype=np.int16),
        member=members.id[: len(people)].copy(),
        row=np.arange(len(people), dtype=np.int32),
        energy=np.array([person.energy for person in people], dtype=np.int16),
        loyalty=np.array([person.loyalty for person in people], dtype=np.int16),
        circle=np.array([row in start.circle for row in start.people], dtype=np.uint8),
        state=np.full(len(people), State.USUAL, dtype=np.uint8),
        gone=np.full(len(people), Gone.NOT, dtype=np.uint8),
        **{name: np.full(len(people), NONE, np.int16) for name in ("since", "notice", "granted")},
        **{name: np.zeros(len(people), np.int16) for name in DONE},
    )


def ties(pack: Pack, start: Room) -> Ties:
    """Return what the named members are to each other, as their pack says."""
    seat = {person: row for row, person in enumerate(start.people)}
    rows = [
        (seat[person], seat[whom], kind)
        for person in start.people
        for whom, kind in pack.people[person].ties
        if whom in seat
    ]
    who, whom, kind = (np.array([row[at] for row in rows], dtype=np.int8) for at in range(3))
    return Ties(who, whom, kind, np.zeros(len(rows), dtype=np.int16))
