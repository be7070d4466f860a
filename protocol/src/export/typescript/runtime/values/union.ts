// Objects with a tag, which determines the fields beside it.

import { expectKind } from "../kinds.ts";
import { type Whole, wholeNumber } from "../numbers.ts";
import { isProperties, ownProperty, type Properties } from "../properties.ts";
import type { JsonTree } from "../reader.ts";
import { sayAWholeNumber, sayMissing, sayUnknownName, sayWrongType } from "../sentences.ts";
import type { ReadContext, ValueShape } from "../shapes.ts";
import { quoted, shownNumber } from "../shown.ts";
import { namedShape } from "./named.ts";
import { readNumber } from "./number.ts";
import { rawShape } from "./raw.ts";

export interface UnionShape {
  readonly tag: string;
  /** The values of the tag, each with the name of the struct that it stands for. */
  readonly members: readonly (readonly [mark: string | Whole, name: string])[];
  /** Further values of the tag, which are read but never written. */
  readonly aliases?: readonly (readonly [alias: string, mark: string])[];
  /** Whether objects with other values of the tag are kept, as their original text. */
  readonly open?: boolean;
}

export function unionShape({ tag, members, aliases = [], open = false }: UnionShape): ValueShape {
  const marks = members.map(([mark]) => mark);
  const structs = new Map(members.map(([mark, name]) => [markOf(mark), namedShape(name)] as const));
  for (const [alias, mark] of aliases) {
    const struct = structs.get(mark);
    if (struct !== undefined) structs.set(alias, struct);
  }
  /** Without a tag, since objects that have one are told apart by it. */
  const kept = keptUnder(tag);
  const isKept = (value: Properties): boolean =>
    open && ownProperty(value, tag) === undefined && Object.hasOwn(value, kept);
  return {
    read(context, node) {
      const { report } = context;
      const object = expectKind(report, node, "object");
      if (object === undefined) return undefined;
      const found = object.members.find(({ key }) => key === tag)?.value;
      const struct = found && structs.get(markIn(found));
      if (struct !== undefined) return struct.read(context, node);
      report.inside(tag, () => {
        if (found === undefined) report.push("missing_field", node.at, sayMissing);
        else reportUnknownMark(context, found, marks, open);
      });
      return open ? { [kept]: context.text.slice(node.at, node.end) } : undefined;
    },
    write(context, value) {
      const mark = isProperties(value) ? ownProperty(value, tag) : undefined;
      const struct = structs.get(markOf(mark));
      if (struct !== undefined) struct.write(context, value);
      else if (isProperties(value) && isKept(value)) rawShape().write(context, { json: value[kept] });
      else context.writer.any(value);
    },
    kept: (_, value) => (isKept(value) && typeof value[kept] === "string" ? value[kept] : undefined),
  };
}

/** The tag of a struct in a union, which has this value whenever the struct is read or written. */
export function markShape(mark: string | Whole): ValueShape {
  return {
    read: () => (typeof mark === "bigint" ? Number(mark) : mark),
    write: ({ writer }) => writer.any(mark),
  };
}

/** Returns the property that has the text of an object with an unknown tag. */
function keptUnder(tag: string): string {
  return tag === "json" ? "text" : "json";
}

/** Returns a mark in the form in which marks are compared. */
function markOf(mark: unknown): unknown {
  return Number.isInteger(mark) ? BigInt(mark as number) : mark;
}

function markIn(node: JsonTree): unknown {
  if (node.kind === "number") {
    const whole = wholeNumber(node.text);
    return typeof whole === "bigint" ? whole : undefined;
  }
  return node.kind === "string" ? node.text : undefined;
}

/** Reports a tag that stands for no struct, unless it may. */
function reportUnknownMark(
  context: ReadContext,
  node: JsonTree,
  marks: readonly (string | Whole)[],
  open: boolean,
): void {
  const { report } = context;
  const names = marks.map(String);
  const unknown = (shown: string, text: string): void => {
    if (!open) report.pushUnknown("unknown_variant", node.at, () => sayUnknownName(report.shown(shown)), text, names);
  };
  if (marks.every((mark) => typeof mark === "string")) {
    const text = expectKind(report, node, "string")?.text;
    if (text !== undefined) unknown(quoted(text), text);
    return;
  }
  readNumber(context, node, sayAWholeNumber, (text) => {
    if (wholeNumber(text) !== "fraction") unknown(shownNumber(text), text);
    else report.push("wrong_type", node.at, () => sayWrongType(report.shown(shownNumber(text)), sayAWholeNumber()));
    return undefined;
  });
}
