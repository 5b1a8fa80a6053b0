//! Which document has which slug, so that a reader's own list can be found in the index without
//! fetching a card.

use crate::Card;

/// Writes the table: for each card, newest first, the fingerprint of its slug in four bytes, the
/// lowest first.
#[must_use]
pub fn slug_table(cards: &[Card]) -> Vec<u8> {
    cards
        .iter()
        .flat_map(|card| fingerprint(&card.slug).to_le_bytes())
        .collect()
}

/// The documents of slugs, by their numbers in the table; slugs that the archive does not have are
/// passed over.
#[must_use]
pub fn documents_of<'a>(table: &[u8], slugs: impl Iterator<Item = &'a str>) -> Vec<u32> {
    let wanted: Vec<u32> = slugs.map(fingerprint).collect();
    // Most documents are told from the wanted ones by half of their fingerprint.
    let mut halves = vec![false; 1 << 16];
    for fingerprint in &wanted {
        halves[*fingerprint as u16 as usize] = true;
    }
    let (fingerprints, _) = table.as_chunks::<4>();
    let is_wanted = |bytes: &[u8; 4]| {
        let fingerprint = u32::from_le_bytes(*bytes);
        halves[fingerprint as u16 as usize] && wanted.contains(&fingerprint)
    };
    (0..)
        .zip(fingerprints)
        .filter(|(_, bytes)| is_wanted(bytes))
        .map(|(document, _)| document)
        .collect()
}

/// FNV-1a, 32 bits: among 100 000 articles one slug in 40 000 has the fingerprint of another.
fn fingerprint(slug: &str) -> u32 {
    slug.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_found_by_their_slugs() {
        let card = |slug: &str| Card {
            slug: slug.into(),
            ..Card::default()
        };
        let table = slug_table(&["نهر", "سد", "جسر"].map(card));
        let found = |slugs: &[&str]| documents_of(&table, slugs.iter().copied());
        assert_eq!(found(&["جسر", "نهر"]), [0, 2]);
        assert!(found(&["بحر"]).is_empty());
        assert_eq!(documents_of(&table[..5], ["سد", "نهر"].into_iter()), [0]);
    }

    #[test]
    fn a_fingerprint_is_the_published_function() {
        assert_eq!(fingerprint("foobar"), 0xbf9c_f968);
    }
}
