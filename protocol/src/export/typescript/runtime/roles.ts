// What a message says of roles and of its state.

/** What the messages of one type say; a path is the keys of a field, from the outside in. */
interface MessageRoles {
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly key?: readonly (readonly string[])[];
  readonly ends?: { readonly path: readonly string[]; readonly values: readonly (string | number)[] };
}

/** The type of a message; one of an undeclared type may have none here. */
type MessageTag = string | number | undefined;

/** What messages say, by their types. */
export interface RoleTable {
  readonly [type: string]: MessageRoles | undefined;
}

/**
 * The newest of each state.
 *
 * `apply` takes a message, forgets a state that is over, and returns the key of the state, or `undefined` for an event.
 * `get` returns the newest message with a key, and `states` all of them, the one that was changed last at the end.
 */
export interface StateMap<M> {
  apply(message: M): string | undefined;
  get(key: string): M | undefined;
  states(): M[];
}

/** Throws if the role may not send messages of this type. */
export function requireSender(table: RoleTable, type: MessageTag, role: string): void {
  if (table[String(type)]?.from?.includes(role) !== true) throw new TypeError(`${role} may not send ${String(type)}`);
}

/** Whether the role receives messages of this type. */
export function isReceivedBy(table: RoleTable, type: MessageTag, role: string): boolean {
  return table[String(type)]?.to?.includes(role) ?? false;
}

/** Returns the value at a path. */
function valueAt(message: object, path: readonly string[]): unknown {
  let value: unknown = message;
  for (const key of path) {
    value =
      typeof value === "object" && value !== null ? (value as { readonly [key: string]: unknown })[key] : undefined;
  }
  return value;
}

/** Returns the key of the state that a message is, as Rust has it; `undefined` for an event. */
export function keyOfState(table: RoleTable, type: MessageTag, message: object): string | undefined {
  const paths = table[String(type)]?.key;
  if (paths === undefined) return undefined;
  const parts = [type, ...paths.map((path) => valueAt(message, path))];
  return parts.map((part) => String(part).replaceAll("~", "~0").replaceAll("/", "~1")).join("/");
}

/** Whether the state that a message is has ended. */
export function isStateOver(table: RoleTable, type: MessageTag, message: object): boolean {
  const ends = table[String(type)]?.ends;
  const value = ends && valueAt(message, ends.path);
  return ends?.values.some((over) => over === value) ?? false;
}

/** Creates a world without states. */
export function emptyWorld<M>(keyOf: (message: M) => string | undefined, isOver: (message: M) => boolean): StateMap<M> {
  const states = new Map<string, M>();
  return {
    apply(message) {
      const key = keyOf(message);
      if (key === undefined) return undefined;
      states.delete(key);
      if (!isOver(message)) states.set(key, message);
      return key;
    },
    get: (key) => states.get(key),
    states: () => [...states.values()],
  };
}
