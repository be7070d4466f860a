"""The issues found so far, and the position of the walk."""

from __future__ import annotations

import contextlib
import operator
import typing

from .alphabet import _is_alphabetic, _is_alphanumeric
from .blank import _blank
from .public import Issue, IssueCode, ValidationError
from .sentences import (
    _say_by_default,
    _say_duplicate_key,
    _say_unexplained,
    _say_unknown,
)
from .shown import _SECRET, _cut, _quote, _sentence, _shortened_path
from .suggestions import _Suggestions

_MOST_ISSUES = 100

_HIDDEN = "…"
"""The step of a key that people must not see."""


class _Full(Exception):
    """The report is full: further issues would not be kept, so the walk ends."""


_NewIssue = _blank(Issue)


class _Leaving:
    """Leaves a step of the path at the end of a block."""

    def __init__(self, path: list[str | int]) -> None:
        self.path = path

    def __enter__(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        self.path.pop()


class _Report:
    """Collects issues while a value is walked."""

    is_tree = False
    """Whether it is about dictionaries and lists instead of objects of our classes."""
    instead: int | None = None
    """The position of all issues while the walk visits a value not in the text."""
    in_default = False
    """Whether that is a default."""
    in_secret = False
    """Whether the walk is inside a value that people must not see."""
    truncated = False

    def __init__(self, text: str | None) -> None:
        self.text = text
        """The received text; `None` for an outgoing value."""
        self.path: list[str | int] = []
        self.leaving = _Leaving(self.path)
        self.found: list[tuple[int, IssueCode, str, str]] = []
        self.suggestions = _Suggestions()

    @property
    def is_ours(self) -> bool:
        """Whether the walk visits an outgoing value or a default."""
        return self.text is None or self.in_default

    @property
    def has_classes(self) -> bool:
        """Whether the walk visits objects of our classes."""
        return self.text is None and not self.is_tree

    def walk(self, job: typing.Callable[[], object]) -> None:
        """Walk to the end, or until the report is full."""
        try:
            job()
        except _Full:
            pass

    def push(self, code: IssueCode, at: int, message: str) -> None:
        """Add an issue about the current value, or end the walk if there is no room."""
        self.expect_room()
        if self.instead is not None:
            at = self.instead
        if self.in_default:
            message = _say_by_default(message)
        self.found.append((at, code, _rendered(self.path), _sentence(message)))

    def push_unknown(
        self,
        code: IssueCode,
        at: int,
        what: str,
        found: str,
        names: typing.Sequence[str],
    ) -> None:
        """Add an issue about an unknown name, with what was probably meant."""
        self.expect_room()
        hidden = None if self.in_secret else found
        expected = self.suggestions.expected(hidden, names)
        self.push(code, at, _say_unknown(what, expected))

    def expect_room(self) -> None:
        """End the walk if no further issue would be kept."""
        if len(self.found) >= _MOST_ISSUES:
            self.truncated = True
            raise _Full

    def inside(self, step: str | int) -> _Leaving:
        """Enter the next step of the path, until the block ends."""
        self.path.append(_cut(step) if isinstance(step, str) else step)
        return self.leaving

    def inside_found(self, key: str, is_secret: bool = False) -> _Leaving:
        """Enter what is under a key that the text has chosen, and which may be secret."""
        return self.inside(_HIDDEN if is_secret or self.in_secret else key)

    @contextlib.contextmanager
    def hiding(self, is_secret: bool = True) -> typing.Generator[None, None, None]:
        """Walk a secret value, of which issues show nothing."""
        outer = self.in_secret
        self.in_secret = outer or is_secret
        yield
        self.in_secret = outer

    def shown(self, part: str) -> str:
        """Return a part of the current value as a sentence shows it.

        All that a sentence quotes goes through here.
        """
        return _SECRET if self.in_secret else part

    @contextlib.contextmanager
    def instead_of_text(self, at: int) -> typing.Generator[None, None, None]:
        """Walk a default, which is not in the text, as if it were at `at`."""
        outer = self.in_default
        self.in_default = True
        with self.inside_string(at):
            yield
        self.in_default = outer

    @contextlib.contextmanager
    def inside_string(self, at: int) -> typing.Generator[None, None, None]:
        """Walk the JSON in a string, whose issues are all at the string."""
        outer = self.instead
        self.instead = at if outer is None else outer
        yield
        self.instead = outer

    def error(self, message_type: str | None) -> ValidationError:
        """Return the error. A rejection without an explanation is still reported."""
        if not self.found:
            self.path.clear()
            self.push(IssueCode.CHECK, 0, _say_unexplained())
        self.found.sort(key=operator.itemgetter(0))
        issues: list[Issue] = []
        text = self.text or ""
        is_plain = text.isascii() and "\n" not in text
        line, column, offset, before = 1, 1, 0, 0
        for at, code, path, message in self.found:
            issue: typing.Any = _NewIssue()
            issue.code, issue.path, issue.message = code, path, message
            if self.text is None:
                issue.offset = issue.line = issue.column = None
            elif is_plain:
                issue.offset, issue.line, issue.column = at, 1, at + 1
            else:
                passed = text[before:at]
                line += passed.count("\n")
                last = passed.rfind("\n")
                column = column + len(passed) if last < 0 else len(passed) - last
                offset += len(passed.encode())
                before = max(before, at)
                issue.offset, issue.line, issue.column = offset, line, column
            issue.__class__ = Issue
            issues.append(issue)
        return ValidationError(issues, message_type, self.truncated)


def _duplicate_key(report: _Report, at: int) -> None:
    """Report that the current key is a duplicate."""
    report.push(IssueCode.DUPLICATE_KEY, at, _say_duplicate_key())


def _rendered(path: list[str | int]) -> str:
    """Format a path; keys that are not identifiers are put in brackets."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        elif not _is_name(step):
            text += f"[{_quote(step)}]"
        else:
            text += f".{step}" if text else step
    return _shortened_path(text)


def _is_name(key: str) -> bool:
    if key.isascii() and key.isidentifier():
        return True
    first = key[:1]
    plain = (_is_alphanumeric(char) or char in "_$-" for char in key)
    return bool(first) and (_is_alphabetic(first) or first in "_$") and all(plain)
