//! What a person does, on real encrypted files, through the command table.

mod demo;
mod main_job;
mod opening;
mod placements;
mod rights;
mod secrets;
mod walk;
