// Roles and states: who may send what, which state a message is, and a world of states.

import assert from "node:assert/strict";
import { test } from "node:test";

import {
  agentState,
  bark,
  decodeFor,
  encodeAs,
  type FromAgent,
  type FromVisitor,
  isOver,
  type Role,
  roles,
  stateKey,
  taskUpdate,
  type ToVisitor,
  visitorState,
  world,
} from "../modules/matrix.ts";

const timmy = { agent_id: "timmy", ts: 1 };
const woof = bark({ text: "Woof" }, timmy);

export const sent: FromAgent = woof;
export const received: ToVisitor = woof;
export const first: Role = roles[0];
// @ts-expect-error: a visitor does not bark
export const refused: FromVisitor = woof;

test("a role writes what it may send", () => {
  const encoded = encodeAs("agent", woof);
  assert.ok(encoded.kind === "text" && encoded.text.startsWith('{"type":"bark"'));
  // @ts-expect-error: a visitor does not bark
  assert.throws(() => encodeAs("visitor", woof), { name: "TypeError", message: "visitor may not send bark" });
});

test("a role reads what it receives", () => {
  const encoded = encodeAs("agent", woof);
  assert.ok(encoded.kind === "text");
  const read = decodeFor("visitor", encoded.text);
  assert.ok(read.kind === "message" && read.message.type === "bark");
  const unexpected = decodeFor(
    "gateway",
    '{"type":"system_status","agent_id":"g","data":{"status":"ok","uptime_s":1,"agents_online":1,"visitors_online":0,"components":{}},"ts":1}',
  );
  assert.equal(unexpected.kind, "unexpected");
  assert.equal(decodeFor("agent", "{}").kind, "invalid");
});

test("keys of states are those of Rust", () => {
  assert.equal(stateKey(agentState({ status: "idle" }, timmy)), "agent_state/timmy");
  const task = taskUpdate({ task_id: "a/b~", title: "Water the plants", status: "done" }, timmy);
  assert.equal(stateKey(task), "task_update/a~1b~0");
  assert.equal(stateKey(woof), undefined);
  assert.equal(isOver(task), true);
  assert.equal(isOver(woof), false);
});

test("a world holds the newest of each state, until it is over", () => {
  const states = world();
  const ada = (presence: "entered" | "left") => visitorState({ visitor_id: "ada", presence }, timmy);
  assert.equal(states.apply(woof), undefined);
  assert.equal(states.apply(ada("entered")), "visitor_state/ada");
  const idle = agentState({ status: "idle" }, timmy);
  states.apply(idle);
  assert.deepEqual(states.states(), [ada("entered"), idle]);
  assert.equal(states.get("agent_state/timmy"), idle);
  states.apply(ada("left"));
  assert.deepEqual(states.states(), [idle]);
});
