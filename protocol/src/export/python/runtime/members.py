"""Values of closed enums as they are given: strings and integers become members."""

from __future__ import annotations

import enum
import typing


def _enter(target: object, attribute: str, values: type[enum.Enum]) -> None:
    """Replace what an attribute holds of an enum's values by its members."""
    given = getattr(target, attribute)
    held = _entered(given, values)
    if held is not given:
        object.__setattr__(target, attribute, held)


def _entered(given: typing.Any, values: type[enum.Enum]) -> typing.Any:
    """Return the member for a value, also in lists and dictionaries.

    What is no value stays, so that it is refused when it is written.
    """
    kind = given.__class__
    if kind is values or given is None:
        return given
    if kind is str or kind is int:
        try:
            return values(given)
        except ValueError:
            return given
    if isinstance(given, typing.Mapping):
        entries = typing.cast("typing.Mapping[object, object]", given)
        held = {key: _entered(value, values) for key, value in entries.items()}
        pairs = zip(held.values(), entries.values(), strict=True)
        return entries if kind is dict and all(a is b for a, b in pairs) else held
    if isinstance(given, typing.Sequence) and not isinstance(given, (str, bytes)):
        items = typing.cast("typing.Sequence[object]", given)
        entered = [_entered(item, values) for item in items]
        pairs = zip(entered, items, strict=True)
        return items if kind is list and all(a is b for a, b in pairs) else entered
    return given
