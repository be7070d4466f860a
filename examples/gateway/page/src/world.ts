// The world as the page knows it: what the messages amount to.

import type { Message, SystemStatus, TaskUpdate } from "./matrix.mjs";

/** A place on the ground, in metres: east and south of the middle. */
export interface Place {
  readonly x: number;
  readonly z: number;
}

/** Something that was said, thought or remembered, and until when it is shown. */
export interface Bubble {
  readonly kind: "bark" | "thought" | "memory_flash";
  readonly text: string;
  readonly since: number;
  readonly until: number;
}

/** Somebody who is drawn. */
export interface Figure {
  readonly id: string;
  readonly kind: "agent" | "visitor";
  name: string;
  /** Where it is drawn, on its way to where it is. */
  shown: Place;
  place: Place;
  status: string;
  activity: string;
  mood: string;
  energy: number;
  bubble: Bubble | undefined;
}

/** A line of what was heard. */
export interface Line {
  readonly kind: "bark" | "thought" | "memory_flash" | "error";
  readonly who: string;
  readonly text: string;
}

const linesShown = 40;
const tasksShown = 6;

export class World {
  readonly figures = new Map<string, Figure>();
  readonly tasks = new Map<string, TaskUpdate>();
  readonly heard: Line[] = [];
  status: SystemStatus | undefined;

  /** Forgets everything: what follows is the whole world. */
  clear(): void {
    this.figures.clear();
    this.tasks.clear();
  }

  /** Takes in a message. `now` is in milliseconds, as the page's own clock has it. */
  apply(message: Message, now: number): void {
    switch (message.type) {
      case "agent_state": {
        const { data } = message;
        if (data.status === "offline") {
          this.figures.delete(message.agent_id);
          break;
        }
        const figure = this.#figure(message.agent_id, "agent", data.position);
        figure.status = data.status;
        figure.activity = data.activity ?? "";
        figure.mood = data.mood ?? figure.mood;
        figure.energy = data.energy ?? figure.energy;
        break;
      }
      case "visitor_state": {
        const { data } = message;
        if (data.presence === "left") {
          this.figures.delete(data.visitor_id);
          break;
        }
        this.#figure(data.visitor_id, "visitor", data.position).name = data.name ?? "visitor";
        break;
      }
      case "bark":
        this.#say("bark", message.agent_id, message.data.text, now, message.data.duration_ms ?? 4000);
        break;
      case "thought":
        this.#say("thought", message.agent_id, message.data.text, now, 6000);
        break;
      case "memory_flash":
        this.#say("memory_flash", message.agent_id, message.data.summary, now, 6000);
        break;
      case "task_update":
        this.#task(message.data);
        break;
      case "system_status":
        this.status = message.data;
        break;
      case "error":
        this.#hear({ kind: "error", who: message.agent_id, text: message.data.message });
        break;
      case "connection_ack":
        break;
    }
  }

  #figure(id: string, kind: Figure["kind"], place: Place | undefined): Figure {
    let figure = this.figures.get(id);
    if (figure === undefined) {
      const shown = place ?? { x: 0, z: 0 };
      figure = {
        id,
        kind,
        name: id,
        shown,
        place: shown,
        status: "",
        activity: "",
        mood: "",
        energy: 1,
        bubble: undefined,
      };
      this.figures.set(id, figure);
    }
    figure.place = place ?? figure.place;
    return figure;
  }

  #say(kind: Bubble["kind"], who: string, text: string, now: number, duration: number): void {
    this.#hear({ kind, who, text });
    const figure = this.figures.get(who);
    if (figure !== undefined) figure.bubble = { kind, text, since: now, until: now + duration };
  }

  #hear(line: Line): void {
    this.heard.unshift(line);
    this.heard.length = Math.min(this.heard.length, linesShown);
  }

  /** Tasks that have ended stay until there are too many. */
  #task(task: TaskUpdate): void {
    this.tasks.delete(task.task_id);
    this.tasks.set(task.task_id, task);
    for (const [id, { status }] of this.tasks) {
      if (this.tasks.size <= tasksShown) break;
      if (status !== "running" && status !== "pending") this.tasks.delete(id);
    }
  }

  /** Lets everybody come closer to where they are. */
  move(seconds: number): void {
    const share = 1 - Math.exp(-seconds * 5);
    for (const figure of this.figures.values()) {
      const { shown, place } = figure;
      figure.shown = { x: shown.x + (place.x - shown.x) * share, z: shown.z + (place.z - shown.z) * share };
    }
  }
}
