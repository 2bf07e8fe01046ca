"""The city and its rooms in plain lines say what the screens show."""

from game.plain.outside import city, visit
from game.view.panes import CityPane
from tests.tui import kettle, street


def test_every_room_of_a_city_can_be_found_by_its_number() -> None:
    pane = kettle.city()
    told = list(city(pane))
    assert told[0] == "The city: a thousand little rooms."
    assert any(line.startswith("Platform: Plaza, 96 of 100 high") for line in told)
    houses = [line for line in told if line.startswith("House of ")]
    assert len(houses) == len(pane.buildings)
    for building, line in zip(pane.buildings, houses, strict=True):
        numbers = {
            int(word) for word in line.replace(";", " ").rstrip(".").split() if word.isdigit()
        }
        assert set(building.rooms) <= numbers


def test_a_village_is_told_room_by_room() -> None:
    whole = kettle.city()
    one = whole.buildings[0]
    hut = one._replace(rooms=(7, 7), windows=(2, 0), lines=("soup · 24 people",) * 2)
    pane: CityPane = whole._replace(buildings=(hut,), told="last night 3 leaked out")
    assert list(city(pane))[-2:] == ["Last night 3 leaked out.", "Room 7: soup · 24 people"]


def test_a_visit_tells_all_that_the_screen_shows() -> None:
    pane = street.visit(3)
    assert pane is not None
    told = "\n".join(visit(pane))
    for said in pane.feed:
        assert said.text in told
        assert said.source in told
    for one in pane.canon:
        assert f"'{one.text}', {one.layers} layer" in told
    for mood in pane.moods:
        assert f"{mood.members} {mood.word} {mood.face}" in told
    for way in pane.ways:
        assert f"'{way.text}'" in told
        assert way.place in told
    assert pane.door in told
    silent = street.visit(5)
    assert silent is not None
    assert "Nothing is on the screen." in list(visit(silent))
