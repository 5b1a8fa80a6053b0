//! What a page is, in schema.org's words, for search engines.

use maqal_article::{Article, Author, Source};
use serde_json::{Map, Value, json};

use super::{Page, absolute, canonical, description, picture};
use crate::app::PageData;

/// The page's data as JSON that no text can lead out of its `<script>`.
pub(super) fn of(page: &Page) -> Option<String> {
    let graph = match &page.content {
        PageData::Article(content) => {
            let mut graph = vec![article(page, &content.article)];
            graph.extend(breadcrumbs(page, &content.article));
            graph
        }
        PageData::Catalogue(_) => vec![website(page)],
        PageData::NotFound => return None,
    };
    let data = json!({ "@context": "https://schema.org", "@graph": graph });
    // In JSON these signs stand only inside texts, where their numbers mean the same.
    let mut text = String::new();
    for c in data.to_string().chars() {
        match c {
            '<' => text += "\\u003c",
            '>' => text += "\\u003e",
            '&' => text += "\\u0026",
            c => text.push(c),
        }
    }
    Some(text)
}

fn article(page: &Page, article: &Article) -> Value {
    let site = &page.archive.site;
    let publisher = pruned([
        ("@type", json!("Organization")),
        ("name", json!(site.title)),
        ("url", json!(absolute(page, ""))),
    ]);
    pruned([
        ("@type", json!("NewsArticle")),
        ("headline", json!(article.headline)),
        ("alternativeHeadline", json!(article.kicker)),
        ("description", json!(description(page))),
        ("inLanguage", json!(article.lang)),
        (
            "datePublished",
            json!(article.published.map(|it| it.to_string())),
        ),
        (
            "dateModified",
            json!(article.updated.map(|it| it.to_string())),
        ),
        ("author", article.byline.iter().map(author).collect()),
        ("publisher", publisher),
        ("articleSection", json!(article.section)),
        ("keywords", json!(article.tags)),
        ("image", image(page, article)),
        (
            "isBasedOn",
            article.source.as_ref().map_or(Value::Null, source),
        ),
        ("mainEntityOfPage", json!(canonical(page))),
    ])
}

fn author(author: &Author) -> Value {
    let href = author.href.as_ref().filter(|href| href.is_external());
    pruned([
        ("@type", json!("Person")),
        ("name", json!(author.name)),
        ("url", json!(href)),
    ])
}

fn source(source: &Source) -> Value {
    let href = source.href.as_ref().filter(|href| href.is_external());
    pruned([
        ("@type", json!("CreativeWork")),
        ("name", json!(source.name)),
        ("url", json!(href)),
    ])
}

fn image(page: &Page, article: &Article) -> Value {
    let Some((image, address)) = picture::of(page, article) else {
        return Value::Null;
    };
    pruned([
        ("@type", json!("ImageObject")),
        ("url", json!(address)),
        ("width", json!(image.width)),
        ("height", json!(image.height)),
    ])
}

fn website(page: &Page) -> Value {
    let site = &page.archive.site;
    let search = absolute(page, "?q={search_term_string}").map(|target| {
        json!({
            "@type": "SearchAction",
            "target": target,
            "query-input": "required name=search_term_string",
        })
    });
    pruned([
        ("@type", json!("WebSite")),
        ("name", json!(site.title)),
        ("description", json!(site.description)),
        ("inLanguage", json!(site.lang)),
        ("url", json!(absolute(page, ""))),
        ("potentialAction", json!(search)),
    ])
}

/// Home and the article; they need absolute addresses.
fn breadcrumbs(page: &Page, article: &Article) -> Option<Value> {
    let step = |position: u32, name: &str, address: String| json!({ "@type": "ListItem", "position": position, "name": name, "item": address });
    Some(json!({
        "@type": "BreadcrumbList",
        "itemListElement": [
            step(1, &page.archive.site.title, absolute(page, "")?),
            step(2, &article.headline, canonical(page)?),
        ],
    }))
}

/// An object of what is there.
fn pruned<const N: usize>(pairs: [(&str, Value); N]) -> Value {
    let is_there =
        |value: &Value| !value.is_null() && value.as_array().is_none_or(|it| !it.is_empty());
    let pairs = pairs.into_iter().filter(|(_, value)| is_there(value));
    Value::Object(
        pairs
            .map(|(name, value)| (name.to_owned(), value))
            .collect::<Map<_, _>>(),
    )
}
