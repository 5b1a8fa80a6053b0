use maqal_search::{
    Answer, BuildOptions, Builder, Document, File, Index, IndexError, Limits, PartId, Passage,
    Query, Request, Suggested,
};

/// How an index is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// In one file.
    Whole,
    /// In many parts.
    Split,
    /// In many parts, among them lists of the documents that have most of a word.
    Strongest,
}

/// Headlines and bodies of the archive.
const ARTICLES: [(&str, &str); 4] = [
    (
        "سد على نهر الريحان",
        "قرب النهر مكتبة قديمة، وفي المكتبة كتب عن السدود.",
    ),
    (
        "جسر المدينة",
        "عبر الناس النهر من هنا مئة عام، ثم بُني جسر آخر سنة ١٩٢٠.",
    ),
    (
        "Bridges of the town",
        "Two bridges cross the river; جسر واحد من حجر.",
    ),
    ("", ""),
];

/// How often the articles stand in an archive whose words have long lists.
const REPEATED: usize = 8;

/// What limits a question where its frequent words are looked for among their strongest documents alone.
pub const STRONGEST: Limits = Limits { whole: 0, all: 200 };

/// The files of a small archive's index.
pub fn files(layout: Layout) -> Vec<File> {
    let options = BuildOptions {
        single_file: if layout == Layout::Whole {
            usize::MAX
        } else {
            0
        },
        part_size: 64,
        related: 2,
        strongest: 2,
    };
    let mut builder = Builder::new(options);
    let times = if layout == Layout::Strongest {
        REPEATED
    } else {
        1
    };
    let articles = std::iter::repeat_n(ARTICLES, times).flatten();
    for (day, (headline, body)) in (0..).zip(articles) {
        builder.add(document(headline, body, day));
    }
    builder
        .finish()
        .expect("a few articles are not too many")
        .files
}

/// A request for what a reader types.
pub fn request(typed: &str, typing: bool) -> Request {
    Request {
        query: Query::parse(typed, typing),
        limit: 5,
        ..Request::default()
    }
}

/// Opens an index of these files and asks it within such limits, if they are given, bringing the parts
/// that it needs as long as they are new.
pub fn ask(
    files: &[File],
    limits: Option<Limits>,
    request: &Request,
) -> Result<Option<Answer>, IndexError> {
    let root = files.first().map(|file| file.bytes.clone());
    let mut index = Index::open(root.unwrap_or_default())?;
    if let Some(limits) = limits {
        index = index.with_limits(limits);
    }
    loop {
        match index.search(request)? {
            Answer::Needs(parts) if parts.iter().any(|&part| !index.has_part(part)) => {
                bring(&mut index, &parts, files)?;
            }
            Answer::Needs(_) => return Ok(None),
            found => return Ok(Some(found)),
        }
    }
}

/// Opens an index of these files and lets it suggest what a reader may be about to type, bringing
/// the parts that it needs as long as they are new.
pub fn suggest(files: &[File], typed: &str) -> Result<Option<Suggested>, IndexError> {
    let root = files.first().map(|file| file.bytes.clone());
    let mut index = Index::open(root.unwrap_or_default())?;
    loop {
        let suggested = index.suggest(typed, 3)?;
        let parts = match &suggested {
            Suggested::Needs(parts) => parts,
            Suggested::Found(found) if !found.pending.is_empty() => &found.pending,
            Suggested::Found(_) => return Ok(Some(suggested)),
        };
        if parts.iter().all(|&part| index.has_part(part)) {
            return Ok(None);
        }
        bring(&mut index, parts, files)?;
    }
}

fn bring(index: &mut Index, parts: &[PartId], files: &[File]) -> Result<(), IndexError> {
    for &part in parts {
        let file = files.get(part.0 as usize + 1);
        let bytes = file.map(|file| file.bytes.clone());
        index.insert(part, bytes.unwrap_or_default())?;
    }
    Ok(())
}

fn document(headline: &str, body: &str, day: i32) -> Document {
    Document {
        lang: "ar".to_owned(),
        headline: headline.to_owned(),
        body: vec![Passage {
            lang: "ar".to_owned(),
            text: body.to_owned(),
        }],
        day: Some(20_000 - day),
        section: Some("مدن".to_owned()),
        tags: vec!["أنهار".to_owned()],
        authors: vec!["سلمى العابد".to_owned()],
        minutes: 1,
        ..Document::default()
    }
}
