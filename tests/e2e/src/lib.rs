//! End-to-end tests of the published bundle.
