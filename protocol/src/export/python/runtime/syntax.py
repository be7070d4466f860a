"""The sentences about text that is not JSON."""

from __future__ import annotations

from .sentences import (
    _say_byte_order_mark,
    _say_character,
    _say_code_point,
    _say_empty,
    _say_end_of_text,
    _say_incomplete,
    _say_lone_backslash,
    _say_misplaced,
    _say_not_a_number,
    _say_single_quote,
    _say_surrogate_escape,
    _say_trailing_comma,
    _say_unescaped,
    _say_unknown_escape,
)
from .shown import _is_hidden

_ASCII_SPACE = " \t\n\f\r"


def _broken(text: str, at: int) -> str:
    """Describe what is wrong where the reader stopped."""
    before, rest = text[:at].rstrip(_ASCII_SPACE), text[at:]
    if not text.strip(_ASCII_SPACE):
        return _say_empty()
    if not rest:
        return _say_incomplete()
    if at == 0 and rest.startswith("\ufeff"):
        return _say_byte_order_mark()
    if rest.startswith("\\"):
        return _broken_escape(rest)
    if rest.startswith(("}", "]")) and before.endswith(","):
        return _say_trailing_comma()
    if rest.startswith("'"):
        return _say_single_quote()
    for word in ("NaN", "Infinity", "-Infinity"):
        if rest.startswith(word):
            return _say_not_a_number(word)
    return _misplaced(text, at)


def _broken_escape(rest: str) -> str:
    shown = rest[: 6 if rest.startswith("\\u") else 2]
    shown = next(
        (shown[:at] for at, char in enumerate(shown) if _is_blank(char)), shown
    )
    if shown == "\\":
        return _say_lone_backslash(_character(rest, 1))
    if len(shown) == 6 and all(
        digit in "0123456789abcdefABCDEF" for digit in shown[2:]
    ):
        return _say_surrogate_escape(shown)
    return _say_unknown_escape(shown)


def _misplaced(text: str, at: int) -> str:
    """Describe an unexpected character."""
    char, name = text[at : at + 1], _character(text, at)
    if char < " ":
        # Allowed only in a string, and only as an escape.
        return _say_unescaped(name)
    return _say_misplaced(name)


def _character(text: str, at: int) -> str:
    """Name the character at a position."""
    char = text[at : at + 1]
    if not char:
        return _say_end_of_text()
    if _is_blank(char):
        return _say_code_point(f"{ord(char):04X}")
    return _say_character(char)


def _is_blank(char: str) -> bool:
    """Whether the character is invisible."""
    return _is_hidden(char) or char.isspace()
