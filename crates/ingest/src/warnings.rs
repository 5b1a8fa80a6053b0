//! The warnings of one file while it is read.

use std::collections::HashMap;

use crate::{Warning, WarningKind};

/// Collects warnings; the same finding on several lines becomes one warning that counts them.
#[derive(Default)]
pub(crate) struct Warnings {
    found: Vec<Warning>,
    places: HashMap<WarningKind, usize>,
}

impl Warnings {
    /// Adds a finding on a line, or about the whole file where `line` is `None`.
    pub(crate) fn push(&mut self, line: Option<u32>, kind: WarningKind) {
        if let Some(first) = self.places.get(&kind).and_then(|&i| self.found.get_mut(i)) {
            first.more = first.more.saturating_add(1);
            return;
        }
        self.places.insert(kind.clone(), self.found.len());
        self.found.push(Warning {
            line,
            kind,
            more: 0,
        });
    }

    /// Adds a finding on a line.
    pub(crate) fn at(&mut self, line: u32, kind: WarningKind) {
        self.push(Some(line), kind);
    }

    /// The warnings in order of their lines, those about the whole file first.
    pub(crate) fn into_sorted(self) -> Vec<Warning> {
        let mut found = self.found;
        found.sort_by_key(|warning| warning.line);
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_finding_is_told_once_and_counted() {
        let mut warnings = Warnings::default();
        warnings.at(9, WarningKind::Strikethrough);
        warnings.at(12, WarningKind::Strikethrough);
        warnings.push(None, WarningKind::NoBody);
        let found = warnings.into_sorted();
        let told: Vec<_> = found.iter().map(|w| (w.line, w.more)).collect();
        assert_eq!(told, [(None, 0), (Some(9), 1)]);
        assert!(
            found
                .iter()
                .any(|w| w.to_string().ends_with("(and 1 more)"))
        );
    }
}
