// What has been found so far, and where the walk stands.

import type { Issue, IssueCode } from "./issue.ts";
import { sayByDefault, sayDuplicateKey, sayUnknown } from "./sentences.ts";
import { cut, quoted, sentence, shortenedPath } from "./shown.ts";
import { Suggestions } from "./suggestions.ts";

/** More issues than this are not kept. */
const MOST_ISSUES = 100;

/** Thrown where an issue would be too many: nothing that the walk could find would be kept, so it ends there. */
class ReportIsFull {}

export type PathStep = string | number;

interface FoundIssue {
  readonly code: IssueCode;
  readonly path: string;
  readonly message: string;
  readonly at: number;
}

export class IssueReport {
  /**
   * The kinds of values that JSON does not have, by the places of what stands for them: of a text that `encode` wrote, so that
   * what is wrong is wrong with a value.
   */
  private readonly strangers: ReadonlyMap<number, string> | undefined;
  truncated = false;
  private readonly suggestions = new Suggestions();
  private readonly found: FoundIssue[] = [];
  private readonly path: PathStep[] = [];
  /** The place of everything found, while the walk is over a value that does not stand in the text. */
  private instead: number | undefined;

  constructor(strangers?: ReadonlyMap<number, string>) {
    this.strangers = strangers;
  }

  /** What stands at a place of the text is of this kind, if it is none of JSON's. */
  strangerAt(at: number): string | undefined {
    return this.strangers?.get(at);
  }

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  /** How many objects and arrays the value stands in that the walk has come to: each step of the path is one. */
  get depth(): number {
    return this.path.length;
  }

  /** The value that the walk is over was written by a writer of ours: by `encode`, or as a default. */
  get isOurs(): boolean {
    return this.strangers !== undefined || this.instead !== undefined;
  }

  /** Walks until the end, or until there is no room for what is found. */
  walk<T>(job: () => T): T | undefined {
    try {
      return job();
    } catch (reason) {
      if (reason instanceof ReportIsFull) return undefined;
      throw reason;
    }
  }

  /** Adds an issue with the value that the walk stands at. The sentence is made only if there is room for it. */
  push(code: IssueCode, at: number, message: () => string): void {
    if (this.found.length >= MOST_ISSUES) {
      this.truncated = true;
      throw new ReportIsFull();
    }
    const said = this.instead === undefined ? message() : sayByDefault(message());
    this.found.push({ code, path: renderPath(this.path), message: sentence(said), at: this.instead ?? at });
  }

  /** Adds an issue about a name that is none of those that are known: what it is, and what was probably meant. */
  pushUnknown(code: IssueCode, at: number, what: () => string, found: string, names: readonly string[]): void {
    this.push(code, at, () => sayUnknown(what(), this.suggestions.expected(found, names)));
  }

  /** Does something one step further down the path. */
  inside<T>(step: PathStep, job: () => T): T {
    this.path.push(typeof step === "string" ? cut(step) : step);
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
    if (this.strangers !== undefined) return sorted.map(({ code, path, message }) => ({ code, path, message }));
    let [from, offset, line, column] = [0, 0, 1, 1];
    return sorted.map(({ code, path, message, at }) => {
      for (; from < at; from += 1) {
        const unit = text.charCodeAt(from);
        // The second half of a pair is counted with the first: four bytes, one column.
        const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff;
        offset += unit < 0x80 ? 1 : unit < 0x800 ? 2 : isSecondHalf ? 1 : 3;
        if (unit === 0x0a) [line, column] = [line + 1, 1];
        else if (!isSecondHalf) column += 1;
      }
      return { code, path, message, offset, line, column };
    });
  }
}

/** Writes a path the way programmers do. Keys that are no names stand in brackets: `data["a b"]`. */
function renderPath(path: readonly PathStep[]): string {
  let rendered = "";
  for (const step of path) {
    if (typeof step === "number") rendered += `[${step}]`;
    else if (!/^[\p{Alphabetic}_$][\p{Alphabetic}\p{N}_$-]*$/u.test(step)) rendered += `[${quoted(step)}]`;
    else rendered += rendered === "" ? step : `.${step}`;
  }
  return shortenedPath(rendered);
}

/** Reports a key that stands in its object for the second time. */
export function reportDuplicate(report: IssueReport, key: string, keyAt: number): void {
  report.inside(key, () => report.push("duplicate_key", keyAt, sayDuplicateKey));
}
