// Standard Schema, by which libraries for forms, routes and requests check values: https://standardschema.dev.

import { messageOf, readEnvelope } from "./envelope.ts";
import type { Whole } from "./numbers.ts";
import { JsonReader, type JsonTree } from "./reader.ts";
import { IssueReport } from "./report.ts";
import type { ProtocolShape, ReadContext, ValueShape } from "./shapes.ts";
import { readTree } from "./syntax.ts";
import { markIn, markOf, type UnionShape, unionShape } from "./values/union.ts";
import { reportRefused } from "./write.ts";
import { JsonWriter } from "./writer.ts";

/** A validator in the form of Standard Schema, version 1. */
export interface StandardSchema<T> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<T>;
    /** Exists for type checkers only. */
    readonly types?: { readonly input: T; readonly output: T } | undefined;
  };
}

/** The value with defaults for what is absent, or what is wrong with it. */
export type StandardResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly (string | number)[] }[] };

/** Returns the schema of all messages. */
export function messageSchema<T>(protocol: ProtocolShape): StandardSchema<T> {
  return schemaOf(protocol, (context, tree) => {
    const members = tree.kind === "object" ? tree.members : [];
    return readEnvelope(context, tree, messageOf(protocol, members));
  });
}

/** Returns the schema of a payload. */
export function payloadSchema<T>(protocol: ProtocolShape, type: string): StandardSchema<T> {
  return schemaOf(protocol, (context, tree) => protocol.types[type]?.read(context, tree));
}

/** Returns the schema of a data type by itself. */
export function dataSchema<T>(protocol: ProtocolShape, type: string): StandardSchema<T> {
  return schemaOf(protocol, (context, tree) => protocol.types[type]?.read(context, tree));
}

/**
 * Returns the schema of a member of a union by itself, with the tags that tell it apart, the outermost first. Of the values
 * of a tag, the first is the one that is written. In an array, a tag is a position, in digits.
 */
export function memberSchema<T>(
  protocol: ProtocolShape,
  type: string,
  tags: readonly (readonly [tag: string, mark: string | Whole, ...aliases: string[]])[],
  shapeOf: (union: UnionShape) => ValueShape = unionShape,
): StandardSchema<T> {
  return schemaOf(protocol, (context, tree) => {
    for (const [tag, mark, ...aliases] of tags) {
      const members = tree.kind === "object" ? tree.members : [];
      const found = tree.kind === "array" ? tree.items[Number(tag)] : members.find(({ key }) => key === tag)?.value;
      if (found === undefined || ![mark, ...aliases].map(markOf).includes(markIn(found))) {
        // The union of this member alone says what is wrong.
        return shapeOf({ tag, members: [[mark, type]] }).read(context, tree);
      }
    }
    return protocol.types[type]?.read(context, tree);
  });
}

function schemaOf<T>(
  protocol: ProtocolShape,
  read: (context: ReadContext, tree: JsonTree) => unknown,
): StandardSchema<T> {
  const validate = (value: unknown): StandardResult<T> => {
    const writer = new JsonWriter();
    writer.any(value);
    const { text, strangers, rounded } = writer;
    const report = new IssueReport(strangers, rounded);
    const tree = readTree(report, new JsonReader(text));
    const walk = (root: JsonTree): unknown => {
      const readTo = (to: IssueReport): unknown => read({ protocol, text, report: to }, root);
      reportRefused(writer, report, root, readTo);
      return readTo(report);
    };
    const checked = tree && report.walk(() => walk(tree));
    return report.isEmpty ? { value: checked as T } : { issues: report.inSteps() };
  };
  return { "~standard": { version: 1, vendor: "protocol", validate } };
}
