"""How programs use roles and states where fields of payloads stand beside the tag."""

from __future__ import annotations

import typing

from board import (
    AsyncClient,
    Board,
    BoardMessage,
    Client,
    Draw,
    FromBoard,
    Message,
    Move,
    Player,
    Ready,
    SayMessage,
    ScoreMessage,
    ToPlayer,
    WatcherRole,
    World,
    decode,
    decode_for,
    encode_as,
    is_over,
    state_key,
)


def play(player: Client[Player], watcher: Client[WatcherRole], line: str) -> str:
    """A client sends what its role may, and receives what is for it."""
    ready = Ready(player="ada")
    player.send(ready)
    watcher.send(ready)
    typing.assert_type(player.receive(), Ready | Move | ScoreMessage | Draw)
    typing.assert_type(
        watcher.receive(), Ready | Move | SayMessage | ScoreMessage | Draw
    )
    typing.assert_type(decode_for("board", line), Move | Ready | SayMessage)
    return encode_as("player", Move("ada", "r1", 1, 2))


async def rule(board: AsyncClient[Board], message: FromBoard) -> None:
    """The same where one waits."""
    await board.send(message)
    typing.assert_type(await board.receive(), Move | Ready | SayMessage)


def follow(world: World, message: Message, other: ToPlayer) -> list[BoardMessage]:
    """Any message has a key or has none."""
    if not is_over(message) and state_key(other) is not None:
        world.apply(other)
    world.apply(decode("{}"))
    return world.states()
