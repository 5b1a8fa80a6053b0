/** Loads Pagefind's own script, which loads the rest. */
export async function open(base) {
  const pagefind = await import(`${base}pagefind.js`);
  await pagefind.init();

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
