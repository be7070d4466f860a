"""Why a tool may not agree with the protocol: every disagreement has one of these reasons, or it is a fault."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

Case = dict[str, Any]

EVERYONE = ("ajv", "jsonschema", "pydantic", "msgspec")
VALIDATORS = ("ajv", "jsonschema")
MODELS = ("pydantic", "msgspec")


@dataclass(frozen=True)
class Reason:
    """A reason, what comes of it, and who has it."""

    text: str
    tools: tuple[str, ...]
    #: The tool takes what the protocol refuses, or the other way round; None: both happen.
    takes: bool | None
    explains: Callable[[Case], bool]


def codes(case: Case) -> set[str]:
    """The codes of all that is wrong with a message."""
    return {issue["code"] for issue in case["issues"]}


def paths(case: Case) -> Iterable[str]:
    """The places of all that is wrong with a message."""
    return (issue["path"] for issue in case["issues"])


def at(case: Case, fields: str) -> bool:
    """Whether something is wrong in one of these fields of the payload: `one|another`."""
    return any(re.match(rf"body\.({fields})\b", path) for path in paths(case))


def numbers(case: Case) -> list[str]:
    """All that looks like a number."""
    return re.findall(r"-?\d[\d.]*(?:[eE][+-]?\d+)?", case["text"])


def is_beyond_floats(number: str) -> bool:
    """A number that 64-bit floats do not tell from its neighbours, or do not reach."""
    digits = number.lower().split("e")[0]
    return sum(map(str.isdigit, digits)) > 17 or bool(
        re.search(r"[eE][+-]?\d{3}", number)
    )


REASONS = (
    Reason(
        "a key twice: seen once, as the last of them",
        EVERYONE,
        True,
        lambda case: (
            "duplicate_key" in codes(case)
            or "and then one that is right" in case["name"]
            or "wrong, and then right" in case["name"]
        ),
    ),
    Reason(
        "null for what may be absent: the schema asks for absence",
        EVERYONE,
        False,
        lambda case: "null" in case["text"],
    ),
    Reason(
        "deeper than 127 levels",
        EVERYONE,
        True,
        lambda case: codes(case) == {"too_deep"},
    ),
    Reason(
        "no JSON, but its parser takes it: half a surrogate pair, NaN",
        EVERYONE,
        True,
        lambda case: codes(case) == {"syntax"},
    ),
    Reason(
        "a line break behind what `$` ends",
        ("jsonschema", "msgspec"),
        True,
        lambda case: (
            codes(case) <= {"pattern", "format", "wrong_type"}
            and case["text"].count("\\n") == 1
        ),
    ),
    Reason(
        "formats: as Python's `datetime`, `date` and `UUID` are read",
        MODELS,
        None,
        lambda case: '"formats"' in case["text"] and codes(case) <= {"format"},
    ),
    Reason(
        "numbers that 64-bit floats do not hold",
        EVERYONE,
        None,
        lambda case: any(map(is_beyond_floats, numbers(case))),
    ),
    Reason(
        "`\\d` means ASCII digits only",
        ("ajv",),
        False,
        lambda case: "٣٣٣" in case["text"],
    ),
    Reason(
        "a field called `__proto__`: left unchecked",
        ("ajv",),
        True,
        lambda case: all("__proto__" in path for path in paths(case)),
    ),
    Reason(
        "`unique`: left unchecked",
        MODELS,
        True,
        lambda case: codes(case) == {"not_unique"},
    ),
    Reason(
        "whole numbers written with a point or an exponent",
        MODELS,
        False,
        lambda case: any(re.search(r"[.eE]", number) for number in numbers(case)),
    ),
    Reason(
        "null for a field with a default",
        ("pydantic",),
        True,
        lambda case: codes(case) == {"wrong_type"} and "null" in case["text"],
    ),
    Reason(
        "keys of maps: left unchecked",
        ("msgspec",),
        True,
        lambda case: ": key " in case["name"],
    ),
    Reason(
        "rules beside a list of allowed values: left out",
        ("msgspec",),
        True,
        lambda case: codes(case) == {"out_of_range"} and at(case, "reasons"),
    ),
    Reason(
        "a field with a quote in its name: not possible",
        ("msgspec",),
        False,
        lambda case: '"\\"\\\\"' in case["text"],
    ),
    Reason(
        "objects with undeclared tags: also those with declared ones",
        ("pydantic",),
        True,
        lambda case: at(case, "pieces"),
    ),
    Reason(
        "a tag that only one struct has: may be absent",
        ("pydantic",),
        True,
        lambda case: (
            codes(case) == {"missing_field"} and at(case, "figure|settings|access")
        ),
    ),
    Reason(
        "a field of several names that must be there: may be absent",
        MODELS,
        True,
        lambda case: (
            codes(case) == {"missing_field"} and at(case, "frame|shortName|number")
        ),
    ),
    Reason(
        "a constant: may be absent",
        ("pydantic",),
        True,
        lambda case: (
            codes(case) == {"missing_field"}
            and at(case, "version|number|zero|fixed|inner")
        ),
    ),
    Reason(
        "a constant that is true or false: either of them",
        ("msgspec",),
        True,
        lambda case: codes(case) == {"not_one_of"} and at(case, "fixed"),
    ),
    Reason(
        "one of several objects, where more is said of it: left out",
        ("pydantic",),
        False,
        lambda case: '"frame":{"type":' in case["text"],
    ),
    Reason(
        "what is in a string: left unchecked",
        EVERYONE,
        True,
        lambda case: (
            any(f'"op":"{op}"' in case["text"] for op in ("in strings", "sealed"))
            or ('"op":"arrays"' in case["text"] and at(case, "text"))
        ),
    ),
    Reason(
        "what no field declares: refused",
        ("msgspec",),
        False,
        lambda case: '{"op":"extras"' in case["text"],
    ),
    Reason(
        "an array whose elements differ: a list of any of them, of any length",
        MODELS,
        True,
        lambda case: '"op":"arrays"' in case["text"],
    ),
    Reason(
        "lists of themselves: left unchecked",
        MODELS,
        True,
        lambda case: codes(case) == {"wrong_type"} and at(case, "nest"),
    ),
    Reason(
        "one of several objects: left unchecked",
        ("msgspec",),
        True,
        lambda case: at(case, "figure|pieces|settings|gaps|frame|access|setting"),
    ),
)


def reason(tool: str, case: Case, takes: bool) -> Reason | None:
    """The reason for which a tool does not agree."""
    for candidate in REASONS:
        if (
            tool in candidate.tools
            and candidate.takes in (None, takes)
            and candidate.explains(case)
        ):
            return candidate
    return None
