//! Work on many things at once where there are threads: with the feature `parallel`.

/// What `work` makes of each item, in their order, whatever the number of threads.
#[cfg(feature = "parallel")]
pub(super) fn map<T: Send, R: Send>(items: Vec<T>, work: impl Fn(T) -> R + Sync + Send) -> Vec<R> {
    use rayon::prelude::{IntoParallelIterator, ParallelIterator};
    items.into_par_iter().map(work).collect()
}

/// What `work` makes of each item, in their order.
#[cfg(not(feature = "parallel"))]
pub(super) fn map<T, R>(items: Vec<T>, work: impl Fn(T) -> R) -> Vec<R> {
    items.into_iter().map(work).collect()
}
