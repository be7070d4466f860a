// Arrays with a tag, which determines the elements beside it.

import { expectKind } from "../kinds.ts";
import { isProperties, ownProperty } from "../properties.ts";
import { sayMissingElement } from "../sentences.ts";
import type { ValueShape } from "../shapes.ts";
import { elementsShape } from "./elements.ts";
import { namedShape } from "./named.ts";
import { rawShape } from "./raw.ts";
import { markIn, markOf, markShape, mayBeKept, type UnionShape } from "./union.ts";

/** The tag is a position, in digits. */
export function unionOfArraysShape(union: UnionShape): ValueShape {
  const { tag, members, open = false, within = [], around = [], others } = union;
  const index = Number(tag);
  const arrays = new Map(members.map(([mark, name]) => [markOf(mark), namedShape(name)] as const));
  const whole = elementsShape(around, others);
  /** What is kept is an object, with the tags around that of the union. */
  const tagOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value[index];
    return isProperties(value) ? ownProperty(value, tag) : undefined;
  };
  return {
    read(context, node) {
      const { report } = context;
      const array = expectKind(report, node, "array");
      if (array === undefined) return undefined;
      const found = array.items[index];
      const shape = found && arrays.get(markIn(found));
      if (shape !== undefined) return shape.read(context, node);
      const hasTag = report.inside(index, () => {
        if (found === undefined) report.push("missing_field", node.at, () => sayMissingElement("type"));
        return found !== undefined && mayBeKept(context, found, union);
      });
      if (!open) return undefined;
      if (hasTag) whole.read(context, node);
      const tags = within.map(([key, mark]) => [key, markShape(mark).read(context, node)]);
      return { ...Object.fromEntries(tags), json: context.text.slice(node.at, node.end) };
    },
    write(context, value) {
      const shape = arrays.get(markOf(tagOf(value)));
      const isKept = open && isProperties(value) && tagOf(value) === undefined && Object.hasOwn(value, "json");
      if (shape !== undefined) shape.write(context, value);
      else if (isKept) rawShape().write(context, { json: value["json"] });
      else context.writer.any(value);
    },
    kept: (protocol, value) => {
      const inner = arrays.get(markOf(tagOf(value)));
      if (inner !== undefined) return inner.kept?.(protocol, value);
      return open && typeof value["json"] === "string" ? value["json"] : undefined;
    },
  };
}
