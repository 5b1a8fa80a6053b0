// Who is measured, in the order of the table. Each has a folder with `build.js`, which writes its
// index, and `page.js`, which answers from it in the browser.

export const PEERS = {
  maqal: "Maqal",
  pagefind: "Pagefind",
  minisearch: "MiniSearch",
  flexsearch: "FlexSearch",
  orama: "Orama",
  lunr: "Lunr",
};
