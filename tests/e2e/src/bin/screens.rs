//! Takes pictures of the published sample for people to look at.

fn main() {}
