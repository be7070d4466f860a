"""Raises two limits in the written files, so that texts of 8 KiB and lists of 200 tags are good.

Arguments: the folder that holds `world.py` and `world.schema.json`.
"""

from __future__ import annotations

import pathlib
import sys

CHANGES = {
    "world.py": [
        ('_Field("text", _String(_Length(1, 2000)))', 2000, 20000),
        ("not 1 <= len(text) <= 2000:", 2000, 20000),
        ("_List(_String(_Length(1, 32)), _Length(0, 16), _Unique())", 16, 256),
        ("len(tags) > 16", 16, 256),
    ],
    "world.schema.json": [
        ('"maxLength": 2000', 2000, 20000),
        ('"maxItems": 16', 16, 256),
    ],
}


def main(folder: str) -> None:
    """Change the files; fail if they are not as expected."""
    for name, changes in CHANGES.items():
        path = pathlib.Path(folder, name)
        text = path.read_text(encoding="utf-8")
        for place, old, new in changes:
            if place not in text:
                raise SystemExit(f"{name} has no {place}")
            text = text.replace(place, place.replace(str(old), str(new)))
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
