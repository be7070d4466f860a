// Messages that are arrays: the tag narrows a tuple, also one inside of another.

import * as channels from "../modules/channels.ts";
import { type ChannelsMessage, decode as decodeChannel } from "../modules/channels.ts";
import { callBoot, decode, encode, type Move, more, move, ping, type RowsMessage, say } from "../modules/rows.ts";

function told(message: RowsMessage): string | number {
  if (message[1] === undefined) return message.json;
  if (message[1] === "move") return message[3] + message[2];
  if (message[1] === "say") return message[3].text;
  if (message[1] === "call") {
    if (message[3] === undefined) return message.json;
    return message[3] === 1 ? message[4].model : message[3];
  }
  return message[2];
}

function user(message: ChannelsMessage): string | undefined {
  switch (message[3]) {
    case "phx_join":
      return message[4].user;
    case "phx_reply":
      return message[4].status;
    case "phx_leave":
      return message[4].reason;
    case "heartbeat":
      return message[2];
  }
}

const read = decode('["a","move",2,1]');
if (read.kind === "value") told(read.value);
const channel = decodeChannel('[null,null,"hall","heartbeat"]');
if (channel.kind === "value") user(channel.value);
encode([null, "ping", 1]);
encode([null, "call", 1, 1, { model: "x" }]);
encode({ json: '["a","new",1]' });

// @ts-expect-error no message is of this type
encode([null, "pong", 1]);
// @ts-expect-error the payload of another message
encode([null, "say", 1, { model: "x" }]);
// @ts-expect-error a required element is missing
encode([null, "say", 1]);

/** Builders take elements by their names, fill in tags and defaults, and write no more of an array than there is. */
export const built: readonly (readonly [message: RowsMessage, text: string])[] = [
  [move({ hops: 1, x: 2 }), '[null,"move",1,2,null,1]'],
  [move({ from: "a", hops: 1, x: 2, y: 3, pace: 4, label: null }), '["a","move",1,2,3,4,null]'],
  [ping({}), '[null,"ping",1]'],
  [say({ hops: 1, data: { text: "hi" } }), '[null,"say",1,{"text":"hi"}]'],
  [more({ hops: 1, word: "word", others: [1, 2] }), '[null,"more",1,"word",1,2]'],
  [callBoot({ hops: 1, data: { model: "x" } }), '[null,"call",1,1,{"model":"x"}]'],
];
export const heartbeat: channels.HeartbeatMessage = channels.heartbeat({ topic: "hall" });
export const moved: Move = move({ hops: 1, x: 2 });
export const type: "move" = moved[1];
export const level: number | null | undefined = callBoot({ hops: 1, data: { model: "x" }, level: 2 })[5];

// @ts-expect-error: the header is part of the message
say({ data: { text: "hi" } });
// @ts-expect-error: a move has a type already
move({ type: "ping", hops: 1, x: 2 });
// @ts-expect-error: there is no `z`
move({ hops: 1, x: 2, z: 3 });
// @ts-expect-error: what is sent is a message of this protocol
encode(channels.heartbeat({ topic: "hall" }));
