// One belief, or one thing that he said, as a row of the Memory room: its words, and what he can do.

const spoken = {
  sure: "Gone for good, with what you said that it rests on?",
  sureSaid: "Gone for good, with what I know from it?",
};

class Asking {
  // Put `now` where `old` was; it may be cancelled, by Escape too.
  instead(old, now) {
    old.replaceWith(now);
    now.addEventListener("cancelled", () => this.cancel(now, old), { once: true });
    (now.querySelector("input") ?? now.querySelector("button")).focus();
  }

  cancel(asking, hands) {
    asking.replaceWith(hands);
    hands.querySelector("button").focus();
  }

  sure(words, asked) {
    const asking = make("div", { className: "asking hands" });
    const keep = this.button("Keep it", () => this.cancel(asking, this.hands));
    asking.append(make("span", { textContent: words }), this.button("Forget it", () => this.room.act(asked, this.item)), keep);
    this.instead(this.hands, asking);
    keep.focus();
  }

  button(words, act, more = "") {
    const button = make("button", { type: "button", className: "quiet", textContent: words });
    if (more) button.setAttribute("aria-label", words + more);
    button.addEventListener("click", act);
    return button;
  }
}

export class Row extends Asking {
  constructor(one, room) {
    super();
    this.one = one;
    this.room = room;
    this.item = make("li", {});
    const said = make("p", { className: "belief", dir: "auto" });
    said.append(make(one.held ? "span" : "s", { textContent: sentence(one.text) }));
    const marks = [!one.held && (one.taken_back ? "taken back" : "no longer"), one.unsure && "perhaps no longer", one.corrected && "put right by you", one.secret && "between us"].filter(Boolean);
    if (marks.length) said.append(make("small", { textContent: marks.join(" · ") }));
    this.item.append(said, quoted(`${sentence(one.day)} you ${one.corrected ? "wrote" : "said"}: `, one));
    for (const before of one.before) {
      const past = make("p", { className: "words past", dir: "auto" });
      past.append("Before: ", make("s", { textContent: before.text }), `, until ${ends(before.until)}. ${sentence(before.day)} you said: `, make("q", { textContent: before.sentence }));
      this.item.append(past);
    }
    this.item.append((this.hands = this.#hands()));
  }

  // Every time that he said it.
  sources(said) {
    this.item.querySelector(".sources")?.remove();
    const list = make("ul", { className: "sources" });
    for (const one of said) {
      const row = make("li", { className: "words", dir: "auto" });
      row.append(`${sentence(one.day)}: `, make("q", { textContent: one.sentence }));
      list.append(row);
    }
    this.item.insertBefore(list, this.item.lastElementChild);
  }

  #hands() {
    const { one } = this;
    const hands = make("div", { className: "hands" });
    const named = `: ${one.text}`;
    const put = (words, act) => hands.append(this.button(words, act, named));
    if (one.held) {
      put("Put right", () => this.#correct());
      put(one.corrected ? "Undo" : "Not so", () => this.room.act({ kind: one.corrected ? "restore" : "undo", belief: one.id }, this.item));
    } else if (one.taken_back) put("Bring back", () => this.room.act({ kind: "restore", belief: one.id }, this.item));
    put("Forget", () => this.sure(spoken.sure, { kind: "forget", belief: one.id }));
    if (one.times > 1) put(`You said it ${one.times === 2 ? "twice" : `${one.times} times`}`, () => this.room.ask({ kind: "closer", belief: one.id }));
    return hands;
  }

  #correct() {
    const { one } = this;
    const form = make("form", { className: "asking hands", autocomplete: "off" });
    const field = make("input", { value: one.value, dir: "auto", maxLength: 2000 });
    field.setAttribute("aria-label", `What is true instead of: ${one.text}`);
    const save = this.button("Save", () => {});
    save.type = "submit";
    form.append(field, save, this.button("Cancel", () => this.cancel(form, this.hands)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (field.value.trim()) this.room.act({ kind: "correct", belief: one.id, words: field.value.trim() }, this.item);
    });
    this.instead(this.hands, form);
    field.select();
  }
}

export class Said extends Asking {
  constructor(one, room) {
    super();
    this.room = room;
    this.item = make("li", {});
    const words = make("p", { className: "words", dir: "auto" });
    words.append(`${sentence(one.day)} you said: `, make("q", { textContent: one.text }));
    this.hands = make("div", { className: "hands" });
    this.hands.append(this.button("Forget", () => this.sure(spoken.sureSaid, { kind: "forget said", turn: one.turn }), `: ${one.text}`));
    this.item.append(words, this.hands);
  }
}

// His sentence, with the words in it that the belief rests on a little stronger.
function quoted(lead, one) {
  const line = make("p", { className: "words", dir: "auto" });
  const words = one.words.split(/\s+/).join(" ");
  const at = one.sentence.indexOf(words);
  const quote = make("q", {});
  if (at < 0 || words === one.sentence) quote.textContent = one.sentence;
  else quote.append(one.sentence.slice(0, at), make("b", { textContent: words }), one.sentence.slice(at + words.length));
  line.append(lead, quote);
  return line;
}

export function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

export function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// "on Monday" after "until" is "Monday".
function ends(day) {
  return day.replace(/^on /, "");
}

// "2027-03-01" as one reads it.
export function day(at) {
  return new Date(`${at}T12:00`).toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}
