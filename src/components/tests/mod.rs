//! Components in a real browser: `wasm-pack test --headless --chrome`.

mod article;
mod catalogue;
mod chrome;
mod reading;
mod settings;
mod stage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
