import { PEERS, PLACES } from "../peers/list.js";

const bytes = (value) =>
  value >= 1e6 ? `${(value / 1e6).toFixed(2)} MB` : `${(value / 1e3).toFixed(1)} kB`;
const milliseconds = (value) => `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
const seconds = (value) => `${value.toFixed(1)} s`;
const count = String;

/** A row: its title, the figure, how it is written, and whether more of it is better. */
const ROWS = [
  ["before the first answer", "firstBytes", bytes],
  ["files for it", "firstFiles", count],
  ["bytes in all", "allBytes", bytes],
  ["… without places of words", "withoutPlaces", bytes],
  ["opening", "opened", milliseconds],
  ["opening and first answer", "answered", milliseconds],
  ["memory after opening", "memoryOpen", bytes],
  ["memory after asking", "memoryAsked", bytes],
  ["question, first time, p95", "coldQuestionP95", milliseconds],
  ["question p50", "questionP50", milliseconds],
  ["question p95", "questionP95", milliseconds],
  ["keystroke, first time, p95", "coldKeystrokeP95", milliseconds],
  ["keystroke p50", "keystrokeP50", milliseconds],
  ["keystroke p95", "keystrokeP95", milliseconds],
  ["questions with an answer", "found", count, true],
  ["own article in first ten", "own", count, true],
  ["building the index", "built", seconds],
];

/** Who finds fewer of the articles that questions were drawn from is the best at nothing. */
const LEAST_FOUND = 1 / 4;

/** The figures of one archive as text; the best of each row bears a star. */
export function table({ articles, limits, peers }) {
  const names = Object.keys(peers);
  const starred = names.filter((name) => finds(peers[name])).map((name) => peers[name]);
  const lines = [`${articles} articles`, line("", names.map((name) => PEERS[name]))];
  for (const [title, figure, written, more] of ROWS) {
    const best = bestOf(starred, figure, more);
    const cells = names.map((name) => cell(peers[name], figure, written, starred, best));
    lines.push(line(title, cells));
  }
  return `${[...lines, ...notes(peers, limits)].join("\n")}\n`;
}

/** Whether a peer finds enough to bear a star: the article of so many questions in the first ten. */
export function finds({ own, asked }) {
  return own >= asked * LEAST_FOUND;
}

function line(title, cells) {
  return title.padEnd(27) + cells.map((text) => text.padStart(13)).join("");
}

function cell(peer, figure, written, starred, best) {
  const value = peer[figure];
  if (value === undefined) {
    return "–";
  }
  return written(value) + (value === best && starred.includes(peer) ? "*" : " ");
}

function bestOf(peers, figure, more) {
  const values = peers.map((peer) => peer[figure]).filter((value) => value !== undefined);
  return more ? Math.max(...values) : Math.min(...values);
}

/** What there is to say of the figures, a line each. */
function* notes(peers, { asking }) {
  const measured = Object.keys(peers).filter((name) => !peers[name].failure);
  const list = (names) => names.map((name) => PEERS[name]).join(", ");
  yield `* the best of those that find the article of a quarter of the questions in the first ten`;
  const others = measured.filter((name) => !finds(peers[name]));
  if (others.length > 0) {
    yield `  which is not ${list(others)}`;
  }
  const among = measured.filter((name) => peers[name].withoutPlaces === undefined);
  if (among.length > 0) {
    yield `Places of words are in the same files as the rest: ${list(among)}`;
  }
  const none = measured.filter((name) => !(name in PLACES));
  if (none.length > 0) {
    yield `No places of words, and so no answer to a phrase: ${list(none)}`;
  }
  for (const name of measured.filter((name) => peers[name].typed < peers[name].toType)) {
    const { typed, toType } = peers[name];
    yield `${PEERS[name]}: keystrokes are the first ${typed} of ${toType}, which is what ${asking} s sufficed for`;
  }
  for (const name of Object.keys(peers).filter((name) => peers[name].failure)) {
    yield `${PEERS[name]}: ${peers[name].failure}`;
  }
}
