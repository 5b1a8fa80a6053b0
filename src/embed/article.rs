use std::rc::Rc;

use maqal_article::{Archive, ArticlePage, Site as SiteInfo};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

use crate::{
    browser::strings,
    components::article_view,
    hooks::{Links, Site},
    i18n::{self, Strings},
    state::Settings,
};

#[derive(Properties)]
struct EmbeddedArticleProps {
    page: Rc<ArticlePage>,
    strings: &'static Strings,
    folder: AttrValue,
}

impl PartialEq for EmbeddedArticleProps {
    /// Whether both show the same file: contents are not compared.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.page, &other.page)
            && std::ptr::eq(self.strings, other.strings)
            && self.folder == other.folder
    }
}

/// An article in somebody else's page; its interface speaks the article's language.
#[component]
fn EmbeddedArticle(props: &EmbeddedArticleProps) -> Html {
    let site = interface_of(&props.page, props.strings);
    let links = Links::from_elsewhere(&props.folder);
    article_view(&props.page.article, None, &site, &links, Html::default())
}

fn interface_of(page: &ArticlePage, strings: &'static Strings) -> Site {
    let archive = Archive {
        site: SiteInfo {
            lang: page.article.lang.clone(),
            dir: page.article.dir,
            ..SiteInfo::default()
        },
        ..Archive::default()
    };
    Site {
        strings,
        settings: Settings::default(),
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
/// article's folder, with its slash; `strings` that of the files of the interface's words, with
/// `{lang}` for the language.
///
/// # Errors
/// A message for people, where the bytes are no article that this viewer reads, or the words do not
/// arrive.
#[wasm_bindgen]
pub async fn mount_article(
    element: Element,
    json: Vec<u8>,
    folder: String,
    strings: String,
) -> Result<MountedArticle, JsError> {
    let page = ArticlePage::from_json(&json).map_err(|error| JsError::new(&error.to_string()))?;
    let strings = strings::load(&strings, i18n::language(&page.article.lang)).await;
    let strings = strings.map_err(|error| JsError::new(&error.to_string()))?;
    Ok(mount(element, page, folder, strings))
}

fn mount(
    element: Element,
    page: ArticlePage,
    folder: String,
    strings: &'static Strings,
) -> MountedArticle {
    let headline = page.article.headline.clone();
    let props = EmbeddedArticleProps {
        page: Rc::new(page),
        strings,
        folder: folder.into(),
    };
    let app = yew::Renderer::<EmbeddedArticle>::with_root_and_props(element, props).render();
    MountedArticle { app, headline }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use maqal_article::Article;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    fn place() -> Element {
        let document = web_sys::window().unwrap().document().unwrap();
        document.create_element("div").unwrap()
    }

    #[wasm_bindgen_test]
    async fn an_article_is_mounted_and_taken_out_again() {
        let page = ArticlePage {
            article: Article {
                headline: "عنوان".into(),
                ..Article::default()
            },
            ..ArticlePage::default()
        };
        let element = place();
        let folder = "https://example.org/a/".to_owned();
        let strings = i18n::strings(&page.article.lang);
        let mounted = mount(element.clone(), page, folder, strings);
        gloo_timers::future::TimeoutFuture::new(0).await;
        assert_eq!(mounted.headline(), "عنوان");
        assert_eq!(
            element
                .query_selector("h1")
                .unwrap()
                .unwrap()
                .text_content()
                .unwrap(),
            "عنوان"
        );
        mounted.destroy();
        gloo_timers::future::TimeoutFuture::new(0).await;
        assert!(element.query_selector("h1").unwrap().is_none());
    }

    #[wasm_bindgen_test]
    async fn bytes_that_are_no_article_are_refused_and_nothing_is_shown() {
        let element = place();
        let refused = mount_article(
            element.clone(),
            b"<!doctype html>".to_vec(),
            String::new(),
            String::new(),
        );
        assert!(refused.await.is_err());
        assert!(!element.has_child_nodes());
    }
}
