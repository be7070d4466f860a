// The description of a protocol, from which the table of a generated module is built.

import type { JsonTree } from "./reader.ts";
import type { Properties } from "./properties.ts";
import type { IssueReport } from "./report.ts";
import type { JsonWriter } from "./writer.ts";

/** A protocol. */
export interface ProtocolShape {
  readonly tag: string;
  readonly content: string;
  /** The shape of the payload of an undeclared message type; if absent, such a message is an issue. */
  readonly unknown?: ValueShape;
  readonly header: readonly FieldShape[];
  /** The members of an envelope that nothing declares. */
  readonly others?: Others;
  readonly messages: readonly MessageShape[];
  /** Payloads and data types by name, so that types can be recursive. */
  readonly types: { readonly [name: string]: ValueShape };
}

export interface MessageShape {
  readonly tag: string;
  /** The name of the payload's type. */
  readonly payload: string;
}

/** A field; it is required unless it is optional or has a default. */
export interface FieldShape {
  readonly name: string;
  /** Further names, which are read but never written. */
  readonly aliases?: readonly string[];
  readonly optional?: boolean;
  /** Whether it is a payload without fields, which is read and never written. */
  readonly unit?: boolean;
  /** Whether `null` differs from absent; otherwise it means the same in an optional field. */
  readonly keepsNull?: boolean;
  /** The JSON text of the value of an absent field; in an optional one, `null` stands for it too. */
  readonly default?: string;
  /** In the header: whether it is written after the payload. */
  readonly afterContent?: boolean;
  /** In the header: whether a builder fills in the current time. */
  readonly now?: boolean;
  readonly value: ValueShape;
}

/** What becomes of members that nothing declares: they are kept as values of this shape, or refused, or else ignored. */
export type Others = ValueShape | "refused";

/** A text being read. */
export interface ReadContext {
  readonly protocol: ProtocolShape;
  readonly text: string;
  readonly report: IssueReport;
}

/** A text being written. */
export interface WriteContext {
  readonly protocol: ProtocolShape;
  readonly writer: JsonWriter;
}

/** The shape of a value, and the rules that it must satisfy. */
export interface ValueShape {
  /** The fields of a struct. */
  readonly fields?: readonly FieldShape[];
  /** Those of a struct that is an array. */
  readonly elements?: readonly FieldShape[];
  /** The members of a struct that no field declares. */
  readonly others?: Others;
  /** Whether it is a struct without fields that, as a payload, is left out. */
  readonly isUnit?: boolean;
  /** Returns the text of an object that is kept whole, if the value is one. */
  kept?(protocol: ProtocolShape, value: Properties): string | undefined;
  /** Whether people must not see such values, whatever the field. */
  isSecret?(protocol: ProtocolShape): boolean;
  /** The only value, if there is one. */
  readonly constant?: string | number | boolean;
  /** Reports what is wrong with a value that is known to be JSON, and returns it as a JavaScript value. */
  read(context: ReadContext, node: JsonTree): unknown;
  /** Writes a value, valid or not. */
  write(context: WriteContext, value: unknown): void;
  /** Reports what is wrong with a key of a map. */
  readKey?(context: ReadContext, at: number, key: string): void;
  /** Returns the declared name of a key that has several names. */
  nameOfKey?(protocol: ProtocolShape, key: string): string;
  /** Returns what distinguishes items of a list; undefined if the node is not of this shape. */
  identity?(node: JsonTree): string | undefined;
}

/** Whether a payload of this type is written: a unit is left out. */
export function hasContent(protocol: ProtocolShape, name: string): boolean {
  return protocol.types[name]?.isUnit !== true;
}

/** Writes the value as `JSON.stringify` would. */
export function writeAny({ writer }: WriteContext, value: unknown): void {
  writer.any(value);
}
