// What must and must not compile of a protocol in which fields of payloads stand beside the tag.

import { decode, encode, type FlattenedMessage, type MessageType, messageTypes } from "../modules/flattened.ts";

const decoded = decode("{}");
export const read: FlattenedMessage | undefined = decoded.kind === "value" ? decoded.value : undefined;
export const type: MessageType | undefined = decoded.kind === "invalid" ? decoded.type : messageTypes[0];

/** All tags narrow the type, one after the other. */
export function told(message: FlattenedMessage): string | number {
  switch (message.op) {
    case "move":
      return message.x + message.seq;
    case "say":
      return message.said.text;
    case "draw":
      return message.kind === "circle" ? message.radius : (message.kind ?? message.json);
    case "ask":
      if (message.what === "many") return message.thing === 1 ? message.length : message.level;
      return message.what === "where" ? message.name : message.json;
    case "task":
      return message.task === "fetch" ? message.with.what : message.op;
    case undefined:
      return message.json;
    default:
      return message.seq;
  }
}

export const written = encode({ op: "ask", seq: 1, what: "many", level: 1, thing: 1, length: 2, at: 3 });
export const off = encode({ op: "off", seq: 1, at: 3 });

// @ts-expect-error: there are no sticks with this number
encode({ op: "ask", seq: 1, what: "many", level: 1, thing: 3, length: 2, at: 3 });
// @ts-expect-error: the header is part of the message
encode({ op: "move", x: 1, y: 1, pace: 1 });
// @ts-expect-error: what is said stands under its key
encode({ op: "say", seq: 1, text: "hi", at: 3 });
