"""Looking on at a run, morning by morning: what of a pack comes, and what keeps the rest away."""

from game.engine import judge, legal
from game.model.night import Kind
from game.model.pack import Event, Pack
from game.model.units import NONE
from game.run.turn import Turn
from game.tools.pack.proof.able import Gate, Morning, asked
from game.tools.pack.proof.coverage import Seen

Waiting = tuple[int, Event, tuple[Gate, ...]]
"""An event that is watched: its row, itself, and what it waits for."""


class Watch:
    """Looks on, morning by morning."""

    def __init__(self, pack: Pack, mine: tuple[Waiting, ...]) -> None:
        self.pack = pack
        self.mine = mine
        self.seen = Seen()

    def morning(self, turn: Turn) -> None:
        """Count the cards on the table, and what stands in the way of those that never came."""
        self.seen.mornings += 1
        world = turn.world
        for card in legal.waiting(world):
            event = self.pack.events[int(world.cards.event[card])]
            if any(event is own for _, own, _ in self.mine):
                self._card(turn, card, event)
        morning = Morning(world, self.pack)
        for row, event, waits in self.mine:
            if not event.only_follows and world.fired[row] == NONE:
                self._asked(morning, event, waits)

    def _card(self, turn: Turn, card: int, event: Event) -> None:
        self.seen.came[event.id] += 1
        scene = legal.scene(turn.world, self.pack, card)
        for choice in event.choices:
            found = self.seen.opened if judge.holds(choice.when, scene) else self.seen.closed
            found[event.id, choice.id] += 1

    def _asked(self, morning: Morning, event: Event, waits: tuple[Gate, ...]) -> None:
        self.seen.asked[event.id] += 1
        shut = asked(morning, event, waits).shut
        if not shut:
            self.seen.able[event.id] += 1
        for gate in shut:
            self.seen.shut[event.id, gate.text] += 1
        if len(shut) == 1:
            self.seen.alone[event.id, shut[0].text] += 1

    def night(self, turn: Turn) -> None:
        """Count what was chosen, and which tests failed."""
        own = {row: event for row, event, _ in self.mine}
        for each in turn.night.happenings if turn.night else ():
            if each.kind is Kind.CHOSE and each.about in own:
                event = own[each.about]
                place = (event.id, event.choices[each.amount].id)
                self.seen.taken[place] += 1
                if each.odds >= 0 and not each.passed:
                    self.seen.failed[place] += 1
