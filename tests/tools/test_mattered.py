"""What mattered: a decision known to matter is named, and a run of rests names none."""

from dataclasses import replace

from game.model.day import Day, Entry
from game.model.outcome import Effect
from game.model.pack import Event, Pack
from game.model.record import Line, Record
from game.model.terms import Wish
from game.run.counterfactual import End, Left, again, branch, decided, ends
from game.run.opening import header
from game.run.turn import Turn, advance, first
from game.tools.bots import BOTS
from game.tools.crew import Crew
from game.tools.mattered import Decision, Endings, Weighed, judge, key_decisions, mattered
from game.tools.sight import observe

TEA = Decision(3, Left(verb=0), "Host (tea)", 2)
WISH = Wish(members=600, mode="sprint")
SEED = 3


def _silent(_done: int, _whole: int) -> None:
    pass


def _recorded(pack: Pack, days: list[Day]) -> tuple[Record, list[Turn]]:
    """Return the recording of these days, and the mornings of it."""
    begun = header(pack, SEED, "kettle", WISH)
    turns, lines = [first(begun, pack)], []
    for day in days:
        if turns[-1].over:
            break
        after = advance(turns[-1], pack, day)
        lines.append(Line(turns[-1].day, day, after.digest, 0))
        turns.append(after)
    return Record(begun, tuple(lines), None), turns


def _gifted(event: Event) -> Event:
    """Return an event whose first choice warms everybody as much as anything may."""
    good = replace(event.choices[0].good, effects=(Effect("room", "warmth", 15),))
    gift = replace(event.choices[0], good=good, test=None, bad=None)
    return replace(event, choices=(gift, *event.choices[1:]))


def test_a_decision_known_to_matter_is_named(pack: Pack) -> None:
    offer = observe(first(header(pack, SEED, "kettle", WISH), pack).world, pack).offers[0]
    events = (_gifted(event) if event.id == offer.event else event for event in pack.events)
    gifts = replace(pack, events=tuple(events))
    record, _ = _recorded(gifts, [Day({offer.event: offer.choice}), *[Day()] * 11])
    weighed = mattered(record, gifts, Crew(1), _silent)
    (found,) = weighed.told
    assert found.day == 1
    assert found.imprint < 0
    assert found.same_way >= 12
    assert found.line.startswith("Day 1, '")
    assert f"about {-found.imprint} lower, in {found.same_way} of 16 futures" in found.line
    assert weighed.lines[0] == found.line
    assert weighed.lines[-1] == "Nothing else that was decided stands out from luck."
    assert mattered(record, gifts, Crew(2), _silent) == weighed


def test_a_run_of_rests_names_none(pack: Pack) -> None:
    begun = first(header(pack, SEED, "kettle", WISH), pack)
    days, turn = [], begun
    while not turn.over:
        days.append(BOTS["rest"](observe(turn.world, pack)))
        turn = advance(turn, pack, days[-1])
    record, _ = _recorded(pack, days)
    weighed = mattered(record, pack, Crew(1), _silent)
    assert weighed.told == ()
    assert weighed.lines == ("Nothing that was decided stands out from luck.",)


TITLES = {"base:still_lit": "Still Lit", "base:long_table": "The Long Table"}
TABLE, LIT = reversed(TITLES)
WON = Endings(TITLES, frozenset({TABLE}), TABLE)


def test_what_luck_alone_does_is_not_told() -> None:
    whole = [End(TABLE, 100 + 10 * (at % 4)) for at in range(16)]
    same = judge(TEA, whole, whole, WON)
    assert (same.imprint, same.lost) == (0, 0)
    assert same.sure < 1


def test_what_exceeds_luck_is_told_with_its_certainty() -> None:
    whole = [End(TABLE, 100 + 10 * (at % 4)) for at in range(16)]
    poorer = [End(LIT, end.imprint - 60) for end in whole]
    told = judge(TEA, whole, poorer, WON)
    assert told.sure >= 1
    assert told.line == (
        "Day 3, Host (tea): without it the imprint would have been about 60 lower, in 16 of 16 "
        "futures, and 'The Long Table' would have been missed in 16 more."
    )
    elsewhere = [End(LIT, end.imprint) for end in whole]
    assert judge(TEA, whole, elsewhere, WON).line == (
        "Day 3, Host (tea): without it 'The Long Table' would have been missed in 16 more of 16 "
        "futures."
    )


def test_decisions_within_luck_are_counted_and_the_nearest_to_more_named() -> None:
    whole = [End(TABLE, 100 + 10 * (at % 4)) for at in range(16)]
    lucky = judge(TEA, whole, whole, WON)
    assert Weighed((), (lucky,)).lines == (
        "Nothing that was decided stands out from luck.",
        "1 decision looked into: 1 lay within luck, nearest to more day 3, Host (tea).",
    )


def test_an_ending_that_was_escaped_is_told_too() -> None:
    mixed = [End(TABLE if at < 3 else "", 100 + 10 * (at % 4)) for at in range(16)]
    worse = [End(LIT, end.imprint) for end in mixed]
    assert judge(TEA, mixed, worse, WON).line == (
        "Day 3, Host (tea): without it 'Still Lit' would have come in 16 more of 16 futures."
    )


def test_of_no_win_it_is_told_what_would_have_come_instead() -> None:
    lit = [End(LIT, 100 + 10 * (at % 4)) for at in range(16)]
    ghosts = [End("base:ghost_town" if at < 12 else LIT, end.imprint) for at, end in enumerate(lit)]
    known = Endings(TITLES | {"base:ghost_town": "Ghost Town"}, frozenset({TABLE}), LIT)
    assert judge(TEA, lit, ghosts, known).line == (
        "Day 3, Host (tea): without it 'Ghost Town' would have come instead in 12 more of 16 "
        "futures."
    )


def test_a_bargain_weighs_more_than_what_is_done_every_night(pack: Pack) -> None:
    _, turns = _recorded(pack, [Day()] * 2)
    nights = [Day(plan=(Entry("rest"),) * 3), Day(plan=(Entry("answer", (1, 2)), Entry("rest")))]
    first_of_all = max(key_decisions(turns, pack, nights), key=lambda one: one.weight)
    assert (first_of_all.day, first_of_all.left) == (2, Left(verb=0))


def test_nobody_works_overtime_who_did_not(pack: Pack) -> None:
    begun = first(header(pack, SEED, "kettle", WISH), pack)
    day = BOTS["reference"](observe(begun.world, pack))
    recorded = decided(begun, pack, day)
    tired = replace(begun.world.host, help_hours=-2, help_until=9)
    less = again(replace(begun.world, host=tired), pack, recorded, Left())
    assert recorded.over == 0
    assert 0 < len(less.plan) < len(day.plan)


def test_what_is_left_out_is_left_out_and_the_rest_is_decided_again(pack: Pack) -> None:
    begun = first(header(pack, SEED, "kettle", WISH), pack)
    day = BOTS["reference"](observe(begun.world, pack))
    recorded = decided(begun, pack, day)
    assert again(begun.world, pack, recorded, Left()) == day
    less = again(begun.world, pack, recorded, Left(verb=0))
    assert less.plan == day.plan[1:]
    for event in day.choices:
        assert event not in again(begun.world, pack, recorded, Left(event=event)).choices


def test_what_became_impossible_gives_way_or_is_dropped(pack: Pack) -> None:
    _, turns = _recorded(pack, [Day(), Day()])
    day = BOTS["spam"](observe(turns[0].world, pack))
    recorded = decided(turns[0], pack, day)
    later = again(turns[-1].world, pack, recorded, Left())
    assert all(entry.verb == "post" for entry in later.plan)
    over = replace(turns[-1].world.host, ending=0)
    assert again(replace(turns[-1].world, host=over), pack, recorded, Left()) == Day()


def test_other_luck_ends_otherwise_and_the_same_luck_alike(pack: Pack) -> None:
    _, turns = _recorded(pack, [Day()] * 3)
    days = [decided(turns[0], pack, Day())] * 3
    rest = branch(turns[0].world, pack, days)
    once = [ends([rest], pack, luck)[0] for luck in (1, 2, 3)]
    assert once == [ends([rest, rest], pack, luck)[1] for luck in (1, 2, 3)]
    assert len({end.imprint for end in once}) > 1
    assert all(end.ending == "" for end in once)
