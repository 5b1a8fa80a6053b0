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
    /// Three sliders.
    Settings,
    /// A ribbon in a book: to be kept on the device.
    Save,
    /// A tick: done.
    Done,
    /// Three points that are joined.
    Share,
    /// Lines of text with a magnifying glass.
    Find,
    /// Quotation marks.
    Quote,
    /// A printer.
    Print,
    /// Headphones.
    Listen,
    /// A triangle; media signs are not mirrored.
    Play,
    /// Two bars.
    Pause,
    /// An arrow upwards.
    Up,
    /// An arrow downwards.
    Down,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13m4.7 11.2L20 20",
            Self::Clear => "M6 6l12 12M18 6 6 18",
            Self::Settings => {
                "M4 7h8m4 0h4M4 17h4m4 0h8M14 4.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4\
                 M10 14.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4"
            }
            Self::Save => "M7 4h10v16l-5-4.2L7 20Z",
            Self::Share => {
                "M17 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M7 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5\
                 m10 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M9.2 10.8l5.6-3M9.2 13.2l5.6 3"
            }
            Self::Find => {
                "M4 6h16M4 11h6M4 16h5m6.5-6a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6\
                 m2.8 6.5L21 19.2"
            }
            Self::Quote => "M10 7c-3 1-5 3.5-5 7v3h5v-5H6.5M19 7c-3 1-5 3.5-5 7v3h5v-5h-3.5",
            Self::Print => "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7Z",
            Self::Listen => "M4 18v-5a8 8 0 0 1 16 0v5M4 14h3.5v6H4ZM16.5 14H20v6h-3.5Z",
            Self::Play => "M8 5.5v13L18.5 12Z",
            Self::Pause => "M8.5 6v12M15.5 6v12",
            Self::Up => "M6 14.5l6-6 6 6",
            Self::Down => "M6 9.5l6 6 6-6",
            Self::Done => "M5 12.5l4.5 4.5L19 7.5",
        }
    }
}
