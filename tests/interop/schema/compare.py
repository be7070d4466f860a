"""Who agrees on what: compares what the tools made of the cases with what the protocol asks for.

python compare.py CASES_FOLDER RESULTS_FOLDER AGREEMENT_FILE

The table is printed, and must be the one that is committed; with BLESS=1 in the environment it is written instead.
"""

import difflib
import json
import os
import sys
from collections import Counter
from pathlib import Path

from reasons import EVERYONE, REASONS, VALIDATORS, reason

PROTOCOLS = {
    "matrix": EVERYONE,
    "sampler": EVERYONE,
    "flattened": VALIDATORS,
    "enclosed": VALIDATORS,
    "numbered": VALIDATORS,
    "rows": VALIDATORS,
    "channels": VALIDATORS,
    "traced": VALIDATORS,
    "coded": VALIDATORS,
    "depot": VALIDATORS,
}
"""Each with the tools that were asked."""
WIDTH = 72


def line(text: str, cells: list[str]) -> str:
    """A line of the table."""
    return (text.ljust(WIDTH) + "".join(cell.rjust(12) for cell in cells)).rstrip()


def table(
    protocol: str, cases_folder: Path, results_folder: Path, faults: list[str]
) -> list[str]:
    """The lines about one protocol; what has no reason goes to the faults."""
    cases = json.loads((cases_folder / f"{protocol}.json").read_text("utf-8"))["cases"]
    agreed: Counter[str] = Counter()
    counts: Counter[tuple[str, bool, str]] = Counter()
    tools = PROTOCOLS[protocol]
    for tool in tools:
        results = json.loads(
            (results_folder / f"{tool}.{protocol}.json").read_text("utf-8")
        )
        for case, takes in zip(cases, results, strict=True):
            if takes == case["valid"]:
                agreed[tool] += 1
            elif found := reason(tool, case, takes):
                counts[found.text, takes, tool] += 1
            else:
                verb = "takes" if takes else "refuses"
                faults.append(
                    f"{tool} {verb} {protocol}: {case['name']}\n  {case['text']}\n  {case['issues']}"
                )
    lines = [
        line(f"{protocol}: {len(cases)} cases", list(tools)),
        line("agrees", [str(agreed[tool]) for tool in tools]),
    ]
    for takes, verb in ((True, "takes"), (False, "refuses")):
        for candidate in REASONS:
            numbers = [counts[candidate.text, takes, tool] for tool in tools]
            if any(numbers):
                cells = [str(number or "-") for number in numbers]
                lines.append(line(f"  {verb}: {candidate.text}", cells))
    for tool in tools:
        print(f"{protocol}: {tool} agrees on {agreed[tool]} of {len(cases)} cases")
    return lines


def main() -> int:
    """Prints the tables, and says whether they are as they should be."""
    cases_folder, results_folder, agreement = map(Path, sys.argv[1:4])
    faults: list[str] = []
    tables = [
        table(protocol, cases_folder, results_folder, faults) for protocol in PROTOCOLS
    ]
    text = "\n\n".join("\n".join(lines) for lines in tables) + "\n"
    print(text)
    if faults:
        print(f"{len(faults)} disagreements have no reason in reasons.py:")
        print("\n".join(faults[:20]))
        return 1
    if os.environ.get("BLESS") == "1":
        agreement.write_text(text, "utf-8")
    old = agreement.read_text("utf-8") if agreement.exists() else ""
    if old != text:
        difference = difflib.unified_diff(
            old.splitlines(), text.splitlines(), str(agreement), "now", lineterm=""
        )
        print("\n".join(difference))
        print(
            "the table is not the one that is committed; read the difference, then run again with BLESS=1"
        )
        return 1
    return 0


sys.exit(main())
