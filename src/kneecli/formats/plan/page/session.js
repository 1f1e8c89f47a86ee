// The guided session of a printed plan: one card for each exercise, and what is heard. Texts of packs come in as data
// and go out as text only.

// What is shown

let shown = "";
let lastCount = "";

function go(view) {
  state.view = view;
  changed();
}

function changed() {
  keep();
  show();
}

function el(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function button(label, act, className = "") {
  const made = el("button", { type: "button", textContent: label, className });
  made.addEventListener("click", act);
  return made;
}

const VIEWS = {
  card: () => [item().name, card()],
  run: () => [item()?.name ?? "Up from the floor", run()],
  pain: () => ["Knee pain during it?", asked("pain", felt)],
  effort: () => ["How hard was it?", asked("effort", worked)],
  hurt: () => ["How much does it hurt?", [...scale("pain", hurts), row(button("Go on", resume))]],
  why: () => ["Why leave it out?", reasons()],
  leaving: () => ["How much does it hurt?", scale("pain", leaveForPain)],
  much: () => ["Leave this one for today", tooMuch()],
  stop: () => ["Stop for today at", signs()],
  end: () => ["Take it home", home()],
};

function card() {
  const dose = el("p", { className: "dose", textContent: item().dose });
  const cues = el("ol", {}, ...item().cues.map((cue) => el("li", { textContent: cue })));
  return [pictures(), dose, row(button("Begin", () => finishStep(0), "main"), button("Skip", () => go("why"))), cues];
}

function reasons() {
  return [row(...REASONS.map((why) => button(why, () => leaveBecause(why)))), row(button("Go on with it", resume))];
}

function tooMuch() {
  return [paragraph(data.words.too_much), row(button("Next exercise", () => openItem(state.item + 1), "main"))];
}

function signs() {
  const end = button("End the session", endBySign, "main");
  const mistake = button("Pressed by mistake", () => go(state.from));
  return [list(data.words.stop_at), row(end, mistake), ...data.words.do_not_start.map(paragraph)];
}

function show() {
  const now = `${state.view} ${state.item}`;
  if (now !== shown) {
    shown = now;
    lastCount = "";
    const [title, parts] = VIEWS[state.view]();
    find("s-title").textContent = title;
    find("s-body").replaceChildren(...parts);
    find("s-place").textContent = item() ? `Exercise ${state.item + 1} of ${data.items.length}` : "";
    find("s-stop").hidden = state.view === "stop";
    find("s-title").focus();
    scrollTo(0, 0);
  }
  paint();
}

function run() {
  const hurting = button("It hurts", hold("hurt"));
  const exercise = item() ? [hurting, button("Skip the rest", hold("why")), button("Back", back)] : [];
  const next = button("Next", () => finishStep(elapsed()), "main next");
  const pausing = Object.assign(button("Pause", pauseOrGoOn), { id: "r-pause" });
  const counts = ["r-what", "r-side", "r-count", "r-hold"].map((id) => el("p", { id }));
  return [...counts, ...(item() ? [pictures()] : []), next, row(pausing, ...exercise), el("p", { id: "r-next" })];
}

function hold(view) {
  return () => {
    pause();
    go(view);
  };
}

function resume() {
  go(step()?.kind === "ready" ? "card" : "run");
}

const row = (...buttons) => el("div", { className: "row" }, ...buttons);
const paragraph = (text) => el("p", { textContent: text });
const list = (texts) => el("ul", {}, ...texts.map((text) => el("li", { textContent: text })));

function scale(name, act) {
  const chips = Array.from({ length: 11 }, (_, level) => {
    const chip = button(String(level), () => act(level), "chip");
    chip.setAttribute("aria-label", `${name} ${level} of 10`);
    return chip;
  });
  const ends = name === "pain" ? "0 is no pain, 10 the worst there is." : "0 is nothing, 10 is all you have.";
  const nothing = button("Say nothing", () => act(null));
  return [paragraph(`${item().name}. ${ends}`), el("div", { className: "chips" }, ...chips), row(nothing)];
}

function asked(name, act) {
  return [...scale(name, act), row(button("Back to the last set", back))];
}

function pictures() {
  const frames = find("session-pictures").content.children[state.item].cloneNode(true);
  frames.classList.add("frames");
  frames.classList.toggle("still", calm.matches || frames.children.length < 2);
  const printed = document.querySelectorAll("article")[state.item].querySelector("svg");
  if (!frames.children.length && printed) frames.append(printed.cloneNode(true));
  return frames;
}

const turning = () => ({ isEnd: Math.floor(Date.now() / 2000) % 2 === 1 });

function paint() {
  if (state.view !== "run" && state.view !== "card") return;
  const now = state.view === "run" ? countAt(item(), step(), elapsed(), data.first) : turning();
  document.querySelector("#s-body .frames")?.classList.toggle("at-end", now.isEnd);
  if (state.view === "card") return;
  const sets = item()?.sets ?? 1;
  const place = sets > 1 && step().number ? `, ${isSet() ? "" : "then "}set ${step().number} of ${sets}` : "";
  find("r-what").textContent = stepWords(step()) + place;
  find("r-side").textContent = now.side === "both" ? "" : now.side.toUpperCase();
  find("r-count").textContent = goesByCount() ? `${now.number} of ${item().reps}` : clock(now.number);
  find("r-hold").textContent = now.holding ? `hold ${now.holding}` : "";
  find("r-pause").textContent = state.since === null ? "Go on" : "Pause";
  const after = state.steps[state.at + 1];
  find("r-next").textContent = `Next: ${after ? stepWords(after).toLowerCase() : (nextName() ?? "the end")}`;
  sayCount(now.number);
}

const nextName = () => data.items[state.item + 1]?.name;

function stepWords(at) {
  if (at.kind === "set" && item().minutes !== null) return "Keep going";
  if (at.kind === "set") return item().reps === null ? "Hold" : "Repetitions";
  if (at.kind === "down" || at.kind === "up") return data.changes[at.kind].words;
  if (at.kind === "switch") return `Change sides: ${at.side}`;
  return { rest: "Rest", ready: "how to do it" }[at.kind] ?? "Get ready";
}

// What is heard

const voices = window.speechSynthesis;
let speaks = false;

function spoken() {
  if (step().kind === "ready") return item().name;
  return isSet() && step().side !== "both" ? `${stepWords(step())}, ${step().side} side` : stepWords(step());
}

function announce(text) {
  find("s-live").textContent = text;
  say(text);
}

function say(text) {
  if (!speaks || !voices) return;
  voices.cancel();
  voices.speak(new SpeechSynthesisUtterance(text));
}

function sayCount(number) {
  const now = `${state.at} ${number}`;
  if (now === lastCount) return;
  const isFirst = !lastCount.startsWith(`${state.at} `);
  lastCount = now;
  if (state.since !== null && !isFirst && (goesByCount() || (number > 0 && number <= 3))) say(String(number));
}

function switchVoice() {
  speaks = !speaks;
  find("s-voice").textContent = speaks ? "Voice: on" : "Voice: off";
  find("s-voice").setAttribute("aria-pressed", String(speaks));
  if (speaks) say("Voice on");
  else voices.cancel();
}

let lock = null;

async function stayAwake() {
  try {
    lock = document.visibilityState === "visible" ? await navigator.wakeLock?.request("screen") : null;
  } catch {
    lock = null; // a low battery, or a browser that has none: the clock is right all the same
  }
}

// What was felt

function worst(level) {
  if (level !== null) done().pain = Math.max(level, done().pain ?? 0);
}

function felt(level) {
  worst(level);
  go(done().pain > data.stop_pain ? "much" : "effort");
}

function worked(level) {
  done().effort = level;
  openItem(state.item + 1);
}

function leaveBecause(why) {
  if (why === "pain") go("leaving");
  else stopItem(why);
}

function leaveForPain(level) {
  worst(level);
  stopItem("pain");
}

function hurts(level) {
  worst(level);
  if (level > data.stop_pain) stopItem("pain");
  else resume();
}

function askToStop() {
  pause();
  state.from = state.view;
  go("stop");
}

function endBySign() {
  if (item() && isSet() && state.from === "run") count(elapsed());
  if (item() && (done().sets.length || done().pain !== null)) done().why ??= "stop sign";
  Object.assign(state, { item: data.items.length, steps: [], at: 0, signs: true });
  go("end");
}

// What is taken home

function home() {
  lock?.release();
  const text = tickedPlan(data, state.done);
  const name = `knee-session-${data.id}.md`;
  const area = el("textarea", { id: "s-plan", readOnly: true, rows: 8, value: text });
  const copy = button("Copy the text", async () => {
    area.select();
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      document.execCommand("copy");
    }
    announce("Copied");
  });
  const href = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
  const file = el("a", { className: "button main", href, download: name, textContent: "Download the file" });
  const did = state.done.filter((each) => each.sets.length).length;
  const how = `At the computer: kneecli log ${name}, or kneecli log - and paste the text.`;
  return [
    ...(state.signs ? [paragraph(data.words.signs)] : []),
    paragraph(`${did} of ${data.items.length} exercises done, wholly or in part. ${how} This page keeps it.`),
    row(file, copy),
    el("label", { htmlFor: "s-plan", textContent: "Your plan, with what you did" }),
    area,
    paragraph(data.words.morning),
    row(button("Show the page", close), button("Begin again", beginAgain)),
  ];
}

// Opening and closing

function open() {
  find("session").hidden = false;
  document.body.classList.add("guided");
  shown = "";
  stayAwake();
  if (state.begun) return show();
  state.begun = true;
  return openItem(0);
}

function close() {
  find("session").hidden = true;
  document.body.classList.remove("guided");
  lock?.release();
  nameStart();
  find("start").focus();
}

function nameStart() {
  find("start").textContent = state.begun ? "Go on with the session" : "Start the session here";
}

function beginAgain() {
  state = fresh();
  open();
}

find("start").addEventListener("click", open);
find("s-stop").addEventListener("click", askToStop);
find("s-voice").addEventListener("click", switchVoice);
find("s-voice").hidden = !voices;
nameStart();
find("start").parentElement.hidden = false;
document.addEventListener("visibilitychange", () => state.begun && !find("session").hidden && stayAwake());
setInterval(tick, TICK_MS);
setInterval(() => state.view === "card" && !find("session").hidden && paint(), 500);
if (state.begun && state.view !== "end") open();
