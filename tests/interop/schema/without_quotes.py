"""Copies the schemas of the protocols, without the fields that have a quote in their name.

python without_quotes.py CONTRACTS_FOLDER FOLDER
"""

import json
import sys
from pathlib import Path

contracts, folder = map(Path, sys.argv[1:3])
for file in contracts.glob("*.schema.json"):
    schema = json.loads(file.read_text("utf-8"))
    for definition in schema["$defs"].values():
        properties = definition.get("properties", {})
        for name in [name for name in properties if '"' in name]:
            del properties[name]
    (folder / file.name.replace(".schema.", ".msgspec.")).write_text(json.dumps(schema), "utf-8")
