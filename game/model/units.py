"""The fixed-point units of the state. What one of its whole numbers is worth."""

ONE = 1 << 16
"""1.0 in Q16: belonging, insularity, co-option and every probability."""
FULL = ONE - 1
"""The largest u16, standing for (almost) one: the cap of belonging."""
CENT = 100
"""A point of a 0-100 meter (trust, exposure, fatigue, staleness) is kept as 100 hundredths."""
METER_TOP = 100 * CENT
QUALITY = 256
"""Quality 1.0 in Q8.8."""
MEANING_FULL = 255
"""Meaning untouched by any crossing."""
HOURS_A_DAY = 24
WARM_NIGHTS = 1
"""Nights that pass before the first morning."""
SLOTS = 20
"""Newest posts on a room's screen (S of the spread model)."""
PINS = 4
"""Posts that a host keeps at the top of the screen for a night, beside the newest."""
SCREEN = SLOTS + PINS
SHELF = 64
"""Newest posts of a platform that an account may carry home."""
NEVER = -(1 << 20)
"""The tick of something that has not happened."""
NONE = -1
"""No row: the universal empty reference."""
PLAYER = 0
"""The player's room is always row 0 of the rooms."""
EVENING_HOURS = 5
"""Hours a host can spend in an evening without overtime."""
OVERTIME_HOURS = 3
"""Hours beyond those that a host can wring out of a night, at a price in fatigue."""
HOST_GRACE = 5
"""Days in which nothing but tiredness ends a run."""
PARTING_DAY = 11
"""The first day on which a host may close the room or hand it over (decision 0024)."""
LIVE_IDEAS = 8
SPARKS = 4
CARDS = 2
"""At most so many event cards wait in a morning."""
CANON = 12
"""References a room holds dear, at most."""
CAST = 12
"""Named members in the player's room."""
RESTED_DAYS = 4
"""Days a reference needs before it carries an evening, or a callback, again."""
CORE_ATTACHMENT = 60
"""Attachment (0-100) above which a member is core."""
REGULAR_ATTACHMENT = 25
"""Attachment above which a member is a regular; the rest are lurkers."""
