"""Numbers read from their digits: integers, timestamps, 32-bit floats."""

from __future__ import annotations

import datetime
import decimal
import math
import struct


class _Number(str):
    """A JSON number as written."""

    __slots__ = ()


_FRACTION = "fraction"
_TOO_LARGE = "too large"
_I128 = 1 << 127


def _digits(text: str) -> tuple[bool, str, int]:
    """Split a number into its sign, its digits, and the power of ten after them."""
    mantissa, _, exponent = text.lower().partition("e")
    integer, _, fraction = mantissa.removeprefix("-").partition(".")
    sign = "-" if exponent.startswith("-") else ""
    size = exponent.lstrip("+-").lstrip("0")
    # An exponent with more digits is beyond every limit.
    power = int(sign + (size or "0")) if len(size) < 18 else int(sign + "9" * 18)
    return text.startswith("-"), integer + fraction, power - len(fraction)


def _whole(text: str) -> int | str:
    """Return the integer that `text` represents, `_FRACTION` or `_TOO_LARGE`."""
    if len(text) < 18 and text.isascii() and text.isdigit():
        return int(text)
    negative, digits, power = _digits(text)
    significant = digits.strip("0")
    if not significant:
        return 0
    power += len(digits) - len(digits.rstrip("0"))
    if power < 0:
        return _FRACTION
    if power > 38 or len(significant) > 39:
        return _TOO_LARGE
    magnitude: int = int(significant) * 10**power
    if magnitude >= _I128:
        return _TOO_LARGE
    return -magnitude if negative else magnitude


_EPOCH: datetime.datetime = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
_MICROSECOND = datetime.timedelta(microseconds=1)
_LAST_SECOND = 253402300799


def _time(text: str) -> datetime.datetime | None:
    """Read seconds since 1970. Decimals beyond the sixth are truncated."""
    if len(text) < 12 and text.isdigit():
        return _EPOCH + datetime.timedelta(seconds=int(text))
    if 11 < len(text) < 18 and text[10] == "." and "0" < text < "4":
        seconds, micros = text[:10], text[11:]
        if seconds.isdigit() and micros.isdigit():
            return _EPOCH + datetime.timedelta(0, int(seconds), int(f"{micros:0<6}"))
    negative, digits, power = _digits(text)
    significant = digits.lstrip("0")
    if not significant:
        return _EPOCH
    point = len(significant) + power + 6
    if negative or point > 18:
        return None
    kept = significant[: max(point, 0)]
    micros = int(kept or "0") * 10 ** (point - len(kept) if kept else 0)
    beyond = bool(significant[len(kept) :].strip("0"))
    if micros + beyond > _LAST_SECOND * 1_000_000:
        return None
    return _EPOCH + datetime.timedelta(microseconds=micros)


def _seconds(time: datetime.datetime) -> str:
    """Write seconds since 1970, without a fraction when whole."""
    micros = (time - _EPOCH) // _MICROSECOND
    sign = "-" if micros < 0 else ""
    seconds, rest = divmod(abs(micros), 1_000_000)
    return f"{sign}{seconds}.{rest:06}".rstrip("0").rstrip(".")


def _float_text(number: float) -> str:
    """Write a finite float as JavaScript does: `5`, `0.25`, `1e+21`; but keep `-0.0`."""
    text = repr(number)
    if text.endswith(".0"):
        return text if text == "-0.0" else text[:-2]
    return _unusual_text(text) if "e" in text else text


def _unusual_text(text: str) -> str:
    """Return a float with an exponent as JavaScript writes it."""
    mantissa, _, exponent = text.partition("e")
    power = int(exponent)
    whole, _, fraction = mantissa.partition(".")
    if 0 < power < 21:
        return f"{whole}{fraction:0<{power}}"
    if -7 < power < 0:
        sign = "-" if text.startswith("-") else ""
        return f"{sign}0.{'0' * (-power - 1)}{whole.removeprefix('-')}{fraction}"
    return f"{mantissa}e{power:+}"


def _pack(number: float) -> float:
    """Round to 32 bits."""
    try:
        return float(struct.unpack("<f", struct.pack("<f", number))[0])
    except OverflowError:
        return math.copysign(math.inf, number)


def _shortest(number: float) -> float:
    """Return the float with the fewest digits that rounds to `number` in 32 bits."""
    if not math.isfinite(number):
        return number
    single = _pack(number)
    shown = (float(f"{single:.{digits}g}") for digits in range(1, 10))
    return next((short for short in shown if _pack(short) == single), single)


def _single(text: str) -> float:
    """Read a 32-bit float, rounded only once."""
    wide = float(text)
    above, below = (_pack(math.nextafter(wide, end)) for end in (math.inf, -math.inf))
    if above == below:
        return _shortest(wide)
    # Halfway between two: the digits that a 64-bit float cannot hold decide.
    order = decimal.Decimal(text).compare(decimal.Decimal(wide))
    if order == 0:
        return _shortest(wide)
    return _shortest(above if order > 0 else below)
