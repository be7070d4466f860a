// The modules under test, seen as one kind of thing.

import * as channels from "../modules/channels.ts";
import * as clashes from "../modules/clashes.ts";
import * as coded from "../modules/coded.ts";
import * as depot from "../modules/depot.ts";
import * as enclosed from "../modules/enclosed.ts";
import * as event from "../modules/event.ts";
import * as flattened from "../modules/flattened.ts";
import * as frame from "../modules/frame.ts";
import * as hooks from "../modules/hooks.ts";
import * as matrix from "../modules/matrix.ts";
import * as numbered from "../modules/numbered.ts";
import * as route from "../modules/route.ts";
import * as rows from "../modules/rows.ts";
import * as sampler from "../modules/sampler.ts";
import * as settings from "../modules/settings.ts";
import * as strange from "../modules/strange.ts";
import * as subjects from "../modules/subjects.ts";
import * as traced from "../modules/traced.ts";

export interface Issue {
  code: string;
  path: string;
  message: string;
  offset?: number | undefined;
  line?: number | undefined;
  column?: number | undefined;
}

export type Invalid = { kind: "invalid"; type: string | undefined; issues: Issue[]; truncated: boolean };

export type Decoded = { kind: "message" | "unknown"; message: object } | { kind: "value"; value: object } | Invalid;

export interface Module {
  decode: (text: string) => Decoded;
  encode: (read: object) => { kind: "text"; text: string } | Invalid;
}

/** Cases of a protocol or a document, as a file has them. */
export interface Suite {
  protocol?: string;
  document?: string;
  cases: { name: string; text: string; valid: boolean; issues: { code: string; path: string }[] }[];
}

/** Returns the name of the module that the cases are for. */
export function nameOf({ protocol, document }: Suite): string {
  return protocol ?? document ?? "";
}

/** Returns what was read: a message, or the value that a document is. */
export function readOf(decoded: Exclude<Decoded, Invalid>): object {
  return decoded.kind === "value" ? decoded.value : decoded.message;
}

/** A module that is told the types of messages. */
interface Told {
  messageTypes: readonly string[];
  decodeAs: (type: string, text: string) => { kind: "value" | "unknown"; value: object } | Invalid;
  encodeAs: (type: string, value: never) => { kind: "text"; text: string } | Invalid;
}

/** Returns the same with the type on the first line of texts. */
function told(module: Told): Module & { messageTypes: readonly string[] } {
  const types = new WeakMap<object, string>();
  const { messageTypes } = module;
  return {
    messageTypes,
    decode: (text) => {
      const [type = "", ...lines] = text.split("\n");
      const decoded = module.decodeAs(type, lines.join("\n"));
      if (decoded.kind === "invalid") return decoded;
      types.set(decoded.value, type);
      return { kind: "value", value: decoded.value };
    },
    encode: (value) => {
      const type = types.get(value) ?? messageTypes[0] ?? "";
      const encoded = module.encodeAs(type, value as never);
      return encoded.kind === "text" ? { kind: "text", text: `${type}\n${encoded.text}` } : encoded;
    },
  };
}

/** Returns the JSON of a text, which may have a type on the line before. */
export function jsonOf(protocol: string, text: string): string {
  return ["hooks", "subjects"].includes(protocol) ? text.slice(text.indexOf("\n") + 1) : text;
}

export const modules: { [name: string]: Module } = {
  channels: channels as unknown as Module,
  clashes: clashes as unknown as Module,
  enclosed: enclosed as unknown as Module,
  event: event as unknown as Module,
  flattened: flattened as unknown as Module,
  frame: frame as unknown as Module,
  hooks: told(hooks as unknown as Told),
  numbered: numbered as unknown as Module,
  traced: traced as unknown as Module,
  coded: coded as unknown as Module,
  depot: depot as unknown as Module,
  matrix: matrix as unknown as Module,
  route: route as unknown as Module,
  rows: rows as unknown as Module,
  sampler: sampler as unknown as Module,
  settings: settings as unknown as Module,
  strange: strange as unknown as Module,
  subjects: told(subjects as unknown as Told),
};
