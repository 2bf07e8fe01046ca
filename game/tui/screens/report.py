"""The end of a run: what it came to, in one picture, in words, and as a zine."""

from collections.abc import Iterator

from rich.cells import cell_len
from textual.containers import Horizontal
from textual.widget import Widget
from textual.worker import get_current_worker

from game.tui.keys import ANYWHERE, REPORT, bindings
from game.tui.screens.over import ReaderScreen
from game.tui.screens.stage import Stage
from game.tui.widgets.bar import Bar, Zone
from game.tui.widgets.cells import Cell, clean, cut
from game.tui.widgets.page import Page, PageView, Para
from game.tui.widgets.plot import RunPlot
from game.view.panes import ReportPane

_BETWEEN = " · "
_KINDS = {"win": "mint!", "mixed": "amber!", "loss": "coral!"}


class Verdict(Bar):
    """The ending's name, its figures, and the run as a skyline."""

    DEFAULT_CSS = """
    Verdict { height: auto; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._report: ReportPane | None = None

    def show(self, report: ReportPane) -> None:
        """Take the report."""
        self._report = report
        self.redraw()

    def lines(self, width: int) -> tuple[tuple[Zone, ...], ...]:
        """Return its lines in the middle."""
        if self._report is None:
            return ()
        said = (
            (self._report.title.upper(), _KINDS.get(self._report.kind, "text!")),
            *((line, "text") for line in _parted(self._report.verdict, width - 2)),
            (self._report.skyline, "amber"),
        )
        return tuple((Zone(_middle(cell, width)),) for cell in said)


class ReportScreen(Stage):
    """Everything worth keeping of a run."""

    CSS_PATH = "report.tcss"
    KEYS = REPORT
    BINDINGS = bindings(REPORT, ANYWHERE)
    AUTO_FOCUS = "#epilogue"

    def parts(self) -> Iterator[Widget]:
        """Return the panels."""
        yield Verdict()
        yield Horizontal(RunPlot(id="plot"), Page(id="facts"), id="upper")
        yield Horizontal(Page(id="epilogue"), Page(id="zine"), id="lower")

    def fill(self) -> None:
        """Show the report."""
        report = self.sitting.panes.report
        if report is None:
            return
        self.query_one(Verdict).show(report)
        self.query_one(RunPlot).show(report)
        self.query_one("#facts", Page).show(PageView("Why it ended so", _facts(report)))
        last = tuple(_spaced(report.epilogue))
        zine = tuple(para for day, text in report.zine for para in _day(day, text))
        wide = self.wide
        told = last if wide else (*last, Para("The zine", rule=True), *zine)
        self.query_one("#epilogue", Page).show(PageView("Epilogue", told))
        self.query_one("#zine", Page).show(PageView("The zine", zine))

    def action_read(self) -> None:
        """Open the epilogue and the zine as one page."""
        report = self.sitting.panes.report
        if report is not None:
            zine = (para for day, text in report.zine for para in _day(day, text))
            why = (Para("Why it ended so", rule=True), *_why(report))
            paras = (*_spaced(report.epilogue), *why, Para("The zine", rule=True), *zine)
            page = PageView(report.title, paras)
            self.app.push_screen(ReaderScreen(page, wide=True))

    async def action_new_run(self) -> None:
        """Ask for another room on the title."""
        await self.app.switch_mode("title")
        await self.app.screen.run_action("new_run")

    def action_mattered(self) -> None:
        """Show what mattered; a thread asks it, once a run, whether anybody looks or not."""
        from game.tui.screens.mattered import MatteredScreen  # noqa: PLC0415 (asked seldom)

        asked = self.sitting.mattered
        if not asked.begun:
            asked.begun = True
            self.run_worker(self._report_ponder, thread=True, group="mattered")
        self.app.push_screen(MatteredScreen(asked))

    def _report_ponder(self) -> None:
        worker = get_current_worker()
        self.sitting.mattered.ask(self.sitting.desk, lambda: worker.is_cancelled)

    def action_copy(self) -> None:
        """Copy the skyline by the terminal's clipboard."""
        report = self.sitting.panes.report
        if report is not None:
            self.app.copy_to_clipboard(clean(report.skyline))
            self.say("The skyline was sent to the terminal's clipboard.")


def _parted(text: str, width: int) -> list[str]:
    """Return figures in as few lines as hold them, none of them broken."""
    lines = [""]
    for part in text.split(_BETWEEN):
        longer = f"{lines[-1]}{_BETWEEN}{part}" if lines[-1] else part
        if cell_len(longer) > width and lines[-1]:
            lines.append(part)
        else:
            lines[-1] = longer
    return lines


def _middle(cell: Cell, width: int) -> tuple[Cell, ...]:
    text = cut(cell[0], width)
    return ((" " * ((width - len(text)) // 2), "text"), (text, cell[1]))


def _facts(report: ReportPane) -> tuple[Para, ...]:
    lives = [Para(line, "text", "◆ ", "violet") for line in report.lives_on]
    facts = [Para(line, "muted") for line in report.facts]
    parts = (Para("What lives on", rule=True), *lives, Para("The run", rule=True), *facts)
    return (*_why(report), *parts)


def _why(report: ReportPane) -> Iterator[Para]:
    lost = report.kind == "loss"
    for line in report.causes:
        yield Para(line, "text", "! " if lost else "· ", "coral" if lost else "amber")


def _spaced(texts: tuple[str, ...]) -> list[Para]:
    paras: list[Para] = []
    for text in texts:
        paras += [Para(text, "text"), Para("")]
    return paras[:-1]


def _day(day: int, text: str) -> tuple[Para, Para]:
    return (Para(f"day {day}", "amber!"), Para(text, "muted"))
