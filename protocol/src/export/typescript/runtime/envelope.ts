// The walk over an envelope: tag, header, payload, in any order.

import type { Issue } from "./issue.ts";
import { expectKind } from "./kinds.ts";
import { type Properties, setProperty } from "./properties.ts";
import { type JsonMember, JsonReader, type JsonTree } from "./reader.ts";
import { IssueReport, reportDuplicate } from "./report.ts";
import { sayMissing, sayUnknownName } from "./sentences.ts";
import { hasContent, type MessageShape, type ProtocolShape, type ReadContext } from "./shapes.ts";
import { quoted } from "./shown.ts";
import { readTree } from "./syntax.ts";
import { SeenFields } from "./values/struct.ts";

/** The result of reading a text. */
export type TextRead =
  | { readonly kind: "message"; readonly message: Properties }
  | { readonly kind: "unknown"; readonly message: Properties }
  | {
      readonly kind: "invalid";
      readonly type: string | undefined;
      readonly issues: Issue[];
      readonly truncated: boolean;
    };

/** What `encode` knows of a value beyond the text that it wrote. */
export interface Written {
  /** The kinds of values that JSON cannot represent, by the positions of their placeholders. */
  readonly strangers: ReadonlyMap<number, string>;
  readonly rounded: ReadonlySet<number>;
  /** Reports what could not be written; `look` walks the whole. */
  readonly report: (report: IssueReport, tree: JsonTree, look: (report: IssueReport) => void) => void;
}

/** Reads and validates a text. `written` is given by `encode`, whose issues are about a value. */
export function readMessage(protocol: ProtocolShape, text: string, written?: Written): TextRead {
  const report = new IssueReport(written?.strangers, written?.rounded);
  if (typeof text !== "string") {
    report.push("syntax", 0, () => "is not a string");
    return { kind: "invalid", type: undefined, issues: report.issues(""), truncated: false };
  }
  const reader = new JsonReader(text);
  const tree = readTree(report, reader);
  const message = messageOf(protocol, reader.members);
  const walk = (root: JsonTree): Properties | undefined => {
    const read = (to: IssueReport): Properties | undefined =>
      readEnvelope({ protocol, text, report: to }, root, message);
    written?.report(report, root, read);
    return read(report);
  };
  const read = tree && report.walk(() => walk(tree));
  if (read !== undefined && report.isEmpty) return { kind: message ? "message" : "unknown", message: read };
  return { kind: "invalid", type: message?.tag, issues: report.issues(text), truncated: report.truncated };
}

/** Returns the declared message that the first tag names. */
export function messageOf(protocol: ProtocolShape, members: readonly JsonMember[]): MessageShape | undefined {
  const tag = members.find(({ key }) => key === protocol.tag)?.value;
  return tag?.kind === "string" ? protocol.messages.find((message) => message.tag === tag.text) : undefined;
}

export function readEnvelope(context: ReadContext, node: JsonTree, message?: MessageShape): Properties | undefined {
  const { protocol, report } = context;
  const envelope = expectKind(report, node, "object");
  if (envelope === undefined) return undefined;
  const { tag, content, header, others } = protocol;
  const names = (): string[] => [tag, content, ...header.map((field) => field.name)];
  const seen = new SeenFields(header, others);
  const read: Properties = {};
  const once = ({ key, keyAt }: JsonMember): void => {
    if (Object.hasOwn(read, key)) report.inside(key, () => reportDuplicate(report, keyAt));
  };
  for (const member of envelope.members) {
    if (member.key === tag) {
      once(member);
      read[tag] = report.inside(tag, () => readTag(context, member.value));
    } else if (member.key === content) {
      once(member);
      read[content] = report.inside(content, () => readContent(context, member.value, message));
    } else if (!seen.read(context, member)) {
      seen.refuse(context, member, names);
    }
  }
  if (!Object.hasOwn(read, tag)) {
    report.inside(tag, () => report.push("missing_field", envelope.at, sayMissing));
  }
  const fields = seen.finish(context, envelope.at);
  if (message !== undefined && !Object.hasOwn(read, content)) {
    read[content] = report.inside(content, () => readAbsentContent(context, envelope.at, message));
  }
  return inOrder(protocol, read, fields);
}

function readTag({ protocol, report }: ReadContext, node: JsonTree): string | undefined {
  const tag = expectKind(report, node, "string");
  if (tag === undefined) return undefined;
  const { messages, unknown } = protocol;
  if (unknown === undefined && !messages.some((message) => message.tag === tag.text)) {
    const tags = messages.map((message) => message.tag);
    report.pushUnknown("unknown_type", tag.at, () => sayUnknownName(quoted(tag.text)), tag.text, tags);
  }
  return tag.text;
}

function readContent(context: ReadContext, node: JsonTree, message: MessageShape | undefined): unknown {
  const { protocol } = context;
  if (message === undefined) return protocol.unknown?.read(context, node);
  if (node.kind === "null" && !needsContent(protocol, message)) return readAbsentContent(context, node.at, message);
  return readPayload(context, node, message);
}

/** Reads the payload; a message without fields has none. */
function readPayload(context: ReadContext, node: JsonTree, { payload }: MessageShape): unknown {
  const read = context.protocol.types[payload]?.read(context, node);
  return hasContent(context.protocol, payload) ? read : undefined;
}

/** Checks an absent payload, which consists of defaults. */
function readAbsentContent(context: ReadContext, at: number, message: MessageShape): unknown {
  const { protocol, report } = context;
  if (needsContent(protocol, message)) {
    report.push("missing_field", at, sayMissing);
    return undefined;
  }
  const empty: JsonTree = { kind: "object", at, end: at, members: [] };
  return report.insteadOfText(at, () => readPayload({ ...context, text: "" }, empty, message));
}

/** Whether the payload has required fields, or is something else than fields. */
function needsContent(protocol: ProtocolShape, { payload }: MessageShape): boolean {
  const fields = protocol.types[payload]?.fields;
  return fields?.some((field) => field.optional !== true && field.default === undefined) ?? true;
}

/** Returns the parts of an envelope in wire order: tag, header, payload, the rest of the header, what is undeclared. */
export function inOrder(protocol: ProtocolShape, envelope: Properties, fields: Properties): Properties {
  const { tag, content, header, others } = protocol;
  const ordered: Properties = {};
  const add = (source: Properties, key: string): void => {
    const value = Object.hasOwn(source, key) ? source[key] : undefined;
    if (value !== undefined) setProperty(ordered, key, value);
  };
  add(envelope, tag);
  for (const field of header) if (field.afterContent !== true) add(fields, field.name);
  add(envelope, content);
  for (const field of header) if (field.afterContent === true) add(fields, field.name);
  if (others === undefined || others === "refused") return ordered;
  for (const key of Object.keys(fields)) if (!Object.hasOwn(ordered, key)) add(fields, key);
  return ordered;
}
