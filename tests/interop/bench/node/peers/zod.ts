// Zod, with the rules of the Matrix.

import * as z from "zod";

const text = (max: number) => z.string().min(1).max(max);
const whole = (min: number, max: number) => z.number().int().min(min).max(max);
const share = z.number().min(0).max(1);
const time = z.number().min(0).max(253402300799);
const position = z.object({ x: z.number(), y: z.number(), z: z.number() });
const health = z.enum(["ok", "degraded", "down"]);
const issue = z.object({
  code: z.string(),
  path: z.string(),
  message: z.string(),
  offset: whole(0, 2 ** 53 - 1).optional(),
  line: whole(0, 2 ** 32 - 1).optional(),
  column: whole(0, 2 ** 32 - 1).optional(),
});

const message = <T extends string, D extends z.ZodRawShape>(type: T, data: D) =>
  z.object({ type: z.literal(type), agent_id: text(64), data: z.object(data), ts: time });

const Message = z.discriminatedUnion("type", [
  message("agent_state", {
    status: z.string(),
    mood: text(32).optional(),
    activity: text(280).optional(),
    energy: share.optional(),
    position: position.optional(),
  }),
  message("visitor_state", {
    visitor_id: text(64),
    presence: z.enum(["entered", "present", "left"]),
    name: text(64).optional(),
    position: position.optional(),
    looking_at: text(64).optional(),
  }),
  message("bark", {
    text: text(280),
    tone: z.string().optional(),
    reply_to: text(64).optional(),
    duration_ms: whole(100, 60000).optional(),
  }),
  message("thought", {
    thought_id: text(64),
    text: text(20000),
    chain_id: text(64).optional(),
    confidence: share.optional(),
  }),
  message("system_status", {
    status: health,
    uptime_s: whole(0, 2 ** 53 - 1),
    agents_online: whole(0, 2 ** 32 - 1),
    visitors_online: whole(0, 2 ** 32 - 1),
    components: z.record(text(64), health).refine((components) => Object.keys(components).length <= 64),
  }),
  message("connection_ack", {
    connection_id: text(64),
    protocol_version: z.string().regex(/^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)$/),
    heartbeat_ms: whole(1000, 120000),
    resumed: z.boolean().default(false),
  }),
  message("error", {
    code: text(64),
    message: text(1000),
    path: z.string().optional(),
    fatal: z.boolean().default(false),
    issues: z.array(issue).max(64).default([]),
  }),
  message("task_update", {
    task_id: text(64),
    title: text(200),
    status: z.enum(["pending", "running", "done", "failed", "cancelled"]),
    progress: share.optional(),
    assignee: text(64).optional(),
    detail: text(2000).optional(),
  }),
  message("memory_flash", {
    memory_id: text(64),
    summary: text(1000),
    importance: share,
    tags: z
      .array(text(32))
      .max(16)
      .refine((tags) => new Set(tags).size === tags.length),
    recalled_from: time.optional(),
  }),
]);

export const decode = (json: string): unknown => Message.parse(JSON.parse(json));
export const encode = (value: unknown): string => JSON.stringify(Message.parse(value));
