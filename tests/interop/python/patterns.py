"""The portable spellings of patterns match what the declared patterns match in Rust."""

from __future__ import annotations

import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).parent.parent.parent.parent
RECORDED = ROOT / "protocol-macros" / "tests" / "patterns.json"


def python(pattern: str) -> str:
    """Write the one token that Python reads otherwise: the end of the text."""
    return re.sub(r"(\\.)|\$", lambda found: found[1] or r"\Z", pattern)


def main() -> int:
    """Try all recorded patterns; give the exit status."""
    cases = json.loads(RECORDED.read_text(encoding="utf-8"))
    failures = 0
    for case in cases:
        search = re.compile(python(case["pattern"])).search
        for expected, texts in [(True, case["matches"]), (False, case["others"])]:
            for text in texts:
                if bool(search(text)) != expected:
                    failures += 1
                    print(f"--- {case['pattern']!r} on {text!r}: Rust says {expected}")
    print(f"python: {len(cases)} patterns, {failures} texts judged otherwise than by Rust")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
