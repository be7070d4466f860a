// The number of items in an array.

import type { IssueReport } from "../report.ts";
import { sayItems, sayOneItem, sayWrongLength } from "../sentences.ts";

export function itemsIn(count: number): string {
  return count === 1 ? sayOneItem() : sayItems(count);
}

/** Reports an array whose number of items is not that of its type. */
export function checkSize(report: IssueReport, at: number, count: number, size: number): void {
  if (count === size) return;
  report.push(count < size ? "too_short" : "too_long", at, () => sayWrongLength(itemsIn(count), size));
}
