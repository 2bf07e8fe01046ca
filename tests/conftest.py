"""What all tests share: the base pack, loaded once."""

import pytest
from hypothesis import settings
from hypothesis.vendor.pretty import for_type_by_name

from game.content.packs import load
from game.model.pack import Pack

settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("long", deadline=None, max_examples=1000)
settings.load_profile("ci")
for_type_by_name(  # a whole pack would hide the example that fails
    Pack.__module__, Pack.__name__, lambda pack, printer, _: printer.text(f"pack {pack.hash}")
)


@pytest.fixture(scope="session")
def pack() -> Pack:
    """Return the base pack."""
    return load().pack
