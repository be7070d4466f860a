// Suggestions of the name that was probably meant.

import { sayDidYouMean, sayExpectedName, sayExpectedOneOf, sayNoneOfMany } from "./sentences.ts";
import { characterCount, cut, listed } from "./shown.ts";

/** The number of names that all suggestions of an error may look at together. */
const MOST_NAMES = 10_000;

/** The remaining budget for suggestions. */
export class Suggestions {
  private namesLeft = MOST_NAMES;

  /** Returns what to say of an unknown name, unless that is hidden: the name that was probably meant, or all names. */
  expected(found: string | undefined, names: readonly string[]): string {
    const near = found === undefined ? undefined : this.nearest(found, names);
    if (near !== undefined) return sayDidYouMean(near);
    if (names.length === 1) return sayExpectedName(listed(names));
    if (names.length <= 12) return sayExpectedOneOf(listed(names));
    return sayNoneOfMany(names.length);
  }

  /**
   * Returns the name nearest to `found`. One letter in four may be wrong, three at most; short names must agree in at
   * least half of their letters. A name too long to be shown is near none.
   */
  private nearest(found: string, names: readonly string[]): string | undefined {
    if (cut(found) !== found || names.length > this.namesLeft) return undefined;
    this.namesLeft -= names.length;
    const count = characterCount(found);
    const allowed = Math.floor(Math.min(Math.max(count, 4), 12) / 4);
    let best: string | undefined;
    let least = allowed + 1;
    for (const name of names) {
      const distance = distanceWithin(found, name, allowed);
      if (distance < least && distance * 2 <= Math.min(count, characterCount(name))) [best, least] = [name, distance];
    }
    return best;
  }
}

/** Returns the distance of two names, or infinity if it is more than is allowed. */
function distanceWithin(a: string, b: string, allowed: number): number {
  // Computing the distance is slow, so cheaper tests come first. A letter has one or two code units.
  if (Math.abs(a.length - b.length) > allowed * 2) return Infinity;
  const [lettersA, lettersB] = withoutCommonEnds([...a], [...b]);
  if (Math.abs(lettersA.length - lettersB.length) > allowed) return Infinity;
  if (lettersA.length === 0 || lettersB.length === 0) return lettersA.length + lettersB.length;
  return lettersApart(lettersA, lettersB) > allowed ? Infinity : editDistance(lettersA, lettersB);
}

/** Leaves out what both names begin and end with, which does not change their distance. */
function withoutCommonEnds(a: readonly string[], b: readonly string[]): [readonly string[], readonly string[]] {
  let [start, endA, endB] = [0, a.length, b.length];
  while (start < endA && start < endB && a[start] === b[start]) start += 1;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  return [a.slice(start, endA), b.slice(start, endB)];
}

/** Returns a lower bound of the distance: the number of letters that one name has and the other lacks. */
function lettersApart(a: readonly string[], b: readonly string[]): number {
  const rest = [...b];
  let missing = 0;
  for (const letter of a) {
    const at = rest.indexOf(letter);
    if (at < 0) missing += 1;
    else rest[at] = "";
  }
  return missing + Math.max(0, b.length - a.length);
}

/** Returns the Damerau-Levenshtein distance: insertions, deletions, substitutions and transpositions. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  const beyond = a.length + b.length;
  const width = b.length + 2;
  const table = new Array<number>((a.length + 2) * width).fill(beyond);
  const cell = (row: number, column: number): number => table[row * width + column] ?? beyond;
  for (let row = 0; row <= a.length; row += 1) table[(row + 1) * width + 1] = row;
  for (let column = 0; column <= b.length; column += 1) table[width + column + 1] = column;
  const lastRow = new Map<string, number>();
  for (let row = 1; row <= a.length; row += 1) {
    const letter = a[row - 1] ?? "";
    let lastColumn = 0;
    for (let column = 1; column <= b.length; column += 1) {
      const other = b[column - 1] ?? "";
      const swapRow = lastRow.get(other) ?? 0;
      const swap = cell(swapRow, lastColumn) + (row - swapRow - 1) + 1 + (column - lastColumn - 1);
      const change = cell(row, column) + (letter === other ? 0 : 1);
      table[(row + 1) * width + column + 1] = Math.min(
        change,
        cell(row + 1, column) + 1,
        cell(row, column + 1) + 1,
        swap,
      );
      if (letter === other) lastColumn = column;
    }
    lastRow.set(letter, row);
  }
  return cell(a.length + 1, b.length + 1);
}
