//! Lines that are fields of the article: views, dates, byline, source.

mod byline;
mod date;
mod label;
mod source;
mod views;

use maqal_article::{Article, Author, Block, Source, Stamp};

use super::Line;
use crate::{
    Field, WarningKind,
    dates::{Order, Reading},
    warnings::Warnings,
};

/// The longest line that is looked at, in bytes: a longer one is text.
const MAX_LINE: usize = 1024;

/// What a line, or a part of one, says.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Found {
    Views(Option<u64>),
    Date(Field, Reading),
    Byline(Vec<Author>),
    Source(Source),
    RefusedSource { address: String, scheme: String },
}

/// The fields that were read so far.
pub(super) struct Fields {
    order: Order,
    published: Option<Stamp>,
    updated: Option<Stamp>,
    views: Option<u64>,
    byline: Vec<Author>,
    source: Option<Source>,
    /// Lines that look like a field but cannot be one: they stay in the text.
    kept: Vec<Block>,
}

impl Fields {
    pub(super) fn new(order: Order) -> Self {
        Self {
            order,
            published: None,
            updated: None,
            views: None,
            byline: Vec::new(),
            source: None,
            kept: Vec::new(),
        }
    }

    /// Takes a line of the page's head. Returns whether it was one of fields.
    pub(super) fn take(&mut self, line: &Line, warnings: &mut Warnings) -> bool {
        let Some(found) = self.read(line.text()) else {
            return false;
        };
        let doubts: Vec<WarningKind> = found
            .iter()
            .filter_map(|found| self.doubt(found, line))
            .collect();
        if doubts.is_empty() {
            self.accept(found, line, warnings);
            return true;
        }
        for doubt in doubts {
            warnings.at(line.number, doubt);
        }
        self.kept.push(Block::paragraph(line.text()));
        true
    }

    /// Whether a line is one of fields.
    pub(super) fn reads(&self, line: &Line) -> bool {
        self.read(line.text()).is_some()
    }

    /// Takes a line of the page's end: byline, source, or a date with its label. A doubtful line
    /// is left where it stands.
    pub(super) fn take_at_end(&mut self, line: &Line, warnings: &mut Warnings) -> bool {
        let found = match self.read(line.text()) {
            Some(found) if found.iter().all(|found| may_end(found, line.text())) => found,
            _ => return false,
        };
        if found.iter().any(|found| self.doubt(found, line).is_some()) {
            return false;
        }
        self.accept(found, line, warnings);
        true
    }

    /// Fills the article's fields; returns the paragraphs of lines that could not be taken.
    pub(super) fn fill(self, article: &mut Article) -> Vec<Block> {
        article.published = self.published;
        article.updated = self.updated;
        article.views = self.views;
        article.byline = self.byline;
        article.source = self.source;
        self.kept
    }

    /// Reads a line, whole or in parts that are set apart by a bar, a dot or a dash.
    fn read(&self, text: &str) -> Option<Vec<Found>> {
        if text.len() > MAX_LINE {
            return None;
        }
        if let Some(found) = self.read_part(text) {
            return Some(vec![found]);
        }
        let bars = text.split(['|', '•', '·']);
        bars.map(|part| self.read_part(part))
            .collect::<Option<_>>()
            .or_else(|| text.split(" - ").map(|part| self.read_part(part)).collect())
    }

    fn read_part(&self, text: &str) -> Option<Found> {
        let text = text.trim_matches(crate::decode::is_blank);
        views::read(text)
            .or_else(|| date::read(text, self.order))
            .or_else(|| byline::read(text))
            .or_else(|| source::read(text))
    }

    /// Why a finding cannot be taken, if so.
    fn doubt(&self, found: &Found, line: &Line) -> Option<WarningKind> {
        let text = line.text().to_owned();
        let second = |field, text| Some(WarningKind::SecondValue { field, text });
        match found {
            Found::Date(_, Reading::Impossible) => Some(WarningKind::ImpossibleDate { text }),
            Found::Date(_, Reading::Ambiguous) => Some(WarningKind::AmbiguousDate { text }),
            Found::Date(_, Reading::OtherCalendar) => Some(WarningKind::OtherCalendar { text }),
            Found::Date(field, Reading::Stamp { stamp, .. }) => {
                let known = if *field == Field::Updated {
                    self.updated
                } else {
                    self.published
                };
                differs(known.as_ref(), stamp).then(|| second(*field, text))?
            }
            Found::Views(Some(views)) => {
                differs(self.views.as_ref(), views).then(|| second(Field::Views, text))?
            }
            Found::Byline(byline) if !self.byline.is_empty() && self.byline != *byline => {
                second(Field::Byline, text)
            }
            Found::Source(source) => {
                differs(self.source.as_ref(), source).then(|| second(Field::Source, text))?
            }
            Found::RefusedSource { address, scheme } => Some(WarningKind::RefusedLink {
                address: address.clone(),
                scheme: scheme.clone(),
            }),
            Found::Views(None) | Found::Byline(_) => None,
        }
    }

    fn accept(&mut self, found: Vec<Found>, line: &Line, warnings: &mut Warnings) {
        for found in found {
            let text = line.text().to_owned();
            let field = match found {
                Found::Views(count) => {
                    self.views = count.or(self.views);
                    Field::Views
                }
                Found::Date(
                    field,
                    Reading::Stamp {
                        stamp,
                        wrong_weekday,
                    },
                ) => {
                    if wrong_weekday {
                        warnings.at(
                            line.number,
                            WarningKind::WrongWeekday { text: text.clone() },
                        );
                    }
                    let slot = if field == Field::Updated {
                        &mut self.updated
                    } else {
                        &mut self.published
                    };
                    *slot = Some(stamp);
                    field
                }
                Found::Byline(byline) => {
                    self.byline = byline;
                    Field::Byline
                }
                Found::Source(source) => {
                    self.source = Some(source);
                    Field::Source
                }
                Found::Date(..) | Found::RefusedSource { .. } => continue,
            };
            warnings.at(line.number, WarningKind::TakenAs { field, text });
        }
    }
}

/// Whether a line is the label of a view count without the count.
pub(super) fn is_bare_label(line: &Line) -> bool {
    views::read(line.text()) == Some(Found::Views(None))
}

fn differs<T: PartialEq>(known: Option<&T>, value: &T) -> bool {
    known.is_some_and(|known| known != value)
}

/// Whether a finding may stand at the end of a page: a bare date there may be the text's own.
fn may_end(found: &Found, text: &str) -> bool {
    match found {
        Found::Date(..) | Found::Byline(_) => text.contains(':'),
        Found::Source(_) => true,
        Found::Views(count) => count.is_some(),
        Found::RefusedSource { .. } => false,
    }
}
