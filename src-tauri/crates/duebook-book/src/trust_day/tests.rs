//! What is kept for speed says the same as the postings.

use super::*;

#[test]
fn the_owners_of_the_sums_by_day_are_those_of_the_chart() {
    use duebook_core::chart::{CHART, Ledger};
    let owners: Vec<String> = CHART
        .iter()
        .filter(|on| on.ledger() == Ledger::Trust && on.code() > 110)
        .filter(|on| !matches!(on, LedgerAccount::Refund | LedgerAccount::Third))
        .map(|on| on.code().to_string())
        .collect();
    let listed = format!("ledger_account IN ({})", owners.join(", "));
    assert!(kept::OWNERS.contains(&listed));
    let assets = [
        LedgerAccount::Bank,
        LedgerAccount::Hand,
        LedgerAccount::Shortage,
        LedgerAccount::Difference,
    ];
    let listed = format!("IN ({})", assets.map(|on| on.code().to_string()).join(", "));
    assert!(kept::ASSETS.contains(&listed));
}
