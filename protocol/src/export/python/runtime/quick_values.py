"""The quick way for values of each kind."""

from __future__ import annotations

import datetime
import enum
import json.encoder
import math
import sys
import typing

from .nodes import _Refused
from .numbers import _EPOCH, _LAST_SECOND, _shortest, _single, _time
from .quick import _Tally
from .strings import _Enum, _is_integer_text

_escaped = json.encoder.encode_basestring
_from_seconds = datetime.datetime.fromtimestamp
_UTC = datetime.UTC
_MOST_FLOAT = sys.float_info.max
_LEAST_FLOAT = -_MOST_FLOAT
_LEAST_INTEGER = -(1 << 63)
_MOST_INTEGER = (1 << 64) - 1


def _names_of(
    values: type[enum.StrEnum], aliases: dict[str, str] | None = None
) -> dict[typing.Any, typing.Any]:
    """Return the values of an enum by their names."""
    return {**_Enum(values=values, aliases=aliases).names}


def _texts_of(names: dict[typing.Any, typing.Any]) -> dict[typing.Any, str]:
    """Return the JSON texts of the values of an enum."""
    return {name: _escaped(str(value)) for name, value in names.items()}


def _float_of(value: typing.Any, tally: _Tally) -> float:
    """Read a float."""
    number: float
    if value.__class__ is bytes or value.__class__ is float:
        number = float(value)
        if math.isfinite(number):
            return number
    elif value.__class__ is int:
        if not value:
            tally[1] += 1
        number = float(value)
        return number
    raise _Refused


def _single_of(value: typing.Any, tally: _Tally) -> float:
    """Read a 32-bit float."""
    number = _float_of(value, tally)
    text = value.decode() if value.__class__ is bytes else repr(value)
    number = _single(text)
    if math.isfinite(number):
        return number
    raise _Refused


def _integer_of(value: typing.Any, least: int, most: int) -> int:
    """Read an integer from a string."""
    if value.__class__ is str and _is_integer_text(value):
        number = int(value)
        if least <= number <= most:
            return number
    raise _Refused


def _any_of(value: typing.Any, tally: _Tally) -> typing.Any:
    """Read JSON of any shape."""
    kind = value.__class__
    if kind is str or kind is bool or value is None:
        return value
    if kind is int and _LEAST_INTEGER <= value <= _MOST_INTEGER:
        if not value:
            tally[1] += 1
        return value
    if kind is dict:
        tally[0] += len(value)
        tally[2] += 1
        return {key: _any_of(inner, tally) for key, inner in value.items()}
    if kind is list:
        return [_any_of(inner, tally) for inner in value]
    if kind is bytes or kind is float:
        return _float_of(value, tally)
    raise _Refused


def _any_text(value: typing.Any) -> str:
    """Write JSON of any shape."""
    kind = value.__class__
    if kind is str:
        return _escaped(value)
    if kind is bool:
        return "true" if value else "false"
    if value is None:
        return "null"
    if kind is int and _LEAST_INTEGER <= value <= _MOST_INTEGER:
        return str(value)
    if kind is float and math.isfinite(value):
        return repr(value)
    if kind is list or kind is tuple:
        return f"[{','.join(map(_any_text, value))}]"
    if kind is dict:
        if not all(key.__class__ is str for key in value):
            raise _Refused
        members = [
            f"{_escaped(key)}:{_any_text(inner)}" for key, inner in value.items()
        ]
        return f"{{{','.join(members)}}}"
    raise _Refused


def _time_of(value: typing.Any) -> datetime.datetime:
    """Read seconds since 1970."""
    if value.__class__ is bytes:
        # Of ten digits before the point and six behind it, a float is exact enough,
        # up to 2^32.
        plain = 11 < len(value) < 18 and value[10] == 46 and b"0" < value < b"4"
        if plain and value[11:].isdigit():
            return _from_seconds(float(value), _UTC)
        text = value.decode()
    elif value.__class__ is int:
        if 0 <= value < 4000000000:
            return _from_seconds(value, _UTC)
        text = str(value)
    elif value.__class__ is float:
        text = repr(value)
    else:
        raise _Refused
    time = _time(text)
    if time is None:
        raise _Refused
    return time


def _float_from(value: typing.Any) -> float:
    """Return the float that is written for a number of another type."""
    if value.__class__ is int:
        return float(value)
    raise _Refused


def _single_from(value: typing.Any) -> float:
    """Return the float that is written for a 32-bit float."""
    number = _shortest(value if value.__class__ is float else _float_from(value))
    if math.isfinite(number):
        return number
    raise _Refused


def _seconds_of(value: typing.Any) -> str:
    """Write seconds since 1970."""
    if value.__class__ is not datetime.datetime or value.tzinfo is None:
        raise _Refused
    passed = value - _EPOCH
    seconds = passed.days * 86400 + passed.seconds
    if not 0 <= seconds < _LAST_SECOND:
        raise _Refused
    if passed.microseconds:
        return f"{seconds}.{passed.microseconds:06}".rstrip("0")
    return str(seconds)
