//! What a person does, on real encrypted files, through the command table.

mod main_job;
mod placements;
