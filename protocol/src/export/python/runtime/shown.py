"""How names and values are shown in sentences: cut, and with nothing in them unseen."""

from __future__ import annotations

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
