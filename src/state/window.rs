//! Which rows of a long list stand in the page. Only those near the screen do, as one block; room
//! above and below it stands for the others. Rows differ in height, so the block is not where the
//! estimate would have it: what the reader sees stays, and the room above gives way.

/// The rows that stand in the page, the first and the one behind the last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Window {
    /// The first row.
    pub(crate) first: u32,
    /// The row behind the last.
    pub(crate) end: u32,
}

/// A row and where its top is, in pixels from the list's top.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Anchor {
    /// The row.
    pub(crate) row: u32,
    /// Its top.
    pub(crate) top: f64,
}

/// What of the list is on the screen, in pixels from the list's top.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct View {
    /// The screen's upper edge; less than 0 where something stands above the list.
    pub(crate) top: f64,
    /// The screen's height.
    pub(crate) height: f64,
}

/// A list as it stands in the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Block {
    /// How many rows the list has.
    pub(crate) rows: u32,
    /// The first row in the page.
    pub(crate) first: u32,
    /// The heights of the rows in the page.
    pub(crate) heights: Vec<f64>,
    /// The room above them.
    pub(crate) above: f64,
    /// The height that a row is taken to have that is not in the page.
    pub(crate) row_height: f64,
    /// The height of the lowest row that was ever in the page; 0 before.
    pub(crate) lowest: f64,
}

/// Browsers take no element that is much higher: Firefox stops at 17.9 million pixels.
const HIGHEST: f64 = 12_000_000.0;
/// How many screens of rows stand ready on either side of the screen.
const MARGIN: f64 = 1.5;
/// How near the edge of the block the screen may come.
const LEAST_MARGIN: f64 = 0.75;

impl Block {
    /// The height of the whole list.
    pub(crate) fn total(&self) -> f64 {
        (f64::from(self.rows) * self.row_height).min(HIGHEST)
    }

    /// The row that the screen begins with and where it is: one of the block, or where the screen is
    /// beside the block, the row that stands at that share of the list.
    pub(crate) fn anchor(&self, view: View) -> Anchor {
        let bottom = self.above + self.heights.iter().sum::<f64>();
        if view.top < bottom && view.top + view.height > self.above {
            let mut anchor = Anchor {
                row: self.first,
                top: self.above,
            };
            for height in &self.heights {
                if anchor.top + height > view.top {
                    break;
                }
                anchor.top += height;
                anchor.row += 1;
            }
            return anchor;
        }
        let travel = (self.total() - view.height).max(1.0);
        let share = (view.top / travel).clamp(0.0, 1.0);
        let seen = view.height / self.row_height.max(1.0);
        let row = share * (f64::from(self.rows) - seen).max(0.0);
        Anchor {
            row: row as u32,
            top: view.top.max(0.0),
        }
    }

    /// Where the top of a row would be by its share of the list; what [`anchor`](Self::anchor)
    /// gives back.
    pub(crate) fn place(&self, row: u32, view: View) -> f64 {
        let seen = view.height / self.row_height.max(1.0);
        let rows = (f64::from(self.rows) - seen).max(1.0);
        let share = (f64::from(row) / rows).min(1.0);
        share * (self.total() - view.height).max(0.0)
    }

    /// The rows that should stand in the page around a row; those that do where they are enough.
    pub(crate) fn window(&self, around: u32, view: View) -> Window {
        let rows = |screens: f64| {
            (screens * view.height / self.row_height.max(1.0))
                .ceil()
                .max(1.0) as u32
        };
        let seen = rows(1.0);
        let end = self.first + self.heights.len() as u32;
        let near = rows(LEAST_MARGIN);
        let before = self.first == 0 || self.first + near <= around;
        let behind = end >= self.rows || around + seen + near <= end;
        // A block that has grown far beyond the screen is cut again.
        let short = end - self.first <= 4 * (seen + 2 * rows(MARGIN));
        if before && behind && short && (self.first..end.max(1)).contains(&around) {
            return Window {
                first: self.first,
                end: end.min(self.rows),
            };
        }
        let margin = rows(MARGIN);
        let end = (around.saturating_add(seen + margin)).min(self.rows);
        Window {
            first: around.saturating_sub(margin).min(end),
            end,
        }
    }

    /// Puts the block where a row is at its place, and says how far the page must be scrolled so
    /// that the reader sees no difference: at both ends of the list room and rows must end together.
    pub(crate) fn settle(&mut self, anchor: Anchor, view: View) -> f64 {
        let before = anchor.row.saturating_sub(self.first) as usize;
        let before = self.heights.get(..before).unwrap_or(&self.heights);
        let above = anchor.top - before.iter().sum::<f64>();
        self.above = if self.first == 0 {
            0.0
        } else if above < 1.0 {
            self.place(self.first, view).max(1.0)
        } else {
            above
        };
        self.above - above
    }

    /// Takes the heights of the rows in the page.
    pub(crate) fn measured(&mut self, heights: Vec<f64>) {
        let lowest = heights.iter().copied().min_by(f64::total_cmp);
        self.lowest = match lowest {
            Some(height) if self.lowest > 0.0 => height.min(self.lowest),
            Some(height) => height,
            None => self.lowest,
        };
        self.heights = heights;
    }

    /// How many rows fill the screen where the list begins on it, if they are as low as the lowest that
    /// was ever measured; `None` where none was.
    pub(crate) fn first_screen(&self, view: View) -> Option<u32> {
        let room = view.height + view.top.min(0.0);
        (self.lowest >= 1.0).then(|| (room / self.lowest).ceil().max(1.0) as u32)
    }

    /// The room to be kept below rows that are not measured yet.
    pub(crate) fn beyond(&self, rows: u32, window: Window) -> f64 {
        (f64::from(rows.saturating_sub(window.end)) * self.row_height).min(HIGHEST)
    }

    /// The room below the block.
    pub(crate) fn below(&self) -> f64 {
        let end = self.first + self.heights.len() as u32;
        let rest = f64::from(self.rows.saturating_sub(end)) * self.row_height;
        let block: f64 = self.heights.iter().sum();
        // Where the block has drifted far down, there is still a way to go.
        (self.total() - self.above - block).max(rest.min(4000.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: f64 = 800.0;

    fn block(rows: u32, window: Window) -> Block {
        Block {
            rows,
            first: window.first,
            heights: vec![200.0; (window.end - window.first) as usize],
            above: f64::from(window.first) * 200.0,
            row_height: 200.0,
            lowest: 200.0,
        }
    }

    fn view(top: f64) -> View {
        View { top, height: VIEW }
    }

    #[test]
    fn only_rows_near_the_screen_stand_in_the_page() {
        let block = block(100_000, Window { first: 0, end: 10 });
        assert_eq!(block.window(0, view(0.0)), Window { first: 0, end: 10 });
        let far = block.window(500, view(100_000.0));
        assert_eq!((far.first, far.end), (494, 510));
    }

    #[test]
    fn a_small_step_keeps_the_rows() {
        let window = Window {
            first: 494,
            end: 510,
        };
        let block = block(100_000, window);
        assert_eq!(block.window(501, view(0.0)), window);
        assert_ne!(block.window(504, view(0.0)), window);
    }

    #[test]
    fn the_row_at_the_upper_edge_stays_where_it_is_when_rows_above_turn_out_higher() {
        let window = Window {
            first: 100,
            end: 120,
        };
        let mut block = block(1000, window);
        let anchor = block.anchor(view(21_050.0));
        assert_eq!(
            anchor,
            Anchor {
                row: 105,
                top: 21_000.0
            }
        );
        block.heights[2] = 260.0;
        assert_eq!(block.settle(anchor, view(21_050.0)), 0.0);
        assert_eq!(block.anchor(view(21_050.0)), anchor);
    }

    #[test]
    fn the_first_row_stands_at_the_top_and_the_page_is_scrolled_for_it() {
        let mut block = block(1000, Window { first: 0, end: 20 });
        let anchor = Anchor { row: 2, top: 500.0 };
        assert_eq!(block.settle(anchor, view(510.0)), -100.0);
        assert_eq!(block.above, 0.0);
    }

    #[test]
    fn every_row_is_reached_though_the_list_is_lower_than_its_rows() {
        let rows = 200_000;
        let list = block(rows, Window { first: 0, end: 4 });
        assert_eq!(list.total(), HIGHEST);
        let end = list.anchor(view(list.total() - VIEW));
        assert!(end.row >= rows - 5, "{end:?}");
        assert_eq!(list.window(end.row, view(0.0)).end, rows);
        let middle = list.place(90_000, view(0.0));
        assert!(list.anchor(view(middle)).row.abs_diff(90_000) <= 1);
    }

    #[test]
    fn scrolling_row_by_row_leaves_none_out() {
        let mut list = block(50, Window { first: 0, end: 10 });
        let (mut top, mut seen) = (0.0, Vec::new());
        for _ in 0..200 {
            let anchor = list.anchor(view(top));
            seen.push(anchor.row);
            let window = list.window(anchor.row, view(top));
            list.first = window.first;
            list.heights = (window.first..window.end)
                .map(|row| 150.0 + f64::from(row % 5) * 30.0)
                .collect();
            top += list.settle(anchor, view(top)) + 100.0;
            top = top.min(list.above + list.heights.iter().sum::<f64>() + list.below() - VIEW);
        }
        seen.dedup();
        assert!(
            seen.windows(2).all(|pair| pair[1] == pair[0] + 1),
            "{seen:?}"
        );
        assert!(seen.last() >= Some(&44), "{seen:?}");
    }

    #[test]
    fn the_first_screen_holds_as_many_rows_as_the_lowest_ever_measured() {
        let mut list = Block::default();
        assert_eq!(list.first_screen(view(0.0)), None);
        list.measured(vec![200.0, 100.0, 200.0]);
        assert_eq!(list.first_screen(view(-200.0)), Some(6));
        list.measured(vec![260.0]);
        assert_eq!(list.first_screen(view(0.0)), Some(8));
        list.measured(Vec::new());
        assert_eq!(list.first_screen(view(0.0)), Some(8));
    }

    #[test]
    fn an_empty_list_has_no_rows() {
        let list = block(0, Window { first: 0, end: 0 });
        assert_eq!(list.window(0, view(0.0)), Window { first: 0, end: 0 });
        assert_eq!((list.total(), list.below()), (0.0, 0.0));
    }
}
