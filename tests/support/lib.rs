//! What the tests of books share.
