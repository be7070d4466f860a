// What must and must not compile of a protocol whose tag stands inside of the header.

import {
  besideOpen,
  encode,
  hint,
  isTopicsMessage,
  isTracedMessage,
  move,
  ping,
  say,
  type TracedMessage,
} from "../modules/traced.ts";

/** TypeScript looks for tags among the members only, so a function narrows the type. */
export function told(message: TracedMessage): string | number {
  if (isTracedMessage(message, "say")) return message.body.text + message.meta.id;
  if (isTracedMessage(message, "move")) return message.x;
  if (isTracedMessage(message, "count")) return message.number;
  if (isTracedMessage(message, "topic") && isTopicsMessage(message.body, "open")) return message.body.event.by;
  if (isTracedMessage(message, "beside")) return message.meta.kind;
  return message.meta === undefined ? message.json : message.meta.kind;
}

export const written = encode({ version: "1.0", meta: { kind: "say", id: "a", hops: 1 }, body: { text: "hi" } });

// @ts-expect-error: the tag is not one of the payload
encode({ version: "1.0", meta: { id: "a", hops: 1 }, kind: "say", body: { text: "hi" } });
// @ts-expect-error: pings say nothing
encode({ version: "1.0", meta: { kind: "ping", id: "a", hops: 1 }, body: { text: "hi" } });
// @ts-expect-error: there is no such type
export const other = isTracedMessage({ version: "1.0", meta: { kind: "ping", id: "a", hops: 1 } }, "pong");

/** Builders take what holds the tag behind the rest of the message, and fill in tags, constants and defaults. */
export const built: readonly (readonly [message: TracedMessage, text: string])[] = [
  [
    say({ body: { text: "hi" }, at: 3 }, { id: "a" }),
    '{"version":"1.0","meta":{"kind":"say","id":"a","hops":1},"body":{"text":"hi"},"at":3}',
  ],
  [ping({}, { id: "a", hops: 2 }), '{"version":"1.0","meta":{"kind":"ping","id":"a","hops":2}}'],
  [hint({}, { id: "a" }), '{"version":"1.0","meta":{"kind":"hint","id":"a","hops":1},"body":{"level":3}}'],
  [
    move({ x: 1, kind: "slow" }, { id: "a" }),
    '{"version":"1.0","meta":{"kind":"move","id":"a","hops":1},"x":1,"kind":"slow"}',
  ],
  [
    besideOpen({ event: { by: "me" } }, { id: "a" }, { name: "hall" }),
    '{"version":"1.0","meta":{"kind":"beside","id":"a","hops":1},"topic":{"type":"open","name":"hall"},"event":{"by":"me"}}',
  ],
];

// @ts-expect-error: the tag is filled in
say({ body: { text: "hi" } }, { id: "a", kind: "ping" });
// @ts-expect-error: what holds the tag is given by itself
say({ body: { text: "hi" }, meta: { id: "a" } });
