"""Suggestions of the name that was probably meant."""

from __future__ import annotations

import typing

from .sentences import (
    _say_did_you_mean,
    _say_expected_name,
    _say_expected_one_of,
    _say_none_of_many,
)
from .shown import _MOST_OF_A_STRING, _listed

_MOST_NAMES = 10_000
"""The number of names that all suggestions of an error may look at together."""


class _Suggestions:
    """The remaining budget for suggestions."""

    def __init__(self) -> None:
        self.names_left = _MOST_NAMES

    def expected(self, found: str | None, names: typing.Sequence[str]) -> str:
        """Return the name that was probably meant, or all names, as words.

        What was found is `None` where it is hidden.
        """
        near = None if found is None else self.nearest(found, names)
        if near is not None:
            return _say_did_you_mean(near)
        if len(names) == 1:
            return _say_expected_name(_listed(names))
        if len(names) <= 12:
            return _say_expected_one_of(_listed(names))
        return _say_none_of_many(len(names))

    def nearest(self, found: str, names: typing.Sequence[str]) -> str | None:
        """Return the name nearest to `found`, if it is near enough to be meant.

        One letter in four may be wrong, three at most; short names must agree in at
        least half of their letters. A name too long to be shown is near none.
        """
        if len(found) > _MOST_OF_A_STRING or len(names) > self.names_left:
            return None
        self.names_left -= len(names)
        allowed = min(max(len(found), 4), 12) // 4
        letters = set(found)
        best, least = None, allowed + 1
        for name in names:
            # Computing the distance is slow, so cheaper tests come first.
            if abs(len(name) - len(found)) > allowed:
                continue
            if len(letters.difference(name)) > allowed:
                continue
            distance = _distance(*_without_common_ends(found, name))
            if distance < least and distance * 2 <= min(len(found), len(name)):
                best, least = name, distance
        return best


def _without_common_ends(left: str, right: str) -> tuple[str, str]:
    """Remove what two words begin and end with; that does not change their distance."""
    start, most = 0, min(len(left), len(right))
    while start < most and left[start] == right[start]:
        start += 1
    end = 0
    while end < most - start and left[-1 - end] == right[-1 - end]:
        end += 1
    return left[start : len(left) - end], right[start : len(right) - end]


def _distance(left: str, right: str) -> int:
    """Count the letters to insert, drop, replace or swap (Damerau-Levenshtein)."""
    if not left or not right:
        return len(left) + len(right)
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
