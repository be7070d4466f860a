// The issues found so far, and the position of the walk.

import type { Issue, IssueCode } from "./issue.ts";
import { sayByDefault, sayDuplicateKey, sayUnknown } from "./sentences.ts";
import { cut, quoted, SECRET, sentence, shortenedPath } from "./shown.ts";
import { Suggestions } from "./suggestions.ts";

/** The maximum number of issues that are kept. */
const MOST_ISSUES = 100;

/** Thrown at one issue too many: further issues would not be kept either, so the walk ends. */
class ReportIsFull {}

export type PathStep = string | number;

/** The step of a key that people must not see. */
const HIDDEN = "…";

/** A part of the text. */
export interface Span {
  readonly at: number;
  readonly end: number;
}

interface FoundIssue {
  readonly code: IssueCode;
  readonly path: readonly PathStep[];
  readonly message: string;
  readonly at: number;
}

export class IssueReport {
  /**
   * The kinds of values that JSON cannot represent, by the positions of their placeholders. Only for text that `encode`
   * wrote, whose issues are about a value and not about text.
   */
  private readonly strangers: ReadonlyMap<number, string> | undefined;
  private readonly rounded: ReadonlySet<number> | undefined;
  truncated = false;
  private readonly suggestions = new Suggestions();
  private readonly found: FoundIssue[] = [];
  private readonly path: PathStep[] = [];
  /** The position of all issues while the walk visits a value that is not in the text. */
  private instead: number | undefined;
  /** Whether that is a default. */
  private inDefault = false;
  /** Whether the walk is inside a value that people must not see. */
  private inSecret = false;
  /** Where such values are in the text. */
  private readonly secrets: Span[] = [];

  constructor(strangers?: ReadonlyMap<number, string>, rounded?: ReadonlySet<number>) {
    this.strangers = strangers;
    this.rounded = rounded;
  }

  /** Returns the kind of the value at a position in the text, if JSON cannot represent it. */
  strangerAt(at: number): string | undefined {
    return this.instead === undefined ? this.strangers?.get(at) : undefined;
  }

  /** Whether the whole number at a position in the text was a `number` that may have lost digits. */
  isRounded(at: number): boolean {
    return this.instead === undefined && this.rounded?.has(at) === true;
  }

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  /** The number of objects and arrays around the current value: one for each step of the path. */
  get depth(): number {
    return this.path.length;
  }

  /** Whether the current value was written by our own writer: by `encode`, or as a default. */
  get isOurs(): boolean {
    return this.strangers !== undefined || this.inDefault;
  }

  /** Walks to the end, or until the report is full. */
  walk<T>(job: () => T): T | undefined {
    try {
      return job();
    } catch (reason) {
      if (reason instanceof ReportIsFull) return undefined;
      throw reason;
    }
  }

  /** Adds an issue about the current value. Its sentence is formatted only if there is room for it. */
  push(code: IssueCode, at: number, message: () => string): void {
    if (this.found.length >= MOST_ISSUES) {
      this.truncated = true;
      throw new ReportIsFull();
    }
    const said = this.inDefault ? sayByDefault(message()) : message();
    this.found.push({ code, path: [...this.path], message: sentence(said), at: this.instead ?? at });
  }

  /** Adds an issue about an unknown name: what kind of name it is, and what was probably meant. */
  pushUnknown(code: IssueCode, at: number, what: () => string, found: string, names: readonly string[]): void {
    this.push(code, at, () => sayUnknown(what(), this.suggestions.expected(this.inSecret ? undefined : found, names)));
  }

  /** Runs `job` one step further down the path. */
  inside<T>(step: PathStep, job: () => T): T {
    this.path.push(step);
    const done = job();
    this.path.pop();
    return done;
  }

  /** Runs `job` on what is under a key that the text has chosen, such as that of a map, and which may itself be secret. */
  insideFound<T>(key: string, isSecret: boolean, job: () => T): T {
    return this.inside(isSecret || this.inSecret ? HIDDEN : key, job);
  }

  /** Runs `job` on a secret value, of which issues show nothing. */
  hiding<T>(value: Span, job: () => T): T {
    const outer = this.inSecret;
    this.inSecret = true;
    if (this.instead === undefined && !outer) this.secrets.push(value);
    const done = job();
    this.inSecret = outer;
    return done;
  }

  /** Whether the current value is secret. */
  get hides(): boolean {
    return this.inSecret;
  }

  /** Returns a part of the current value as a sentence shows it. All that a sentence quotes goes through here. */
  shown(part: string): string {
    return this.inSecret ? SECRET : part;
  }

  /** Whether a position in the text is in a secret value, or may be, since the walk did not get there. */
  isSecretAt(at: number): boolean {
    return this.truncated || this.secrets.some((value) => value.at <= at && at < value.end);
  }

  /** Runs `job` on a default, which is read as if it were at `at` in the text. */
  insteadOfText<T>(at: number, job: () => T): T {
    const outer = this.inDefault;
    this.inDefault = true;
    const done = this.insideString(at, job);
    this.inDefault = outer;
    return done;
  }

  /** Runs `job` on the JSON in a string, whose issues are all at the string. */
  insideString<T>(at: number, job: () => T): T {
    const outer = this.instead;
    this.instead = outer ?? at;
    const done = job();
    this.instead = outer;
    return done;
  }

  /** Returns the sentences in the order of the text, with the steps of their paths. */
  inSteps(): { readonly message: string; readonly path: readonly PathStep[] }[] {
    const sorted = [...this.found].sort((one, other) => one.at - other.at);
    return sorted.map(({ message, path }) => ({ message, path }));
  }

  /** Returns the issues in the order of the text, with positions unless `encode` wrote the text. */
  issues(text: string): Issue[] {
    const sorted = [...this.found].sort((one, other) => one.at - other.at);
    if (this.strangers !== undefined)
      return sorted.map(({ code, path, message }) => ({ code, path: renderPath(path), message }));
    let [from, offset, line, column] = [0, 0, 1, 1];
    return sorted.map(({ code, path, message, at }) => {
      for (; from < at; from += 1) {
        const unit = text.charCodeAt(from);
        // A low surrogate is counted with the high one: four bytes, one column.
        const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff;
        offset += unit < 0x80 ? 1 : unit < 0x800 ? 2 : isSecondHalf ? 1 : 3;
        if (unit === 0x0a) [line, column] = [line + 1, 1];
        else if (!isSecondHalf) column += 1;
      }
      return { code, path: renderPath(path), message, offset, line, column };
    });
  }
}

/** Formats a path. Keys that are not identifiers are put in brackets: `data["a b"]`. */
function renderPath(path: readonly PathStep[]): string {
  let rendered = "";
  for (const step of path) {
    const shown = typeof step === "number" ? step : cut(step);
    if (typeof shown === "number") rendered += `[${shown}]`;
    else if (!/^[\p{Alphabetic}_$][\p{Alphabetic}\p{N}_$-]*$/u.test(shown)) rendered += `[${quoted(shown)}]`;
    else rendered += rendered === "" ? shown : `.${shown}`;
  }
  return shortenedPath(rendered);
}

/** Reports that the current key is a duplicate. */
export function reportDuplicate(report: IssueReport, keyAt: number): void {
  report.push("duplicate_key", keyAt, sayDuplicateKey);
}
