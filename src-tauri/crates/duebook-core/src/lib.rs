//! The debtor book's domain, pure: money, days, ids and the rules that hold between them.
//!
//! Nothing here reads a file, a clock or a database. "Today" is always an argument, and a
//! function fails only when its arguments cannot be true together, never for outside reasons.

pub mod allocation;
pub mod asked;
pub mod bank_entry;
pub mod bank_line;
pub mod banked;
pub mod basis;
pub mod charge;
pub mod chart;
pub mod client_claim;
pub mod commission;
pub mod cost_deposit;
pub mod day;
pub mod deadline;
pub mod document;
pub mod dormancy;
pub mod ending;
pub mod hold;
pub mod id;
pub mod interest;
pub mod ledger;
pub mod matching;
pub mod method;
pub mod money;
pub mod outgoing;
pub mod plan;
pub mod post_dated;
pub mod rate;
pub mod receipt;
pub mod remit_minimum;
pub mod replay;
pub mod sales_tax;
pub mod shape;
pub mod share;
pub mod sharing;
pub mod shortage;
pub mod standing;
pub mod statement;
pub mod taken_over;
pub mod terms;
pub mod text;
pub mod third;
pub mod trust_rule;

pub use day::Day;
pub use money::Money;
pub use rate::{Rate, Rounding};
