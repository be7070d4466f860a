// The socket: opens it, opens it again when it breaks, and goes on where it was.

import { type ConnectionAck, decode, encode, type Message } from "./matrix.mjs";

export type State = "connecting" | "open" | "closed";

/** What the page is told. */
export interface Listener {
  /** Everything that follows is the whole world; or, if resumed, what was missed. */
  begun(identity: string, resumed: boolean): void;
  message(message: Message): void;
  state(state: State, reason: string): void;
}

/** How long nothing may come before the socket counts as broken: the gateway says how it is every ten seconds. */
const silence = 25_000;

export class Connection {
  readonly #listener: Listener;
  #socket: WebSocket | undefined;
  #epoch = "";
  #seq = 0;
  #attempts = 0;
  #watchdog: ReturnType<typeof setTimeout> | undefined;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  open(): void {
    const world = new URLSearchParams(location.search).get("world") ?? "world";
    const url = new URL(`api/${encodeURIComponent(world)}/ws`, location.href.replace(/^http/, "ws"));
    if (this.#epoch !== "") url.searchParams.set("since", `${this.#epoch}-${this.#seq}`);
    this.#listener.state("connecting", "connecting");
    const socket = new WebSocket(url, ["matrix.v1"]);
    this.#socket = socket;
    socket.onmessage = (event) => this.#receive(event.data);
    socket.onclose = (event) => this.#lost(socket, event.code, event.reason);
    this.#watch();
  }

  /** Sends a message; what is invalid is a mistake of the page. */
  send(message: Message): void {
    const encoded = encode(message);
    if (encoded.kind === "invalid") throw new Error(encoded.issues.map((issue) => issue.message).join("; "));
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(encoded.text);
  }

  #receive(text: unknown): void {
    this.#watch();
    if (typeof text !== "string") return;
    const decoded = decode(text);
    if (decoded.kind === "invalid") {
      console.warn("the gateway has sent what is not a message", decoded.issues);
      return;
    }
    const { message } = decoded;
    if (message.seq !== undefined) this.#seq = message.seq;
    if (message.type === "connection_ack") this.#acknowledged(message.data);
    this.#listener.message(message);
  }

  #acknowledged(data: ConnectionAck): void {
    this.#attempts = 0;
    const [epoch = "", seq = "0"] = (data.position ?? "").split("-");
    if (data.resumed !== true) this.#seq = Number(seq);
    this.#epoch = epoch;
    this.#listener.begun(data.identity ?? "", data.resumed === true);
    this.#listener.state("open", "connected");
  }

  #watch(): void {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => this.#lost(this.#socket, 4201, "nothing heard"), silence);
  }

  #lost(socket: WebSocket | undefined, code: number, reason: string): void {
    if (socket === undefined || socket !== this.#socket) return;
    this.#socket = undefined;
    clearTimeout(this.#watchdog);
    socket.close();
    // 40xx: there is no use in coming back as one is. 42xx: at once.
    if (code >= 4000 && code < 4100) {
      this.#listener.state("closed", reason);
      return;
    }
    const pause = code >= 4200 ? 0 : Math.min(500 * 2 ** this.#attempts, 15_000);
    this.#attempts += 1;
    this.#listener.state("connecting", reason === "" ? "connection lost" : reason);
    setTimeout(() => this.open(), pause * (0.5 + Math.random()));
  }
}
