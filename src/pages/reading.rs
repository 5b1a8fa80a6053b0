use maqal_article::ArticlePage;
use yew::prelude::*;

use crate::{
    browser::Bundle,
    components::{
        ToolContext, among_results, article_view, find_bar, onward, reading_bars, tools,
        translations,
    },
    hooks::{
        Links, SearchState, Shelf, Site, Wish, use_among, use_find, use_listening, use_notice,
        use_quoting, use_reading,
    },
    state::ByPointer,
};

/// An article with what its page needs around it.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ReadingPageProps {
    /// The article.
    pub(crate) page: ByPointer<ArticlePage>,
    /// What was searched for when it was opened.
    pub(crate) searched: AttrValue,
    /// What came of that.
    pub(crate) search: SearchState,
    /// Asks for more of it.
    pub(crate) ask: Callback<Wish>,
    /// What the device remembers.
    pub(crate) shelf: Shelf,
    /// The site.
    pub(crate) site: Site,
    /// How links are written.
    pub(crate) links: Links,
    /// Where the article is from; `None` at build time.
    pub(crate) bundle: Option<Bundle>,
}

/// An article's page with its tools; opened from a search, it marks what was searched for. What the
/// tools remember is of one article: its slug is the component's key.
#[component]
pub(crate) fn ReadingPage(props: &ReadingPageProps) -> Html {
    let ReadingPageProps {
        shelf, site, links, ..
    } = props;
    let (page, strings) = (&props.page.0, site.strings);
    let among = use_among(
        &page.article.slug,
        &props.search,
        &props.ask,
        props.bundle.as_ref(),
    );
    let notice = use_notice();
    let resume = use_reading(&page.article.slug, shelf);
    let find = use_find(&props.searched, &props.search, page.article.lang.as_str());
    let failed = notice.say.reform(|()| strings.listen.failed);
    let listening = use_listening(page, &failed);
    let quoting = use_quoting(page, &strings.tools, &notice);
    let context = ToolContext {
        page,
        bundle: props.bundle.as_ref(),
        shelf,
        find: &find,
        listening: &listening,
        notice: &notice,
    };
    let row = html! {
        <>{ translations(page, site, links) }{ tools(&context, strings) }</>
    };
    html! {
        <>
            <div class="progress-line needs-script" aria-hidden="true"></div>
            { find_bar(&find, strings) }
            { among_results(among.as_ref(), site, links) }
            { article_view(&page.article, find.marker.as_deref(), site, links, row) }
            { onward(page, site, links) }
            { reading_bars(strings, &resume, &quoting, &listening, &notice) }
        </>
    }
}
