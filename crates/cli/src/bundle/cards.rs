use std::rc::Rc;

use maqal_article::{AssetGroup, Card, CardPage};

use super::data;
use crate::{failure::Failure, output::Staging};

/// The cards, newest first, `per_page` to a page.
pub(super) fn pages(cards: &[Card], per_page: u32) -> Vec<Rc<CardPage>> {
    let firsts = (0_u32..).step_by(per_page.max(1) as usize);
    cards
        .chunks(per_page.max(1) as usize)
        .zip(firsts)
        .map(|(cards, first)| {
            Rc::new(CardPage {
                first,
                cards: cards.to_vec(),
            })
        })
        .collect()
}

/// Writes `data/cards-<hash>/<n>.json` for each page, counted from 1 as the catalogue's pages are.
pub(super) fn write(pages: &[Rc<CardPage>], out: &mut Staging) -> Result<AssetGroup, Failure> {
    let numbered = (1..).zip(pages);
    let files = numbered.map(|(number, page)| {
        let bytes = data::json(page.to_json())?;
        Ok((format!("{number}.json"), bytes))
    });
    data::write_group("cards", &files.collect::<Result<Vec<_>, Failure>>()?, out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_begins_where_the_one_before_ends() {
        let cards = vec![Card::default(); 5];
        let pages = pages(&cards, 2);
        let shape: Vec<_> = pages
            .iter()
            .map(|page| (page.first, page.cards.len()))
            .collect();
        assert_eq!(shape, [(0, 2), (2, 2), (4, 1)]);
    }
}
