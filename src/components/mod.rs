//! What pages are made of, one component a file.

mod article;
mod article_meta;
mod block;
mod card;
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
mod theme_button;

pub(crate) use article::ArticleView;
pub(crate) use load_notice::LoadNotice;
pub(crate) use onward::Onward;
pub(crate) use pager::Pager;
pub(crate) use result_list::ResultList;
pub(crate) use search_box::SearchBox;
pub(crate) use search_status::SearchStatus;
pub(crate) use site_footer::SiteFooter;
pub(crate) use site_header::SiteHeader;
