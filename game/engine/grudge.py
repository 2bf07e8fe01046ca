"""How unwilling the room has shown itself to a force: points, and what they come to.

Whoever answers a force adds them; a force that has pitched looks at them on its day.
"""

STALLED = 5
"""From here on it waits, once more, as long as it has waited."""
REFUSED = 10
"""From here on it goes away."""
