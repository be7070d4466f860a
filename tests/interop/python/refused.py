"""Type checkers refuse exactly the lines of `consumers/mistakes.py` that say so.

Arguments: the name of a checker, then the command that runs it.
"""

from __future__ import annotations

import pathlib
import re
import subprocess
import sys

MISTAKES = pathlib.Path(__file__).parent / "consumers" / "mistakes.py"


def main(checker: str, *command: str) -> int:
    """Run a checker and compare; give the exit status."""
    lines = MISTAKES.read_text(encoding="utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, 1) if "# error: " in line}
    found = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    pattern = re.compile(rf"{MISTAKES.name}:(\d+)[:\d]*:? (?:- )?error")
    refused = {int(number) for number in pattern.findall(found.stdout)}
    if marked == refused:
        print(f"{checker}: refuses all {len(marked)} mistakes and nothing else")
        return 0
    print(
        f"{checker}: accepts {sorted(marked - refused)}, refuses {sorted(refused - marked)}"
    )
    print(found.stdout, found.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
