use std::rc::Rc;

use maqal_article::{ArticlePage, plain_text};
use yew::{platform::spawn_local, prelude::*};

use super::Notice;
use crate::{
    browser::{
        selection,
        share::{self, Shared},
    },
    i18n::Tools,
    state::{quotation_marks, quote},
};

/// Copying what is selected in the article.
#[derive(Clone, PartialEq)]
pub(crate) struct Quoting {
    /// Whether something is selected.
    pub(crate) selected: bool,
    /// Copies it, with the headline and a link to it.
    pub(crate) copy: Callback<()>,
}

/// Follows what is selected in an article.
#[hook]
pub(crate) fn use_quoting(
    page: &Rc<ArticlePage>,
    words: &'static Tools,
    notice: &Notice,
) -> Quoting {
    let selected = use_state_eq(String::new);
    {
        let selected = selected.setter();
        use_effect_with((), move |()| {
            let listener = selection::on_change(move |text| selected.set(text));
            move || drop(listener)
        });
    }
    let say = notice.say.clone();
    let page = page.clone();
    Quoting {
        selected: !selected.trim().is_empty(),
        copy: Callback::from(move |()| {
            let article = &page.article;
            let mut passages = vec![article.headline.clone(), plain_text(&article.lead)];
            passages.extend(article.passages().into_iter().map(|passage| passage.text));
            let Some(quote) = quote(&passages, &selected) else {
                return say.emit(words.select_first);
            };
            let [opening, closing] = quotation_marks(&article.lang);
            let text = format!(
                "{opening}{}{closing}\n{}\n{}{}",
                quote.text,
                article.headline,
                share::address(),
                quote.fragment
            );
            let say = say.clone();
            spawn_local(async move {
                say.emit(match share::copy(&text).await {
                    Shared::Refused => words.copy_refused,
                    Shared::Copied | Shared::ByDevice => words.quote_copied,
                });
            });
        }),
    }
}
