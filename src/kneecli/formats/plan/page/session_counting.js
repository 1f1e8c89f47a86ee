// What is counted so many milliseconds into a step: repetitions at their tempo, or the seconds that are left.

function countAt(exercise, at, ms, first) {
  const left = Math.max(0, Math.ceil(at.seconds - ms / 1000));
  if (at.kind !== "set") return { number: left, isEnd: false, side: at.side, holding: 0 };
  if (exercise.reps === null) {
    const isEnd = exercise.minutes === null || Math.floor(ms / 2000) % 2 === 1;
    return { number: left, isEnd, side: at.side, holding: 0 };
  }
  const [move, held] = [1000 * exercise.move, 1000 * exercise.hold];
  const turns = exercise.reps * (exercise.sides === "alternating" ? 2 : 1);
  const turn = Math.min(Math.floor(ms / (move + held)), turns - 1);
  const within = ms - turn * (move + held);
  const isEnd = within >= move / 4 && within < (move * 3) / 4 + held;
  const holding = within >= move / 2 && within < move / 2 + held ? Math.ceil((move / 2 + held - within) / 1000) : 0;
  if (exercise.sides !== "alternating") return { number: turn + 1, isEnd, side: at.side, holding };
  return { number: Math.floor(turn / 2) + 1, isEnd, side: turn % 2 ? other(first) : first, holding };
}

const other = (side) => (side === "left" ? "right" : "left");

function counted(exercise, ms, isWhole) {
  if (exercise.minutes !== null) return ms < 10000 ? 0 : Math.floor(ms / 1000);
  if (exercise.reps === null) return Math.floor(ms / 1000);
  const turns = Math.floor(ms / (1000 * (exercise.move + exercise.hold)));
  return isWhole ? exercise.reps : exercise.sides === "alternating" ? Math.floor(turns / 2) : turns;
}

const minutesAndSeconds = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

const clock = (seconds) => (seconds < 60 ? String(seconds) : minutesAndSeconds(seconds));
