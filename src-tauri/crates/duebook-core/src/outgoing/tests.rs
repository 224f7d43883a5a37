//! What leaves trust, posting by posting.

use super::*;
use crate::day::day;

const BANK: TrustBankId = TrustBankId(1);

fn on(entry: &Entry, account: LedgerAccount) -> i64 {
    entry.postings().iter().filter(|p| p.on == account).map(|p| p.amount.in_cents()).sum()
}

fn share(on: LedgerAccount, cents: i64) -> Position {
    Position {
        on,
        client: Some(ClientId(1)),
        account: None,
        third: None,
        released: Money::cents(cents),
    }
}

#[test]
fn the_agency_takes_its_share_by_its_parts_and_owes_what_was_too_much() {
    let have =
        [share(LedgerAccount::ShareCommission, 94_07), share(LedgerAccount::ShareCost, 38_00)];
    let taken = take(&have, Money::cents(132_07));
    let entry = share_taken(BANK, day(2026, 11, 16), &taken, Money::cents(5_00)).unwrap();
    assert_eq!(on(&entry, LedgerAccount::Bank), -137_07);
    assert_eq!(on(&entry, LedgerAccount::InTrust), -132_07);
    assert_eq!(on(&entry, LedgerAccount::Shortage), 5_00);
    assert_eq!(on(&entry, LedgerAccount::Operating), 137_07);
    let part = take(&have, Money::cents(100_00));
    assert_eq!(part[1].released, Money::cents(5_93));
}

#[test]
fn a_shortage_is_met_from_the_share_or_from_operating() {
    let owed = [(Some(ClientId(1)), Money::cents(26_60))];
    let by_transfer = covered_by_transfer(BANK, day(2026, 11, 20), &owed).unwrap();
    assert_eq!(on(&by_transfer, LedgerAccount::Bank), 26_60);
    assert_eq!(on(&by_transfer, LedgerAccount::Shortage), -26_60);
    let taken = take(&[share(LedgerAccount::ShareCommission, 30_00)], Money::cents(26_60));
    let by_share = covered_by_share(BANK, day(2026, 11, 20), &owed, &taken).unwrap();
    assert_eq!(on(&by_share, LedgerAccount::ShareCommission), 26_60);
    assert_eq!(on(&by_share, LedgerAccount::InTrust), -26_60);
    assert_eq!(on(&by_share, LedgerAccount::Bank), 0);
}

#[test]
fn a_client_that_moves_leaves_both_trust_banks_balanced() {
    let (on, other) = (day(2026, 11, 30), TrustBankId(2));
    let moved = moved_to_bank((BANK, other), on, ClientId(1), Money::cents(50_00)).unwrap();
    let of = |bank, account| -> i64 {
        let found = moved.postings().iter().filter(|p| p.bank == Some(bank) && p.on == account);
        found.map(|p| p.amount.in_cents()).sum()
    };
    assert_eq!((of(BANK, LedgerAccount::Client), of(BANK, LedgerAccount::Bank)), (50_00, -50_00));
    assert_eq!((of(other, LedgerAccount::Client), of(other, LedgerAccount::Bank)), (-50_00, 50_00));
}

#[test]
fn a_client_that_the_agency_pays_itself_is_owed_less_by_trust() {
    let owed = [(Some(ClientId(2)), Money::cents(140_00)), (None, Money::cents(60_00))];
    let paid = covered_by_payment(BANK, day(2026, 11, 23), ClientId(1), &owed).unwrap();
    assert_eq!(on(&paid, LedgerAccount::Client), 200_00);
    assert_eq!(on(&paid, LedgerAccount::Shortage), -200_00);
    assert_eq!(on(&paid, LedgerAccount::ToTrust), 200_00);
    assert_eq!(on(&paid, LedgerAccount::Operating), -200_00);
    assert_eq!(on(&paid, LedgerAccount::Bank), 0);
}

#[test]
#[should_panic(expected = "only what is released is taken")]
fn nothing_is_taken_that_is_not_there() {
    take(&[share(LedgerAccount::ShareCommission, 1)], Money::cents(2));
}

#[test]
fn unclaimed_money_leaves_its_owner_goes_back_to_it_or_to_a_state() {
    let (client, account, item) = (ClientId(1), AccountId(2), ItemId(3));
    let amount = Money::cents(37_60);
    let on_day = day(2026, 11, 16);
    for (whose, from) in [
        (Whose::Refund(client, account), LedgerAccount::Refund),
        (Whose::Suspense(item), LedgerAccount::Suspense),
        (Whose::Client(client), LedgerAccount::Client),
    ] {
        let turned = unclaimed(BANK, on_day, whose, amount).unwrap();
        assert_eq!(turned.kind(), EntryKind::Unclaimed);
        assert_eq!((on(&turned, from), on(&turned, LedgerAccount::Unclaimed)), (37_60, -37_60));
        let back = unclaimed(BANK, on_day, whose, -amount).unwrap();
        assert_eq!(back.kind(), EntryKind::UnclaimedBack);
        assert_eq!((on(&back, from), on(&back, LedgerAccount::Unclaimed)), (-37_60, 37_60));
        assert_eq!(turned.item().is_some(), whose.client().is_none());
    }
    let sums = [(Some(client), amount), (None, Money::cents(60_00))];
    let paid = unclaimed_paid(BANK, on_day, &sums).unwrap();
    assert_eq!(on(&paid, LedgerAccount::Bank), -97_60);
    assert_eq!(paid.postings().len(), 3);
}
