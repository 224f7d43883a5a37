//! Everything that a person can see is as in the plain model.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use duebook_book::{Book, Setup, totals};
use duebook_core::chart::LedgerAccount;
use duebook_desk::Clock;
use duebook_tests::{PASSWORD, TestClock, number};
use serde_json::{Value, json};

use super::Walk;
use super::model::PARTS;
use super::trust::{Owner, Sums};

impl Walk {
    /// Looks at all sums, and at the accounts that something happened to; at every one of them
    /// when `all` is asked for.
    pub fn look(&mut self, all: bool) {
        let clients = self.office.ok("clients", json!({}));
        for row in clients.as_array().unwrap() {
            let client = number(&row["id"]);
            let balance = self.model.client_balance(client);
            let payable =
                self.banks.iter().map(|b| self.model.trust.owned(*b, Owner::Client(client)));
            assert_eq!(number(&row["payable"]), payable.sum::<i64>(), "payable: {row}");
            assert_eq!(number(&row["balance"]), balance, "balance: {row}");
        }
        let batches = self.office.ok("batches", json!({}));
        for row in batches["in_hand"].as_array().unwrap() {
            let bank = number(&row["trust_bank"]);
            let items = self.model.waiting(bank).len() as i64;
            assert_eq!(number(&row["items"]), items, "items in hand");
            assert_eq!(number(&row["total"]), self.model.trust.in_hand(bank), "in hand");
        }
        for bank in self.banks.clone() {
            self.look_at_trust(bank);
        }
        self.look_at_statements();
        for client in self.model.terms.keys().copied().collect::<Vec<_>>() {
            self.look_at_client_money(client);
        }
        let touched = std::mem::take(&mut self.model.touched);
        let accounts: Vec<i64> = match all {
            true => self.model.accounts.keys().copied().collect(),
            false => touched.into_iter().collect(),
        };
        accounts.into_iter().for_each(|account| self.look_at(account));
    }

    /// What lies in a trust bank, whose it is and what of it is released.
    fn look_at_trust(&self, bank: i64) {
        let seen = self.trust_day(bank, self.today, None);
        let trust = &self.model.trust;
        assert_eq!(number(&seen["bank"]), trust.at_bank(bank), "at the bank: {seen}");
        assert_eq!(number(&seen["hand"]), trust.in_hand(bank), "in hand: {seen}");
        assert_eq!(number(&seen["shortage"]), trust.shortage(bank, self.today), "short: {seen}");
        let rows = seen["owners"].as_array().unwrap();
        let good = self.model.released_items();
        let is = |row: &Value, owner: Owner| match owner {
            Owner::Client(client) => row["kind"] == "client" && row["client"] == client,
            Owner::Refund(account) => row["kind"] == "refund" && row["account"] == account,
            Owner::Suspense => row["kind"] == "suspense",
            Owner::Deposit(client) => row["kind"] == "deposit" && row["client"] == client,
            Owner::Unclaimed(client) => {
                row["kind"] == "unclaimed" && row["client"].as_i64().unwrap_or_default() == client
            }
            Owner::State => false,
            Owner::Third(party) => row["kind"] == "third" && row["third"] == party,
            Owner::Agency => row["kind"].as_str().unwrap().starts_with("share_"),
        };
        let mut all = 0;
        for owner in trust.owners(bank) {
            let of = |field: &str| -> i64 {
                rows.iter().filter(|row| is(row, owner)).map(|row| number(&row[field])).sum()
            };
            assert_eq!(of("amount"), trust.owned(bank, owner), "{owner:?}: {seen}");
            let released = trust.released(bank, owner, &good);
            assert_eq!(of("released"), released, "released of {owner:?}: {seen}");
            assert!(released >= 0, "{owner:?} has less than nothing");
            all += trust.owned(bank, owner);
        }
        assert_eq!(number(&seen["owned"]), all, "no one else owns anything: {seen}");
        let there = trust.at_bank(bank) + trust.in_hand(bank) + trust.shortage(bank, self.today);
        assert_eq!(there, all, "what is there is what is owned");
    }

    /// What each client would be told now.
    fn look_at_statements(&self) {
        let list = self.office.ok("statements", json!({}));
        for row in list["due"].as_array().unwrap() {
            let whose = (number(&row["trust_bank"]), number(&row["client"]));
            let (lines, held) = self.model.due(whose, self.today, None);
            assert_eq!(number(&row["held_back_total"]), held, "held back: {row}");
            let sums = self.model.settle(whose, self.today, &lines);
            assert_eq!(read_sums(&row["sums"]), sums, "due: {row}");
        }
        for row in list["statements"].as_array().unwrap() {
            let statement = &self.model.trust.statements[&number(&row["id"])];
            assert_eq!(read_sums(&row["sums"]), statement.sums, "{row}");
            assert_eq!(row["approved"], statement.approved, "{row}");
            assert_eq!(!row["paid_by"].is_null(), statement.paid, "{row}");
        }
    }

    fn look_at(&self, id: i64) {
        let screen = self.office.screen(id);
        let (account, model) = (&screen["account"], &self.model.accounts[&id]);
        let owed = PARTS.map(|part| number(&account["owed"][part]));
        assert_eq!(owed, model.debt.owed, "owed on {id}");
        assert_eq!(number(&account["balance"]), self.model.balance(id));
        assert_eq!(number(&account["advanced"]), model.debt.advanced, "advanced on {id}");
        assert_eq!(number(&account["agency_fees"]), model.debt.own_fees, "own fees on {id}");
        assert_eq!(account["status"], self.model.status(id, self.today), "status of {id}");
        let ended = ["paid", "closed"].map(Value::from).contains(&account["status"]);
        assert_eq!(account["next_step"].is_null(), ended, "an open account has a next step");
        let history = screen["history"].as_array().unwrap();
        if history.len() < 50 {
            let notes = history.iter().filter(|e| e["kind"] == "note").count();
            assert_eq!(notes, model.notes, "notes on {id}");
        }
        match self.model.plan_shown(id) {
            None => assert!(screen["plan"].is_null()),
            Some((plan, of)) => {
                let shown = &screen["plan"];
                assert_eq!(number(&shown["id"]), plan);
                assert_eq!(shown["state"], of.state, "plan {plan} of {id}");
                assert_eq!(number(&shown["paid"]), of.paid, "paid on plan {plan} of {id}");
            }
        }
    }

    /// What was known on past days is known of them for ever.
    pub fn look_back(&mut self) {
        for _ in 0..5 {
            let all: Vec<usize> = (0..self.known.len()).collect();
            let Some(at) = self.chance.pick(&all) else { return };
            let (bank, on, seen) = &self.known[at];
            assert_eq!(self.trust_day(*bank, *on, Some(*on)), *seen, "as known on {on}");
        }
    }

    /// Claims on clients, while no desk has the book.
    pub fn look_at_claims(&self, folder: &Path) {
        let found = claims(folder, self.today);
        for client in self.model.terms.keys() {
            let of = |sums: &BTreeMap<i64, i64>| sums.get(client).copied().unwrap_or_default();
            let expected = (of(&self.model.trust.unbilled), of(&self.model.trust.billed));
            let found = found.get(client).copied().unwrap_or_default();
            assert_eq!(found, expected, "claims on {client}, open and invoiced");
        }
    }
}

/// What each client owes the agency, open and invoiced. No screen shows it, so it is read from
/// the book of a folder that no desk has open.
pub fn claims(folder: &Path, today: NaiveDate) -> BTreeMap<i64, (i64, i64)> {
    let now = TestClock::at(today).now();
    let setup = Setup::for_tests(|_, _| Ok(()));
    let book = Book::unlock(&setup, folder, "amy", PASSWORD, now).unwrap().book;
    let sums = |on| book.read(|r| totals::by_client(r, on)).unwrap();
    let mut claims: BTreeMap<i64, (i64, i64)> = BTreeMap::new();
    for (client, sum) in sums(LedgerAccount::Unbilled) {
        claims.entry(client.0).or_default().0 = sum.in_cents();
    }
    for (client, sum) in sums(LedgerAccount::Billed) {
        claims.entry(client.0).or_default().1 = sum.in_cents();
    }
    book.lock(now).unwrap();
    claims
}

pub fn read_sums(sums: &Value) -> Sums {
    let of = |name: &str| number(&sums[name]);
    Sums {
        shares: of("shares"),
        claims: of("claims"),
        carried_in: of("carried_in"),
        offset: of("offset"),
        invoice: of("invoice"),
        remit: of("remit"),
        carried_out: of("carried_out"),
    }
}
