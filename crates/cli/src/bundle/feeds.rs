use maqal_article::{Card, Stamp};

use super::xml::escape;
use crate::{
    config::{Config, SiteUrl},
    failure::Failure,
    output::Staging,
};

/// The sitemap's path.
pub(super) const SITEMAP: &str = "sitemap.xml";
/// The newest articles that the feed holds.
const FEED_LENGTH: usize = 50;
/// The most addresses that a sitemap may hold, by its protocol.
const SITEMAP_LENGTH: usize = 50_000;

/// Writes `feed.xml` (RSS 2.0) and `sitemap.xml`. Both need absolute addresses: a site that does
/// not say where it will stand gets neither.
pub(super) fn write(config: &Config, cards: &[Card], out: &mut Staging) -> Result<(), Failure> {
    let Some(url) = &config.url else {
        return Ok(());
    };
    out.write("feed.xml", feed(config, url, cards).as_bytes())?;
    out.write(SITEMAP, sitemap(url, cards).as_bytes())
}

fn feed(config: &Config, url: &SiteUrl, cards: &[Card]) -> String {
    let items: String = cards
        .iter()
        .take(FEED_LENGTH)
        .map(|card| item(url, card))
        .collect();
    let description = config.description.as_deref().unwrap_or(&config.title);
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel>\n\
         <title>{}</title>\n<link>{}</link>\n<description>{}</description>\n<language>{}</language>\n\
         <atom:link rel=\"self\" type=\"application/rss+xml\" href=\"{}\"/>\n{items}</channel></rss>\n",
        escape(&config.title),
        escape(url.as_str()),
        escape(description),
        config.lang,
        escape(&url.join("feed.xml")),
    )
}

fn item(url: &SiteUrl, card: &Card) -> String {
    let link = escape(&url.join(&format!("{}/", card.slug)));
    let published = card.published.map(rfc822);
    let published = published
        .map(|date| format!("<pubDate>{date}</pubDate>"))
        .unwrap_or_default();
    format!(
        "<item><title>{}</title><link>{link}</link><guid>{link}</guid>\
         <description>{}</description>{published}</item>\n",
        escape(&card.headline),
        escape(&card.lead),
    )
}

fn sitemap(url: &SiteUrl, cards: &[Card]) -> String {
    let home = format!("<url><loc>{}</loc></url>\n", escape(url.as_str()));
    let articles = cards.iter().take(SITEMAP_LENGTH - 1).map(|card| {
        let link = escape(&url.join(&format!("{}/", card.slug)));
        format!("<url><loc>{link}</loc></url>\n")
    });
    let urls: String = std::iter::once(home).chain(articles).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
    )
}

const DAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// A date as RSS takes it: a time that the source does not give is midnight, a zone is UTC.
fn rfc822(stamp: Stamp) -> String {
    let date = stamp.date;
    let (hour, minute, offset) = stamp.clock.map_or((0, 0, 0), |clock| {
        (clock.hour, clock.minute, clock.offset.unwrap_or(0))
    });
    let sign = if offset < 0 { '-' } else { '+' };
    let offset = offset.unsigned_abs();
    format!(
        "{}, {:02} {} {:04} {hour:02}:{minute:02}:00 {sign}{:02}{:02}",
        DAYS.get(usize::from(date.weekday())).unwrap_or(&""),
        date.day(),
        MONTHS
            .get(usize::from(date.month()).wrapping_sub(1))
            .unwrap_or(&""),
        date.year(),
        offset / 60,
        offset % 60,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_as_rss_takes_it() {
        for (stamp, expected) in [
            ("2021-07-18", "Sun, 18 Jul 2021 00:00:00 +0000"),
            ("2024-01-01T09:05-04:30", "Mon, 01 Jan 2024 09:05:00 -0430"),
        ] {
            assert_eq!(rfc822(stamp.parse().unwrap()), expected);
        }
    }

    #[test]
    fn an_article_has_its_absolute_address_in_feed_and_sitemap() {
        let url = SiteUrl::new("https://example.org/m").unwrap();
        let card = Card {
            slug: "مقال".to_owned(),
            headline: "أ < ب".to_owned(),
            ..Card::default()
        };
        let feed = feed(&Config::default(), &url, std::slice::from_ref(&card));
        let link = "https://example.org/m/%D9%85%D9%82%D8%A7%D9%84/";
        assert!(
            feed.contains(&format!("<title>أ &lt; ب</title><link>{link}</link>")),
            "{feed}"
        );
        assert!(sitemap(&url, &[card]).contains(&format!("<loc>{link}</loc>")));
    }
}
