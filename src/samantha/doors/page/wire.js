// The socket, and what must be true although it drops: nothing that he wrote is lost or said twice.
//
// A message waits in `unsaid` until the house says that it was taken in. After a drop it is sent
// again under the same id, by which the house knows it. It waits in memory only: what he wrote is
// never put where a browser would write it to the disk.

const SEAL = "samantha-seal";
const UNSEALED = 4401;
const TOO_BIG = 1009;

export class Wire {
  constructor(hear) {
    this.hear = hear; // called with each thing the house tells, and {kind: "away" | "gone" | "unsealed"}
    this.unsaid = new Map(); // id → text, oldest first
    this.fresh = true;
    this.open = false;
    this.tries = 0;
    addEventListener("hashchange", () => location.hash && this.start()); // a new link in this tab
    addEventListener("storage", () => this.#again(0)); // a new link in another tab
    addEventListener("online", () => this.#again(0));
    addEventListener("pageshow", (event) => event.persisted && this.#again(0));
    document.addEventListener("visibilitychange", () => document.hidden || this.#again(0));
  }

  start() {
    if (location.hash.length > 1) {
      this.ticket = location.hash.slice(1);
      // Out of the address at once, so that it is not copied with it.
      history.replaceState(null, "", location.pathname);
    }
    this.#connect();
  }

  say(text) {
    const id = crypto.randomUUID();
    this.unsaid.set(id, text);
    if (this.open) this.#send({ kind: "say", id, text });
    else this.#again(0);
    return id;
  }

  // Something for a room other than the talk; nothing waits here if the house is away.
  ask(thing) {
    if (this.open) this.#send(thing);
    return this.open;
  }

  stop() {
    if (this.open) this.#send({ kind: "stop" });
  }

  // A link's ticket for the seal (and a cookie, which no script sees).
  async #trade() {
    const answer = await fetch("/enter", { method: "POST", body: JSON.stringify({ ticket: this.ticket }) });
    this.ticket = null;
    const { seal, spoken } = await answer.json();
    if (seal) localStorage.setItem(SEAL, seal);
    this.refusal = spoken; // told only if the key from before does not fit either
  }

  async #connect() {
    if (this.connecting) return;
    this.connecting = true;
    try {
      if (this.ticket) await this.#trade();
      if (!this.socket) this.#dial();
    } catch {
      this.#closed(); // nobody answers; the ticket is still good
    } finally {
      this.connecting = false;
    }
  }

  #dial() {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}/talk`);
    this.socket = socket;
    socket.onopen = () => this.#send({ kind: "hello", seal: localStorage.getItem(SEAL) ?? "", fresh: this.fresh });
    socket.onmessage = ({ data }) => this.#told(JSON.parse(data));
    socket.onclose = ({ code }) => this.#closed(code);
  }

  #told(news) {
    if (news.kind === "scene") {
      this.open = true;
      this.fresh = false;
      this.tries = 0;
      this.hear(news);
      for (const [id, text] of this.unsaid) this.#send({ kind: "say", id, text });
      return;
    }
    if (news.kind === "accepted" || news.kind === "refused") {
      news.text = this.unsaid.get(news.id);
      this.unsaid.delete(news.id);
    }
    this.hear(news);
  }

  #closed(code) {
    this.open = false;
    this.socket = null;
    this.tries += 1;
    if (code === UNSEALED) {
      this.hear({ kind: "unsealed", spoken: this.refusal });
      return;
    }
    if (code === TOO_BIG && this.unsaid.size) {
      const [id, text] = this.unsaid.entries().next().value;
      this.unsaid.delete(id);
      this.hear({ kind: "refused", id, text });
    }
    this.hear({ kind: this.tries > 8 ? "gone" : "away", tries: this.tries });
    this.#again(Math.min(250 * 2 ** (this.tries - 1), 5000));
  }

  #again(milliseconds) {
    clearTimeout(this.timer);
    if (this.socket || !this.tries) return;
    this.timer = setTimeout(() => this.#connect(), milliseconds);
  }

  #send(thing) {
    this.socket.send(JSON.stringify(thing));
  }
}
