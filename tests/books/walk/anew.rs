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

/// What an item met on its day and has now, and what those before it had met then.
#[derive(Clone, Copy)]
pub struct Met {
    pub received: Split,
    pub present: Split,
    pub before: Split,
}

/// An account taken anew.
pub struct Anew {
    /// What each item met.
    pub met: BTreeMap<i64, Met>,
    pub debt: Debt,
    /// Whether more was taken off meanwhile than was there.
    pub is_below: bool,
    /// Its interest, up to the last event.
    pub bears: Bears,
}

impl Split {
    fn change_by(&mut self, sign: i64, other: &Split) {
        for part in 0..5 {
            self.pieces[part] += sign * other.pieces[part];
        }
        self.after += sign * other.after;
        self.own_fees += sign * other.own_fees;
    }
}

/// How a payment fills a debt.
struct Fill {
    order: [usize; 5],
    pro_rata: bool,
}

impl Fill {
    /// What of a sum each part gets that has so much room. Pro rata, cents that whole shares leave
    /// over go one by one to the part that is furthest below its exact share, the first of equals.
    fn pieces(&self, amount: i64, room: &[i64; 5]) -> [i64; 5] {
        let total: i64 = room.iter().sum();
        let mut left = amount.min(total);
        let mut pieces = [0; 5];
        if !self.pro_rata {
            for part in self.order {
                pieces[part] = left.min(room[part]);
                left -= pieces[part];
            }
            return pieces;
        }
        let exact = room.map(|part| i128::from(left) * i128::from(part));
        let total = i128::from(total.max(1));
        for (piece, exact) in pieces.iter_mut().zip(exact) {
            *piece = (exact / total) as i64;
            left -= *piece;
        }
        for _ in 0..left {
            let missing = |part: &usize| exact[*part] - i128::from(pieces[*part]) * total;
            let first = (0..5).rev().max_by_key(missing).unwrap();
            pieces[first] += 1;
        }
        pieces
    }
}

impl Debt {
    fn split(&self, amount: i64, fill: &Fill) -> Split {
        self.split_of(fill.pieces(amount, &self.owed), amount)
    }

    fn split_of(&self, pieces: [i64; 5], amount: i64) -> Split {
        let left = amount - pieces.iter().sum::<i64>();
        let costs_back = pieces[0].min(self.advanced.max(0));
        let after = left.min(self.given_back);
        let own_fees = pieces[2].min(self.own_fees);
        Split { pieces, after, over: left - after, costs_back, own_fees }
    }

    fn move_by(&mut self, sign: i64, split: &Split) {
        for part in 0..5 {
            self.owed[part] += sign * split.pieces[part];
        }
        self.advanced += sign * split.costs_back;
        self.own_fees += sign * split.own_fees;
        self.given_back += sign * split.after;
    }

    /// What is owed of it once so much of it came in: the first part first.
    fn without(&self, mut came_in: i64) -> Debt {
        let mut rest = Debt { advanced: 0, ..*self };
        for part in &mut rest.owed {
            let met = came_in.min(*part);
            (*part, came_in) = (*part - met, came_in - met);
        }
        rest.own_fees = rest.own_fees.min(rest.owed[2]);
        rest
    }

    fn less(&self, other: &Debt) -> Debt {
        let owed = std::array::from_fn(|part| self.owed[part] - other.owed[part]);
        Debt { owed, own_fees: self.own_fees - other.own_fees, ..*self }
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
            let on = item.credit_on(share);
            events.push(((on, 2, item.place), *number, Event::Receipt(item, share)));
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
        let (mut met, mut so_far): (BTreeMap<i64, Met>, _) = (BTreeMap::new(), Split::default());
        let mut then: BTreeMap<i64, (Debt, Fill, usize)> = BTreeMap::new();
        // How often the account was recalled, and the recalls that were undone.
        let (mut recalls, mut undone) = (0, BTreeMap::<usize, (Debt, i64)>::new());
        let mut ended: [Debt; 2] = Default::default();
        let mut bears = Bears::of(account);
        for (on, rank, number, event) in self.events(id) {
            if before.is_some_and(|day| (on, rank) >= (day, 2)) {
                continue;
            }
            bears.up_to(on, &mut debt);
            match event {
                Event::Again { forgiven } => {
                    let whole = std::mem::take(&mut ended[usize::from(forgiven)]);
                    let mut came_in = 0;
                    if !forgiven {
                        came_in = whole.owed.iter().sum::<i64>() - debt.given_back;
                        debt.given_back = 0;
                        undone.insert(recalls, (whole, came_in));
                    }
                    debt.change_by(&whole.without(came_in));
                }
                Event::End { forgiven } => {
                    let rest = Debt { advanced: 0, given_back: 0, ..debt };
                    ended[usize::from(forgiven)] = rest;
                    let given_back = rest.owed.iter().sum();
                    debt = Debt { owed: [0; 5], own_fees: 0, ..debt };
                    if !forgiven {
                        debt.given_back = given_back;
                        recalls += 1;
                    }
                }
                Event::Change(change) => debt.change_by(change),
                Event::Receipt(item, share) => {
                    let order = self.order_on(account, item.credit_on(share));
                    let split = debt.split(share.amount, &order);
                    then.insert(number, (debt, order, recalls));
                    let mut before = so_far;
                    if on >= account.placed_on {
                        before.pieces[4] += account.collected_before;
                    }
                    met.insert(number, Met { received: split, present: split, before });
                    so_far.change_by(1, &split);
                    debt.move_by(-1, &split);
                }
                Event::Return { kept } => {
                    let (before, order, recall) = &then[&number];
                    let present = &mut met.get_mut(&number).unwrap().present;
                    let left = before.split_of(order.pieces(kept, &present.pieces), kept);
                    so_far.change_by(-1, present);
                    so_far.change_by(1, &left);
                    debt.move_by(1, present);
                    debt.move_by(-1, &left);
                    let back = present.after - left.after;
                    *present = left;
                    if let Some((whole, came_in)) = undone.get_mut(recall) {
                        // It was taken off what is owed again since.
                        debt.given_back -= back;
                        let before = whole.without(*came_in);
                        *came_in -= back;
                        debt.change_by(&whole.without(*came_in).less(&before));
                    }
                }
            }
            is_below |= debt.owed.iter().any(|part| *part < 0);
            is_below |= debt.own_fees < 0 || debt.own_fees > debt.owed[2];
        }
        match before {
            Some(day) => bears.up_to(day, &mut debt),
            // Costs that were billed to the client are not paid by the person as well.
            None => is_below |= debt.advanced < 0,
        }
        Anew { met, debt, is_below, bears }
    }

    fn order_on(&self, account: &Account, day: NaiveDate) -> Fill {
        let terms = self.terms_on(account.client, day);
        let judged = account.judged_on.is_some_and(|on| on <= day);
        Fill {
            order: terms.judged.filter(|_| judged).unwrap_or(terms.order),
            pro_rata: terms.judged_pro_rata.filter(|_| judged).unwrap_or(terms.pro_rata),
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
