// Where he writes: grows with his words, Enter says them, Shift+Enter starts a new line.

export class Field {
  constructor(form, { longest, say, stop, changed, tooMuch }) {
    this.area = form.querySelector("textarea");
    this.button = form.querySelector("button");
    this.busy = false;
    const submit = () => {
      if (this.text.trim()) say(this.text.trim());
      else if (this.busy) stop();
      this.area.focus();
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      submit();
    });
    this.area.addEventListener("keydown", (event) => {
      // Enter ends a word in an input method (Japanese, Chinese…); that is not "say it".
      if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      if (this.text.trim()) submit();
    });
    this.area.addEventListener("beforeinput", (event) => {
      // A browser that is given a book to lay out stands still; he still has it where he copied it.
      const more = event.data ?? event.dataTransfer?.getData("text/plain") ?? "";
      if (this.area.value.length + more.length <= longest) return;
      event.preventDefault();
      tooMuch();
    });
    this.area.addEventListener("input", () => {
      this.#fit();
      changed();
    });
    this.#fit();
  }

  get text() {
    return this.area.value.toWellFormed?.() ?? this.area.value;
  }

  set text(value) {
    this.area.value = value;
    this.#fit();
  }

  // Whether there is something of hers to stop.
  set stops(busy) {
    this.busy = busy;
    this.#fit();
  }

  #fit() {
    const empty = !this.area.value.trim();
    this.button.disabled = empty && !this.busy;
    this.button.classList.toggle("stops", empty && this.busy);
    this.button.setAttribute("aria-label", empty && this.busy ? "Stop her" : "Say it");
    if (CSS.supports("field-sizing", "content")) return;
    this.area.style.height = "auto";
    this.area.style.height = `${this.area.scrollHeight}px`;
  }
}
