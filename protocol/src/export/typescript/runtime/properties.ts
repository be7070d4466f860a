// Objects as JavaScript has them; only an object's own properties count.

export type Properties = { [key: string]: unknown };

export function isProperties(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property that the object has itself: no message has a `constructor` unless it is given one. */
export function ownProperty(object: Properties, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Sets a property of the object's own, also where its name is `__proto__`. */
export function setProperty(object: Properties, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}
