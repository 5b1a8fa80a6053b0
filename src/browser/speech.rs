//! Reading aloud with the voices of the device.

use gloo_events::EventListener;
use gloo_timers::callback::{Interval, Timeout};
use js_sys::Reflect;
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use super::settings;
use crate::state::Piece;

/// A voice of the device.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Voice {
    /// The name, as the device gives it.
    pub(crate) name: String,
    voice: SpeechSynthesisVoice,
}

/// What came of saying a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It was said.
    Said,
    /// The voice failed.
    Failed,
}

/// A piece that is being said; dropping it is silence.
pub(crate) struct Speaking {
    speech: SpeechSynthesis,
    _listeners: [EventListener; 2],
    _start: Timeout,
    _alive: Option<Interval>,
}

/// Chrome falls silent after some 14 seconds of a voice from the network, unless it is woken.
const WAKE_EVERY_MS: u32 = 9_000;
const SPEED: &str = "maqal:speed";

/// The voices that speak a language, by its first subtag. Browsers that have none, or none yet,
/// give none.
pub(crate) fn voices(lang: &str) -> Vec<Voice> {
    let Some(speech) = speech() else {
        return Vec::new();
    };
    let voices = speech.get_voices().into_iter();
    voices
        .map(SpeechSynthesisVoice::from)
        .filter(|voice| primary(&voice.lang()) == lang)
        .map(|voice| Voice {
            name: voice.name(),
            voice,
        })
        .collect()
}

/// The first subtag of a voice's language. Android writes `ar_SA`, and Hebrew in its old code.
fn primary(tag: &str) -> String {
    let first = tag.split(['-', '_']).next().unwrap_or_default();
    match first.to_ascii_lowercase() {
        old if old == "iw" => "he".to_owned(),
        first => first,
    }
}

/// Calls back when the voices of the device have come, or changed.
pub(crate) fn on_voices(changed: impl Fn() + 'static) -> Option<EventListener> {
    // Some browsers cannot be listened to here: their voices are there from the first.
    let speech = speech()?;
    Some(EventListener::new(&speech, "voiceschanged", move |_| {
        changed();
    }))
}

/// The number of the voice that the reader chose before; of the first where it is not here.
pub(crate) fn kept_voice(voices: &[Voice]) -> usize {
    let kept = voices
        .first()
        .and_then(|voice| settings::kept(&voice_entry(voice)));
    let same = |voice: &Voice| kept.as_deref() == Some(voice.name.as_str());
    voices.iter().position(same).unwrap_or_default()
}

/// Keeps a voice for the articles of its language.
pub(crate) fn keep_voice(voice: &Voice) {
    settings::keep(&voice_entry(voice), &voice.name);
}

fn voice_entry(voice: &Voice) -> String {
    format!("maqal:voice:{}", primary(&voice.voice.lang()))
}

/// The speed that the reader chose before, in hundredths.
pub(crate) fn kept_speed() -> u32 {
    let kept = settings::kept(SPEED).and_then(|kept| kept.parse().ok());
    kept.filter(|speed| (25..=400).contains(speed))
        .unwrap_or(100)
}

/// Keeps a speed, in hundredths.
pub(crate) fn keep_speed(speed: u32) {
    settings::keep(SPEED, &speed.to_string());
}

/// Says a piece. A voice of another language than the piece's is left aside: the device chooses.
pub(crate) fn say(
    piece: &Piece,
    voice: Option<&Voice>,
    speed: u32,
    over: impl Fn(Outcome) + Clone + 'static,
) -> Option<Speaking> {
    let speech = speech()?;
    let utterance = SpeechSynthesisUtterance::new_with_text(&piece.text).ok()?;
    utterance.set_lang(piece.lang.as_str());
    utterance.set_rate(speed as f32 / 100.0);
    let voice = voice.filter(|voice| primary(&voice.voice.lang()) == piece.lang.primary());
    utterance.set_voice(voice.map(|voice| &voice.voice));
    let remote = voice.is_some_and(|voice| !voice.voice.local_service());
    let listeners = [("end", Outcome::Said), ("error", Outcome::Failed)].map(|(event, outcome)| {
        let over = over.clone();
        EventListener::once(&utterance, event, move |_| over(outcome))
    });
    let start = {
        let speech = speech.clone();
        // Behind the silence that the piece before left: some browsers drop what comes at once.
        Timeout::new(0, move || {
            speech.resume();
            speech.speak(&utterance);
        })
    };
    let alive = remote.then(|| {
        let speech = speech.clone();
        Interval::new(WAKE_EVERY_MS, move || {
            speech.pause();
            speech.resume();
        })
    });
    Some(Speaking {
        speech,
        _listeners: listeners,
        _start: start,
        _alive: alive,
    })
}

impl Drop for Speaking {
    fn drop(&mut self) {
        self.speech.cancel();
    }
}

fn speech() -> Option<SpeechSynthesis> {
    let window = web_sys::window()?;
    let there = Reflect::get(&window, &"speechSynthesis".into()).is_ok_and(|it| it.is_truthy());
    if there {
        window.speech_synthesis().ok()
    } else {
        None
    }
}
