"""Asks the models that datamodel-code-generator made what they make of every case.

python run_models.py pydantic|msgspec CASES SCHEMA FOLDER

Where a protocol keeps messages of types that it does not know, its schema has a part for them that asks for a type that
is none of the known ones. Neither kind of model can say so; there, the type is looked at first, as a program would.
"""

import importlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from pydantic import TypeAdapter

library, cases_file, schema_file, folder = sys.argv[1:5]
sys.path.insert(0, folder)
cases = json.loads(Path(cases_file).read_text("utf-8"))
schema = json.loads(Path(schema_file).read_text("utf-8"))
models = importlib.import_module(f"{library}_{cases['protocol']}")

Reader = Callable[[str], Any]


def reader(name: str) -> Reader:
    """What reads the type of this name."""
    model = getattr(models, name)
    if library == "msgspec":
        return msgspec.json.Decoder(model).decode
    adapter: TypeAdapter[Any] = TypeAdapter(model)
    return lambda text: adapter.validate_json(text, strict=True)


def by_type() -> Reader:
    """What reads a message after a look at its type."""
    (tag,) = schema["required"]
    readers: dict[str, Reader] = {}
    for name in (part["$ref"].removeprefix("#/$defs/") for part in schema["oneOf"]):
        readers[schema["$defs"][name]["properties"][tag].get("const")] = reader(name)

    def read(text: str) -> Any:
        message = json.loads(text)
        if not isinstance(message, dict) or not isinstance(message.get(tag), str):
            raise ValueError(f"no {tag}")
        return readers.get(message[tag], readers[None])(text)

    return read


read = reader(schema["title"]) if "discriminator" in schema else by_type()


def accepts(text: str) -> bool:
    """Whether the model takes the text. Errors of both libraries are value errors."""
    try:
        read(text)
    except (ValueError, RecursionError):
        return False
    return True


print(json.dumps([accepts(case["text"]) for case in cases["cases"]]))
