"""What has been found wrong so far, and the sentences that name it."""

from __future__ import annotations

import contextlib
import json
import typing

from .letters import _is_alphabetic, _is_alphanumeric
from .values import Issue, IssueCode, ValidationError

_MOST_ISSUES = 100
_quoted = json.JSONEncoder(ensure_ascii=False).encode


class _Report:
    """Collects issues while a value is walked."""

    def __init__(self, text: str | None, closed: bool) -> None:
        self.text = text
        """The text that was received; none when a value is to be sent."""
        self.closed = closed
        """Keys that are not declared are refused."""
        self.path: list[str | int] = []
        self.instead: int | None = None
        """The place of everything found, while the walk is over a value not in the text."""
        self.found: list[tuple[int, IssueCode, str, str]] = []
        self.truncated = False

    def push(self, code: IssueCode, at: int, message: str) -> None:
        """Add an issue with the value that the walk stands at."""
        if len(self.found) >= _MOST_ISSUES:
            self.truncated = True
            return
        at = at if self.instead is None else self.instead
        line = "".join(_shown(char) if _is_control(char) else char for char in message)
        self.found.append((at, code, _rendered(self.path), line))

    @contextlib.contextmanager
    def inside(self, step: str | int) -> typing.Generator[None, None, None]:
        """Stand one step further down the path."""
        self.path.append(step)
        yield
        self.path.pop()

    @contextlib.contextmanager
    def instead_of_text(self, at: int) -> typing.Generator[None, None, None]:
        """Walk over a value that is not in the text as if it stood at `at`."""
        outer = self.instead
        self.instead = at if outer is None else outer
        yield
        self.instead = outer

    def error(self, message_type: str | None) -> ValidationError:
        """End the walk. A refusal that nobody could explain is still reported."""
        if not self.found:
            self.path.clear()
            self.push(IssueCode.CHECK, 0, "was refused, but nothing wrong was found")
        self.found.sort(key=lambda issue: issue[0])
        issues: list[Issue] = []
        line, column, offset, before = 1, 1, 0, 0
        for at, code, path, message in self.found:
            if self.text is None:
                issues.append(Issue(code=code, path=path, message=message))
                continue
            passed = self.text[before:at]
            line += passed.count("\n")
            last = passed.rfind("\n")
            column = column + len(passed) if last < 0 else len(passed) - last
            offset += len(passed.encode())
            before = max(before, at)
            issues.append(
                Issue(
                    code=code,
                    path=path,
                    message=message,
                    offset=offset,
                    line=line,
                    column=column,
                )
            )
        return ValidationError(issues, message_type, self.truncated)


def _duplicate_key(report: _Report, at: int, key: str) -> None:
    with report.inside(key):
        report.push(IssueCode.DUPLICATE_KEY, at, "stands here twice")


def _rendered(path: list[str | int]) -> str:
    """Write a path as programmers do; keys that are no names stand in brackets."""
    text = ""
    for step in path:
        if isinstance(step, int):
            text += f"[{step}]"
        elif not _is_name(step):
            text += f"[{_quoted(step)}]"
        else:
            text += f".{step}" if text else step
    return text


def _is_name(key: str) -> bool:
    first = key[:1]
    plain = (_is_alphanumeric(char) or char in "_$-" for char in key)
    return bool(first) and (_is_alphabetic(first) or first in "_$") and all(plain)


def _is_control(char: str) -> bool:
    return char < " " or "\x7f" <= char <= "\x9f"


def _shown(char: str) -> str:
    """Escape a control character."""
    short = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}
    return short.get(char) or f"\\u{{{ord(char):x}}}"


def _quote(text: str) -> str:
    """Show a string in a sentence: quoted, and cut where it is long."""
    return _quoted(text if len(text) <= 40 else text[:40] + "…")


def _cut(number: str) -> str:
    """Show a number in a sentence."""
    return number if len(number) <= 30 else number[:30] + "…"


def _listed(names: typing.Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _expected(found: str, names: list[str]) -> str:
    """Say of an unknown name which one was probably meant, or all there are."""
    allowed = min(max(len(found), 4), 12) // 4
    size = len(found.encode("utf-8", "surrogatepass"))
    near = [name for name in names if abs(len(name.encode()) - size) <= allowed * 4]
    distances = [(_distance(found, name), index) for index, name in enumerate(near)]
    distance, index = min(distances, default=(allowed + 1, 0))
    if distance <= allowed:
        return f"did you mean `{near[index]}`?"
    if len(names) == 1:
        return f"expected `{names[0]}`"
    if len(names) <= 12:
        return f"expected one of {_listed(names)}"
    return f"which is none of the {len(names)} known ones"


def _distance(left: str, right: str) -> int:
    """Count the letters to insert, drop, replace or swap (Damerau-Levenshtein)."""
    limit = len(left) + len(right)
    rows = [[limit] * (len(right) + 2) for _ in range(len(left) + 2)]
    for i in range(len(left) + 1):
        rows[i + 1][1] = i
    for j in range(len(right) + 1):
        rows[1][j + 1] = j
    last_row: dict[str, int] = {}
    for i, char in enumerate(left, 1):
        last_column = 0
        for j, other in enumerate(right, 1):
            row, column = last_row.get(other, 0), last_column
            same = char == other
            last_column = j if same else last_column
            rows[i + 1][j + 1] = min(
                rows[i][j] + (not same),
                rows[i + 1][j] + 1,
                rows[i][j + 1] + 1,
                rows[row][column] + (i - row - 1) + 1 + (j - column - 1),
            )
        last_row[char] = i
    return rows[-1][-1]
