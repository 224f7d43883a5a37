//! A person's surplus that pays another of its accounts, with its authority on record.

use duebook_book::history::tell;
use duebook_book::items::{self, Item};
use duebook_book::surplus::{self, Authority, SurplusUse};
use duebook_book::{Reader, Writer, accounts, ledger, trust_banks, trust_rules};
use duebook_core::id::{AccountId, EntryId, FileNumber, ItemId, TrustBankId};
use duebook_core::trust_rule::TrustRule;
use duebook_core::{Money, shape};
use serde_json::json;

use crate::accounts::OfAccount;
use crate::act::Act;
use crate::clients::Nothing;
use crate::form;
use crate::moving::{MovedShare, moved};
use crate::problem::Problem;
use crate::sharing;

shape! {
    /// What an account's payments brought too much, in one trust bank.
    pub struct SurplusAtBank {
        pub trust_bank: TrustBankId,
        pub name: String,
        pub amount: Money,
        /// Whether a rule lets it pay another account; none when nobody knows.
        pub allowed: Option<bool>,
    }

    /// Another account of the person that a surplus can pay.
    pub struct SurplusTarget {
        pub account: AccountId,
        pub file_number: FileNumber,
        pub client: String,
        pub balance: Money,
    }

    /// A surplus that was used.
    pub struct SurplusRow {
        pub used: SurplusUse,
        pub from_number: FileNumber,
        pub to_number: FileNumber,
    }

    /// The surplus of an account, where it can go and where it went.
    pub struct SurplusView {
        pub banks: Vec<SurplusAtBank>,
        pub targets: Vec<SurplusTarget>,
        /// The newest first.
        pub uses: Vec<SurplusRow>,
    }

    /// A surplus pays another account of the person.
    pub struct UseSurplus {
        pub trust_bank: TrustBankId,
        pub from: AccountId,
        pub to: AccountId,
        pub amount: Money,
        pub authority: Authority,
    }

    /// What using a surplus does, before it is written.
    pub struct SurplusPreview {
        /// The account that loses it, then the one that gets it.
        pub shares: Vec<MovedShare>,
        /// What stays as a refund.
        pub left: Money,
        pub reckoned_anew: usize,
        pub shortage: Money,
    }

    /// A surplus goes back to the account that it came from.
    pub struct TakeBackSurplus {
        pub item: ItemId,
        pub to: AccountId,
        pub reason: String,
    }
}

/// What of an account's payments was too much, and the person's other accounts.
pub(crate) fn view(act: &Act<'_>, r: &Reader<'_>, args: OfAccount) -> Result<SurplusView, Problem> {
    let mut banks = Vec::new();
    for id in surplus::banks_of(r, args.account)? {
        let found = surplus::of_account(r, args.account, id)?;
        let bank = trust_banks::all(r)?.into_iter().find(|bank| bank.id == id);
        let rule = trust_rules::on(r, id, TrustRule::LinkedSurplus, act.today)?;
        banks.push(SurplusAtBank {
            trust_bank: id,
            name: bank.map(|bank| bank.name).unwrap_or_default(),
            amount: found.iter().map(|surplus| surplus.amount).sum(),
            allowed: rule.map(|value| value == 1),
        });
    }
    let linked = accounts::linked(r, args.account)?;
    let open = linked.into_iter().filter(|row| row.balance.is_positive());
    let mut targets = Vec::new();
    for row in open {
        if accounts::get(r, row.id)?.closed_on.is_none() {
            targets.push(SurplusTarget {
                account: row.id,
                file_number: row.file_number,
                client: row.client,
                balance: row.balance,
            });
        }
    }
    let mut uses = Vec::new();
    for used in surplus::uses_of(r, args.account)? {
        uses.push(SurplusRow {
            from_number: accounts::get(r, used.from)?.file_number,
            to_number: accounts::get(r, used.to)?.file_number,
            used,
        });
    }
    Ok(SurplusView { banks, targets, uses })
}

/// Uses a surplus on another account of the person.
pub(crate) fn give(act: &Act<'_>, w: &Writer<'_>, args: UseSurplus) -> Result<Nothing, Problem> {
    let args = checked(act, w, args)?;
    let numbers = [args.from, args.to].map(|id| accounts::get(w, id).map(|a| a.file_number));
    let [from, to] = numbers;
    let detail = json!({ "amount": args.amount, "from": from?, "to": to?,
                         "authority": args.authority.kind, "on": args.authority.on,
                         "note": args.authority.note });
    carry_out(act, w, &args)?;
    tell(w, &act.stamp(), args.from, "surplus_given", &detail)?;
    Ok(tell(w, &act.stamp(), args.to, "surplus_taken", &detail).map(|()| Nothing {})?)
}

/// What using a surplus would do: it is carried out and taken back before anything is kept.
pub(crate) fn try_give(act: &Act<'_>, args: UseSurplus) -> Result<SurplusPreview, Problem> {
    let ((shares, left, reckoned_anew), shortage) = act.rehearse_money(|w| {
        let args = checked(act, w, args)?;
        let done = carry_out(act, w, &args)?;
        let mut shares: Vec<MovedShare> = Vec::new();
        let mut reckoned_anew = 0;
        for (item, before, entry) in &done {
            for share in moved(w, item, before, &[args.from, args.to])? {
                match shares.iter_mut().find(|known| known.account == share.account) {
                    Some(known) => known.add(&share),
                    None => shares.push(share),
                }
            }
            reckoned_anew += ledger::reckoned_anew_because(w, *entry)?;
        }
        let left = surplus::of_account(w, args.from, args.trust_bank)?;
        Ok((shares, left.iter().map(|surplus| surplus.amount).sum(), reckoned_anew))
    })?;
    Ok(SurplusPreview { shares, left, reckoned_anew, shortage })
}

/// Gives a used surplus back to the account that it came from.
pub(crate) fn take_back(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: TakeBackSurplus,
) -> Result<Nothing, Problem> {
    let reason = form::reason("reason", &args.reason)?;
    let item = items::get(w, args.item)?;
    let mut uses = surplus::uses_of_item(w, args.item)?.into_iter();
    let used = uses.find(|used| used.to == args.to).ok_or_else(Problem::surplus_not_there)?;
    let shares = items::shares(w, &item)?;
    let Some(has) = shares.iter().find(|line| line.account == args.to) else {
        return Err(Problem::surplus_not_there());
    };
    let amount = has.amount();
    surplus::give_back(w, &act.stamp(), &item, &used)?;
    let detail = json!({ "amount": amount, "reason": reason });
    tell(w, &act.stamp(), used.from, "surplus_back", &detail)?;
    Ok(tell(w, &act.stamp(), used.to, "surplus_back", &detail).map(|()| Nothing {})?)
}

/// What is typed, as it can be carried out. A rule must allow it and the person must have agreed:
/// in Illinois a surplus pays another debt only with the person's written or recorded authority
/// (205 ILCS 740/8c and the rules under it); what nobody knows of a trust bank is not done.
fn checked(act: &Act<'_>, r: &Reader<'_>, args: UseSurplus) -> Result<UseSurplus, Problem> {
    let on = form::past("on", args.authority.on, act.today)?;
    if !["written", "recorded"].contains(&args.authority.kind.as_str()) {
        return Err(Problem::blank("kind", "whether the authority is written or recorded"));
    }
    let note = form::note("note", &args.authority.note)?;
    if note.is_empty() {
        return Err(Problem::blank("note", "where the authority is kept and what it says"));
    }
    match trust_rules::on(r, args.trust_bank, TrustRule::LinkedSurplus, on)? {
        None => return Err(Problem::linked_surplus_not_known()),
        Some(1) => {}
        Some(_) => return Err(Problem::linked_surplus_stays()),
    }
    let (from, to) = (accounts::get(r, args.from)?, accounts::get(r, args.to)?);
    if from.person != to.person || from.id == to.id {
        return Err(Problem::surplus_of_another());
    }
    if to.closed_on.is_some() {
        return Err(Problem::closed_account(&to.file_number.to_string()));
    }
    sharing::must_not_be_barred(r, &to)?;
    if on < to.placed_on {
        return Err(Problem::authority_before("the account was placed", to.placed_on));
    }
    let authority = Authority { note, ..args.authority };
    Ok(UseSurplus { authority, ..args })
}

type Done = (Item, Vec<duebook_core::receipt::Line>, EntryId);

/// Takes the sum from the oldest payments first.
fn carry_out(act: &Act<'_>, w: &Writer<'_>, args: &UseSurplus) -> Result<Vec<Done>, Problem> {
    let found = surplus::of_account(w, args.from, args.trust_bank)?;
    let there: Money = found.iter().map(|surplus| surplus.amount).sum();
    if !args.amount.is_positive() || args.amount > there {
        return Err(Problem::surplus_too_small(there));
    }
    let (mut left, mut done) = (args.amount, Vec::new());
    for surplus in found.iter().filter(|surplus| surplus.amount.is_positive()) {
        let part = left.min(surplus.amount);
        if !part.is_positive() {
            break;
        }
        left -= part;
        if args.authority.on < surplus.received_on {
            return Err(Problem::authority_before("the payment came", surplus.received_on));
        }
        let item = items::get(w, surplus.item)?;
        if items::accounts_of(w, item.id)?.contains(&args.to) {
            let number = accounts::get(w, args.to)?.file_number;
            return Err(Problem::has_of_item(&number.to_string()));
        }
        let before = items::shares(w, &item)?;
        let whose = (args.from, args.to);
        let entry = surplus::give(w, &act.stamp(), &item, whose, part, &args.authority)?;
        let after = items::shares(w, &item)?;
        let gets = after.iter().find(|line| line.account == args.to);
        if gets.is_some_and(|line| line.split.over.is_positive()) {
            return Err(Problem::surplus_more_than_owed());
        }
        done.push((item, before, entry));
    }
    Ok(done)
}
