"""Every key of the game in one table: what it does, where, and how a screen's last line says it."""

from typing import NamedTuple

from textual.binding import Binding, BindingType


class Key(NamedTuple):
    """One binding. An empty label keeps it out of the last line; help shows it by `says`."""

    id: str
    keys: str  # as Textual names them, by commas
    action: str
    face: str  # as written on the screen
    label: str  # in the last line
    says: str  # in the help
    priority: bool = False


Group = tuple[Key, ...]

LIST: Group = (
    Key("list.up", "up,k", "move(-1)", "↑ k", "", "up"),
    Key("list.down", "down,j", "move(1)", "↓ j", "", "down"),
    Key("list.page-up", "pageup", "page(-1)", "page up", "", "a page up"),
    Key("list.page-down", "pagedown,space", "page(1)", "space", "", "a page down"),
    Key("list.first", "home", "move(-99999)", "home", "", "the first"),
    Key("list.last", "end", "move(99999)", "end", "", "the last"),
    Key("list.open", "enter", "choose", "enter", "", "open, choose or add"),
)
QUIT = Key("app.quit", "q", "app.leave", "q", "Quit", "save and quit")
HELP = Key("app.help", "question_mark,f1", "help", "?", "Help", "this page")
MORE = Key("app.palette", "colon", "app.command_palette", ":", "More", "every command by name")
ANYWHERE: Group = (
    HELP,
    Key("app.light", "t", "app.light", "t", "", "light or dark"),
    Key("app.settings", "comma", "app.settings", ",", "", "colours, motion, glyphs"),
    MORE,
    QUIT,
)
PRIORITY: Group = (
    Key("app.quit-always", "ctrl+q", "leave", "ctrl+q", "", "save and quit", priority=True),
    Key("app.stop", "ctrl+c", "leave", "ctrl+c", "", "save and quit too", priority=True),
)
PACKS = Key("run.packs", "f5", "packs", "F5", "", "read the packs again")
WORDS = Key("run.words", "b", "page('words')", "b", "Words", "what every word means")
REWIND = Key("run.rewind", "z", "rewind", "z", "", "back a day, in practice")
FORWARD = Key("run.forward", "full_stop", "forward", ".", "", "on a day, in a recording")
RUN: Group = (
    Key("run.evening", "e", "go('evening')", "e", "Evening", "the evening's plan"),
    Key("run.room", "1", "go('room')", "1", "Room", "the room"),
    Key("run.members", "2", "go('members')", "2", "Members", "members"),
    Key("run.lineage", "3", "go('lineage')", "3", "Lineage", "lineage of an idea"),
    Key("run.city", "4", "go('city')", "4", "City", "the city"),
    Key("run.numbers", "5", "go('numbers')", "5", "Numbers", "all numbers by day"),
    Key("run.log", "6", "go('log')", "6", "Log", "all that happened, and why"),
    Key("run.why", "i", "why", "i", "Why", "why numbers changed"),
    Key("run.changed", "w", "page('changed')", "w", "Changes", "what changed"),
    PACKS,
    Key("run.card", "v", "card", "v", "", "the next card"),
    REWIND,
    FORWARD,
    Key("run.rules", "g", "page('rules')", "g", "", "the rules of the house"),
    Key("run.coming", "d", "page('coming')", "d", "Coming", "what comes, what is owed"),
    Key("run.aims", "a", "page('aims')", "a", "Aims", "ways to win and to lose"),
    Key("run.skip", "s", "skip", "s", "", "no more lessons"),
    Key("run.offers", "o", "offers", "o", "", "ask the five, or leave"),
    WORDS,
)
BACK = Key("screen.back", "escape", "back", "esc", "Back", "one step back")
TURN = Key("page.turn", "", "turn", "space", "Next page", "the next page")
PAGE: Group = (BACK, MORE, QUIT)
TO_ROOM = Key("screen.back", "escape", "go('room')", "esc", "", "back to the room")


def _beside(screen: str) -> Group:
    """Return the keys of a run on one of its screens: the last line does not lead where one is."""
    return tuple(key._replace(label="") if key.id == screen else key for key in RUN)


TITLE: Group = (
    Key("title.begin", "enter", "begin", "enter", "Begin", "begin what is chosen"),
    Key("title.new", "n", "new_run", "n", "New run", "a new run"),
)
RUNS: Group = (
    Key("runs.watch", "w", "watch", "w", "Watch", "watch the run from its first day"),
    Key("runs.back", "escape", "back", "esc", "Back", "back to the title"),
)
NEW_RUN: Group = (
    Key("new.begin", "enter", "begin", "enter", "Begin", "begin in this room"),
    Key("new.field", "tab", "app.focus_next", "tab", "Seed, terms", "rooms, seed, terms"),
    Key("new.more", "right,l", "turn(1)", "← →", "Change", "another mode, or way for a term"),
    Key("new.less", "left,h", "turn(-1)", "←", "", "the one before"),
    Key("new.back", "escape", "back", "esc", "Back", "back to the title"),
)
SETTINGS: Group = (
    Key("settings.more", "right,l", "turn(1)", "← →", "Change", "the next way"),
    Key("settings.less", "left,h", "turn(-1)", "←", "", "the way before"),
    Key("settings.keys", "r", "rebind", "r", "Keys", "other keys"),
    Key("settings.back", "escape,comma", "back", "esc", "Back", "leave the settings"),
)
REBIND: Group = (
    Key("rebind.usual", "u", "usual", "u", "Usual", "the usual key again"),
    Key("rebind.back", "escape", "back", "esc", "Back", "leave the keys"),
)
ROOM: Group = (
    *_beside("run.room"),
    Key("room.title", "escape", "go('title')", "esc", "Title", "to the title"),
)
EVENING: Group = (
    Key("evening.into", "right,l", "into", "→", "", "into the choices of a verb"),
    Key("evening.out", "left,h", "out", "←", "", "back to the verbs"),
    Key("evening.undo", "u", "undo", "u", "Undo", "take the last thing back"),
    Key("evening.close", "C", "close_day", "C", "Close the day", "close the day"),
    Key("evening.back", "escape", "back", "esc", "Back", "one step back"),
    *(key for key in RUN if key.id != "run.evening"),
)
COMPOSE: Group = (
    Key(
        "compose.choose",
        "enter",
        "choose",
        "enter",
        "Go on",
        "go on; from the last list into the plan",
    ),
    Key("compose.on", "right,l,tab", "step(1)", "← →", "Lists", "to the next list"),
    Key("compose.before", "left,h,shift+tab", "step(-1)", "←", "", "to the list before"),
    Key("compose.back", "escape", "back", "esc", "Back", "one step back"),
    *(key for key in RUN if key.id != "run.evening"),
)
NIGHT: Group = (
    Key("night.on", "enter,space,escape", "on", "any key", "Go on", "show all, then go on"),
)
LINEAGE: Group = (
    Key("lineage.parent", "left,h", "parent", "h", "Parent", "to the parent"),
    Key("lineage.child", "right,l", "child", "l", "Child", "to the first child"),
    Key("lineage.next", "n,right_square_bracket", "idea(1)", "n", "Next idea", "the next idea"),
    Key("lineage.last", "p,left_square_bracket", "idea(-1)", "p", "", "the idea before"),
    *_beside("run.lineage"),
    TO_ROOM,
)
CITY_WALK: Group = (
    Key("city.left", "left,h", "walk(-1)", "h l", "Walk", "the block to the left"),
    Key("city.right", "right,l", "walk(1)", "l", "", "the block to the right"),
    Key("city.find", "slash", "find", "/", "Find", "a room by name or niche"),
)
CITY: Group = (*CITY_WALK, *_beside("run.city"), TO_ROOM)
VISIT: Group = (
    Key("visit.left", "left,h", "next_door(-1)", "h l", "Next door", "the room to the left"),
    Key("visit.right", "right,l", "next_door(1)", "l", "", "the room to the right"),
    BACK,
)
FIND: Group = (
    Key("find.up", "up", "move(-1)", "↑ ↓", "Choose", "up"),
    Key("find.down", "down", "move(1)", "↓", "", "down"),
    Key("find.go", "enter", "choose", "enter", "Go there", "stand at its window"),
    BACK,
)
WATCH: Group = (
    Key("watch.pause", "space", "pause", "space", "Pause", "stop and go on", priority=True),
    Key("watch.faster", "plus,equals_sign", "speed(1)", "+ -", "Speed", "faster"),
    Key("watch.slower", "minus", "speed(-1)", "-", "", "slower"),
    Key("watch.step", "full_stop", "step", ".", "One hour", "an hour on"),
    *CITY_WALK,
)
MEMBERS: Group = (*_beside("run.members"), TO_ROOM)
NUMBERS: Group = (*_beside("run.numbers"), TO_ROOM)
LOG: Group = (
    Key("log.find", "slash", "find", "/", "Find", "only lines with these words"),
    *_beside("run.log"),
    TO_ROOM,
)
LOG_FIELD: Group = (
    Key("field.list", "escape,enter,down", "leave_field", "esc", "To the list", "to the list"),
)
REPORT: Group = (
    Key("report.read", "r", "read", "r", "Read on", "the epilogue and the zine in full"),
    Key("report.mattered", "m", "mattered", "m", "What mattered", "what mattered (a minute)"),
    Key("report.new", "n", "new_run", "n", "New run", "a new run"),
    Key("report.copy", "c", "copy", "c", "Copy the skyline", "copy the one-line skyline"),
    *(key for key in RUN if key.id not in ("run.evening", "run.card")),
    Key("report.back", "escape", "go('title')", "esc", "Title", "to the title"),
)
EVENT: Group = (
    *(Key(f"event.{n}", str(n), f"pick({n - 1})", str(n), "", f"choice {n}") for n in range(1, 10)),
    Key("event.take-back", "u", "take_back", "u", "", "take the choice back"),
    Key("event.next", "o", "next", "o", "", "the next of what any day has"),
    WORDS,
    Key("event.back", "escape", "back", "esc", "Decide later", "decide later"),
)
AS_IT_IS = Key("press.back", "escape", "back", "esc", "Leave it as it is", "leave it as it is")
CLOSING: Group = (
    Key("confirm.yes", "y,C", "yes", "y C", "Close the day", "yes"),
    Key("confirm.no", "n,escape", "back", "esc", "Not yet", "no"),
)
LEAVING: Group = (
    Key("leave.yes", "y", "yes", "y", "Leave", "leave"),
    Key("leave.no", "n,escape", "back", "n esc", "Stay", "stay"),
)


def ended(group: Group) -> Group:
    """Return a group as it is when the run is over: in place of an evening there is the report."""
    spent = ("run.card", "run.offers", "run.skip")
    kept = (key for key in group if key.id not in spent)
    return tuple(
        key._replace(label="Report", says="the report") if key.id == "run.evening" else key
        for key in kept
    )


def possible(group: Group, *, back: bool, on: bool) -> Group:
    """Return a group without the turning of days that cannot be turned.

    The way back, which only practice and recordings have, then stands early in the last line.
    """
    kept = tuple(key for key in group if key != REWIND and (on or key != FORWARD))
    early = 1 + next((at for at, key in enumerate(kept) if key.label), 0)
    back_a_day = (REWIND._replace(label="Back a day"),) if back else ()
    return (*kept[:early], *back_a_day, *kept[early:])


def bindings(*groups: Group) -> list[BindingType]:
    """Return the groups as Textual's bindings, each with its id."""
    return [
        Binding(key.keys, key.action, key.says, show=False, priority=key.priority, id=key.id)
        for group in groups
        for key in group
    ]
