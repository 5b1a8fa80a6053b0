use std::cell::RefCell;
use std::collections::HashMap;

use maqal_text::keyboard;

use super::budget::{Budget, ListSizes};
use super::edits::{self, Guess};
use super::expand::expand;
use super::latin;
use super::plan::{Forms, KIN, Plan, PlannedAtom, PlannedClause, Source};
use super::score;
use crate::marker::Target;
use crate::parts::{Needs, Parts};
use crate::query::{Atom, Clause, Query};
use crate::{IndexError, Rung, analysis};

/// Clauses that are looked for: a bit each in a mask.
const MAX_CLAUSES: usize = 60;
/// What a list counts for that was found by another form of the word alone.
const OTHER_FORM: f32 = 0.9;
/// What a list counts for that was found by guessing what was meant.
const GUESSED: f32 = 0.8;

/// Letters from which on a beginning of very many words may be a word that is meant by itself.
const SHORTEST_WHOLE: usize = 3;

/// A function word is common where one of so many documents has it.
const COMMON: u32 = 8;
/// A function word is very common in so many documents, whatever their share.
const VERY_COMMON: u32 = 1 << 15;

/// A query being resolved.
struct Resolver<'p, 'n> {
    parts: &'p Parts,
    needs: &'n mut Needs,
    plan: Plan,
    /// Words that were guessed at, and the guesses.
    guesses: HashMap<String, Vec<Guess>>,
}

/// A word, resolved.
#[derive(Default)]
struct Resolved {
    folded: String,
    sources: Vec<Source>,
    heavy: bool,
}

/// Finds the posting lists that stand for the words of a query. Where parts are needed, the plan is
/// not yet whole.
pub(super) fn resolve(parts: &Parts, query: &Query, needs: &mut Needs) -> Result<Plan, IndexError> {
    let mut resolver = Resolver {
        parts,
        needs,
        plan: Plan::default(),
        guesses: HashMap::new(),
    };
    for clause in &query.clauses {
        resolver.add(clause)?;
    }
    resolver.plan.weigh_function_words();
    let budget = Budget::of(parts.limits);
    resolver.plan.shorten_long_lists(budget, |stem| {
        let (whole, strongest) = (parts.list_size(stem)?, parts.strongest_size(stem));
        Some(ListSizes { whole, strongest })
    });
    Ok(resolver.plan)
}

impl Resolver<'_, '_> {
    fn add(&mut self, clause: &Clause) -> Result<(), IndexError> {
        if let ([Atom::Word(typed) | Atom::Prefix(typed)], false) = (&*clause.any, clause.exclude) {
            let open = matches!(clause.any[..], [Atom::Prefix(_)]);
            return self.add_words(typed, open);
        }
        let mut planned = PlannedClause {
            exclude: clause.exclude,
            ..PlannedClause::default()
        };
        for atom in &clause.any {
            let (typed, words) = match atom {
                Atom::Word(typed) | Atom::Prefix(typed) => (typed.clone(), self.words(typed)),
                Atom::Phrase(words) => {
                    let typed = words.join(" ");
                    let words = self.words(&typed);
                    (typed, words)
                }
            };
            let (open, quoted) = match atom {
                Atom::Word(_) => (false, false),
                Atom::Prefix(_) => (true, false),
                Atom::Phrase(_) => (false, true),
            };
            let mut resolved = Vec::new();
            for (nth, (_, folded)) in words.iter().enumerate() {
                let open = open && nth + 1 == words.len();
                let mut sources = match quoted {
                    true => self.as_typed(folded, planned.exclude)?,
                    false => self.word(&typed, folded, open, planned.exclude)?.sources,
                };
                sources.iter_mut().for_each(|source| source.narrows = false);
                resolved.push(sources);
            }
            planned.typed = typed;
            planned.any.push(match resolved.len() {
                1 => PlannedAtom::Word(resolved.remove(0)),
                _ => PlannedAtom::Phrase(resolved),
            });
        }
        self.push(planned);
        Ok(())
    }

    /// Adds what stood between two spaces: usually one word.
    fn add_words(&mut self, typed: &str, open: bool) -> Result<(), IndexError> {
        let mut words = self.words(typed);
        if let Some(turned) = self.turned(typed, &words)? {
            self.plan.rungs.push(Rung::Keyboard {
                typed: typed.to_owned(),
                used: turned.clone(),
            });
            words = self.words(&turned);
        }
        let last = words.len().saturating_sub(1);
        for (nth, (typed, folded)) in words.iter().enumerate() {
            let resolved = self.word(typed, folded, open && nth == last, false)?;
            let is_function_word = analysis::is_function_word(typed, &self.parts.root.lang);
            let documents = self.least_documents(folded)?;
            self.push(PlannedClause {
                common: documents >= self.parts.root.documents / COMMON,
                very_common: documents >= VERY_COMMON,
                unread: false,
                left_out: false,
                strongest: false,
                typed: typed.clone(),
                folded: resolved.folded,
                minor: is_function_word && !(open && nth == last),
                exclude: false,
                any: vec![PlannedAtom::Word(resolved.sources)],
                heavy: resolved.heavy,
                whole_weight: score::weigh(documents, self.parts.root.documents),
            });
        }
        Ok(())
    }

    fn push(&mut self, clause: PlannedClause) {
        if self.plan.clauses.len() < MAX_CLAUSES && !clause.any.is_empty() {
            self.plan.clauses.push(clause);
        }
    }

    /// The words in what was typed, as they stand and folded.
    fn words(&self, typed: &str) -> Vec<(String, String)> {
        let words = analysis::words(typed, &self.parts.root.lang);
        words
            .into_iter()
            .map(|word| {
                (
                    typed.get(word.range).unwrap_or_default().to_owned(),
                    word.folded,
                )
            })
            .collect()
    }

    fn word(
        &mut self,
        typed: &str,
        folded: &str,
        open: bool,
        exclude: bool,
    ) -> Result<Resolved, IndexError> {
        let mut target = Target {
            forms: vec![folded.to_owned()],
            ..Target::default()
        };
        let mut resolved = Resolved {
            folded: folded.to_owned(),
            ..Resolved::default()
        };
        if open {
            target.prefix = Some(folded.to_owned());
            if self.is_heavy(folded) {
                resolved.heavy = true;
                resolved.sources = vec![Source::beginning(folded)];
                if folded.chars().count() >= SHORTEST_WHOLE {
                    resolved.sources.extend(self.exact(folded)?);
                }
            } else {
                resolved.sources = expand(self.parts, folded, self.needs)?;
            }
        }
        if resolved.sources.is_empty() {
            resolved.sources = self.known(typed, folded)?;
        }
        if resolved.sources.is_empty() && self.needs.is_empty() {
            resolved.sources = self.guessed(typed, folded, &mut target)?;
        }
        target.stems = resolved
            .sources
            .iter()
            .map(|source| source.key.clone())
            .collect();
        if !exclude {
            self.plan.marker.add(target);
        }
        Ok(resolved)
    }

    /// The list of a word in the form typed, and in no other.
    fn as_typed(&mut self, folded: &str, exclude: bool) -> Result<Vec<Source>, IndexError> {
        if !exclude {
            self.plan.marker.add(Target {
                forms: vec![folded.to_owned()],
                ..Target::default()
            });
        }
        let source = self.exact(folded)?;
        Ok(source
            .map(|source| Source { kin: 0.0, ..source })
            .into_iter()
            .collect())
    }

    fn is_heavy(&self, prefix: &str) -> bool {
        self.parts
            .root
            .prefixes
            .binary_search_by(|known| known.as_str().cmp(prefix))
            .is_ok()
    }

    /// The list of a word that the archive knows, in this form or in another.
    fn known(&mut self, typed: &str, folded: &str) -> Result<Vec<Source>, IndexError> {
        if let Some(source) = self.exact(folded)? {
            return Ok(vec![source]);
        }
        if !self.parts.has_words(folded) {
            // Whether it is known is not yet: its kin may never be asked for.
            return Ok(Vec::new());
        }
        let likeliest = self.stem(folded)?;
        let mut others = analysis::stems(folded, &self.parts.root.lang);
        others.extend(self.stem_in_lexicon(folded)?);
        for stem in std::iter::once(likeliest).chain(others) {
            let key = match self.parts.list(&stem, self.needs)? {
                Some(_) => stem,
                None => match self.exact(&stem)? {
                    Some(source) => source.key,
                    None => continue,
                },
            };
            self.plan.rungs.push(Rung::Stem {
                typed: typed.to_owned(),
                stem: key.clone(),
            });
            return Ok(vec![Source {
                forms: self.behind_clitics(folded, &key)?,
                key,
                weight: OTHER_FORM,
                kin: KIN,
                narrows: false,
            }]);
        }
        Ok(Vec::new())
    }

    /// The longest stem of the archive's words that a word goes on from by an ending: where the browser
    /// has no stemmer for a language, the builder has left its stems in the lexicon.
    fn stem_in_lexicon(&mut self, folded: &str) -> Result<Option<String>, IndexError> {
        if !analysis::is_stemmed_by_index(folded, &self.parts.root.lang) {
            return Ok(None);
        }
        let Some(beginning) = analysis::beginning_of_stems(folded) else {
            return Ok(None);
        };
        let mut longest: Option<&str> = None;
        for lexicon in self.parts.words_beginning(beginning, self.needs)? {
            for form in lexicon.beginning(beginning) {
                if analysis::goes_on(folded, form.stem)
                    && longest.is_none_or(|known| form.stem.len() > known.len())
                {
                    longest = Some(form.stem);
                }
            }
        }
        Ok(longest.map(str::to_owned))
    }

    /// The forms of a stem that a word is but for what stands before them: «وجسر» is «جسر», and of
    /// «جسور» another form.
    fn behind_clitics(&mut self, folded: &str, stem: &str) -> Result<Forms, IndexError> {
        let mut forms = Forms::default();
        for rest in analysis::stems(folded, &self.parts.root.lang) {
            if !folded.ends_with(&rest) {
                continue;
            }
            let lexicon = self.parts.words(&rest, self.needs)?;
            let form = lexicon.and_then(|lexicon| lexicon.find(&rest));
            if let Some(form) = form.filter(|form| form.stem == stem) {
                forms.add(form.number);
            }
        }
        Ok(forms)
    }

    /// The stem that the words of the archive bear out.
    fn stem(&mut self, folded: &str) -> Result<String, IndexError> {
        let missing = RefCell::new((Needs::new(), None));
        let count = |word: &str| {
            let (needs, error) = &mut *missing.borrow_mut();
            let found = self.parts.words(word, needs).unwrap_or_else(|found| {
                *error = Some(found);
                None
            });
            found
                .and_then(|lexicon| lexicon.find(word))
                .map_or(0, |form| 1 << form.frequency)
        };
        let stem = analysis::stem(folded, &self.parts.root.lang, &count);
        let (needs, error) = missing.into_inner();
        self.needs.extend(needs);
        error.map_or(Ok(stem), Err)
    }

    /// At least so many documents have a word in this form.
    fn least_documents(&mut self, folded: &str) -> Result<u32, IndexError> {
        let lexicon = self.parts.words(folded, self.needs)?;
        let form = lexicon.and_then(|lexicon| lexicon.find(folded));
        Ok(form.map_or(0, |form| 1 << form.frequency.min(31)))
    }

    fn exact(&mut self, folded: &str) -> Result<Option<Source>, IndexError> {
        let lexicon = self.parts.words(folded, self.needs)?;
        let form = lexicon.and_then(|lexicon| lexicon.find(folded));
        Ok(form.map(|form| Source {
            key: form.stem.to_owned(),
            forms: Forms::one(form.number),
            weight: 1.0,
            kin: KIN,
            narrows: false,
        }))
    }

    /// The lists of the words that were probably meant.
    fn guessed(
        &mut self,
        typed: &str,
        folded: &str,
        target: &mut Target,
    ) -> Result<Vec<Source>, IndexError> {
        let typed = typed.to_owned();
        let mut guesses = self.near(folded)?;
        let mut rung = |used: String| Rung::Spelling {
            typed: typed.clone(),
            used,
        };
        let mut latin_rung = |used: String| Rung::LatinName {
            typed: typed.clone(),
            used,
        };
        let mut rung: &mut dyn FnMut(String) -> Rung = &mut rung;
        if guesses.is_empty() && self.needs.is_empty() {
            guesses = latin::names(self.parts, folded, self.needs)?;
            rung = &mut latin_rung;
        }
        if let Some(first) = guesses.first() {
            self.plan.rungs.push(rung(first.form.clone()));
        }
        target
            .forms
            .extend(guesses.iter().map(|guess| guess.form.clone()));
        let source = |guess: Guess| Source {
            key: guess.stem,
            forms: Forms::one(guess.number),
            weight: GUESSED * guess.likeness,
            kin: KIN,
            narrows: false,
        };
        let mut sources: Vec<Source> = Vec::new();
        for source in guesses.into_iter().map(source) {
            if !sources.iter().any(|known| known.key == source.key) {
                sources.push(source);
            }
        }
        Ok(sources)
    }

    /// What was meant by keys pressed in the other layout: where a word of what was typed is
    /// unknown in every form and in every near spelling, and what the keys say is known.
    fn turned(
        &mut self,
        typed: &str,
        words: &[(String, String)],
    ) -> Result<Option<String>, IndexError> {
        let others = keyboard::other_layout(typed);
        if others.is_empty() {
            return Ok(None);
        }
        for (_, folded) in words {
            if !self.parts.has_words(folded) {
                self.exact(folded)?;
                return Ok(None);
            }
            if self.is_known(folded)? || !self.near(folded)?.is_empty() {
                return Ok(None);
            }
        }
        for other in others {
            if self.are_known(&other)? && self.needs.is_empty() {
                return Ok(Some(other));
            }
        }
        Ok(None)
    }

    /// The words nearest to a word.
    fn near(&mut self, folded: &str) -> Result<Vec<Guess>, IndexError> {
        if let Some(known) = self.guesses.get(folded) {
            return Ok(known.clone());
        }
        let guesses = edits::near(self.parts, folded, self.needs)?;
        self.guesses.insert(folded.to_owned(), guesses.clone());
        Ok(guesses)
    }

    fn are_known(&mut self, typed: &str) -> Result<bool, IndexError> {
        let words = self.words(typed);
        for (_, folded) in &words {
            if !self.is_known(folded)? {
                return Ok(false);
            }
        }
        Ok(!words.is_empty())
    }

    fn is_known(&mut self, folded: &str) -> Result<bool, IndexError> {
        if self.exact(folded)?.is_some() {
            return Ok(true);
        }
        if !self.parts.has_words(folded) {
            return Ok(false);
        }
        for stem in analysis::stems(folded, &self.parts.root.lang) {
            if self.exact(&stem)?.is_some() {
                return Ok(true);
            }
        }
        Ok(self
            .parts
            .words_beginning(folded, self.needs)?
            .iter()
            .any(|lexicon| lexicon.beginning(folded).next().is_some()))
    }
}
