use super::budget::{Budget, ListSizes};
use crate::format::{STRONGEST, prefix_key, strongest_key};
use crate::order::sort_by_key;
use crate::{ListShare, Marker, Rung};

/// From this many words on, a query is a question: documents without some of its words follow those
/// with all of them.
pub(super) const QUESTION: u32 = 4;

/// A query, resolved to posting lists.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// The clauses, in the order typed.
    pub(super) clauses: Vec<PlannedClause>,
    /// Steps of the ladder that were taken for single words.
    pub(super) rungs: Vec<Rung>,
    /// Marks what the clauses look for.
    pub(super) marker: Marker,
}

/// A clause of the query.
#[derive(Debug, Default)]
pub(super) struct PlannedClause {
    /// As typed.
    pub(super) typed: String,
    /// As folded.
    pub(super) folded: String,
    /// Documents must not meet it.
    pub(super) exclude: bool,
    /// What may stand for it.
    pub(super) any: Vec<PlannedAtom>,
    /// It is a beginning of very many words: it narrows, and ranks by headline alone…
    pub(super) heavy: bool,
    /// … but for the documents of the word that it is by itself, which is weighed so by its rarity.
    pub(super) whole_weight: f32,
    /// It is a function word beside others that say more: it weighs little, and documents need not
    /// have it.
    pub(super) minor: bool,
    /// A good share of the archive has it…
    pub(super) common: bool,
    /// … and its list is long to fetch and to read.
    pub(super) very_common: bool,
    /// It is minor, and so many documents have it that it would say nothing: its lists are not read.
    pub(super) unread: bool,
    /// It is unread though it is no function word: the rarer words of the question say enough.
    pub(super) left_out: bool,
    /// Only the documents that have most of it are read, and so no document needs to have it.
    pub(super) strongest: bool,
}

/// What may stand for a clause.
#[derive(Debug)]
pub(super) enum PlannedAtom {
    /// A word: any of these lists.
    Word(Vec<Source>),
    /// Words that follow each other, each any of its lists.
    Phrase(Vec<Vec<Source>>),
}

/// A posting list, and what its postings count for.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Source {
    /// The stem, or the key of a prefix.
    pub(super) key: String,
    /// The forms that are what was typed.
    pub(super) forms: Forms,
    /// What the whole list counts for.
    pub(super) weight: f32,
    /// What the other forms of the stem count for beside that; nothing for the words that a
    /// beginning may go on to, of which the reader has typed none.
    pub(super) kin: f32,
    /// The list is of a beginning, of a heavy clause: it says which documents have it, and by the form
    /// whether their headline has.
    pub(super) narrows: bool,
}

impl Source {
    /// The list of a beginning.
    pub(super) fn beginning(prefix: &str) -> Self {
        Self {
            key: prefix_key(prefix),
            forms: Forms::ALL,
            weight: 1.0,
            kin: 0.0,
            narrows: true,
        }
    }

    /// What a posting of a form counts for; nothing where the form is not looked for.
    #[inline]
    pub(super) fn counts_for(&self, form: u32) -> f32 {
        match self.forms.has(form) {
            true => self.weight,
            false => self.weight * self.kin,
        }
    }

    /// The key, also where it is of the list of those documents that have most of the stem.
    pub(super) fn stem(&self) -> &str {
        self.key.strip_suffix(STRONGEST).unwrap_or(&self.key)
    }
}

/// What another form of a word counts for.
pub(super) const KIN: f32 = 0.7;

/// Which forms of a stem are what was typed, a bit each by its number; the others are its kin.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Forms([u64; 4]);

impl Forms {
    pub(super) const ALL: Self = Self([u64::MAX; 4]);

    pub(super) fn one(form: u32) -> Self {
        let mut forms = Self::default();
        forms.add(form);
        forms
    }

    pub(super) fn add(&mut self, form: u32) {
        if let Some(bits) = self.0.get_mut(form as usize / 64) {
            *bits |= 1 << (form % 64);
        }
    }

    #[inline]
    pub(super) fn has(&self, form: u32) -> bool {
        let bits = self.0.get(form as usize / 64).copied().unwrap_or(0);
        bits >> (form % 64) & 1 == 1
    }
}

impl Plan {
    /// The clauses that a document must not meet, a bit each in a mask.
    pub(super) fn excluded(&self) -> u64 {
        self.mask(|clause| clause.exclude)
    }

    /// How many clauses there are that do not exclude.
    pub(super) fn words(&self) -> u32 {
        self.clauses.len() as u32 - self.excluded().count_ones()
    }

    /// The clauses that a document should meet, each of them.
    pub(super) fn required(&self) -> u64 {
        self.mask(PlannedClause::is_required)
    }

    /// Function words are minor only beside others; and only in a question, or where very many
    /// documents have them, are they not looked for.
    pub(super) fn weigh_function_words(&mut self) {
        let (alone, question) = (self.required() == 0, self.words() >= QUESTION);
        for clause in &mut self.clauses {
            clause.minor &= !alone;
            clause.unread = clause.minor && (clause.common && question || clause.very_common);
        }
    }

    /// Reads of the words of a question with the longest lists only those documents that have most of
    /// them, where the lists of the others are much to fetch already, or nothing.
    pub(super) fn shorten_long_lists(
        &mut self,
        mut budget: Budget,
        sizes: impl Fn(&str) -> Option<ListSizes>,
    ) {
        if self.words() < QUESTION {
            return;
        }
        let sized = |clause: &PlannedClause| {
            let source = clause.only_list()?;
            let mut sizes = sizes(&source.key)?;
            // Those that have most of a stem are not those that have most of one of its forms.
            sizes.strongest = sizes.strongest.filter(|_| source.kin > 0.0);
            Some(sizes)
        };
        let sizes: Vec<_> = self.clauses.iter().map(sized).collect();
        let mut shortest: Vec<usize> = (0..sizes.len())
            .filter(|&nth| sizes[nth].is_some())
            .collect();
        sort_by_key(&mut shortest, |&nth| {
            sizes[nth].map(|sizes| (sizes.whole.1, sizes.whole.0))
        });
        for nth in shortest {
            if let (Some(sizes), Some(clause)) = (sizes[nth], self.clauses.get_mut(nth)) {
                clause.shorten(budget.next(sizes));
            }
        }
        self.need_some_word();
    }

    /// Where no word is left that a document should have, it should have those of which its strongest
    /// documents are read.
    fn need_some_word(&mut self) {
        if self.required() == 0 {
            for clause in &mut self.clauses {
                clause.strongest = false;
            }
        }
    }

    /// The clauses of which only the documents are read that have most of them, a bit each in a mask.
    pub(super) fn strongest(&self) -> u64 {
        self.mask(|clause| clause.strongest)
    }

    /// The words that were left out, a bit each in a mask.
    pub(super) fn left_out(&self) -> u64 {
        self.mask(|clause| clause.left_out)
    }

    fn mask(&self, is_in: impl Fn(&PlannedClause) -> bool) -> u64 {
        let clauses = self.clauses.iter().zip(0..u64::BITS);
        clauses
            .filter(|(clause, _)| is_in(clause))
            .fold(0, |mask, (_, nth)| mask | 1 << nth)
    }
}

impl PlannedClause {
    /// Whether a document should meet it.
    pub(super) fn is_required(&self) -> bool {
        !self.exclude && !self.minor && !self.strongest
    }

    fn shorten(&mut self, share: ListShare) {
        self.strongest = share == ListShare::Strongest;
        self.left_out = share == ListShare::Nothing;
        self.minor |= self.left_out;
        self.unread |= self.left_out;
        if let (true, [PlannedAtom::Word(sources)]) = (self.strongest, &mut *self.any) {
            for source in sources {
                source.key = strongest_key(&source.key);
            }
        }
    }

    /// The list of a word that is to be read and has no other.
    fn only_list(&self) -> Option<&Source> {
        match &*self.any {
            [PlannedAtom::Word(sources)] if !self.exclude && !self.unread && !self.heavy => {
                sources.first().filter(|_| sources.len() == 1)
            }
            _ => None,
        }
    }

    /// Every list of the clause.
    pub(super) fn sources(&self) -> impl Iterator<Item = &Source> {
        self.any
            .iter()
            .flat_map(|atom| match atom {
                PlannedAtom::Word(sources) => vec![sources],
                PlannedAtom::Phrase(words) => words.iter().collect(),
            })
            .flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Limits, PartId};

    /// How much is read of the words of a question whose lists have so many kilobytes; those of the first
    /// two have one of their strongest documents besides.
    fn shortened(sizes: &[u32]) -> Plan {
        shortened_where(sizes, |_| {})
    }

    fn shortened_where(sizes: &[u32], change: impl FnOnce(&mut Plan)) -> Plan {
        let word = |nth: usize| PlannedClause {
            any: vec![PlannedAtom::Word(vec![Source {
                key: nth.to_string(),
                forms: Forms::ALL,
                weight: 1.0,
                kin: KIN,
                narrows: false,
            }])],
            ..PlannedClause::default()
        };
        let mut plan = Plan {
            clauses: (0..sizes.len()).map(word).collect(),
            ..Plan::default()
        };
        change(&mut plan);
        plan.shorten_long_lists(Budget::of(Limits::of(0)), |key| {
            let nth: u32 = key.parse().ok()?;
            let strongest = (nth < 2).then_some((PartId(100 + nth), 10));
            let whole = (PartId(nth), sizes[nth as usize]);
            Some(ListSizes { whole, strongest })
        });
        plan
    }

    fn keys(plan: &Plan) -> Vec<&str> {
        let sources = plan.clauses.iter().flat_map(PlannedClause::sources);
        sources.map(|source| &*source.key).collect()
    }

    #[test]
    fn a_document_needs_no_word_of_which_only_the_strongest_documents_are_read() {
        let plan = shortened(&[900, 800, 7, 6]);
        assert_eq!(keys(&plan), ["0!", "1!", "2", "3"]);
        assert_eq!((plan.required(), plan.left_out()), (0b1100, 0));
    }

    #[test]
    fn where_all_words_have_long_lists_a_document_needs_them() {
        let mut plan = shortened(&[900, 800, 7, 7]);
        plan.clauses[2].minor = true;
        plan.clauses[3].exclude = true;
        plan.need_some_word();
        assert_eq!(plan.required(), 0b11);
    }

    #[test]
    fn words_that_are_left_out_are_not_read() {
        let plan = shortened(&[9, 8, 400, 900, 7]);
        assert_eq!((plan.required(), plan.left_out()), (0b10011, 0b1100));
        assert!(plan.clauses[3].unread);
    }

    #[test]
    fn a_short_query_reads_all() {
        assert_eq!(keys(&shortened(&[900, 800, 700])), ["0", "1", "2"]);
    }

    #[test]
    fn a_word_that_excludes_makes_no_question_of_a_short_query() {
        let plan = shortened_where(&[900, 800, 700, 6], |plan| plan.clauses[3].exclude = true);
        assert_eq!(keys(&plan), ["0", "1", "2", "3"]);
        assert_eq!(plan.required(), 0b111);
    }

    #[test]
    fn the_strongest_documents_of_a_stem_do_not_stand_for_one_of_its_forms() {
        let plan = shortened_where(&[900, 800, 7, 6], |plan| {
            if let [PlannedAtom::Word(sources)] = &mut *plan.clauses[0].any {
                sources[0].kin = 0.0;
            }
        });
        assert_eq!(keys(&plan), ["0", "1!", "2", "3"]);
    }
}
