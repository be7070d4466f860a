// Writing messages: a message is written as it is, valid or not, and the text is then read and checked. So both
// directions apply the same rules and report the same sentences.

import { readMessage, type TextRead, type Written } from "./envelope.ts";
import { isProperties, ownProperty, type Properties } from "./properties.ts";
import type { JsonTree } from "./reader.ts";
import { IssueReport } from "./report.ts";
import { type FieldShape, type ProtocolShape, type ValueShape, writeAny, type WriteContext } from "./shapes.ts";
import { writeFields } from "./values/struct.ts";
import { JsonWriter } from "./writer.ts";

/** The text of a message, or its issues. */
export type TextWritten = { readonly kind: "text"; readonly text: string } | Extract<TextRead, { kind: "invalid" }>;

/** Writes a message and validates it. */
export function writeMessage(protocol: ProtocolShape, message: unknown): TextWritten {
  const writer = new JsonWriter();
  if (isProperties(message)) writeEnvelope({ protocol, writer }, message);
  else writer.any(message);
  const { text } = writer;
  const read = readWritten(protocol, writer, text);
  return read.kind === "invalid" ? read : { kind: "text", text };
}

/** Reads what was written of a value, whose issues are those of the value. */
export function readWritten(protocol: ProtocolShape, writer: JsonWriter, text: string): TextRead {
  const report: Written["report"] = (to, tree, look) => reportRefused(writer, to, tree, look);
  return readMessage(protocol, text, { strangers: writer.strangers, rounded: writer.rounded, report });
}

/** Reports what could not be written. `look` walks the whole, which tells what is secret. */
export function reportRefused(
  { refused }: JsonWriter,
  report: IssueReport,
  tree: JsonTree,
  look: (report: IssueReport) => void,
): void {
  if (refused.length === 0) return;
  const seen = new IssueReport();
  seen.walk(() => look(seen));
  const isSecret = (at: number): boolean => seen.isSecretAt(at);
  for (const { code, at, message } of refused) pathTo(report, tree, at, isSecret, () => report.push(code, at, message));
}

const ANY_SHAPE: ValueShape = { read: () => undefined, write: writeAny };

function writeEnvelope(context: WriteContext, message: Properties): void {
  const { tag, content, header, messages, others, types, unknown } = context.protocol;
  const type = ownProperty(message, tag);
  const declared = messages.find((shape) => shape.tag === type);
  const kept = typeof type === "string" ? unknown : undefined;
  const payload = declared ? types[declared.payload] : kept;
  const keepsNull = declared !== undefined && payload?.fields === undefined;
  const fields: FieldShape[] = [
    { name: tag, optional: true, value: ANY_SHAPE },
    ...header.filter((field) => field.afterContent !== true),
    { name: content, optional: true, keepsNull, value: payload ?? ANY_SHAPE },
    ...header.filter((field) => field.afterContent === true),
  ];
  // A payload can be checked only by its type: if the type is unknown, that is the only issue.
  writeFields(context, message, fields, others, payload === undefined ? content : undefined);
}

/** Runs `job` with the path of the value at a position in the text. */
function pathTo(
  report: IssueReport,
  node: JsonTree | undefined,
  at: number,
  isSecret: (at: number) => boolean,
  job: () => void,
): void {
  const holds = (inner: JsonTree): boolean => inner.at <= at && at < inner.end;
  if (node?.kind === "object") {
    const member = node.members.find(({ value }) => holds(value));
    if (member) {
      const inner = (): void => pathTo(report, member.value, at, isSecret, job);
      return report.insideFound(member.key, isSecret(member.keyAt), inner);
    }
  } else if (node?.kind === "array") {
    const index = node.items.findIndex(holds);
    if (index >= 0) return report.inside(index, () => pathTo(report, node.items[index], at, isSecret, job));
  }
  job();
}
