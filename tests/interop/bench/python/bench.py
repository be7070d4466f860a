"""Reads and writes messages with our module and its peers, and prints how long each takes.

Every candidate runs once in every round, over the same messages, in a new order each round. What
is printed is the median over the rounds of the ratio to `json` inside the round. Times are CPU
times of the thread, so that a busy machine disturbs little.
"""

from __future__ import annotations

import contextlib
import gc
import random
import statistics
import sys
import time
import typing

import corpora
import peers

Job: typing.TypeAlias = "tuple[peers.Run, list[typing.Any]]"


def once(job: Job) -> float:
    """Give the seconds that a job takes for each message."""
    run, messages = job
    gc.collect()
    gc.disable()
    begin = time.thread_time()
    for message in messages:
        with contextlib.suppress(Exception):  # each refuses in its own way
            run(message)
    taken = time.thread_time() - begin
    gc.enable()
    return taken / len(messages)


def ratios(jobs: dict[str, Job], rounds: int) -> dict[str, tuple[float, float]]:
    """Give the median time of each job, and the median of its ratio to the base."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for number in range(rounds + 1):
        for name in random.sample([*jobs], len(jobs)):
            taken = once(jobs[name])
            if number:  # the first round warms up
                times[name].append(taken)
    base = times[peers.BASE]
    return {
        name: (
            statistics.median(taken),
            statistics.median(a / b for a, b in zip(taken, base, strict=True)),
        )
        for name, taken in times.items()
    }


def table(
    title: str, columns: dict[str, dict[str, Job]], rounds: int, time_too: bool = False
) -> None:
    """Print a table: a row for each candidate, a column for each kind of message."""
    results = {column: ratios(jobs, rounds) for column, jobs in columns.items()}
    names = [*next(iter(results.values()))]
    print(f"\n| {title} | {' | '.join(results)} |")
    print(f"|---|{'---:|' * len(results)}")
    for name in names:
        cells = [
            f"{ratio:.2f}" + (f" ({taken * 1000:.1f} ms)" if time_too else "")
            for taken, ratio in (results[column][name] for column in results)
        ]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)


def main(rounds: int) -> None:
    """Print all tables."""
    all_peers = peers.all_peers()
    good = {name: [*map(corpora.dump, it)] for name, it in corpora.corpora().items()}
    table(
        "decode",
        {
            kind: {name: (it.decode, texts) for name, it in all_peers.items()}
            for kind, texts in good.items()
        },
        rounds,
    )
    table(
        "encode",
        {
            kind: {
                name: (it.encode, [it.decode(text) for text in texts])
                for name, it in all_peers.items()
            }
            for kind, texts in good.items()
        },
        rounds,
    )
    # What `json` takes for a good message of the size is what a refusal is measured by.
    barks = [text for text in good["160 B"] if '"type":"bark"' in text]
    refusing = {name: it for name, it in all_peers.items() if name != peers.BASE}
    for title, kinds, time_too in (
        ("refuse", corpora.bad(), False),
        ("refuse 1 MiB", corpora.frames(), True),
    ):
        columns: dict[str, dict[str, Job]] = {}
        for kind, texts in kinds.items():
            base = barks if not time_too else texts
            columns[kind] = {peers.BASE: (all_peers[peers.BASE].decode, base)}
            columns[kind] |= {name: (it.decode, texts) for name, it in refusing.items()}
        table(title, columns, rounds if not time_too else 3, time_too)
    for name, it in all_peers.items():
        if it.note:
            print(f"\n{name}: {it.note}.", end="")
    print()


if __name__ == "__main__":
    random.seed(7)
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 25)
