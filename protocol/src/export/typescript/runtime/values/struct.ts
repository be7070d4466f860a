// Objects with named fields.

import { expectKind } from "../kinds.ts";
import { isProperties, ownProperty, type Properties, setProperty } from "../properties.ts";
import { type JsonMember, JsonReader } from "../reader.ts";
import { reportDuplicate } from "../report.ts";
import { sayMissing, sayUnknownField, sayUnknownFieldOfNone } from "../sentences.ts";
import type { FieldShape, Others, ReadContext, ValueShape, WriteContext } from "../shapes.ts";
import { readTree } from "../syntax.ts";

/** `others` are the members that no field declares. */
export function structShape(fields: readonly FieldShape[], others?: Others): ValueShape {
  return {
    fields,
    ...(others && { others }),
    read(context, node) {
      const struct = expectKind(context.report, node, "object");
      if (struct === undefined) return undefined;
      const seen = new SeenFields(fields, others);
      for (const member of struct.members) {
        if (!seen.read(context, member)) seen.refuse(context, member, () => fields.map(({ name }) => name));
      }
      return seen.finish(context, struct.at);
    },
    write(context, value) {
      if (isProperties(value)) writeFields(context, value, fields, others);
      else context.writer.any(value);
    },
  };
}

/** A struct without fields that, as a payload, is left out. */
export function unitShape(others?: Others): ValueShape {
  return { ...structShape([], others), isUnit: true };
}

/** The fields of an object, and the values of those read so far. */
export class SeenFields {
  private readonly fields: readonly FieldShape[];
  private readonly others: Others | undefined;
  private readonly values = new Map<FieldShape, unknown>();
  private readonly kept = new Map<string, unknown>();

  constructor(fields: readonly FieldShape[], others?: Others) {
    this.fields = fields;
    this.others = others;
  }

  /** Reads the member if it is one of the fields, or if others are kept too. */
  read(context: ReadContext, member: JsonMember): boolean {
    const { key, keyAt, value } = member;
    const field = this.fields.find(({ name, aliases }) => name === key || aliases?.includes(key) === true);
    if (field === undefined) return this.readOther(context, member);
    // Reported by its declared name, whichever of its names comes second.
    if (this.values.has(field)) context.report.inside(field.name, () => reportDuplicate(context.report, keyAt));
    const absentAsNull = isAbsentAsNull(field);
    const isAbsent = value.kind === "null" && absentAsNull;
    const read = context.report.inside(key, () =>
      isAbsent ? absentValue(context, value.at, field, sayMissing) : field.value.read(context, value),
    );
    // JSON in a string may be `null` too.
    this.values.set(field, read === null && absentAsNull ? undefined : read);
    return true;
  }

  private readOther(context: ReadContext, { key, keyAt, value }: JsonMember): boolean {
    const { others } = this;
    if (others === undefined || others === "refused") return false;
    const { report } = context;
    if (this.kept.has(key)) report.insideFound(key, false, () => reportDuplicate(report, keyAt));
    this.kept.set(
      key,
      report.insideFound(key, false, () => others.read(context, value)),
    );
    return true;
  }

  /** Reports a key that nothing declares, if such keys are refused. */
  refuse({ report }: ReadContext, { key, keyAt }: JsonMember, known: () => readonly string[]): void {
    if (this.others !== "refused") return;
    const names = known();
    report.insideFound(key, false, () => {
      if (names.length === 0) report.push("unknown_field", keyAt, sayUnknownFieldOfNone);
      else report.pushUnknown("unknown_field", keyAt, sayUnknownField, key, names);
    });
  }

  /** Returns the object, with defaults for absent fields; absent required fields are reported. */
  finish(context: ReadContext, at: number): Properties {
    const object: Properties = {};
    for (const field of this.fields) {
      const value = this.values.has(field)
        ? this.values.get(field)
        : context.report.inside(field.name, () => absentValue(context, at, field, sayMissing));
      if (value !== undefined && field.unit !== true) setProperty(object, field.name, value);
    }
    for (const [key, value] of this.kept) setProperty(object, key, value);
    return object;
  }
}

/** Whether `null` means that the field is absent. */
export function isAbsentAsNull({ optional, keepsNull }: FieldShape): boolean {
  return optional === true && keepsNull !== true;
}

/**
 * Returns the value of an absent field; one that is missing is reported as `say` says. A default must satisfy the rules
 * too, and not exceed the depth limit.
 */
export function absentValue(
  context: ReadContext,
  at: number,
  { default: text, optional, value }: FieldShape,
  say: () => string,
): unknown {
  const { report } = context;
  if (text !== undefined) {
    return report.insteadOfText(at, () => {
      const tree = readTree(report, new JsonReader(text, report.depth));
      return tree && value.read({ ...context, text }, tree);
    });
  }
  if (optional !== true) report.push("missing_field", at, say);
  return undefined;
}

/**
 * Writes the declared properties in order, except `omittedName`; undeclared ones only where they are kept or an issue.
 */
export function writeFields(
  context: WriteContext,
  object: Properties,
  fields: readonly FieldShape[],
  others: Others | undefined,
  omittedName?: string,
): void {
  const { writer } = context;
  const names = new Set(fields.map((field) => field.name));
  const undeclared = Object.keys(object).filter((key) => !names.has(key));
  writer.object(() => {
    for (const field of fields) {
      const { name } = field;
      const value = field.unit === true ? undefined : ownProperty(object, name);
      if (name === omittedName || value === undefined || (value === null && isAbsentAsNull(field))) continue;
      writer.key(name);
      field.value.write(context, value);
    }
    if (others === "refused") writer.members(object, undeclared, (value) => writer.any(value));
    else if (others !== undefined) writer.members(object, undeclared, (value) => others.write(context, value));
  });
}
