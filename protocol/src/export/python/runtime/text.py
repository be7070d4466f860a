"""Requirements on every text: valid UTF-8, limited nesting depth."""

from __future__ import annotations

import typing

from .nodes import _MAX_DEPTH
from .public import IssueCode, ValidationError
from .report import _Report
from .sentences import _say_not_utf8, _say_too_deep
from .strict import _Broken, _Reader


def _text(source: str | bytes | bytearray) -> str:
    """Decode the text; raise if it is not UTF-8."""
    if isinstance(source, str) and source.isascii():
        return source
    data = (
        source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    )
    try:
        return str(data, "utf-8")
    except UnicodeDecodeError as error:
        report = _Report(str(data[: error.start], "utf-8"))
        message = _say_not_utf8(f"{data[error.start]:02x}")
        report.push(IssueCode.SYNTAX, len(report.text or ""), message)
        raise report.error(None) from None


def _finished(text: str, depth: int) -> str:
    """Check the encoding and depth of a text before it is sent."""
    if not text.isascii():
        text.encode()
    if text.count("{") + text.count("[") > _MAX_DEPTH - depth:
        try:
            _Reader(text, depth).value()
        except _Broken:
            raise _TooDeep from None
    return text


def _refused(
    report: _Report, explain: typing.Callable[[], object], message_type: str | None
) -> ValidationError:
    """Return the error that explains why a value cannot be sent."""
    try:
        report.walk(explain)
    except RecursionError:
        report.found.clear()
        report.path.clear()
        report.push(IssueCode.TOO_DEEP, 0, _say_too_deep())
    return report.error(message_type)


class _TooDeep(RecursionError):
    """The text is nested too deep to be sent."""


def _give_up() -> typing.NoReturn:
    raise _TooDeep
