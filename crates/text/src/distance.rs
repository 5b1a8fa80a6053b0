//! How far a typed word is from a known one, by the letters that readers confuse.

/// What one edit costs: leaving out, adding, changing or swapping letters that nobody confuses.
pub const EDIT: u32 = 4;

/// Groups of letters that sound or look alike, and the cost of writing one for another.
const CONFUSED: &[(&str, u32)] = &[
    ("اء", 1),
    ("ضظ", 1),
    ("تط", 2),
    ("سصث", 2),
    ("ذزظ", 2),
    ("ذد", 2),
    ("هح", 2),
    ("قك", 2),
    ("قغ", 2),
    ("دض", 2),
    ("جغگ", 2),
    ("كگ", 1),
    ("بپ", 1),
    ("فڤو", 2),
    ("ڤپ", 2),
    ("فڤ", 1),
    ("جچ", 1),
    ("شچ", 2),
    ("زژ", 1),
    ("جژ", 1),
    ("تث", 2),
    ("دذ", 2),
    ("رز", 2),
    ("حخ", 2),
    ("عغ", 2),
    ("عا", 2),
    ("يا", 2),
    ("وۆ", 1),
    ("يێے", 1),
    ("رڕڑ", 1),
    ("لڵ", 1),
    ("هە", 1),
    ("اە", 2),
    ("تٹ", 1),
    ("دڈ", 1),
    ("טת", 2),
    ("כק", 2),
    ("בו", 2),
    ("סש", 2),
    ("חכ", 2),
    ("אע", 2),
    ("ckq", 2),
    ("sz", 2),
    ("iy", 2),
    ("fv", 2),
];

/// What writing one folded letter for another costs: 0 for the same, [`EDIT`] for letters that
/// nobody confuses, between them for those that sound or look alike.
pub fn confusion(a: char, b: char) -> u32 {
    if a == b {
        return 0;
    }
    let groups = CONFUSED
        .iter()
        .filter(|(group, _)| group.contains(a) && group.contains(b));
    groups.map(|&(_, cost)| cost).min().unwrap_or(EDIT)
}

/// The least cost of turning one folded word into another by leaving out, adding, changing and
/// swapping letters; `None` where it is more than `max`. Two edits are `2 * EDIT`.
pub fn weighted_distance(a: &str, b: &str, max: u32) -> Option<u32> {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    if a.len().abs_diff(b.len()) as u64 * u64::from(LEAST_GAP) > u64::from(max) {
        return None;
    }
    let mut before = Vec::new();
    let mut last = gaps(&b);
    for (row, &letter) in a.iter().enumerate() {
        let swapped = row.checked_sub(1).and_then(|above| a.get(above)).copied();
        let next = next_row(letter, swapped, &b, &before, &last);
        if next.iter().all(|&cost| cost > max) {
            return None;
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().filter(|&cost| cost <= max)
}

/// The cheapest letter to leave out.
const LEAST_GAP: u32 = 2;

/// What leaving out or adding a letter costs: a long vowel or hamza is soon forgotten, and a letter
/// doubled or not.
fn gap(letter: char, neighbour: Option<char>) -> u32 {
    match letter {
        _ if neighbour == Some(letter) => LEAST_GAP,
        'ا' | 'و' | 'ي' | 'ء' | 'ە' | 'ه' => 3,
        _ => EDIT,
    }
}

/// The costs of making each beginning of `b` out of nothing.
fn gaps(b: &[char]) -> Vec<u32> {
    let mut costs = vec![0];
    let mut sum = 0;
    for (at, &letter) in b.iter().enumerate() {
        sum += gap(
            letter,
            at.checked_sub(1).and_then(|before| b.get(before)).copied(),
        );
        costs.push(sum);
    }
    costs
}

/// The costs of turning `a` up to `letter` into each beginning of `b`, from those of the rows above.
fn next_row(
    letter: char,
    previous: Option<char>,
    b: &[char],
    before: &[u32],
    last: &[u32],
) -> Vec<u32> {
    let cost = |row: &[u32], at: usize| row.get(at).copied().unwrap_or(u32::MAX / 2);
    let mut next = vec![cost(last, 0) + gap(letter, previous)];
    for (at, &other) in b.iter().enumerate() {
        let other_before = at.checked_sub(1).and_then(|before| b.get(before)).copied();
        let changed = cost(last, at) + confusion(letter, other);
        let left_out = cost(last, at + 1) + gap(letter, previous);
        let added = cost(&next, at) + gap(other, other_before);
        let swaps = previous == Some(other) && other_before == Some(letter);
        let swapped = if swaps {
            cost(before, at.saturating_sub(1)) + SWAP
        } else {
            u32::MAX
        };
        next.push(changed.min(left_out).min(added).min(swapped));
    }
    next
}

/// What swapping two neighbours costs.
const SWAP: u32 = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_sound_alike_are_near() {
        assert!(confusion('ض', 'ظ') < confusion('ت', 'ط'));
        for (a, b) in [
            ('ت', 'ط'),
            ('س', 'ص'),
            ('ذ', 'ز'),
            ('ه', 'ح'),
            ('ق', 'ك'),
            ('د', 'ض'),
        ] {
            assert!(confusion(a, b) < EDIT, "{a} {b}");
            assert_eq!(confusion(a, b), confusion(b, a));
        }
        assert_eq!(confusion('م', 'ل'), EDIT);
        assert_eq!(confusion('م', 'م'), 0);
    }

    #[test]
    fn a_distance_counts_edits() {
        assert_eq!(weighted_distance("جسر", "جسر", 0), Some(0));
        assert_eq!(weighted_distance("جسر", "جمر", 8), Some(EDIT));
        assert_eq!(weighted_distance("ضلام", "ظلام", 8), Some(1));
        assert_eq!(weighted_distance("قنطره", "قنطر", 8), Some(3));
        assert_eq!(weighted_distance("جسر", "جرس", 8), Some(SWAP));
        assert_eq!(weighted_distance("", "مد", 8), Some(8));
        assert_eq!(weighted_distance("محمد", "محممد", 8), Some(LEAST_GAP));
    }

    #[test]
    fn what_is_too_far_is_not_measured() {
        assert_eq!(weighted_distance("جسر", "مدينه", 8), None);
        assert_eq!(weighted_distance("جسر", "جمر", 3), None);
    }

    #[test]
    fn a_distance_is_the_same_both_ways() {
        let words = ["قنطره", "قناطر", "قطره", "طنقره", "ره", "ققنطر"];
        for a in words {
            for b in words {
                assert_eq!(
                    weighted_distance(a, b, 40),
                    weighted_distance(b, a, 40),
                    "{a} {b}"
                );
            }
        }
    }
}
