//! The steps of the walk: each asks the engine and tells the model, also when the answer must be
//! no.

use chrono::{Duration, NaiveDate};
use duebook_desk::Code;
use duebook_tests::{PASSWORD, number, person};
use serde_json::{Value, json};

use super::Walk;
use super::model::{Account, Item, PARTS, Plan, State, Terms};

/// Methods with the days that their money is held.
const METHODS: [(&str, i64); 6] =
    [("check", 10), ("card", 3), ("ach", 5), ("cash", 0), ("money_order", 5), ("wire", 0)];

impl Walk {
    pub fn step(&mut self) {
        match self.chance.below(18) {
            0 | 1 => self.place(),
            2..=5 => self.post(),
            6 => self.deposit(),
            7 => self.void(),
            8 => self.take_back(),
            9 | 10 => self.plan(),
            11 => self.cancel_plan(),
            12 => self.close_or_reopen(),
            13 => self.note_or_notice(),
            14 | 15 => self.a_day_passes(),
            16 => self.lock(),
            _ => self.again_or_terms(),
        }
    }

    fn any_account(&mut self) -> i64 {
        let all: Vec<i64> = self.model.accounts.keys().copied().collect();
        self.chance.pick(&all).expect("there are accounts")
    }

    /// An account that someone pays on: seldom one that is closed, which refuses the batch.
    fn paying_account(&mut self) -> i64 {
        let all = self.model.accounts.iter();
        let open: Vec<i64> =
            all.filter(|(_, account)| !account.closed).map(|(id, _)| *id).collect();
        if self.chance.one_in(20) {
            return self.any_account();
        }
        self.chance.pick(&open).unwrap_or_else(|| self.any_account())
    }

    fn any_client(&mut self) -> i64 {
        let all: Vec<i64> = self.model.terms.keys().copied().collect();
        self.chance.pick(&all).expect("there are clients")
    }

    fn any_item(&mut self, wanted: impl Fn(State) -> bool) -> Option<i64> {
        let items = self.model.items.iter();
        let fitting: Vec<i64> = items.filter(|(_, i)| wanted(i.state)).map(|(id, _)| *id).collect();
        self.chance.pick(&fitting)
    }

    pub fn place(&mut self) {
        let client = self.any_client();
        let mut owed = [0; 5];
        for (part, most) in [(0, 60_00), (1, 90_00), (2, 25_00), (3, 50_00)] {
            if self.chance.one_in(2) {
                owed[part] = self.chance.below(most);
            }
        }
        owed[4] = 1 + self.chance.below(2_000_00);
        let advanced = self.chance.below(owed[0] as u64 + 1);
        let noticed = self.chance.one_in(2);
        let sent = noticed.then(|| self.today - Duration::days(self.chance.below(60)));
        self.references += 1;
        let parts: Value =
            PARTS.iter().zip(owed).map(|(p, v)| ((*p).to_owned(), json!(v))).collect();
        let form = json!({ "client_reference": format!("R-{}", self.references), "opened_on": null,
                           "delinquent_on": null, "charged_off_on": null, "last_paid_on": null });
        let placed = self.write_ok(
            "add_account",
            json!({
                "client": client, "person": null, "new_person": person("Ana", "Ruiz"), "form": form,
                "placed_on": self.today, "owed": parts, "advanced": advanced,
                "notice_sent_on": sent, "notice_source": if noticed { "copy on file" } else { "" },
            }),
        );
        let id = number(&placed["account"]);
        let account = Account {
            client,
            owed,
            advanced,
            dispute_ends: self.dispute_ends(id),
            closed: false,
            notes: 0,
        };
        self.model.accounts.insert(id, account);
    }

    /// The last day to dispute: a matter of the calendar, which has tests of its own.
    fn dispute_ends(&self, account: i64) -> Option<NaiveDate> {
        let ends = self.office.screen(account)["validation_ends_on"].clone();
        ends.as_str().map(|text| text.parse().unwrap())
    }

    /// A batch of checks and other money, some over several accounts and clients, some too large.
    fn post(&mut self) {
        let bank = self.chance.pick(&self.banks).unwrap();
        let lines: Vec<_> = (0..1 + self.chance.below(3)).map(|_| self.line()).collect();
        let total: i64 = lines.iter().map(|line| line.1.amount).sum();
        let batch = self.write_ok(
            "add_batch",
            json!({
                "source": "mail", "booked_on": self.today, "trust_bank": bank,
                "control_count": lines.len(), "control_total": total,
            }),
        )["batch"]
            .clone();
        for (form, ..) in &lines {
            self.write_ok("save_line", json!({ "batch": batch, "line": null, "form": form }));
        }
        let args = json!({ "batch": batch, "difference_reason": "" });
        let shares = lines.iter().flat_map(|line| &line.2);
        let has_closed = shares.into_iter().any(|(id, _)| self.model.accounts[id].closed);
        let posted = self.write("post_batch", args);
        if has_closed {
            assert_eq!(posted.unwrap_err().code, Code::Refused, "money on a closed account");
            self.write_ok("delete_batch", json!({ "batch": batch }));
            return;
        }
        assert_eq!(number(&posted.unwrap()["total"]), total);
        let screen = self.office.ok("batch", json!({ "batch": batch }));
        for (place, (_, item, shares)) in lines.into_iter().enumerate() {
            let id = number(&screen["lines"][place]["line"]["item"]["item"]);
            self.model.receive(id, Item { bank, ..item }, &shares);
        }
    }

    fn line(&mut self) -> (Value, Item, Vec<(i64, i64)>) {
        let mut shares: Vec<(i64, i64)> = Vec::new();
        for _ in 0..1 + self.chance.below(3) {
            let account = self.paying_account();
            if shares.iter().all(|(other, _)| *other != account) {
                let amount = match self.chance.below(6) {
                    0 => self.model.balance(account).max(1),
                    1 => self.model.balance(account) + 1 + self.chance.below(50_00),
                    _ => 1 + self.chance.below(300_00),
                };
                shares.push((account, amount));
            }
        }
        let amount = shares.iter().map(|(_, amount)| amount).sum();
        let (method, hold) = self.chance.pick(&METHODS).unwrap();
        let days_ago = if self.chance.one_in(4) { self.chance.below(8) } else { 0 };
        let received = self.today - Duration::days(days_ago);
        self.references += 1;
        let to: Vec<Value> = shares
            .iter()
            .map(|(account, amount)| json!({ "account": account, "amount": amount }))
            .collect();
        let form = json!({ "method": method, "reference": format!("{}", self.references),
                           "dated_on": received, "received_on": received, "amount": amount,
                           "note": "", "shares": to, "answers": ["overpayment"] });
        let item =
            Item { bank: 0, received, amount, hold, state: State::InHand, lines: Vec::new() };
        (form, item, shares)
    }

    fn deposit(&mut self) {
        let bank = self.chance.pick(&self.banks).unwrap();
        let made = self.write("make_deposit", json!({ "trust_bank": bank, "on": self.today }));
        let items = self.model.deposit(bank, self.today);
        match made {
            Ok(made) => assert_eq!(number(&made["items"]), items as i64),
            Err(problem) => assert_eq!((problem.code, items), (Code::Refused, 0)),
        }
    }

    fn void(&mut self) {
        let Some(item) = self.any_item(|_| true) else { return };
        let done = self.write("void_item", json!({ "item": item, "reason": "typed in error" }));
        if self.model.items[&item].state == State::InHand {
            done.expect("an item in hand can be voided");
            self.model.undo(item);
        } else {
            assert_eq!(done.unwrap_err().code, Code::Refused);
        }
    }

    fn take_back(&mut self) {
        let Some(item) = self.any_item(|_| true) else { return };
        let args = json!({ "item": item, "on": self.today, "reason": "NSF" });
        let done = self.write("return_item", args);
        if matches!(self.model.items[&item].state, State::Deposited { .. }) {
            done.expect("an item at the bank can come back");
            self.model.undo(item);
        } else {
            assert_eq!(done.unwrap_err().code, Code::Refused);
        }
    }

    fn plan(&mut self) {
        let account = self.any_account();
        let balance = self.model.balance(account);
        let total = if self.chance.one_in(3) { balance / 2 } else { balance };
        let down = if self.chance.one_in(3) { total / 10 } else { 0 };
        let agreed = self.today - Duration::days(self.chance.below(5));
        let split = if self.chance.one_in(2) {
            json!({ "by": "count", "value": 1 + self.chance.below(12) })
        } else {
            json!({ "by": "amount", "value": total / 6 + 1 })
        };
        let terms = json!({ "total": total, "down_payment": down, "agreed_on": agreed,
            "first_on": self.today + Duration::days(self.chance.below(40)),
            "every": self.chance.pick(&["week", "two_weeks", "half_month", "month"]).unwrap(),
            "day_rule": self.chance.pick(&["same", "next", "previous"]).unwrap(), "split": split });
        let args = json!({ "account": account, "terms": terms });
        let may =
            !self.model.accounts[&account].closed && self.model.plan_in_force(account).is_none();
        let preview = self.office.call("plan_preview", args.clone());
        let saved = self.write("save_plan", args);
        let (true, Ok(preview)) = (may, preview) else {
            saved.expect_err("no plan on a closed account, beside another or against the rules");
            return;
        };
        self.keep_plan(account, agreed, total, &preview, &saved.unwrap());
    }

    fn keep_plan(
        &mut self,
        account: i64,
        agreed: NaiveDate,
        total: i64,
        preview: &Value,
        saved: &Value,
    ) {
        let schedule = preview["schedule"].as_array().unwrap();
        let day = |text: &Value| text.as_str().unwrap().parse().unwrap();
        let steps: Vec<(NaiveDate, i64)> =
            schedule.iter().map(|s| (day(&s["due_on"]), number(&s["amount"]))).collect();
        assert_eq!(steps.iter().map(|(_, amount)| amount).sum::<i64>(), total);
        let plan = Plan {
            account,
            agreed,
            after_item: self.model.items.keys().last().copied().unwrap_or(0),
            total,
            steps,
            state: "active",
            paid: 0,
        };
        self.model.plans.insert(number(&saved["plan"]), plan);
        self.model.follow(account);
    }

    fn cancel_plan(&mut self) {
        let all: Vec<i64> = self.model.plans.keys().copied().collect();
        let Some(plan) = self.chance.pick(&all) else { return };
        let done = self.write("cancel_plan", json!({ "plan": plan, "reason": "lost the job" }));
        let kept = self.model.plans.get_mut(&plan).unwrap();
        assert_eq!(done.is_ok(), kept.state == "active");
        if done.is_ok() {
            kept.state = "cancelled";
        }
    }

    fn close_or_reopen(&mut self) {
        let account = self.any_account();
        let is_closed = self.model.accounts[&account].closed;
        let (wrong, right) = if is_closed {
            ("close_account", "reopen_account")
        } else {
            ("reopen_account", "close_account")
        };
        let args = json!({ "account": account, "reason": "the client asked" });
        assert_eq!(self.write(wrong, args.clone()).unwrap_err().code, Code::Refused);
        self.write_ok(right, args);
        self.model.accounts.get_mut(&account).unwrap().closed = !is_closed;
    }

    fn note_or_notice(&mut self) {
        let account = self.any_account();
        if self.chance.one_in(2) {
            self.write_ok("add_note", json!({ "account": account, "note": "called, no answer" }));
            self.model.accounts.get_mut(&account).unwrap().notes += 1;
            return;
        }
        let sent = self.today - Duration::days(self.chance.below(90));
        let args = json!({ "account": account, "sent_on": sent, "source": "copy on file" });
        self.write_ok("set_notice", args);
        let ends = self.dispute_ends(account);
        self.model.accounts.get_mut(&account).unwrap().dispute_ends = ends;
    }

    fn lock(&mut self) {
        self.tell("lock".into());
        self.office.desk.lock();
        let locked = self.office.refused("clients", json!({}));
        assert_eq!(locked.code, Code::Locked);
        if self.chance.one_in(3) {
            let wrong = json!({ "login": "amy", "password": "a crane stands in the ledger" });
            assert_eq!(self.office.refused("unlock", wrong).code, Code::WrongPassword);
        }
        self.office.sign_in("amy", PASSWORD);
    }

    /// Sends the last write again, or gives a client new terms from today on.
    fn again_or_terms(&mut self) {
        if let (true, Some((name, mark, args, answer))) = (self.chance.one_in(2), self.last.clone())
        {
            self.tell(format!("{name} again"));
            assert_eq!(self.office.call_marked(&name, args, &mark), Ok(answer));
            return;
        }
        let client = self.any_client();
        let rate = self.chance.below(60_00);
        let net = self.chance.one_in(2);
        let order = if self.chance.one_in(2) { [0, 1, 2, 3, 4] } else { [4, 2, 0, 3, 1] };
        let percent = format!("{}.{:02}", rate / 100, rate % 100);
        let terms = json!({ "from_on": self.today, "rate": percent,
                            "remit": if net { "net" } else { "gross" },
                            "order": order.map(|part| PARTS[part]) });
        let done = self.write("add_terms", json!({ "client": client, "terms": terms }));
        let all = self.model.terms.get_mut(&client).unwrap();
        if all.iter().any(|kept| kept.from == self.today) {
            assert_eq!(done.unwrap_err().code, Code::Invalid, "one set of terms for a day");
        } else {
            done.unwrap();
            all.push(Terms { from: self.today, rate, net, order });
        }
    }
}
