"""The messages of the benchmark, each kind a list of texts.

Made from the sample data of the Matrix, in the usual form of a program that writes JSON: the
envelope's keys in order, no spaces.
"""

from __future__ import annotations

import json
import pathlib
import random
import typing

WORLD = pathlib.Path(__file__).parents[4] / "examples" / "data" / "world.jsonl"
COUNT = 300
"""How many messages there are of the usual kind; of larger ones there are fewer."""
WORDS = "the bridge over the sea is open and the lights are on while nobody walks there"

Message: typing.TypeAlias = "dict[str, typing.Any]"


def dump(message: Message) -> str:
    """Write a message as its sender would."""
    return json.dumps(message, ensure_ascii=False, separators=(",", ":"))


def usual() -> list[Message]:
    """Give messages of all nine types, of 160 bytes on average."""
    lines = WORLD.read_text(encoding="utf-8").splitlines()[:COUNT]
    order = ["type", "agent_id", "data", "ts"]
    return [{key: json.loads(line)[key] for key in order} for line in lines]


def made(kind: str, data: typing.Callable[[int], Message]) -> list[Message]:
    """Give messages of one type."""
    head = {"type": kind, "agent_id": "timmy"}
    return [
        {**head, "data": data(number), "ts": 1767254400 + number}
        for number in range(60)
    ]


def thought(chance: random.Random) -> list[Message]:
    """Give messages with 8 KiB of text."""

    def data(number: int) -> Message:
        text = " ".join(chance.choices(WORDS.split(), k=2000))[:8192]
        return {"thought_id": f"t{number}", "text": text, "confidence": 0.5}

    return made("thought", data)


def tags(number: int) -> Message:
    """Give the data of a message with 200 tags."""
    return {
        "memory_id": f"m{number}",
        "summary": "s",
        "importance": 0.5,
        "tags": [f"tag-{number}-{place}" for place in range(200)],
    }


def issues(number: int) -> Message:
    """Give the data of a message with 64 objects."""
    return {
        "code": "bad",
        "message": f"number {number}",
        "fatal": False,
        "issues": [
            {
                "code": "too_long",
                "path": f"data.tags[{place}]",
                "message": "has 40 characters, at most 32 are allowed",
                "offset": 100 + place,
                "line": 1,
                "column": 101 + place,
            }
            for place in range(64)
        ],
    }


def corpora() -> dict[str, list[Message]]:
    """Give good messages of all kinds."""
    return {
        "160 B": usual(),
        "8 KiB text": thought(random.Random(7)),
        "200 tags": made("memory_flash", tags),
        "64 objects": made("error", issues),
    }


def bad() -> dict[str, list[str]]:
    """Give messages with something wrong, by what is wrong."""
    barks = [message for message in usual() if message["type"] == "bark"]

    def each(change: typing.Callable[[Message], object]) -> list[str]:
        messages = [json.loads(dump(bark)) for bark in barks]
        for message in messages:
            change(message)
        return [dump(message) for message in messages]

    def five(message: Message) -> None:
        message["agent_id"], message["ts"] = 42, -1
        message["data"] = {"text": "", "reply_to": "", "duration_ms": 5}

    return {
        "a rule": each(lambda message: message.update(agent_id="x" * 65)),
        "a type": each(lambda message: message.update(agent_id=42)),
        "a missing key": each(lambda message: message.pop("ts")),
        "an unknown type": each(lambda message: message.update(type="barks")),
        "five issues": each(five),
        "a repeated key": [dump(bark)[:-1] + ',"ts":1}' for bark in barks],
        "syntax": [dump(bark)[:-1] for bark in barks],
    }


def frames() -> dict[str, list[str]]:
    """Give bad frames of 1 MiB."""
    tail = '},"ts":1}'
    bark = '{"type":"bark","agent_id":"timmy","data":{'
    error = (
        '{"type":"error","agent_id":"timmy","data":{"code":"c","message":"m","issues":['
    )
    status = (
        '{"type":"system_status","agent_id":"timmy","data":{"status":"ok","uptime_s":1,'
        '"agents_online":1,"visitors_online":1,"components":{'
    )
    entries = ",".join(f'"{"k" * 65}{number}":"ok"' for number in range(14_000))
    return {
        "repeated keys": [bark + ",".join(['"text":"a"'] * 95_000) + tail],
        "bad items": [error + ",".join(["12345"] * 175_000) + "]" + tail],
        "bad entries": [status + entries + "}" + tail],
        "escapes": [bark + '"text":"' + "\\n" * 500_000 + '"' + tail],
        "unclosed text": [bark + '"text":"' + "a" * 1_000_000],
        "unclosed list": [error + '{"code":"c"},' * 80_000],
    }
