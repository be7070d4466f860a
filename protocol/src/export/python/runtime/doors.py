"""How values go in and out without an envelope."""

from __future__ import annotations

import typing

from .building import _Builder
from .containers import _Optional
from .report import _Report
from .scalars import _Integer
from .strict import _parse
from .strings import _Enum, _String
from .structs import _describe, _Field, _struct, _structs
from .text import _finished, _give_up, _refused, _text, _TooDeep
from .trees import _load, _Refused
from .values import Issue, IssueCode, _Data

_D = typing.TypeVar("_D", bound=_Data)


def _write(value: _Data) -> str:
    """Validate a value and write it."""
    described = next(_structs[kind] for kind in type(value).__mro__ if kind in _structs)
    report = _Report(None, described.closed)
    report.path = [*described.path]
    builder = _Builder()
    builder.depth = len(described.path)
    try:
        return _finished(described.write(value), builder.depth)
    except _TooDeep:
        raise _refused(report, _give_up, described.tag) from None
    except (_Refused, ValueError, RecursionError):
        pass
    raise _refused(
        report,
        lambda: described.check(report, described.node(value, builder), ()),
        described.tag,
    )


def _read(type: type[_D], source: str | bytes | bytearray) -> _D:
    """Read and validate a value."""
    described = _struct(type)
    try:
        text = source if isinstance(source, str) else str(source, "utf-8")
        return described.read(_load(text, len(described.path)))
    except (_Refused, ValueError, RecursionError):
        pass
    text = _text(source)
    report = _Report(text, described.closed)
    node = _parse(text, report, len(described.path))
    if node is None:
        raise report.error(described.tag)
    report.path = [*described.path]
    report.walk(lambda: described.check(report, node, ()))
    if report.found:
        raise report.error(described.tag)
    try:
        return described.read(node)
    except _Refused:
        raise report.error(described.tag) from None


_describe(
    Issue,
    _Field("code", _Enum(IssueCode, is_open=True)),
    _Field("path", _String()),
    _Field("message", _String()),
    _Field("offset", _Optional(_Integer(0, 9007199254740991))),
    _Field("line", _Optional(_Integer(0, 4294967295))),
    _Field("column", _Optional(_Integer(0, 4294967295))),
)
