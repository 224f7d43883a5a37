//! What a person does, on real encrypted files, through the command table.

mod bad_files;
mod bad_input;
mod demo;
mod disks;
mod main_job;
mod opening;
mod placements;
mod problems;
mod rights;
mod secrets;
mod walk;
