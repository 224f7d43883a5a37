//! Attorneys, other agencies and sheriffs of the walk: who they are, their part of payments, and
//! what they are paid.

use duebook_tests::number;
use serde_json::{Value, json};

use super::Walk;
use super::model::{Item, Line, Model, Share};
use super::trust::{Owner, Payment, Trust};

/// How a payment came through a third party.
#[derive(Clone, Copy, Debug)]
pub struct Through {
    pub party: i64,
    pub way: &'static str,
}

/// What is left of a part when so much stays and so much goes back, half a cent up.
pub fn rest(part: i64, stays: i64, back: i64) -> i64 {
    let whole = i128::from(stays + back);
    if whole == 0 {
        return part;
    }
    let exact = i128::from(part) * i128::from(stays);
    i64::try_from((2 * exact + whole) / (2 * whole)).unwrap()
}

impl Through {
    pub fn typed(self, theirs: i64) -> Value {
        json!({ "party": self.party, "way": self.way, "amount": theirs })
    }

    /// What persons are credited and did not come in.
    pub fn beyond(self, theirs: i64) -> i64 {
        if matches!(self.way, "kept" | "client_fee") { theirs } else { 0 }
    }

    /// The same line with the party's part taken from the agency, or from the client as far as it
    /// can bear it.
    pub fn takes(self, line: Line, part: i64, gross: bool) -> Line {
        let mut line = Line { party: self.party, ..line };
        match self.way {
            "client_fee" => {
                let borne = part.min(line.share.max(0));
                line.share -= borne;
                line.borne = part - borne;
            }
            "debtor_fee" => {}
            way => {
                line.borne = part;
                line.third = if way == "owed" { part } else { 0 };
            }
        }
        line.agency -= line.borne;
        if gross && self.way != "client_fee" {
            let instead = line.borne.min(line.share.max(0));
            line.share -= instead;
            line.claim -= instead;
            line.agency += instead;
        }
        line
    }
}

impl Item {
    /// What of the money is a share's.
    pub fn money(&self, share: &Share) -> i64 {
        share.kept() - self.through.map_or(0, |through| through.beyond(share.left))
    }

    /// The party's part over the shares by their sums: whole cents, then those that lack most, the
    /// first of equals.
    pub fn divide(&mut self, theirs: i64) {
        let none = self.through.is_none_or(|through| through.way == "debtor_fee");
        let whole: i64 = self.shares.iter().map(|share| share.amount).sum();
        if none || whole == 0 {
            return;
        }
        let mut left = theirs;
        let mut lacks = Vec::new();
        for (at, share) in self.shares.iter_mut().enumerate() {
            let exact = i128::from(theirs) * i128::from(share.amount);
            share.theirs = i64::try_from(exact / i128::from(whole)).unwrap();
            left -= share.theirs;
            lacks.push((-(exact % i128::from(whole)), at));
        }
        lacks.sort_unstable();
        for (_, at) in lacks.into_iter().take(left as usize) {
            self.shares[at].theirs += 1;
        }
        self.shares.iter_mut().for_each(|share| share.left = share.theirs);
    }
}

impl Model {
    /// Whether a third party has more of an item than the agency's commission, or than the client
    /// can bear.
    pub fn takes_too_much(&self, id: i64) -> bool {
        let item = &self.items[&id];
        let sum = |of: fn(&Line) -> i64| item.shares.iter().map(|s| of(&s.line)).sum::<i64>();
        let (borne, commission) = (sum(|line| line.borne), sum(|line| line.commission));
        item.through.is_some_and(|through| match through.way {
            "kept" | "owed" => borne > commission,
            "client_fee" => borne > 0,
            _ => false,
        })
    }
}

impl Trust {
    /// What the agency lacks on an item that is held it owes at once, and that is the item's.
    pub fn fill_held(&mut self, booked: chrono::NaiveDate, good: &std::collections::BTreeSet<i64>) {
        let mut lacking = Vec::new();
        for ((bank, owner), items) in &self.owned {
            let held = items.iter().filter_map(|(item, amount)| Some(((*item)?, *amount)));
            let held = held.filter(|(id, amount)| {
                *amount < 0 && self.through.contains(id) && !good.contains(id)
            });
            if *owner == Owner::Agency {
                lacking.extend(held.map(|(id, amount)| (*bank, id, -amount)));
            }
        }
        for (bank, id, missing) in lacking {
            self.put(bank, Owner::Agency, Some(id), missing);
            self.short(bank, booked, missing);
        }
    }
}

const WAYS: [&str; 5] = ["kept", "owed", "owed", "client_fee", "debtor_fee"];

impl Walk {
    fn parties(&self) -> Vec<Value> {
        self.office.ok("third_parties", json!({}))["parties"].as_array().unwrap().clone()
    }

    fn any_party(&mut self) -> Option<Value> {
        let all = self.parties();
        let places: Vec<usize> = (0..all.len()).collect();
        self.chance.pick(&places).map(|at| all[at]["party"].clone())
    }

    /// At times a payment came through a party that is active; its part.
    pub fn through(&mut self, shares: &[(i64, i64)], kind: i64) -> Option<(Through, i64)> {
        if kind < 2 || !self.chance.one_in(4) {
            return None;
        }
        let party = self.any_party().filter(|party| party["form"]["active"] == true)?;
        let credited: i64 = shares.iter().map(|(_, amount)| amount).sum();
        let theirs = self.chance.below(credited / 15 + 1);
        let way = self.chance.pick(&WAYS)?;
        Some((Through { party: number(&party["id"]), way }, theirs))
    }

    /// A third party is added or changed, or paid what is released for it.
    pub fn third(&mut self) {
        match self.chance.below(4) {
            0 => self.keep_third(),
            _ => self.pay_third(),
        }
    }

    fn third_form(&mut self, name: &str) -> Value {
        let kind = self.chance.pick(&["attorney", "agency", "sheriff"]).unwrap();
        json!({ "kind": kind, "name": name, "street": "9 Court St", "city": "Oakland",
                "state": "CA", "zip": "94607", "tax_id": "", "rate": "20",
                "active": !self.chance.one_in(5) })
    }

    fn keep_third(&mut self) {
        self.references += 1;
        let party = self.any_party().filter(|_| self.chance.one_in(2));
        // Who is changed keeps its name, by which what was known of past days tells it.
        let known = party.as_ref().and_then(|party| party["form"]["name"].as_str());
        let name = known.map_or(format!("Party {}", self.references), str::to_owned);
        let form = self.third_form(&name);
        match party {
            Some(party) => {
                let save = json!({ "third": party["id"], "form": form,
                                   "row_version": party["row_version"] });
                self.write_ok("save_third_party", save);
            }
            None => drop(self.write_ok("add_third_party", form)),
        }
    }

    fn pay_third(&mut self) {
        // As often as not one of whom something is released.
        let good = self.model.released_items();
        let trust = &self.model.trust;
        let owed = trust.owned.keys().filter_map(|(bank, owner)| match owner {
            Owner::Third(id) if trust.released(*bank, *owner, &good) > 0 => Some((*bank, *id)),
            _ => None,
        });
        let owed: Vec<(i64, i64)> = owed.collect();
        let any = (self.chance.pick(&self.banks).unwrap(), self.any_party());
        let (bank, party) = match self.chance.pick(&owed).filter(|_| !self.chance.one_in(3)) {
            Some((bank, id)) => {
                let of = |row: &Value| row["party"]["id"] == id;
                let row = self.parties().into_iter().find(of);
                (bank, row.map(|row| row["party"].clone()))
            }
            None => any,
        };
        let Some(party) = party else { return };
        let owner = Owner::Third(number(&party["id"]));
        let trust = &self.model.trust;
        let owed = trust.owned(bank, owner);
        let released = trust.released(bank, owner, &good);
        let row = self.parties().into_iter().find(|row| row["party"]["id"] == party["id"]);
        let payable = row.unwrap()["payable"].as_array().unwrap().clone();
        let seen = payable.iter().find(|row| row["trust_bank"] == bank);
        let seen = seen.map_or((0, 0), |row| (number(&row["owed"]), number(&row["released"])));
        assert_eq!(seen, if owed == 0 { (0, 0) } else { (owed, released) }, "owed to {party}");
        let amount = self.some_of(released.max(0));
        let on = self.a_day();
        let may = amount > 0 && amount <= released && !self.model.trust.is_closed(on);
        let may = may && !self.model.would_use_others_money(bank, owner, amount);
        let (method, check) = self.method();
        let args = json!({ "third": party["id"], "trust_bank": bank, "amount": amount,
                           "method": method, "number": check, "on": on });
        if let Some(paid) = self.expect("pay_third_party", args, may) {
            let payment = Payment { bank, owner, amount, on, statement: None, undone: false };
            self.model.trust.pay(number(&paid["payment"]), payment);
        }
    }
}
