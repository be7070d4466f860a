// The walk over an envelope: tag, header, payload, in any order.

import { type Properties, reportDuplicate, reportUnknownKey, SeenFields, setProperty } from "./fields.ts";
import type { Issue } from "./public.ts";
import { type JsonMember, JsonReader, type JsonTree } from "./reader.ts";
import { IssueReport } from "./report.ts";
import type { MessageShape, ProtocolShape } from "./shapes.ts";
import { readTree } from "./syntax.ts";
import { expectKind, readValue, typeNamed } from "./values.ts";
import { quoted } from "./words.ts";

/** What a text turned out to be. */
export type TextRead =
  | { readonly kind: "message"; readonly message: Properties }
  | { readonly kind: "unknown"; readonly message: Properties }
  | {
      readonly kind: "invalid";
      readonly type: string | undefined;
      readonly issues: Issue[];
      readonly truncated: boolean;
    };

/** What `encode` wrote, and what it knows of the value that the text does not show. */
export interface Written {
  /** The kinds of values that JSON does not have, by the places of what stands for them. */
  readonly strangers: ReadonlyMap<number, string>;
  /** Reports what could not be written. */
  readonly report: (report: IssueReport, tree: JsonTree) => void;
}

/** Reads a text and checks all of it. `written`: by `encode`, which asks what is wrong with a value. */
export function readMessage(protocol: ProtocolShape, text: string, written?: Written): TextRead {
  const report = new IssueReport(protocol, written?.strangers);
  if (typeof text !== "string") {
    report.push("syntax", 0, () => "is not a text");
    return { kind: "invalid", type: undefined, issues: report.issues(""), truncated: false };
  }
  const reader = new JsonReader(text);
  const tree = readTree(report, reader);
  const message = messageOf(protocol, reader.members);
  const walk = (root: JsonTree): Properties | undefined => {
    written?.report(report, root);
    return readEnvelope(report, text, root, message);
  };
  const read = tree && report.walk(() => walk(tree));
  if (read !== undefined && report.isEmpty) return { kind: message ? "message" : "unknown", message: read };
  return { kind: "invalid", type: message?.tag, issues: report.issues(text), truncated: report.truncated };
}

/** The declared message that the first tag names. */
function messageOf(protocol: ProtocolShape, members: readonly JsonMember[]): MessageShape | undefined {
  const tag = members.find(({ key }) => key === protocol.tag)?.value;
  return tag?.kind === "string" ? protocol.messages.find((message) => message.tag === tag.text) : undefined;
}

function readEnvelope(
  report: IssueReport,
  text: string,
  node: JsonTree,
  message: MessageShape | undefined,
): Properties | undefined {
  const envelope = expectKind(report, node, "object");
  if (envelope === undefined) return undefined;
  const { tag, content, header } = report.protocol;
  const names = (): string[] => [tag, content, ...header.map((field) => field.name)];
  const seen = new SeenFields(header);
  const read: Properties = {};
  const once = ({ key, keyAt }: JsonMember): void => {
    if (Object.hasOwn(read, key)) reportDuplicate(report, key, keyAt);
  };
  for (const member of envelope.members) {
    if (member.key === tag) {
      once(member);
      read[tag] = report.inside(tag, () => readTag(report, member.value));
    } else if (member.key === content) {
      once(member);
      read[content] = report.inside(content, () => readContent(report, text, member.value, message));
    } else if (!seen.read(report, text, member)) {
      reportUnknownKey(report, member, names);
    }
  }
  if (!Object.hasOwn(read, tag)) {
    report.inside(tag, () => report.push("missing_field", envelope.at, () => "is missing"));
  }
  const fields = seen.finish(report, envelope.at);
  if (message !== undefined && !Object.hasOwn(read, content)) {
    read[content] = report.inside(content, () => readAbsentContent(report, envelope.at, message));
  }
  return inOrder(report.protocol, read, fields);
}

function readTag(report: IssueReport, node: JsonTree): string | undefined {
  const tag = expectKind(report, node, "string");
  if (tag === undefined || !("text" in node)) return undefined;
  const { messages, unknown } = report.protocol;
  if (unknown === "reject" && !messages.some((message) => message.tag === node.text)) {
    const tags = messages.map((message) => message.tag);
    report.pushUnknown("unknown_type", node.at, () => `is ${quoted(node.text)}`, node.text, tags);
  }
  return node.text;
}

function readContent(report: IssueReport, text: string, node: JsonTree, message: MessageShape | undefined): unknown {
  if (message === undefined) return { json: text.slice(node.at, node.end) };
  if (node.kind === "null" && !needsContent(report.protocol, message)) {
    return readAbsentContent(report, node.at, message);
  }
  return orNothing(report.protocol, message, readValue(report, text, node, { kind: "named", name: message.payload }));
}

/** A payload that is not there, and so has none but defaults. */
function readAbsentContent(report: IssueReport, at: number, message: MessageShape): unknown {
  if (needsContent(report.protocol, message)) {
    report.push("missing_field", at, () => "is missing");
    return undefined;
  }
  const empty: JsonTree = { kind: "object", at, end: at, members: [] };
  const read = report.insteadOfText(at, () => readValue(report, "", empty, { kind: "named", name: message.payload }));
  return orNothing(report.protocol, message, read);
}

/** A message without fields has no payload. */
function orNothing(protocol: ProtocolShape, message: MessageShape, payload: unknown): unknown {
  const type = typeNamed(protocol, message.payload);
  return type.kind === "struct" && type.fields.length === 0 ? undefined : payload;
}

/** The payload has a field that must be there. */
function needsContent(protocol: ProtocolShape, message: MessageShape): boolean {
  const type = typeNamed(protocol, message.payload);
  return type.kind === "struct" && type.fields.some((field) => field.optional !== true && field.default === undefined);
}

/** The envelope's parts as they are written: tag, header, payload, the rest of the header. */
export function inOrder({ tag, content, header }: ProtocolShape, envelope: Properties, fields: Properties): Properties {
  const ordered: Properties = {};
  const add = (source: Properties, key: string): void => {
    const value = Object.hasOwn(source, key) ? source[key] : undefined;
    if (value !== undefined) setProperty(ordered, key, value);
  };
  add(envelope, tag);
  for (const field of header) if (field.afterContent !== true) add(fields, field.name);
  add(envelope, content);
  for (const field of header) if (field.afterContent === true) add(fields, field.name);
  return ordered;
}
