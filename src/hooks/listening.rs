use std::rc::Rc;

use maqal_article::ArticlePage;
use yew::prelude::*;

use crate::{
    browser::{
        reading,
        speech::{self, Outcome, Voice},
    },
    state::{Piece, Player, Step, pieces},
};

/// Reading aloud, as the page offers it.
#[derive(Clone, PartialEq)]
pub(crate) struct Listening {
    /// The voices that speak the article's language; without one nothing is offered.
    pub(crate) voices: Rc<Vec<Voice>>,
    /// How far it has come.
    pub(crate) player: Player,
    /// The number of the voice in use.
    pub(crate) voice: usize,
    /// How fast it speaks, in hundredths.
    pub(crate) speed: u32,
    /// Goes a step on.
    pub(crate) step: Callback<Step>,
    /// Chooses a voice by its number.
    pub(crate) choose_voice: Callback<usize>,
    /// Chooses a speed, in hundredths.
    pub(crate) choose_speed: Callback<u32>,
}

/// Reads an article aloud; it falls silent when the article is left.
#[hook]
pub(crate) fn use_listening(page: &Rc<ArticlePage>, failed: &Callback<()>) -> Listening {
    let voices = use_state_eq(Rc::<Vec<Voice>>::default);
    let player = use_reducer(Playing::default);
    let voice = use_state_eq(|| 0);
    let speed = use_state_eq(|| 100);
    {
        let (voices, voice, speed) = (voices.setter(), voice.setter(), speed.setter());
        let player = player.dispatcher();
        let page = page.clone();
        use_effect_with((), move |()| {
            player.dispatch(Event::Pieces(Rc::new(pieces(&page.article))));
            speed.set(speech::kept_speed());
            let arrived = move || {
                let found = speech::voices(page.article.lang.primary());
                voice.set(speech::kept_voice(&found));
                voices.set(Rc::new(found));
            };
            arrived();
            let listener = speech::on_voices(arrived);
            move || drop(listener)
        });
    }
    {
        let (dispatch, failed) = (player.dispatcher(), failed.clone());
        let chosen = voices.get(*voice).cloned();
        let said = player.player.playing.then_some(player.player.at);
        let pieces = player.pieces.clone();
        use_effect_with((said, chosen, *speed), move |(said, chosen, speed)| {
            let piece = said.and_then(|at| pieces.get(at));
            let speaking = piece.and_then(|piece| {
                speech::say(piece, chosen.as_ref(), *speed, move |outcome| {
                    if outcome == Outcome::Failed {
                        failed.emit(());
                    }
                    dispatch.dispatch(Event::Step(match outcome {
                        Outcome::Said => Step::Said,
                        Outcome::Failed => Step::Pause,
                    }));
                })
            });
            move || drop(speaking)
        });
    }
    use_effect_with(player.player.part(&player.pieces), |part| {
        reading::show_spoken(*part);
    });
    Listening {
        player: player.player,
        voice: *voice,
        speed: *speed,
        step: {
            let dispatch = player.dispatcher();
            Callback::from(move |step| dispatch.dispatch(Event::Step(step)))
        },
        choose_voice: {
            let (voice, voices) = (voice.setter(), voices.clone());
            Callback::from(move |number: usize| {
                if let Some(chosen) = voices.get(number) {
                    speech::keep_voice(chosen);
                    voice.set(number);
                }
            })
        },
        choose_speed: {
            let speed = speed.setter();
            Callback::from(move |chosen| {
                speech::keep_speed(chosen);
                speed.set(chosen);
            })
        },
        voices: (*voices).clone(),
    }
}

/// The player with what it plays.
#[derive(Default)]
struct Playing {
    pieces: Rc<Vec<Piece>>,
    player: Player,
}

enum Event {
    Pieces(Rc<Vec<Piece>>),
    Step(Step),
}

impl Reducible for Playing {
    type Action = Event;

    fn reduce(self: Rc<Self>, event: Event) -> Rc<Self> {
        let (pieces, player) = match event {
            Event::Pieces(pieces) => (pieces, Player::default()),
            Event::Step(step) => (self.pieces.clone(), self.player.after(step, &self.pieces)),
        };
        Rc::new(Self { pieces, player })
    }
}
