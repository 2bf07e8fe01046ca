"""Every code of a finding: what it means in a few words, the mend, and how sure the check is.

Codes are stable: E1xx the file, E2xx conditions, E3xx the shape of a record, E4xx what records say
about each other, W5xx advice. Longer words and examples stand in `explained.toml`.
"""

from typing import NamedTuple


class Code(NamedTuple):
    """A row of the table. `sure`: certain, likely (seldom meant so), or guess (a rule of thumb)."""

    title: str
    mend: str
    sure: str = "certain"


CODES: dict[str, Code] = {
    "E101": Code(
        "the file is not TOML",
        "mend the line at the caret; the TOML language is described at toml.io",
    ),
    "E102": Code(
        "the file cannot be read by this game", "make the numbers and the nesting smaller"
    ),
    "E103": Code("the file is not UTF-8 text", "save the file as UTF-8"),
    "E104": Code(
        "a character that authors may not use",
        "write the letter itself; control and invisible characters are refused",
    ),
    "E105": Code("a key with too many parts", "use at most twelve parts"),
    "E111": Code(
        "a file or folder that may not be in a pack",
        "keep only .toml, .md and .txt files in a pack",
    ),
    "E112": Code("the pack is too large", "split the pack in two"),
    "E113": Code("an archive that is not read", "pack the folder again: rooms pack build DIR"),
    "E201": Code(
        "an unknown name in a condition", "rooms pack docs names lists what conditions know"
    ),
    "E202": Code(
        "a condition that cannot be read",
        "a condition is names, whole numbers, comparisons, and, or, not",
    ),
    "E203": Code(
        "a name that is not at hand here",
        "ask it where such a thing is at hand: a role that is cast, an idea by `about`",
    ),
    "E204": Code(
        "numbers and yes-or-no mixed up",
        "compare numbers with numbers; join questions with and, or",
    ),
    "E205": Code("a condition that is never true", "loosen it, or take the event out"),
    "E206": Code("a condition that is too long or too deep", "split it, or ask less"),
    "E207": Code(
        "a word that no pack declares",
        "declare it under [words] in pack.toml, or let some `do.fact` set it",
    ),
    "E301": Code("a field is missing", "write it; rooms pack docs KIND shows an example"),
    "E302": Code(
        "an unknown field or table", "take it out; rooms pack docs KIND lists what may stand here"
    ),
    "E303": Code("a value of the wrong kind", "rooms pack docs KIND says what is expected here"),
    "E304": Code(
        "a value out of its range",
        "stay inside the range; rooms pack docs KIND tells each",
    ),
    "E305": Code(
        "a text that is too long, empty or not on one line",
        "shorten it, and keep it on the lines it may have",
    ),
    "E306": Code("an id that is not one", "ids are a-z, 0-9 and _"),
    "E307": Code("too many or too few of something", "add or take away until the number fits"),
    "E308": Code("a field that another one makes necessary", "write the other field, too"),
    "E309": Code("a change without its sign", "write + or -: do.room.trust = +4"),
    "E401": Code("an id that no pack defines", "define it, or name the pack: base:some_id"),
    "E402": Code("an id defined twice", "give one of them another id, or take it out"),
    "E403": Code(
        "a place in a text that nothing fills",
        "cast a role of that name, or use {idea}, {room}, {brand}, {cause}, {rival}, {day}",
    ),
    "E404": Code("a role that is not cast", 'cast it: cast.name = "…"'),
    "E405": Code(
        "a pack that is not needed, or not here",
        'write it under [needs] in pack.toml: hum = ">=1.0"',
    ),
    "E406": Code(
        "the pack is for another game, format or version of a pack",
        "take a release of either that fits",
    ),
    "E407": Code(
        "the twelve, or the five of the circle, do not add up",
        "a room has twelve people, and five of them are its circle",
    ),
    "E408": Code(
        "a follow-up that cannot take over the cast or the idea",
        "cast the same roles in the same order, and the same idea or none",
    ),
    "E409": Code("a remix line without both marks", "write both {mine} and {theirs}"),
    "E410": Code("a table that only the base pack may have", "take the table out"),
    "E411": Code(
        "an id that is retired, or still a draft",
        "name another, or finish the draft and take `draft` out",
    ),
    "E412": Code(
        "a patch that finds nothing to change",
        "name a record of a pack that this one needs, and a field that it has",
    ),
    "E413": Code(
        "a patch whose guard does not hold",
        "look at what stands there now (rooms pack why ID), then mend `was` and `set`",
    ),
    "E414": Code("a patch of the pack's own record", "change the record itself"),
    "E415": Code(
        "a translation of a text that is not there",
        "name a text of this pack by its path: event.some_id.title",
    ),
    "E416": Code(
        "two packs that cannot stand beside each other",
        "take one of them out, or say which versions it breaks",
    ),
    "W501": Code(
        "a fact that is set and never read",
        "let some event ask fact('…'), or do not set it",
        "likely",
    ),
    "W502": Code(
        "a fact that is read and never set",
        "let some choice set it: do.fact.name = { … }",
        "likely",
    ),
    "W503": Code("a text of more than 90 words", "cut what is generic", "guess"),
    "W504": Code(
        "an event that never comes",
        "let some event that comes lead there, and set what it waits for",
        "likely",
    ),
    "W505": Code("a slot that its text does not use", "use it in `text` as {name}, or take it out"),
    "W506": Code("a condition, or a part of one, that is always true", "take that part out"),
    "W507": Code(
        "a mark that ends in a full stop",
        "end it without a stop: it stands inside sentences",
        "likely",
    ),
    "W508": Code(
        "a cast that nobody can fill",
        "ask for traits that somebody has, or give them to somebody",
        "likely",
    ),
    "W509": Code(
        "choices that differ only in numbers",
        "let one of them remember something, lead somewhere, or cost something else",
        "guess",
    ),
    "W510": Code(
        "an event that comes again too soon", "let at least five days pass: repeat = 5", "guess"
    ),
    "W511": Code("a remark that has nothing to ignore", "take the remark out"),
    "W512": Code("two packs that set one field", "keep one of them, or let a third pack decide"),
    "W513": Code("a choice that its event rules out", "loosen one of the two conditions", "likely"),
    "W514": Code(
        "a record by its old name", "write the new one; rooms pack upgrade does it for you"
    ),
}
