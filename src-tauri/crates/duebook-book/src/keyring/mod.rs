//! Who can open the book: the keys, and the files that keep them wrapped.

pub(crate) mod secret;
