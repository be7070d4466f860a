"""Asks jsonschema what it makes of every case, by the schema of the protocol.

python run_jsonschema.py CASES SCHEMA
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

cases, schema = (json.loads(Path(file).read_text("utf-8")) for file in sys.argv[1:3])
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)


def accepts(text: str) -> bool:
    """Whether the text is JSON to Python, and valid by the schema."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return validator.is_valid(value)


print(json.dumps([accepts(case["text"]) for case in cases["cases"]]))
