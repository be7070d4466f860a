"""The door for dictionaries: JSON as a tree instead of text."""

from __future__ import annotations

import dataclasses
import math
import typing

from .any_json import _Any
from .building import _Builder
from .nodes import _Node, _Refused
from .public import ValidationError
from .quick import _DOUBTS, _is_deep, _Read
from .report import _Report
from .text import _refused


def _take_quickly(data: object, read: _Read | None) -> typing.Any | None:
    """Read a tree that is plainly good; give `None` for any other."""
    if read is None:
        return None
    try:
        tree = _json_tree(data)
        return None if _is_deep(tree) else read(tree, [0, 0, 0])
    except _DOUBTS:
        return None


def _json_tree(value: typing.Any) -> typing.Any:
    """Return a copy of a tree; refuse what is not plain JSON."""
    kind = value.__class__
    if kind is str:
        if not value.isascii():
            value.encode()
    elif kind is dict:
        return {_json_key(key): _json_tree(inner) for key, inner in value.items()}
    elif kind is list:
        return [*map(_json_tree, value)]
    elif kind is float:
        if not math.isfinite(value):
            raise _Refused
    elif value is not None and kind is not int and kind is not bool:
        raise _Refused
    return value


def _json_key(key: typing.Any) -> typing.Any:
    if key.__class__ is not str:
        raise _Refused
    return _json_tree(key)


def _as_dict(data: object) -> object:
    """Return a mapping of any type as a dictionary."""
    if isinstance(data, typing.Mapping):
        return dict(typing.cast("typing.Mapping[object, object]", data))
    return data


def _take(
    data: object,
    decode: typing.Callable[[str], typing.Any],
    explain: typing.Callable[[_Report, _Node], object],
    report: _Report,
    message_type: str | None,
) -> typing.Any:
    """Read a tree as if it were text; the issues have no positions."""
    data = _as_dict(data)
    try:
        text = _Any().write(data)
        text.encode()
    except (_Refused, RecursionError, ValueError):
        raise _not_json(data, explain, report, message_type) from None
    try:
        return decode(text)
    except ValidationError as error:
        issues = [
            dataclasses.replace(issue, offset=None, line=None, column=None)
            for issue in error.issues
        ]
        raise ValidationError(issues, error.message_type, error.truncated) from None


def _not_json(
    data: object,
    explain: typing.Callable[[_Report, _Node], object],
    report: _Report,
    message_type: str | None,
) -> ValidationError:
    """Explain what in a tree is not JSON."""
    report.is_tree = True
    builder = _Builder()
    builder.depth = len(report.path)

    def look() -> None:
        node = builder.anything(data)
        explain(report, node)
        if not report.found:
            # It is in a value that nobody reads.
            _Any().check(report, node)

    return _refused(report, look, message_type)
