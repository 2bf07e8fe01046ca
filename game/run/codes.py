"""Seed codes: eight symbols that carry rules and seed, and two that catch every slip of a finger.

Ten symbols of Crockford's base 32 form a Reed-Solomon code over GF(32) of distance three: any one
or two wrong symbols, swaps among them, are noticed, one can be mended. It knows nothing of runs.
"""

import secrets
import unicodedata
from hashlib import blake2b

from game.errors import UsageError
from game.model.record import RULES

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SEED_BITS = 35
DATA = 8
LENGTH = 10
HALF = 5
LONGEST_TEXT = 200
_READ_AS = str.maketrans("ILO", "110", " -")
_FIELD = 31  # non-zero elements of GF(32)
_PRIMITIVE = 0b100101  # x^5 + x^2 + 1


def _powers() -> list[int]:
    powers, value = [], 1
    for _ in range(_FIELD):
        powers.append(value)
        value <<= 1
        if value > _FIELD:
            value ^= _PRIMITIVE
    return powers


_EXP = _powers()
_LOG = {value: power for power, value in enumerate(_EXP)}


def _times(left: int, right: int) -> int:
    if not left or not right:
        return 0
    return _EXP[(_LOG[left] + _LOG[right]) % _FIELD]


def _over(left: int, right: int) -> int:
    return _EXP[(_LOG[left] - _LOG[right]) % _FIELD] if left else 0


def _syndromes(symbols: list[int]) -> tuple[int, int]:
    """Return the plain and the weighted sum of all symbols: both zero in a sound code."""
    plain = weighted = 0
    for place, symbol in enumerate(symbols):
        plain ^= symbol
        weighted ^= _times(symbol, _EXP[place])
    return plain, weighted


def encode(seed: int, rules: int = RULES) -> str:
    """Return the code of a 35-bit seed, like 328T5-CY4T4."""
    word = (rules & _FIELD) << SEED_BITS | seed
    symbols = [word >> HALF * (DATA - 1 - place) & _FIELD for place in range(DATA)]
    plain, weighted = _syndromes(symbols)
    # c8 + c9 = plain and a8 c8 + a9 c9 = weighted
    last = _over(weighted ^ _times(plain, _EXP[DATA]), _EXP[DATA] ^ _EXP[DATA + 1])
    return _written([*symbols, plain ^ last, last])


def _written(symbols: list[int]) -> str:
    text = "".join(ALPHABET[symbol] for symbol in symbols)
    return f"{text[:HALF]}-{text[HALF:]}"


def decode(code: str) -> tuple[int, int]:
    """Return (rules, seed) of a code, read without case, spaces and hyphens, I and L as 1, O as 0.

    Raises UsageError, with the likely correction of a single slip; it is never applied by itself.
    """
    text = _plain(code)
    symbols = [ALPHABET.find(letter) for letter in text]
    strange = [place for place, symbol in enumerate(symbols) if symbol < 0]
    if len(symbols) != LENGTH:
        what = f"seed code {_shown(code)} has {len(text)} symbols"
        raise UsageError(what, f"a code has ten, like {encode(0)}")
    if strange or any(_syndromes(symbols)):
        near = _mended(symbols, strange)
        near = near if near and ALPHABET.find(near[0]) == RULES & _FIELD else None
        mend = (
            f"did you mean {near}?" if near else "copy it again, two slips or more cannot be undone"
        )
        what = f"seed code {_shown(code)} has a slip in it"
        raise UsageError(what, mend)
    word = 0
    for symbol in symbols[:DATA]:
        word = word << HALF | symbol
    return word >> SEED_BITS, word & (1 << SEED_BITS) - 1


def _mended(symbols: list[int], strange: list[int]) -> str | None:
    """Return the one sound code that differs in a single symbol, if there is one."""
    if len(strange) > 1:
        return None
    tried = [max(0, symbol) for symbol in symbols]
    plain, weighted = _syndromes(tried)
    if strange:
        place = strange[0]
    elif not plain or not weighted:
        return None
    else:
        place = _LOG[_over(weighted, plain)]
    if place >= LENGTH or weighted != _times(plain, _EXP[place]):
        return None
    tried[place] ^= plain
    return _written(tried)


def _plain(text: str) -> str:
    return text.strip().upper().translate(_READ_AS)


def _shown(text: str) -> str:
    """Quote what a person typed; nothing in it can steer a terminal."""
    return ascii(text if len(text) <= 2 * LENGTH else text[: 2 * LENGTH] + "...")


def _meant_as_code(text: str) -> bool:
    """Tell a code, perhaps a misspelt one, from free text: "strawberry" has ten letters, too.

    A code shows itself by its hyphen or by a digit; ten letters without either are a code only if
    they spell one.
    """
    plain = _plain(text)
    known = sum(letter in ALPHABET for letter in plain)
    two_groups = text.strip().count("-") == 1
    digits = any(letter.isdigit() for letter in text)
    if len(plain) == LENGTH and known >= LENGTH - 1:
        return two_groups or digits or _spelt(plain)
    near = abs(len(plain) - LENGTH) <= 1
    return two_groups and near and known == len(plain) and digits


def _spelt(plain: str) -> bool:
    """Return whether ten letters are a code of these rules to the letter."""
    symbols = [ALPHABET.find(letter) for letter in plain]
    return -1 not in symbols and not any(_syndromes(symbols)) and symbols[0] == RULES & _FIELD


def read(text: str) -> int:
    """Return the seed that a person means: a code, or any other text, which is hashed.

    Raises UsageError for a misspelt code, a code of other rules, and an empty or endless text.
    """
    if _meant_as_code(text):
        rules, seed = decode(text)
        if rules != RULES & _FIELD:
            what = f"seed {_shown(text)} belongs to rules {rules}, this is rules {RULES & _FIELD}"
            raise UsageError(what, "play it with a release of those rules, or take another seed")
        return seed
    words = unicodedata.normalize("NFC", text.strip().casefold())
    if not words or len(words) > LONGEST_TEXT:
        what = f"a seed needs 1 to {LONGEST_TEXT} letters"
        raise UsageError(what, f"write a code like {encode(0)}, or any word")
    digest = blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8, person=b"room seed")
    return int.from_bytes(digest.digest(), "big") >> 64 - SEED_BITS


def fresh() -> int:
    """Return a seed that nobody could foresee."""
    return secrets.randbits(SEED_BITS)
