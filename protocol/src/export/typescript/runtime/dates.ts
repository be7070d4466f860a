// Timestamps as dates of JavaScript.

/** Returns the date of a timestamp. */
export function dateOf(seconds: number): Date {
  return new Date(seconds * 1000);
}

/** Returns the timestamp of a date. */
export function secondsOf(date: Date): number {
  return date.getTime() / 1000;
}
