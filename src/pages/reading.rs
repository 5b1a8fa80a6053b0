use std::rc::Rc;

use maqal_article::ArticlePage;
use yew::prelude::*;

use crate::components::{ArticleView, Onward};

#[derive(PartialEq, Properties)]
pub(crate) struct ReadingPageProps {
    /// The article and its way onward.
    pub(crate) page: Rc<ArticlePage>,
}

/// An article's page.
#[component]
pub(crate) fn ReadingPage(props: &ReadingPageProps) -> Html {
    html! {
        <>
            <ArticleView page={props.page.clone()} />
            <Onward page={props.page.clone()} />
        </>
    }
}
