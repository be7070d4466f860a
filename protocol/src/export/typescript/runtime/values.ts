// The walk over a value that is known to be JSON, against the shape it should have.

import { type Properties, reportDuplicate, reportUnknownKey, SeenFields, setProperty } from "./fields.ts";
import type { JsonTree } from "./reader.ts";
import type { IssueReport } from "./report.ts";
import { checkRules, checkUnique } from "./rules.ts";
import { readNumber, readText, variantName } from "./scalars.ts";
import type { FieldShape, ProtocolShape, TypeShape, ValueShape } from "./shapes.ts";
import { counted } from "./words.ts";

const KINDS = {
  object: "an object",
  array: "an array",
  string: "a string",
  number: "a number",
  boolean: "a boolean",
  null: "null",
} as const;

/** The node, if it is of this kind; if not, that is reported. */
export function expectKind<K extends JsonTree["kind"]>(
  report: IssueReport,
  node: JsonTree,
  kind: K,
  description: string = KINDS[kind],
): Extract<JsonTree, { kind: K }> | undefined {
  if (node.kind === kind) return node as Extract<JsonTree, { kind: K }>;
  const found = report.strangerAt(node.at) ?? KINDS[node.kind];
  report.push("wrong_type", node.at, () => `is ${found}, expected ${description}`);
  return undefined;
}

/** Reports what is wrong with a value, and gives it as JavaScript has it. */
export function readValue(report: IssueReport, text: string, node: JsonTree, shape: ValueShape): unknown {
  switch (shape.kind) {
    case "optional":
      return node.kind === "null" ? null : readValue(report, text, node, shape.value);
    case "named": {
      const type = typeNamed(report.protocol, shape.name);
      return type.kind === "struct" ? readStruct(report, text, node, type.fields) : readString(report, node, type);
    }
    case "boolean": {
      const found = expectKind(report, node, "boolean");
      return found?.kind === "boolean" ? found.value : undefined;
    }
    case "list":
      return readList(report, text, node, shape);
    case "tuple":
      return readTuple(report, text, node, shape.items);
    case "map":
      return readMap(report, text, node, shape);
    case "json":
    case "foreign":
      return readJson(report, node, shape.kind === "json");
    case "raw":
      return { json: text.slice(node.at, node.end) };
    case "string":
    case "char":
    case "integerText":
      return readString(report, node, shape);
    case "integer":
    case "timestamp":
    case "float32":
    case "float64": {
      const wanted = {
        integer: "a whole number",
        timestamp: "a number of seconds",
        float32: "a number",
        float64: "a number",
      };
      if (expectKind(report, node, "number", wanted[shape.kind]) === undefined || !("text" in node)) return undefined;
      return readNumber(report, node.at, node.text, shape);
    }
  }
}

/** The type of this name in the table. */
export function typeNamed(protocol: ProtocolShape, name: string): TypeShape {
  return protocol.types[name] ?? { kind: "struct", fields: [] };
}

function readString(report: IssueReport, node: JsonTree, shape: ValueShape | TypeShape): string | undefined {
  const wanted: { [kind: string]: string } = {
    char: "a string of one character",
    integerText: "a whole number in a string",
  };
  if (expectKind(report, node, "string", wanted[shape.kind] ?? "a string") === undefined) return undefined;
  return "text" in node ? readText(report, node.at, node.text, shape) : undefined;
}

function readList(
  report: IssueReport,
  text: string,
  node: JsonTree,
  shape: Extract<ValueShape, { kind: "list" }>,
): unknown[] | undefined {
  const list = expectKind(report, node, "array");
  if (list === undefined) return undefined;
  const count = list.items.length;
  const items = list.items.map((item, index) => report.inside(index, () => readValue(report, text, item, shape.items)));
  checkSize(report, list.at, count, shape.size ?? count);
  checkRules(report, list.at, { count, unit: "item" }, shape.rules);
  if (shape.unique === true) checkUnique(report, list.at, list.items, shape.items);
  return items;
}

function readTuple(
  report: IssueReport,
  text: string,
  node: JsonTree,
  shapes: readonly ValueShape[],
): unknown[] | undefined {
  const tuple = expectKind(report, node, "array");
  if (tuple === undefined) return undefined;
  const items = tuple.items.map((item, index) => {
    const shape = shapes[index];
    return shape && report.inside(index, () => readValue(report, text, item, shape));
  });
  checkSize(report, tuple.at, items.length, shapes.length);
  return items;
}

function checkSize(report: IssueReport, at: number, count: number, size: number): void {
  if (count === size) return;
  const code = count < size ? "too_short" : "too_long";
  report.push(code, at, () => `has ${counted(count, "item")}, expected exactly ${size}`);
}

function readMap(
  report: IssueReport,
  text: string,
  node: JsonTree,
  shape: Extract<ValueShape, { kind: "map" }>,
): Properties | undefined {
  const map = expectKind(report, node, "object");
  if (map === undefined) return undefined;
  const keys = shape.keys.kind === "named" ? typeNamed(report.protocol, shape.keys.name) : shape.keys;
  const entries: Properties = {};
  for (const { key, keyAt, value } of map.members) {
    // Two names of one value are the same key, and called as declared.
    const name = keys.kind === "enum" ? variantName(key, keys) : key;
    if (Object.hasOwn(entries, name)) reportDuplicate(report, name, keyAt);
    report.inside(key, () => {
      readText(report, keyAt, key, keys);
      setProperty(entries, name, readValue(report, text, value, shape.values));
    });
  }
  checkRules(report, map.at, { count: map.members.length, unit: "entry" }, shape.rules);
  return entries;
}

function readStruct(
  report: IssueReport,
  text: string,
  node: JsonTree,
  fields: readonly FieldShape[],
): Properties | undefined {
  const struct = expectKind(report, node, "object");
  if (struct === undefined) return undefined;
  const seen = new SeenFields(fields);
  for (const member of struct.members) {
    if (!seen.read(report, text, member)) {
      reportUnknownKey(report, member, () => fields.map((field) => field.name));
    }
  }
  return seen.finish(report, struct.at);
}

/** Any JSON value. Where it is kept as a tree, its numbers must be finite; a foreign type has rules of its own. */
function readJson(report: IssueReport, node: JsonTree, isFinite: boolean): unknown {
  let isTooLarge = false;
  const tree = (part: JsonTree): unknown => {
    switch (part.kind) {
      case "object": {
        const object: Properties = {};
        for (const { key, value } of part.members) setProperty(object, key, tree(value));
        return object;
      }
      case "array":
        return part.items.map(tree);
      case "number":
        isTooLarge ||= !Number.isFinite(Number(part.text));
        return Number(part.text);
      case "string":
        return part.text;
      case "boolean":
        return part.value;
      case "null":
        return null;
    }
  };
  const value = tree(node);
  if (isTooLarge && isFinite) report.push("out_of_range", node.at, () => "holds a number that is too large");
  return value;
}
