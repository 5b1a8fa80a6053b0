//! Sorting by one routine for all types: the standard library's would be in the viewer once a type.

use std::cmp::Ordering;

/// Sorts, keeping the order of what compares equal.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let mut order: Vec<u32> = (0..items.len() as u32).collect();
    sort_places(&mut order, &|a, b| match (items.get(a), items.get(b)) {
        (Some(first), Some(second)) => compare(first, second),
        _ => Ordering::Equal,
    });
    for at in 0..order.len() {
        // What stood at a place before this one has been swapped away, perhaps more than once.
        let mut from = order[at] as usize;
        while from < at {
            from = order[from] as usize;
        }
        items.swap(at, from);
    }
}

/// Sorts by a key, keeping the order of what has equal keys.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// Merges halves: half the code of the standard library's sort, for lists that are short.
fn sort_places(places: &mut [u32], compare: &dyn Fn(usize, usize) -> Ordering) {
    let (left, right) = places.split_at_mut(places.len() / 2);
    if left.is_empty() {
        return;
    }
    sort_places(left, compare);
    sort_places(right, compare);
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let (mut left, mut right) = (&*left, &*right);
    while let ([first, left_rest @ ..], [second, right_rest @ ..]) = (left, right) {
        if compare(*first as usize, *second as usize).is_le() {
            merged.push(*first);
            left = left_rest;
        } else {
            merged.push(*second);
            right = right_rest;
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
    places.copy_from_slice(&merged);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn items_are_sorted_as_the_standard_library_sorts_them(
            items in prop::collection::vec((0..5u8, any::<u8>()), 0..40),
        ) {
            let (mut ours, mut theirs) = (items.clone(), items);
            sort_by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(ours, theirs);
        }
    }
}
