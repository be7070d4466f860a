// What is wrong with a message, as every module exports it.

/** One thing wrong with a message. */
export interface Issue {
  /** What kind of mistake it is. */
  code: IssueCode;
  /**
   * Where in the message, by wire names: `data.tags[3]`. Empty for the message as a whole. Of a key 40 characters are shown and
   * then `…`; of a path longer than 200 characters the first 100, `…`, and the last 99.
   */
  path: string;
  /** What is wrong, as the rest of a sentence that begins with the path; at most 500 characters. */
  message: string;
  /** Where in the text, in bytes of UTF-8 from its start. */
  offset?: number | undefined;
  /** The line, from 1. */
  line?: number | undefined;
  /** The column in Unicode code points, from 1. */
  column?: number | undefined;
}

/** The kind of an issue. */
export type IssueCode =
  | "syntax"
  | "missing_field"
  | "wrong_type"
  | "unknown_type"
  | "unknown_field"
  | "unknown_variant"
  | "duplicate_key"
  | "too_short"
  | "too_long"
  | "out_of_range"
  | "pattern"
  | "not_one_of"
  | "not_unique"
  | "not_finite"
  | "too_deep"
  | "check"
  | (string & {});
