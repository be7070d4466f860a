// The description of a protocol: what the table of a generated module is made of.

import type { JsonTree } from "./reader.ts";
import type { IssueReport } from "./report.ts";
import type { JsonWriter } from "./writer.ts";

/** A protocol. */
export interface ProtocolShape {
  readonly tag: string;
  readonly content: string;
  /** How the payload of a message is kept whose type is not declared; without it such a message is an issue. */
  readonly unknown?: ValueShape;
  /** What becomes of a key that is not declared. */
  readonly unknownFields: "ignore" | "reject";
  readonly header: readonly FieldShape[];
  readonly messages: readonly MessageShape[];
  /** Payloads and data types by name, so that types can hold themselves. */
  readonly types: { readonly [name: string]: ValueShape };
}

export interface MessageShape {
  readonly tag: string;
  /** The name of the payload's type. */
  readonly payload: string;
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
  /** In the header: the present time, where a builder is given none. */
  readonly now?: boolean;
  readonly value: ValueShape;
}

/** A text that is read. */
export interface ReadContext {
  readonly protocol: ProtocolShape;
  readonly text: string;
  readonly report: IssueReport;
}

/** A text that is written. */
export interface WriteContext {
  readonly protocol: ProtocolShape;
  readonly writer: JsonWriter;
}

/** What a value looks like, and the rules that it must keep. */
export interface ValueShape {
  /** The fields of a struct. */
  readonly fields?: readonly FieldShape[];
  /** Reports what is wrong with a value that is known to be JSON, and gives it as JavaScript has it. */
  read(context: ReadContext, node: JsonTree): unknown;
  /** Writes a value, whatever is wrong with it. */
  write(context: WriteContext, value: unknown): void;
  /** Reports what is wrong with a key of a map. */
  readKey?(context: ReadContext, at: number, key: string): void;
  /** The key as it is declared, where it has several names. */
  nameOfKey?(protocol: ProtocolShape, key: string): string;
  /** What items of a list are told apart by; undefined where the node is not of this shape. */
  identity?(node: JsonTree): string | undefined;
}

/** The fields of the struct of this name. */
export function fieldsOf(protocol: ProtocolShape, name: string): readonly FieldShape[] {
  return protocol.types[name]?.fields ?? [];
}

/** The value as it is, as `JSON.stringify` would write it. */
export function writeAny({ writer }: WriteContext, value: unknown): void {
  writer.any(value);
}
