//! Payments that find their account later than they came.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use duebook_book::history::tell;
use duebook_book::items::{self, Item};
use duebook_book::moving::{self, Unidentified};
use duebook_book::paying::{self, NewPayment};
use duebook_book::payments::ShareForm;
use duebook_book::{Reader, Writer, accounts, ledger, people, surplus, taken_over};
use duebook_core::day::days_between;
use duebook_core::id::{AccountId, BatchId, EntryId, FileNumber, ItemId, TrustBankId};
use duebook_core::receipt::Line;
use duebook_core::standing::Status;
use duebook_core::{Day, Money, shape};
use serde_json::json;

use crate::act::Act;
use crate::checks;
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;
use crate::sharing;
use crate::trust::{PaidOut, check_method, others_keep_theirs, payment};

shape! {
    /// Unidentified money, or a part of it, and whose it is.
    pub struct IdentifyPayment {
        pub item: ItemId,
        pub shares: Vec<ShareForm>,
    }

    /// What an account has of an item belongs to another account.
    pub struct MovePayment {
        pub item: ItemId,
        pub from: AccountId,
        pub to: AccountId,
        pub reason: String,
    }
}

shape! {
    /// Money of which nobody knows yet whose it is.
    pub struct UnidentifiedItem {
        pub item: ItemId,
        pub trust_bank: TrustBankId,
        pub batch: BatchId,
        pub batch_name: String,
        pub method: String,
        pub reference: String,
        pub received_on: Day,
        /// Days since it was received.
        pub days: i64,
        /// Whether it waits longer than it should.
        pub old: bool,
        /// What of the item waits.
        pub amount: Money,
        /// The first day on which it may leave trust; none before its deposit.
        pub released_on: Option<Day>,
        pub note: String,
        /// The number of the next check of its trust bank.
        pub next_check: String,
    }

    /// What a move does to one of the two accounts.
    pub struct MovedShare {
        pub account: AccountId,
        pub file_number: FileNumber,
        pub person: String,
        pub client: String,
        /// What is taken off the debt; below zero where it is owed again.
        pub amount: Money,
        pub commission: Money,
        pub client_share: Money,
        /// What is more than was owed and becomes a refund.
        pub over: Money,
        pub balance_after: Money,
        /// Whether its plan is late with it.
        pub plan_late: bool,
    }

    /// What a move does, before it is written.
    pub struct MovePreview {
        pub amount: Money,
        pub received_on: Day,
        /// The account that loses it, then the one that gets it.
        pub shares: Vec<MovedShare>,
        /// Other payments that meet something else because of it.
        pub reckoned_anew: usize,
        /// What the agency owes to trust for it at once.
        pub shortage: Money,
    }

    /// What unidentified money would meet on an account.
    pub struct IdentifyPreview {
        pub received_on: Day,
        /// The first day on which it may leave trust; none before its deposit.
        pub released_on: Option<Day>,
        /// What waits on without an account.
        pub left: Money,
        pub shares: Vec<MovedShare>,
        pub reckoned_anew: usize,
        pub shortage: Money,
    }

    /// Unidentified money, or a part of it, that goes back to where it came from.
    pub struct SendBack {
        pub item: ItemId,
        pub amount: Money,
        /// To whom.
        pub payee: String,
        /// check or ach.
        pub method: String,
        pub number: String,
        pub on: Day,
    }
}

/// Days after which money of nobody should have been asked about: many states want a client to
/// have its money within thirty days of the month in which it came.
const OLD_AFTER: i64 = 30;

/// Money of which nobody knows yet whose it is, the oldest first.
pub(crate) fn unidentified(
    act: &Act<'_>,
    r: &Reader<'_>,
    _: Nothing,
) -> Result<Vec<UnidentifiedItem>, Problem> {
    let mut waiting = Vec::new();
    let mut next_checks: BTreeMap<TrustBankId, String> = BTreeMap::new();
    for found in moving::unidentified(r)? {
        let Unidentified { item, trust_bank, batch, batch_name, method, reference, .. } = found;
        let days = days_between(found.received_on, act.today);
        let next_check = match next_checks.entry(trust_bank) {
            Entry::Occupied(known) => known.get().clone(),
            Entry::Vacant(place) => place.insert(checks::next_number(r, trust_bank)?).clone(),
        };
        waiting.push(UnidentifiedItem {
            item,
            trust_bank,
            batch,
            batch_name,
            method,
            reference,
            received_on: found.received_on,
            days,
            old: days > OLD_AFTER,
            amount: found.amount,
            released_on: found.released_on,
            note: found.note,
            next_check,
        });
    }
    Ok(waiting)
}

/// Gives unidentified money to its accounts, from the day on which it came.
pub(crate) fn identify(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: IdentifyPayment,
) -> Result<Nothing, Problem> {
    let item = items::get(w, args.item)?;
    give(act, w, &item, &args.shares)?;
    for share in args.shares {
        told(act, w, &item, share.account, "payment_identified", share.amount, "")?;
    }
    Ok(Nothing {})
}

/// What giving unidentified money to accounts would do, before it is written.
pub(crate) fn try_identify(
    act: &Act<'_>,
    args: IdentifyPayment,
) -> Result<IdentifyPreview, Problem> {
    let (preview, shortage) = act.rehearse_money(|w| {
        let item = items::get(w, args.item)?;
        let entry = give(act, w, &item, &args.shares)?;
        let accounts: Vec<AccountId> = args.shares.iter().map(|s| s.account).collect();
        Ok(IdentifyPreview {
            received_on: item.received_on,
            released_on: items::facts(w, args.item)?.released_on,
            left: moving::waiting(w, &item)?,
            shares: moved(w, &item, &[], &accounts)?,
            reckoned_anew: ledger::reckoned_anew_because(w, entry)?,
            shortage: Money::ZERO,
        })
    })?;
    Ok(IdentifyPreview { shortage, ..preview })
}

fn give(
    act: &Act<'_>,
    w: &Writer<'_>,
    item: &Item,
    wanted: &[ShareForm],
) -> Result<EntryId, Problem> {
    let waits = moving::waiting(w, item)?;
    let total: Money = wanted.iter().map(|s| s.amount).sum();
    let positive = wanted.iter().all(|s| s.amount.is_positive());
    if wanted.is_empty() || !positive || total > waits {
        return Err(Problem::identified_more_than_waits(waits));
    }
    let has = items::accounts_of(w, item.id)?;
    for (at, share) in wanted.iter().enumerate() {
        takes(w, &has, share.account)?;
        if wanted[..at].iter().any(|s| s.account == share.account) {
            return Err(Problem::account_twice());
        }
    }
    let shares: Vec<(AccountId, Money)> = wanted.iter().map(|s| (s.account, s.amount)).collect();
    Ok(moving::identify(w, &act.stamp(), item, &shares)?)
}

/// Moves a payment from a wrong account to the right one.
pub(crate) fn move_payment(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: MovePayment,
) -> Result<Nothing, Problem> {
    let reason = form::reason("reason", &args.reason)?;
    let item = items::get(w, args.item)?;
    let (_, amount) = shift(act, w, &item, args.from, args.to)?;
    told(act, w, &item, args.from, "payment_moved_away", amount, &reason)?;
    told(act, w, &item, args.to, "payment_moved_here", amount, &reason)?;
    Ok(Nothing {})
}

/// What a move would do: it is carried out and taken back before anything is kept.
pub(crate) fn try_move(act: &Act<'_>, args: MovePayment) -> Result<MovePreview, Problem> {
    let (preview, shortage) = act.rehearse_money(|w| {
        let item = items::get(w, args.item)?;
        let before = items::shares(w, &item)?;
        let (entry, amount) = shift(act, w, &item, args.from, args.to)?;
        Ok(MovePreview {
            amount,
            received_on: item.received_on,
            shares: moved(w, &item, &before, &[args.from, args.to])?,
            reckoned_anew: ledger::reckoned_anew_because(w, entry)?,
            shortage: Money::ZERO,
        })
    })?;
    Ok(MovePreview { shortage, ..preview })
}

fn shift(
    act: &Act<'_>,
    w: &Writer<'_>,
    item: &Item,
    from: AccountId,
    to: AccountId,
) -> Result<(EntryId, Money), Problem> {
    let facts = items::facts(w, item.id)?;
    if facts.voided_on.is_some() || facts.returned.is_positive() {
        return Err(Problem::moved_after_return());
    }
    let uses = surplus::uses_of_item(w, item.id)?;
    if uses.iter().any(|used| used.to == from) {
        return Err(Problem::surplus_is_not_moved());
    }
    if taken_over::is_old(w, item.id, from)? {
        return Err(Problem::taken_over_share_stays());
    }
    let has = items::shares(w, item)?;
    // What was used of its surplus comes back first, and moves with it.
    let is_back = |line: &&Line| uses.iter().any(|u| u.from == from && u.to == line.account);
    let back: Money = has.iter().filter(is_back).map(Line::amount).sum();
    let Some(moved) = has.iter().find(|l| l.account == from) else {
        return Err(Problem::nothing_to_move());
    };
    takes(w, &items::accounts_of(w, item.id)?, to)?;
    Ok((moving::to_account(w, &act.stamp(), item, from, to)?, moved.amount() + back))
}

/// What became of an item on accounts, against what they had of it before.
pub(crate) fn moved(
    r: &Reader<'_>,
    item: &Item,
    before: &[Line],
    accounts_of: &[AccountId],
) -> Result<Vec<MovedShare>, Problem> {
    let after = items::shares(r, item)?;
    let mut shares = Vec::new();
    for id in accounts_of {
        let is = |line: &&Line| line.account == *id;
        let (was, now) = (before.iter().find(is), after.iter().find(is));
        let change = match (was, now) {
            (Some(was), Some(now)) => now.less(was),
            (Some(was), None) => was.reversed(),
            (None, Some(now)) => *now,
            (None, None) => continue,
        };
        let account = accounts::get(r, *id)?;
        shares.push(MovedShare {
            account: *id,
            file_number: account.file_number,
            person: people::name_of(r, account.person)?,
            client: account.client_name,
            amount: change.amount(),
            commission: change.commission,
            client_share: change.client_share,
            over: change.split.over,
            balance_after: account.balance,
            plan_late: account.status == Status::PlanLate,
        });
    }
    Ok(shares)
}

impl MovedShare {
    /// Counts what another item does to the same account.
    pub(crate) fn add(&mut self, other: &MovedShare) {
        self.amount += other.amount;
        self.commission += other.commission;
        self.client_share += other.client_share;
        self.over += other.over;
        self.balance_after = other.balance_after;
        self.plan_late = other.plan_late;
    }
}

/// Sends unidentified money back to where it came from. Like every payment it leaves trust only
/// once it is released.
pub(crate) fn send_back(act: &Act<'_>, w: &Writer<'_>, args: SendBack) -> Result<PaidOut, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let payee = form::needed("payee", "to whom it goes back", &args.payee)?;
    let item = items::get(w, args.item)?;
    let number = check_method(w, item.bank, &args.method, &args.number)?;
    let waits = moving::waiting(w, &item)?;
    if !args.amount.is_positive() || args.amount > waits {
        return Err(Problem::sent_back_more_than_waits(waits).overdrawing(
            item.bank,
            args.amount,
            waits,
        ));
    }
    let released_on = items::facts(w, item.id)?.released_on;
    if released_on.is_none_or(|day| day > on) {
        return Err(Problem::sent_back_before_release(released_on).overdrawing(
            item.bank,
            args.amount,
            Money::ZERO,
        ));
    }
    others_keep_theirs(act, w, item.bank, waits, args.amount)?;
    let payment = NewPayment {
        kind: "refund",
        method: &args.method,
        number: &number,
        amount: args.amount,
        ..payment(item.bank, on, &payee)
    };
    Ok(PaidOut { payment: paying::send_back(w, &act.stamp(), &payment, item.id)? })
}

/// Whether an account can take money of an item: it is open and never had any of it.
fn takes(r: &Reader<'_>, has: &[AccountId], id: AccountId) -> Result<(), Problem> {
    let account = accounts::get(r, id)?;
    if account.closed_on.is_some() {
        return Err(Problem::closed_account(&account.file_number.to_string()));
    }
    sharing::must_not_be_barred(r, &account)?;
    if has.contains(&id) {
        return Err(Problem::has_of_item(&account.file_number.to_string()));
    }
    Ok(())
}

fn told(
    act: &Act<'_>,
    w: &Writer<'_>,
    item: &Item,
    account: AccountId,
    kind: &str,
    amount: Money,
    reason: &str,
) -> Result<(), Problem> {
    let detail = json!({
        "method": item.method, "reference": item.reference, "amount": amount,
        "received_on": item.received_on, "reason": reason,
    });
    Ok(tell(w, &act.stamp(), account, kind, &detail)?)
}
