"""How sentences show names and values: truncated, invisible characters escaped."""

from __future__ import annotations

import json
import re
import typing

_quoted = json.JSONEncoder(ensure_ascii=False).encode

_MOST_OF_A_STRING = 40
"""The maximum length of a shown string or key; `…` replaces the rest."""

_SECRET = "[secret]"
"""What is shown instead of a value that people must not see."""

_MOST_OF_A_PATH = 200
"""The maximum length of a path; a longer one loses its middle."""

_MOST_OF_A_SENTENCE = 500
"""The maximum length of a sentence; a longer one is truncated."""

# Characters that are invisible in a terminal or change the order of others.
_unseen = re.compile(
    r"[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)


def _cut(text: str) -> str:
    """Truncate a string or key to the shown length."""
    if len(text) <= _MOST_OF_A_STRING:
        return text
    return text[:_MOST_OF_A_STRING] + "…"


def _quote(text: str) -> str:
    """Show a string: truncated, quoted as in JSON, invisible characters escaped."""
    return _unseen.sub(lambda found: f"\\u{ord(found[0]):04x}", _quoted(_cut(text)))


def _shortened_path(path: str) -> str:
    """Leave out the middle of a long path."""
    if len(path) <= _MOST_OF_A_PATH:
        return path
    half = _MOST_OF_A_PATH // 2
    return f"{path[:half]}…{path[1 - half :]}"


def _sentence(message: str) -> str:
    """Put a sentence on one line, escape invisible characters and truncate it."""
    # More than this is never shown, whatever it contains.
    message = message[: _MOST_OF_A_SENTENCE + 1]
    is_short = len(message) <= _MOST_OF_A_SENTENCE
    if is_short and message.isascii() and message.isprintable():
        return message
    line = "".join(_shown(char) if _is_hidden(char) else char for char in message)
    if len(line) <= _MOST_OF_A_SENTENCE:
        return line
    return line[: _MOST_OF_A_SENTENCE - 1] + "…"


def _is_control(char: str) -> bool:
    return char < " " or "\x7f" <= char <= "\x9f"


def _is_hidden(char: str) -> bool:
    """Whether a character is invisible, apart from whitespace."""
    return _is_control(char) or _unseen.match(char) is not None


def _shown(char: str) -> str:
    """Escape an invisible character."""
    short = {"\t": "\\t", "\n": "\\n", "\r": "\\r"}
    return short.get(char) or f"\\u{{{ord(char):x}}}"


def _cut_number(number: str) -> str:
    """Truncate a number for a sentence."""
    return number if len(number) <= 30 else number[:30] + "…"


def _listed(names: typing.Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
