"""How names and values are shown in sentences: cut, and with nothing that is not seen."""

from __future__ import annotations

import collections
import json
import re
import typing

_quoted = json.JSONEncoder(ensure_ascii=False).encode

_MOST_OF_A_STRING = 40
"""So many characters of a string or of a key are shown, and `…` for the others."""

_MOST_OF_A_PATH = 200
"""So long is a path; a longer one has a gap in its middle."""

_MOST_OF_A_SENTENCE = 500
"""So long is a sentence; a longer one is cut."""

_MOST_NAMES = 10_000
"""So many names are looked at for all suggestions of an error together."""

# Characters that no terminal shows, or by which it shows others in another order.
_unseen = re.compile(
    r"[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)


def _cut(text: str) -> str:
    """Give the start of a string or of a key, as much of it as is shown."""
    if len(text) <= _MOST_OF_A_STRING:
        return text
    return text[:_MOST_OF_A_STRING] + "…"


def _quote(text: str) -> str:
    """Show a string: quoted as JSON has it, cut, with escapes for what is not seen."""
    return _unseen.sub(lambda found: f"\\u{ord(found[0]):04x}", _quoted(_cut(text)))


def _shortened_path(path: str) -> str:
    """Leave out the middle of a path that is long."""
    if len(path) <= _MOST_OF_A_PATH:
        return path
    half = _MOST_OF_A_PATH // 2
    return f"{path[:half]}…{path[1 - half :]}"


def _sentence(message: str) -> str:
    """Give a sentence as it is kept: one line, all of it seen, cut where it is long."""
    # More than this is not shown, whatever stands there.
    message = message[: _MOST_OF_A_SENTENCE + 1]
    line = "".join(_shown(char) if _is_hidden(char) else char for char in message)
    if len(line) <= _MOST_OF_A_SENTENCE:
        return line
    return line[: _MOST_OF_A_SENTENCE - 1] + "…"


def _is_control(char: str) -> bool:
    return char < " " or "\x7f" <= char <= "\x9f"


def _is_hidden(char: str) -> bool:
    """Whether a character is one that is not seen, white space apart."""
    return _is_control(char) or _unseen.match(char) is not None


def _shown(char: str) -> str:
    """Escape a character that is not seen."""
    short = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}
    return short.get(char) or f"\\u{{{ord(char):x}}}"


def _cut_number(number: str) -> str:
    """Show a number in a sentence."""
    return number if len(number) <= 30 else number[:30] + "…"


def _listed(names: typing.Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


class _Suggestions:
    """What may still be done to suggest names."""

    def __init__(self) -> None:
        self.names_left = _MOST_NAMES

    def expected(self, found: str, names: typing.Sequence[str]) -> str:
        """Say of an unknown name which one was probably meant, or all there are."""
        near = self.nearest(found, names)
        if near is not None:
            return f"did you mean `{near}`?"
        if len(names) == 1:
            return f"expected `{names[0]}`"
        if len(names) <= 12:
            return f"expected one of {_listed(names)}"
        return f"which is none of the {len(names)} known ones"

    def nearest(self, found: str, names: typing.Sequence[str]) -> str | None:
        """Give the name nearest to `found`, if one is near enough to be meant.

        One letter in four may be wrong, and no more than three; of short names at least
        half must agree. What is longer than is shown is like no name.
        """
        if len(found) > _MOST_OF_A_STRING or len(names) > self.names_left:
            return None
        self.names_left -= len(names)
        allowed = min(max(len(found), 4), 12) // 4
        letters = collections.Counter(found)
        best, least = None, allowed + 1
        for name in names:
            # To find the distance takes long, so what is cheaper comes first.
            if abs(len(name) - len(found)) > allowed:
                continue
            if (letters - collections.Counter(name)).total() > allowed:
                continue
            distance = _distance(found, name)
            if distance < least and distance * 2 <= min(len(found), len(name)):
                best, least = name, distance
        return best


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
