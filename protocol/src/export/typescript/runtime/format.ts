// Issues as text.

import type { Issue } from "./issue.ts";

/** What `decode`, `check` or `encode` says of an invalid message. */
export interface InvalidMessage {
  readonly type?: string | undefined;
  readonly issues: readonly Issue[];
  readonly truncated?: boolean;
}

/** Writes issues as Rust does, one on each line: `bark: data.text is missing (line 1, column 9)`. */
export function formatIssues(invalid: InvalidMessage): string {
  const { type, issues, truncated = false } = invalid;
  const lines = issues.map(({ path, message, line, column }) => {
    const position = line === undefined || column === undefined ? "" : ` (line ${line}, column ${column})`;
    return `${type === undefined ? "" : `${type}: `}${path === "" ? "the message" : path} ${message}${position}`;
  });
  return [...lines, ...(truncated ? ["... and more"] : [])].join("\n");
}
