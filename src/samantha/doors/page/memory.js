// The Memory room: what she believes, with his own words and their day; to put right, take back or
// forget. Words become text nodes and nothing else. All of it works by keyboard; Escape goes back.

const spoken = {
  title: "What I believe about you",
  lead: "Each line rests on something you said, and says when. If one is wrong, put it right. If you'd rather I'd never heard it, I'll forget it, and what you said with it.",
  nothing: "Nothing yet. Tell me something, and it will be here.",
  none: "I don't have anything with that in it.",
  sure: "Gone for good, with what you said that it rests on?",
  away: "I can't reach it just now.",
  done: { forget: "Gone.", correct: "I have it right now.", undo: "I don't believe that any more.", settle: "Done." },
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
    this.filter = make("input", { type: "search", placeholder: "Find" });
    this.filter.setAttribute("aria-label", "Find in what I believe");
    this.filter.addEventListener("input", () => this.#list());
    this.list = make("div", {});
    const inside = make("div", { className: "inside" });
    inside.append(make("h1", { textContent: spoken.title }), make("p", { className: "lead", textContent: spoken.lead }), this.filter, this.status, this.list);
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
    this.status.textContent = spoken.done[done] ?? "";
    this.#list();
    if (this.open && done !== "memory") this.#focus();
  }

  trouble(words) {
    if (this.open) this.status.textContent = words || spoken.away;
  }

  #enter() {
    if (!this.ask({ kind: "memory" })) return;
    this.open = true;
    this.place = null;
    this.filter.value = "";
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
    this.beliefs = [];
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
    const shown = this.beliefs.filter((one) => !wanted || [one.about, one.text, one.words].some((text) => text.toLowerCase().includes(wanted)));
    this.list.replaceChildren(...this.#waiting());
    if (!shown.length) this.list.append(make("p", { className: "lead", textContent: wanted ? spoken.none : spoken.nothing }));
    for (const [about, some] of Map.groupBy?.(shown, (one) => one.about) ?? grouped(shown)) {
      const rows = make("ul", {});
      rows.append(...some.map((one) => this.#row(one)));
      this.list.append(make("h2", { textContent: about || "You", dir: "auto" }), rows);
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

  #row(one) {
    const row = make("li", {});
    const said = make("p", { className: "belief", textContent: sentence(one.text), dir: "auto" });
    const marks = [one.unsure && "perhaps no longer", one.secret && "between us", one.times > 1 && `said ${one.times} times`].filter(Boolean);
    if (marks.length) said.append(make("small", { textContent: marks.join(" · ") }));
    const words = make("p", { className: "words", dir: "auto" });
    words.append(`${sentence(one.day)} you said: `, make("q", { textContent: one.words }));
    row.append(said, words);
    for (const before of one.before) {
      const past = make("p", { className: "words past", dir: "auto" });
      past.append("Before: ", make("s", { textContent: before.text }), `, ${before.day}: `, make("q", { textContent: before.words }));
      row.append(past);
    }
    const hands = make("div", { className: "hands" });
    const named = `: ${one.text}`;
    hands.append(
      this.#button("Put right", () => this.#correct(row, hands, one), named),
      this.#button("Not so", () => this.#act(row, { kind: "undo", belief: one.id }), named),
      this.#button("Forget", () => this.#sure(row, hands, one), named),
    );
    row.append(hands);
    return row;
  }

  #act(row, asked) {
    this.place = [...this.list.querySelectorAll("li")].indexOf(row);
    if (!this.ask(asked)) this.trouble("");
  }

  #correct(row, hands, one) {
    const form = make("form", { className: "asking hands", autocomplete: "off" });
    const field = make("input", { value: one.value, dir: "auto", maxLength: 2000 });
    field.setAttribute("aria-label", `What is true instead of: ${one.text}`);
    const save = this.#button("Save", () => {});
    save.type = "submit";
    form.append(field, save, this.#button("Cancel", () => this.#instead(form, hands)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (field.value.trim()) this.#act(row, { kind: "correct", belief: one.id, words: field.value.trim() });
    });
    this.#instead(hands, form);
    field.select();
  }

  #sure(row, hands, one) {
    const asking = make("div", { className: "asking hands" });
    const keep = this.#button("Keep it", () => this.#instead(asking, hands));
    asking.append(make("span", { textContent: spoken.sure }), this.#button("Forget it", () => this.#act(row, { kind: "forget", belief: one.id })), keep);
    this.#instead(hands, asking);
    keep.focus();
  }

  #instead(old, now) {
    old.replaceWith(now);
    now.addEventListener("cancelled", () => this.#cancel(now, old), { once: true });
    (now.querySelector("input") ?? now.querySelector("button")).focus();
  }

  #cancel(asking, hands) {
    asking.replaceWith(hands);
    hands.querySelector("button").focus();
  }

  #button(words, act, more = "") {
    const button = make("button", { type: "button", className: "quiet", textContent: words });
    if (more) button.setAttribute("aria-label", words + more);
    button.addEventListener("click", act);
    return button;
  }
}

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function grouped(beliefs) {
  const groups = new Map();
  for (const one of beliefs) groups.set(one.about, [...(groups.get(one.about) ?? []), one]);
  return groups;
}
