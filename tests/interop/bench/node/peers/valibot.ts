// Valibot, with the rules of the Matrix.

import * as v from "valibot";

const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));
const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const time = v.pipe(v.number(), v.minValue(0), v.maxValue(253402300799));
const position = v.object({ x: v.number(), y: v.number(), z: v.number() });
const health = v.picklist(["ok", "degraded", "down"]);
const issue = v.object({
  code: v.string(),
  path: v.string(),
  message: v.string(),
  offset: v.optional(whole(0, 2 ** 53 - 1)),
  line: v.optional(whole(0, 2 ** 32 - 1)),
  column: v.optional(whole(0, 2 ** 32 - 1)),
});

const message = <const T extends string, const D extends v.ObjectEntries>(type: T, data: D) =>
  v.object({ type: v.literal(type), agent_id: text(64), data: v.object(data), ts: time });

const Message = v.variant("type", [
  message("agent_state", {
    status: v.string(),
    mood: v.optional(text(32)),
    activity: v.optional(text(280)),
    energy: v.optional(share),
    position: v.optional(position),
  }),
  message("visitor_state", {
    visitor_id: text(64),
    presence: v.picklist(["entered", "present", "left"]),
    name: v.optional(text(64)),
    position: v.optional(position),
    looking_at: v.optional(text(64)),
  }),
  message("bark", {
    text: text(280),
    tone: v.optional(v.string()),
    reply_to: v.optional(text(64)),
    duration_ms: v.optional(whole(100, 60000)),
  }),
  message("thought", {
    thought_id: text(64),
    text: text(20000),
    chain_id: v.optional(text(64)),
    confidence: v.optional(share),
  }),
  message("system_status", {
    status: health,
    uptime_s: whole(0, 2 ** 53 - 1),
    agents_online: whole(0, 2 ** 32 - 1),
    visitors_online: whole(0, 2 ** 32 - 1),
    components: v.pipe(
      v.record(text(64), health),
      v.check((components) => Object.keys(components).length <= 64),
    ),
  }),
  message("connection_ack", {
    connection_id: text(64),
    protocol_version: v.pipe(v.string(), v.regex(/^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$/)),
    heartbeat_ms: whole(1000, 120000),
    resumed: v.optional(v.boolean(), false),
  }),
  message("error", {
    code: text(64),
    message: text(1000),
    path: v.optional(v.string()),
    fatal: v.optional(v.boolean(), false),
    issues: v.optional(v.pipe(v.array(issue), v.maxLength(64)), []),
  }),
  message("task_update", {
    task_id: text(64),
    title: text(200),
    status: v.picklist(["pending", "running", "done", "failed", "cancelled"]),
    progress: v.optional(share),
    assignee: v.optional(text(64)),
    detail: v.optional(text(2000)),
  }),
  message("memory_flash", {
    memory_id: text(64),
    summary: text(1000),
    importance: share,
    tags: v.pipe(
      v.array(text(32)),
      v.maxLength(16),
      v.check((tags) => new Set(tags).size === tags.length),
    ),
    recalled_from: v.optional(time),
  }),
]);

export const decode = (json: string): unknown => v.parse(Message, JSON.parse(json));
export const encode = (value: unknown): string => JSON.stringify(v.parse(Message, value));
