"""A room of the pretended city from inside."""

from game.view.visitpane import Canon, Mood, Said, VisitPane, Way

_FEED = (
    Said("^_^", "the moss on our side is doing fine, thank you", 1, 0, "here", ""),
    Said("", "when the stair is damp (you know)", 22, 0, "back", "Chirp"),
    Said("-_-", "who left a stair here", 3, 1, "room", "knots that hold for no reason"),
    Said("u_u", "soup at nine. Always at nine. Always you.", 20, 2, "abroad", "Plaza"),
)
_WAYS = (
    Way("who left a stair here", "Plaza", 3, "out"),
    Way("the moss on our side is doing fine, thank you", "soup, and the argument", 1, "away"),
    Way("when the stair is damp (you know)", "Chirp", 1, "home"),
    Way("a spoon, unattended", "indoor kites", 2, "here"),
)


def visit(room: int) -> VisitPane | None:
    """Return one of a thousand rooms; every fifth is silent and has kept nothing."""
    if not 0 <= room < 1000:
        return None
    silent = room % 5 == 0
    return VisitPane(
        room=room,
        name=f"moss growers of the north stair, room {room}",
        niche="moss",
        door="Please do not walk on the founder.",
        people=214,
        hours=(0,) * 24 if silent else (4, 6, 3, 1, *[0] * 12, 1, 2, 2, 3, 3, 4, 1, 1),
        warmth=44,
        histogram=(9, 21, 28, 34, 41, 36, 22, 14, 7, 2),
        moods=(
            Mood("^_^", "warm", 86),
            Mood("-_-", "calm", 69),
            Mood("u_u", "tired", 12),
            Mood("...", "away", 47),
        ),
        canon=() if silent else (Canon("the founder is the moss", 3), Canon("mind the stair", 1)),
        feed=() if silent else _FEED,
        ways=() if silent else _WAYS,
    )
