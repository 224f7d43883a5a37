//! What must be posted so that an account stands as its events say.

use std::collections::BTreeSet;

use duebook_core::charge::Charged;
use duebook_core::ending;
use duebook_core::id::AccountId;
use duebook_core::ledger::EntryKind;
use duebook_core::receipt::{Line, OfItem, change};
use duebook_core::replay::{Ended, Replayed};
use duebook_core::{Day, Money};

use super::{Changed, History};
use crate::db::Writer;
use crate::error::Result;
use crate::ledger::{Link, Together};
use crate::stamp::Stamp;
use crate::{lines, months};

/// Reckons an account anew and posts what differs: interest by its day, for each item one entry
/// on its own day and one on the day of each return, and what ended. The items that changed.
///
/// # Errors
/// [`crate::Error::AdjustmentInTheWay`] when an adjustment no longer fits.
pub(crate) fn redo(
    w: &Writer<'_>,
    stamp: &Stamp<'_>,
    together: &mut Together,
    account: AccountId,
    cause: Link,
) -> Result<Vec<Changed>> {
    let history = History::of(w, account)?;
    let replayed = history.replayed(&[])?;
    let booked_on = months::open_day(w, stamp.today)?;
    let mut anew = Anew { w, stamp, together, history: &history, cause, booked_on };
    anew.interest(&replayed)?;
    let mut changed = history.changed(&replayed.met);
    changed.extend(history.commission_changed(w, &replayed.met)?);
    for one in &changed {
        anew.item(one)?;
    }
    anew.endings(&replayed)?;
    Ok(changed)
}

struct Anew<'a> {
    w: &'a Writer<'a>,
    stamp: &'a Stamp<'a>,
    together: &'a mut Together,
    history: &'a History,
    cause: Link,
    booked_on: Day,
}

impl Anew<'_> {
    fn charged(&self, on: Day) -> Charged {
        let account = &self.history.account;
        Charged {
            account: account.id,
            client: account.client,
            effective_on: on,
            booked_on: self.booked_on,
            agency_fees: Money::ZERO,
            judged_on: account.judged_on,
        }
    }

    fn interest(&mut self, replayed: &Replayed) -> Result<()> {
        let days: BTreeSet<_> =
            self.history.accrued.keys().chain(replayed.accrued.keys()).copied().collect();
        for on in days {
            let of = |all: &std::collections::BTreeMap<_, Money>| {
                all.get(&on).copied().unwrap_or_default()
            };
            let difference = of(&replayed.accrued) - of(&self.history.accrued);
            if !difference.is_zero() {
                let entry = ending::accrued(&self.charged(on), difference)?;
                self.together.post(self.w, self.stamp, entry, self.cause)?;
            }
        }
        Ok(())
    }

    fn endings(&mut self, replayed: &Replayed) -> Result<()> {
        let keys: BTreeSet<_> =
            self.history.ended.keys().chain(replayed.ended.keys()).copied().collect();
        for key in keys {
            let is = replayed.ended.get(&key).copied().unwrap_or_default();
            let was = self.history.ended.get(&key).copied().unwrap_or_default();
            let difference = Ended {
                parts: is.parts - was.parts,
                agency_fees: is.agency_fees - was.agency_fees,
            };
            if difference != Ended::default() {
                let (on, how) = key;
                let other_side = difference.parts.total();
                let again = is.parts.total().is_negative() && !other_side.is_zero();
                let kind = if again { EntryKind::Reopened } else { how.entry_kind() };
                let entry = ending::ended(&self.charged(on), how, kind, &difference)?;
                self.together.post(self.w, self.stamp, entry, self.cause)?;
            }
        }
        Ok(())
    }

    fn item(&mut self, one: &Changed) -> Result<()> {
        let Changed { item, before, after } = one;
        let of = (*item, self.history.account.id);
        let posted = (before.received_on, before.paid_to);
        let old = lines::received(self.w, of.0, of.1, before.paid_to, before.received)?;
        let (of_old, met) = ((old.remit, old.through), &after.met_before);
        let first = self.history.line(self.w, posted, of_old, after.received, met)?.less(&old);
        let mut days = OfItem {
            item: *item,
            bank: before.bank,
            effective_on: before.received_on,
            booked_on: self.booked_on,
        };
        self.post(&days, EntryKind::Resplit, &first)?;
        let mut stands = after.received;
        let returns: BTreeSet<_> =
            before.returns.keys().chain(after.returned.keys()).copied().collect();
        for on in returns {
            let mut was = stands;
            was += before.returns.get(&on).copied().unwrap_or_default();
            stands += after.returned.get(&on).copied().unwrap_or_default();
            let now = lines::through(self.w, of, before.paid_to, was, on)?;
            let of_now = (old.remit, now.through);
            let target = self.history.line(self.w, posted, of_now, stands, met)?;
            days.effective_on = on;
            self.post(&days, EntryKind::ReturnResplit, &target.less(&now))?;
        }
        Ok(())
    }

    fn post(&mut self, of: &OfItem, kind: EntryKind, difference: &Line) -> Result<()> {
        if difference.is_nothing() {
            return Ok(());
        }
        let entry = change(of, kind, &[*difference], Money::ZERO)?;
        let id = self.together.post(self.w, self.stamp, entry, self.cause)?;
        lines::keep(self.w, id, of.item, of.bank, kind.code(), difference)
    }
}
