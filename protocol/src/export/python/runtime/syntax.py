"""What is said of text that is not JSON."""

from __future__ import annotations

from .words import _is_hidden

_TOO_DEEP = "is nested deeper than 127 levels"
_ASCII_SPACE = " \t\n\f\r"


def _broken(text: str, at: int) -> str:
    """Say what is wrong where the reader stopped."""
    before, rest = text[:at].rstrip(_ASCII_SPACE), text[at:]
    if not text.strip(_ASCII_SPACE):
        return "is empty, expected a JSON object"
    if not rest:
        return "is not complete: the text ends too early"
    if at == 0 and rest.startswith("\ufeff"):
        return (
            "is not JSON: it begins with a byte order mark, "
            "which JSON texts must not have"
        )
    if rest.startswith("\\"):
        return _broken_escape(rest)
    if rest.startswith(("}", "]")) and before.endswith(","):
        return "is not JSON: found a comma behind the last element"
    if rest.startswith("'"):
        return "is not JSON: found `'`; strings and keys stand in double quotes"
    for word in ("NaN", "Infinity", "-Infinity"):
        if rest.startswith(word):
            return f"is not JSON: found `{word}`; numbers must be finite"
    return f"is not JSON: found {_found(text, at)}"


def _broken_escape(rest: str) -> str:
    shown = rest[: 6 if rest.startswith("\\u") else 2]
    shown = next(
        (shown[:at] for at, char in enumerate(shown) if _is_blank(char)), shown
    )
    if shown == "\\":
        return f"is not JSON: found a backslash before {_character(rest, 1)}"
    if len(shown) == 6 and all(
        digit in "0123456789abcdefABCDEF" for digit in shown[2:]
    ):
        return f"is not JSON: found `{shown}`, half of a surrogate pair"
    return f"is not JSON: found `{shown}`, which is no escape"


def _found(text: str, at: int) -> str:
    """Name the character at a place that may not stand there."""
    char, name = text[at : at + 1], _character(text, at)
    if not char:
        return name
    if char < " ":
        # Only a string can hold it, and only as an escape.
        return f"{name}, which may not stand here unescaped"
    if _is_blank(char):
        return f"{name}, which may not stand here"
    return f"{name} where it may not stand"


def _character(text: str, at: int) -> str:
    """Name the character at a place."""
    char = text[at : at + 1]
    if not char:
        return "the end of the text"
    return f"U+{ord(char):04X}" if _is_blank(char) else f"`{char}`"


def _is_blank(char: str) -> bool:
    """Whether nothing is seen where this character stands."""
    return _is_hidden(char) or char.isspace()
