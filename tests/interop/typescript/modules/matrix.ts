/**
 * The WebSocket protocol of the Matrix, a 3D world of agents and visitors.
 *
 * Nine messages, all in the same envelope:
 *
 * ```json
 * {"type": "agent_state", "agent_id": "timmy", "data": {"status": "idle"}, "ts": 1234567890}
 * ```
 *
 * `agent_id` has 1 to 64 characters and names the agent that a message is from or about; `ts` is a
 * `Timestamp`. Unknown types are an error, unknown fields are ignored.
 *
 * The protocol `matrix` in TypeScript: its messages, and how to read, check and write them.
 *
 * Written by `Contract::typescript` from the declarations in Rust. Change those, and write it anew.
 *
 * @module
 */

/** Any message. Its `type` tells which one it is. */
export type Message =
  | AgentStateMessage
  | VisitorStateMessage
  | BarkMessage
  | ThoughtMessage
  | SystemStatusMessage
  | ConnectionAckMessage
  | ErrorMessage
  | TaskUpdateMessage
  | MemoryFlashMessage;

/** The types of messages, in the order of their declaration. */
export const messageTypes = [
  "agent_state",
  "visitor_state",
  "bark",
  "thought",
  "system_status",
  "connection_ack",
  "error",
  "task_update",
  "memory_flash",
] as const;

/** The type of a message. */
export type MessageType = (typeof messageTypes)[number];

/** The header of the Matrix and of every protocol that does not name its own: who, and when. */
export interface Header {
  /**
   * The agent that the message is from or about.
   *
   * 1 to 64 characters.
   */
  agent_id: string;
  /**
   * When it was sent.
   *
   * Seconds since 1970, 0 to 253402300799, at most six decimals are kept.
   */
  ts: number;
}

/** How an agent is: sent whenever something about it changes. */
export interface AgentStateMessage extends Header {
  type: "agent_state";
  data: AgentState;
}

/** How an agent is: sent whenever something about it changes. */
export interface AgentState {
  /** What the agent is doing, in one word. */
  status: AgentStatus;
  /**
   * Its mood, in its own words.
   *
   * 1 to 32 characters.
   */
  mood?: string | undefined;
  /**
   * What it is doing, in a sentence.
   *
   * 1 to 280 characters.
   */
  activity?: string | undefined;
  /**
   * How much energy it has left, from 0 (none) to 1 (full).
   *
   * 0 to 1.
   */
  energy?: number | undefined;
  /** Where it stands. */
  position?: Position | undefined;
}

/** How a visitor is: sent when one comes, moves, looks around, or leaves. */
export interface VisitorStateMessage extends Header {
  type: "visitor_state";
  data: VisitorState;
}

/** How a visitor is: sent when one comes, moves, looks around, or leaves. */
export interface VisitorState {
  /**
   * Who it is.
   *
   * 1 to 64 characters.
   */
  visitor_id: string;
  /** Whether the visitor is there. */
  presence: Presence;
  /**
   * The name to show.
   *
   * 1 to 64 characters.
   */
  name?: string | undefined;
  /** Where the visitor stands. */
  position?: Position | undefined;
  /**
   * The id of the agent that the visitor looks at.
   *
   * 1 to 64 characters.
   */
  looking_at?: string | undefined;
}

/** A short line an agent says out loud. */
export interface BarkMessage extends Header {
  type: "bark";
  data: Bark;
}

/** A short line an agent says out loud. */
export interface Bark {
  /**
   * What is said.
   *
   * 1 to 280 characters.
   */
  text: string;
  /** Tone of voice. */
  tone?: Tone | undefined;
  /**
   * The id of the agent or visitor that is answered.
   *
   * 1 to 64 characters.
   */
  reply_to?: string | undefined;
  /**
   * How long the line is shown, in milliseconds.
   *
   * A whole number, 100 to 60000.
   */
  duration_ms?: number | undefined;
}

/** A thought of an agent, shown to those who may read minds. */
export interface ThoughtMessage extends Header {
  type: "thought";
  data: Thought;
}

/** A thought of an agent, shown to those who may read minds. */
export interface Thought {
  /**
   * The thought's own id.
   *
   * 1 to 64 characters.
   */
  thought_id: string;
  /**
   * What is thought.
   *
   * 1 to 2000 characters.
   */
  text: string;
  /**
   * The id of the chain of thoughts that this one belongs to.
   *
   * 1 to 64 characters.
   */
  chain_id?: string | undefined;
  /**
   * How sure the agent is, from 0 to 1.
   *
   * 0 to 1.
   */
  confidence?: number | undefined;
}

/** How the world's servers are. */
export interface SystemStatusMessage extends Header {
  type: "system_status";
  data: SystemStatus;
}

/** How the world's servers are. */
export interface SystemStatus {
  /** The state of the world as a whole. */
  status: Health;
  /**
   * For how long it has been up, in seconds.
   *
   * A whole number, 0 to 9007199254740991.
   */
  uptime_s: number;
  /**
   * How many agents are online.
   *
   * A whole number, 0 to 4294967295.
   */
  agents_online: number;
  /**
   * How many visitors are online.
   *
   * A whole number, 0 to 4294967295.
   */
  visitors_online: number;
  /**
   * The state of each component, by name.
   *
   * At most 64 entries. Each key: 1 to 64 characters.
   */
  components: { [key: string]: Health };
}

/** The gateway's first message on a new connection. */
export interface ConnectionAckMessage extends Header {
  type: "connection_ack";
  data: ConnectionAck;
}

/** The gateway's first message on a new connection. */
export interface ConnectionAck {
  /**
   * The connection's id.
   *
   * 1 to 64 characters.
   */
  connection_id: string;
  /**
   * The version of this protocol that the gateway speaks, `MAJOR.MINOR`.
   *
   * Matches `^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$`.
   */
  protocol_version: string;
  /**
   * How often to send a sign of life, in milliseconds.
   *
   * A whole number, 1000 to 120000.
   */
  heartbeat_ms: number;
  /**
   * An earlier connection goes on.
   *
   * @defaultValue `false`
   */
  resumed: boolean;
}

/** Something went wrong. */
export interface ErrorMessage extends Header {
  type: "error";
  data: ErrorData;
}

/** Something went wrong. */
export interface ErrorData {
  /**
   * What kind of error it is, for programs.
   *
   * 1 to 64 characters.
   */
  code: string;
  /**
   * What happened, for people.
   *
   * 1 to 1000 characters.
   */
  message: string;
  /** The place in the message that was to blame: `data.text`. */
  path?: string | undefined;
  /**
   * The connection is closed after this.
   *
   * @defaultValue `false`
   */
  fatal: boolean;
  /**
   * What was wrong with the message that caused this.
   *
   * At most 64 items.
   *
   * @defaultValue `[]`
   */
  issues: Issue[];
}

/** How a task is getting on. */
export interface TaskUpdateMessage extends Header {
  type: "task_update";
  data: TaskUpdate;
}

/** How a task is getting on. */
export interface TaskUpdate {
  /**
   * The task's id.
   *
   * 1 to 64 characters.
   */
  task_id: string;
  /**
   * What is to be done.
   *
   * 1 to 200 characters.
   */
  title: string;
  /** Where it stands. */
  status: TaskStatus;
  /**
   * How much of it is done, from 0 to 1.
   *
   * 0 to 1.
   */
  progress?: number | undefined;
  /**
   * The id of the agent that does it.
   *
   * 1 to 64 characters.
   */
  assignee?: string | undefined;
  /**
   * What is happening right now.
   *
   * 1 to 2000 characters.
   */
  detail?: string | undefined;
}

/** A memory that comes back to an agent. */
export interface MemoryFlashMessage extends Header {
  type: "memory_flash";
  data: MemoryFlash;
}

/** A memory that comes back to an agent. */
export interface MemoryFlash {
  /**
   * The memory's id.
   *
   * 1 to 64 characters.
   */
  memory_id: string;
  /**
   * What is remembered.
   *
   * 1 to 1000 characters.
   */
  summary: string;
  /**
   * How much it matters, from 0 to 1.
   *
   * 0 to 1.
   */
  importance: number;
  /**
   * What it is about.
   *
   * At most 16 items. No duplicates. Each item: 1 to 32 characters.
   */
  tags: string[];
  /**
   * When it was made.
   *
   * Seconds since 1970, 0 to 253402300799, at most six decimals are kept.
   */
  recalled_from?: number | undefined;
}

/**
 * What an agent is doing.
 *
 * - `idle`: Nothing in particular.
 * - `thinking`: Thinking.
 * - `speaking`: Saying something.
 * - `working`: At work on a task.
 * - `resting`: Gathering energy.
 * - `offline`: Not in the world.
 */
export type AgentStatus = "idle" | "thinking" | "speaking" | "working" | "resting" | "offline" | (string & {});

/** A place in the world, in metres from its middle. */
export interface Position {
  /** East. */
  x: number;
  /** Up. */
  y: number;
  /** South. */
  z: number;
}

/**
 * Whether a visitor is in the world.
 *
 * - `entered`: Has just come.
 * - `present`: Is there.
 * - `left`: Has just gone.
 */
export type Presence = "entered" | "present" | "left";

/**
 * A tone of voice.
 *
 * - `calm`: Even and quiet.
 * - `excited`: High and fast.
 * - `stern`: Short and hard.
 */
export type Tone = "calm" | "excited" | "stern" | (string & {});

/**
 * The state of the world or of a part of it.
 *
 * - `ok`: As it should be.
 * - `degraded`: Works, but slowly or not in full.
 * - `down`: Does not work.
 */
export type Health = "ok" | "degraded" | "down";

/**
 * Where a task stands.
 *
 * - `pending`: Not begun.
 * - `running`: Begun.
 * - `done`: Finished.
 * - `failed`: Ended without its result.
 * - `cancelled`: Given up on purpose.
 */
export type TaskStatus = "pending" | "running" | "done" | "failed" | "cancelled";

/**
 * What a text turned out to be.
 *
 * An invalid one comes with the type of the message, if that could be read and is declared, and with all that is wrong,
 * in the order of the text: at most a hundred issues, `truncated` if there are more.
 */
export type Decoded =
  | { kind: "message"; message: Message }
  | { kind: "invalid"; type: MessageType | undefined; issues: Issue[]; truncated: boolean };

/** Reads a message and checks it by every rule. Does not throw. */
export function decode(text: string): Decoded {
  return readMessage(protocol, text) as Decoded;
}

/** What a message became: text, or the issues that keep it from being sent. */
export type Encoded =
  | { kind: "text"; text: string }
  | { kind: "invalid"; type: MessageType | undefined; issues: Issue[]; truncated: boolean };

/**
 * Checks a message by every rule and writes it as JSON.
 *
 * It gives a result as `decode` does: a text can only be had from a message that was checked, and nothing is thrown.
 * Issues are those that the text would have, without places. Properties that are not declared are left out.
 */
export function encode(message: Message): Encoded {
  return writeMessage(protocol, message) as Encoded;
}

/**
 * Makes a message `agent_state`.
 *
 * How an agent is: sent whenever something about it changes.
 */
export function agentState(data: AgentState, header: LeaveOut<Header, "ts">): AgentStateMessage {
  return buildMessage(protocol, "agent_state", data, header) as AgentStateMessage;
}

/**
 * Makes a message `visitor_state`.
 *
 * How a visitor is: sent when one comes, moves, looks around, or leaves.
 */
export function visitorState(data: VisitorState, header: LeaveOut<Header, "ts">): VisitorStateMessage {
  return buildMessage(protocol, "visitor_state", data, header) as VisitorStateMessage;
}

/**
 * Makes a message `bark`.
 *
 * A short line an agent says out loud.
 */
export function bark(data: Bark, header: LeaveOut<Header, "ts">): BarkMessage {
  return buildMessage(protocol, "bark", data, header) as BarkMessage;
}

/**
 * Makes a message `thought`.
 *
 * A thought of an agent, shown to those who may read minds.
 */
export function thought(data: Thought, header: LeaveOut<Header, "ts">): ThoughtMessage {
  return buildMessage(protocol, "thought", data, header) as ThoughtMessage;
}

/**
 * Makes a message `system_status`.
 *
 * How the world's servers are.
 */
export function systemStatus(data: SystemStatus, header: LeaveOut<Header, "ts">): SystemStatusMessage {
  return buildMessage(protocol, "system_status", data, header) as SystemStatusMessage;
}

/**
 * Makes a message `connection_ack`.
 *
 * The gateway's first message on a new connection.
 */
export function connectionAck(
  data: LeaveOut<ConnectionAck, "resumed">,
  header: LeaveOut<Header, "ts">,
): ConnectionAckMessage {
  return buildMessage(protocol, "connection_ack", data, header) as ConnectionAckMessage;
}

/**
 * Makes a message `error`.
 *
 * Something went wrong.
 */
export function error(data: LeaveOut<ErrorData, "fatal" | "issues">, header: LeaveOut<Header, "ts">): ErrorMessage {
  return buildMessage(protocol, "error", data, header) as ErrorMessage;
}

/**
 * Makes a message `task_update`.
 *
 * How a task is getting on.
 */
export function taskUpdate(data: TaskUpdate, header: LeaveOut<Header, "ts">): TaskUpdateMessage {
  return buildMessage(protocol, "task_update", data, header) as TaskUpdateMessage;
}

/**
 * Makes a message `memory_flash`.
 *
 * A memory that comes back to an agent.
 */
export function memoryFlash(data: MemoryFlash, header: LeaveOut<Header, "ts">): MemoryFlashMessage {
  return buildMessage(protocol, "memory_flash", data, header) as MemoryFlashMessage;
}

// What is said of a message, in the words that Rust has for it.

type SentencePart = string | number | bigint;

const sayMissing = (): string => "is missing";
const sayWrongType = (found: SentencePart, wanted: SentencePart): string => `is ${found}, expected ${wanted}`;
const sayDuplicateKey = (): string => "is a duplicate key";
const sayByDefault = (issue: SentencePart): string => `by default ${issue}`;
const sayAnObject = (): string => "an object";
const sayAnArray = (): string => "an array";
const sayAString = (): string => "a string";
const sayANumber = (): string => "a number";
const sayABoolean = (): string => "a boolean";
const sayNull = (): string => "null";
const sayAWholeNumber = (): string => "a whole number";
const sayWholeNumberInDigits = (): string => "a whole number in digits";
const sayNumberOfSeconds = (): string => "a number of seconds";
const sayUnknown = (what: SentencePart, expected: SentencePart): string => `${what}, ${expected}`;
const sayUnknownName = (name: SentencePart): string => `is ${name}`;
const sayUnknownField = (): string => "is not a known field";
const sayUnknownFieldOfNone = (): string => "is not a known field, and none are expected here";
const sayDidYouMean = (name: SentencePart): string => `did you mean \`${name}\`?`;
const sayExpectedName = (name: SentencePart): string => `expected ${name}`;
const sayExpectedOneOf = (names: SentencePart): string => `expected one of ${names}`;
const sayNoneOfMany = (count: SentencePart): string => `expected one of ${count} known names`;
const sayTooShort = (length: SentencePart, min: SentencePart): string => `has ${length}, at least ${min} are required`;
const sayTooShortForOne = (length: SentencePart): string => `has ${length}, at least 1 is required`;
const sayTooLong = (length: SentencePart, max: SentencePart): string => `has ${length}, at most ${max} are allowed`;
const sayTooLongForOne = (length: SentencePart): string => `has ${length}, at most 1 is allowed`;
const sayWrongLength = (length: SentencePart, size: SentencePart): string => `has ${length}, expected exactly ${size}`;
const sayOneCharacter = (): string => "1 character";
const sayCharacters = (count: SentencePart): string => `${count} characters`;
const sayOneItem = (): string => "1 item";
const sayItems = (count: SentencePart): string => `${count} items`;
const sayOneEntry = (): string => "1 entry";
const sayEntries = (count: SentencePart): string => `${count} entries`;
const sayBelowType = (number: SentencePart, min: SentencePart): string => `is ${number}, at least ${min} is required`;
const sayAboveType = (number: SentencePart, max: SentencePart): string => `is ${number}, at most ${max} is allowed`;
const sayTooLarge = (number: SentencePart): string => `is ${number}, which is too large for the type`;
const sayOutOfRange = (number: SentencePart, limits: SentencePart): string => `is ${number}, expected ${limits}`;
const sayOutOfTime = (number: SentencePart, max: SentencePart): string =>
  `is ${number}, expected 0 to ${max} seconds since 1970`;
const sayNotFinite = (): string => "is not finite; JSON has no NaN or infinity";
const sayRange = (min: SentencePart, max: SentencePart): string => `${min} to ${max}`;
const sayAtLeast = (min: SentencePart): string => `at least ${min}`;
const sayMoreThan = (min: SentencePart): string => `more than ${min}`;
const sayAtMost = (max: SentencePart): string => `at most ${max}`;
const sayLessThan = (max: SentencePart): string => `less than ${max}`;
const sayBoth = (lower: SentencePart, upper: SentencePart): string => `${lower} and ${upper}`;
const sayNoMatch = (text: SentencePart, pattern: SentencePart): string =>
  `is ${text}, which does not match \`${pattern}\``;
const sayRepeated = (item: SentencePart, first: SentencePart, second: SentencePart): string =>
  `has ${item} twice, at ${first} and ${second}`;
const sayTooDeep = (): string => "is nested deeper than 127 levels";
const sayEmpty = (): string => "is empty, expected a JSON object";
const sayIncomplete = (): string => "is incomplete: the text ends too early";
const sayFollowed = (found: SentencePart): string => `is followed by ${found}, expected the end of the text`;
const sayByteOrderMark = (): string => "is not JSON: it starts with a byte order mark, which JSON does not allow";
const sayTrailingComma = (): string => "is not JSON: found a trailing comma";
const saySingleQuote = (): string => "is not JSON: found `'`; strings and keys need double quotes";
const sayNotANumber = (word: SentencePart): string => `is not JSON: found \`${word}\`; numbers must be finite`;
const sayLoneBackslash = (found: SentencePart): string => `is not JSON: found a backslash before ${found}`;
const sayUnknownEscape = (escape: SentencePart): string =>
  `is not JSON: found \`${escape}\`, which is not an escape sequence`;
const saySurrogateEscape = (escape: SentencePart): string => `is not JSON: found \`${escape}\`, an unpaired surrogate`;
const saySurrogate = (found: SentencePart): string => `is not JSON: found ${found}, an unpaired surrogate`;
const sayUnescaped = (found: SentencePart): string =>
  `is not JSON: found ${found}, a control character that is not escaped`;
const sayMisplaced = (found: SentencePart): string => `is not JSON: found ${found}, which is not allowed here`;
const sayCodePoint = (code: SentencePart): string => `U+${code}`;
const sayCharacter = (character: SentencePart): string => `\`${character}\``;
const sayEndOfText = (): string => "the end of the text";

// What is wrong with a message, as every module exports it.

/** One thing wrong with a message. */
export interface Issue {
  /** What kind of mistake it is. */
  code: IssueCode;
  /**
   * Where in the message, by wire names: `data.tags[3]`. Empty for the message as a whole. Of a key 40 characters are shown and
   * then `…`; of a path longer than 200 characters the first 100, `…`, and the last 99.
   */
  path: string;
  /** What is wrong, as the rest of a sentence that begins with the path; at most 500 characters. */
  message: string;
  /** Where in the text, in bytes of UTF-8 from its start. */
  offset?: number | undefined;
  /** The line, from 1. */
  line?: number | undefined;
  /** The column in Unicode code points, from 1. */
  column?: number | undefined;
}

/** The kind of an issue. */
export type IssueCode =
  | "syntax"
  | "missing_field"
  | "wrong_type"
  | "unknown_type"
  | "unknown_field"
  | "unknown_variant"
  | "duplicate_key"
  | "too_short"
  | "too_long"
  | "out_of_range"
  | "pattern"
  | "not_one_of"
  | "not_unique"
  | "not_finite"
  | "too_deep"
  | "check"
  | (string & {});

// The type of what a builder takes.

/** `T`, whose properties `K` may be left out. */
export type LeaveOut<T, K extends keyof T> = Omit<T, K> & { [P in K]?: T[P] | undefined };

// The description of a protocol: what the table of a generated module is made of.

/** A protocol. */
interface ProtocolShape {
  readonly tag: string;
  readonly content: string;
  /** How the payload of a message is kept whose type is not declared; without it such a message is an issue. */
  readonly unknown?: ValueShape;
  /** What becomes of a key that is not declared. */
  readonly unknownFields: "ignore" | "reject";
  readonly header: readonly FieldShape[];
  readonly messages: readonly MessageShape[];
  /** Payloads and data types by name, so that types can hold themselves. */
  readonly types: { readonly [name: string]: ValueShape };
}

interface MessageShape {
  readonly tag: string;
  /** The name of the payload's type. */
  readonly payload: string;
}

/** A field; one that is neither optional nor has a default must be there. */
interface FieldShape {
  readonly name: string;
  /** Further names, which are read and never written. */
  readonly aliases?: readonly string[];
  readonly optional?: boolean;
  /** The JSON text of what an absent field reads as. */
  readonly default?: string;
  /** In the header: stands behind the payload. */
  readonly afterContent?: boolean;
  /** In the header: the present time, where a builder is given none. */
  readonly now?: boolean;
  readonly value: ValueShape;
}

/** A text that is read. */
interface ReadContext {
  readonly protocol: ProtocolShape;
  readonly text: string;
  readonly report: IssueReport;
}

/** A text that is written. */
interface WriteContext {
  readonly protocol: ProtocolShape;
  readonly writer: JsonWriter;
}

/** What a value looks like, and the rules that it must keep. */
interface ValueShape {
  /** The fields of a struct. */
  readonly fields?: readonly FieldShape[];
  /** Reports what is wrong with a value that is known to be JSON, and gives it as JavaScript has it. */
  read(context: ReadContext, node: JsonTree): unknown;
  /** Writes a value, whatever is wrong with it. */
  write(context: WriteContext, value: unknown): void;
  /** Reports what is wrong with a key of a map. */
  readKey?(context: ReadContext, at: number, key: string): void;
  /** The key as it is declared, where it has several names. */
  nameOfKey?(protocol: ProtocolShape, key: string): string;
  /** What items of a list are told apart by; undefined where the node is not of this shape. */
  identity?(node: JsonTree): string | undefined;
}

/** The fields of the struct of this name. */
function fieldsOf(protocol: ProtocolShape, name: string): readonly FieldShape[] {
  return protocol.types[name]?.fields ?? [];
}

/** The value as it is, as `JSON.stringify` would write it. */
function writeAny({ writer }: WriteContext, value: unknown): void {
  writer.any(value);
}

// The walk over an envelope: tag, header, payload, in any order.

/** What a text turned out to be. */
type TextRead =
  | { readonly kind: "message"; readonly message: Properties }
  | { readonly kind: "unknown"; readonly message: Properties }
  | {
      readonly kind: "invalid";
      readonly type: string | undefined;
      readonly issues: Issue[];
      readonly truncated: boolean;
    };

/** What `encode` wrote, and what it knows of the value that the text does not show. */
interface Written {
  /** The kinds of values that JSON does not have, by the places of what stands for them. */
  readonly strangers: ReadonlyMap<number, string>;
  /** Reports what could not be written. */
  readonly report: (report: IssueReport, tree: JsonTree) => void;
}

/** Reads a text and checks all of it. `written`: by `encode`, which asks what is wrong with a value. */
function readMessage(protocol: ProtocolShape, text: string, written?: Written): TextRead {
  const report = new IssueReport(written?.strangers);
  if (typeof text !== "string") {
    report.push("syntax", 0, () => "is not a string");
    return { kind: "invalid", type: undefined, issues: report.issues(""), truncated: false };
  }
  const reader = new JsonReader(text);
  const tree = readTree(report, reader);
  const message = messageOf(protocol, reader.members);
  const walk = (root: JsonTree): Properties | undefined => {
    written?.report(report, root);
    return readEnvelope({ protocol, text, report }, root, message);
  };
  const read = tree && report.walk(() => walk(tree));
  if (read !== undefined && report.isEmpty) return { kind: message ? "message" : "unknown", message: read };
  return { kind: "invalid", type: message?.tag, issues: report.issues(text), truncated: report.truncated };
}

/** The declared message that the first tag names. */
function messageOf(protocol: ProtocolShape, members: readonly JsonMember[]): MessageShape | undefined {
  const tag = members.find(({ key }) => key === protocol.tag)?.value;
  return tag?.kind === "string" ? protocol.messages.find((message) => message.tag === tag.text) : undefined;
}

function readEnvelope(context: ReadContext, node: JsonTree, message: MessageShape | undefined): Properties | undefined {
  const { protocol, report } = context;
  const envelope = expectKind(report, node, "object");
  if (envelope === undefined) return undefined;
  const { tag, content, header } = protocol;
  const names = (): string[] => [tag, content, ...header.map((field) => field.name)];
  const seen = new SeenFields(header);
  const read: Properties = {};
  const once = ({ key, keyAt }: JsonMember): void => {
    if (Object.hasOwn(read, key)) reportDuplicate(report, key, keyAt);
  };
  for (const member of envelope.members) {
    if (member.key === tag) {
      once(member);
      read[tag] = report.inside(tag, () => readTag(context, member.value));
    } else if (member.key === content) {
      once(member);
      read[content] = report.inside(content, () => readContent(context, member.value, message));
    } else if (!seen.read(context, member)) {
      reportUnknownKey(context, member, names);
    }
  }
  if (!Object.hasOwn(read, tag)) {
    report.inside(tag, () => report.push("missing_field", envelope.at, sayMissing));
  }
  const fields = seen.finish(context, envelope.at);
  if (message !== undefined && !Object.hasOwn(read, content)) {
    read[content] = report.inside(content, () => readAbsentContent(context, envelope.at, message));
  }
  return inOrder(protocol, read, fields);
}

function readTag({ protocol, report }: ReadContext, node: JsonTree): string | undefined {
  const tag = expectKind(report, node, "string");
  if (tag === undefined) return undefined;
  const { messages, unknown } = protocol;
  if (unknown === undefined && !messages.some((message) => message.tag === tag.text)) {
    const tags = messages.map((message) => message.tag);
    report.pushUnknown("unknown_type", tag.at, () => sayUnknownName(quoted(tag.text)), tag.text, tags);
  }
  return tag.text;
}

function readContent(context: ReadContext, node: JsonTree, message: MessageShape | undefined): unknown {
  const { protocol } = context;
  if (message === undefined) return protocol.unknown?.read(context, node);
  if (node.kind === "null" && !needsContent(protocol, message)) return readAbsentContent(context, node.at, message);
  return readPayload(context, node, message);
}

/** A message without fields has no payload. */
function readPayload(context: ReadContext, node: JsonTree, { payload }: MessageShape): unknown {
  const read = context.protocol.types[payload]?.read(context, node);
  return fieldsOf(context.protocol, payload).length === 0 ? undefined : read;
}

/** A payload that is not there, and so has none but defaults. */
function readAbsentContent(context: ReadContext, at: number, message: MessageShape): unknown {
  const { protocol, report } = context;
  if (needsContent(protocol, message)) {
    report.push("missing_field", at, sayMissing);
    return undefined;
  }
  const empty: JsonTree = { kind: "object", at, end: at, members: [] };
  return report.insteadOfText(at, () => readPayload({ ...context, text: "" }, empty, message));
}

/** The payload has a field that must be there. */
function needsContent(protocol: ProtocolShape, { payload }: MessageShape): boolean {
  return fieldsOf(protocol, payload).some((field) => field.optional !== true && field.default === undefined);
}

/** The envelope's parts as they are written: tag, header, payload, the rest of the header. */
function inOrder({ tag, content, header }: ProtocolShape, envelope: Properties, fields: Properties): Properties {
  const ordered: Properties = {};
  const add = (source: Properties, key: string): void => {
    const value = Object.hasOwn(source, key) ? source[key] : undefined;
    if (value !== undefined) setProperty(ordered, key, value);
  };
  add(envelope, tag);
  for (const field of header) if (field.afterContent !== true) add(fields, field.name);
  add(envelope, content);
  for (const field of header) if (field.afterContent === true) add(fields, field.name);
  return ordered;
}

// Structs and enums, by their names in the table.

function namedShape(name: string): ValueShape {
  const shape = (protocol: ProtocolShape): ValueShape | undefined => protocol.types[name];
  return {
    read: (context, node) => shape(context.protocol)?.read(context, node),
    write: (context, value) => shape(context.protocol)?.write(context, value),
    readKey: (context, at, key) => shape(context.protocol)?.readKey?.(context, at, key),
    nameOfKey: (protocol, key) => shape(protocol)?.nameOfKey?.(protocol, key) ?? key,
  };
}

// Objects with named fields.

function structShape(fields: readonly FieldShape[]): ValueShape {
  return {
    fields,
    read(context, node) {
      const struct = expectKind(context.report, node, "object");
      if (struct === undefined) return undefined;
      const seen = new SeenFields(fields);
      for (const member of struct.members) {
        if (!seen.read(context, member)) reportUnknownKey(context, member, () => fields.map(({ name }) => name));
      }
      return seen.finish(context, struct.at);
    },
    write(context, value) {
      if (isProperties(value)) writeFields(context, value, fields);
      else context.writer.any(value);
    },
  };
}

/** Reports a key that is not declared, where others are not accepted. */
function reportUnknownKey(
  { protocol, report }: ReadContext,
  { key, keyAt }: JsonMember,
  known: () => readonly string[],
): void {
  if (protocol.unknownFields === "ignore") return;
  const names = known();
  report.inside(key, () => {
    if (names.length === 0) report.push("unknown_field", keyAt, sayUnknownFieldOfNone);
    else report.pushUnknown("unknown_field", keyAt, sayUnknownField, key, names);
  });
}

/** Fields, and the values of those that have come by. */
class SeenFields {
  private readonly fields: readonly FieldShape[];
  private readonly values = new Map<FieldShape, unknown>();

  constructor(fields: readonly FieldShape[]) {
    this.fields = fields;
  }

  /** Reads the member if it is one of the fields. */
  read(context: ReadContext, { key, keyAt, value }: JsonMember): boolean {
    const field = this.fields.find(({ name, aliases }) => name === key || aliases?.includes(key) === true);
    if (field === undefined) return false;
    // Named as declared, whichever of its names comes second.
    if (this.values.has(field)) reportDuplicate(context.report, field.name, keyAt);
    const isAbsent = field.optional === true && value.kind === "null";
    const read = isAbsent ? undefined : context.report.inside(key, () => field.value.read(context, value));
    this.values.set(field, read);
    return true;
  }

  /** The object, with defaults where fields have not come by; those that must be there are reported. */
  finish(context: ReadContext, at: number): Properties {
    const object: Properties = {};
    for (const field of this.fields) {
      const value = this.values.has(field) ? this.values.get(field) : absentValue(context, at, field);
      if (value !== undefined) setProperty(object, field.name, value);
    }
    return object;
  }
}

/** What an absent field reads as. A default must keep the rules, too, and not be too deep to be written. */
function absentValue(context: ReadContext, at: number, { default: text, optional, name, value }: FieldShape): unknown {
  const { report } = context;
  return report.inside(name, () => {
    if (text !== undefined) {
      return report.insteadOfText(at, () => {
        const tree = readTree(report, new JsonReader(text, report.depth));
        return tree && value.read({ ...context, text }, tree);
      });
    }
    if (optional !== true) report.push("missing_field", at, sayMissing);
    return undefined;
  });
}

/** Writes the declared properties in order, all but one; the others only where they are an issue. */
function writeFields(
  context: WriteContext,
  object: Properties,
  fields: readonly FieldShape[],
  omittedName?: string,
): void {
  const { protocol, writer } = context;
  const names = new Set(fields.map((field) => field.name));
  const others = Object.keys(object).filter((key) => !names.has(key));
  writer.object(() => {
    for (const { name, optional, value: shape } of fields) {
      const value = ownProperty(object, name);
      if (name === omittedName || value === undefined || (value === null && optional === true)) continue;
      writer.key(name);
      shape.write(context, value);
    }
    if (protocol.unknownFields === "reject") writer.members(object, others, (value) => writer.any(value));
  });
}

// Strings out of a list.

interface EnumShape {
  readonly values: readonly string[];
  /** Further names of values, which are read and never written. */
  readonly aliases?: readonly (readonly [alias: string, value: string])[];
  /** Other values are kept. */
  readonly open?: boolean;
}

function enumerationShape({ values, aliases = [], open = false }: EnumShape): ValueShape {
  /** All names, and those that they stand for. */
  const names = new Map([...aliases, ...values.map((value) => [value, value] as const)]);
  const shape = textShape(sayAString, ({ report }, at, text) => {
    if (open || names.has(text)) return;
    report.pushUnknown("unknown_variant", at, () => sayUnknownName(quoted(text)), text, values);
  });
  return {
    ...shape,
    read(context, node) {
      const text = shape.read(context, node);
      return typeof text === "string" ? (names.get(text) ?? text) : undefined;
    },
    nameOfKey: (_, key) => names.get(key) ?? key,
  };
}

// Lists, and arrays that have one size.

function listShape(items: ValueShape, ...rules: Rules): ValueShape {
  return sizedShape(undefined, items, rules);
}

function sizedShape(size: number | undefined, shape: ValueShape, rules: Rules): ValueShape {
  return {
    read(context, node) {
      const { report } = context;
      const list = expectKind(report, node, "array");
      if (list === undefined) return undefined;
      const { at, items } = list;
      const read = items.map((item, index) => report.inside(index, () => shape.read(context, item)));
      if (size !== undefined) checkSize(report, at, items.length, size);
      checkRules(report, at, { count: items.length, length: itemsIn(items.length), items, shape }, rules);
      return read;
    },
    write(context, value) {
      const { writer } = context;
      if (Array.isArray(value)) writer.array(value, (item) => shape.write(context, item));
      else writer.any(value);
    },
  };
}

// How many items an array has.

function itemsIn(count: number): string {
  return count === 1 ? sayOneItem() : sayItems(count);
}

/** Reports an array of more or fewer items than its type has. */
function checkSize(report: IssueReport, at: number, count: number, size: number): void {
  if (count === size) return;
  report.push(count < size ? "too_short" : "too_long", at, () => sayWrongLength(itemsIn(count), size));
}

// Objects whose keys are data.

function mapShape(keys: ValueShape, values: ValueShape, ...rules: Rules): ValueShape {
  return {
    read(context, node) {
      const { protocol, report } = context;
      const map = expectKind(report, node, "object");
      if (map === undefined) return undefined;
      const entries: Properties = {};
      for (const { key, keyAt, value } of map.members) {
        // Two names of one value are the same key, and called as declared.
        const name = keys.nameOfKey?.(protocol, key) ?? key;
        if (Object.hasOwn(entries, name)) reportDuplicate(report, name, keyAt);
        report.inside(key, () => {
          keys.readKey?.(context, keyAt, key);
          setProperty(entries, name, values.read(context, value));
        });
      }
      const count = map.members.length;
      checkRules(report, map.at, { count, length: count === 1 ? sayOneEntry() : sayEntries(count) }, rules);
      return entries;
    },
    write(context, value) {
      const { writer } = context;
      if (!isProperties(value)) return writer.any(value);
      writer.object(() => writer.members(value, Object.keys(value), (entry) => values.write(context, entry)));
    },
  };
}

// Booleans.

function booleanShape(): ValueShape {
  return { read: ({ report }, node) => expectKind(report, node, "boolean")?.value, write: writeAny };
}

// Strings.

function stringShape(...rules: Rules): ValueShape {
  return textShape(sayAString, ({ report }, at, text) => checkRules(report, at, { text }, rules));
}

type CheckText = (context: ReadContext, at: number, text: string) => void;

/** A string of which `check` reports what is wrong with it. */
function textShape(wanted: () => string, check: CheckText): ValueShape {
  return {
    read(context, node) {
      const string = expectKind(context.report, node, "string", wanted);
      if (string !== undefined) check(context, node.at, string.text);
      return string?.text;
    },
    write: writeAny,
    readKey: check,
  };
}

// Whole numbers, also as keys of maps.

/** What a whole number must be. */
interface IntegerShape {
  readonly min: Whole;
  readonly max: Whole;
  readonly rules: Rules;
}

function integerShape(min: Whole, max: Whole, ...rules: Rules): ValueShape {
  const bounds = { min, max, rules };
  return {
    read: (context, node) =>
      readNumber(context, node, sayAWholeNumber, (text) => {
        const whole = readInteger(context.report, node.at, text, bounds);
        return whole === undefined ? undefined : Number(whole);
      }),
    write: writeAny,
    readKey: ({ report }, at, key) => readDigits(report, at, key, bounds),
    identity(node) {
      const whole = node.kind === "number" ? wholeNumber(node.text) : undefined;
      return typeof whole === "bigint" ? whole.toString() : undefined;
    },
  };
}

/** Reports what is wrong with a whole number that is written as a string. */
function readDigits(report: IssueReport, at: number, text: string, bounds: IntegerShape): void {
  if (isPlainInteger(text)) readInteger(report, at, text, bounds);
  else report.push("wrong_type", at, () => sayWrongType(quoted(text), sayWholeNumberInDigits()));
}

function readInteger(
  report: IssueReport,
  at: number,
  text: string,
  { min, max, rules }: IntegerShape,
): bigint | undefined {
  const whole = wholeNumber(text);
  if (whole === "fraction") {
    report.push("wrong_type", at, () => sayWrongType(shownNumber(text), sayAWholeNumber()));
  } else if (whole === "too large" || whole > max) {
    report.push("out_of_range", at, () => sayAboveType(shownNumber(text), max));
  } else if (whole < min) {
    report.push("out_of_range", at, () => sayBelowType(shownNumber(text), min));
  } else {
    checkRules(report, at, { number: whole, shown: text }, rules);
    return whole;
  }
  return undefined;
}

// Floats of 64 and of 32 bits.

function doubleShape(...rules: Rules): ValueShape {
  return floatShape(rules, false);
}

function floatShape(rules: Rules, isSingle: boolean): ValueShape {
  return {
    read: (context, node) =>
      readNumber(context, node, sayANumber, (text) => {
        const { report } = context;
        const number = isSingle ? Math.fround(Number(text)) : Number(text);
        if (!Number.isFinite(number)) {
          report.push("out_of_range", node.at, () => sayTooLarge(shownNumber(text)));
          return undefined;
        }
        checkRules(report, node.at, { number, shown: text, isSingle }, rules);
        return Number(text);
      }),
    write: writeAny,
  };
}

// Seconds since 1970.

function timestampShape(): ValueShape {
  return {
    read: (context, node) =>
      readNumber(context, node, sayNumberOfSeconds, (text) => {
        const seconds = timestampSeconds(text);
        if (seconds === undefined) {
          context.report.push("out_of_range", node.at, () => sayOutOfTime(shownNumber(text), LAST_SECOND));
        }
        return seconds;
      }),
    write: writeAny,
  };
}

// What all numbers have in common.

/** Reads a number from its digits. */
function readNumber(
  { report }: ReadContext,
  node: JsonTree,
  wanted: () => string,
  read: (text: string) => number | undefined,
): number | undefined {
  const number = expectKind(report, node, "number", wanted);
  if (number === undefined) return undefined;
  if (!report.isOurs || number.text !== NOT_FINITE) return read(number.text);
  report.push("not_finite", node.at, sayNotFinite);
  return undefined;
}

// The rules on a value whose shape is right.

/** What rules look at: a string, a number as it was written, or how many items or entries there are. */
type Measured =
  | { readonly text: string }
  | { readonly number: Whole; readonly shown: string; readonly isSingle?: boolean }
  | {
      readonly count: number;
      readonly length: string;
      readonly items?: readonly JsonTree[];
      readonly shape?: ValueShape;
    };

interface RuleShape {
  /** Whether the value has the length that it should have. */
  fits?(value: Measured): boolean;
  /** Reports it where the rule is broken. What a length refuses may be of any size, so no pattern is run on it. */
  check(report: IssueReport, at: number, value: Measured, fits: boolean): void;
}

type Rules = readonly RuleShape[];

/** Applies the rules in their order. */
function checkRules(report: IssueReport, at: number, value: Measured, rules: Rules): void {
  const fits = rules.every((rule) => rule.fits?.(value) ?? true);
  for (const rule of rules) rule.check(report, at, value, fits);
}

// The rule `len`.

function lengthRule(min: number, max = Infinity): RuleShape {
  const fits = (value: Measured): boolean => {
    const count = countOf(value);
    return count === undefined || (count >= min && count <= max);
  };
  return {
    fits,
    check(report, at, value, allFit) {
      const count = countOf(value);
      if (allFit || count === undefined) return;
      const length = (): string => ("length" in value ? value.length : charactersIn(count));
      if (count < min) {
        report.push("too_short", at, () => (min === 1 ? sayTooShortForOne(length()) : sayTooShort(length(), min)));
      } else {
        report.push("too_long", at, () => (max === 1 ? sayTooLongForOne(length()) : sayTooLong(length(), max)));
      }
    },
  };
}

function countOf(value: Measured): number | undefined {
  if ("text" in value) return characterCount(value.text);
  return "count" in value ? value.count : undefined;
}

function charactersIn(count: number): string {
  return count === 1 ? sayOneCharacter() : sayCharacters(count);
}

// The rule `range`.

/** Limits that are inside (`min`, `max`) or just outside (`above`, `below`). */
interface RangeShape {
  readonly min?: Whole;
  readonly above?: Whole;
  readonly max?: Whole;
  readonly below?: Whole;
}

function rangeRule(range: RangeShape): RuleShape {
  return {
    check(report, at, value) {
      if ("number" in value && !isInRange(value.number, range, value.isSingle)) {
        report.push("out_of_range", at, () => sayOutOfRange(value.shown, limits(range)));
      }
    },
  };
}

/** Whole numbers are compared exactly, others as floats: limits are rounded as the value has been. */
function isInRange(number: Whole, { min, above, max, below }: RangeShape, isSingle = false): boolean {
  const limit = (bound: Whole): Whole => {
    if (typeof number === "bigint") return bound;
    return isSingle ? Math.fround(Number(bound)) : Number(bound);
  };
  return (
    (min === undefined || number >= limit(min)) &&
    (above === undefined || number > limit(above)) &&
    (max === undefined || number <= limit(max)) &&
    (below === undefined || number < limit(below))
  );
}

/** What a range asks for. */
function limits({ min, above, max, below }: RangeShape): string {
  if (min !== undefined && max !== undefined) return sayRange(min, max);
  const lower = min !== undefined ? sayAtLeast(min) : above !== undefined ? sayMoreThan(above) : "";
  const upper = max !== undefined ? sayAtMost(max) : below !== undefined ? sayLessThan(below) : "";
  return lower === "" || upper === "" ? lower + upper : sayBoth(lower, upper);
}

// The rule `pattern`.

/** `pattern` is what is declared, `regex` what JavaScript makes of it. */
function patternRule(pattern: string, regex: RegExp): RuleShape {
  return {
    check(report, at, value, fits) {
      if (!fits || !("text" in value) || regex.test(value.text)) return;
      report.push("pattern", at, () => sayNoMatch(quoted(value.text), pattern));
    },
  };
}

// The rule `unique`.

/** Reports the first item that stands in the list for the second time. */
function uniqueRule(): RuleShape {
  return {
    check(report, at, value) {
      if (!("count" in value) || value.items === undefined) return;
      const first = new Map<string, number>();
      for (const [index, item] of value.items.entries()) {
        const identity = identityOf(item, value.shape);
        if (identity === undefined) continue;
        const earlier = first.get(identity);
        if (earlier !== undefined) {
          const shown = item.kind === "string" ? quoted(identity) : identity;
          report.push("not_unique", at, () => sayRepeated(shown, earlier, index));
          return;
        }
        first.set(identity, index);
      }
    },
  };
}

/** What an item is told apart by: a string by itself. */
function identityOf(item: JsonTree, shape: ValueShape | undefined): string | undefined {
  if (shape?.identity) return shape.identity(item);
  return item.kind === "string" ? item.text : undefined;
}

// The kinds of JSON values.

const KINDS = {
  object: sayAnObject,
  array: sayAnArray,
  string: sayAString,
  number: sayANumber,
  boolean: sayABoolean,
  null: sayNull,
} as const;

/** The nodes of a kind. */
type JsonOfKind<K extends JsonTree["kind"]> = Extract<JsonTree, { readonly kind: K }>;

function isOfKind<K extends JsonTree["kind"]>(node: JsonTree, kind: K): node is JsonOfKind<K> {
  return node.kind === kind;
}

/** The node, if it is of this kind; if not, that is reported. `wanted`: where more is expected than the kind. */
function expectKind<K extends JsonTree["kind"]>(
  report: IssueReport,
  node: JsonTree,
  kind: K,
  wanted: () => string = KINDS[kind],
): JsonOfKind<K> | undefined {
  if (isOfKind(node, kind)) return node;
  const found = report.strangerAt(node.at) ?? KINDS[node.kind]();
  report.push("wrong_type", node.at, () => sayWrongType(found, wanted()));
  return undefined;
}

// What has been found so far, and where the walk stands.

/** More issues than this are not kept. */
const MOST_ISSUES = 100;

/** Thrown where an issue would be too many: nothing that the walk could find would be kept, so it ends there. */
class ReportIsFull {}

type PathStep = string | number;

interface FoundIssue {
  readonly code: IssueCode;
  readonly path: string;
  readonly message: string;
  readonly at: number;
}

class IssueReport {
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
function reportDuplicate(report: IssueReport, key: string, keyAt: number): void {
  report.inside(key, () => report.push("duplicate_key", keyAt, sayDuplicateKey));
}

// Naming what was probably meant.

/** So many names are looked at for all suggestions of an error together. */
const MOST_NAMES = 10_000;

/** What may still be done to suggest names. */
class Suggestions {
  private namesLeft = MOST_NAMES;

  /** What to say about a name that is not known: the one that was probably meant, or all there are. */
  expected(found: string, names: readonly string[]): string {
    const near = this.nearest(found, names);
    if (near !== undefined) return sayDidYouMean(near);
    if (names.length === 1) return sayExpectedName(listed(names));
    if (names.length <= 12) return sayExpectedOneOf(listed(names));
    return sayNoneOfMany(names.length);
  }

  /**
   * The name nearest to `found`. One letter in four may be wrong, and no more than three; of short names at least half must
   * agree. What is longer than is shown is like no name.
   */
  private nearest(found: string, names: readonly string[]): string | undefined {
    if (cut(found) !== found || names.length > this.namesLeft) return undefined;
    this.namesLeft -= names.length;
    const letters = [...found];
    const allowed = Math.floor(Math.min(Math.max(letters.length, 4), 12) / 4);
    let best: string | undefined;
    let least = allowed + 1;
    for (const name of names) {
      // To find the distance takes long, so what is cheaper comes first. A letter is one code unit or two.
      if (Math.abs(name.length - found.length) > allowed * 2) continue;
      const others = [...name];
      if (lettersApart(letters, others) > allowed) continue;
      const distance = editDistance(letters, others);
      if (distance < least && distance * 2 <= Math.min(letters.length, others.length)) [best, least] = [name, distance];
    }
    return best;
  }
}

/** How many letters of one name the other does not have, at least: two names are no nearer than that. */
function lettersApart(a: readonly string[], b: readonly string[]): number {
  const more = new Map<string, number>();
  for (const letter of a) more.set(letter, (more.get(letter) ?? 0) + 1);
  for (const letter of b) more.set(letter, (more.get(letter) ?? 0) - 1);
  let [inA, inB] = [0, 0];
  for (const count of more.values()) {
    if (count > 0) inA += count;
    else inB -= count;
  }
  return Math.max(inA, inB);
}

/** The Damerau-Levenshtein distance: letters added, dropped, changed, and neighbours that changed places. */
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

// How names and values are shown in sentences: cut, and with nothing in them that cannot be seen.

/** So many characters (code points) of a string or of a key are shown, and `…` for the others. */
const MOST_OF_A_STRING = 40;

/** So long is a path; a longer one has a gap in its middle. */
const MOST_OF_A_PATH = 200;

/** So long is a sentence; a longer one is cut. */
const MOST_OF_A_SENTENCE = 500;

/** Characters that no terminal shows, or by which it shows others in another order. */
const UNSEEN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** The start of a string or of a key, as much of it as is shown. */
function cut(text: string): string {
  if (text.length <= MOST_OF_A_STRING) return text;
  const shown = firstCharacters(text, MOST_OF_A_STRING);
  return shown === text ? text : `${shown}…`;
}

/** A string: quoted as JSON has it, cut, and with escapes for what cannot be seen. */
function quoted(text: string): string {
  const escape = (unseen: string): string => `\\u${unseen.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(cut(text)).replace(UNSEEN, escape);
}

/** A path, with a gap in its middle where it is long. */
function shortenedPath(path: string): string {
  if (path.length <= MOST_OF_A_PATH) return path;
  const characters = [...path];
  if (characters.length <= MOST_OF_A_PATH) return path;
  const half = MOST_OF_A_PATH / 2;
  return [...characters.slice(0, half), "…", ...characters.slice(1 - half)].join("");
}

/** Whether nothing is seen where this character stands. */
function isBlank(character: string): boolean {
  return /[\p{Cc}\p{White_Space}]/u.test(character) || character.search(UNSEEN) >= 0;
}

/** A number, cut where it is long. */
function shownNumber(number: string): string {
  return number.length <= 30 ? number : `${number.slice(0, 30)}…`;
}

/** Names in backticks. */
function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

/** How many Unicode code points a string has. */
function characterCount(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // The second half of a pair is counted with the first.
    if (unit < 0xdc00 || unit > 0xdfff) count += 1;
  }
  return count;
}

function firstCharacters(text: string, most: number): string {
  // A character has at most two code units.
  return [...text.slice(0, most * 2)].slice(0, most).join("");
}

/** A sentence as it is kept: on one line, all of it to be seen, and cut where it is long. */
function sentence(message: string): string {
  const escape = (unseen: string): string => {
    const short = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }[unseen];
    return short ?? `\\u{${unseen.charCodeAt(0).toString(16)}}`;
  };
  const line = message.replace(/\p{Cc}/gu, escape).replace(UNSEEN, escape);
  if (characterCount(line) <= MOST_OF_A_SENTENCE) return line;
  return `${firstCharacters(line, MOST_OF_A_SENTENCE - 1)}…`;
}

// Numbers by their digits, where a JavaScript number would not be exact.

/** The last second of the year 9999. */
const LAST_SECOND = 253402300799;

/** A whole number; a `bigint` where a `number` could not hold it. */
type Whole = number | bigint;

interface Digits {
  readonly negative: boolean;
  /** The digits from the first that is not zero. */
  readonly significant: string;
  /** Before how many of the significant digits (which may be too few, or negative) the point stands. */
  readonly point: number;
}

function digitsOf(number: string): Digits {
  const [mantissa = "", exponent = "0"] = number.toLowerCase().split("e");
  const negative = mantissa.startsWith("-");
  const [integer = "", fraction = ""] = mantissa.slice(negative ? 1 : 0).split(".");
  const significant = (integer + fraction).replace(/^0+/, "");
  const leading = integer.length + fraction.length - significant.length;
  return { negative, significant, point: integer.length - leading + Number(exponent) };
}

/** The whole number that a JSON number is. `5`, `5.0` and `5e0` are the same number. */
function wholeNumber(number: string): bigint | "fraction" | "too large" {
  // The usual form.
  if (/^-?[0-9]{1,15}$/.test(number)) return BigInt(number);
  const { negative, significant, point } = digitsOf(number);
  // Not by `/0+$/`, which is slow on long runs of zeros elsewhere.
  let length = significant.length;
  while (length > 0 && significant.charAt(length - 1) === "0") length -= 1;
  const digits = significant.slice(0, length);
  if (digits === "") return 0n;
  if (point < digits.length) return "fraction";
  // No integer type has more digits.
  if (point > 40) return "too large";
  const magnitude = BigInt(digits.padEnd(point, "0"));
  if (magnitude >= 1n << 127n) return "too large";
  return negative ? -magnitude : magnitude;
}

/** The seconds of a timestamp, decimals beyond the sixth cut off; undefined where it is none. */
function timestampSeconds(number: string): number | undefined {
  // The usual form.
  if (/^[0-9]{1,11}(?:\.[0-9]{1,6})?$/.test(number)) return Number(number);
  const { negative, significant, point } = digitsOf(number);
  if (significant === "") return 0;
  const wanted = point + 6;
  if (negative || wanted > 18) return undefined;
  const kept = significant.slice(0, Math.max(wanted, 0));
  const micros = BigInt(kept === "" ? "0" : kept.padEnd(wanted, "0"));
  const last = BigInt(LAST_SECOND) * 1_000_000n;
  if (micros > last || (micros === last && /[1-9]/.test(significant.slice(kept.length)))) return undefined;
  return Number(`${micros / 1_000_000n}.${String(micros % 1_000_000n).padStart(6, "0")}`);
}

/** Digits as a program writes them: no plus sign, no leading zeros, no fraction. */
function isPlainInteger(text: string): boolean {
  return /^(0|-?[1-9][0-9]*)$/.test(text);
}

// What to say of a text that is not JSON.

/** Reads the text as one JSON value. If it is none, that is the one issue: what comes behind could be anything. */
function readTree(report: IssueReport, reader: JsonReader): JsonTree | undefined {
  try {
    const tree = reader.value();
    const end = reader.position();
    if (end === reader.text.length) return tree;
    report.push("syntax", end, () => sayFollowed(characterAt(reader.text, end)));
  } catch (reason) {
    const { at, tooDeep } = reason instanceof NotJson ? reason : new NotJson(0);
    if (tooDeep) report.push("too_deep", at, sayTooDeep);
    else report.push("syntax", at, () => brokenAt(reader.text, at));
  }
  return undefined;
}

function brokenAt(text: string, at: number): string {
  const before = text.slice(0, at);
  const rest = text.slice(at);
  if (/^[ \t\n\f\r]*$/.test(text)) return sayEmpty();
  if (rest === "") return sayIncomplete();
  if (at === 0 && rest.startsWith("\ufeff")) return sayByteOrderMark();
  if (rest.startsWith("\\")) return brokenEscape(rest);
  if (/^[}\]]/.test(rest) && /,[ \t\n\f\r]*$/.test(before)) return sayTrailingComma();
  if (rest.startsWith("'")) return saySingleQuote();
  const word = /^(NaN|-?Infinity)/.exec(rest)?.[0];
  if (word !== undefined) return sayNotANumber(word);
  return misplacedAt(text, at);
}

function brokenEscape(rest: string): string {
  const characters = [...rest.slice(0, 12)].slice(0, rest.startsWith("\\u") ? 6 : 2);
  const blank = characters.findIndex(isBlank);
  const shown = characters.slice(0, blank < 0 ? characters.length : blank).join("");
  if (shown === "\\") return sayLoneBackslash(characterAt(rest, 1));
  if (/^\\u[0-9a-fA-F]{4}$/.test(shown)) return saySurrogateEscape(shown);
  return sayUnknownEscape(shown);
}

/** Says of the character at a place that it may not stand there. */
function misplacedAt(text: string, at: number): string {
  const name = characterAt(text, at);
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (/\p{Cs}/u.test(character)) return saySurrogate(name);
  // Only a string can hold it, and only as an escape.
  if (character < " ") return sayUnescaped(name);
  return sayMisplaced(name);
}

/** Names the character at a place. */
function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  if (code === undefined) return sayEndOfText();
  const character = String.fromCodePoint(code);
  const isShown = !isBlank(character) && !/\p{Cs}/u.test(character);
  return isShown ? sayCharacter(character) : sayCodePoint(code.toString(16).toUpperCase().padStart(4, "0"));
}

// A strict reader of JSON (RFC 8259). `JSON.parse` shows neither repeated keys nor how a number was written, and does
// not say where it stopped.

/** A value, and where it stands in the text. */
type JsonTree =
  | { readonly kind: "object"; readonly at: number; end: number; readonly members: JsonMember[] }
  | { readonly kind: "array"; readonly at: number; end: number; readonly items: JsonTree[] }
  | { readonly kind: "string"; readonly at: number; readonly end: number; readonly text: string }
  | { readonly kind: "number"; readonly at: number; readonly end: number; readonly text: string }
  | { readonly kind: "boolean"; readonly at: number; readonly end: number; readonly value: boolean }
  | { readonly kind: "null"; readonly at: number; readonly end: number };

interface JsonMember {
  readonly key: string;
  readonly keyAt: number;
  readonly value: JsonTree;
}

/** How deep values may nest, the outermost object being the first level. */
const MAX_DEPTH = 127;

const ESCAPES: { readonly [letter: string]: string } = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** Thrown inside the reader where the text is not JSON, and caught by whoever called it. */
class NotJson {
  readonly at: number;
  readonly tooDeep: boolean;

  constructor(at: number, tooDeep = false) {
    this.at = at;
    this.tooDeep = tooDeep;
  }
}

class JsonReader {
  readonly text: string;
  /** The members of the outermost object, as far as they have been read. */
  members: readonly JsonMember[] = [];
  private at = 0;
  private depth: number;

  /** `depth`: how many objects and arrays the text stands in. */
  constructor(text: string, depth = 0) {
    this.text = text;
    this.depth = depth;
  }

  /** Where the reader stands, white space passed. */
  position(): number {
    this.peek();
    return this.at;
  }

  /** The next character that is not white space; empty at the end. */
  private peek(): string {
    for (;;) {
      const next = this.text.charAt(this.at);
      if (next !== " " && next !== "\n" && next !== "\r" && next !== "\t") return next;
      this.at += 1;
    }
  }

  value(): JsonTree {
    switch (this.peek()) {
      case "{":
        return this.object();
      case "[":
        return this.array();
      case '"': {
        const at = this.at;
        const text = this.string();
        return { kind: "string", at, end: this.at, text };
      }
      case "t":
        return { kind: "boolean", at: this.at, end: this.word("true"), value: true };
      case "f":
        return { kind: "boolean", at: this.at, end: this.word("false"), value: false };
      case "n":
        return { kind: "null", at: this.at, end: this.word("null") };
      default: {
        const at = this.at;
        const text = this.number();
        return { kind: "number", at, end: this.at, text };
      }
    }
  }

  private object(): JsonTree {
    const members: JsonMember[] = [];
    const object: JsonTree = { kind: "object", at: this.at, end: this.at, members };
    if (this.depth === 0) this.members = members;
    this.open();
    while (this.next("}", members.length === 0)) {
      const keyAt = this.at;
      const key = this.string();
      if (this.peek() !== ":") throw new NotJson(this.at);
      this.at += 1;
      members.push({ key, keyAt, value: this.value() });
    }
    object.end = this.at;
    return object;
  }

  private array(): JsonTree {
    const items: JsonTree[] = [];
    const array: JsonTree = { kind: "array", at: this.at, end: this.at, items };
    this.open();
    while (this.next("]", items.length === 0)) items.push(this.value());
    array.end = this.at;
    return array;
  }

  private open(): void {
    if (this.depth >= MAX_DEPTH) throw new NotJson(this.at, true);
    this.at += 1;
    this.depth += 1;
  }

  /** Moves to the next element, or past the closing mark: false. */
  private next(close: string, first: boolean): boolean {
    let next = this.peek();
    if (next === close) {
      this.at += 1;
      this.depth -= 1;
      return false;
    }
    if (!first) {
      if (next !== ",") throw new NotJson(this.at);
      this.at += 1;
      next = this.peek();
      if (next === close) throw new NotJson(this.at);
    }
    if (next === "" || (close === "}" && next !== '"')) throw new NotJson(this.at);
    return true;
  }

  private word(word: string): number {
    if (!this.text.startsWith(word, this.at)) throw new NotJson(this.at);
    this.at += word.length;
    return this.at;
  }

  private number(): string {
    const start = this.at;
    if (this.text.charAt(this.at) === "-") this.at += 1;
    if (this.text.charAt(this.at) === "0") this.at += 1;
    else this.digits();
    if (this.text.charAt(this.at) === ".") {
      this.at += 1;
      this.digits();
    }
    const exponent = this.text.charAt(this.at);
    if (exponent === "e" || exponent === "E") {
      this.at += 1;
      const sign = this.text.charAt(this.at);
      if (sign === "+" || sign === "-") this.at += 1;
      this.digits();
    }
    return this.text.slice(start, this.at);
  }

  /** Passes one digit or more. */
  private digits(): void {
    const start = this.at;
    for (let unit = this.text.charCodeAt(this.at); unit >= 0x30 && unit <= 0x39; ) {
      this.at += 1;
      unit = this.text.charCodeAt(this.at);
    }
    if (this.at === start) throw new NotJson(this.at);
  }

  private string(): string {
    let text = "";
    this.at += 1;
    for (;;) {
      const start = this.at;
      this.at += plainLength(this.text, start);
      text += this.text.slice(start, this.at);
      const next = this.text.charAt(this.at);
      if (next === "\\") {
        text += this.escape();
      } else if (next === '"') {
        this.at += 1;
        return text;
      } else {
        throw new NotJson(this.at);
      }
    }
  }

  private escape(): string {
    const letter = this.text.charAt(this.at + 1);
    if (letter === "u") {
      const first = this.codeUnit(this.at);
      const isHigh = first >= 0xd800 && first < 0xdc00;
      const second = isHigh ? this.codeUnit(this.at + 6) : 0;
      const isAlone = isHigh ? second < 0xdc00 || second > 0xdfff : first >= 0xdc00 && first <= 0xdfff;
      if (isAlone || first < 0) throw new NotJson(this.at);
      this.at += isHigh ? 12 : 6;
      return isHigh ? String.fromCharCode(first, second) : String.fromCharCode(first);
    }
    const escaped = letter === "" ? undefined : ESCAPES[letter];
    if (escaped === undefined) throw new NotJson(this.at);
    this.at += 2;
    return escaped;
  }

  /** The code unit that the escape at a place stands for; -1 where there is none. */
  private codeUnit(at: number): number {
    const escape = this.text.slice(at, at + 6);
    return /^\\u[0-9a-fA-F]{4}$/.test(escape) ? Number.parseInt(escape.slice(2), 16) : -1;
  }
}

/** How many code units from `start` stand for themselves in a string. Halves of surrogate pairs do not. */
function plainLength(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c) break;
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const next = unit < 0xdc00 ? text.charCodeAt(at + 1) : 0;
      if (!(next >= 0xdc00 && next <= 0xdfff)) break;
      at += 1;
    }
    at += 1;
  }
  return at - start;
}

// Objects as JavaScript has them; only an object's own properties count.

type Properties = { [key: string]: unknown };

function isProperties(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property that the object has itself: no message has a `constructor` unless it is given one. */
function ownProperty(object: Properties, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Sets a property of the object's own, also where its name is `__proto__`. */
function setProperty(object: Properties, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}

// Writing messages: a message is written down, whatever is wrong with it, and the text is then read and checked. So both
// directions keep the same rules and speak in the same sentences.

/** A message as text, if nothing is wrong with it. */
type TextWritten = { readonly kind: "text"; readonly text: string } | Extract<TextRead, { kind: "invalid" }>;

/** Writes a message and checks all of it. */
function writeMessage(protocol: ProtocolShape, message: unknown): TextWritten {
  const writer = new JsonWriter();
  if (isProperties(message)) writeEnvelope({ protocol, writer }, message);
  else writer.any(message);
  const { text, refused, strangers } = writer;
  const report = (to: IssueReport, tree: JsonTree): void => {
    for (const { code, at, message } of refused) pathTo(to, tree, at, () => to.push(code, at, message));
  };
  const read = readMessage(protocol, text, { strangers, report });
  return read.kind === "invalid" ? read : { kind: "text", text };
}

const ANY_SHAPE: ValueShape = { read: () => undefined, write: writeAny };

function writeEnvelope(context: WriteContext, message: Properties): void {
  const { tag, content, header, messages, types, unknown } = context.protocol;
  const type = ownProperty(message, tag);
  const declared = messages.find((shape) => shape.tag === type);
  const kept = typeof type === "string" ? unknown : undefined;
  const payload = declared ? types[declared.payload] : kept;
  const fields: FieldShape[] = [
    { name: tag, optional: true, value: ANY_SHAPE },
    ...header.filter((field) => field.afterContent !== true),
    { name: content, optional: true, value: payload ?? ANY_SHAPE },
    ...header.filter((field) => field.afterContent === true),
  ];
  // What a payload should be, only its type says: where that is none, it is all that is wrong.
  writeFields(context, message, fields, payload === undefined ? content : undefined);
}

/** Does something inside the value that stands at a place of the text. */
function pathTo(report: IssueReport, node: JsonTree | undefined, at: number, job: () => void): void {
  const holds = (inner: JsonTree): boolean => inner.at <= at && at < inner.end;
  if (node?.kind === "object") {
    const member = node.members.find(({ value }) => holds(value));
    if (member) return report.inside(member.key, () => pathTo(report, member.value, at, job));
  } else if (node?.kind === "array") {
    const index = node.items.findIndex(holds);
    if (index >= 0) return report.inside(index, () => pathTo(report, node.items[index], at, job));
  }
  job();
}

// A writer of JSON, which writes any value and notes what JSON does not have.

/** What stands for NaN and the infinities: a number that no reader takes. */
const NOT_FINITE = "1e9999";

/** What cannot be written, and where in the text something else stands instead. */
interface Refused {
  readonly code: IssueCode;
  readonly at: number;
  readonly message: () => string;
}

class JsonWriter {
  private readonly parts: string[] = [];
  private length = 0;
  private depth = 0;
  readonly refused: Refused[] = [];
  /** The kinds of values that JSON does not have, by the places of what stands for them. */
  readonly strangers = new Map<number, string>();

  get text(): string {
    return this.parts.join("");
  }

  /** Writes a value as it is, as `JSON.stringify` would. */
  any(value: unknown): void {
    if (typeof value === "string") this.string(value);
    else if (typeof value === "bigint" || typeof value === "boolean") this.write(String(value));
    else if (typeof value === "number") this.number(value);
    else if (Array.isArray(value)) this.array(value, (item) => this.any(item));
    else if (isProperties(value))
      this.object(() => this.members(value, Object.keys(value), (member) => this.any(member)));
    else this.stranger(value);
  }

  array(items: readonly unknown[], write: (item: unknown, index: number) => void): void {
    this.nested("[", "]", () => {
      for (let index = 0; index < items.length; index += 1) {
        this.separate();
        write(items[index], index);
      }
    });
  }

  object(write: () => void): void {
    this.nested("{", "}", write);
  }

  /** Writes these properties, but for those that are undefined. */
  members(object: Properties, keys: readonly string[], write: (value: unknown) => void): void {
    for (const key of keys) {
      const value = ownProperty(object, key);
      if (value === undefined) continue;
      this.key(key);
      write(value);
    }
  }

  key(key: string): void {
    this.separate();
    this.string(key);
    this.write(":");
  }

  write(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }

  refuse(code: IssueCode, message: () => string): void {
    this.refused.push({ code, at: this.length, message });
  }

  private number(number: number): void {
    if (!Number.isFinite(number)) this.write(NOT_FINITE);
    else this.write(Object.is(number, -0) ? "-0.0" : String(number));
  }

  private string(text: string): void {
    // `JSON.stringify` escapes unpaired surrogates, and no reader takes that.
    if (/\p{Cs}/u.test(text)) this.refuse("syntax", () => "contains an unpaired surrogate");
    this.write(JSON.stringify(text.replace(/\p{Cs}/gu, "\ufffd")));
  }

  /** Writes `null`, also for what JSON does not have. */
  private stranger(value: unknown): void {
    if (value !== null) this.strangers.set(this.length, value === undefined ? "undefined" : `a ${typeof value}`);
    this.write("null");
  }

  private separate(): void {
    const last = this.parts.at(-1);
    if (last !== "{" && last !== "[") this.write(",");
  }

  /** Writes an object or array; one that goes too deep (which may be without end) is left empty. */
  private nested(open: string, close: string, write: () => void): void {
    this.write(open);
    this.depth += 1;
    // One level more than allowed, so that the text is found too deep.
    if (this.depth <= MAX_DEPTH + 1) write();
    this.depth -= 1;
    this.write(close);
  }
}

// Building messages: the tag, the time and the defaults filled in.

/** Puts a payload into an envelope. Nothing is checked before the message is written. */
function buildMessage(protocol: ProtocolShape, tag: string, payload: object, header: object): object {
  const declared = protocol.messages.find((message) => message.tag === tag);
  const fields = fieldsOf(protocol, declared?.payload ?? "");
  const envelope: Properties = { [protocol.tag]: tag };
  if (fields.length > 0) setProperty(envelope, protocol.content, filled(protocol, { ...payload }, fields));
  return inOrder(protocol, envelope, filled(protocol, { ...header }, protocol.header));
}

/** The declared properties, with defaults and, in a header, the time where they were left out. */
function filled(protocol: ProtocolShape, given: Properties, fields: readonly FieldShape[]): Properties {
  const object: Properties = {};
  for (const field of fields) {
    const property = ownProperty(given, field.name) ?? defaultOf(protocol, field);
    if (property !== undefined) setProperty(object, field.name, property);
  }
  // What is not declared is for `encode` to judge.
  for (const [key, value] of Object.entries(given)) {
    if (!fields.some(({ name }) => name === key)) setProperty(object, key, value);
  }
  return object;
}

function defaultOf(protocol: ProtocolShape, { default: text, now, value }: FieldShape): unknown {
  // The present time in whole seconds.
  if (now === true) return Math.floor(Date.now() / 1000);
  if (text === undefined) return undefined;
  const report = new IssueReport();
  return report.walk(() => value.read({ protocol, text, report }, new JsonReader(text).value()));
}

/** What the rest of the module goes by. */
const protocol: ProtocolShape = {
  tag: "type",
  content: "data",
  unknownFields: "ignore",
  header: [
    { name: "agent_id", value: stringShape(lengthRule(1, 64)) },
    { name: "ts", afterContent: true, value: timestampShape(), now: true },
  ],
  messages: [
    { tag: "agent_state", payload: "AgentState" },
    { tag: "visitor_state", payload: "VisitorState" },
    { tag: "bark", payload: "Bark" },
    { tag: "thought", payload: "Thought" },
    { tag: "system_status", payload: "SystemStatus" },
    { tag: "connection_ack", payload: "ConnectionAck" },
    { tag: "error", payload: "ErrorData" },
    { tag: "task_update", payload: "TaskUpdate" },
    { tag: "memory_flash", payload: "MemoryFlash" },
  ],
  types: {
    AgentState: structShape([
      { name: "status", value: namedShape("AgentStatus") },
      { name: "mood", optional: true, value: stringShape(lengthRule(1, 32)) },
      { name: "activity", optional: true, value: stringShape(lengthRule(1, 280)) },
      { name: "energy", optional: true, value: doubleShape(rangeRule({ min: 0, max: 1 })) },
      { name: "position", optional: true, value: namedShape("Position") },
    ]),
    VisitorState: structShape([
      { name: "visitor_id", value: stringShape(lengthRule(1, 64)) },
      { name: "presence", value: namedShape("Presence") },
      { name: "name", optional: true, value: stringShape(lengthRule(1, 64)) },
      { name: "position", optional: true, value: namedShape("Position") },
      { name: "looking_at", optional: true, value: stringShape(lengthRule(1, 64)) },
    ]),
    Bark: structShape([
      { name: "text", value: stringShape(lengthRule(1, 280)) },
      { name: "tone", optional: true, value: namedShape("Tone") },
      { name: "reply_to", optional: true, value: stringShape(lengthRule(1, 64)) },
      { name: "duration_ms", optional: true, value: integerShape(0, 4294967295, rangeRule({ min: 100, max: 60000 })) },
    ]),
    Thought: structShape([
      { name: "thought_id", value: stringShape(lengthRule(1, 64)) },
      { name: "text", value: stringShape(lengthRule(1, 2000)) },
      { name: "chain_id", optional: true, value: stringShape(lengthRule(1, 64)) },
      { name: "confidence", optional: true, value: doubleShape(rangeRule({ min: 0, max: 1 })) },
    ]),
    SystemStatus: structShape([
      { name: "status", value: namedShape("Health") },
      { name: "uptime_s", value: integerShape(0, 9007199254740991) },
      { name: "agents_online", value: integerShape(0, 4294967295) },
      { name: "visitors_online", value: integerShape(0, 4294967295) },
      { name: "components", value: mapShape(stringShape(lengthRule(1, 64)), namedShape("Health"), lengthRule(0, 64)) },
    ]),
    ConnectionAck: structShape([
      { name: "connection_id", value: stringShape(lengthRule(1, 64)) },
      {
        name: "protocol_version",
        value: stringShape(
          patternRule("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)$", /^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)$/u),
        ),
      },
      { name: "heartbeat_ms", value: integerShape(0, 4294967295, rangeRule({ min: 1000, max: 120000 })) },
      { name: "resumed", default: "false", value: booleanShape() },
    ]),
    ErrorData: structShape([
      { name: "code", value: stringShape(lengthRule(1, 64)) },
      { name: "message", value: stringShape(lengthRule(1, 1000)) },
      { name: "path", optional: true, value: stringShape() },
      { name: "fatal", default: "false", value: booleanShape() },
      { name: "issues", default: "[]", value: listShape(namedShape("Issue"), lengthRule(0, 64)) },
    ]),
    TaskUpdate: structShape([
      { name: "task_id", value: stringShape(lengthRule(1, 64)) },
      { name: "title", value: stringShape(lengthRule(1, 200)) },
      { name: "status", value: namedShape("TaskStatus") },
      { name: "progress", optional: true, value: doubleShape(rangeRule({ min: 0, max: 1 })) },
      { name: "assignee", optional: true, value: stringShape(lengthRule(1, 64)) },
      { name: "detail", optional: true, value: stringShape(lengthRule(1, 2000)) },
    ]),
    MemoryFlash: structShape([
      { name: "memory_id", value: stringShape(lengthRule(1, 64)) },
      { name: "summary", value: stringShape(lengthRule(1, 1000)) },
      { name: "importance", value: doubleShape(rangeRule({ min: 0, max: 1 })) },
      { name: "tags", value: listShape(stringShape(lengthRule(1, 32)), lengthRule(0, 16), uniqueRule()) },
      { name: "recalled_from", optional: true, value: timestampShape() },
    ]),
    AgentStatus: enumerationShape({
      values: ["idle", "thinking", "speaking", "working", "resting", "offline"],
      open: true,
    }),
    Position: structShape([
      { name: "x", value: doubleShape() },
      { name: "y", value: doubleShape() },
      { name: "z", value: doubleShape() },
    ]),
    Presence: enumerationShape({ values: ["entered", "present", "left"] }),
    Tone: enumerationShape({ values: ["calm", "excited", "stern"], open: true }),
    Health: enumerationShape({ values: ["ok", "degraded", "down"] }),
    TaskStatus: enumerationShape({ values: ["pending", "running", "done", "failed", "cancelled"] }),
    Issue: structShape([
      { name: "code", value: namedShape("IssueCode") },
      { name: "path", value: stringShape() },
      { name: "message", value: stringShape() },
      { name: "offset", optional: true, value: integerShape(0, 9007199254740991) },
      { name: "line", optional: true, value: integerShape(0, 4294967295) },
      { name: "column", optional: true, value: integerShape(0, 4294967295) },
    ]),
    IssueCode: enumerationShape({
      values: [
        "syntax",
        "missing_field",
        "wrong_type",
        "unknown_type",
        "unknown_field",
        "unknown_variant",
        "duplicate_key",
        "too_short",
        "too_long",
        "out_of_range",
        "pattern",
        "not_one_of",
        "not_unique",
        "not_finite",
        "too_deep",
        "check",
      ],
      open: true,
    }),
  },
};
