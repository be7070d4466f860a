// Arrays whose items are the fields of a struct, by their positions.

import { expectKind } from "../kinds.ts";
import type { JsonTree } from "../reader.ts";
import { sayMissingElement, sayUnknownElement } from "../sentences.ts";
import type { FieldShape, Others, ReadContext, ValueShape } from "../shapes.ts";
import { absentValue, isAbsentAsNull } from "./struct.ts";

/** `others` are further items. */
export function elementsShape(fields: readonly FieldShape[], others?: Others): ValueShape {
  const rest = others === "refused" ? undefined : others;
  return {
    elements: fields,
    read(context, node) {
      const { report } = context;
      const array = expectKind(report, node, "array");
      if (array === undefined) return undefined;
      const read = array.items.map((item, index) =>
        report.inside(index, () => readElement(context, fields[index], others, item)),
      );
      const missing = fields
        .slice(read.length)
        .map((field, index) =>
          report.inside(read.length + index, () =>
            absentValue(context, array.at, field, () => sayMissingElement(field.name)),
          ),
        );
      return presentElements([...(rest ? read : read.slice(0, fields.length)), ...missing], fields);
    },
    write(context, value) {
      const { writer } = context;
      if (!Array.isArray(value)) return writer.any(value);
      const items = others === undefined ? value.slice(0, fields.length) : value;
      writer.array(presentElements(items, fields), (item, index) => {
        const field = fields[index];
        const shape = field?.value ?? rest;
        if (shape === undefined || (item === null && field !== undefined && isAbsentAsNull(field))) writer.any(item);
        else shape.write(context, item);
      });
    },
  };
}

/** Reads an element; one that nothing declares is an issue if such elements are refused. */
function readElement(
  context: ReadContext,
  field: FieldShape | undefined,
  others: Others | undefined,
  item: JsonTree,
): unknown {
  if (field !== undefined) {
    if (item.kind !== "null" || !isAbsentAsNull(field)) return field.value.read(context, item);
    return field.default === undefined ? undefined : absentValue(context, item.at, field, sayUnknownElement);
  }
  if (others !== undefined && others !== "refused") return others.read(context, item);
  if (others === "refused") context.report.push("unknown_field", item.at, sayUnknownElement);
  return undefined;
}

/** Returns the elements without those at the end that are absent; before others, `null` stands for them. */
export function presentElements(items: readonly unknown[], fields: readonly FieldShape[]): unknown[] {
  const isAbsent = (item: unknown, index: number): boolean => {
    const field = fields[index];
    return (
      item === undefined || field?.unit === true || (item === null && field !== undefined && isAbsentAsNull(field))
    );
  };
  const kept = Array.from(items, (item, index) => (isAbsent(item, index) ? undefined : item));
  while (kept.length > 0 && kept.at(-1) === undefined) kept.pop();
  return kept.map((item, index) => (item === undefined && fields[index]?.optional === true ? null : item));
}
