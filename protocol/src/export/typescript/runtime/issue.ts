// The issues of a message, exported by every module.

/** One thing wrong with a message. */
export interface Issue {
  /** The kind of the issue. */
  readonly code: IssueCode;
  /**
   * The path in the message, by wire names: `data.tags[3]`. Empty for the message as a whole. A key is cut after 40
   * characters, followed by `…`; of a path longer than 200 characters, the first 100, `…`, and the last 99 are kept.
   */
  readonly path: string;
  /** What is wrong, as the rest of a sentence that begins with the path; at most 500 characters. */
  readonly message: string;
  /** The position in the text, in bytes of UTF-8 from its start. */
  readonly offset?: number | undefined;
  /** The line, counted from 1. */
  readonly line?: number | undefined;
  /** The column in Unicode code points, counted from 1. */
  readonly column?: number | undefined;
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
  | "format"
  | "not_one_of"
  | "not_unique"
  | "not_finite"
  | "too_deep"
  | "check"
  | (string & {});
