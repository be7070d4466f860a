// Values of one of several shapes, told apart by their kinds of JSON, and objects by their keys.

import { type JsonKind, kindsInWords, refuseKind } from "../kinds.ts";
import { isProperties, ownProperty, type Properties } from "../properties.ts";
import { sayNoneOfKeys } from "../sentences.ts";
import type { ProtocolShape, ReadContext, ValueShape } from "../shapes.ts";
import { JsonReader, type JsonTree } from "../reader.ts";
import { IssueReport } from "../report.ts";
import { readTree } from "../syntax.ts";

/** One of the shapes. */
export interface UntaggedMember {
  readonly value: ValueShape;
  /** The kinds of JSON that its values may have; any, if they are not given. */
  readonly kinds?: readonly JsonKind[];
  /** The key whose presence in an object tells it apart. */
  readonly when?: string;
}

export function untaggedShape(members: readonly UntaggedMember[]): ValueShape {
  const find = (kind: JsonKind | undefined, has: (key: string) => boolean): UntaggedMember | undefined =>
    members.find(({ when }) => kind === "object" && when !== undefined && has(when)) ??
    members.find(({ when, kinds }) => when === undefined && (kinds === undefined || kinds.includes(kind as JsonKind)));
  const findFor = (tree: JsonTree): UntaggedMember | undefined =>
    find(tree.kind, (key) => tree.kind === "object" && tree.members.some((it) => it.key === key));
  /** Returns the first shape that keeps the object as its text, if what is kept would be read by it. */
  const keeping = (protocol: ProtocolShape, value: Properties): UntaggedMember | undefined =>
    members.find((member) => {
      const { value: shape, when } = member;
      const text = (when === undefined || ownProperty(value, when) === undefined) && shape.kept?.(protocol, value);
      const tree = typeof text === "string" ? readTree(new IssueReport(), new JsonReader(text)) : undefined;
      return tree !== undefined && findFor(tree) === member;
    });
  return {
    read(context, node) {
      const member = findFor(node);
      if (member !== undefined) return member.value.read(context, node);
      reportNoMember(context, node, members);
      return undefined;
    },
    write(context, value) {
      const has = (key: string): boolean => isProperties(value) && ownProperty(value, key) !== undefined;
      const member = isProperties(value)
        ? (keeping(context.protocol, value) ?? find("object", has))
        : find(kindOf(value), has);
      if (member === undefined) context.writer.any(value);
      else member.value.write(context, value);
    },
    kept: (protocol, value) => keeping(protocol, value)?.value.kept?.(protocol, value),
  };
}

/** Reports a value that is of no member. */
function reportNoMember({ report }: ReadContext, node: JsonTree, members: readonly UntaggedMember[]): void {
  const keys = members.flatMap(({ when }) => (when === undefined ? [] : [`\`${when}\``]));
  if (node.kind === "object" && keys.length > 0) {
    report.push("missing_field", node.at, () => sayNoneOfKeys(keys.join(", ")));
  } else {
    refuseKind(report, node, () => kindsInWords(members.flatMap(({ kinds = [] }) => kinds)));
  }
}

/** Returns the kind of JSON that a value is written as. */
function kindOf(value: unknown): JsonKind | undefined {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  switch (typeof value) {
    case "string":
    case "boolean":
    case "number":
      return typeof value as "string" | "boolean" | "number";
    case "bigint":
      return "number";
    default:
      return isProperties(value) ? "object" : undefined;
  }
}
