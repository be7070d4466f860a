// What else a module has for programs: values that were parsed elsewhere, issues as text, Standard Schema, constants.

import assert from "node:assert/strict";
import { test } from "node:test";

import * as event from "../modules/event.ts";
import * as flattened from "../modules/flattened.ts";
import * as matrix from "../modules/matrix.ts";
import * as numbered from "../modules/numbered.ts";
import * as rows from "../modules/rows.ts";
import * as sampler from "../modules/sampler.ts";
import * as traced from "../modules/traced.ts";
import { built } from "./types_rows.ts";
import { built as builtByPath } from "./types_tag_paths.ts";

const bark = { type: "bark", agent_id: "timmy", data: { text: "Woof", tone: null }, ts: 1 };

test("a value that was parsed elsewhere is checked like its text, and left as it is", () => {
  const checked = matrix.check(bark);
  assert.deepEqual(checked, matrix.decode(JSON.stringify(bark)));
  assert.equal(bark.data.tone, null);
  const aliased = { op: "choices", roomId: "r", body: { level: "hi", text: "x" }, serial: 1 };
  assert.deepEqual(sampler.check(aliased), sampler.decode(JSON.stringify(aliased)));
  const wrong = { ...bark, data: { text: "", duration_ms: 5 }, agent_id: undefined };
  const refused = matrix.check(wrong);
  assert.ok(refused.kind === "invalid" && refused.type === "bark");
  assert.deepEqual(
    refused.issues.map(({ code, path, line }) => [code, path, line]),
    [
      ["missing_field", "agent_id", undefined],
      ["too_short", "data.text", undefined],
      ["out_of_range", "data.duration_ms", undefined],
    ],
  );
});

test("whole numbers beyond 2^53 are read from their digits, and refused where a number has lost some", () => {
  const text = '{"op":"wide","roomId":"r","body":{"unsigned":18446744073709551615},"serial":1}';
  const read = sampler.decode(text);
  assert.ok(read.kind === "message" && read.message.op === "wide");
  assert.equal(read.message.body.unsigned, 18446744073709551615n);
  const written = sampler.encode(sampler.wide({ unsigned: 2n ** 53n + 1n }, { roomId: "r", serial: 1 }));
  assert.ok(written.kind === "text" && written.text.includes('"unsigned":9007199254740993,'));
  const parsed = sampler.check({ op: "wide", roomId: "r", body: { unsigned: 2 ** 53, most: 5 }, serial: 1 });
  assert.ok(parsed.kind === "invalid");
  assert.deepEqual(
    parsed.issues.map(({ code, path }) => [code, path]),
    [["wrong_type", "body.unsigned"]],
  );
});

test("what a header does not declare is left out of a message that is built, also where it would be refused", () => {
  const header = { roomId: "r", serial: 1, more: 1 };
  assert.deepEqual(sampler.wide({ unsigned: 2n }, header), sampler.wide({ unsigned: 2n }, { roomId: "r", serial: 1 }));
});

test("nothing that is given to `check` makes it throw", () => {
  const cyclic: { [key: string]: unknown } = { ...bark };
  cyclic["data"] = cyclic;
  for (const value of [
    undefined,
    null,
    5,
    "text",
    [],
    {},
    () => 1,
    Symbol("x"),
    7n,
    NaN,
    new Date(),
    cyclic,
    "\ud800",
  ]) {
    assert.equal(matrix.check(value).kind, "invalid");
    assert.ok((matrix.Message["~standard"].validate(value).issues?.length ?? 0) > 0);
  }
});

test("issues become the text that Rust makes of them", () => {
  const decoded = matrix.decode('{"type":"bark",\n"data":{"text":""},"ts":-1}');
  assert.ok(decoded.kind === "invalid");
  assert.equal(
    matrix.formatIssues(decoded),
    "bark: agent_id is missing (line 1, column 1)\n" +
      "bark: data.text has 0 characters, at least 1 is required (line 2, column 16)\n" +
      "bark: ts is -1, expected 0 to 253402300799 seconds since 1970 (line 2, column 25)",
  );
  const { issues } = decoded;
  assert.equal(matrix.formatIssues({ issues: issues.slice(0, 1), truncated: true }).split("\n")[1], "... and more");
  const syntax = matrix.decode("{");
  assert.ok(syntax.kind === "invalid" && matrix.formatIssues(syntax).startsWith("the message is incomplete"));
});

test("messages and payloads are checked by Standard Schema", () => {
  const { validate, vendor, version } = matrix.Message["~standard"];
  assert.deepEqual([vendor, version], ["protocol", 1]);
  const valid = validate(bark);
  assert.deepEqual(valid, { value: { ...bark, data: { text: "Woof" } } });
  const error = matrix.ErrorData["~standard"].validate({ code: "c", message: "m" });
  assert.deepEqual(error, { value: { code: "c", message: "m", fatal: false, issues: [] } });
  const long = "k".repeat(50);
  const status = { status: "ok", uptime_s: 1, agents_online: 0, visitors_online: 0, components: { [long]: "no" } };
  const refused = matrix.SystemStatus["~standard"].validate(status);
  assert.deepEqual(
    refused.issues?.map(({ path }) => path),
    [["components", long]],
  );
  const tree = sampler.Message["~standard"].validate({
    op: "tree",
    roomId: "r",
    serial: 1,
    body: { root: { name: "long" } },
  });
  assert.deepEqual(tree.issues, [
    { path: ["body", "root", "name"], message: "has 4 characters, at most 3 are allowed" },
  ]);
  const list = matrix.MemoryFlash["~standard"].validate({
    memory_id: "m",
    summary: "s",
    importance: 0,
    tags: ["a", 5],
  });
  assert.deepEqual(
    list.issues?.map(({ path }) => path),
    [["tags", 1]],
  );
});

test("values and limits are constants", () => {
  assert.deepEqual([...matrix.toneValues], ["calm", "excited", "stern"]);
  assert.equal(matrix.barkLimits.text.maxLength, 280);
  assert.deepEqual({ ...matrix.barkLimits.duration_ms }, { min: 100, max: 60000 });
  assert.deepEqual({ ...sampler.listsLimits.words }, { minItems: 1, maxItems: 3 });
  assert.deepEqual({ ...sampler.floatsLimits.half_open }, { min: 0, below: 1 });
});

test("timestamps are dates and back", () => {
  assert.equal(matrix.dateOf(1767254400.5).toISOString(), "2026-01-01T08:00:00.500Z");
  assert.equal(matrix.secondsOf(new Date("2026-01-01T08:00:00.500Z")), 1767254400.5);
});

test("messages that are one object are built with their tags and defaults, and read back", () => {
  const { askManySticks, drawCircle, encode, hint, move, off } = flattened;
  const messages: readonly [flattened.FlattenedMessage, object][] = [
    [move({ seq: 1, x: 2, y: 3, at: 4 }), { op: "move", seq: 1, x: 2, y: 3, pace: 1, at: 4 }],
    [drawCircle({ at: 3, radius: 2, seq: 1 }), { op: "draw", seq: 1, kind: "circle", radius: 2, at: 3 }],
    [
      askManySticks({ seq: 1, level: 2, at: 3 }),
      { op: "ask", seq: 1, what: "many", level: 2, thing: 1, length: 5, at: 3 },
    ],
    [hint({ seq: 1, at: 3 }), { op: "hint", seq: 1, hint: { level: 3 }, at: 3 }],
    [off({ seq: 1, at: 3 }), { op: "off", seq: 1, at: 3 }],
  ];
  for (const [message, expected] of messages) {
    assert.deepEqual(message, expected);
    const encoded = encode(message);
    assert.ok(encoded.kind === "text");
    assert.deepEqual(flattened.decode(encoded.text), { kind: "value", value: message });
  }
  assert.deepEqual(numbered.hello({ d: { heartbeat_interval: 5 }, s: 1 }), {
    op: 10,
    d: { heartbeat_interval: 5 },
    s: 1,
  });
  const wrong = encode(move({ seq: 0, x: 2, y: 3, at: 4 }));
  assert.ok(wrong.kind === "invalid");
  assert.equal(flattened.formatIssues(wrong), "move: seq is 0, expected at least 1");
});

test("members of unions are checked with their tags by Standard Schema", () => {
  const circle = { seq: 1, radius: 2, at: 3 };
  const issuesOf = (value: unknown): unknown => flattened.DrawCircle["~standard"].validate(value).issues;
  assert.deepEqual(flattened.DrawCircle["~standard"].validate({ op: "draw", kind: "disc", ...circle }), {
    value: { op: "draw", kind: "circle", ...circle },
  });
  assert.deepEqual(issuesOf({ op: "draw", ...circle }), [{ path: ["kind"], message: "is missing" }]);
  assert.deepEqual(issuesOf({ op: "move", kind: "circle", ...circle }), [
    { path: ["op"], message: 'is "move", expected `draw`' },
  ]);
  assert.deepEqual(issuesOf([]), [{ path: [], message: "is an array, expected an object" }]);
  const hello = numbered.HelloMessage["~standard"].validate({ op: 11, d: {} });
  assert.deepEqual(hello.issues, [{ path: ["op"], message: "is 11, did you mean `10`?" }]);
  const joined = event.EventJoined["~standard"].validate({ type: "joined", name: "", since: 1 });
  assert.deepEqual(
    joined.issues?.map(({ path }) => path),
    [["name"]],
  );
});

test("messages that are arrays are built with their tags and defaults, and read back", () => {
  for (const [message, text] of built) {
    assert.deepEqual(rows.encode(message), { kind: "text", text });
    assert.deepEqual(rows.decode(text), { kind: "value", value: message });
  }
  const [one, other] = [rows.hint({}), rows.hint({ hops: 2, data: { level: 1 } })];
  assert.deepEqual(
    [one, other],
    [
      [null, "hint", 1, { level: 3 }],
      [null, "hint", 2, { level: 1 }],
    ],
  );
});

test("messages with a tag inside of the header are built with it, and read back", () => {
  for (const [message, text] of builtByPath) {
    assert.deepEqual(traced.encode(message), { kind: "text", text });
    assert.deepEqual(traced.decode(text), { kind: "value", value: message });
  }
});

test("arrays of a union are checked with their tags by Standard Schema", () => {
  const issuesOf = (value: unknown): unknown => rows.CallBootMessage["~standard"].validate(value).issues;
  const boot = [null, "call", 1, 1, { model: "x" }];
  assert.deepEqual(rows.CallBootMessage["~standard"].validate(boot), { value: boot });
  assert.deepEqual(issuesOf([null, "call", 1]), [{ path: [3], message: "(`type`) is missing" }]);
  assert.deepEqual(issuesOf([null, "ping", 1]), [{ path: [1], message: 'is "ping", expected `call`' }]);
  assert.deepEqual(issuesOf({}), [{ path: [], message: "is an object, expected an array" }]);
});
