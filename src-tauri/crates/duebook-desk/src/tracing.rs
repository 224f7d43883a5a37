//! Why a payment went where it did: what was owed, in which order it is filled, which rate.

use duebook_book::items;
use duebook_book::payments::{self, Direction, WishRow};
use duebook_book::replaying::History;
use duebook_book::{Reader, lines, taken_over};
use duebook_core::allocation::{AllocationOrder, Filling, Parts, Spread};
use duebook_core::id::{AccountId, ItemId};
use duebook_core::method::Method;
use duebook_core::receipt::PaidTo;
use duebook_core::terms::Remit;
use duebook_core::{Day, Money, Rate, shape};

use crate::act::Act;
use crate::problem::Problem;

shape! {
    /// A payment on an account.
    pub struct ExplainPayment {
        pub account: AccountId,
        pub item: ItemId,
    }

    /// What a payment met on an account, and the rules by which it did.
    pub struct PaymentTrace {
        pub method: Method,
        pub reference: String,
        /// The day of the person's credit: its terms and what was owed then decide.
        pub received_on: Day,
        pub paid_to: PaidTo,
        /// What the account got of the item when it came.
        pub amount: Money,
        /// The day from which the client's terms were agreed.
        pub terms_from: Day,
        /// The first is filled first.
        pub order: AllocationOrder,
        /// Whether the parts are filled in that order or all at once.
        pub spread: Spread,
        pub owed_before: Parts,
        pub met: Parts,
        pub left: Parts,
        /// What was more than owed.
        pub over: Money,
        /// Of the costs and fees it met, those that are the agency's; they carry no commission.
        pub own_costs: Money,
        pub own_fees: Money,
        /// What had carried commission before, where the rate depends on it.
        pub collected_before: Option<Money>,
        /// What carries commission.
        pub earning: Money,
        pub rate: Rate,
        /// rate, legal, step N, marginal or unknown.
        pub rule: String,
        pub commission: Money,
        pub remit: Remit,
        pub client_share: Money,
        pub claim: Money,
        /// What the bank took back since.
        pub returned: Money,
        /// Whether something of an earlier day that was recorded later changed what it met.
        pub reckoned_anew: bool,
        /// What the person said of where it goes, and the accounts that were named.
        pub direction: Option<Direction>,
        pub wishes: Vec<WishRow>,
    }
}

/// Why a payment went to which parts of a debt, and how its commission was reckoned.
pub(crate) fn explain(
    _: &Act<'_>,
    r: &Reader<'_>,
    args: ExplainPayment,
) -> Result<PaymentTrace, Problem> {
    let item = items::get(r, args.item)?;
    let history = History::of(r, args.account)?;
    let all = history.replayed(&[])?.met;
    let met = all.iter().find(|m| m.item == args.item).ok_or_else(Problem::nothing_to_move)?;
    if taken_over::is_old(r, args.item, args.account)? {
        return Err(Problem::taken_over_not_traced());
    }
    let posted = history.items.get(&args.item).ok_or_else(Problem::nothing_to_move)?;
    let terms = history.terms_on(posted.received_on)?;
    let split = met.received;
    let Filling { order, spread } = terms.filling_on(posted.received_on, history.account.judged_on);
    let line = lines::received(r, item.id, args.account, item.paid_to, split)?;
    let (direction, wishes) = payments::direction_of_item(r, item.id)?.unzip();
    Ok(PaymentTrace {
        method: item.method,
        reference: item.reference,
        received_on: posted.received_on,
        paid_to: item.paid_to,
        amount: split.amount(),
        terms_from: terms.from_on,
        order,
        spread,
        owed_before: met.owed_before,
        met: split.pieces,
        left: met.owed_before - split.pieces,
        over: split.over,
        own_costs: split.costs,
        own_fees: split.fees,
        collected_before: terms.is_cumulative().then(|| terms.earning(&met.met_before)),
        earning: terms.earning(&split),
        rate: line.rate,
        rule: line.rule.code(),
        commission: line.commission,
        remit: line.remit,
        client_share: line.client_share,
        claim: line.claim,
        returned: split.amount() - met.present.amount(),
        reckoned_anew: lines::reckoned_anew(r, item.id, args.account)?,
        direction,
        wishes: wishes.unwrap_or_default(),
    })
}
