// The Memory room: what she believes, with his own words and their day; to find, to put right, to take
// back (and undo that), or to forget. Words become text nodes and nothing else. All of it works by
// keyboard; Escape goes back.

import { day, make, Row, Said, sentence } from "./memory_row.js";

const AT_ONCE = 150; // rows that are drawn before he asks for more
const PAUSE = 350; // milliseconds without a key after which the house is asked what he said

const views = {
  all: { word: "Everything", has: (one) => one.held },
  people: { word: "People", has: (one) => one.held && one.about },
  open: { word: "Plans and promises", has: (one) => one.held && one.open },
  days: { word: "Day by day", has: () => true },
};

const spoken = {
  title: "What I believe about you",
  lead: "Each line rests on something you said, and says when. If one is wrong, put it right. If you'd rather I'd never heard it, I'll forget it, and what you said with it.",
  nothing: "Nothing yet. Tell me something, and it will be here.",
  none: "I don't have anything with that in it.",
  people: "You haven't told me of anybody yet.",
  open: "Nothing that I know of.",
  saidIt: "Where you said it",
  away: "I can't reach it just now.",
  done: { forget: "Gone.", correct: "I have it right now.", undo: "I don't believe that any more.", settle: "Done.", restore: "As it was before.", "forget said": "Gone." },
};

export class Memory {
  constructor(header, main, ask) {
    this.ask = ask;
    this.header = header;
    this.main = main;
    this.beliefs = [];
    this.open = false;
  }

  // The word in the corner appears when the house has the room.
  opens(has) {
    if (!has || this.word) return;
    const nav = document.createElement("nav");
    this.word = make("button", { className: "quiet", type: "button", textContent: "Memory" });
    this.word.setAttribute("aria-expanded", "false");
    this.word.addEventListener("click", () => (this.open ? this.#close() : this.#enter()));
    nav.append(this.word);
    this.header.append(nav);
    this.room = make("section", { id: "memory", hidden: true, tabIndex: -1 });
    this.room.setAttribute("aria-label", spoken.title);
    this.status = make("p", { className: "told" });
    this.status.setAttribute("role", "status");
    this.undo = make("button", { type: "button", className: "quiet", textContent: "Undo", hidden: true });
    this.undo.addEventListener("click", () => this.act({ kind: "restore", belief: this.undoing }));
    const told = make("div", { className: "news" });
    told.append(this.status, this.undo);
    this.filter = make("input", { type: "search", placeholder: "Find", maxLength: 200 });
    this.filter.setAttribute("aria-label", "Find in what I believe and in what you said");
    this.filter.addEventListener("input", () => this.#seek());
    this.views = make("div", { className: "views" });
    this.views.setAttribute("role", "group");
    this.views.setAttribute("aria-label", "What to show");
    for (const [name, view] of Object.entries(views)) {
      const button = make("button", { type: "button", className: "quiet", textContent: view.word });
      button.addEventListener("click", () => this.#view(name));
      this.views.append(button);
    }
    this.list = make("div", {});
    const inside = make("div", { className: "inside" });
    inside.append(make("h1", { textContent: spoken.title }), make("p", { className: "lead", textContent: spoken.lead }), this.filter, this.views, told, this.list);
    this.room.append(inside);
    this.main.append(this.room);
    // Before the page takes a key for talking: here it is for the room.
    addEventListener("keydown", (event) => {
      if (!this.open) return;
      if (event.key === "Escape") this.#escape(event);
      else if (this.room.contains(event.target) || event.target === document.body) event.stopImmediatePropagation();
    }, { capture: true });
  }

  show({ beliefs, done, waiting }) {
    if (!this.room) return;
    this.beliefs = beliefs;
    this.waiting = waiting;
    this.said = done === "forget said" ? this.said.filter((one) => one.turn !== this.changed) : this.said;
    this.#tell(done);
    this.#list();
    if (this.open && done !== "memory") this.#focus();
    if (this.open && erased.has(done)) this.#ask(); // what is gone must not stand below as a find
  }

  // Every time that he said what a belief rests on.
  closer({ belief, said }) {
    this.rows.get(belief)?.sources(said);
  }

  found({ about, said }) {
    if (!this.open || about !== this.filter.value.trim()) return;
    this.said = said;
    this.#list();
  }

  trouble(words) {
    if (this.open) this.status.textContent = words || spoken.away;
  }

  #tell(done) {
    this.status.textContent = spoken.done[done] ?? "";
    // What his hand has just done, his hand can undo.
    const corrections = this.beliefs.filter((one) => one.corrected && one.held).map((one) => one.id);
    this.undoing = done === "correct" ? Math.max(...corrections) : this.changed;
    this.undo.hidden = done !== "correct" && done !== "undo";
  }

  #view(name) {
    this.view = name;
    this.most = AT_ONCE;
    [...this.views.children].forEach((button, at) => button.setAttribute("aria-pressed", String(Object.keys(views)[at] === name)));
    this.#list();
  }

  #seek() {
    this.said = [];
    this.most = AT_ONCE;
    this.#list();
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.#ask(), PAUSE);
  }

  #ask() {
    const about = this.filter.value.trim();
    if (this.open && about.length > 2) this.ask({ kind: "search", about });
  }

  #enter() {
    if (!this.ask({ kind: "memory" })) return;
    this.open = true;
    this.place = null;
    this.said = [];
    this.rows = new Map();
    this.filter.value = "";
    this.#view("all");
    document.body.classList.add("remembering");
    this.room.hidden = false;
    this.word.textContent = "Back";
    this.word.setAttribute("aria-expanded", "true");
    this.room.scrollTop = 0;
    this.room.focus({ preventScroll: true });
  }

  #close() {
    this.open = false;
    document.body.classList.remove("remembering");
    this.room.hidden = true;
    this.list.replaceChildren();
    this.status.textContent = "";
    this.undo.hidden = true;
    this.beliefs = this.said = [];
    this.rows = new Map();
    clearTimeout(this.soon);
    this.word.textContent = "Memory";
    this.word.setAttribute("aria-expanded", "false");
    this.word.focus();
  }

  #escape(event) {
    event.stopImmediatePropagation();
    const asking = this.list.querySelector(".asking");
    if (asking) asking.dispatchEvent(new Event("cancelled"));
    else this.#close();
  }

  // Where he was, or the next line if that one is gone.
  #focus() {
    const rows = [...this.list.querySelectorAll("li")];
    const row = rows[Math.min(this.place ?? 0, rows.length - 1)];
    (row?.querySelector("button") ?? this.filter).focus();
  }

  #list() {
    const wanted = this.filter.value.trim().toLowerCase();
    const all = this.beliefs.filter((one) => views[this.view].has(one) && (!wanted || [one.about, one.text, one.sentence].some((text) => text.toLowerCase().includes(wanted))));
    const days = this.view === "days";
    if (days) all.sort((one, other) => other.at.localeCompare(one.at) || other.id - one.id);
    const shown = all.slice(0, this.most);
    this.rows = new Map();
    this.list.replaceChildren(...this.#waiting());
    if (!shown.length && !(wanted && this.said.length)) this.list.append(make("p", { className: "lead", textContent: wanted ? spoken.none : spoken[this.view] ?? spoken.nothing }));
    for (const [head, some] of grouped(shown, (one) => (days ? day(one.at) : one.about || "You"))) {
      const rows = make("ul", {});
      for (const one of some) {
        const row = new Row(one, this);
        this.rows.set(one.id, row);
        rows.append(row.item);
      }
      this.list.append(make("h2", { textContent: days ? head : sentence(head), dir: "auto" }), rows);
    }
    if (all.length > shown.length) this.list.append(this.#button(`Show more (${all.length - shown.length} left)`, () => { this.most += AT_ONCE; this.#list(); }));
    if (wanted && this.said.length) {
      const rows = make("ul", {});
      rows.append(...this.said.map((one) => new Said(one, this).item));
      this.list.append(make("h2", { textContent: spoken.saidIt }), rows);
    }
  }

  #waiting() {
    if (!this.waiting) return [];
    const row = make("p", { className: "waiting" });
    row.append(
      `You asked me to forget ${this.waiting === 1 ? "one thing" : `${this.waiting} things`} and haven't said the last word. I don't use ${this.waiting === 1 ? "it" : "them"}. `,
      this.#button("Forget for good", () => this.ask({ kind: "settle", forget: true })),
      this.#button("Bring back", () => this.ask({ kind: "settle", forget: false })),
    );
    return [row];
  }

  // Do as asked by the row of `item`, and remember where he was.
  act(asked, item) {
    this.place = item ? [...this.list.querySelectorAll("li")].indexOf(item) : this.place;
    this.changed = asked.belief ?? asked.turn;
    if (!this.ask(asked)) this.trouble("");
  }

  #button(words, act) {
    const button = make("button", { type: "button", className: "quiet", textContent: words });
    button.addEventListener("click", act);
    return button;
  }
}

const erased = new Set(["forget", "forget said", "settle"]);

function grouped(some, by) {
  const groups = new Map();
  for (const one of some) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}
