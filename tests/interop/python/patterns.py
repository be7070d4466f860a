"""Patterns match what they match in Rust, and no text takes more than linear time."""

from __future__ import annotations

import json
import pathlib
import re
import sys
import typing

ROOT = pathlib.Path(__file__).parent.parent.parent.parent
RECORDED = ROOT / "protocol-macros" / "tests"

sys.path.insert(0, str(ROOT / "protocol" / "src" / "export" / "python"))

from runtime.automaton import _Automaton  # noqa: E402


def python(pattern: str) -> str:
    """Write the one token that Python reads otherwise: the end of the text."""
    return re.sub(r"(\\.)|\$", lambda found: found[1] or r"\Z", pattern)


def searches(case: dict[str, typing.Any]) -> list[typing.Callable[[str], object]]:
    """The ways to search for a pattern: always by the engine, and by its table."""
    table = case["table"]
    return [re.compile(python(case["pattern"])).search] + (
        [_Automaton(table).search] if table else []
    )


def compare_short(cases: list[dict[str, typing.Any]]) -> int:
    """Try random patterns in each way; give the number of texts that Rust judges otherwise."""
    failures = 0
    for case in cases:
        for search in searches(case):
            for expected, texts in [(True, case["matches"]), (False, case["others"])]:
                for text in texts:
                    if bool(search(text)) != expected:
                        failures += 1
                        print(
                            f"--- {case['pattern']!r} on {text!r}: Rust says {expected}"
                        )
    return failures


def compare_long(cases: list[dict[str, typing.Any]]) -> int:
    """Try long texts in the way that a module chooses; the others would take years."""
    failures = 0
    for case in cases:
        text = case["unit"] * (10_000 // len(case["unit"])) + case["tail"]
        if bool(searches(case)[-1](text)) != case["matches"]:
            failures += 1
            print(
                f"--- {case['pattern']!r} on a long text: Rust says {case['matches']}"
            )
    return failures


def main() -> int:
    """Try all recorded patterns; give the exit status."""
    short = json.loads((RECORDED / "patterns.json").read_text(encoding="utf-8"))
    long = json.loads((RECORDED / "long_texts.json").read_text(encoding="utf-8"))
    failures = compare_short(short) + compare_long(long)
    print(
        f"python: {len(short)} patterns and {len(long)} on long texts, {failures} texts judged otherwise than by Rust"
    )
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
