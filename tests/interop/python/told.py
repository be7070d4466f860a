"""Modules that are told the types of messages, with the type on the first line of texts."""

from __future__ import annotations

import importlib
import typing


class Told:
    """Such a module, which reads and writes as others do."""

    def __init__(self, module: typing.Any) -> None:
        self.module = module
        self.__name__ = module.__name__
        self.ValidationError = module.ValidationError
        self.message_type = ""
        """That of the last text."""

    def decode(self, text: str) -> typing.Any:
        self.message_type, _, json = text.partition("\n")
        return self.module.decode_as(self.message_type, json)

    def encode(self, value: typing.Any) -> str:
        return f"{self.message_type}\n{self.module.encode(value)}"


def module(name: str) -> typing.Any:
    """Give a module; one that is told types in the usual form."""
    found = importlib.import_module(name)
    return Told(found) if hasattr(found, "decode_as") else found
