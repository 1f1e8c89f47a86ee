// What is taken home: the plan with ticks, and remarks as `kneecli log` reads them.

function figures(counts, unit, isSide = false) {
  if (counts.length > 1) return isSide ? counts.join("/") : `${counts.join("/")} ${unit}`;
  return `1x${counts[0]} ${unit}`;
}

function amount(exercise, sets) {
  if (exercise.minutes !== null) {
    const seconds = sets.reduce((sum, each) => sum + each.count, 0);
    return seconds === 60 * exercise.minutes ? "" : minutesAndSeconds(seconds);
  }
  const [asked, unit] = exercise.reps === null ? [exercise.hold, "s"] : [exercise.reps, "reps"];
  const of = (side) => sets.filter((each) => each.side === side).map((each) => each.count);
  const isWhole = (counts) => counts.length === exercise.sets && counts.every((each) => each === asked);
  if (exercise.sides !== "per-side") return isWhole(of("both")) ? "" : figures(of("both"), unit);
  const [left, right] = [of("left"), of("right")];
  if (!right.length) return `left only, ${figures(left, unit)}`;
  if (!left.length) return `right only, ${figures(right, unit)}`;
  if (isWhole(left) && isWhole(right)) return "";
  return `left ${figures(left, unit, true)}, right ${figures(right, unit, true)}`;
}

function remark(exercise, { sets, pain, effort, why }) {
  const end = sets.length ? (why ? `note: stopped: ${why}` : "") : why ? `skipped: ${why}` : "skipped";
  const scales = [pain === null ? "" : `pain ${pain}`, effort === null ? "" : `effort ${effort}`];
  return [sets.length ? amount(exercise, sets) : "", ...scales, end].filter(Boolean).join(", ");
}

function tickedPlan({ markdown, items }, done) {
  let place = -1;
  const marked = (line) => {
    if (!line.startsWith("- [ ] **")) return line;
    const did = done[++place];
    if (!did.sets.length && did.why === null) return line;
    const words = remark(items[place], did);
    return `- [${did.sets.length ? "x" : " "}]${line.slice(5)}${words && ` ${words}`}`;
  };
  return markdown.split("\n").map(marked).join("\n");
}
