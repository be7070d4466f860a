// The description of a protocol: how the table of a generated module is to be read.

/** A protocol. */
export interface ProtocolShape {
  readonly tag: string;
  readonly content: string;
  /** What becomes of a message whose type is not declared. */
  readonly unknown: "reject" | "capture";
  /** What becomes of a key that is not declared. */
  readonly unknownFields: "ignore" | "reject";
  readonly header: readonly FieldShape[];
  readonly messages: readonly MessageShape[];
  /** Payloads and data types by name, so that types can hold themselves. */
  readonly types: { readonly [name: string]: TypeShape };
}

export interface MessageShape {
  readonly tag: string;
  /** The name of the payload's type. */
  readonly payload: string;
}

export type TypeShape = StructShape | EnumShape;

export interface StructShape {
  readonly kind: "struct";
  readonly fields: readonly FieldShape[];
}

export interface EnumShape {
  readonly kind: "enum";
  readonly values: readonly string[];
  /** Further names of values, which are read and never written. */
  readonly aliases?: readonly (readonly [alias: string, value: string])[];
  /** Other values are kept. */
  readonly open?: boolean;
}

/** A field; one that is neither optional nor has a default must be there. */
export interface FieldShape {
  readonly name: string;
  /** Further names, which are read and never written. */
  readonly aliases?: readonly string[];
  readonly optional?: boolean;
  /** The JSON text of what an absent field reads as. */
  readonly default?: string;
  /** In the header: stands behind the payload. */
  readonly afterContent?: boolean;
  readonly value: ValueShape;
}

/** What a value looks like, and the rules that it must keep, in the order in which they are checked. */
export type ValueShape =
  | { readonly kind: "boolean" | "char" | "timestamp" | "json" | "raw" | "foreign" }
  | { readonly kind: "integer" | "integerText"; readonly min: Whole; readonly max: Whole; readonly rules?: Rules }
  | { readonly kind: "float32" | "float64" | "string"; readonly rules?: Rules }
  | { readonly kind: "optional"; readonly value: ValueShape }
  | {
      readonly kind: "list";
      readonly items: ValueShape;
      readonly size?: number;
      readonly unique?: boolean;
      readonly rules?: Rules;
    }
  | { readonly kind: "tuple"; readonly items: readonly ValueShape[] }
  | { readonly kind: "map"; readonly keys: ValueShape; readonly values: ValueShape; readonly rules?: Rules }
  | { readonly kind: "named"; readonly name: string };

/** A whole number; a `bigint` where a `number` could not hold it. */
export type Whole = number | bigint;

export type Rules = readonly RuleShape[];

export type RuleShape =
  | { readonly length: readonly [min: number, max: number] }
  | { readonly range: RangeShape }
  | { readonly pattern: string; readonly regex: RegExp }
  | { readonly oneOf: readonly string[] };

/** Limits that are inside (`min`, `max`) or just outside (`above`, `below`). */
export interface RangeShape {
  readonly min?: Whole;
  readonly above?: Whole;
  readonly max?: Whole;
  readonly below?: Whole;
}
