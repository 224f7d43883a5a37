//! The rules of the house, read from the source.
//!
//! Each check gathers every breach before it fails, one line each, so that one run shows all.

mod bindings;
mod layers;
mod licences;
mod migrations;
mod places;
mod screens;
mod sizes;
mod source;
mod words;
