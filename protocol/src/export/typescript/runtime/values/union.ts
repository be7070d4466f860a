// Objects with a tag, which determines the fields beside it.

import { expectKind } from "../kinds.ts";
import { type Whole, wholeNumber } from "../numbers.ts";
import { isProperties, ownProperty, type Properties } from "../properties.ts";
import type { JsonMember, JsonTree } from "../reader.ts";
import { sayAWholeNumber, sayMissing, sayUnknownName, sayWrongType } from "../sentences.ts";
import type { FieldShape, Others, ReadContext, ValueShape } from "../shapes.ts";
import { quoted, shownNumber } from "../shown.ts";
import { namedShape } from "./named.ts";
import { readNumber } from "./number.ts";
import { rawShape } from "./raw.ts";
import { structShape } from "./struct.ts";

export interface UnionShape {
  readonly tag: string;
  /** The names of the field in whose object the tag stands, unless it stands beside the fields. */
  readonly field?: readonly string[];
  /** The values of the tag, each with the name of the struct that it stands for. */
  readonly members: readonly (readonly [mark: string | Whole, name: string])[];
  /** Further values of the tag, which are read but never written. */
  readonly aliases?: readonly (readonly [alias: string, mark: string])[];
  /** Whether objects with other values of the tag are kept, as their original text. */
  readonly open?: boolean;
  /** Whether they are the messages of a protocol. */
  readonly ofMessages?: boolean;
  /** The tags around this one, in the same object, and their values. */
  readonly within?: readonly (readonly [tag: string, mark: string | Whole, field?: string])[];
  /** The fields that objects with other values of the tag have too; if absent, nothing of them is checked. */
  readonly around?: readonly FieldShape[];
  /** The members of such an object that no field declares. */
  readonly others?: Others;
}

export function unionShape(union: UnionShape): ValueShape {
  const { tag, field, members, aliases = [], open = false, within = [], around, others } = union;
  const [first = tag] = field ?? [];
  const structs = new Map(members.map(([mark, name]) => [markOf(mark), namedShape(name)] as const));
  for (const [alias, mark] of aliases) {
    const struct = structs.get(mark);
    if (struct !== undefined) structs.set(alias, struct);
  }
  const tagOf = (value: Properties): unknown => {
    const holder = field === undefined ? value : ownProperty(value, first);
    return isProperties(holder) ? ownProperty(holder, tag) : undefined;
  };
  const structOf = (value: Properties): ValueShape | undefined => structs.get(markOf(tagOf(value)));
  /** Without a tag, since objects that have one are told apart by it; but with the tags around it. */
  const kept = keptUnder([first, ...within.map(([key, , holder = key]) => holder)]);
  const isKept = (value: Properties): boolean =>
    open && ownProperty(value, first) === undefined && Object.hasOwn(value, kept);
  const whole = around && structShape(around, others);
  return {
    read(context, node) {
      const { report } = context;
      const object = expectKind(report, node, "object");
      if (object === undefined) return undefined;
      const struct = structs.get(markIn(tagIn(object.members, union)));
      if (struct !== undefined) return struct.read(context, node);
      const lookInside = (holder: JsonTree): boolean => {
        const members = expectKind(report, holder, "object")?.members;
        if (members === undefined) return false;
        const found = members.find(({ key }) => key === tag)?.value;
        return report.inside(tag, () => {
          if (found === undefined) report.push("missing_field", holder.at, sayMissing);
          return found !== undefined && mayBeKept(context, found, union);
        });
      };
      const holder = field === undefined ? node : object.members.find(({ key }) => field.includes(key))?.value;
      const look = (): boolean => {
        if (holder === undefined) report.push("missing_field", node.at, sayMissing);
        return holder !== undefined && lookInside(holder);
      };
      const hasTag = field === undefined ? look() : report.inside(first, look);
      if (!open) return undefined;
      if (hasTag) whole?.read(context, node);
      const tags = within.map(([key, mark, holder]) => {
        const value = markShape(mark).read(context, node);
        return holder === undefined ? [key, value] : [holder, { [key]: value }];
      });
      return { ...Object.fromEntries(tags), [kept]: context.text.slice(node.at, node.end) };
    },
    write(context, value) {
      const struct = isProperties(value) ? structOf(value) : undefined;
      if (struct !== undefined) struct.write(context, value);
      else if (isProperties(value) && isKept(value)) rawShape().write(context, { json: value[kept] });
      else context.writer.any(value);
    },
    kept: (protocol, value) =>
      structOf(value)?.kept?.(protocol, value) ??
      (isKept(value) && typeof value[kept] === "string" ? value[kept] : undefined),
  };
}

/** The tag of a struct in a union, which has this value whenever the struct is read or written. */
export function markShape(mark: string | Whole): ValueShape {
  const constant = typeof mark === "bigint" ? Number(mark) : mark;
  return {
    constant,
    read: () => constant,
    write: ({ writer }) => writer.any(mark),
  };
}

/** Returns the property that has the text of an object with an unknown tag. */
function keptUnder(tags: readonly string[]): string {
  return ["json", "text", "whole"].find((name) => !tags.includes(name)) ?? "json";
}

/** Returns a mark in the form in which marks are compared. */
export function markOf(mark: unknown): unknown {
  return Number.isInteger(mark) ? BigInt(mark as number) : mark;
}

/** Returns the tag among the members of an object, or among those of the field in which it stands. */
export function tagIn(
  members: readonly JsonMember[],
  { tag, field }: { readonly tag?: string; readonly field?: readonly string[] },
): JsonTree | undefined {
  if (field === undefined) return members.find(({ key }) => key === tag)?.value;
  const holder = members.find(({ key }) => field.includes(key))?.value;
  return holder?.kind === "object" ? tagIn(holder.members, { tag: tag ?? "" }) : undefined;
}

/** Returns what a tag in a text is, in the same form. */
export function markIn(node: JsonTree | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === "number") {
    const whole = wholeNumber(node.text);
    return typeof whole === "bigint" ? whole : undefined;
  }
  return node.kind === "string" ? node.text : undefined;
}

/** Reports a tag that stands for no struct, unless the union may keep an object that has it. */
export function mayBeKept(context: ReadContext, node: JsonTree, { members, open, ofMessages }: UnionShape): boolean {
  const { report } = context;
  const marks = members.map(([mark]) => mark);
  const unknown = (shown: string, text: string): boolean => {
    if (open === true) return true;
    const code = ofMessages === true ? "unknown_type" : "unknown_variant";
    report.pushUnknown(code, node.at, () => sayUnknownName(report.shown(shown)), text, marks.map(String));
    return false;
  };
  if (marks.every((mark) => typeof mark === "string")) {
    const text = expectKind(report, node, "string")?.text;
    return text !== undefined && unknown(quoted(text), text);
  }
  let isKept = false;
  readNumber(context, node, sayAWholeNumber, (text) => {
    if (wholeNumber(text) !== "fraction") isKept = unknown(shownNumber(text), text);
    else report.push("wrong_type", node.at, () => sayWrongType(report.shown(shownNumber(text)), sayAWholeNumber()));
    return undefined;
  });
  return isKept;
}
