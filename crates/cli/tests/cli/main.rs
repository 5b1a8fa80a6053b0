//! The command as it is used: small invented folders in, exit codes, messages and files out.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod build;
mod check;
mod desk;
mod explain;
mod hostile;
mod new;
mod pictures;
mod refusals;
mod replacing;
mod reproducible;
mod serve;
mod settings;
