"""Unions of arrays, told apart by a tag among their elements."""

from __future__ import annotations

import functools
import typing

from .elements import _Elements
from .nodes import _Node
from .public import IssueCode
from .report import _Report
from .sentences import _say_missing_element
from .standalone import _Standalone
from .structs import _Field, _Fields, _freeze, _Rest, _structs
from .unions import (
    _first,
    _is_quick_by_itself,
    _Kept,
    _Key,
    _Mark,
    _mark_of,
    _Tag,
    _Union,
)


class _MemberArray(_Elements[typing.Any]):
    """An array of a union: tags, and elements beside them."""

    def __init__(
        self, type: type[typing.Any], fields: tuple[_Field | _Rest, ...], closed: bool
    ) -> None:
        super().__init__(type, closed)
        self.fields = _Fields(fields)
        marks = (field for field in fields if isinstance(field, _Mark))
        self.marks: dict[_Key, tuple[_Tag, ...]] = {
            int(mark.name): mark.marks for mark in marks
        }
        """The values of the tags, the outermost first."""

    def is_known(self, node: _Node) -> bool:
        return _is_quick_by_itself(self.type)


class _KeptArray(_Kept):
    """An array of a union whose tag is not declared, held as its text."""

    kind = "an array"

    def look(self, report: _Report, node: _Node) -> None:
        elements = _Elements(self.type, self.closed)
        elements.fields = self.fields
        elements.look(report, node)

    def is_around(self, node: _Node) -> bool:
        marks = (field for field in self.fields.all if isinstance(field, _Mark))
        found = ((_first(node, int(mark.name)), mark.marks) for mark in marks)
        return all(_mark_of(tag) in marks for tag, marks in found)


class _UnionOfArrays(_Union):
    """One of several arrays, told apart by their tags; the key is a position."""

    kind = "an array"

    @functools.cached_property
    def by_mark(self) -> dict[_Tag, typing.Any]:
        members = (it for it in self.members if isinstance(it, _MemberArray))
        found: dict[_Tag, typing.Any] = {}
        for member in members:
            marks = member.marks[self.key]
            found |= dict.fromkeys(marks, self.inner.get(marks[0], member))
        return found

    def marks_of_members(self) -> typing.Iterator[_Tag]:
        members = (it for it in self.members if isinstance(it, _MemberArray))
        return (member.marks[self.key][0] for member in members)

    def say_missing(self, report: _Report, node: _Node) -> None:
        message = _say_missing_element("type")
        report.push(IssueCode.MISSING_FIELD, node.at, message)


def _describe_member_array(
    type: type[typing.Any], *fields: _Field | _Rest, closed: bool = False
) -> None:
    """Describe a member of a union of arrays."""
    described = _MemberArray(type, fields, closed)
    _structs[type, closed] = described
    _freeze(type)
    inner: dict[_Tag, _Union] = {}
    for key, marks in reversed(described.marks.items()):
        alone = _UnionOfArrays(type.__name__, type, key, inner=inner, closed=closed)
        inner = {marks[0]: alone}
        type._codec = _Standalone(alone)


def _describe_kept_array(
    type: type[typing.Any],
    declared: _Union,
    *around: _Field | _Rest,
    closed: bool = False,
) -> None:
    """Describe what an open union holds arrays with other tags as."""
    described = _KeptArray(type, closed)
    described.declared = declared
    described.fields = _Fields(around)
    described.is_looked_at = bool(around)
    _structs[type, closed] = described
    _freeze(type)
    alone = _UnionOfArrays(type.__name__, type, declared.key, closed=closed)
    alone.part_of = declared
    type._codec = _Standalone(alone)
