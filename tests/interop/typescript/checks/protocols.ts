// The modules under test, seen as one kind of thing.

import * as clashes from "../modules/clashes.ts";
import * as matrix from "../modules/matrix.ts";
import * as sampler from "../modules/sampler.ts";
import * as strange from "../modules/strange.ts";

export interface Issue {
  code: string;
  path: string;
  message: string;
  offset?: number | undefined;
  line?: number | undefined;
  column?: number | undefined;
}

export type Invalid = { kind: "invalid"; type: string | undefined; issues: Issue[]; truncated: boolean };

export interface Module {
  decode: (text: string) => { kind: "message" | "unknown"; message: object } | Invalid;
  encode: (message: object) => { kind: "text"; text: string } | Invalid;
}

export const modules: { [protocol: string]: Module } = {
  clashes: clashes as unknown as Module,
  matrix: matrix as unknown as Module,
  sampler: sampler as unknown as Module,
  strange: strange as unknown as Module,
};
