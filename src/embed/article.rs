use std::rc::Rc;

use maqal_article::{Archive, ArticlePage, Site as SiteInfo};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

use crate::{
    components::article_view,
    hooks::{Links, Site},
    i18n,
};

#[derive(PartialEq, Properties)]
struct EmbeddedArticleProps {
    page: Rc<ArticlePage>,
    folder: AttrValue,
}

/// An article in somebody else's page; its interface speaks the article's language.
#[component]
fn EmbeddedArticle(props: &EmbeddedArticleProps) -> Html {
    let site = use_memo(props.page.clone(), |page| interface_of(page));
    let links = Links::from_elsewhere(&props.folder);
    article_view(&props.page.article, None, &site, &links)
}

fn interface_of(page: &ArticlePage) -> Site {
    let archive = Archive {
        site: SiteInfo {
            lang: page.article.lang.clone(),
            dir: page.article.dir,
            ..SiteInfo::default()
        },
        ..Archive::default()
    };
    Site {
        strings: i18n::strings(&archive.site.lang),
        archive: Rc::new(archive),
    }
}

/// An article shown in an element, until it is destroyed.
#[wasm_bindgen]
pub struct MountedArticle {
    app: yew::AppHandle<EmbeddedArticle>,
    headline: String,
}

#[wasm_bindgen]
impl MountedArticle {
    /// The article's headline.
    #[wasm_bindgen(getter)]
    pub fn headline(&self) -> String {
        self.headline.clone()
    }

    /// Takes the article out of its element.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

/// Shows the article of an `article.json` in an element. `folder` is the absolute address of the
/// article's folder, with its slash.
///
/// # Errors
/// A message for people, where the bytes are no article that this viewer reads.
#[wasm_bindgen]
pub fn mount_article(
    element: Element,
    json: &[u8],
    folder: String,
) -> Result<MountedArticle, JsError> {
    let page = ArticlePage::from_json(json).map_err(|error| JsError::new(&error.to_string()))?;
    let headline = page.article.headline.clone();
    let props = EmbeddedArticleProps {
        page: Rc::new(page),
        folder: folder.into(),
    };
    let app = yew::Renderer::<EmbeddedArticle>::with_root_and_props(element, props).render();
    Ok(MountedArticle { app, headline })
}
