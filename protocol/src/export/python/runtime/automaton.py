"""Matches patterns in linear time, for which `re` might need more."""

from __future__ import annotations

import bisect


class _Automaton:
    """A table, the text `letters;rows`, with one step for each character."""

    def __init__(self, table: str) -> None:
        ranges, _, digits = table.partition(";")
        numbers = [int(number) for number in ranges.split()]
        self.starts = numbers[::2]
        """The first code point of each range, ascending."""
        self.letters = numbers[1::2]
        """The letter that the characters of each range are."""
        columns = max(self.letters) + 2
        width = 1 if len(digits) <= 34 * columns else 2
        states = [
            int(digits[at : at + width], 36) for at in range(0, len(digits), width)
        ]
        self.rows: list[list[int]] = [[], []]
        """For each state, where each letter leads, and last the end of the text.

        State 0 has refused and state 1 has accepted, whatever follows.
        """
        for at in range(0, len(states), columns):
            self.rows.append(states[at : at + columns])
        self.ascii = {chr(point): self.letter(chr(point)) for point in range(128)}

    def letter(self, character: str) -> int:
        return self.letters[bisect.bisect_right(self.starts, ord(character)) - 1]

    def search(self, text: str) -> bool:
        """Whether the pattern matches somewhere in the text."""
        state, rows, ascii_letters = 2, self.rows, self.ascii
        for character in text:
            letter = ascii_letters.get(character)
            if letter is None:
                letter = self.letter(character)
            state = rows[state][letter]
            if state < 2:
                return state == 1
        return rows[state][-1] == 1
