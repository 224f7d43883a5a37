//! An account of the plain model taken anew from all that happened to it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::model::{Account, Debt, Item, Model, Share, Split};

/// Something that happens to a debt.
enum Event<'a> {
    Again { forgiven: bool },
    Change(&'a Debt),
    Receipt(&'a Item, &'a Share),
    Return { kept: i64 },
    End { forgiven: bool },
}

/// An account taken anew.
pub struct Anew {
    /// What each item met on its day and has now.
    pub met: BTreeMap<i64, (Split, Split)>,
    pub debt: Debt,
    /// Whether more was taken off meanwhile than was there.
    pub is_below: bool,
    /// Its interest, up to the last event.
    pub bears: Bears,
}

impl Debt {
    fn split(&self, amount: i64, order: &[usize; 5]) -> Split {
        let (mut left, mut split) = (amount, Split::default());
        for part in order {
            split.pieces[*part] = left.min(self.owed[*part]);
            left -= split.pieces[*part];
        }
        let costs_back = split.pieces[0].min(self.advanced);
        let after = left.min(self.given_back);
        let own_fees = split.pieces[2].min(self.own_fees);
        Split { after, over: left - after, costs_back, own_fees, ..split }
    }

    fn move_by(&mut self, sign: i64, split: &Split) {
        for part in 0..5 {
            self.owed[part] += sign * split.pieces[part];
        }
        self.advanced += sign * split.costs_back;
        self.own_fees += sign * split.own_fees;
        self.given_back += sign * split.after;
    }

    fn change_by(&mut self, change: &Debt) {
        for part in 0..5 {
            self.owed[part] += change.owed[part];
        }
        self.advanced += change.advanced;
        self.own_fees += change.own_fees;
    }
}

impl Model {
    /// What happened to an account, in the order of the days: what is owed again, placement and
    /// charges before receipts before returns, endings last; then day, number and line of the
    /// batch.
    fn events(&self, id: i64) -> Vec<(NaiveDate, i64, i64, Event<'_>)> {
        let account = &self.accounts[&id];
        let no_place = (account.placed_on, 0, 0);
        let mut events = Vec::new();
        for ending in account.endings.iter().filter(|e| e.again != Some(e.on)) {
            let forgiven = ending.forgiven;
            events.push(((ending.on, 4, no_place), 0, Event::End { forgiven }));
            let again = ending.again.map(|on| ((on, 0, no_place), 0, Event::Again { forgiven }));
            events.extend(again);
        }
        for (on, change) in &account.changes {
            events.push(((*on, 1, no_place), 0, Event::Change(change)));
        }
        for (number, item) in self.items.iter().filter(|(_, item)| !item.voided) {
            let Some(share) = item.shares.iter().find(|s| s.account == id) else { continue };
            events.push(((item.received, 2, item.place), *number, Event::Receipt(item, share)));
            let mut returns = share.returns.clone();
            returns.sort_by_key(|(on, _)| *on);
            let mut kept = share.amount;
            for (on, back) in returns {
                kept -= back;
                events.push(((on, 3, item.place), *number, Event::Return { kept }));
            }
        }
        events.sort_by_key(|(when, ..)| *when);
        events.into_iter().map(|((on, rank, _), number, of)| (on, rank, number, of)).collect()
    }

    /// Everything of an account from nothing, or up to a day before what came in on it.
    pub fn replay(&self, id: i64, before: Option<NaiveDate>) -> Anew {
        let account = &self.accounts[&id];
        let (mut debt, mut is_below) = (Debt::default(), false);
        let mut met: BTreeMap<i64, (Split, Split)> = BTreeMap::new();
        let mut then: BTreeMap<i64, (Debt, [usize; 5])> = BTreeMap::new();
        let mut ended: [Debt; 2] = Default::default();
        let mut meanwhile = [0; 5];
        let mut bears = Bears::of(account);
        for (on, rank, number, event) in self.events(id) {
            if before.is_some_and(|day| (on, rank) >= (day, 2)) {
                continue;
            }
            bears.up_to(on, &mut debt);
            match event {
                Event::Again { forgiven } => {
                    let mut again = std::mem::take(&mut ended[usize::from(forgiven)]);
                    if !forgiven {
                        // Less what came in of it meanwhile.
                        let mut came_in = again.owed.iter().sum::<i64>() - debt.given_back;
                        for (part, met_before) in again.owed.iter_mut().zip(&mut meanwhile) {
                            let met = came_in.max(0).min(*part);
                            (*part, came_in) = (*part - met, came_in - met);
                            *met_before += met;
                        }
                        // What of an earlier time went back since, what it met last first.
                        for part in (0..5).rev() {
                            let back = (-came_in).max(0).min(meanwhile[part]);
                            again.owed[part] += back;
                            (meanwhile[part], came_in) = (meanwhile[part] - back, came_in + back);
                        }
                        again.own_fees = again.own_fees.min(again.owed[2]);
                        debt.given_back = 0;
                    }
                    debt.change_by(&again);
                }
                Event::End { forgiven } => {
                    let rest = Debt { advanced: 0, given_back: 0, ..debt };
                    ended[usize::from(forgiven)] = rest;
                    let given_back = rest.owed.iter().sum();
                    debt = Debt { owed: [0; 5], own_fees: 0, ..debt };
                    if !forgiven {
                        debt.given_back = given_back;
                    }
                }
                Event::Change(change) => debt.change_by(change),
                Event::Receipt(item, share) => {
                    let order = self.order_on(account, item.received);
                    let split = debt.split(share.amount, &order);
                    then.insert(number, (debt, order));
                    met.insert(number, (split, split));
                    debt.move_by(-1, &split);
                }
                Event::Return { kept } => {
                    let (before, order) = &then[&number];
                    let left = before.split(kept, order);
                    let present = &mut met.get_mut(&number).unwrap().1;
                    debt.move_by(1, present);
                    debt.move_by(-1, &left);
                    *present = left;
                }
            }
            is_below |= debt.owed.iter().any(|part| *part < 0);
            is_below |= debt.own_fees < 0 || debt.own_fees > debt.owed[2];
        }
        if let Some(day) = before {
            bears.up_to(day, &mut debt);
        }
        Anew { met, debt, is_below, bears }
    }

    fn order_on(&self, account: &Account, day: NaiveDate) -> [usize; 5] {
        let terms = self.terms_on(account.client, day);
        match terms.judged {
            Some(order) if account.judged_on.is_some_and(|on| on <= day) => order,
            _ => terms.order,
        }
    }
}

/// Simple interest by the day of a year of 365, rounded at each event, half a cent up.
pub struct Bears {
    interest: Option<(NaiveDate, i64)>,
}

impl Bears {
    fn of(account: &Account) -> Bears {
        Bears { interest: account.interest }
    }

    pub fn up_to(&mut self, on: NaiveDate, debt: &mut Debt) {
        let Some((from, rate)) = &mut self.interest else { return };
        if on > *from {
            let days = (on - *from).num_days();
            let year = i128::from(365 * 10_000);
            let exact = i128::from(debt.owed[4]) * i128::from(*rate) * i128::from(days);
            debt.owed[1] += i64::try_from((exact * 2 + year) / (2 * year)).unwrap();
            *from = on;
        }
    }
}
