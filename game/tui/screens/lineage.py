"""The family tree of an idea, one wording in full beside it."""

from collections.abc import Iterator

from textual import on
from textual.containers import Container
from textual.widget import Widget

from game.tui.keys import ANYWHERE, LINEAGE, bindings
from game.tui.screens.stage import Stage
from game.tui.widgets.lineage import Lineage, wording_page
from game.tui.widgets.page import Page
from game.tui.widgets.panel import Panel
from game.tui.widgets.tree import children


class LineageScreen(Stage):
    """Phylogeny with every wording."""

    CSS_PATH = "lineage.tcss"
    KEYS = LINEAGE
    BINDINGS = bindings(LINEAGE, ANYWHERE)
    AUTO_FOCUS = "Lineage"

    def parts(self) -> Iterator[Widget]:
        """Return the panels."""
        yield Container(Lineage(id="tree"), Page(id="wording"), id="family")

    def fill(self) -> None:
        """Show the chosen idea's family."""
        pane = self.sitting.lineage(self.sitting.root)
        tree = self.query_one(Lineage)
        if tree.view is not None and tree.view.title != pane.title:
            tree.cursor = 0
        tree.show(pane)
        self._lineage_follow()

    @on(Panel.Moved, "#tree")
    @on(Panel.Chosen, "#tree")
    def on_wording_pointed(self) -> None:
        """Let the wording follow the cursor."""
        self._lineage_follow()

    def action_parent(self) -> None:
        """Go to the parent."""
        tree = self.query_one(Lineage)
        if tree.view is not None and tree.cursor < len(tree.view.wordings):
            parent = tree.view.wordings[tree.cursor].parent
            if parent >= 0:
                tree.point(parent)

    def action_child(self) -> None:
        """Go to the first child."""
        tree = self.query_one(Lineage)
        below = children(tree.view.wordings, tree.cursor) if tree.view else []
        if below:
            tree.point(below[0])

    def action_idea(self, step: int) -> None:
        """Go to another idea."""
        pane = self.sitting.lineage(self.sitting.root)
        roots = [root for root, _ in pane.ideas]
        if roots:
            here = next((at for at, (_, text) in enumerate(pane.ideas) if text == pane.title), 0)
            here = roots.index(self.sitting.root) if self.sitting.root in roots else here
            self.sitting.root = roots[(here + step) % len(roots)]
            self.query_one(Lineage).cursor = 0
            self.fill()

    def _lineage_follow(self) -> None:
        tree = self.query_one(Lineage)
        if tree.view is not None:
            self.query_one("#wording", Page).show(wording_page(tree.view, tree.cursor))
