// The folding of Arabic that users of an engine without Arabic write by hand.

const MARKS = /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u202A-\u202E]/g;
const LETTERS = {
  أ: "ا", إ: "ا", آ: "ا", ٱ: "ا",
  ى: "ي", ی: "ي", ئ: "ي",
  ؤ: "و",
  ة: "ه",
  ک: "ك",
};
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "g");
const DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;

/** One spelling for what is one word to a reader. */
export function fold(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(MARKS, "")
    .replace(FOLDED, (letter) => LETTERS[letter])
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}
