"""What is wrong with a text, told by its places where it is plain JSON."""

from __future__ import annotations

import contextlib
import json
import typing

from .nodes import _DEEP, _constant, _Node, _Refused, _scans_strictly, _surrogate
from .places import _Place, _place_at
from .quick import _blanks, _is_whole
from .report import _Report

_SHALLOW = _DEEP - 4

# The scanner that keeps every key.
_scan_pairs: typing.Callable[[str, int], tuple[typing.Any, int]] = vars(
    json.JSONDecoder(object_pairs_hook=list, parse_constant=_constant)
)["scan_once"]

_NO_JSON = (ValueError, StopIteration, RecursionError, _Refused)
"""What the scanner raises where a text is not JSON, or not plain."""


def _place(text: str) -> _Place | None:
    """Return the node of a text; `None` if it is not plain, or is deep.

    Raises one of `_NO_JSON` if it is no JSON.
    """
    at = len(text) - len(text.lstrip(" \t\n\r"))
    place, end = _place_at(text, at, 0)
    if not _blanks(text, end):
        return None
    may_be_deep = text.count("[") + text.count("{") >= _SHALLOW
    if may_be_deep or ("\\" in text and _surrogate(text)):
        pairs, _ = _scan_pairs(text, at)
        if not _is_whole(pairs) or not _is_shallow(pairs):
            return None
    return place


def _is_shallow(pairs: typing.Any) -> bool:
    """Whether no default can be too deep, given objects as lists of their members."""
    level = [[pairs]]
    for _ in range(_SHALLOW):
        values = [
            value[1] if value.__class__ is tuple else value
            for values in level
            for value in values
        ]
        level = [value for value in values if value.__class__ is list]
        if not level:
            return True
    return False


def _read_or_explain(
    text: str,
    read: typing.Callable[[], typing.Any],
    check: typing.Callable[[_Report, _Node], typing.Any],
    report: _Report,
    is_known: typing.Callable[[_Node], bool],
) -> typing.Any | None:
    """Read a text, or raise what is wrong with it; give `None` if it is not plain.

    A message that the quick way knows and did not take is most probably bad.
    """
    if not _scans_strictly:
        return None
    try:
        place = _place(text)
    except _NO_JSON:
        return None
    if place is None or not is_known(place):
        with contextlib.suppress(_Refused, ValueError, RecursionError):
            return read()
    if place is None:
        return None
    message_type = check(report, place)
    if report.found:
        raise report.error(message_type)
    with contextlib.suppress(_Refused, ValueError, RecursionError):
        return read()
    return None
