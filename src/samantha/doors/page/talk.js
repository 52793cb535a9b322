// The conversation on the page. Words become text nodes and nothing else.


const LONG = 600; // characters of his after which his words scroll in a box of their own

export class Talk {
  constructor(room, spoken) {
    this.room = room;
    this.spoken = spoken;
    this.turns = new Map(); // key → {box, his, hers, count}
    this.waiting = new Map(); // id → {box, text, taken}: said here, not yet shown as heard
    this.follows = true; // whether the last words are kept in view
    this.run = null;
    room.addEventListener("scroll", () => {
      this.follows = room.scrollHeight - room.scrollTop - room.clientHeight < 48;
      this.#fadeLine();
    }, { passive: true });
    new ResizeObserver(() => this.#settle()).observe(room);
  }

  // The whole conversation as the house has it. What was here before is neither shown nor read out
  // again; what she said while we were away is.
  scene({ run, turns }) {
    const before = run === this.run ? new Map([...this.turns].map(([key, turn]) => [key, turn.count])) : null;
    const first = this.run === null;
    this.run = run;
    const held = this.follows ? null : this.room.scrollHeight - this.room.scrollTop;
    this.turns.clear();
    for (const old of this.room.querySelectorAll(".turn:not(.mine)")) old.remove();
    for (const told of turns) {
      const turn = this.#turn(told.key);
      this.#his(turn, told.his);
      const known = before ? (before.get(told.key) ?? 0) : first && !told.ending ? 0 : told.hers.length;
      told.hers.forEach((clause, place) => this.#clause(turn, clause, place >= known));
      if (told.trouble) this.#note(turn.box, told.trouble, false);
      if (told.ending) this.ended(told.key, told.ending);
    }
    this.#last();
    if (held !== null) this.room.scrollTop = this.room.scrollHeight - held;
    this.#settle();
  }

  // He said it here; the house has not heard it yet.
  said(id, text) {
    const box = this.#box();
    box.classList.add("mine");
    this.room.append(box);
    this.#paragraph(box, "his new", text);
    if (this.notice?.isConnected) box.append(this.notice);
    this.waiting.set(id, { box, text, taken: false });
    this.follows = true;
    this.#last();
  }

  // The house took it in. It is about to show as heard, or (again) has been shown already.
  taken(id, again) {
    const mine = this.waiting.get(id);
    if (mine) mine.taken = true;
    if (again) this.drop(id);
  }

  drop(id) {
    this.waiting.get(id)?.box.remove();
    this.waiting.delete(id);
    this.#last();
  }

  heard(key, text) {
    const mine = [...this.waiting].find(([, { text: said, taken }]) => taken || said === text);
    const turn = this.#turn(key);
    this.#his(turn, text, !mine);
    if (mine) this.drop(mine[0]);
    this.follows = true;
    this.#last();
  }

  clause(key, text) {
    this.#clause(this.#turn(key), text, true);
    this.#last();
  }

  ended(key, ending) {
    this.turns.get(key)?.box.classList.toggle("cut", ending === "interrupted");
  }

  trouble(key, text) {
    this.#note(this.#turn(key).box, text, true);
    this.#last();
  }

  // A sentence of hers about the door; the next one takes its place, an empty one takes it away.
  door(text) {
    if (this.notice?.isConnected && this.notice.textContent === text) return;
    this.notice?.remove();
    this.notice = null;
    if (!text) return;
    const last = this.room.lastElementChild ?? this.#box();
    this.notice = this.#note(last, text, true);
    this.#last();
  }

  #turn(key) {
    let turn = this.turns.get(key);
    if (!turn) {
      turn = { box: this.#box(), his: null, hers: null, count: 0 };
      this.turns.set(key, turn);
    }
    return turn;
  }

  #box() {
    const box = document.createElement("article");
    box.className = "turn";
    // What he says while she cannot hear stays below what she has heard.
    this.room.insertBefore(box, this.room.querySelector(".mine"));
    return box;
  }

  #paragraph(box, kind, text) {
    const paragraph = document.createElement("p");
    paragraph.className = kind;
    paragraph.dir = "auto";
    paragraph.textContent = text;
    if (text.length > LONG) {
      paragraph.classList.add("long");
      paragraph.tabIndex = 0;
    }
    box.append(paragraph);
    return paragraph;
  }

  #his(turn, text, isNew = false) {
    if (!text || turn.his) return;
    turn.his = this.#paragraph(turn.box, isNew ? "his new" : "his", text);
  }

  #clause(turn, text, isNew) {
    turn.hers ??= this.#paragraph(turn.box, "hers", "");
    const span = document.createElement("span");
    span.className = isNew ? "clause new" : "clause";
    span.textContent = text;
    if (turn.count) turn.hers.append(" ");
    turn.hers.append(span);
    turn.count += 1;
    if (isNew) this.#announce(text);
  }

  #note(box, text, isNew) {
    const note = this.#paragraph(box, isNew ? "note new" : "note", text);
    note.classList.remove("long");
    if (isNew) this.#announce(text);
    return note;
  }

  #announce(text) {
    const said = document.createElement("p");
    said.dir = "auto";
    said.textContent = text;
    this.spoken.append(said);
    while (this.spoken.childElementCount > 20) this.spoken.firstElementChild.remove();
  }

  #last() {
    for (const box of this.room.children) box.classList.toggle("now", box === this.room.lastElementChild);
    this.#settle();
  }

  #settle() {
    if (this.follows) this.room.scrollTop = this.room.scrollHeight;
    this.#fadeLine();
  }

  // The line makes way where words come over it.
  #fadeLine() {
    const room = this.room.getBoundingClientRect();
    let top = room.bottom;
    for (const words of this.room.querySelectorAll(".turn p")) {
      const { top: from, bottom } = words.getBoundingClientRect();
      if (bottom > room.top && from < room.bottom && from !== bottom) {
        top = Math.max(from, room.top);
        break;
      }
    }
    const reach = (top - room.top) / room.height;
    document.documentElement.style.setProperty("--line-shows", Math.min(1, Math.max(0.1, (reach - 0.3) / 0.3)).toFixed(2));
  }
}

