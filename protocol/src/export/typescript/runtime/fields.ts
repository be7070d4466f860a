// Objects and the keys in them.

import { type JsonMember, JsonReader } from "./reader.ts";
import type { IssueReport } from "./report.ts";
import type { FieldShape } from "./shapes.ts";
import { readTree } from "./syntax.ts";
import { readValue } from "./values.ts";

/** An object as JavaScript has it; its own properties alone count. */
export type Properties = { [key: string]: unknown };

/** Sets a property of the object's own, also where its name is `__proto__`. */
export function setProperty(object: Properties, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}

/** Reports a key that stands in its object for the second time. */
export function reportDuplicate(report: IssueReport, key: string, keyAt: number): void {
  report.inside(key, () => report.push("duplicate_key", keyAt, () => "stands here twice"));
}

/** Reports a key that is not declared, where others are not accepted. */
export function reportUnknownKey(report: IssueReport, { key, keyAt }: JsonMember, known: () => string[]): void {
  if (report.protocol.unknownFields === "ignore") return;
  const names = known();
  report.inside(key, () => {
    if (names.length === 0) report.push("unknown_field", keyAt, () => "is not known here, where no field is");
    else report.pushUnknown("unknown_field", keyAt, () => "is not known here", key, names);
  });
}

/** Fields, and the values of those that have come by. */
export class SeenFields {
  private readonly fields: readonly FieldShape[];
  private readonly values = new Map<FieldShape, unknown>();

  constructor(fields: readonly FieldShape[]) {
    this.fields = fields;
  }

  /** Reads the member if it is one of the fields. */
  read(report: IssueReport, text: string, { key, keyAt, value }: JsonMember): boolean {
    const field = this.fields.find(({ name, aliases }) => name === key || aliases?.includes(key) === true);
    if (field === undefined) return false;
    // Named as declared, whichever of its names comes second.
    if (this.values.has(field)) reportDuplicate(report, field.name, keyAt);
    const isAbsent = field.optional === true && value.kind === "null";
    const read = isAbsent ? undefined : report.inside(key, () => readValue(report, text, value, field.value));
    this.values.set(field, read);
    return true;
  }

  /** The object, with defaults where fields have not come by; those that must be there are reported. */
  finish(report: IssueReport, at: number): Properties {
    const object: Properties = {};
    for (const field of this.fields) {
      const value = this.values.has(field) ? this.values.get(field) : absentValue(report, at, field);
      if (value !== undefined) setProperty(object, field.name, value);
    }
    return object;
  }
}

/** What an absent field reads as. A default must keep the rules, too, and not be too deep to be written. */
function absentValue(report: IssueReport, at: number, field: FieldShape): unknown {
  const { default: text, optional, name, value } = field;
  return report.inside(name, () => {
    if (text !== undefined) {
      return report.insteadOfText(at, () => {
        const tree = readTree(report, new JsonReader(text, report.depth));
        return tree && readValue(report, text, tree, value);
      });
    }
    if (optional !== true) report.push("missing_field", at, () => "is missing");
    return undefined;
  });
}
