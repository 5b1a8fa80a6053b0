use crate::{PartId, Rung};

/// Why a request found what it found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Explanation {
    /// Parts that are missing; where there are any, nothing else is said.
    pub needs: Vec<PartId>,
    /// How each word was understood, in the order typed.
    pub words: Vec<WordExplanation>,
    /// Rungs of the ladder that were taken.
    pub rungs: Vec<Rung>,
    /// How many documents were found.
    pub total: u32,
    /// The first hits and the parts of their scores.
    pub hits: Vec<HitExplanation>,
}

/// How much of a word's posting list is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListShare {
    /// All of it.
    #[default]
    Whole,
    /// The documents that have most of the word.
    Strongest,
    /// Nothing: so many documents have the word that it tells too little.
    Nothing,
}

/// How a word was understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WordExplanation {
    /// The word as typed.
    pub typed: String,
    /// The word after folding.
    pub folded: String,
    /// The stems whose documents were looked at; empty where the archive knows none.
    pub stems: Vec<String>,
    /// How many documents have it; 0 where nothing was read.
    pub documents: u32,
    /// How many of them were looked at.
    pub looked_at: u32,
    /// How much was read to tell.
    pub read: ListShare,
    /// Documents that have it are not wanted.
    pub excluded: bool,
    /// The weight of the word by its rarity; 0 where it is excluded or nothing was read.
    pub weight: f32,
}

/// The parts of a hit's score.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HitExplanation {
    /// The document's number.
    pub doc: u32,
    /// Its score: the sum of the parts below.
    pub score: f32,
    /// What each word gave, in the order of [`Explanation::words`].
    pub words: Vec<f32>,
    /// What nearness and order of the words gave.
    pub proximity: f32,
    /// What the document's date gave.
    pub recency: f32,
    /// What having all the words gave.
    pub complete: f32,
}
