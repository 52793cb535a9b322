// The page: what the house tells goes to the conversation and to the line; what he writes goes out.

import { Field } from "./field.js";
import { Line } from "./line.js";
import { Memory } from "./memory.js";
import { Talk } from "./talk.js";
import { Wire } from "./wire.js";
import { poses, words } from "./words.js";

const LONGEST = 1_000_000; // bytes; the house refuses more, so it is not sent at all

const named = document.getElementById("name");
const posed = document.getElementById("pose");
const room = document.getElementById("talk");
const line = new Line(document.getElementById("line"));
const talk = new Talk(room, document.getElementById("spoken"));
const tooMuch = () => talk.door(words.tooLong);
const field = new Field(document.getElementById("form"), {
  longest: LONGEST, say, stop: () => wire.stop(), changed: pose, tooMuch,
});
const wire = new Wire(hear);
const memory = new Memory(document.querySelector("header"), document.querySelector("main"), (asked) => wire.ask(asked));
let hers = "away";

function say(text) {
  if (new TextEncoder().encode(text).length > LONGEST) {
    tooMuch();
    return; // it stays in the field: nothing he wrote is lost
  }
  if (wire.open) talk.door("");
  field.text = "";
  talk.said(wire.say(text), text);
  pose();
}

function hear(news) {
  switch (news.kind) {
    case "scene":
      talk.door("");
      talk.scene(news);
      name(news.name);
      hers = news.pose;
      memory.opens(news.rooms?.includes("memory"));
      break;
    case "memory":
      memory.show(news);
      break;
    case "closer":
      memory.closer(news);
      break;
    case "found":
      memory.found(news);
      break;
    case "unremembered":
      memory.trouble(news.spoken);
      break;
    case "heard":
      talk.door("");
      talk.heard(news.key, news.text);
      break;
    case "thinking":
      hers = "thinking";
      break;
    case "clause":
      hers = "speaking";
      talk.clause(news.key, news.text);
      line.moves(news.text.length, news);
      break;
    case "ended":
      hers = "quiet";
      talk.ended(news.key, news.ending);
      break;
    case "trouble":
      talk.trouble(news.key, news.spoken);
      break;
    case "renamed":
      name(news.name);
      break;
    case "accepted":
      talk.taken(news.id, news.again);
      break;
    case "refused":
      talk.drop(news.id);
      if (news.text) field.text = [news.text, field.text].filter(Boolean).join("\n");
      talk.door(news.spoken ?? words.tooLong);
      break;
    case "unread":
      talk.door(news.spoken);
      break;
    case "unsealed":
      hers = "away";
      talk.door(news.spoken ?? words.unsealed);
      break;
    case "away":
    case "gone":
      hers = "away";
      memory.trouble("");
      // A hiccup that mends itself within half a second needs no words.
      if (news.tries > 1) talk.door(words[news.kind]);
      break;
  }
  pose();
}

function name(given) {
  named.textContent = document.title = given;
}

function pose() {
  const now = hers === "quiet" && field.text.trim() ? "listening" : hers;
  line.is(now);
  posed.textContent = poses[now];
  field.stops = hers === "thinking" || hers === "speaking";
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    wire.stop();
    return;
  }
  if (event.key === "PageUp" || event.key === "PageDown") {
    if (document.activeElement === room) return;
    event.preventDefault();
    room.scrollBy({ top: (event.key === "PageUp" ? -0.8 : 0.8) * room.clientHeight });
    return;
  }
  // Whatever he does, typing is talking.
  const typing = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (typing && document.activeElement !== field.area) field.area.focus();
});

pose();
wire.start();
