import { fetched } from "../fetching.js";

export async function open(base) {
  const [, saved] = await Promise.all([run(`${base}lunr.js`), fetched(`${base}index.json`)]);
  const index = globalThis.lunr.Index.load(await saved.json());
  return {
    question: async (text) => index.search(text).slice(0, 20),
    keystroke: async (text) => index.search(`${text}*`).slice(0, 20),
    articles: async (results) => results.map((result) => Number(result.ref)),
  };
}

function run(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${url} could not be loaded`));
    document.head.append(script);
  });
}
