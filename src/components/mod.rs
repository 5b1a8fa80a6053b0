//! What pages are made of, one component a file.

mod article;
mod article_meta;
mod block;
mod card;
mod code;
mod icon;
mod inline;
mod load_notice;
mod marked_text;
mod onward;
mod pager;
mod result_list;
mod search_box;
mod search_status;
mod site_footer;
mod site_header;
#[cfg(all(test, target_arch = "wasm32"))]
mod tests;
mod theme_button;

pub(crate) use article::article_view;
pub(crate) use load_notice::load_notice;
pub(crate) use onward::onward;
pub(crate) use pager::pager;
pub(crate) use result_list::result_list;
pub(crate) use search_box::search_box;
pub(crate) use search_status::search_status;
pub(crate) use site_footer::site_footer;
pub(crate) use site_header::site_header;
