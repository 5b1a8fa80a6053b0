use maqal_article::Card;
use maqal_search::Marker;
use yew::prelude::*;

use super::card::card_view;
use crate::hooks::{use_links, use_site};

#[derive(PartialEq, Properties)]
pub(crate) struct ResultListProps {
    /// What is listed, in order.
    pub(crate) cards: Vec<Card>,
    /// Finds the words that a search matched.
    #[prop_or_default]
    pub(crate) marker: Option<Marker>,
}

/// A list of articles.
#[component]
pub(crate) fn ResultList(props: &ResultListProps) -> Html {
    let (site, links) = (use_site(), use_links());
    let cards = props.cards.iter();
    let cards = cards.map(|card| card_view(card, props.marker.as_ref(), &site, &links));
    html! { <ol class="result-list">{ for cards }</ol> }
}
