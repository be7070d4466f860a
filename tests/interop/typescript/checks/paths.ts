// The hot path accepts what the cold path accepts, with the same values and the same text; and it is the one that is
// taken where everything is plain.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { mutants } from "./mutants.ts";
import { jsonOf, type Module, modules, nameOf, readOf, type Suite } from "./protocols.ts";

const count = Number(process.env["MUTANTS"] ?? "20000");
const folder = process.env["CONFORMANCE"] ?? "tests/conformance";
const strange = process.env["STRANGE"] ?? "../python/strange.jsonl";

/** Does something without what only the hot path needs. */
function coldly<T>(job: () => T): T {
  const { parse } = JSON;
  const { getPrototypeOf } = Object;
  JSON.parse = () => {
    throw new SyntaxError();
  };
  Object.getPrototypeOf = () => [];
  try {
    return job();
  } finally {
    JSON.parse = parse;
    Object.getPrototypeOf = getPrototypeOf;
  }
}

function textsOf(protocol: string): string[] {
  if (protocol === "strange") return readFileSync(strange, "utf8").split("\n").filter(Boolean);
  const suites = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const read = suites.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
  return (read as Suite[])
    .filter((suite) => nameOf(suite) === protocol)
    .flatMap(({ cases }) => cases.map(({ text }) => text));
}

class Inherits {
  constructor(properties: object) {
    Object.assign(this, properties);
  }
}

/** Values of all kinds, some of which JSON does not have, to put into messages. */
const INTRUDERS: readonly ((old: unknown) => unknown)[] = [
  () => undefined,
  () => null,
  () => -0,
  () => 0,
  () => NaN,
  () => Infinity,
  () => 1.5,
  () => 1e21,
  () => 1e-7,
  () => 253402300799.5,
  () => 2 ** 53,
  () => 7n,
  () => "",
  () => "x",
  () => 'a"\\\u0000é',
  () => "\ud800",
  () => "\ude00x".repeat(60),
  () => "😀".repeat(3),
  () => "\\ud800",
  () => "x".repeat(5000),
  () => "hi",
  () => "17",
  () => [],
  () => [undefined],
  () => new Array(2),
  () => ({}),
  () => ({ a: undefined }),
  () => ({ toJSON: () => 5 }),
  () => new Date(0),
  () => Object.create({ text: "inherited" }) as unknown,
  () => JSON.parse('{"__proto__":1}') as unknown,
  (old) => (typeof old === "object" && old !== null ? new Inherits(old) : new Map()),
  (old) => (Array.isArray(old) ? [...(old as unknown[]), ...(old as unknown[])] : [old, old]),
  (old) => (typeof old === "object" && old !== null ? { ...old, undeclared: 1 } : { old }),
  (old) => (typeof old === "object" && old !== null ? { ...old, undeclared: undefined } : { old }),
];

/** The same message with one value replaced. */
function changed(message: unknown, random: (below: number) => number): unknown {
  const intrude = INTRUDERS[random(INTRUDERS.length)] ?? (() => undefined);
  if (typeof message !== "object" || message === null || random(4) === 0) return intrude(message);
  const keys = Object.keys(message);
  const key = keys[random(keys.length)];
  if (key === undefined) return intrude(message);
  const value = changed((message as { [key: string]: unknown })[key], random);
  const copy: object = Array.isArray(message) ? [...(message as unknown[])] : { ...message };
  Object.defineProperty(copy, key, { value, enumerable: true, writable: true, configurable: true });
  return copy;
}

function randomly(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const protocols: readonly string[] = [
  "matrix",
  "sampler",
  "strange",
  "flattened",
  "enclosed",
  "numbered",
  "rows",
  "channels",
  "traced",
  "coded",
  "depot",
  "frame",
  "event",
  "settings",
  "route",
  "hooks",
  "subjects",
];

for (const protocol of protocols) {
  const module = modules[protocol] as Module;
  const texts = textsOf(protocol);
  const messages: object[] = [];

  test(`${protocol}: both paths read the same`, () => {
    for (const text of [...texts, ...mutants(texts, count)]) {
      const read = module.decode(text);
      assert.deepStrictEqual(
        read,
        coldly(() => module.decode(text)),
        text,
      );
      if (read.kind !== "invalid") messages.push(readOf(read));
    }
  });

  test(`${protocol}: both paths write the same`, () => {
    const random = randomly(7);
    for (let round = 0; round < count; round += 1) {
      const original = messages[random(messages.length)] ?? {};
      const message = round < messages.length ? messages[round] : changed(original, random);
      const written = module.encode(message as object);
      assert.deepStrictEqual(
        written,
        coldly(() => module.encode(message as object)),
      );
    }
  });
}

/** The types of messages that the hot path leaves to the reader, by protocol and the path of the type. */
const LEFT_TO_THE_READER: { readonly [protocol: string]: readonly [tag: string, ...types: unknown[]] } = {
  matrix: ["type"],
  // Big integers, what other fields do not declare, payloads that are no objects, JSON in strings, enums of
  // integers, and `__proto__`.
  sampler: [
    "op",
    "wide",
    "extras",
    "count",
    "places",
    "ended",
    "whatever",
    "in strings",
    "looks",
    "sealed",
    "awkward names",
  ],
  strange: ["op", "names.of-things"],
  flattened: ["op", "more"],
  enclosed: ["type"],
  numbered: ["op"],
  rows: ["1"],
  channels: ["3"],
  traced: ["meta/kind", "topic", "beside"],
  coded: ["head/op"],
  depot: ["type"],
  event: ["type"],
};

/** Returns what stands at a path. */
function at(path: string, value: unknown): unknown {
  const [key = "", ...inner] = path.split("/");
  const found = (value as { [key: string]: unknown } | undefined)?.[key];
  return inner.length === 0 ? found : at(inner.join("/"), found);
}

for (const protocol of protocols) {
  test(`${protocol}: no type of message is left to the reader that need not be`, (context) => {
    const module = modules[protocol] as Module & { messageTypes?: readonly unknown[] };
    const [tag = "", ...left] = LEFT_TO_THE_READER[protocol] ?? [];
    const [plain, all] = [new Set<unknown>(), new Set<unknown>()];
    const read = context.mock.method(String.prototype, "charAt");
    for (const text of textsOf(protocol)) {
      const decoded = module.decode(text);
      if (decoded.kind === "invalid") continue;
      const isTold = jsonOf(protocol, text) !== text;
      const type = isTold ? text.split("\n")[0] : at(tag, readOf(decoded));
      // What is kept has no tag, or one that is not declared.
      if ((tag !== "" && type === undefined) || module.messageTypes?.includes(type) === false) continue;
      const encoded = module.encode(readOf(decoded));
      assert.ok(encoded.kind === "text", text);
      read.mock.resetCalls();
      const again = module.decode(encoded.text);
      all.add(type);
      if (read.mock.callCount() === 0 && module.encode(readOf(again as typeof decoded)).kind === "text") {
        if (read.mock.callCount() === 0) plain.add(type);
      }
    }
    assert.ok(all.size > 0);
    assert.deepStrictEqual(
      [...all].filter((type) => !plain.has(type)),
      left,
    );
  });
}

test("a plain message never meets the reader", (context) => {
  const read = context.mock.method(String.prototype, "charAt");
  const plain: readonly (readonly [protocol: string, text: string])[] = [
    [
      "matrix",
      '{"type":"bark","agent_id":"a","data":{"text":"10:30, {\\"a\\":1} \\u00e9😀","tone":null},"ts":1767254400.090183}',
    ],
    ["matrix", ' { "ts":1, "data" : {"code":"c","message":"m"},"agent_id":"a\\ud83d\\ude00", "type":"error" }\n'],
    [
      "sampler",
      '{"op":"integers","roomId":"r","body":{"unsigned8":5,"serialNumber":"18446744073709551615"},"serial":1}',
    ],
    ["sampler", '{"op":"tree","roomId":"r","body":{"root":{"name":"a","named":{"b":{"name":"c"}}}},"serial":1}'],
    ["sampler", '{"op":"anything","roomId":"r","body":{"value":[{"a":1e-7},"b:c"]},"serial":1}'],
    ["sampler", '{"op":"ping","roomId":"r","serial":1}'],
    ["flattened", '{"op":"hint","seq":1,"at":2}'],
    ["flattened", '{"at":2,"radius":1,"seq":1,"kind":"circle","op":"draw"}'],
    ["flattened", '{"op":"ask","seq":1,"what":"many","level":3,"thing":1,"at":2}'],
    ["flattened", '{"op":"task","seq":1,"task":"fetch","with":{"what":"it"},"at":2}'],
    [
      "flattened",
      '{"op":"relay","seq":1,"task":{"task":"wait"},"asked":[{"what":"where","level":1,"name":"a"}],"at":2,' +
        '"inner":{"op":"relay","seq":1,"task":{"task":"stop"},"asked":[],"inner":{"op":"ping","seq":1,"at":2},"at":2}}',
    ],
    ["enclosed", '{"type":"login","name":"a","word":"word"}'],
    ["numbered", '{"op":0,"task":"wait","with":{"seconds":1},"s":2}'],
    ["numbered", '{"op":-1,"d":{"resumable":true}}'],
    ["rows", '["a","move",2,1,null,4,"b"]'],
    ["rows", '[null,"more",1,"word",1,2]'],
    ["rows", '[null,"relay",1,[[1,{"model":"x"}],[-3,null,2]],[null,"ping",1],7]'],
    ["channels", '["1","2","hall","phx_join",{"user":"ada"}]'],
    ["channels", '[null,null,"hall","heartbeat"]'],
    ["traced", '{"version":"1.0","meta":{"kind":"say","id":"a","hops":1},"body":{"text":"hi"},"at":3}'],
    ["event", '{"type":"joined","name":"a","since":1}'],
    ["settings", '{"name":"a","volume":1,"addresses":["a:1"],"sizes":{"wide":7}}'],
    ["route", '[{"x":1,"y":-2},{"x":1,"y":2,"label":"home"}]'],
  ];
  for (const [protocol, text] of plain) {
    const decoded = modules[protocol]?.decode(text);
    assert.ok(decoded?.kind === "message" || decoded?.kind === "value", text);
    const encoded = modules[protocol]?.encode(readOf(decoded));
    assert.ok(encoded?.kind === "text", text);
  }
  assert.equal(read.mock.callCount(), 0);
});
