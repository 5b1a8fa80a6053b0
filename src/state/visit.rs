/// How a reader came to a place, and where on it they were when they left: what the browser's
/// history keeps of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Visit {
    /// What led here.
    pub(crate) gesture: Gesture,
    /// How far the page was scrolled, in pixels.
    pub(crate) top: f64,
    /// The row of the list that the screen began with, from 0.
    pub(crate) row: u32,
    /// Where the top of that row was on the screen, in pixels.
    pub(crate) row_top: f64,
    /// What had the focus: the address of a link.
    pub(crate) focus: String,
}

/// What a reader does to come to another list. Gestures that go on change the place that they began
/// with; others lead to a new one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Gesture {
    /// Following a link, choosing a value.
    #[default]
    Choosing,
    /// Typing words.
    Typing,
    /// Pressing where dragging may begin.
    Pressing,
    /// Dragging an end of the dates.
    Dragging,
}

impl Gesture {
    /// Whether one more step of it changes the present place.
    pub(crate) fn goes_on(self, before: Self) -> bool {
        match self {
            Self::Choosing | Self::Pressing => false,
            Self::Typing => before == Self::Typing,
            Self::Dragging => matches!(before, Self::Pressing | Self::Dragging),
        }
    }
}

const GESTURES: [(&str, Gesture); 4] = [
    ("c", Gesture::Choosing),
    ("t", Gesture::Typing),
    ("p", Gesture::Pressing),
    ("d", Gesture::Dragging),
];

impl Visit {
    /// The text form: fields with spaces between them, the last of which may have spaces.
    pub(crate) fn to_text(&self) -> String {
        let gesture = GESTURES.iter().find(|(_, it)| *it == self.gesture);
        let gesture = gesture.map_or("c", |(name, _)| name);
        let (top, row_top) = (self.top as i64, self.row_top as i64);
        [
            gesture,
            &top.to_string(),
            &self.row.to_string(),
            &row_top.to_string(),
            &self.focus,
        ]
        .join(" ")
    }

    /// Reads the text form; what is not understood is as on a first visit.
    pub(crate) fn from_text(text: &str) -> Self {
        let mut fields = text.splitn(5, ' ');
        let mut next = || fields.next().unwrap_or_default();
        let gesture = next();
        let gesture = GESTURES.iter().find(|(name, _)| *name == gesture);
        let mut number = || next().parse::<i64>().unwrap_or_default();
        let (top, row, row_top) = (number(), number(), number());
        Self {
            gesture: gesture.map_or(Gesture::Choosing, |(_, gesture)| *gesture),
            top: top as f64,
            row: row.clamp(0, u32::MAX.into()) as u32,
            row_top: row_top as f64,
            focus: next().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_is_read_as_it_was_kept() {
        let visit = Visit {
            gesture: Gesture::Dragging,
            top: 1234.0,
            row: 77,
            row_top: -12.0,
            focus: "a b/index.html".into(),
        };
        assert_eq!(Visit::from_text(&visit.to_text()), visit);
    }

    #[test]
    fn what_others_kept_is_a_first_visit() {
        for text in ["", "?", "x y z", "c -5"] {
            let visit = Visit::from_text(text);
            assert_eq!((visit.row, visit.gesture), (0, Gesture::Choosing), "{text}");
        }
    }

    #[test]
    fn typing_goes_on_and_choosing_begins_anew() {
        assert!(Gesture::Typing.goes_on(Gesture::Typing));
        assert!(!Gesture::Typing.goes_on(Gesture::Dragging));
        assert!(Gesture::Dragging.goes_on(Gesture::Pressing));
        assert!(!Gesture::Pressing.goes_on(Gesture::Dragging));
        assert!(!Gesture::Choosing.goes_on(Gesture::Choosing));
    }
}
