"""Copies the schemas of the protocols, with what msgspec cannot express replaced by any value.

python for_msgspec.py CONTRACTS_FOLDER FOLDER

That is: fields with a quote in their name, which are left out, and types that are one of several objects, of which it
takes only those that one string each tells apart.
"""

import json
import sys
from pathlib import Path
from typing import Any

Schema = dict[str, Any]


def is_beyond(name: str, definitions: Schema) -> bool:
    """Whether a type is one of several objects."""
    parts = definitions[name].get("anyOf", [])
    references = [
        inner["$ref"].removeprefix("#/$defs/")
        for part in parts
        for inner in (part, *part.get("allOf", []))
        if "$ref" in inner
    ]
    return sum(definitions[name].get("type") == "object" for name in references) > 1


def without(node: Any, beyond: set[str]) -> Any:
    """The part of a schema in which any value stands for those types."""
    if isinstance(node, list):
        return [without(item, beyond) for item in node]
    if not isinstance(node, dict):
        return node
    if any(part.get("$ref") in beyond for part in (node, *node.get("allOf", []))):
        return {key: node[key] for key in ("description", "default") if key in node}
    return {
        key: without(value, beyond) for key, value in node.items() if '"' not in key
    }


contracts, folder = map(Path, sys.argv[1:3])
for file in contracts.glob("*.schema.json"):
    schema = json.loads(file.read_text("utf-8"))
    definitions = schema["$defs"]
    beyond = [name for name in definitions if is_beyond(name, definitions)]
    for name in beyond:
        del definitions[name]
    schema = without(schema, {f"#/$defs/{name}" for name in beyond})
    (folder / file.name.replace(".schema.", ".msgspec.")).write_text(
        json.dumps(schema), "utf-8"
    )
