"""Roles and states of the emitted modules: who sends and receives, through what, and what is kept."""

from __future__ import annotations

import asyncio
import datetime
import pickle
import typing
import unittest

import board
import matrix
from matrix import AgentState, Bark

LATER = datetime.datetime(2030, 1, 2, 3, 4, 5, 678900, tzinfo=datetime.UTC)


class Connection:
    """Gives back what was sent."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def send(self, text: str) -> None:
        self.texts.append(text)

    def recv(self) -> str:
        return self.texts.pop(0)


class AsyncConnection:
    """The same, where one waits."""

    def __init__(self) -> None:
        self.connection = Connection()

    async def send(self, text: str) -> None:
        self.connection.send(text)

    async def recv(self) -> bytes:
        return self.connection.recv().encode()


class InEnvelopes(unittest.TestCase):
    """Messages of the Matrix."""

    def test_are_sent_by_their_roles(self) -> None:
        envelope = Bark("Woof").wrap("timmy", ts=LATER)
        self.assertEqual(matrix.encode_as("agent", envelope), envelope.to_json())
        with self.assertRaises(TypeError) as raised:
            matrix.encode_as("visitor", envelope)  # type: ignore[arg-type]
        self.assertEqual(str(raised.exception), "visitor may not send bark")

        class Growl(Bark):
            """A bark."""

        self.assertIn("Grr", matrix.encode_as("agent", Growl("Grr").wrap("timmy")))

    def test_are_read_for_a_role(self) -> None:
        text = Bark("Woof").wrap("timmy").to_json()
        self.assertEqual(matrix.decode_for("visitor", text).payload, Bark("Woof"))
        status = matrix.SystemStatus("ok", 1, 1, 0, {}).wrap("gateway")
        with self.assertRaises(matrix.UnexpectedMessage) as raised:
            matrix.decode_for("gateway", status.to_json())
        sentence = "gateway does not receive system_status"
        self.assertEqual(str(raised.exception), sentence)
        self.assertEqual(raised.exception.message.payload, status.payload)
        copied = pickle.loads(pickle.dumps(raised.exception))
        self.assertEqual((str(copied), copied.role), (sentence, "gateway"))
        with self.assertRaises(matrix.ValidationError):
            matrix.decode_for("visitor", "{}")

    def test_go_through_clients(self) -> None:
        connection = Connection()
        agent = matrix.Client(matrix.Agent, connection)
        agent.send(Bark("Woof").wrap("timmy", ts=LATER))
        self.assertEqual(agent.receive().payload, Bark("Woof"))
        visitor = matrix.Client(matrix.Visitor, connection)
        with self.assertRaises(TypeError) as raised:
            visitor.send(Bark("Woof").wrap("timmy"))  # type: ignore[arg-type]
        self.assertEqual(str(raised.exception), "visitor may not send bark")
        with self.assertRaises(matrix.ValidationError):
            agent.send(Bark("").wrap("timmy"))
        self.assertEqual(connection.texts, [])
        agent.send(Bark("Woof").wrap("timmy"))
        gateway = matrix.Client(matrix.Gateway, connection)
        gateway.send(matrix.Error("busy", "Later.").wrap("gateway"))
        self.assertEqual(gateway.receive().payload, Bark("Woof"))
        with self.assertRaises(matrix.UnexpectedMessage):
            gateway.receive()

    def test_go_through_clients_that_wait(self) -> None:
        async def echo() -> matrix.Envelope[matrix.ToAgent]:
            agent = matrix.AsyncClient(matrix.Agent, AsyncConnection())
            await agent.send(Bark("Woof").wrap("timmy"))
            return await agent.receive()

        self.assertEqual(asyncio.run(echo()).payload, Bark("Woof"))

    def test_have_keys_if_they_are_states(self) -> None:
        task = matrix.TaskUpdate("a/b~", "Water", "done").wrap("timmy")
        self.assertEqual(matrix.state_key(task), "task_update/a~1b~0")
        self.assertTrue(matrix.is_over(task))
        state = AgentState("idle").wrap("timmy")
        self.assertEqual(matrix.state_key(state), "agent_state/timmy")
        self.assertFalse(matrix.is_over(state))
        self.assertIsNone(matrix.state_key(Bark("Woof").wrap("timmy")))

    def test_make_a_world(self) -> None:
        def ada(presence: str) -> matrix.Envelope[matrix.VisitorState]:
            return matrix.VisitorState("ada", matrix.Presence(presence)).wrap("gateway")

        world = matrix.World()
        self.assertIsNone(world.apply(Bark("Woof").wrap("timmy")))
        entered = ada("entered")
        self.assertEqual(world.apply(entered), "visitor_state/ada")
        idle = AgentState("idle").wrap("timmy")
        world.apply(idle)
        self.assertEqual(world.states(), [entered, idle])
        again = ada("entered")
        world.apply(again)
        self.assertEqual(world.states(), [idle, again])
        self.assertIs(world.get("agent_state/timmy"), idle)
        self.assertEqual(world.apply(ada("left")), "visitor_state/ada")
        self.assertEqual(world.states(), [idle])


class BesideTheTag(unittest.TestCase):
    """Messages whose fields stand beside the tag, and one that has two tags."""

    moved = board.Move(piece="r/1", x=1, y=2, player="ada")

    def test_are_sent_by_their_roles(self) -> None:
        self.assertEqual(
            board.encode_as("player", self.moved), board.encode(self.moved)
        )
        for message in (board.DrawPoint(player="ada"), board.DrawUnknown("x", "{}")):
            with self.assertRaises(TypeError) as raised:
                board.encode_as("player", message)  # type: ignore[arg-type]
            self.assertEqual(str(raised.exception), "player may not send draw")
        with self.assertRaises(TypeError) as raised:
            unknown = board.BoardMessageUnknown("dance", "{}")
            board.encode_as("board", unknown)  # type: ignore[arg-type]
        self.assertEqual(str(raised.exception), "board may not send dance")

    def test_are_read_for_a_role(self) -> None:
        said = board.Say(text="Well played.")
        text = board.encode(board.SayMessage(said=said, player="ada"))
        read = board.decode_for("watcher", text)
        self.assertEqual(read, board.decode(text))
        with self.assertRaises(board.UnexpectedMessage) as raised:
            board.decode_for("player", text)
        self.assertEqual(str(raised.exception), "player does not receive say")

    def test_go_through_clients(self) -> None:
        connection = Connection()
        player = board.Client(board.Player, connection)
        player.send(self.moved)
        self.assertEqual(player.receive(), self.moved)
        watcher = board.Client(board.WatcherRole, connection)
        with self.assertRaises(TypeError):
            watcher.send(self.moved)  # type: ignore[arg-type]

    def test_have_keys_if_they_are_states(self) -> None:
        self.assertEqual(board.state_key(self.moved), "move/r~11")
        score = board.Score(
            round=3, state=typing.cast("board.State", "void"), by=board.Watcher.LEFT
        )
        kept = board.ScoreMessage(points=score, player="ada")
        self.assertEqual(board.state_key(kept), "score/3/left/ada")
        self.assertTrue(board.is_over(kept))
        for figure in (
            board.DrawPoint(player="ada"),
            board.DrawCircle(radius=2, player="ada"),
        ):
            self.assertEqual(board.state_key(figure), "draw/ada")
            self.assertFalse(board.is_over(figure))
        self.assertIsNone(board.state_key(board.Ready(player="ada")))

    def test_make_a_world(self) -> None:
        world = board.World()
        circle = board.DrawCircle(radius=2, player="ada")
        for message in (self.moved, board.DrawPoint(player="ada"), circle):
            world.apply(message)
        self.assertEqual(world.states(), [self.moved, circle])


if __name__ == "__main__":
    unittest.main()
