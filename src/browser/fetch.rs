use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// A file of the bundle that did not arrive.
#[derive(Debug)]
pub(crate) enum FetchError {
    /// The server answered with an error, by its status code.
    Status(u16),
    /// No answer came, in the browser's words.
    Network(String),
}

impl std::fmt::Display for FetchError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Status(status) => write!(f, "the server answered {status}"),
            Self::Network(reason) => write!(f, "no answer: {reason}"),
        }
    }
}

/// A fetch that is under way from the moment it is made, so that several run side by side.
pub(crate) struct Fetch(Result<JsFuture, FetchError>);

/// Asks for an address.
pub(crate) fn start(url: &str) -> Fetch {
    let window = web_sys::window().ok_or_else(|| FetchError::Network("no window".to_owned()));
    Fetch(window.map(|window| JsFuture::from(window.fetch_with_str(url))))
}

impl Fetch {
    /// The file's bytes.
    ///
    /// # Errors
    /// [`FetchError`] where the server answers with an error or does not answer.
    pub(crate) async fn bytes(self) -> Result<Vec<u8>, FetchError> {
        let response: Response = self.0?.await.and_then(JsValue::dyn_into).map_err(reason)?;
        if !response.ok() {
            return Err(FetchError::Status(response.status()));
        }
        let buffer = response.array_buffer().map_err(reason)?;
        let buffer = JsFuture::from(buffer).await.map_err(reason)?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

fn reason(error: JsValue) -> FetchError {
    FetchError::Network(String::from(js_sys::Object::from(error).to_string()))
}
