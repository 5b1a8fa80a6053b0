use maqal_article::Card;
use maqal_search::Marker;
use yew::prelude::*;

use super::card::card_view;
use crate::{
    hooks::{Links, Site},
    state::Library,
};

/// A list of articles, with the words marked that a search matched.
pub(crate) fn result_list(
    cards: &[Card],
    marker: Option<&Marker>,
    library: &Library,
    site: &Site,
    links: &Links,
) -> Html {
    let cards = cards
        .iter()
        .map(|card| card_view(card, marker, library, site, links));
    html! { <ol class="result-list">{ for cards }</ol> }
}
