//! The steps of the walk: each asks the engine and tells the model, also when the answer must be
//! no. Here what is done with accounts.

use chrono::{Duration, NaiveDate};
use duebook_desk::Code;
use duebook_tests::{PASSWORD, number, person};
use serde_json::{Value, json};

use super::Walk;
use super::model::{Account, By, Debt, PARTS, Plan, Remit, Scale, Terms};

/// So many accounts, the latest placed, have things happen to them.
const IN_WORK: usize = 14;

impl Walk {
    pub fn step(&mut self) {
        self.step_beside();
        match self.chance.below(150) {
            0..=2 => self.place(),
            3..=16 => self.post(),
            17..=19 => self.post_draft(),
            20..=24 => self.deposit(),
            25..=27 => self.settle(),
            28 => self.void(),
            29..=30 => self.extend_hold(),
            31..=36 => self.take_back(),
            37..=39 => self.plan(),
            40 => self.cancel_plan(),
            41 => self.close_or_reopen(),
            42..=44 => self.note_or_notice(),
            45..=51 => self.a_day_passes(),
            52 => self.lock(),
            53..=54 => self.again(),
            55 => self.new_terms(),
            56..=59 => self.prepare(),
            60..=63 => self.approve(),
            64..=66 => self.pay(),
            67..=69 => self.take_share(),
            70..=72 => self.cover(),
            73..=74 => self.refund(),
            75..=76 => self.undo_payment(),
            77 => self.close_month(),
            78..=83 => self.around(),
            84..=87 => self.charge(),
            88..=91 => self.identify(),
            92..=93 => self.move_payment(),
            94..=101 => self.client_money(),
            102..=104 => self.discard(),
            105..=107 => self.redeposit(),
            108..=112 => self.held(),
            113..=117 => self.uses(),
            118..=121 => self.settlement(),
            122..=123 => self.judgment(),
            124..=126 => self.interest(),
            127..=129 => self.close_or_reopen(),
            130..=136 => self.unclaimed(),
            137..=140 => self.surplus(),
            141..=147 => self.third(),
            _ => self.move_payment(),
        }
    }

    /// Accounts that things happen to.
    pub fn in_work(&self) -> Vec<i64> {
        self.model.accounts.keys().rev().take(IN_WORK).copied().collect()
    }

    pub fn any_account(&mut self) -> i64 {
        let all = self.in_work();
        self.chance.pick(&all).expect("there are accounts")
    }

    /// An account that someone pays on: seldom one that is closed, which refuses the batch.
    pub fn paying_account(&mut self) -> i64 {
        let mut open = self.in_work();
        open.retain(|id| !self.model.accounts[id].closed);
        if self.chance.one_in(30) {
            return self.any_account();
        }
        self.chance.pick(&open).unwrap_or_else(|| self.any_account())
    }

    pub fn any_client(&mut self) -> i64 {
        let all: Vec<i64> = self.model.terms.keys().copied().collect();
        self.chance.pick(&all).expect("there are clients")
    }

    pub fn place(&mut self) {
        let client = self.any_client();
        let mut owed = [0; 5];
        for (part, most) in [(0, 60_00), (1, 90_00), (2, 25_00), (3, 50_00)] {
            if self.chance.one_in(2) {
                owed[part] = self.chance.below(most);
            }
        }
        owed[4] = 1 + self.chance.below(1_500_00);
        let advanced = self.chance.below(owed[0] + 1);
        let noticed = self.chance.one_in(2);
        let sent = noticed.then(|| self.today - Duration::days(self.chance.below(60)));
        let placed_on = self.today - Duration::days(self.chance.below(30));
        self.references += 1;
        let parts: Value =
            PARTS.iter().zip(owed).map(|(p, v)| ((*p).to_owned(), json!(v))).collect();
        let form = json!({ "client_reference": format!("R-{}", self.references), "opened_on": null,
                           "delinquent_on": null, "charged_off_on": null, "last_paid_on": null });
        let known = self.in_work();
        let known = self.chance.pick(&known).filter(|_| self.chance.one_in(2));
        let who = known.map(|account| self.model.accounts[&account].person);
        let new_person = if who.is_none() { person("Ana", "Ruiz") } else { Value::Null };
        let args = json!({
            "client": client, "person": who, "new_person": new_person, "form": form,
            "placed_on": placed_on, "owed": parts, "advanced": advanced,
            "notice_sent_on": sent, "notice_source": if noticed { "copy on file" } else { "" },
        });
        // The costs that the agency advanced are booked on the day of the placement.
        let may = advanced == 0 || !self.model.trust.is_closed(placed_on);
        let Some(placed) = self.expect("add_account", args, may) else { return };
        let id = number(&placed["account"]);
        let debt = Debt { owed, advanced, ..Debt::default() };
        let who = number(&self.office.screen(id)["account"]["person"]);
        let account = Account {
            client,
            person: who,
            collected_before: 0,
            placed_on,
            changes: vec![(placed_on, debt)],
            legal_on: None,
            judged_on: None,
            interest: None,
            endings: Vec::new(),
            settlements: Vec::new(),
            dispute_ends: self.dispute_ends(id),
            closed: false,
            notes: 0,
            debt,
        };
        self.model.accounts.insert(id, account);
        self.model.touched.insert(id);
    }

    /// The last day to dispute: a matter of the calendar, which has tests of its own.
    fn dispute_ends(&self, account: i64) -> Option<NaiveDate> {
        let ends = self.office.screen(account)["validation_ends_on"].clone();
        ends.as_str().map(|text| text.parse().unwrap())
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
        self.model.touched.insert(account);
    }

    fn cancel_plan(&mut self) {
        let all: Vec<i64> = self.model.plans.keys().rev().take(20).copied().collect();
        let Some(plan) = self.chance.pick(&all) else { return };
        let may = self.model.plans[&plan].state == "active";
        let args = json!({ "plan": plan, "reason": "lost the job" });
        if self.expect("cancel_plan", args, may).is_some() {
            let kept = self.model.plans.get_mut(&plan).unwrap();
            kept.state = "cancelled";
            self.model.touched.insert(kept.account);
        }
    }

    fn note_or_notice(&mut self) {
        let account = self.any_account();
        self.model.touched.insert(account);
        let sent = self.today - Duration::days(self.chance.below(90));
        match self.chance.below(3) {
            0 => {
                let args = json!({ "account": account, "note": "called, no answer" });
                self.write_ok("add_note", args);
                self.model.accounts.get_mut(&account).unwrap().notes += 1;
            }
            1 => {
                let on = self.chance.one_in(4).then_some(sent).or(Some(self.today));
                let on = on.filter(|_| !self.chance.one_in(5));
                self.write_ok("set_legal", json!({ "account": account, "on": on }));
                self.model.accounts.get_mut(&account).unwrap().legal_on = on;
            }
            _ => {
                let args = json!({ "account": account, "sent_on": sent, "source": "copy on file" });
                self.write_ok("set_notice", args);
                let ends = self.dispute_ends(account);
                self.model.accounts.get_mut(&account).unwrap().dispute_ends = ends;
            }
        }
    }

    pub fn lock(&mut self) {
        self.tell("lock".into());
        let folder = self.office.book_folder();
        self.office.desk.lock();
        let locked = self.office.refused("clients", json!({}));
        assert_eq!(locked.code, Code::Locked);
        self.look_at_claims(&folder);
        if self.chance.one_in(3) {
            let wrong = json!({ "login": "amy", "password": "a crane stands in the ledger" });
            assert_eq!(self.office.refused("unlock", wrong).code, Code::WrongPassword);
        }
        self.office.sign_in("amy", PASSWORD);
    }

    /// Sends the last write again.
    fn again(&mut self) {
        let Some((name, mark, args, answer)) = self.last.clone() else { return };
        self.tell(format!("{name} again"));
        assert_eq!(self.office.call_marked(&name, args, &mark), Ok(answer));
    }

    /// Gives a client new terms. They begin tomorrow: what is credited from today on by other
    /// terms than it was posted with is left out of the walk.
    fn new_terms(&mut self) {
        let client = self.any_client();
        let from = self.today + Duration::days(1);
        let legal = 10_00 + self.chance.below(40_00);
        let by = self.chance.pick(&[By::Amount, By::Parts, By::Whole]).unwrap();
        let limit = 1 + self.chance.below(300_00);
        let scale = Scale { by, limit, first: self.chance.below(50_00), rest: 25_00 };
        let remits = [Remit::Net, Remit::Net, Remit::Gross, Remit::Combined];
        let terms = Terms {
            from,
            rate: self.chance.below(60_00),
            legal: self.chance.one_in(3).then_some(legal),
            scale: self.chance.one_in(3).then_some(scale),
            remit: self.chance.pick(&remits).unwrap(),
            invoiced: self.chance.one_in(2),
            order: if self.chance.one_in(2) { [0, 1, 2, 3, 4] } else { [4, 2, 0, 3, 1] },
            judged: self.chance.one_in(2).then_some([4, 1, 0, 3, 2]),
            pro_rata: self.chance.one_in(2),
            judged_pro_rata: self.chance.one_in(3).then(|| self.chance.one_in(2)),
            tail: self.chance.one_in(2),
            bill_costs: self.chance.one_in(2),
        };
        let may = self.model.terms[&client].iter().all(|kept| kept.from != from);
        let args = json!({ "client": client, "terms": terms.typed() });
        if self.expect("add_terms", args, may).is_some() {
            self.model.terms.get_mut(&client).unwrap().push(terms);
        }
    }
}

pub fn percent(rate: i64) -> String {
    format!("{}.{:02}", rate / 100, rate % 100)
}

fn spread(pro_rata: bool) -> &'static str {
    if pro_rata { "pro_rata" } else { "sequential" }
}

impl Terms {
    /// As the form has them.
    pub fn typed(&self) -> Value {
        let scale = self.scale.map(|Scale { by, limit, first, rest }| {
            let of = if by == By::Amount { "amount" } else { "collected" };
            json!({ "by": of, "marginal": by != By::Whole, "steps": [
                { "up_to": limit, "rate": percent(first) },
                { "up_to": null, "rate": percent(rest) } ] })
        });
        let remit = match self.remit {
            Remit::Net => "net",
            Remit::Gross => "gross",
            Remit::Combined => "combined",
        };
        json!({ "from_on": self.from, "rate": percent(self.rate),
                "legal_rate": self.legal.map(percent), "scale": scale, "remit": remit,
                "unmet": if self.invoiced { "invoice" } else { "carry" },
                "order": self.order.map(|part| PARTS[part]),
                "judgment_order": self.judged.map(|order| order.map(|part| PARTS[part])),
                "spread": spread(self.pro_rata),
                "judgment_spread": self.judged_pro_rata.map(spread),
                "tail": self.tail, "bill_costs": self.bill_costs })
    }
}
