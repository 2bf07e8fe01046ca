"""The evening: verbs as a list, ways to do them, the plan, and the close of the day."""

from collections.abc import Iterator, Sequence

from textual import events, on
from textual.containers import Horizontal
from textual.widget import Widget

from game.model.day import Entry
from game.tui.foreseeing import first_way
from game.tui.keys import ANYWHERE, EVENING, bindings
from game.tui.screens.ahead import Foretold
from game.tui.screens.confirm import CloseScreen, doubts
from game.tui.screens.planning import Planning
from game.tui.widgets.bar import Bar
from game.tui.widgets.page import Page, PageView, Para, told
from game.tui.widgets.panel import Panel
from game.tui.widgets.tonight import Plan, Tonight
from game.tui.widgets.ways import MOST, Options
from game.view.figures import many
from game.view.panes import CardPane, Option, VerbRow
from game.view.subjects import Subject, shared, subjects


class EveningScreen(Planning):
    """What is done tonight, for which idea, for whom."""

    CSS_PATH = "evening.tcss"
    KEYS = EVENING
    BINDINGS = bindings(EVENING, ANYWHERE)
    AUTO_FOCUS = "Tonight"

    def parts(self) -> Iterator[Widget]:
        """Return the panels."""
        yield Horizontal(Tonight(id="tonight"), Options(id="options"), Page(id="detail"), id="desk")
        yield Plan(id="plan")
        yield Bar(id="said")

    def fill(self) -> None:
        """Show the plan so far and what else is possible."""
        evening = self.sitting.panes.evening
        self.turned()
        self.query_one(Tonight).show(evening)
        self.query_one(Tonight).start(self.sitting.panes.room.day)
        self.query_one(Plan).show(evening)
        self.follow()
        if self.sitting.refused:
            self.say(self.sitting.refused, "coral")
            self.sitting.refused = ""

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Let the details tell of whichever list the player is in."""
        if isinstance(event.widget, Tonight | Options):
            self.set_class(isinstance(event.widget, Options), "into")
            self.follow()

    async def on_key(self, event: events.Key) -> None:
        """Go to a verb by its capital letter."""
        evening = self.sitting.panes.evening
        keys = [verb.key for verb in evening.verbs]
        if event.character in keys:
            event.stop()
            event.prevent_default()
            self.query_one(Options).leave()
            self.query_one(Tonight).point(len(evening.cards) + keys.index(event.character))
            self.follow()
            await self.action_into(anew=True)

    @on(Panel.Moved, "#tonight")
    @on(Panel.Moved, "#options")
    def on_list_pointed(self) -> None:
        """Let the details follow the cursor."""
        self.follow()

    @on(Panel.Chosen, "#tonight")
    async def on_thing_opened(self) -> None:
        """Read the card, or see the ways to do the verb."""
        thing = self._evening_thing()
        if isinstance(thing, CardPane):
            self.action_card(thing.event)
        else:
            await self.action_into()

    @on(Panel.Chosen, "#options")
    def on_option_opened(self, event: Panel.Chosen) -> None:
        """Add a way to the plan, or say why not; of many, open those about one thing."""
        verb, options = self._evening_thing(), self.query_one(Options)
        option = options.at(event.item)
        if isinstance(option, Subject):
            options.enter(option)
            self.follow()
            return
        if not isinstance(verb, VerbRow) or option is None:
            return
        refused = option.refusal or self.sitting.add(option.entry)
        if refused:
            self.say(refused, "coral")
        else:
            self.say(f"In the plan: {verb.name}, {option.text}.", "mint")
            options.leave()
            self.action_out()
            self.top()
            self.fill()

    async def action_into(self, *, anew: bool = False) -> None:
        """Go into the ways to do a verb, or into those about one thing; `anew`: from the verb."""
        verb, options = self._evening_thing(), self.query_one(Options)
        if self.has_class("into") and not anew:
            if isinstance(options.at(options.cursor), Subject):
                options.action_choose()
        elif isinstance(verb, CardPane):
            self.action_card(verb.event)
        elif verb is not None and not verb.options:
            self.say(f"'{verb.name}' is not open: {verb.refusal}", "coral")
        elif verb is not None and verb.options[0].mix is not None:
            await self.action_go("compose")
        elif verb is not None:
            self.add_class("into")
            options.focus()
            options.point(0)
            self.follow()

    def action_out(self) -> None:
        """Go back to what the ways are about, or to the verbs."""
        if not self.query_one(Options).leave():
            self.remove_class("into")
            self.query_one(Tonight).focus()
        self.follow()

    async def action_back(self) -> None:
        """One step back: to the verbs, then to the room."""
        if self.query_one(Tonight).has_focus:
            await self.action_go("room")
        else:
            self.action_out()

    def action_undo(self) -> None:
        """Take the last thing back."""
        done = self.sitting.undo()
        self.say("Taken back." if done else "There is nothing to take back.", "muted")
        self.top()
        self.fill()

    def action_close_day(self) -> None:
        """Close the day, after a question if something is left."""
        asked = doubts(self.sitting)
        if asked:
            self.app.push_screen(CloseScreen(asked), self._evening_close)
        else:
            self._evening_close(sure=True)

    def _evening_close(self, sure: bool | None = False) -> None:  # noqa: FBT001, FBT002 (a screen's result)
        if sure:
            self.say("")
            self.query_one(Options).leave()
            self.action_out()
            self.app.switch_mode("night")

    def _evening_thing(self) -> CardPane | VerbRow | None:
        return self.query_one(Tonight).at(self.sitting.panes.evening)

    def follow(self) -> None:
        """Let the details tell of what the player looks at, and what was told ahead of it."""
        thing = self._evening_thing()
        options = self.query_one(Options)
        self.set_class(not isinstance(thing, VerbRow), "reading")
        if isinstance(thing, VerbRow):
            options.show(thing)
        option = options.at(options.cursor) if self.has_class("into") else None
        if isinstance(thing, VerbRow):
            detail = _of_verb(thing, option, self.told_ahead(), ways=not self.wide)
        else:
            detail = _of_card(thing)
        self.query_one("#detail", Page).show(detail)
        self.ask_ahead()

    def looked_at(self) -> Entry | None:
        """Return the way that is pointed at, or the first open way of the verb that is."""
        thing, evening = self._evening_thing(), self.sitting.panes.evening
        if not isinstance(thing, VerbRow):
            return None
        if not self.has_class("into"):
            return first_way(evening, evening.verbs.index(thing))
        options = self.query_one(Options)
        option = options.at(options.cursor)
        ways = option.ways if isinstance(option, Subject) else (option,) if option else ()
        return next((way.entry for way in ways if not way.refusal), None)


def _of_card(card: CardPane | None) -> PageView:
    if card is None:
        return PageView("", ())
    paras = [Para(card.text, "text"), Para("")]
    paras += [
        Para(choice.label, "muted", f"{at} ", "amber") for at, choice in enumerate(card.choices, 1)
    ]
    return PageView(card.title, tuple(paras))


def _of_verb(
    verb: VerbRow, chosen: Subject | Option | None, ahead: Foretold, *, ways: bool
) -> PageView:
    """Return what there is to know of a verb, or of one way to do it: that first, then the rest."""
    about = tuple(told(line) for line in verb.about)
    if chosen is None:
        listed = _listed(verb) if ways else ()
        head = (*_shut(verb.refusal), *about)
        title = f"{verb.name}  {verb.hours}h"
        return PageView(title, (*head, *_first(verb.options, ahead.word), *ahead.bands, *listed))
    if isinstance(chosen, Subject):
        words, lines, word = chosen.about, shared(chosen.ways), _first(chosen.ways, ahead.word)
    else:
        words, lines, word = chosen.text, chosen.detail, _first((chosen,), ahead.word)
    known = tuple(told(line) for line in lines)
    head = (Para("What is known", rule=True),) if known and word else ()
    rest = (*head, *known, *ahead.bands, Para("About", rule=True), *about)
    return PageView(verb.name, (Para(words, "text!"), *_shut(chosen.refusal), *word, *rest))


def _first(ways: Sequence[Option], word: tuple[Para, ...]) -> tuple[Para, ...]:
    """Return what is foretold, and of what: of the first open way of several, else of the plan."""
    able = [way.text for way in ways if not way.refusal]
    if not word or (able and len(ways) == 1):
        return word
    of = f"as told for {able[0]}:" if able else "as told for the plan without it:"
    return (*word[:1], Para(of, "muted"), *word[1:])


def _listed(verb: VerbRow) -> tuple[Para, ...]:
    """Return the ways to do a verb, or what they are about where they are many."""
    parts = subjects(verb.options, MOST)
    ways = [(f"{part.about}: {many(part.able, 'way')}", part.refusal) for part in parts] or [
        (option.text, option.refusal) for option in verb.options
    ]
    head = (Para(many(len(verb.options), "way"), rule=True),) if ways else ()
    return (*head, *(_way(text, refusal) for text, refusal in ways))


def _shut(refusal: str) -> tuple[Para, ...]:
    return (Para(refusal, "coral"),) if refusal else ()


def _way(text: str, refusal: str) -> Para:
    return Para(text, "faint" if refusal else "text", "· ", "faint" if refusal else "violet")
