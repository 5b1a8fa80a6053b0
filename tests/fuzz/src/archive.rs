use maqal_search::{
    Answer, BuildOptions, Builder, Document, File, Index, IndexError, PartId, Passage, Query,
    Request, Suggested,
};

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

/// The files of a small archive's index: in one file, or split into many parts.
pub fn files(split: bool) -> Vec<File> {
    let options = BuildOptions {
        single_file: if split { 0 } else { usize::MAX },
        part_size: 64,
        related: 2,
    };
    let mut builder = Builder::new(options);
    for (day, (headline, body)) in (0..).zip(ARTICLES) {
        builder.add(document(headline, body, day));
    }
    builder
        .finish()
        .expect("four articles are not too many")
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

/// Opens an index of these files and asks it, bringing the parts that it needs as long as they are
/// new.
pub fn ask(files: &[File], request: &Request) -> Result<Option<Answer>, IndexError> {
    let root = files.first().map(|file| file.bytes.clone());
    let mut index = Index::open(root.unwrap_or_default())?;
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
