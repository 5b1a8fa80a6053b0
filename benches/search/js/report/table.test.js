import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesWithoutPlaces } from "../places.js";
import { limitFor } from "../options.js";
import { table } from "./table.js";

/** A peer that found the articles of so many of 60 questions and opens in so many milliseconds. */
function peer(own, opened, more = {}) {
  return { asked: 60, found: 60, own, opened, allBytes: 1000, typed: 9, toType: 9, ...more };
}

function lines(peers) {
  return table({ articles: 10, limits: { asking: 60 }, peers }).split("\n");
}

function row(peers, title) {
  return lines(peers).find((line) => line.startsWith(`${title} `));
}

test("a peer that finds too little is shown and bears no star", () => {
  const peers = { maqal: peer(52, 30), lunr: peer(15, 20), flexsearch: peer(14, 10) };
  assert.match(row(peers, "opening"), /30\.0 ms +20\.0 ms\* +10\.0 ms $/);
  assert.ok(lines(peers).includes("  which is not FlexSearch"));
});

test("an equal figure of a peer that finds too little bears no star", () => {
  assert.match(row({ maqal: peer(52, 30), lunr: peer(2, 30) }, "opening"), /30\.0 ms\* +30\.0 ms $/);
});

test("bytes without places are compared among those that can be told apart", () => {
  const peers = {
    maqal: peer(52, 30, { withoutPlaces: 700 }),
    pagefind: peer(31, 30),
    lunr: peer(40, 30, { withoutPlaces: 1000 }),
  };
  assert.match(row(peers, "… without places of words"), /0\.7 kB\* +– +1\.0 kB $/);
  const all = lines(peers);
  assert.ok(all.includes("Places of words are in the same files as the rest: Pagefind"));
  assert.ok(all.includes("No places of words, and so no answer to a phrase: Lunr"));
});

test("what was not built or not typed to the end is said", () => {
  const failure = "the index was not built within 60 s";
  const all = lines({ maqal: peer(52, 30, { typed: 4 }), lunr: { failure } });
  assert.ok(all.includes("Maqal: keystrokes are the first 4 of 9, which is what 60 s sufficed for"));
  assert.ok(all.includes(`Lunr: ${failure}`));
});

test("files of places are left out of a peer that has them apart", () => {
  const sizes = new Map([["index.bin", 5], ["positions-0.bin", 7]]);
  assert.equal(bytesWithoutPlaces("maqal", sizes), 5);
  assert.equal(bytesWithoutPlaces("lunr", sizes), 12);
  assert.equal(bytesWithoutPlaces("pagefind", sizes), undefined);
  assert.equal(bytesWithoutPlaces("maqal", new Map([["index.bin", 5]])), undefined);
});

test("a larger archive has longer", () => {
  assert.deepEqual([1_000, 10_000, 10_001, 100_000].map(limitFor), [60, 60, 120, 600]);
});
