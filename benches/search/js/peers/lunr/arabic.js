import lunr from "lunr";
import addStemmers from "lunr-languages/lunr.stemmer.support.js";
import addArabic from "lunr-languages/lunr.ar.js";

addStemmers(lunr);
addArabic(lunr);

// The page takes it from here: its stemmer runs in classic scripts only.
globalThis.lunr = lunr;

export default lunr;
