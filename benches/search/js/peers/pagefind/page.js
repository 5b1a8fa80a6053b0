/** Loads Pagefind's own script, which loads the rest. */
export async function open(base) {
  const pagefind = await import(`${base}pagefind.js`);
  // `init` alone starts a worker and returns; options that change nothing wait until it is ready.
  await pagefind.init();
  await pagefind.options({ ranking: {} });

  async function search(text) {
    const { results } = await pagefind.search(text);
    return results.slice(0, 20);
  }

  return {
    question: search,
    keystroke: search,
    async articles(results) {
      const records = await Promise.all(results.map((result) => result.data()));
      return records.map((record) => Number(record.raw_url.replaceAll("/", "")));
    },
  };
}
