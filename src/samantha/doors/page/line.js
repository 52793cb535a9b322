// The living line: it breathes when quiet, opens when listening, turns when thinking, moves with
// her words when speaking, and rests in a long silence. With reduced motion it holds still, and
// each state has a shape of its own.

const SHAPES = {
  //           size  wave  open  turn  drift  glow
  quiet:     [0.30, 0.05, 0.00, 0.05, 0.22, 0.80],
  listening: [0.28, 0.03, 1.00, 0.04, 0.30, 0.95],
  thinking:  [0.27, 0.07, 0.08, 0.55, 0.90, 0.85],
  speaking:  [0.31, 0.08, 0.04, 0.08, 0.55, 1.00],
  away:      [0.22, 0.02, 0.00, 0.02, 0.08, 0.45],
};
const REST_AFTER = 90; // seconds of quiet, after which it hardly moves
const STEPS = 240;

// Milliseconds between two pictures: breath needs few, and a laptop's battery is glad of it.
const PACE = { lively: 32, quiet: 48, resting: 120 };

// Width and strength of the strokes that make one glowing line: faint wide ones under a fine one
// look like a shadow's blur and cost a tenth of it.
const GLOW = [[0.1, 0.018], [0.075, 0.02], [0.054, 0.028], [0.037, 0.04], [0.024, 0.06], [0.014, 0.1], [0.0072, 0.96]];

export class Line {
  constructor(canvas) {
    this.canvas = canvas;
    this.pen = canvas.getContext("2d");
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.pose = "quiet";
    this.shape = [...SHAPES.quiet];
    this.level = 0; // how strongly she is saying it now, 0 to 1
    this.mood = { pleasure: 0, arousal: 0 };
    this.turned = 0;
    this.phase = 1.9;
    this.since = performance.now();
    this.still.addEventListener("change", () => this.#go());
    this.dark.addEventListener("change", () => this.#colour());
    document.addEventListener("visibilitychange", () => this.#go());
    new ResizeObserver(() => this.#measure()).observe(canvas);
    this.#colour();
    this.#measure();
    this.#go();
  }

  is(pose) {
    if (pose === this.pose) return;
    this.pose = pose;
    this.since = performance.now();
    if (this.still.matches) this.#draw(0);
  }

  // She says a clause of so many characters, in this mood.
  moves(length, mood) {
    this.mood = mood;
    this.level = Math.min(1, this.level * 0.5 + 0.45 + length / 200);
  }

  #colour() {
    this.colour = getComputedStyle(this.canvas).getPropertyValue("--line").trim();
    if (this.still.matches) this.#draw(0);
  }

  #measure() {
    const side = Math.round(this.canvas.clientWidth * Math.min(devicePixelRatio, 2));
    if (side && side !== this.canvas.width) {
      this.canvas.width = this.canvas.height = side;
      this.#draw(0);
    }
  }

  #go() {
    cancelAnimationFrame(this.next);
    if (document.hidden) return;
    if (this.still.matches) {
      this.#draw(0);
      return;
    }
    let last = performance.now();
    const frame = (now) => {
      this.next = requestAnimationFrame(frame);
      const pace = this.#resting ? PACE.resting : this.pose === "quiet" && this.level < 0.1 ? PACE.quiet : PACE.lively;
      if (now - last < pace) return;
      this.#draw(Math.min((now - last) / 1000, 0.15));
      last = now;
    };
    this.next = requestAnimationFrame(frame);
  }

  get #resting() {
    return this.pose === "quiet" && performance.now() - this.since > REST_AFTER * 1000;
  }

  #draw(seconds) {
    const wanted = SHAPES[this.pose];
    const ease = this.still.matches ? 1 : 1 - Math.exp(-3.4 * seconds);
    this.shape = this.shape.map((now, i) => now + (wanted[i] - now) * ease);
    const [size, wave, open, turn, drift, glow] = this.shape;
    const lively = (this.#resting ? 0.3 : 1) * (1 + 0.5 * this.mood.arousal);
    this.level *= Math.exp(-1.1 * seconds);
    this.turned += turn * lively * seconds;
    this.phase += drift * lively * seconds * 2;
    this.#stroke(size * (1 + 0.03 * Math.sin(this.phase * 1.3)), wave + 0.16 * this.level, open, glow);
  }

  #stroke(size, wave, open, glow) {
    const { pen, canvas, phase: t } = this;
    const side = canvas.width;
    const radius = side * size;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, side, side);
    pen.translate(side / 2, side / 2);
    pen.rotate(0.2 * Math.sin(this.turned));
    pen.lineJoin = "round";
    pen.strokeStyle = this.colour;
    const warm = glow * (1 + 0.1 * this.mood.pleasure);
    for (let strand = 2; strand >= 0; strand--) {
      pen.beginPath();
      for (let i = 0; i <= STEPS; i++) {
        const a = (i / STEPS) * Math.PI * 2;
        const swell = 1 + wave * Math.sin(3 * a + t * 1.1 + strand * 0.7) + wave * 0.45 * Math.sin(5 * a - t * 1.6);
        const x = radius * swell * Math.sin(a + 0.12 * strand + this.turned) * (1 + 0.1 * strand);
        const loop = Math.sin(2 * (a + this.turned) + 0.5 * Math.sin(t * 0.35) + 0.16 * strand);
        const round = Math.cos(a + this.turned + 0.1 * strand);
        const y = radius * swell * (0.82 - 0.04 * strand) * (loop * (1 - open) + round * open * 1.2);
        if (i) pen.lineTo(x, y);
        else pen.moveTo(x, y);
      }
      pen.closePath();
      for (const [width, alpha] of strand ? [[1 / 170, 0.36 / strand]] : GLOW) {
        pen.lineWidth = side * width;
        pen.globalAlpha = Math.min(1, alpha * warm);
        pen.stroke();
      }
    }
  }
}
