"""Seed codes: what a slip of a finger does, and what it must never do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.errors import UsageError
from game.model.record import RULES
from game.run import codes

SEEDS = st.integers(0, (1 << codes.SEED_BITS) - 1)


def slips(code: str) -> list[str]:
    """Every code that differs in one symbol."""
    return [
        code[:at] + letter + code[at + 1 :]
        for at in range(len(code))
        for letter in codes.ALPHABET
        if code[at] not in {"-", letter}
    ]


@given(SEEDS, st.integers(0, 31))
def test_a_code_is_read_as_it_was_written(seed: int, rules: int) -> None:
    assert codes.decode(codes.encode(seed, rules)) == (rules, seed)


@given(SEEDS)
def test_case_spaces_hyphens_and_lookalikes_do_not_matter(seed: int) -> None:
    code = codes.encode(seed)
    loose = " ".join(code.lower()).replace("1", "l").replace("0", "o").replace("-", " ")
    assert codes.read(loose) == seed
    assert codes.read(code.replace("1", "I")) == seed


@pytest.mark.parametrize("seed", [0, 1, 12345, (1 << 35) - 1])
def test_every_single_slip_is_caught_and_its_correction_suggested(seed: int) -> None:
    code = codes.encode(seed)
    for wrong in slips(code):
        with pytest.raises(UsageError, match=f"did you mean {code}\\?"):
            codes.read(wrong)


@given(SEEDS, st.integers(0, 9), st.integers(0, 9))
def test_every_swap_is_caught(seed: int, one: int, other: int) -> None:
    letters = list(codes.encode(seed).replace("-", ""))
    if letters[one] == letters[other]:
        return
    letters[one], letters[other] = letters[other], letters[one]
    with pytest.raises(UsageError, match="slip"):
        codes.read("".join(letters[:5]) + "-" + "".join(letters[5:]))


@given(SEEDS, st.data())
def test_every_two_slips_are_caught(seed: int, data: st.DataObject) -> None:
    letters = list(codes.encode(seed).replace("-", ""))
    for at in data.draw(st.lists(st.integers(0, 9), min_size=2, max_size=2, unique=True)):
        others = [letter for letter in codes.ALPHABET if letter != letters[at]]
        letters[at] = data.draw(st.sampled_from(others))
    with pytest.raises(UsageError, match="slip"):
        codes.read("".join(letters[:5]) + "-" + "".join(letters[5:]))


@pytest.mark.parametrize("letter", ["U", "*", "é", "\x1b"])
def test_a_letter_of_no_code_is_a_slip_too(letter: str) -> None:
    code = codes.encode(4711)
    with pytest.raises(UsageError, match=f"did you mean {code}") as caught:
        codes.read(code[:-1] + letter)
    assert str(caught.value).isprintable()


def test_a_symbol_too_few_or_too_many_is_no_other_seed() -> None:
    code = codes.encode(4711)
    for wrong in (code[:-1], code + "7"):
        with pytest.raises(UsageError, match="a code has ten"):
            codes.read(wrong)


def test_free_text_is_hashed_and_comes_back_as_a_code() -> None:
    seed = codes.read("my cat is called pudding")
    assert codes.read("  My Cat is called PUDDING ") == seed
    assert codes.read("my cat is called puddinG!") != seed
    assert codes.read(codes.encode(seed)) == seed
    assert codes.read("7") != codes.read("8")


@pytest.mark.parametrize("text", ["", "   ", "x" * 201])
def test_a_text_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="letters"):
        codes.read(text)


def test_a_code_of_other_rules_is_refused_by_name() -> None:
    with pytest.raises(UsageError, match=f"belongs to rules {RULES + 1}"):
        codes.read(codes.encode(1, RULES + 1))


def test_codes_and_hashes_never_change() -> None:
    assert codes.encode(0, 1) == "10000-000RS"
    assert codes.read("kettle") == 19_703_858_992


def test_fresh_seeds_fit() -> None:
    assert len({codes.fresh() for _ in range(50)}) == 50
    assert all(0 <= codes.fresh() < 1 << codes.SEED_BITS for _ in range(50))


@pytest.mark.parametrize("word", ["strawberry", "golden spam", "kettlemoss", "ten-letter", "a b c"])
def test_words_of_ten_letters_are_words(word: str) -> None:
    assert codes.read(word) == codes.read(word.upper())
