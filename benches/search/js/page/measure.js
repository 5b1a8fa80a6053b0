// What the measurement calls inside the page. Everything is timed here, so that no message between
// programs is in a figure.

let engine;

globalThis.bench = {
  /** Opens the peer and asks the first question; milliseconds from nothing until each was done. */
  async open(question) {
    const began = performance.now();
    const { open } = await import("./peer/page.js");
    engine = await open(new URL("./peer/", location).href);
    const opened = performance.now() - began;
    await engine.question(question);
    return { opened, answered: performance.now() - began };
  },

  /** Milliseconds for each of the texts, `question`s or `keystroke`s, until `limit` is over. */
  async time(kind, texts, limit) {
    const times = [];
    const end = performance.now() + limit;
    for (const text of texts) {
      const began = performance.now();
      await engine[kind](text);
      times.push(performance.now() - began);
      await engine.settle?.();
      if (performance.now() > end) {
        break;
      }
    }
    return times;
  },

  /** Which of the questions found anything, and which their own article among the first ten. */
  async quality(questions) {
    const counts = { asked: questions.length, found: 0, own: 0 };
    for (const { text, article } of questions) {
      const first = await engine.articles((await engine.question(text)).slice(0, 10));
      counts.found += first.length > 0;
      counts.own += first.includes(article);
    }
    return counts;
  },
};
