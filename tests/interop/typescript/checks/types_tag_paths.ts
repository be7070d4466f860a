// What must and must not compile of a protocol whose tag stands inside of the header.

import { encode, isTopicsMessage, isTracedMessage, type TracedMessage } from "../modules/traced.ts";

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
