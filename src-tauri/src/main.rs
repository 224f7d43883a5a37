//! Starts Duebook.
fn main() {}
