// Roles and states where fields of payloads stand beside the tag.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  decodeFor,
  drawCircle,
  drawPoint,
  encodeAs,
  type FromPlayer,
  isOver,
  move,
  ready,
  say,
  score,
  stateKey,
  type ToPlayer,
  type World,
  world,
} from "../modules/board.ts";

const moved = move({ piece: "r/1", x: 1, y: 2, player: "ada" });
const point = drawPoint({ player: "ada" });

export const sent: FromPlayer = moved;
export const received: ToPlayer = point;
// @ts-expect-error: a player does not draw
export const refused: FromPlayer = point;
// @ts-expect-error: a player does not hear what is said
export const unheard: ToPlayer = say({ said: { text: "Well played." }, player: "ada" });

test("a role writes what it may send", () => {
  const encoded = encodeAs("player", moved);
  assert.ok(encoded.kind === "text" && encoded.text.startsWith('{"type":"move"'));
  // @ts-expect-error: a player does not draw
  assert.throws(() => encodeAs("player", point), { name: "TypeError", message: "player may not send draw" });
});

test("a role reads what it receives", () => {
  const encoded = encodeAs("player", say({ said: { text: "Well played." }, player: "ada" }));
  assert.ok(encoded.kind === "text");
  assert.equal(decodeFor("watcher", encoded.text).kind, "value");
  assert.equal(decodeFor("player", encoded.text).kind, "unexpected");
  assert.equal(decodeFor("player", "{}").kind, "invalid");
});

test("keys of states are those of Rust", () => {
  assert.equal(stateKey(moved), "move/r~11");
  const kept = score({ points: { round: 3, by: "left", state: "void" }, player: "ada" });
  assert.equal(stateKey(kept), "score/3/left/ada");
  assert.equal(isOver(kept), true);
  assert.equal(stateKey(point), "draw/ada");
  assert.equal(stateKey(ready({ player: "ada" })), undefined);
});

test("a world holds the newest of each state", () => {
  const states: World = world();
  const circle = drawCircle({ radius: 2, player: "ada" });
  for (const message of [moved, point, circle]) states.apply(message);
  assert.deepEqual(states.states(), [moved, circle]);
});
