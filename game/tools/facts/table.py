"""The table of facts: every measure with its band; its definition stands where it is taken."""

from dataclasses import dataclass
from math import inf, isnan


@dataclass(frozen=True)
class Fact:
    """One measure of one published fact, with the band (inclusive) it should fall into."""

    number: int  # as in docs/model.md
    key: str  # the figure's name, as `figures` of a group returns it
    words: str
    low: float = -inf
    high: float = inf
    places: int = 2

    def verdict(self, value: float) -> str:
        """Say whether a value is in, out (and on which side), or cannot be told."""
        if isnan(value):
            return "untold"
        if value < self.low:
            return "low"
        return "high" if value > self.high else "in"

    def shown(self, value: float) -> str:
        """Return a value for a person."""
        return "-" if isnan(value) else f"{value:.{self.places}f}"

    def band(self) -> str:
        """Return the band for a person."""
        if self.low == -inf:
            return f"at most {self.shown(self.high)}"
        if self.high == inf:
            return f"at least {self.shown(self.low)}"
        return f"{self.shown(self.low)} to {self.shown(self.high)}"


FACTS: tuple[Fact, ...] = (
    Fact(1, "tail10", "exponent of uses, 10 and more", 1.7, 2.6),
    Fact(1, "tail50", "exponent of uses, 50 and more", high=3.0),
    Fact(1, "life_tail", "exponent of life in days, 2 and more", 1.7, 2.8),
    Fact(1, "long_lived", "ideas that live past 7 days", 0.005, 0.06, places=4),
    Fact(1, "biggest", "share of the biggest idea", high=0.05, places=3),
    Fact(2, "unanswered", "room ideas with no second act", 0.35, 0.60),
    Fact(2, "gone", "room ideas gone within a day", 0.78, 0.95),
    Fact(2, "no_reaction", "platform posts with no reaction", 0.70, 0.95),
    Fact(3, "trivial", "platform seeds never copied", 0.70, 0.95),
    Fact(3, "deep", "trees past one degree", 0.01, 0.04, places=3),
    Fact(3, "big", "seeds for one tree of 100", 500, 5000, places=0),
    Fact(3, "virality", "structural virality of those, median", 2, 6),
    Fact(3, "virality_size", "its correlation with log size", high=0.5),
    Fact(4, "two_to_one", "chance to carry, 2 copies to 1", 1.3, 2.5),
    Fact(4, "rising", "least step of that chance up to 4", low=1.0),
    Fact(4, "flattening", "gain 4 to 8 over gain 1 to 4", high=1.0),
    Fact(4, "tail_alone", "rise of the tail without reinforcement", low=0.5),
    Fact(5, "silent", "members silent throughout", 0.70, 0.92),
    Fact(5, "top1", "share of posts of the top 1 %", 0.35, 0.75),
    Fact(5, "poster_gini", "Gini of posters", 0.60, 0.85),
    Fact(6, "volume_slope", "posts beyond one against posters, slope", 1.10, 1.40),
    Fact(6, "size_gini", "Gini with posters, rank correlation", low=0.15),
    Fact(8, "visits_ratio", "visits, top to bottom third of belonging", 1.5, 3.0),
    Fact(8, "retention", "belonging with retention, rooms, rank c.", low=0.3),
    Fact(12, "leaks_belonging", "leaks a post with belonging, rank c.", low=0.3),
    Fact(12, "leaks_size", "leaks a post with size, rank c.", -0.5, 0.1),
    Fact(12, "leaks_top", "share of leaks of the top 10 % of rooms", 0.30, 0.60),
    Fact(12, "room_born", "platform acts on room-born ideas", 0.10, 0.50),
    Fact(13, "crossing", "hours from birth to first crossing", 2, 48, places=1),
    Fact(13, "hundredth", "days from birth to 100th platform copy", 1, 10, places=1),
    Fact(13, "one_in", "room ideas for one that gets there", 1000, 20_000, places=0),
    Fact(14, "variants", "new wordings a copy", 0.05, 0.20, places=3),
    Fact(14, "top_wording", "share of the commonest wording", 0.25, 0.65),
    Fact(14, "original_home", "original wording, home less elsewhere", low=0.001, places=3),
    Fact(16, "relax_low", "relaxation, low branching", 1.2, 1.6),
    Fact(16, "relax_critical", "relaxation, critical branching", 0.4, 0.8),
)
