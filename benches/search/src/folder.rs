//! Generated articles as a folder that `maqal build` publishes.

use std::error::Error;
use std::fs;
use std::path::Path;

use crate::article::{Article, Writer};

const AUTHORS: [&str; 12] = [
    "ليلى حدّاد",
    "نادر السالم",
    "سلمى يوسف",
    "آزاد رسول",
    "مروان قاسم",
    "هالة منصور",
    "زياد خوري",
    "ريم عبد الله",
    "طارق نجّار",
    "دانا كريم",
    "بشير عمران",
    "منى الشامي",
];
const SOURCES: [&str; 3] = ["صحيفة الضفّة", "مجلة الجسر", "وكالة النهر"];
const TAGS: [&str; 30] = [
    "أنهار",
    "جسور",
    "مدن",
    "قرى",
    "زراعة",
    "أسواق",
    "سفر",
    "خرائط",
    "كتب",
    "لغة",
    "موسيقى",
    "مسرح",
    "حرف",
    "طعام",
    "خبز",
    "ماء",
    "طيور",
    "غابات",
    "بحر",
    "سفن",
    "فلك",
    "ساعات",
    "مدارس",
    "مكتبات",
    "بيوت",
    "حدائق",
    "طرق",
    "قطارات",
    "رسائل",
    "صور",
];

/// Writes so many articles into `dir`, a Markdown file each, and a `maqal.toml`. The same seed gives
/// the same files.
///
/// # Errors
/// Where a file cannot be written.
pub fn write(articles: usize, seed: u64, dir: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(dir)?;
    fs::write(dir.join("maqal.toml"), "title = \"أرشيف الضفاف\"\n")?;
    let mut writer = Writer::new(seed);
    for _ in 0..articles {
        let article = writer.article();
        let name = format!("a{:06}.md", article.id);
        fs::write(dir.join(name), markdown(&article))?;
    }
    Ok(())
}

fn markdown(article: &Article) -> String {
    let Article {
        id,
        headline,
        lead,
        section,
        body,
        day,
    } = article;
    let one = |list: &[&'static str], step: usize| list[id * step % list.len()];
    let tags = [one(&TAGS, 7), one(&TAGS, 11)].join("، ");
    let (author, source) = (one(&AUTHORS, 5), one(&SOURCES, 1));
    let date = date(*day);
    let body = body.join("\n\n");
    format!(
        "---\ntitle: \"{headline}\"\ndate: {date}\nsection: {section}\ntags: {tags}\n\
         author: {author}\nsource: {source}\nlead: \"{lead}\"\n---\n\n{body}\n"
    )
}

/// A day of the Gregorian calendar from days since 1970-01-01, after Howard Hinnant's
/// `civil_from_days`.
fn date(day: i32) -> String {
    let days = i64::from(day) + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_as_dates() {
        for (day, written) in [
            (0, "1970-01-01"),
            (-1, "1969-12-31"),
            (19_782, "2024-02-29"),
            (20_400, "2025-11-08"),
        ] {
            assert_eq!(date(day), written);
        }
    }
}
