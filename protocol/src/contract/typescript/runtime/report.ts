// What has been found so far, and where the walk stands.

import type { Issue, IssueCode } from "./public.ts";
import type { ProtocolShape } from "./shapes.ts";
import { byteLength, onOneLine } from "./words.ts";

/** More issues than this are not kept. */
const MOST_ISSUES = 100;

export type PathStep = string | number;

interface FoundIssue {
  readonly code: IssueCode;
  readonly path: string;
  readonly message: string;
  readonly at: number;
}

export class IssueReport {
  readonly protocol: ProtocolShape;
  /** The text was written by `encode`, so that what is wrong is wrong with a value. */
  readonly isWritten: boolean;
  truncated = false;
  private readonly found: FoundIssue[] = [];
  private readonly path: PathStep[] = [];
  /** The place of everything found, while the walk is over a value that does not stand in the text. */
  private instead: number | undefined;

  constructor(protocol: ProtocolShape, isWritten: boolean) {
    this.protocol = protocol;
    this.isWritten = isWritten;
  }

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  push(code: IssueCode, at: number, message: string): void {
    if (this.found.length >= MOST_ISSUES) {
      this.truncated = true;
      return;
    }
    this.found.push({ code, path: renderPath(this.path), message: onOneLine(message), at: this.instead ?? at });
  }

  /** Does something one step further down the path. */
  inside<T>(step: PathStep, job: () => T): T {
    this.path.push(step);
    const done = job();
    this.path.pop();
    return done;
  }

  /** Does something with a value that is read as if it stood at a place of the text. */
  insteadOfText<T>(at: number, job: () => T): T {
    const outer = this.instead;
    this.instead = outer ?? at;
    const done = job();
    this.instead = outer;
    return done;
  }

  /** The issues in the order of the text, with their places unless the text is `encode`'s own. */
  issues(text: string): Issue[] {
    const sorted = [...this.found].sort((one, other) => one.at - other.at);
    if (this.isWritten) return sorted.map(({ code, path, message }) => ({ code, path, message }));
    let [from, offset, line, column] = [0, 0, 1, 1];
    return sorted.map(({ code, path, message, at }) => {
      for (const character of text.slice(from, at)) {
        offset += byteLength(character);
        [line, column] = character === "\n" ? [line + 1, 1] : [line, column + 1];
      }
      from = Math.max(from, at);
      return { code, path, message, offset, line, column };
    });
  }
}

/** Writes a path the way programmers do. Keys that are no names stand in brackets: `data["a b"]`. */
function renderPath(path: readonly PathStep[]): string {
  let rendered = "";
  for (const step of path) {
    if (typeof step === "number") rendered += `[${step}]`;
    else if (!/^[\p{Alphabetic}_$][\p{Alphabetic}\p{N}_$-]*$/u.test(step)) rendered += `[${JSON.stringify(step)}]`;
    else rendered += rendered === "" ? step : `.${step}`;
  }
  return rendered;
}
