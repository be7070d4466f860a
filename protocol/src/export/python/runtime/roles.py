"""What messages say of roles and of their states."""

from __future__ import annotations

import typing


class _Said(typing.NamedTuple):
    """What the messages of a class say.

    A key is the attributes that hold it, from the outside in: `payload.task_id`. A state
    ends with some values of an attribute.
    """

    tag: str
    senders: tuple[str, ...] = ()
    receivers: tuple[str, ...] = ()
    key: tuple[str, ...] | None = None
    ends: tuple[str, tuple[object, ...]] | None = None


def _said(table: dict[type[object], _Said], payload: object) -> _Said:
    """Return what a message says; one of an undeclared type says nothing."""
    for kind in type(payload).__mro__:
        if kind in table:
            return table[kind]
    return _Said(str(getattr(payload, "tag", type(payload).__name__)))


def _require_sender(said: _Said, role: str) -> None:
    if role not in said.senders:
        raise TypeError(f"{role} may not send {said.tag}")


def _value_at(message: object, path: str) -> object:
    value = message
    for name in path.split("."):
        value = getattr(value, name)
    return value


def _key_of(said: _Said, message: object) -> str | None:
    """Return the key of a state, as Rust has it; `None` for an event."""
    if said.key is None:
        return None
    parts = [said.tag, *(str(_value_at(message, path)) for path in said.key)]
    return "/".join(part.replace("~", "~0").replace("/", "~1") for part in parts)


def _is_over(said: _Said, message: object) -> bool:
    return said.ends is not None and _value_at(message, said.ends[0]) in said.ends[1]
