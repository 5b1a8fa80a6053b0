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

/**
 * The files that say where words stand in an article, which it takes to answer phrases; `null` where a
 * peer has that among the rest. Who is not here keeps no places.
 */
export const PLACES = {
  maqal: /^positions-/,
  pagefind: null,
};
