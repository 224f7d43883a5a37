//! A connection to an open book with nothing of the house around it: what the benchmarks fill
//! large books through, and what they hold the house against. In no program.

use rusqlite::Connection;

use crate::book::Book;
use crate::data;
use crate::engine::{self, Purpose};
use crate::error::Result;

impl Book {
    /// Another writing connection to the data file, with the book's key and settings. It may
    /// outlive the book.
    ///
    /// # Errors
    /// When the file does not open.
    pub fn bare(&self) -> Result<Connection> {
        let generation = self.home.keyring().body.generation;
        let path = data::path(&self.home.folder, generation);
        engine::open(&path, &self.home.keys.data(generation), Purpose::Write)
    }
}
