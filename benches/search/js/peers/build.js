// `node build.js PEER ARTICLES FOLDER`: writes one peer's index. A process of its own, so that it can
// be bounded in memory and ended when its time is over.

const [peer, articles, folder] = process.argv.slice(2);
const { build } = await import(`./${peer}/build.js`);
await build(articles, folder);
