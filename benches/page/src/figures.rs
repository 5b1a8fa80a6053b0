//! What was measured, as a row of a table.

/// The table's head.
pub(crate) const HEAD: &str = "\
|articles | keystroke p50 | p95 | worst | beyond the screen too p50 | p95 | on an empty page p50 | p95 | first round p50 | p95 | longest task while typing | while scrolling | frames with a gap | WASM memory | JS heap | nodes |
|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|";

/// What was measured on one archive; times in milliseconds.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    /// Keystrokes in the second round.
    pub(crate) warm: Vec<f64>,
    /// The same until the cards beyond the screen are laid out too.
    pub(crate) all: Vec<f64>,
    /// Keystrokes on a page of nothing but a field.
    pub(crate) empty: Vec<f64>,
    /// Keystrokes in the first round.
    pub(crate) cold: Vec<f64>,
    /// The longest task while typing and while scrolling; 0 where none took 50 ms.
    pub(crate) longest_tasks: (f64, f64),
    /// Frames of scrolling, and those in which a card was awaited.
    pub(crate) frames: (u64, u64),
    /// Bytes of WebAssembly memory and of the JavaScript heap.
    pub(crate) memory: (f64, f64),
    /// Elements of the document.
    pub(crate) nodes: u64,
}

impl Figures {
    /// Adds what another browser was measured to take: keystrokes and frames of all count, and of tasks,
    /// memory and nodes the most.
    pub(crate) fn add(&mut self, other: Self) {
        self.warm.extend(other.warm);
        self.all.extend(other.all);
        self.empty.extend(other.empty);
        self.cold.extend(other.cold);
        let (typing, scrolling) = other.longest_tasks;
        self.longest_tasks.0 = self.longest_tasks.0.max(typing);
        self.longest_tasks.1 = self.longest_tasks.1.max(scrolling);
        self.frames.0 += other.frames.0;
        self.frames.1 += other.frames.1;
        self.memory.0 = self.memory.0.max(other.memory.0);
        self.memory.1 = self.memory.1.max(other.memory.1);
        self.nodes = self.nodes.max(other.nodes);
    }

    /// A row of the table.
    pub(crate) fn row(&self, articles: usize) -> String {
        let task = |task: f64| match task {
            task if task < 50.0 => "< 50 ms".to_owned(),
            task => format!("{task:.0} ms"),
        };
        let ms = |times: &[f64], share| match quantile(times, share) {
            Some(time) => format!("{time:.1} ms"),
            None => "–".to_owned(),
        };
        let mb = |bytes: f64| format!("{:.1} MB", bytes / 1e6);
        let cells = [
            articles.to_string(),
            ms(&self.warm, 0.5),
            ms(&self.warm, 0.95),
            ms(&self.warm, 1.0),
            ms(&self.all, 0.5),
            ms(&self.all, 0.95),
            ms(&self.empty, 0.5),
            ms(&self.empty, 0.95),
            ms(&self.cold, 0.5),
            ms(&self.cold, 0.95),
            task(self.longest_tasks.0),
            task(self.longest_tasks.1),
            format!("{} of {}", self.frames.1, self.frames.0),
            mb(self.memory.0),
            mb(self.memory.1),
            self.nodes.to_string(),
        ];
        format!("| {} |", cells.join(" | "))
    }
}

/// The time that so large a share of all times does not exceed.
fn quantile(times: &[f64], share: f64) -> Option<f64> {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    let at = (times.len() as f64 * share).ceil() as usize;
    times.get(at.saturating_sub(1)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantile_is_one_of_the_times() {
        let times: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(quantile(&times, 0.95), Some(95.0));
        assert_eq!(quantile(&times, 1.0), Some(100.0));
        assert_eq!(quantile(&[7.0], 0.5), Some(7.0));
        assert_eq!(quantile(&[], 0.5), None);
    }
}
