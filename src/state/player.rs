use super::speech::{Part, Piece};

/// How far the reading aloud of an article has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Player {
    /// Whether its controls are shown.
    pub(crate) open: bool,
    /// Whether it speaks.
    pub(crate) playing: bool,
    /// The number of the piece that is said, or will be.
    pub(crate) at: usize,
}

/// What happens to the player.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Speak, from where it stopped.
    Play,
    /// Stop, and remember where.
    Pause,
    /// Go to the next part.
    Forward,
    /// Go to the beginning of this part, or to the one before.
    Back,
    /// A piece has been said.
    Said,
    /// Stop and put the controls away.
    Close,
}

impl Player {
    /// The part that is heard, while the controls are shown.
    pub(crate) fn part(&self, pieces: &[Piece]) -> Option<Part> {
        let piece = pieces.get(self.at).filter(|_| self.open)?;
        Some(piece.part)
    }

    /// The player after a step.
    pub(crate) fn after(self, step: Step, pieces: &[Piece]) -> Self {
        match step {
            Step::Play => Self {
                open: true,
                playing: !pieces.is_empty(),
                ..self
            },
            Step::Pause => Self {
                playing: false,
                ..self
            },
            Step::Close => Self {
                open: false,
                playing: false,
                ..self
            },
            Step::Forward => Self {
                at: next_part(pieces, self.at).unwrap_or(self.at),
                ..self
            },
            Step::Back => Self {
                at: part_start(pieces, self.at.saturating_sub(1)),
                ..self
            },
            Step::Said if self.at + 1 < pieces.len() => Self {
                at: self.at + 1,
                ..self
            },
            // At the end it is ready to begin again.
            Step::Said => Self {
                at: 0,
                playing: false,
                ..self
            },
        }
    }
}

/// The first piece behind the part that a piece belongs to.
fn next_part(pieces: &[Piece], at: usize) -> Option<usize> {
    let part = pieces.get(at)?.part;
    let rest = pieces.iter().skip(at).position(|piece| piece.part != part);
    rest.map(|more| at + more)
}

/// The first piece of the part that a piece belongs to.
fn part_start(pieces: &[Piece], at: usize) -> usize {
    let part = pieces.get(at).map(|piece| piece.part);
    let first = pieces.iter().position(|piece| Some(piece.part) == part);
    first.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use maqal_article::Lang;

    use super::*;

    /// A headline of one piece, then blocks of so many.
    fn pieces(blocks: &[usize]) -> Vec<Piece> {
        let mut parts = vec![Part::Headline];
        for (number, count) in (0..).zip(blocks) {
            parts.extend(std::iter::repeat_n(Part::Block(number), *count));
        }
        let piece = |part| Piece {
            part,
            lang: Lang::arabic(),
            text: "قول".into(),
        };
        parts.into_iter().map(piece).collect()
    }

    fn player(steps: &[Step], pieces: &[Piece]) -> Player {
        let start = Player::default();
        steps
            .iter()
            .fold(start, |player, step| player.after(*step, pieces))
    }

    #[test]
    fn pieces_follow_each_other_to_the_end() {
        use Step::{Play, Said};
        let pieces = pieces(&[1]);
        let playing = player(&[Play, Said], &pieces);
        assert!(playing.playing && playing.part(&pieces) == Some(Part::Block(0)));
        let over = playing.after(Said, &pieces);
        assert!(over.open && !over.playing && over.at == 0);
    }

    #[test]
    fn it_goes_on_where_it_stopped() {
        use Step::{Close, Pause, Play, Said};
        let pieces = pieces(&[3, 3]);
        for stop in [Pause, Close] {
            let stopped = player(&[Play, Said, Said, stop], &pieces);
            assert!(!stopped.playing);
            let again = stopped.after(Play, &pieces);
            assert!(again.open && again.playing && again.at == 2);
        }
    }

    #[test]
    fn forward_and_back_go_by_parts() {
        use Step::{Back, Forward, Play, Said};
        let pieces = pieces(&[3, 2]);
        let at = |steps: &[Step]| player(steps, &pieces).at;
        assert_eq!(at(&[Play, Forward]), 1);
        assert_eq!(at(&[Play, Forward, Forward]), 4);
        assert_eq!(at(&[Play, Forward, Forward, Forward]), 4);
        assert_eq!(at(&[Play, Forward, Said, Said, Back]), 1);
        assert_eq!(at(&[Play, Forward, Back]), 0);
        assert_eq!(at(&[Play, Back]), 0);
    }

    #[test]
    fn an_article_without_words_is_not_played() {
        let player = player(&[Step::Play, Step::Forward, Step::Back, Step::Said], &[]);
        assert!(!player.playing && player.at == 0);
        assert_eq!(player.part(&[]), None);
    }
}
