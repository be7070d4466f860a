"""Reading and writing of values without an envelope."""

from __future__ import annotations

import typing

from .broken import _parse_strictly
from .building import _Builder
from .dicts import _take, _take_quickly
from .explaining import _read_or_explain
from .hooks import _Hook
from .nodes import _load, _Node, _Refused
from .public import Issue, IssueCode
from .quick import _read_quickly, _write_quickly
from .report import _Report
from .scalars import _Integer
from .strings import _Enum, _String
from .structs import _Field, _Fields, _freeze, _Rest, _Struct, _struct
from .text import _finished, _give_up, _refused, _text, _TooDeep


class _Standalone:
    """The codec of a class."""

    def __init__(self, described: _Struct[typing.Any]) -> None:
        self.described = described

    def send(self, value: typing.Any) -> str:
        """Validate a value and write it."""
        described = self.described
        quick = _write_quickly(value, described.quick_write)
        if quick is not None:
            return quick
        report = _Report(None)
        report.path += described.path
        builder = _Builder()
        builder.depth = len(described.path)
        try:
            return _finished(described.write(value), builder.depth)
        except _TooDeep:
            raise _refused(report, _give_up, described.tag_of(value)) from None
        except (_Refused, ValueError, RecursionError):
            pass
        raise _refused(
            report,
            lambda: described.check(report, described.node(value, builder)),
            described.tag_of(value),
        )

    def receive(self, source: str | bytes | bytearray) -> typing.Any:
        """Read and validate a value."""
        described = self.described
        quick = _read_quickly(source, described.quick_read)
        if quick is not None:
            return quick
        text = _text(source)
        report = _Report(text)
        report.path += described.path
        found = _read_or_explain(
            text,
            lambda: described.read(_load(text, len(described.path))),
            lambda report, node: self.check(report, node, text),
            report,
            described.is_known,
        )
        if found is not None:
            return found
        report = _Report(text)
        node = _parse_strictly(text, report, len(described.path))
        if node is None:
            raise report.error(described.tag_in(text))
        report.path += described.path
        report.walk(lambda: described.check(report, node))
        if report.found:
            raise report.error(described.tag_in(text))
        try:
            return described.read(node)
        except _Refused:
            raise report.error(described.tag_in(text)) from None

    def check(self, report: _Report, node: _Node, text: str) -> str | None:
        """Report what is wrong with a value; return its type if it is a message."""
        report.walk(lambda: self.described.check(report, node))
        return self.described.tag_in(text)

    def take(self, data: object) -> typing.Any:
        """Read and validate a value that is a dictionary."""
        described = self.described
        quick = _take_quickly(data, described.quick_read)
        if quick is not None:
            return quick
        report = _Report(None)
        report.path += described.path
        return _take(data, self.receive, described.check, report, described.tag)

    def hook(self) -> _Hook:
        """Return what pydantic asks of the class."""
        described = self.described
        return _Hook(described.type, self.take, described.schema)


def _describe(
    type: type[typing.Any],
    *fields: _Field | _Rest,
    closed: bool = False,
    unit: bool = False,
) -> None:
    """Fill in the description of a type; a unit, as a payload, is left out."""
    described = _struct(type, closed=closed)
    described.fields = _Fields(fields)
    described.has_content = not unit
    _freeze(type)
    type._codec = _Standalone(described)


_describe(
    Issue,
    _Field("code", _Enum(values=IssueCode, open=True)),
    _Field("path", _String()),
    _Field("message", _String()),
    _Field("offset", _Integer(0, 9007199254740991), optional=True),
    _Field("line", _Integer(0, 4294967295), optional=True),
    _Field("column", _Integer(0, 4294967295), optional=True),
)
# By itself it is open; in a message of a closed protocol it is not.
_struct(Issue, closed=True).fields = _struct(Issue).fields
