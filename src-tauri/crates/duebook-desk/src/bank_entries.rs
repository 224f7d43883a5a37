//! What a bank line makes by itself: a charge, interest, a difference and its correction.

use duebook_book::bank_lines::{self, BankLineRow, Role};
use duebook_book::{
    Error, Reader, Writer, bank_differences, clients, ledger, months, paying, trust_rules,
};
use duebook_core::bank_entry::{self, InterestOwner};
use duebook_core::chart::LedgerAccount;
use duebook_core::id::{BankLineId, ClientId, EntryId, TrustBankId};
use duebook_core::ledger::{Entry, NotAnEntry};
use duebook_core::trust_rule::TrustRule;
use duebook_core::{Day, Money, outgoing, shape};

use crate::act::Act;
use crate::bank::{OfBankLine, open_line, open_pair};
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;

shape! {
    /// Interest that a line is, and whose it is.
    pub struct PostInterest {
        pub line: BankLineId,
        /// The client whose it is by law or contract.
        #[serde(default)]
        pub client: Option<ClientId>,
        /// Whether it is lawfully the agency's.
        #[serde(default)]
        pub agencys: bool,
    }

    /// Interest that is owed, and whose it is.
    pub struct PassInterest {
        pub trust_bank: TrustBankId,
        pub amount: Money,
        pub on: Day,
        #[serde(default)]
        pub client: Option<ClientId>,
        #[serde(default)]
        pub agencys: bool,
    }

    /// What the bank moved otherwise than the ledger.
    pub struct PostDifference {
        pub line: BankLineId,
        /// The movement that the bank entered with another amount; none for an unknown one.
        #[serde(default)]
        pub entry: Option<EntryId>,
    }

    /// A line that sets a difference right.
    pub struct ResolveDifference {
        pub line: BankLineId,
        pub difference: EntryId,
    }
}

/// Writes an entry because of a line, on the bank's day or the first open day after it.
fn write(
    act: &Act<'_>,
    w: &Writer<'_>,
    line: &BankLineRow,
    role: Role,
    entry: impl FnOnce(Day) -> Result<Entry, NotAnEntry>,
    link: ledger::Link,
) -> Result<EntryId, Problem> {
    let on = months::open_day(w, line.posted_on)?;
    let entry = entry(on).map_err(Error::from)?;
    let id = ledger::post(w, &act.stamp(), &entry, link)?;
    bank_lines::match_with(w, &act.stamp(), line, id, role, true)?;
    Ok(id)
}

/// The bank took a charge from trust: the agency owes it at once.
pub(crate) fn post_charge(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: OfBankLine,
) -> Result<Nothing, Problem> {
    let line = open_line(w, args.line)?;
    if !line.amount.is_negative() {
        return Err(Problem::charge_goes_out());
    }
    let (bank, amount) = (line.trust_bank, -line.amount);
    let entry = |on| outgoing::bank_charge(bank, on, amount);
    write(act, w, &line, Role::Movement, entry, ledger::Link::None)?;
    Ok(Nothing {})
}

/// The bank credited interest. It is owed until its owner is known.
pub(crate) fn post_interest(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: PostInterest,
) -> Result<Nothing, Problem> {
    let line = open_line(w, args.line)?;
    if !line.amount.is_positive() {
        return Err(Problem::interest_comes_in());
    }
    let (bank, amount) = (line.trust_bank, line.amount);
    let owner = interest_owner(w, (bank, line.posted_on), args.client, args.agencys)?;
    let entry = |on| bank_entry::interest(bank, on, amount);
    let credited = write(act, w, &line, Role::Movement, entry, ledger::Link::None)?;
    if let Some(owner) = owner {
        let on = months::open_day(w, line.posted_on)?;
        let because = ledger::Link::Because(credited);
        paying::pass_interest(w, &act.stamp(), (bank, on, amount), owner, because)?;
    }
    Ok(Nothing {})
}

/// Whose the interest is. The agency's it is only where the rules of the trust bank say so on that
/// day.
fn interest_owner(
    r: &Reader<'_>,
    (bank, on): (TrustBankId, Day),
    client: Option<ClientId>,
    agencys: bool,
) -> Result<Option<InterestOwner>, Problem> {
    match (client, agencys) {
        (Some(_), true) => Err(Problem::interest_of_two()),
        (Some(client), false) => {
            clients::get(r, client)?;
            Ok(Some(InterestOwner::Client(client)))
        }
        (None, false) => Ok(None),
        (None, true) => match trust_rules::on(r, bank, TrustRule::AgencyInterest, on)? {
            Some(1) => Ok(Some(InterestOwner::Agency)),
            Some(_) => Err(Problem::interest_not_agencys()),
            None => Err(Problem::interest_not_known()),
        },
    }
}

/// Gives interest that is owed to its owner.
pub(crate) fn pass_interest(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: PassInterest,
) -> Result<Nothing, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let owner = interest_owner(w, (args.trust_bank, on), args.client, args.agencys)?;
    let owner = owner.ok_or_else(Problem::interest_of_nobody)?;
    let owed = -ledger::in_trust(w, LedgerAccount::InterestOwed, args.trust_bank)?;
    if !args.amount.is_positive() || args.amount > owed {
        return Err(Problem::interest_not_owed(owed));
    }
    let what = (args.trust_bank, on, args.amount);
    paying::pass_interest(w, &act.stamp(), what, owner, ledger::Link::None)?;
    Ok(Nothing {})
}

/// The bank moved otherwise than the ledger: the difference stands under its line.
pub(crate) fn post_difference(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: PostDifference,
) -> Result<Nothing, Problem> {
    let (line, known) = match args.entry {
        None => (open_line(w, args.line)?, Money::ZERO),
        Some(entry) => {
            let (line, movement) = open_pair(w, args.line, entry)?;
            bank_lines::match_with(w, &act.stamp(), &line, entry, Role::Movement, false)?;
            (line, movement.amount)
        }
    };
    let (bank, amount) = (line.trust_bank, line.amount - known);
    if amount.is_zero() {
        return Err(Problem::no_difference());
    }
    let entry = |on| bank_entry::difference(bank, on, amount);
    write(act, w, &line, Role::Difference, entry, ledger::Link::None)?;
    Ok(Nothing {})
}

/// The bank set a difference right by a line.
pub(crate) fn resolve_difference(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: ResolveDifference,
) -> Result<Nothing, Problem> {
    let line = open_line(w, args.line)?;
    let bank = line.trust_bank;
    let open = bank_differences::open(w, bank, act.today)?;
    let Some(difference) = open.into_iter().find(|d| d.entry == args.difference) else {
        return Err(Problem::no_such_difference());
    };
    let left = difference.left;
    let right_way = left.is_negative() != line.amount.is_negative();
    if !right_way || line.amount.abs() > left.abs() || line.posted_on < difference.booked_on {
        return Err(Problem::line_does_not_resolve(line.amount, left));
    }
    let entry = |on| bank_entry::difference_resolved(bank, on, line.amount);
    let because = ledger::Link::Because(args.difference);
    write(act, w, &line, Role::Difference, entry, because)?;
    Ok(Nothing {})
}
