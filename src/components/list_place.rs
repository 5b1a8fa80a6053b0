use std::{cell::RefCell, rc::Rc};

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::{
    browser::{document, history, list, screen},
    state::{Anchor, Block, Filters, View, Window},
};

/// How many rows a new list begins with.
pub(super) const FIRST_ROWS: u32 = 20;

/// What stands in the page of a list, and which list it is.
#[derive(Clone, PartialEq)]
struct Shown {
    filters: Filters,
    window: Window,
}

/// A list as it was just rendered.
#[derive(Clone)]
pub(super) struct Rendered {
    /// Which list it is.
    pub(super) filters: Filters,
    /// The rows that stand in the page.
    pub(super) window: Window,
    /// How many rows the whole list has.
    pub(super) rows: u32,
}

/// What is known of the list's place from one rendering to the next.
#[derive(Default)]
struct Held {
    filters: Option<Filters>,
    block: Block,
    anchor: Anchor,
    view: View,
    /// The link to be given the focus once the row that the reader comes back to is in the page.
    focus: Option<String>,
    /// Renders the rest of a list of which only the first screen has been rendered yet.
    late: Option<UseForceUpdateHandle>,
    /// Whether that is being done.
    catches_up: bool,
    /// From which row on the rows in the page are not shown yet.
    hidden_from: Option<u32>,
    /// How many rows are the most that a first screen ever had.
    split: Option<u32>,
    /// The rows behind those.
    rest: Html,
}

/// Where a list is, and which of its rows stand in the page.
#[derive(Clone)]
pub(super) struct ListPlace {
    list: NodeRef,
    held: Rc<RefCell<Held>>,
    shown: UseStateHandle<Shown>,
}

/// The place of a list that begins with so many rows.
#[hook]
pub(super) fn use_place(filters: &Filters, rows: u32) -> ListPlace {
    let filters = filters.clone();
    ListPlace {
        list: use_node_ref(),
        held: use_mut_ref(Held::default),
        shown: use_state_eq(|| Shown {
            filters,
            window: Window {
                first: 0,
                end: rows,
            },
        }),
    }
}

/// Follows the screen while that is wanted.
#[hook]
pub(super) fn use_following(place: &ListPlace, wanted: bool) {
    let place = place.clone();
    use_effect_with(wanted, move |wanted| {
        let listener = wanted.then(|| list::on_move(move || place.follow()));
        move || drop(listener)
    });
}

impl ListPlace {
    /// The list's element.
    pub(super) fn list(&self) -> NodeRef {
        self.list.clone()
    }

    /// The rows that stand in the page: those of `page` where the list is shown in pages.
    pub(super) fn window(&self, filters: &Filters, rows: u32, page: Option<Window>) -> Window {
        let anew = Window {
            first: 0,
            end: FIRST_ROWS,
        };
        let shown = &self.shown;
        let window = match page {
            Some(page) => page,
            None if shown.filters == *filters && self.goes_on(filters, rows) => shown.window,
            None => anew,
        };
        // A list that begins anew or grows has its first rows at once.
        let least = match window.first {
            0 if page.is_none() => FIRST_ROWS,
            _ => 0,
        };
        Window {
            first: window.first.min(rows),
            end: window.end.max(least).min(rows),
        }
    }

    /// Whether the rows that are noted still stand in the page or are those that the reader comes back
    /// to. A list that begins anew has its first rows, not those that it had before another one.
    fn goes_on(&self, filters: &Filters, rows: u32) -> bool {
        let before = &self.held.borrow().filters;
        let is_other = before.as_ref().is_some_and(|it| it != filters);
        let begins_anew = is_other && history::visit().row == 0;
        self.shown.window.first < rows.max(1) && !begins_anew
    }

    /// How many rows fill the screen of a list that begins anew at its top: the browser lays out and
    /// paints them before the rest, because the reader types on. `None` where all rows come at once.
    pub(super) fn first_screen(&self, filters: &Filters, window: Window) -> Option<u32> {
        let list = self.element()?;
        self.held.borrow().first_screen(&list, filters, window)
    }

    /// The row from which on rows are rendered apart from those on the first screen, and whether it was
    /// another before. It never comes nearer, and is moved only where the focus is not in the list: rows
    /// that change sides lose it.
    pub(super) fn split(&self, first: Option<u32>) -> (u32, bool) {
        let mut held = self.held.borrow_mut();
        let is_moved = first > held.split;
        if is_moved {
            held.split = first;
        }
        (held.split.unwrap_or(u32::MAX), is_moved)
    }

    /// The rows behind those of the first screen, as they were last rendered.
    pub(super) fn rest(&self) -> Html {
        self.held.borrow().rest.clone()
    }

    /// Notes the rows behind those of the first screen.
    pub(super) fn set_rest(&self, rows: Html) {
        self.held.borrow_mut().rest = rows;
    }

    /// Keeps no room for rows that are not in the page: the list is shown in pages.
    pub(super) fn end_with_rows(&self) {
        let Some(list) = self.element() else {
            return;
        };
        let mut held = self.held.borrow_mut();
        held.late = None;
        held.show_all(&list);
        list::keep_room(&list, 0.0, 0.0);
    }

    /// Puts what was just rendered in its place: all of it, or the first screen. The rest is rendered
    /// once that has been painted.
    pub(super) fn arrive(
        &self,
        rendered: Rendered,
        first: Option<u32>,
        redraw: UseForceUpdateHandle,
    ) {
        let Some(list) = self.element() else {
            return;
        };
        let mut held = self.held.borrow_mut();
        held.catches_up = false;
        if let Some(rows) = first {
            let before = held.hidden_from.replace(rows);
            list::show_first(&list, rows, before.unwrap_or(u32::MAX));
            let room = held.block.beyond(rendered.rows, rendered.window);
            list::keep_room(&list, 0.0, room);
            let is_awaited = held.late.replace(redraw).is_some();
            // Lower than any row ever was, or what stands over them is: the rest comes at once.
            if !list::fills_screen(&list, rows) {
                // Now: there may be a frame between the rendering and the effect behind it.
                held.show_all(&list);
                drop(held);
                self.catch_up();
            } else if !is_awaited {
                let place = self.clone();
                screen::after_paint(move || {
                    place.catch_up();
                });
            }
            return;
        }
        held.late = None;
        let began_at_top = held.show_all(&list);
        let wanted = held.settle(&list, &rendered, began_at_top);
        drop(held);
        let Rendered {
            filters, window, ..
        } = rendered;
        // Where the first rows of another list are enough, nothing is to be rendered anew.
        if wanted != window || self.shown.filters == filters {
            self.shown.set(Shown {
                filters,
                window: wanted,
            });
        }
    }

    /// Renders the rest of a list, and says whether there was any.
    fn catch_up(&self) -> bool {
        let mut held = self.held.borrow_mut();
        let Some(redraw) = held.late.take() else {
            return false;
        };
        held.catches_up = true;
        redraw.force_update();
        true
    }

    fn follow(&self) {
        // What is rendered then follows the screen.
        if self.catch_up() {
            return;
        }
        let Some(list) = self.element() else {
            return;
        };
        let Some((filters, window)) = self.held.borrow_mut().follow(&list) else {
            return;
        };
        list::keep_focus(&list, window);
        self.shown.set(Shown { filters, window });
    }

    fn element(&self) -> Option<HtmlElement> {
        self.list.cast()
    }
}

impl Held {
    fn first_screen(&self, list: &HtmlElement, filters: &Filters, window: Window) -> Option<u32> {
        let begins_anew = !self.catches_up
            && self.filters.as_ref().is_some_and(|it| it != filters)
            && window.first == 0
            && self.view.top <= 0.0
            && history::visit().row == 0;
        // What is not shown cannot keep the focus.
        if !begins_anew || list::has_focus(list) {
            return None;
        }
        let rows = self.block.first_screen(self.view)?;
        (rows < window.end).then_some(rows)
    }

    /// Shows rows that were hidden, and says whether there were any.
    fn show_all(&mut self, list: &HtmlElement) -> bool {
        let hidden_from = self.hidden_from.take();
        if let Some(row) = hidden_from {
            list::show_first(list, u32::MAX, row);
        }
        hidden_from.is_some()
    }

    /// Puts what was just rendered in its place, and says what should be rendered there. The reader may
    /// have scrolled on in a list that began at its top some frames ago.
    fn settle(&mut self, list: &HtmlElement, rendered: &Rendered, began_at_top: bool) -> Window {
        let Rendered {
            filters,
            window,
            rows,
        } = rendered;
        let mut view = list::view(list);
        let block = &mut self.block;
        block.rows = *rows;
        block.first = window.first;
        block.measured(list::heights(list));
        if block.row_height == 0.0 && !block.heights.is_empty() {
            block.row_height = block.heights.iter().sum::<f64>() / block.heights.len() as f64;
        }
        let first_of_all = self.filters.is_none();
        if self.filters.as_ref() != Some(filters) {
            self.filters = Some(filters.clone());
            let visit = history::visit();
            self.anchor = Anchor {
                row: visit.row.min(rows.saturating_sub(1)),
                top: block.place(visit.row, view),
            };
            let wanted = self.anchor.top - visit.row_top;
            let scroll = if visit.row > 0 {
                wanted - view.top
            } else if view.top > 0.0 && !first_of_all && !began_at_top {
                -view.top
            } else {
                0.0
            };
            if visit.row > 0 {
                self.focus = Some(visit.focus);
                // Room first, so that there is somewhere to scroll to.
                list::keep_room(list, self.anchor.top, block.total());
            } else {
                list::keep_room(list, 0.0, block.below());
            }
            if scroll != 0.0 {
                list::scroll_by(scroll);
                view = list::view(list);
            }
        }
        let holds_anchor = window.first <= self.anchor.row && self.anchor.row <= window.end;
        if holds_anchor {
            let scroll = block.settle(self.anchor, view);
            list::keep_room(list, block.above, block.below());
            if let Some(href) = self.focus.take() {
                document::focus_link(&href);
            }
            if scroll.abs() >= 1.0 {
                list::scroll_by(scroll);
                view = list::view(list);
                self.anchor = block.anchor(view);
            }
        }
        self.view = view;
        block.window(self.anchor.row, view)
    }

    /// Follows the screen: which list it shows, and the rows that should be rendered.
    fn follow(&mut self, list: &HtmlElement) -> Option<(Filters, Window)> {
        // On the way back to a row, the rows that stand in the page are not yet those around it.
        if self.focus.is_some() {
            return None;
        }
        self.view = list::view(list);
        // A window of another width has rows of other heights.
        self.block.measured(list::heights(list));
        self.anchor = self.block.anchor(self.view);
        let window = self.block.window(self.anchor.row, self.view);
        Some((self.filters.clone()?, window))
    }
}
