// Where one is in the session, since when, and what was done; kept in the browser, so that a reload goes on.

const data = JSON.parse(document.getElementById("session-data").textContent);
const STORE = `kneecli ${data.id}`;
const LATE_MS = 5000; // what is later than this was slept through
const TICK_MS = 200;
const REASONS = ["pain", "no time", "not for me", "other"];
const find = (id) => document.getElementById(id);
const calm = matchMedia("(prefers-reduced-motion: reduce)");

// What is kept: where one is, since when, and what was done

let state = kept() ?? fresh();

function fresh() {
  const done = data.items.map(() => ({ sets: [], pain: null, effort: null, why: null }));
  const place = { begun: false, item: 0, steps: [], at: 0, view: "card", from: "", down: false, signs: false };
  return { ...place, spent: 0, since: null, seen: 0, done };
}

function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(STORE));
    return found?.done?.length === data.items.length ? found : null;
  } catch {
    return null;
  }
}

function keep() {
  try {
    localStorage.setItem(STORE, JSON.stringify(state));
  } catch {
    // Some browsers keep nothing for a page that is a file; the session goes on without.
  }
}

const item = () => data.items[state.item];
const done = () => state.done[state.item];
const step = () => state.steps[state.at];
const isSet = () => step()?.kind === "set";
const goesByCount = () => isSet() && item().reps !== null;
const elapsed = () => state.spent + (state.since === null ? 0 : Date.now() - state.since);

// From step to step

function stepsOf(number) {
  const next = data.items[number];
  const toFloor = next?.floor ?? false;
  const kind = toFloor ? "down" : "up";
  const change = state.down === toFloor ? [] : [{ kind, side: "both", number: 0, seconds: data.changes[kind].seconds }];
  return [...change, ...(next?.steps ?? [])];
}

function openItem(number) {
  Object.assign(state, { item: number, steps: stepsOf(number) });
  enter(0);
}

function enter(place, late = 0) {
  Object.assign(state, { at: place, spent: 0, since: null, seen: Date.now() });
  if (!step()) return leave();
  const waits = step().kind === "ready" || late > LATE_MS;
  state.since = waits ? null : Date.now() - late;
  go(step().kind === "ready" ? "card" : "run");
  announce(spoken());
}

function leave() {
  if (!item()) return go("end");
  if (done().sets.length) return go("pain");
  done().why ??= ""; // passed over
  return openItem(state.item + 1);
}

function finishStep(ms) {
  const whole = 1000 * step().seconds;
  if (step().kind === "down" || step().kind === "up") state.down = step().kind === "down";
  if (isSet()) count(Math.min(ms, whole));
  enter(state.at + 1, Math.max(0, ms - whole));
}

function count(ms) {
  const number = counted(item(), ms, ms >= 1000 * step().seconds);
  if (number) done().sets.push({ side: step().side, number: step().number, count: number });
}

function pause() {
  Object.assign(state, { spent: elapsed(), since: null });
}

function pauseOrGoOn() {
  if (state.since === null) Object.assign(state, { since: Date.now(), seen: Date.now() });
  else pause();
  changed();
}

function back() {
  const again = isSet() && elapsed() > 2000;
  const earlier = state.steps.slice(0, state.at).findLastIndex((each) => each.kind === "set" || each.kind === "ready");
  const place = again || earlier < 0 ? state.at : earlier;
  const gone = state.steps.slice(place).filter((each) => each.kind === "set");
  done().sets = done().sets.filter((each) => !gone.some((set) => set.side === each.side && set.number === each.number));
  done().why = null;
  enter(place);
}

function stopItem(why) {
  if (isSet()) count(elapsed());
  Object.assign(done(), { why });
  Object.assign(state, { since: null, at: state.steps.length });
  if (done().pain > data.stop_pain) return go("much");
  if (done().sets.length && done().pain === null) return go("pain");
  return openItem(state.item + 1);
}

// By the clock

function tick() {
  if (state.since === null || state.view !== "run") return;
  const slept = Date.now() - state.seen > LATE_MS;
  if (slept && goesByCount()) {
    // Repetitions that nobody counted were not done; a hold, a rest and minutes go on by the clock.
    Object.assign(state, { spent: state.spent + Math.max(0, state.seen - state.since), since: null });
    return changed();
  }
  if (Date.now() - state.seen >= 1000) {
    state.seen = Date.now();
    keep();
  }
  const ms = elapsed();
  if (ms >= 1000 * step().seconds) finishStep(ms);
  else paint();
}
