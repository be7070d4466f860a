// JavaScript objects; only their own properties count.

export type Properties = { [key: string]: unknown };

export function isProperties(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns an own property: a message has no `constructor` unless it is given one. */
export function ownProperty(object: Properties, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Sets an own property, even if its name is `__proto__`. */
export function setProperty(object: Properties, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}
