import { PEERS } from "../peers/list.js";

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

/** The figures of one archive as text; the best of each row bears a star. */
export function table({ articles, peers }) {
  const names = Object.keys(peers);
  const lines = [`${articles} articles`, line("", names.map((name) => PEERS[name]))];
  for (const [title, figure, written, more] of ROWS) {
    const best = bestOf(Object.values(peers), figure, more);
    const cells = names.map((name) => cell(peers[name][figure], written, best));
    lines.push(line(title, cells));
  }
  for (const name of names.filter((name) => peers[name].failure)) {
    lines.push(`${PEERS[name]}: ${peers[name].failure}`);
  }
  return `${lines.join("\n")}\n`;
}

function line(title, cells) {
  return title.padEnd(27) + cells.map((text) => text.padStart(13)).join("");
}

function cell(value, written, best) {
  return value === undefined ? "–" : written(value) + (value === best ? "*" : " ");
}

/** A peer that finds nothing is the best at nothing. */
function bestOf(peers, figure, more) {
  const values = peers.filter((peer) => peer.found > 0).map((peer) => peer[figure]);
  return more ? Math.max(...values) : Math.min(...values);
}
