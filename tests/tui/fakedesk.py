"""A desk that pretends: three days of the Kettle, then an ending. The same values each time."""

from collections.abc import Mapping

from game.model.day import Day, Entry
from game.run.settings import Settings
from game.tools.desk import Say
from game.tools.rows import NewRun, RoomChoice, SaveRow, TermOption, TermRow
from game.view.chroniclepane import ChroniclePane, LogRow
from game.view.forecastpane import ForecastPane
from game.view.packpane import PackPane, PackRow
from game.view.panes import (
    CardPane,
    CityPane,
    EveningPane,
    LineagePane,
    NightPane,
    Panes,
    PlanRow,
    ReportPane,
    RoomPane,
)
from game.view.visitpane import VisitPane
from tests.tui import kettle, street

_HOURS = 5
_NEWS = (
    "Plaza counts soup twice on Thursdays",
    "'ferns' open a second room",
    "Hearth+Co is hiring somebody who knows kettles",
)
_INTRO = (
    "The farm closed in spring. The server stayed, because nobody knew who held the key, and "
    "because in the corner by the well there was a kettle that could not be switched off.\n"
    "240 of you still come. Tonight somebody should say something."
)
_LEFT = (
    "They still meet by the well. Mira moved away in autumn and comes in every evening at nine, to "
    "check that nobody has switched it off."
)
_EPILOGUE = (
    _LEFT,
    "June's name is on the moss. Two million people have seen it; forty know what it means.",
)

_TERMS = (
    TermRow(
        "mode",
        "Mode",
        (
            TermOption("run", "run, 30 days", "Three acts, ten days each."),
            TermOption("sprint", "sprint, 12 days", "Three acts of four days."),
            TermOption("daily", "daily, 30 days", "The day's own seed."),
        ),
        0,
    ),
    TermRow(
        "weather",
        "Weather",
        (
            TermOption("0", "0, still air", "Nothing is made harder: each level up adds a rule."),
            TermOption("1", "1, Drizzle", "And: people forget a little sooner."),
        ),
        0,
    ),
    TermRow(
        "longer_evenings",
        "Longer evenings",
        (
            TermOption("without", "no", "An evening has six hours."),
            TermOption("with", "yes", "An evening has six hours."),
        ),
        0,
    ),
)
_FINDING = (
    "error[E201]: unknown name 'atachment'",
    " --> events/key.toml:7:37  event.spare_key.cast.holder",
    "  |",
    "7 | cast.holder = \"trait('careful') and atachment > 30\"",
    "  |                                     ^^^^^^^^^",
    "  = help: did you mean 'attachment'?",
)
_BROKEN = PackRow("receipts", "", used=False, first="events/key.toml:7: unknown name 'atachment'")


def _daily(room: RoomChoice) -> RoomChoice:
    """Return a room with its daily, which was played in all but the first."""
    first = room.id == "kettle"
    told = "scored: your first in this room" if first else "unscored: a repeat"
    return room._replace(daily=f"daily of 2026-01-31, {told}")


class FakeDesk:
    """Plays days 12, 13 and 14, or a new run from day 1 to 3."""

    def __init__(self, *, saved: bool = True, settings: Settings | None = None) -> None:
        self.saved = saved
        self.first = 12
        self.day = 0
        self.save = ""
        self.kept = settings or Settings(motion="none")
        self.reports: list[str] = []
        self.reloads = 0
        self.closed: list[Day] = []
        self.fail_close = False
        self.terms: dict[str, str] = {}
        self.standing = ""
        self.rooms: tuple[RoomChoice, ...] = ()
        self.watching = False
        self.asked: list[tuple[Day, Entry | None]] = []
        self.ahead: ForecastPane | None = None

    def saves(self) -> tuple[SaveRow, ...]:
        """Return one run, if one was saved."""
        row = SaveRow("kettle-1", "The Kettle", 12, 14, "saved 2 minutes ago")
        return (row,) if self.saved else ()

    def new_run(self) -> NewRun:
        """Return three rooms and three terms."""
        rooms = (
            RoomChoice(
                "kettle",
                "The Kettle",
                "what is left of a cosy farming game",
                "Hosting is cheap. The publisher comes back.",
                240,
            ),
            RoomChoice(
                "gutterbirds",
                "gutterbirds",
                "city pigeons, seriously",
                "One spark in five is a photo. Two tired moderators.",
                2600,
            ),
            RoomChoice(
                "tilde",
                "Tilde",
                "old hackers, older jokes",
                "A canon of five layers: nobody new can read you.",
                70,
            ),
        )
        return NewRun(self.rooms or tuple(map(_daily, rooms)), _TERMS)

    @property
    def rewinds(self) -> bool:
        """Back from the second day on, where a recording is watched or one practises."""
        return self.day > 0 and (self.watching or self.standing == "unscored: for practice")

    def rewind(self) -> str:
        """Go back a day, but never from the first."""
        self.day -= self.day > 0
        return "" if self.closed else "Only a practice run can go back a day."

    def today(self) -> str:
        """Return the same day always."""
        return "2026-01-31"

    def begin(self, room: str, seed: str | None, chosen: Mapping[str, str]) -> str:
        """Begin, unless the seed is bad."""
        self.terms = dict(chosen)
        if seed == "bad":
            return "A seed has letters and digits only."
        self.first, self.day, self.save = 1, 0, "kettle-9"
        return "" if room else "There is no such room."

    def resume(self, save: str) -> str:
        """Go on at day 12."""
        self.first, self.day, self.save = 12, 0, save
        return "" if save == "kettle-1" else "This save is damaged at line 3."

    def watch(self, path: str) -> str:
        """Watch from day 12 on."""
        self.first, self.day, self.save, self.watching = 12, 0, path, True
        return ""

    @property
    def recorded(self) -> Day:
        """Return one decision a day in a recording."""
        return Day({}, (Entry("remix", (2, 1)),)) if self.watching else Day()

    def panes(self, day: Day) -> Panes:
        """Return the morning with the plan in it."""
        evening = self._evening(day)
        report = _report() if self.day >= 3 else None
        return Panes(self._room(evening.cards), evening, day, self.city(), report)

    def city(self) -> CityPane:
        """Return the city."""
        return kettle.city()

    def refuse(self, day: Day, entry: Entry) -> str:
        """Refuse an entry twice, and anything beyond two hours over."""
        if self.watching:
            return "A recording stays as it was played."
        if entry in day.plan:
            return "It is in the plan already."
        return "Nobody can stay up that long." if self._left(day) <= -2 else ""

    def forecast(self, day: Day, entry: Entry | None = None) -> ForecastPane | None:
        """Tell nothing ahead, or what was laid out."""
        self.asked.append((day, entry))
        return self.ahead

    def close(self, day: Day) -> NightPane | str:
        """Close the day."""
        if self.fail_close:
            return "The save cannot be written: the disk is full."
        self.closed.append(day)
        self.day += 1
        told = ("+ june has her credit: trust ▲6", "- the host night flopped: the theme was tired")
        page = (
            "The stair was found guilty of being damp. Ida, who had not said a word in forty days, "
            "said four. Somebody put the kettle on, which is to say: nobody switched it off."
        )
        return NightPane(self._number() - 1, kettle.IDEAS, kettle.FEED, told, page)

    def chronicle(self) -> ChroniclePane:
        """Return three lines of one day."""
        rows = (
            LogRow(11, "decided", "Host: the kettle"),
            LogRow(11, "told", "112 people came to the evening."),
            LogRow(10, "told", "june spoke."),
            LogRow(10, "cause", "trust +2: hosting +2"),
        )
        report = _report()
        return ChroniclePane(report.series, report.marks, rows)

    def mattered(self, say: Say) -> tuple[str, ...]:
        """Tell two decisions at once."""
        say(0, 2)
        say(2, 2)
        return ("Without day 12's Remix: the imprint is 41 lower, in 14 of 16 futures.",)

    def reload(self) -> PackPane:
        """Read the packs again: one was edited, and another is broken."""
        self.reloads += 1
        base = PackRow("base", "1.0.0", used=True, first="")
        said = ("words are as they stand in the files now; nothing else has changed",)
        events = (("receipts:spare_key", "The spare key"),)
        return PackPane((base, _BROKEN), (_FINDING,), said, events)

    def attempt(self, event: str) -> str:
        """Say that it was tried."""
        return f"{event} on day 1\n  it would come"

    def lineage(self, root: int) -> LineagePane:
        """Return a family."""
        return kettle.family(root)

    def visit(self, room: int) -> VisitPane | None:
        """Return a room; every fifth is silent."""
        return street.visit(room)

    def settings(self) -> Settings:
        """Return the settings."""
        return self.kept

    def keep(self, settings: Settings) -> None:
        """Keep the settings."""
        self.save = ""
        self.kept = settings

    def crash(self, report: str) -> str:
        """Keep the report."""
        self.reports.append(report)
        return "reports/crash-1.txt"

    def _number(self) -> int:
        return self.first + self.day

    def _cards(self, day: Day) -> tuple[CardPane, ...]:
        cards = kettle.CARDS if self.day == 0 else kettle.CARDS[1:] if self.day == 1 else ()
        return tuple(card._replace(taken=day.choices.get(card.event, "")) for card in cards)

    def _left(self, day: Day) -> int:
        cost = {verb.id: verb.hours for verb in kettle.VERBS}
        spent = sum(cost[entry.verb] for entry in day.plan)
        for card in self._cards(day):
            spent += sum(choice.hours for choice in card.choices if choice.id == card.taken)
        return _HOURS - spent

    def _evening(self, day: Day) -> EveningPane:
        names = {
            option.entry: (verb, option.text) for verb in kettle.VERBS for option in verb.options
        }
        answers = tuple(
            PlanRow(f"{card.title}: {choice.label}", choice.hours)
            for card in self._cards(day)
            for choice in card.choices
            if choice.id == card.taken
        )
        verbs = tuple(
            PlanRow(f"{verb.name} {text}", verb.hours)
            for entry in day.plan
            for verb, text in [names[Entry(entry.verb, entry.args[:2])]]
        )
        plan = (*answers, *verbs)
        overtime = "overtime costs fatigue, 8 an hour"
        left, cards = self._left(day), self._cards(day)
        return EveningPane(left, _HOURS, cards, kettle.VERBS, plan, overtime, kettle.OFFERS)

    def _room(self, cards: tuple[CardPane, ...]) -> RoomPane:
        number = self._number()
        changes = (
            "+ the tribunal was read by 112",
            "- soup night is dead",
            "+ ida spoke for the first time",
            "! Hearth+Co was seen at the well",
        )
        return RoomPane(
            room="The Kettle",
            day=number,
            days=self.first + 2,
            phase="the end" if self.day >= 3 else "morning",
            act="Weather",
            seed="328T5-CY4T4",
            decisions=31 + self.day,
            vitals=kettle.VITALS,
            histogram=(2, 3, 14, 22, 38, 51, 54, 61, 42, 21),
            core=71,
            core_goal=60,
            ideas=kettle.IDEAS,
            feed=kettle.FEED,
            intents=kettle.INTENTS,
            members=kettle.MEMBERS,
            cards=cards,
            news=_NEWS,
            changes=changes,
            intro=_INTRO if number == 1 else "",
            standing=self.standing,
        )


def _report() -> ReportPane:
    series = tuple(
        (vital.name, vital.series + tuple(vital.series[-1] + day * 3 % 11 for day in range(18)))
        for vital in kettle.VITALS[:4]
    )
    return ReportPane(
        title="The Long Table",
        kind="win",
        verdict="71 in the core, 9 drifted, 3 came home · imprint 612",
        epilogue=_EPILOGUE,
        series=series,
        marks=((3, "the first callback"), (12, "asked for credit"), (21, "the long table")),
        lives_on=(
            "the kettle is always on: 9 wordings, 5 alive",
            "the long spoon: in the canon",
            "moss: 41,200 copies on Plaza, credit 12%",
        ),
        causes=("there was what it asks for: core 71 of 60, layers 4 of 4",),
        facts=("seed 328T5-CY4T4", "digest 9c41e2", "34 decisions", "imprint 612"),
        skyline="▫▪▫▪▪ ▲ ▪▪▪▫▪",
        zine=(
            (12, "The stair was found guilty of being damp."),
            (13, "Ida said four words."),
            (14, "The kettle was not switched off."),
        ),
    )
