//! The postings of an item's lines in each ledger.

use super::{Line, OfItem, PaidTo};
use crate::allocation::{BUCKETS, Bucket};
use crate::chart::LedgerAccount;
use crate::id::TrustBankId;
use crate::ledger::Posting;
use crate::terms::Remit;
use crate::third::{Through, Way};
use crate::{Day, Money};

pub(super) fn postings(
    of: &OfItem,
    money: Option<LedgerAccount>,
    lines: &[Line],
    unknown: Money,
) -> Vec<Posting> {
    let mut postings = Vec::new();
    let of_trust = |on, amount| Posting {
        on,
        amount,
        bank: Some(of.bank),
        client: None,
        account: None,
        third: None,
    };
    if let Some(on) = money {
        let through_trust = lines.iter().filter(|l| l.paid_to == PaidTo::Agency);
        let total = through_trust.map(Line::in_hand).sum::<Money>() + unknown;
        postings.push(of_trust(on, total));
    }
    postings.push(of_trust(LedgerAccount::Suspense, -unknown));
    for line in lines {
        trust_postings(of.bank, line, &mut postings);
        agency_postings(line, &mut postings);
        debt_postings(line, of.effective_on, &mut postings);
    }
    postings.retain(|p| !p.amount.is_zero());
    postings
}

/// Commission and tax that the agency keeps back in trust: what it earned, less what it claims of
/// the client instead and what a third party has of it.
fn kept_in_trust(line: &Line) -> (Money, Money) {
    if line.paid_to == PaidTo::Client {
        return (Money::ZERO, Money::ZERO);
    }
    let tax = if line.remit == Remit::Gross { Money::ZERO } else { line.tax };
    (line.commission + line.tax - line.claim - line.forwarding - tax, tax)
}

fn trust_postings(bank: TrustBankId, line: &Line, postings: &mut Vec<Posting>) {
    if line.paid_to == PaidTo::Client {
        return;
    }
    let owed = |on, amount: Money| Posting {
        on,
        amount: -amount,
        bank: Some(bank),
        client: Some(line.client),
        account: Some(line.account),
        third: None,
    };
    let (commission, tax) = kept_in_trust(line);
    postings.extend([
        owed(LedgerAccount::Client, line.client_share),
        owed(LedgerAccount::ShareCommission, commission),
        owed(LedgerAccount::ShareTax, tax),
        owed(LedgerAccount::ShareCost, line.split.costs),
        owed(LedgerAccount::ShareOther, line.split.fees),
        owed(LedgerAccount::Refund, line.split.over),
    ]);
    if let Some(Through { party, way: Way::Owed, amount }) = line.through {
        let (client, account, third) = (None, None, Some(party));
        postings.push(Posting { client, account, third, ..owed(LedgerAccount::Third, amount) });
    }
}

fn agency_postings(line: &Line, postings: &mut Vec<Posting>) {
    let posting = |on, amount| Posting {
        on,
        amount,
        bank: None,
        client: Some(line.client),
        account: Some(line.account),
        third: None,
    };
    let (commission, tax) = kept_in_trust(line);
    let in_trust = match line.paid_to {
        PaidTo::Agency => commission + tax + line.split.costs + line.split.fees,
        PaidTo::Client => Money::ZERO,
    };
    postings.extend([
        posting(LedgerAccount::InTrust, in_trust),
        posting(LedgerAccount::Unbilled, line.claim),
        posting(LedgerAccount::Income, -line.commission),
        posting(LedgerAccount::TaxPayable, -line.tax),
        posting(LedgerAccount::Advanced, -line.split.costs),
        posting(LedgerAccount::OtherIncome, -line.split.fees),
    ]);
    let third = line.through.map(|t| t.party);
    postings.push(Posting { third, ..posting(LedgerAccount::ThirdExpense, line.forwarding) });
}

fn debt_postings(line: &Line, effective_on: Day, postings: &mut Vec<Posting>) {
    let posting = |on, amount| Posting {
        on,
        amount,
        bank: None,
        client: Some(line.client),
        account: Some(line.account),
        third: None,
    };
    let pieces = &line.split.pieces;
    let by = match line.paid_to {
        PaidTo::Agency => LedgerAccount::Collected,
        PaidTo::Client => LedgerAccount::Direct,
    };
    postings.push(posting(by, line.split.debt() - line.adjusted()));
    postings.push(posting(LedgerAccount::Adjusted, line.adjusted()));
    let judged = line.judged_on.is_some_and(|on| on <= effective_on);
    for bucket in BUCKETS {
        let own = if bucket == Bucket::Fees { line.split.fees } else { Money::ZERO };
        postings.push(posting(LedgerAccount::of_debt(bucket, judged), own - pieces.get(bucket)));
    }
    postings.push(posting(LedgerAccount::AgencyFees, -line.split.fees));
    postings.push(posting(LedgerAccount::Returned, -line.split.after));
}
