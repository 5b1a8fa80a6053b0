//! Puts runs of the flat text into the tree of inlines.

use maqal_article::{Direction, Inline};

use super::runs::Run;

/// Stands for what no run may cross: code and line breaks.
pub(super) const BARRIER: char = '\u{FFFC}';

/// The text that runs are found in: as long as the plain text, byte for byte.
pub(super) fn surface(inlines: &[Inline]) -> String {
    let mut text = String::new();
    push_surface(inlines, &mut text);
    text
}

fn push_surface(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push_str(text),
            Inline::Code(_) | Inline::Break => out.push(BARRIER),
            Inline::Strong(content)
            | Inline::Emphasis(content)
            | Inline::Link { content, .. }
            | Inline::Isolate { content, .. } => push_surface(content, out),
        }
    }
}

/// Wraps the runs, which are in order and do not overlap.
pub(super) fn wrap(inlines: Vec<Inline>, runs: &[Run]) -> Vec<Inline> {
    wrap_list(inlines, &mut 0, runs)
}

/// A sibling, or a part of one, and the run that it lies in.
struct Piece {
    inline: Inline,
    run: Option<Run>,
}

fn wrap_list(inlines: Vec<Inline>, at: &mut usize, runs: &[Run]) -> Vec<Inline> {
    let mut out = Vec::new();
    let mut open: Option<(Run, Vec<Inline>)> = None;
    for piece in inlines
        .into_iter()
        .flat_map(|inline| pieces(inline, at, runs))
    {
        match (&mut open, piece.run) {
            (Some((run, content)), Some(next)) if *run == next => content.push(piece.inline),
            (_, next) => {
                out.extend(open.take().map(isolated));
                match next {
                    Some(run) => open = Some((run, vec![piece.inline])),
                    None => out.push(piece.inline),
                }
            }
        }
    }
    out.extend(open.map(isolated));
    out
}

fn isolated((run, content): (Run, Vec<Inline>)) -> Inline {
    Inline::Isolate {
        dir: run.dir,
        lang: None,
        content,
    }
}

fn pieces(inline: Inline, at: &mut usize, runs: &[Run]) -> Vec<Piece> {
    let start = *at;
    if let Inline::Text(text) = inline {
        *at += text.len();
        return text_pieces(&text, start, within(runs, start, *at));
    }
    let end = start + surface(std::slice::from_ref(&inline)).len();
    let inside = within(runs, start, end);
    if let [run] = inside
        && run.start <= start
        && run.end >= end
        && (run.start < start || run.end > end)
    {
        *at = end;
        return vec![Piece {
            inline,
            run: Some(*run),
        }];
    }
    let crossed = inside.iter().any(|run| run.start < start || run.end > end);
    let inline = match inline {
        Inline::Strong(content) if crossed => return split(content, Inline::Strong, at, inside),
        Inline::Emphasis(content) if crossed => {
            return split(content, Inline::Emphasis, at, inside);
        }
        Inline::Strong(content) => Inline::Strong(wrap_list(content, at, inside)),
        Inline::Emphasis(content) => Inline::Emphasis(wrap_list(content, at, inside)),
        Inline::Link { href, content } => Inline::Link {
            href,
            content: wrap_list(content, at, inside),
        },
        other => other,
    };
    *at = end;
    vec![Piece { inline, run: None }]
}

/// Stress that a run enters or leaves, in parts that lie in the run or outside of it.
fn split(
    content: Vec<Inline>,
    stress: fn(Vec<Inline>) -> Inline,
    at: &mut usize,
    runs: &[Run],
) -> Vec<Piece> {
    let mut parts: Vec<(Option<Run>, Vec<Inline>)> = Vec::new();
    for piece in content
        .into_iter()
        .flat_map(|inline| pieces(inline, at, runs))
    {
        match parts.last_mut() {
            Some((run, part)) if *run == piece.run => part.push(piece.inline),
            _ => parts.push((piece.run, vec![piece.inline])),
        }
    }
    let piece = |(run, part)| Piece {
        inline: stress(part),
        run,
    };
    parts.into_iter().map(piece).collect()
}

/// The runs that touch the bytes from `start` to `end`.
fn within(runs: &[Run], start: usize, end: usize) -> &[Run] {
    let first = runs.partition_point(|run| run.end <= start);
    let last = runs.partition_point(|run| run.start < end);
    runs.get(first..last).unwrap_or_default()
}

fn text_pieces(text: &str, start: usize, runs: &[Run]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut done = 0;
    let mut push = |from: usize, to: usize, run: Option<Run>| {
        if let Some(part) = text.get(from..to).filter(|part| !part.is_empty()) {
            pieces.push(Piece {
                inline: Inline::text(part),
                run,
            });
        }
    };
    for run in runs {
        let from = run.start.saturating_sub(start).max(done);
        let to = (run.end - start).min(text.len());
        push(done, from, None);
        push(from, to, Some(*run));
        done = to;
    }
    push(done, text.len(), None);
    pieces
}

impl Run {
    pub(super) fn new(start: usize, end: usize, dir: Direction) -> Self {
        Self { start, end, dir }
    }
}
