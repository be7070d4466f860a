// What must and must not compile of a protocol in which fields of payloads stand beside the tag.

import * as enclosed from "../modules/enclosed.ts";
import {
  askManySticks,
  decode,
  drawCircle,
  encode,
  type FlattenedMessage,
  hint,
  type MessageType,
  messageTypes,
  type Move,
  move,
  off,
  say,
} from "../modules/flattened.ts";
import * as numbered from "../modules/numbered.ts";

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
export const isOff = encode({ op: "off", seq: 1, at: 3 });

// @ts-expect-error: there are no sticks with this number
encode({ op: "ask", seq: 1, what: "many", level: 1, thing: 3, length: 2, at: 3 });
// @ts-expect-error: the header is part of the message
encode({ op: "move", x: 1, y: 1, pace: 1 });
// @ts-expect-error: what is said stands under its key
encode({ op: "say", seq: 1, text: "hi", at: 3 });

/** Builders fill in tags, constants and defaults; what they return is told apart by its tag. */
export const built: readonly FlattenedMessage[] = [
  move({ seq: 1, x: 1, y: 2, at: 3 }),
  move({ seq: 1, x: 1, y: 2, pace: 9, at: 3, label: undefined }),
  say({ seq: 1, said: { text: "hi" }, at: 3 }),
  hint({ seq: 1, at: 3 }),
  off({ seq: 1, at: 3 }),
  drawCircle({ seq: 1, radius: 2, at: 3 }),
  askManySticks({ seq: 1, level: 1, at: 3 }),
];
const moved: Move = move({ seq: 1, x: 1, y: 2, at: 3 });
export const again: "move" = move({ ...moved, x: 2 }).op;
export const nested: "circle" = drawCircle({ seq: 1, radius: 2, at: 3 }).kind;
export const hello: 10 = numbered.hello({ d: { heartbeat_interval: 1 } }).op;
export const on = encode(move({ seq: 1, x: 1, y: 2, at: 3 }));
export const login: enclosed.Login = enclosed.login({ name: "a", word: "word" });
export const isOver: 1 = enclosed.operateOff().code;

// @ts-expect-error: the header is part of the message
move({ x: 1, y: 2 });
// @ts-expect-error: a move is no ping
move({ op: "ping", seq: 1, x: 1, y: 2, at: 3 });
// @ts-expect-error: there is no `z`
move({ seq: 1, x: 1, y: 2, z: 3, at: 3 });
// @ts-expect-error: what is said stands under its key
say({ seq: 1, text: "hi", at: 3 });
// @ts-expect-error: what is sent is a message of this protocol
encode(numbered.hello({ d: { heartbeat_interval: 1 } }));
