use yew::prelude::*;

/// A line drawing of 24 by 24, hidden from screen readers: the control beside it has a name.
pub(crate) fn icon(name: Icon) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={name.path()} />
        </svg>
    }
}

/// The drawings in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    /// A magnifying glass; it is not mirrored.
    Search,
    /// A cross.
    Clear,
    /// A half-filled circle: colours.
    Theme,
    /// A ribbon in a book: to be kept on the device.
    Save,
    /// A tick: done.
    Done,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13m4.7 11.2L20 20",
            Self::Clear => "M6 6l12 12M18 6 6 18",
            Self::Theme => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16v16",
            Self::Save => "M7 4h10v16l-5-4.2L7 20Z",
            Self::Done => "M5 12.5l4.5 4.5L19 7.5",
        }
    }
}
