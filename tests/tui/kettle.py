"""The Kettle on paper: people, ideas and cards for the pretended desk."""

from game.model.day import Entry
from game.view.panes import (
    Building,
    CardPane,
    ChoiceRow,
    CityPane,
    FeedLine,
    IdeaRow,
    Intent,
    LineagePane,
    MemberRow,
    Mix,
    Option,
    Tower,
    VerbRow,
    Vital,
    Wording,
)

RISE = (0, 1, 2, 4, 6, 8, 7, 6, 5, 4, 3, 3, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1)
SLOW = (1, 1, 1, 1, 2, 2, 3, 3, 4, 5, 6, 6, 7, 8, 8, 8, 8, 7, 7, 6, 5, 5, 4, 4)
DEAD = (3, 2, 1, 1, *[0] * 20)
AWAY = (1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 8, 7, 7, 6, 7, 8, 8, 8, 8, 7, 7, 6, 7, 7)
FLAT = (1, 1, 2, 2, 2, 3, 3, 3, 2, 2, 2, 2, 2, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1)
IDEAS = (
    IdeaRow(
        11,
        "the kettle is always on",
        RISE,
        "home",
        "112",
        "catch 2 · bond 4 · 3 layers · bite 0 · 31 h old",
        "mira",
    ),
    IdeaRow(
        12,
        "kettle tribunal",
        SLOW,
        "home",
        "71",
        "catch 3 · bond 3 · 3 layers · bite 1 · 9 h old",
        "tavi",
    ),
    IdeaRow(
        13,
        "soup night",
        DEAD,
        "dead",
        "3",
        "catch 1 · bond 2 · 1 layer · bite 0 · 40 h old",
        "pell",
    ),
    IdeaRow(
        14,
        "borrowed spoon",
        FLAT,
        "home",
        "19",
        "catch 1 · bond 3 · 2 layers · bite 0 · 52 h old",
        "june",
    ),
    IdeaRow(
        15,
        "moss on the north stair",
        AWAY,
        "leaked",
        "40k",
        "catch 4 · bond 2 · 2 layers · bite 1 · 26 h old",
        "rook",
    ),
)
FEED = (
    FeedLine("^o^", "mira", "nobody tell the new ones why it can't be switched off", "post", 1, 11),
    FeedLine("^_^", "tavi", "the tribunal has heard worse", "riff", 2, 12),
    FeedLine(
        "o_O",
        "june",
        "someone put the moss thing on Plaza. 40k. none of them know us",
        "post",
        5,
        15,
    ),
    FeedLine("...", "ida", "damp is not a crime", "first", 6, 15),
    FeedLine("...", "a new", "is this about an actual kettle?", "hello", 7, 11),
    FeedLine("", "Plaza", "POV: your stairwell has moss and a lawyer", "leak", 9, 15),
    FeedLine(
        "-_-", "rook", "they kept the moss and lost the stair. of course they did", "post", 11, 15
    ),
    FeedLine("^_^", "pell", "soup is cancelled, bring the spoons anyway", "post", 14, 14),
)
VITALS = (
    Vital(
        "Members",
        "264",
        6,
        good=True,
        series=(240, 241, 244, 243, 248, 250, 251, 255, 254, 256, 258, 264),
        why=("fourteen came from Plaza (+14)", "eight left, most of them lurkers (-8)"),
    ),
    Vital(
        "Pulse",
        "318",
        41,
        good=True,
        series=(120, 140, 180, 170, 210, 250, 240, 260, 280, 270, 277, 318),
        why=("the tribunal was answered 60 times (+52)", "soup night fell flat (-11)"),
    ),
    Vital(
        "Exposure",
        "22",
        4,
        good=False,
        series=(4, 4, 5, 7, 9, 9, 12, 14, 15, 17, 18, 22),
        why=("moss on Plaza (+5)", "time (-1)"),
    ),
    Vital(
        "Trust",
        "61",
        -2,
        good=True,
        series=(55, 56, 58, 60, 60, 62, 63, 61, 63, 63, 63, 61),
        why=("june was promised credit (-2)",),
    ),
    Vital(
        "Imprint",
        "418",
        9,
        good=True,
        series=(80, 110, 150, 170, 220, 260, 300, 320, 350, 390, 409, 418),
        why=("the core grew by three (+9)",),
    ),
    Vital(
        "Warmth",
        "58",
        3,
        good=True,
        series=(50, 50, 51, 52, 53, 53, 54, 55, 55, 55, 55, 58),
        why=("tribunal read by 112 (+5)", "tavi answered (+1)", "newcomers (-3)"),
    ),
    Vital(
        "Stale",
        "18",
        0,
        good=False,
        series=(10, 12, 12, 14, 15, 15, 16, 17, 18, 18, 18, 18),
        why=(),
    ),
    Vital(
        "Load",
        "12/16",
        2,
        good=False,
        series=(4, 5, 5, 6, 6, 8, 9, 9, 10, 10, 10, 12),
        why=("newcomers from Plaza (+2)",),
    ),
    Vital("Hours", "5", 0, good=True, series=(5, 5, 5, 5, 5, 4, 5, 5, 5, 5, 5, 5), why=()),
    Vital("Fatigue", "9", 0, good=False, series=(0, 0, 0, 4, 8, 8, 9, 9, 9, 9, 9, 9), why=()),
)
INTENTS = (
    Intent("▲", "Feed", "wants soup, birds", 2),
    Intent("▲", "Brand", "Hearth+Co samples you", 1),
    Intent("!", "Cause", "asks for a symbol", 3),
    Intent("-", "Rival", "'ferns' courts oslo", -1),
    Intent("·", "june", "credit for moss", 1),
    Intent("◆", "Now", "Nobody Noticed, a win", -1),
    Intent("◆", "Next", "The Long Table: layers 3 of 4", -1),
)


def _member(row: str, attachment: int, *, circle: bool = False, here: bool = True) -> MemberRow:
    face, mood, name, role, note = row.split("|")
    card = (
        "here since day 1",
        "ties: mira, who taught them · rook, who argues, fondly",
        "wants: credit for the moss",
        "day 11: saw the moss on Plaza, without a name on it",
        "day 9: asked for a quieter week",
    )
    moods = tuple(max(0, attachment + step) for step in (-9, -7, -8, -4, -2, -5, -1, 0))
    course = (f"attached {moods[0]} → {moods[-1]}, day 5 to 12",)
    return MemberRow(face, mood, name, role, attachment, circle, here, note, card, moods, course)


MEMBERS = (
    _member("^o^|glowing|mira|host|tie oslo", 88, circle=True),
    _member("o_O|torn|june|critic|torn", 71, circle=True),
    _member("^_^|warm|tavi|archivist|", 79, circle=True),
    _member("-_-|calm|rook|bridge|'ferns'", 55, circle=True),
    _member("u_u|tired|pell|welcome|tired", 62, circle=True),
    _member("^o^|glowing|oslo|host|asked for a night off", 83),
    _member("...|away|ida|lurker|", 20),
    _member("^_^|warm|fenn|newcomer|", 44),
    _member("T_T|hurt|koto|maker|soup night was theirs", 66),
    _member("-_-|calm|lark|maker|", 58),
    _member("^_^|warm|bex|maker|", 61),
    _member("...|gone|wren|maker|now at Hearth+Co", 0, here=False),
)
CARDS = (
    CardPane(
        "moss-out",
        "The moss got out",
        12,
        "A Plaza account with two million followers posted the moss on the north stair without a "
        "name on it. June saw it first. The thread is very quiet.",
        (
            FeedLine(
                "o_O", "june", "i don't want their likes. i want my name on it", "post", 0, 15
            ),
            FeedLine(
                "^_^", "tavi", "a callback would remind them whose stair it is", "post", 0, 15
            ),
        ),
        (
            ChoiceRow("credit", "Ask for credit", 1, 62, ("trust ▲6", "exposure ▲3"), ""),
            ChoiceRow(
                "lean",
                "Lean in: post the story of the stair on Plaza",
                1,
                -1,
                ("members ▲▲", "two regulars torn ▼"),
                "",
            ),
            ChoiceRow(
                "soup",
                "Let it go. Make soup instead",
                0,
                -1,
                ("warmth ▲2", "the moss is theirs now"),
                "",
            ),
            ChoiceRow(
                "sue",
                "Take it to the tribunal",
                2,
                -1,
                (),
                "The tribunal sits only when somebody has been wronged twice.",
            ),
        ),
        "",
    ),
    CardPane(
        "night-off",
        "oslo asks for a night off",
        12,
        "Oslo has hosted nine evenings of twelve and says so, politely, in the middle of soup.",
        (FeedLine("^o^", "mira", "let him sleep, i can carry a kettle", "post", 0, 11),),
        (
            ChoiceRow(
                "yes", "Give it gladly", 0, -1, ("oslo's energy ▲", "host costs an hour more ▼"), ""
            ),
            ChoiceRow(
                "no", "Ask for one more evening", 0, 41, ("hours ▲1", "oslo may be hurt ▼"), ""
            ),
        ),
        "",
    ),
)


def _ways(verb: str, *texts: str, shut: str = "") -> tuple[Option, ...]:
    detail = (
        "pulse     290 ▒▒▓▓▓▒ 372  likely",
        "leak        8% ▓▒░ 21%",
        "+ fans of both: 47",
        "- third kettle this week",
    )
    return tuple(Option(Entry(verb, (at,)), text, shut, detail) for at, text in enumerate(texts))


def _mixed(first: int, second: int, *called: str) -> Option:
    one, other = called
    reads = (f"{one}, found guilty of {other}", f"{other}, but it is {one}")
    mix = Mix((one, other), ((f"{one} on the stair", "catch 3"), (f"the {other}", "bond 2")), reads)
    return Option(Entry("remix", (first, second)), f"{one} and {other}", "", ("47 like both",), mix)


_MIXES = (
    _mixed(0, 1, "moss", "tribunal"),
    _mixed(0, 3, "moss", "the long spoon"),
    _mixed(2, 1, "kettle", "spoon"),
)


def _visits() -> tuple[Option, ...]:
    """Return three ways to each of three rooms, one of them closed."""
    return tuple(
        Option(
            Entry("bridge", (room, idea)),
            f"take {what} to {where}",
            "They have had it." if room == idea == 2 else "",
            (f"on their door: {where}", f"they tell {what} their own way"),
            about=where,
            among=f"take {what}",
            note="likes such" if idea == 0 else "",
        )
        for room, where in enumerate(("'ferns'", "'maps'", "'tapes'"))
        for idea, what in enumerate(("the spoon", "the tribunal", "soup night"))
    )


_ABOUT = (
    "Sends one idea into the night.",
    "+ a named member wrote it and will feel what becomes of it",
    "- it may be dead by morning",
)
_RED = "The moss is already out (day 11, Plaza)."
VERBS = (
    VerbRow(
        "post",
        "P",
        "Post",
        1,
        "4 sparks",
        "",
        _ABOUT,
        _ways(
            "post",
            "'a lamp for the stair' by mira",
            "'spoon amnesty' by june",
            "'who washed the ladle' by pell",
            "'night bus kettle' by rook",
        ),
    ),
    VerbRow(
        "remix",
        "R",
        "Remix",
        2,
        "5 living, 3 canon",
        "",
        _ABOUT,
        _MIXES,
    ),
    VerbRow(
        "callback",
        "K",
        "Callback",
        1,
        "2 rested",
        "",
        _ABOUT,
        _ways("callback", "the long spoon", "day one soup"),
    ),
    VerbRow(
        "translate",
        "T",
        "Translate",
        1,
        "9 untaught",
        "",
        _ABOUT,
        _ways("translate", "9 newcomers, by tavi"),
    ),
    VerbRow(
        "encrypt",
        "E",
        "Encrypt",
        1,
        "5 ideas",
        "",
        _ABOUT,
        _ways("encrypt", "the kettle is always on", "kettle tribunal"),
    ),
    VerbRow(
        "host",
        "H",
        "Host",
        2,
        "theme: the kettle",
        "",
        _ABOUT,
        _ways("host", "a kettle night", "a night of spoons"),
    ),
    VerbRow(
        "spotlight",
        "S",
        "Spotlight",
        1,
        "june waits",
        "",
        _ABOUT,
        _ways("spotlight", "june, for the moss", "ida, for four words"),
    ),
    VerbRow(
        "moderate", "M", "Moderate", 1, "nobody quarrels", "Nobody quarrels tonight.", _ABOUT, ()
    ),
    VerbRow(
        "bridge",
        "B",
        "Bridge",
        1,
        "3 neighbours",
        "",
        _ABOUT,
        _visits(),
    ),
    VerbRow(
        "leak",
        "L",
        "Leak",
        1,
        "",
        _RED,
        _ABOUT,
        _ways("leak", "moss on the north stair to Plaza", shut=_RED),
    ),
    VerbRow(
        "retire",
        "N",
        "Retire",
        1,
        "1 is ready",
        "",
        _ABOUT,
        _ways("retire", "the kettle is always on"),
    ),
    VerbRow(
        "sour",
        "O",
        "Sour",
        1,
        "5 ideas",
        "",
        _ABOUT,
        _ways("sour", "soup night", "moss on the north stair"),
    ),
    VerbRow(
        "answer",
        "A",
        "Answer",
        1,
        "Hearth+Co waits",
        "",
        _ABOUT,
        _ways("answer", "refuse Hearth+Co", "stall Hearth+Co", "prank Hearth+Co"),
    ),
    VerbRow("split", "D", "Split", 3, "", "Day 15 at the earliest.", _ABOUT, ()),
    VerbRow("rest", "Z", "Rest", 1, "fatigue 9", "", _ABOUT, _ways("rest", "an hour with no plan")),
)


def city() -> CityPane:
    """Return a thousand rooms in eleven blocks, three towers over them."""
    names = (
        "zines",
        "moss",
        "tapes",
        "knots",
        "synths",
        "kettles",
        "ferns",
        "maps",
        "soup",
        "birds",
        "kites",
    )
    sizes = (84, 119, 71, 92, 101, 108, 86, 74, 97, 88, 80)
    buildings = []
    first = 0
    for at, (name, size) in enumerate(zip(names, sizes, strict=True)):
        rows = tuple(range(first, first + size))
        lit = tuple((row * row * 7 + row * 13 + at) % 11 // 4 for row in rows)
        lines = tuple(
            f"{name} {row} · {20 + row * 37 % 300} people · {row * 17 % 60} acts" for row in rows
        )
        buildings.append(Building(name, at == 5, rows, lit, lines))
        first += size
    towers = (
        Tower("Chirp", 74, "Chirp · 41,000 posts last night · hungry for soup, birds"),
        Tower("Plaza", 96, "Plaza · 120,000 posts last night · hungry for moss"),
        Tower("Clips", 58, "Clips · 33,000 posts last night · hungry for dances"),
    )
    leaks = tuple((row * 83 % 1000, row % 3) for row in range(1, 22))
    return CityPane(
        "a thousand little rooms", tuple(buildings), towers, leaks, ((1, 440), (0, 610), (2, 130))
    )


def family(root: int) -> LineagePane:
    """Return a family of fifteen wordings."""
    rows = (
        (-1, 1, -1, "home", "mira", "the kettle is always on", ""),
        (0, 2, -1, "home", "tavi", "the kettle diary", "+ a diary|- always on"),
        (
            0,
            4,
            -1,
            "leaked",
            "Chirp",
            "when the kettle is on (you know)",
            "+ you know|- whose kettle",
        ),
        (2, 6, -1, "branded", "Hearth+Co", "Always on. Always you.™", "+ you|- the kettle"),
        (2, 5, 8, "lost", "Plaza", "kettle girl autumn", "- everything"),
        (0, 3, -1, "canon", "june", "the long spoon", "+ a spoon"),
        (0, 6, -1, "home", "tavi", "kettle tribunal is in session", "+ a court"),
        (6, 8, -1, "home", "pell", "the tribunal will have soup", "+ soup"),
        (7, 9, 11, "lost", "koto", "soup verdict", "+ a verdict"),
        (6, 9, -1, "home", "rook", "the moss tribunal", "+ moss|+ the north stair"),
        (
            9,
            11,
            -1,
            "leaked",
            "Plaza",
            "POV: your stairwell has moss and a lawyer",
            "+ pov|- the tribunal|- our stair",
        ),
        (6, 10, -1, "leaked", "Clips", "order in the kettle (dance)", "+ a dance|- the order"),
        (1, 7, 10, "lost", "ida", "dear diary, it whistles", "+ a whistle"),
        (0, 11, -1, "home", "fenn", "is this about an actual kettle", "+ a question"),
        (5, 8, -1, "home", "june", "borrowed spoon", "+ borrowed"),
    )
    wordings = tuple(
        Wording(
            root * 100 + at,
            parent,
            text,
            born,
            died,
            place,
            who,
            tuple(changed.split("|")) if changed else (),
            40_000 // (at + 1),
        )
        for at, (parent, born, died, place, who, text, changed) in enumerate(rows)
    )
    ideas = tuple((idea.root, idea.text) for idea in IDEAS)
    title = dict(ideas).get(root, "the kettle is always on")
    return LineagePane(title, 12, wordings, ideas)


OFFERS = (
    CardPane(
        "offer:successor",
        "Name a successor",
        12,
        "Somebody should know where the keys hang.",
        (),
        (ChoiceRow("tavi", "tavi", 0, -1, ("tavi's attachment ▲4",), ""),),
        "",
        "on any day",
    ),
    CardPane(
        "offer:close",
        "Close the room",
        12,
        "You put the light out yourself, with everybody in.",
        (),
        (ChoiceRow("close", "Put the light out", 0, -1, ("the run ends tonight",), ""),),
        "",
        last=True,
    ),
)
