//! What is said when an article is read aloud: short pieces, each with the part of the page it
//! stands in. A piece is short enough to be said in some ten seconds: voices from the network stop
//! without a word after about fourteen.

use maqal_article::{Article, Block, BlockKind, Inline, Lang, plain_text};

/// A part of an article's page that is heard as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The headline.
    Headline,
    /// The lead.
    Lead,
    /// A block of the body, counted from 0.
    Block(u32),
}

/// What is said in one breath.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Where it stands.
    pub(crate) part: Part,
    /// Its language.
    pub(crate) lang: Lang,
    /// Its words.
    pub(crate) text: String,
}

/// How many characters a piece has at most, but for a longer word.
const LONGEST: usize = 160;

/// The pieces of an article in reading order. What is for the eye alone is left out: pull quotes
/// that repeat the text, code and rules.
pub(crate) fn pieces(article: &Article) -> Vec<Piece> {
    let mut plan = Plan {
        part: Part::Headline,
        pieces: Vec::new(),
    };
    plan.say(&article.headline, &article.lang);
    plan.part = Part::Lead;
    plan.say_inlines(&article.lead, &article.lang);
    for (number, block) in (0..).zip(&article.blocks) {
        plan.part = Part::Block(number);
        if !matches!(&block.kind, BlockKind::PullQuote(quote) if article.repeats(quote)) {
            plan.say_block(block, &article.lang);
        }
    }
    plan.pieces
}

struct Plan {
    part: Part,
    pieces: Vec<Piece>,
}

impl Plan {
    fn say_block(&mut self, block: &Block, outer: &Lang) {
        let lang = block.lang.as_ref().unwrap_or(outer);
        match &block.kind {
            BlockKind::Paragraph(content)
            | BlockKind::Heading { content, .. }
            | BlockKind::PullQuote(content) => self.say_inlines(content, lang),
            BlockKind::Quotation {
                blocks,
                attribution,
            } => {
                for block in blocks {
                    self.say_block(block, lang);
                }
                self.say_inlines(attribution.as_deref().unwrap_or_default(), lang);
            }
            BlockKind::List { items, .. } => {
                for block in items.iter().flatten() {
                    self.say_block(block, lang);
                }
            }
            BlockKind::Table {
                head,
                rows,
                caption,
            } => {
                self.say_inlines(caption.as_deref().unwrap_or_default(), lang);
                for row in std::iter::once(head).chain(rows) {
                    let cells: Vec<_> = row.iter().map(|cell| plain_text(&cell.content)).collect();
                    self.say(&cells.join(", "), lang);
                }
            }
            BlockKind::Figure { image, caption } => match caption {
                Some(caption) => self.say_inlines(caption, lang),
                None => self.say(&image.alt, lang),
            },
            BlockKind::Code { .. } | BlockKind::Rule => {}
        }
    }

    fn say_inlines(&mut self, content: &[Inline], lang: &Lang) {
        self.say(&plain_text(content), lang);
    }

    fn say(&mut self, text: &str, lang: &Lang) {
        let said: String = text.chars().filter(|c| !is_silent(*c)).collect();
        for text in breaths(&said) {
            // A line of signs alone would be read as their names.
            if text.chars().any(char::is_alphanumeric) {
                self.pieces.push(Piece {
                    part: self.part,
                    lang: lang.clone(),
                    text: text.to_owned(),
                });
            }
        }
    }
}

/// Characters for the eye: tatweel, soft hyphens and the controls of direction.
fn is_silent(c: char) -> bool {
    matches!(
        c,
        'ـ' | '\u{ad}' | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
    )
}

/// Cuts a text into pieces of at most [`LONGEST`] characters, at the ends of sentences where it can
/// be, else behind a comma, else between words.
fn breaths(text: &str) -> Vec<&str> {
    let mut breaths = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (breath, after) = rest.split_at(breath_length(rest));
        breaths.push(breath.trim_end());
        rest = after.trim_start();
    }
    breaths
}

/// Where the first piece of a text ends: at the best place to pause that is not too far.
fn breath_length(text: &str) -> usize {
    let mut best = (0, text.len());
    let mut before = ' ';
    for (nth, (at, c)) in text.char_indices().enumerate() {
        let space = c.is_whitespace();
        if nth >= LONGEST && best.0 > 0 {
            return best.1;
        }
        if space {
            let worth = if c == '\n' { 3 } else { pause_after(before) };
            if worth >= best.0 {
                best = (worth, at);
            }
            if nth >= LONGEST {
                return at;
            }
        }
        before = c;
    }
    text.len()
}

/// How well a voice can pause behind a character that a space follows.
fn pause_after(c: char) -> u8 {
    match c {
        '.' | '!' | '?' | '؟' | '۔' | '…' | ':' | ';' | '؛' => 3,
        ',' | '،' | '–' | '—' | ')' | '»' => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use maqal_article::Cell;

    use super::*;

    fn block(kind: BlockKind) -> Block {
        Block::new(kind)
    }

    fn said(article: &Article) -> Vec<(Part, String)> {
        pieces(article)
            .into_iter()
            .map(|piece| (piece.part, piece.text))
            .collect()
    }

    #[test]
    fn an_article_is_said_in_reading_order_with_its_parts() {
        let article = Article {
            headline: "عنوان".into(),
            lead: vec![Inline::text("مقدمة")],
            blocks: vec![
                Block::paragraph("فقرة"),
                block(BlockKind::Quotation {
                    blocks: vec![Block::paragraph("قول")],
                    attribution: Some(vec![Inline::text("قائل")]),
                }),
            ],
            ..Article::default()
        };
        let expected = [
            (Part::Headline, "عنوان"),
            (Part::Lead, "مقدمة"),
            (Part::Block(0), "فقرة"),
            (Part::Block(1), "قول"),
            (Part::Block(1), "قائل"),
        ];
        assert_eq!(said(&article), expected.map(|(part, t)| (part, t.into())));
    }

    #[test]
    fn what_is_for_the_eye_alone_is_not_said() {
        let code = BlockKind::Code {
            language: None,
            text: "let x = 1;".into(),
        };
        let article = Article {
            blocks: vec![
                block(BlockKind::PullQuote(vec![Inline::text("قول")])),
                block(code),
                block(BlockKind::Rule),
                Block::paragraph("* * *"),
                Block::paragraph("كـــتاب\u{200f} فيه قول"),
            ],
            ..Article::default()
        };
        assert_eq!(
            said(&article),
            [(Part::Block(4), "كتاب فيه قول".to_owned())]
        );
    }

    #[test]
    fn a_pull_quote_that_stands_nowhere_else_is_said() {
        let article = Article {
            blocks: vec![block(BlockKind::PullQuote(vec![Inline::text("قول")]))],
            ..Article::default()
        };
        assert_eq!(said(&article), [(Part::Block(0), "قول".to_owned())]);
    }

    #[test]
    fn a_row_of_a_table_is_one_piece() {
        let cell = |text: &str| Cell {
            content: vec![Inline::text(text)],
            align: None,
        };
        let article = Article {
            blocks: vec![block(BlockKind::Table {
                head: vec![cell("نهر"), cell("طول")],
                rows: vec![vec![cell("الفرات"), cell("2800")]],
                caption: None,
            })],
            ..Article::default()
        };
        let texts: Vec<_> = said(&article).into_iter().map(|(_, text)| text).collect();
        assert_eq!(texts, ["نهر, طول", "الفرات, 2800"]);
    }

    #[test]
    fn a_block_of_another_language_is_said_in_it() {
        let mut english = Block::paragraph("A river");
        english.lang = Lang::new("en").ok();
        let article = Article {
            blocks: vec![Block::paragraph("نهر"), english],
            ..Article::default()
        };
        let langs: Vec<_> = pieces(&article)
            .into_iter()
            .map(|piece| piece.lang.to_string())
            .collect();
        assert_eq!(langs, ["ar", "en"]);
    }

    #[test]
    fn pieces_end_with_sentences_and_lose_no_word() {
        let sentence = "هذه جملة فيها كلمات كثيرة، وبعدها فاصلة، ثم نقطة في آخرها. ";
        let text = sentence.repeat(9);
        let breaths = breaths(&text);
        assert!(breaths.len() > 3);
        for breath in &breaths {
            assert!(breath.chars().count() <= LONGEST && breath.ends_with('.'));
        }
        assert_eq!(breaths.join(" "), text.trim());
    }

    #[test]
    fn a_long_sentence_pauses_at_a_comma_and_else_between_words() {
        let half = "كلمة ".repeat(20);
        let text = format!("{},{half}{half}{half}", half.trim_end());
        let text = text.replace(',', "، ");
        let first = breaths(&text)[0];
        assert!(first.ends_with('،'), "{first}");
        for breath in breaths(&text) {
            assert!(breath.chars().count() <= LONGEST);
        }
    }

    #[test]
    fn a_point_inside_a_number_is_no_pause_and_a_long_word_is_whole() {
        assert_eq!(breaths("بلغ 3.5 متر"), ["بلغ 3.5 متر"]);
        let word = "ا".repeat(400);
        assert_eq!(breaths(&word), [word.as_str()]);
        let with_more = format!("{word} ثم");
        assert_eq!(breaths(&with_more), [word.as_str(), "ثم"]);
    }
}
