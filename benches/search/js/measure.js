// Measures one peer with the articles of one archive.

import { join } from "node:path";
import { openPage } from "./browser/page.js";
import { serve } from "./browser/server.js";
import { compressedSizes } from "./compressed.js";
import { bytesWithoutPlaces } from "./places.js";
import { publish } from "./publish.js";
import { median, percentile } from "./report/statistics.js";

const PAGE = join(import.meta.dirname, "page");

/** The figures of a peer, or `{ failure }` where it cannot take the archive. */
export async function measure(peer, archive, { runs, limits, engine, chromium }) {
  const folder = join(archive.folder, peer);
  try {
    const built = await publish(peer, archive.articles, folder, engine, limits);
    const sizes = await compressedSizes(folder, isNeededToSearch);
    const withoutPlaces = bytesWithoutPlaces(peer, sizes);
    const passes = [];
    for (let run = 0; run < runs; run++) {
      passes.push(await pass(folder, archive.queries, run, { limits, chromium, sizes }));
    }
    return { built, withoutPlaces, ...figures(passes, sizes, archive.queries) };
  } catch (error) {
    return { failure: error.message };
  }
}

/** One browser: opens the peer, asks everything for a first and for a second time. */
async function pass(folder, queries, run, { limits, chromium, sizes }) {
  const server = await serve(PAGE, folder);
  let page;
  try {
    page = await openPage(chromium, server.url, limits);
    server.takeFetched();
    const first = queries.questions[run % queries.questions.length].text;
    const opening = await page.bench("opening", "open", first);
    const fetched = server.takeFetched().map((name) => sizes.get(name) ?? 0);
    const memoryOpen = await page.memory();
    const cold = await ask(page, queries, limits);
    const warm = await ask(page, queries, limits);
    const memoryAsked = await page.memory();
    const quality = await page.bench("asking for the articles", "quality", queries.questions);
    return { ...opening, fetched, memoryOpen, cold, warm, memoryAsked, quality };
  } finally {
    await page?.close();
    server.close();
  }
}

async function ask(page, { questions, keystrokes }, { asking }) {
  const texts = questions.map((question) => question.text);
  const limit = asking * 1000;
  return {
    question: await page.bench("asking questions", "time", "question", texts, limit),
    keystroke: await page.bench("typing", "time", "keystroke", keystrokes, limit),
  };
}

function figures(passes, sizes, { keystrokes }) {
  const middle = (figure) => median(passes.map(figure));
  const share = (time, kind, part) => percentile(passes.flatMap((pass) => pass[time][kind]), part);
  return {
    firstBytes: middle((pass) => sum(pass.fetched)),
    firstFiles: middle((pass) => pass.fetched.length),
    allBytes: sum(sizes.values()),
    opened: middle((pass) => pass.opened),
    answered: middle((pass) => pass.answered),
    memoryOpen: middle((pass) => pass.memoryOpen),
    memoryAsked: middle((pass) => pass.memoryAsked),
    coldQuestionP95: share("cold", "question", 95),
    questionP50: share("warm", "question", 50),
    questionP95: share("warm", "question", 95),
    coldKeystrokeP95: share("cold", "keystroke", 95),
    keystrokeP50: share("warm", "keystroke", 50),
    keystrokeP95: share("warm", "keystroke", 95),
    typed: Math.min(...passes.map((pass) => pass.warm.keystroke.length)),
    toType: keystrokes.length,
    asked: passes[0].quality.asked,
    found: passes[0].quality.found,
    own: passes[0].quality.own,
  };
}

/** Pagefind writes an interface and the texts to be shown as well; no other peer has them. */
function isNeededToSearch(name) {
  return !/^(fragment|pagefind-(ui|modular-ui|highlight|component-ui))/.test(name);
}

function sum(numbers) {
  return [...numbers].reduce((total, number) => total + number, 0);
}
