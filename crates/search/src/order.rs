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

#[inline(never)]
fn sort_places(order: &mut [u32], compare: &dyn Fn(usize, usize) -> Ordering) {
    order.sort_unstable_by(|&a, &b| compare(a as usize, b as usize).then(a.cmp(&b)));
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
