//! What pages are made of, one component a file.

mod article;
mod article_meta;
mod block;
mod card;
mod code;
mod find_bar;
mod icon;
mod inline;
mod key_help;
mod label;
mod load_notice;
mod marked_text;
mod onward;
mod pager;
mod player;
mod reading_bars;
mod result_list;
mod search_box;
mod search_status;
mod site_footer;
mod site_header;
#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
mod theme_button;
mod tools;

pub(crate) use article::article_view;
pub(crate) use find_bar::find_bar;
pub(crate) use key_help::key_help;
pub(crate) use load_notice::load_notice;
pub(crate) use onward::onward;
pub(crate) use pager::pager;
pub(crate) use reading_bars::reading_bars;
pub(crate) use result_list::result_list;
pub(crate) use search_box::search_box;
pub(crate) use search_status::search_status;
pub(crate) use site_footer::site_footer;
pub(crate) use site_header::site_header;
pub(crate) use tools::{ToolContext, tools};
