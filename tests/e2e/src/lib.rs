//! What the end-to-end tests stand on: the published bundle, the servers that it is read from, and
//! the browsers that read it.
//!
//! Place in the data flow: `sample/ ─maqal build→ bundle ─maqal serve→ browser`, with nothing of the
//! project in between that a reader would not have.
//!
//! - [`Bundle`], [`Archive`]: what the finished command publishes
//! - [`Origin`]: the finished command serving it; [`Host`]: somebody else's server
//! - [`Engine`], [`Browser`], [`Frame`]: the three engines, a session in one of them, a narrow page
//! - [`until`]: waiting, with an end

mod browser;
mod bundle;
mod display;
mod driver;
mod engine;
mod frame;
mod host;
mod origin;
mod ports;
mod program;
mod wait;

pub use browser::Browser;
pub use bundle::{Archive, Bundle};
pub use engine::Engine;
pub use frame::Frame;
pub use host::{Gate, Host, Plan};
pub use origin::Origin;
pub use wait::until;
