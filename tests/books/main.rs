//! What a person does, on real encrypted files, through the command table.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should say where")]

mod acts;
mod bad_files;
mod bad_input;
mod bank;
mod batch_of_one;
mod batches;
mod clients;
mod days;
mod debts;
mod demo;
mod disks;
mod documents;
mod finding;
mod hledger;
mod letters;
mod main_job;
mod nasty;
mod november;
mod older;
mod opening;
mod papers;
mod placements;
mod problems;
mod repairs;
mod replay_order;
mod rights;
mod secrets;
mod sharing;
mod shuffled;
mod stopping;
mod taking_over;
mod third;
mod twice;
mod walk;
mod worked;
