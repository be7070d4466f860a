// Values of any shape, kept as their original text.

import { isProperties, ownProperty } from "../properties.ts";
import { JsonReader } from "../reader.ts";
import { IssueReport } from "../report.ts";
import type { ValueShape } from "../shapes.ts";
import { readTree } from "../syntax.ts";

/** Any JSON value, kept as its original text: `JSON.parse(raw.json)` returns the value. */
export interface RawJson {
  readonly json: string;
}

export function rawShape(): ValueShape {
  return {
    read: ({ text }, node): RawJson => ({ json: text.slice(node.at, node.end) }),
    write({ writer }, value) {
      const json = isProperties(value) ? ownProperty(value, "json") : value;
      const isJson = typeof json === "string" && isOneValue(json);
      if (!isJson) writer.refuse("check", () => "is not `{ json: ... }` with the text of one JSON value");
      writer.write(isJson ? json : "null");
    },
    // With other properties it is something else.
    kept: (_protocol, value) => {
      const [[key, json] = [], ...others] = Object.entries(value);
      return key === "json" && typeof json === "string" && others.length === 0 ? json : undefined;
    },
  };
}

function isOneValue(json: string): boolean {
  return readTree(new IssueReport(), new JsonReader(json)) !== undefined;
}
