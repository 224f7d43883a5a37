//! Shapes: plain records that cross from the book to the page and back.

/// Declares records that travel as JSON: unknown fields are refused, and the page's types are
/// made from the same words. A field is named for what it holds; its unit is in its type.
#[macro_export]
macro_rules! shape {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        #[cfg_attr(feature = "bindings", derive(::ts_rs::TS))]
        #[allow(missing_docs, reason = "fields are named for what they hold, units are in types")]
        pub struct $name { $($body)* }
    )*};
}
