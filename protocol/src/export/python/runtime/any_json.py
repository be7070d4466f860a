"""Values of any shape: JSON as a tree or as text."""

from __future__ import annotations

import math
import typing

from .building import _BEYOND, _Builder
from .nodes import _Node, _Refused, _Tree
from .numbers import _Number
from .public import IssueCode, Json, RawJson
from .report import _Report
from .scalars import _Shape
from .sentences import (
    _say_holds_duplicate_key,
    _say_holds_too_large,
    _say_not_finite,
    _say_wrong_type,
)
from .shown import _quoted
from .strict import _parse


class _Any(_Shape):
    """Any JSON value, as a tree."""

    def read(self, tree: _Tree) -> Json:
        value = tree.tree() if isinstance(tree, _Node) else tree
        if type(value) is dict:
            return {key: self.read(inner) for key, inner in value.items()}
        if type(value) is list:
            return [self.read(inner) for inner in value]
        if type(value) is _Number:
            return self.number(value)
        return typing.cast("Json", value)

    def number(self, text: str) -> int | float:
        if text.lstrip("-").isdigit() and len(text) < 21:
            number = int(text)
            if -(1 << 63) <= number < 1 << 64 and text != "-0":
                return number
        wide = float(text)
        if math.isfinite(wide):
            return wide
        raise _Refused

    def write(self, value: typing.Any) -> str:
        if value is None:
            return "null"
        if value is True or value is False:
            return "true" if value else "false"
        if isinstance(value, str):
            return _quoted(str.__str__(value))
        if isinstance(value, int) and value.bit_length() < 1024:
            return int.__repr__(value)
        if isinstance(value, float) and math.isfinite(value):
            return float.__repr__(value)
        if isinstance(value, (list, tuple)):
            items = typing.cast("typing.Sequence[object]", value)
            return f"[{','.join(map(self.write, items))}]"
        if isinstance(value, dict):
            return self.object(typing.cast("dict[object, object]", value))
        raise _Refused

    def object(self, value: dict[object, object]) -> str:
        members: list[str] = []
        for key, inner in value.items():
            if not isinstance(key, str):
                raise _Refused
            members.append(f"{_quoted(str.__str__(key))}:{self.write(inner)}")
        return f"{{{','.join(members)}}}"

    def check(self, report: _Report, node: _Node) -> None:
        rest, too_large, not_finite, repeats = [node], False, False, False
        while rest:
            inner = rest.pop()
            rest.extend(inner.items)
            rest.extend(value for _, _, value in inner.members)
            keys = {key for _, key, _ in inner.members}
            repeats = repeats or len(keys) != len(inner.members)
            if inner.kind == "a number":
                too_large = too_large or not math.isfinite(float(inner.text))
                not_finite = not_finite or inner.text == _BEYOND
            elif inner.kind not in _JSON_KINDS:
                message = f"is or contains {inner.kind}, expected JSON"
                report.push(IssueCode.WRONG_TYPE, node.at, message)
        if not_finite and report.is_ours:
            report.push(IssueCode.NOT_FINITE, node.at, _say_not_finite())
        elif too_large:
            report.push(self.too_large, node.at, _say_holds_too_large())
        elif repeats and self.keeps_keys:
            message = _say_holds_duplicate_key()
            report.push(IssueCode.DUPLICATE_KEY, node.at, message)

    too_large = IssueCode.OUT_OF_RANGE
    keeps_keys = True


_JSON_KINDS = {"an object", "an array", "a string", "a number", "a boolean", "null"}


class _Foreign(_Any):
    """A value that only Rust understands: any JSON is accepted here."""

    too_large = IssueCode.CHECK
    keeps_keys = False


class _Raw(_Shape):
    """Any JSON value, as text."""

    def read(self, tree: _Tree) -> RawJson:
        if type(tree) is not _Node:
            # The scanner of `json` does not keep the text.
            raise _Refused
        return RawJson(tree.raw())

    def write(self, value: typing.Any) -> str:
        if not isinstance(value, RawJson):
            raise _Refused
        return _json_text(value.text)

    def node(self, value: typing.Any, builder: _Builder) -> _Node:
        if not isinstance(value, RawJson):
            return builder.foreign(value)
        text = typing.cast("object", value.text)
        return (
            builder.node("JSON", text)
            if isinstance(text, str)
            else builder.foreign(text)
        )

    def check(self, report: _Report, node: _Node) -> None:
        if report.is_tree:
            _Any().check(report, node)
        if not report.has_classes:
            return
        if node.kind != "JSON":
            message = _say_wrong_type(node.kind, "`RawJson`")
            report.push(IssueCode.WRONG_TYPE, node.at, message)
            return
        _check_text(report, node.at, node.text)


def _json_text(text: object) -> str:
    """Return JSON text without surrounding whitespace."""
    if not isinstance(text, str):
        raise _Refused
    report = _Report(text)
    if _parse(text, report) is None:
        raise _Refused
    return text.strip(" \t\n\r")


def _check_text(report: _Report, at: int, text: str) -> None:
    """Report text that is not JSON."""
    inner = _Report(text)
    inner.in_secret = report.in_secret
    _parse(text, inner)
    for _, code, _, message in inner.found:
        report.push(code, at, message)
