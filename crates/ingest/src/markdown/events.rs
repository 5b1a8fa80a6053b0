//! The parser's events with their lines.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser};

/// The parser's events, read from the front, with the line of each.
pub(super) struct Events<'a> {
    events: Vec<(Event<'a>, Range<usize>)>,
    /// The number of events read.
    read: usize,
    /// The offset of each line.
    line_starts: Vec<usize>,
    lines_above: u32,
}

impl<'a> Events<'a> {
    /// The events of `text`, which stands below so many lines of its file.
    pub(super) fn of(text: &'a str, lines_above: u32) -> Self {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS;
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
        Self {
            events: Parser::new_ext(text, options).into_offset_iter().collect(),
            read: 0,
            line_starts: line_starts.collect(),
            lines_above,
        }
    }

    pub(super) fn next(&mut self) -> Option<Event<'a>> {
        let (event, _) = self.events.get(self.read)?.clone();
        self.read += 1;
        Some(event)
    }

    pub(super) fn peek(&self) -> Option<&Event<'a>> {
        self.peek_at(0)
    }

    pub(super) fn peek_at(&self, ahead: usize) -> Option<&Event<'a>> {
        self.events.get(self.read + ahead).map(|(event, _)| event)
    }

    pub(super) fn skip(&mut self) {
        self.read += 1;
    }

    /// The number of events read.
    pub(super) fn position(&self) -> usize {
        self.read
    }

    /// The line of the file of the event read last.
    pub(super) fn line(&self) -> u32 {
        let last = self.read.saturating_sub(1);
        let offset = self.events.get(last).map_or(0, |(_, range)| range.start);
        let line = self.line_starts.partition_point(|start| *start <= offset);
        u32::try_from(line)
            .unwrap_or(u32::MAX)
            .saturating_add(self.lines_above)
    }
}
