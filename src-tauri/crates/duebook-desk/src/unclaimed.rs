//! Checks that nobody cashed, and unclaimed property: what waits, for how long, and who gets it.

use duebook_book::paying::{self, NewPayment};
use duebook_book::unclaimed::{self, UncashedCheck, UnclaimedMoney};
use duebook_book::{Reader, Writer, trust_banks, trust_rules};
use duebook_core::day::{iso, plus_days};
use duebook_core::id::{PaymentOutId, TrustBankId, UnclaimedId};
use duebook_core::trust_rule::TrustRule;
use duebook_core::{Day, shape};

use crate::act::Act;
use crate::bank_out::{Table, amount, harmless};
use crate::clients::Nothing;
use crate::form;
use crate::host::FileKind;
use crate::outbox::{SavedFile, save_as};
use crate::problem::Problem;
use crate::trust::{PaidOut, check_method, others_keep_theirs, payment};

shape! {
    /// A trust bank and when its checks are stale.
    pub struct StaleBank {
        pub trust_bank: TrustBankId,
        pub name: String,
        /// Days; none when nobody knows it, and counsel must be asked.
        pub stale_after: Option<i64>,
        pub next_check: String,
        /// Checks that are stale today, the oldest first.
        pub stale: Vec<UncashedCheck>,
    }

    /// What nobody took.
    pub struct UnclaimedScreen {
        pub banks: Vec<StaleBank>,
        /// By the state of the last address.
        pub unclaimed: Vec<UnclaimedMoney>,
    }

    /// A stale refund check whose owner cannot be found.
    pub struct TurnUnclaimed {
        pub payment: PaymentOutId,
        pub on: Day,
        pub reason: String,
    }

    /// Unclaimed property that goes to the state.
    pub struct PayUnclaimed {
        pub unclaimed: UnclaimedId,
        /// The office of the state.
        pub payee: String,
        /// When its owner was written to.
        pub letter_on: Day,
        /// check or ach.
        pub method: String,
        pub number: String,
        pub on: Day,
    }
}

/// The last day whose checks are stale on a day.
fn stale_to(on: Day, days: i64) -> Day {
    plus_days(on, -days)
}

/// Stale checks of each trust bank, and unclaimed property.
pub(crate) fn screen(
    act: &Act<'_>,
    r: &Reader<'_>,
    _: Nothing,
) -> Result<UnclaimedScreen, Problem> {
    let mut banks = Vec::new();
    for bank in trust_banks::all(r)? {
        let days = trust_rules::on(r, bank.id, TrustRule::StaleAfter, act.today)?;
        let stale = match days {
            Some(days) => unclaimed::uncashed(r, bank.id, stale_to(act.today, days))?,
            None => Vec::new(),
        };
        banks.push(StaleBank {
            trust_bank: bank.id,
            name: bank.name,
            stale_after: days,
            next_check: crate::checks::next_number(r, bank.id)?,
            stale,
        });
    }
    Ok(UnclaimedScreen { banks, unclaimed: unclaimed::all(r)? })
}

/// The money of a stale refund check waits for its owner or the state.
pub(crate) fn turn(act: &Act<'_>, w: &Writer<'_>, args: TurnUnclaimed) -> Result<Nothing, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let reason = form::reason("reason", &args.reason)?;
    let paid = paying::get(w, args.payment)?;
    if paid.undone_why.is_some() {
        return Err(Problem::payment_undone());
    }
    let whose = match (paid.kind.as_str(), paid.method.as_str(), paid.client, paid.account) {
        ("refund", "check", Some(client), Some(account)) => (client, account),
        _ => return Err(Problem::not_a_refund_check()),
    };
    if !unclaimed::is_uncashed(w, paid.id)? {
        return Err(Problem::check_cashed(&paid.number));
    }
    let days = trust_rules::on(w, paid.trust_bank, TrustRule::StaleAfter, on)?
        .ok_or_else(Problem::stale_not_known)?;
    if paid.paid_on > stale_to(on, days) {
        return Err(Problem::not_stale(plus_days(paid.paid_on, days)));
    }
    unclaimed::turn(w, &act.stamp(), &paid, whose, on, &reason)?;
    Ok(Nothing {})
}

/// Pays unclaimed property to the state.
pub(crate) fn pay(act: &Act<'_>, w: &Writer<'_>, args: PayUnclaimed) -> Result<PaidOut, Problem> {
    let on = form::past("on", args.on, act.today)?;
    let payee = form::needed("payee", "which office of the state is paid", &args.payee)?;
    let money = unclaimed::get(w, args.unclaimed)?;
    if money.paid_on.is_some() {
        return Err(Problem::unclaimed_paid());
    }
    if on < money.moved_on {
        return Err(Problem::unclaimed_before(money.moved_on));
    }
    if args.letter_on > on || args.letter_on < money.since {
        return Err(Problem::letter_after_payment());
    }
    others_keep_theirs(w, money.trust_bank, money.amount, money.amount)?;
    let number = check_method(w, money.trust_bank, &args.method, &args.number)?;
    let new = NewPayment {
        kind: "unclaimed",
        method: &args.method,
        number: &number,
        amount: money.amount,
        ..payment(money.trust_bank, on, &payee)
    };
    let paid = unclaimed::pay(w, &act.stamp(), &money, &new, args.letter_on)?;
    Ok(PaidOut { payment: paid })
}

const HEADS: [&str; 10] = [
    "State",
    "Owner",
    "File",
    "Amount",
    "Check",
    "Check dated",
    "Unclaimed since",
    "Letter",
    "Paid to the state",
    "Trust bank",
];

/// Saves the list of unclaimed property as a table.
pub(crate) fn save(act: &Act<'_>, _: Nothing) -> Result<SavedFile, Problem> {
    let (rows, banks) =
        act.book().read(|r| Ok::<_, Problem>((unclaimed::all(r)?, trust_banks::all(r)?)))?;
    let mut table = Table::new(HEADS);
    for row in rows {
        let bank = banks.iter().find(|bank| bank.id == row.trust_bank);
        table.row([
            row.state,
            harmless(&row.owner),
            row.file_number.to_string(),
            amount(row.amount),
            row.check,
            iso(row.since),
            iso(row.moved_on),
            row.letter_on.map(iso).unwrap_or_default(),
            row.paid_on.map(iso).unwrap_or_default(),
            bank.map(|bank| harmless(&bank.name)).unwrap_or_default(),
        ]);
    }
    save_as(act, FileKind::Table, &format!("unclaimed-{}.csv", iso(act.today)), &table.bytes())
}
