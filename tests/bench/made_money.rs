//! The money of a made book: placements, receipts in batches, deposits and plans, as core
//! reckons them.

use duebook_core::allocation::{AllocationOrder, Parts};
use duebook_core::banked::{self, Brought};
use duebook_core::commission::RateFacts;
use duebook_core::id::{AccountId, ClientId, ItemId, TrustBankId};
use duebook_core::ledger::{self, Entry};
use duebook_core::plan::{self, DayRule, Every, PlanTerms, Split};
use duebook_core::receipt::{Line, OfItem, PaidTo, Whose, line, receipt};
use duebook_core::share::Debt;
use duebook_core::standing::{Clearance, Facts, standing};
use duebook_core::terms::{Remit, Terms};
use duebook_core::{Day, Money, day};
use rusqlite::params;

use crate::crowd::Made;
use crate::made::Maker;

/// Items of one batch.
const BATCH: usize = 100;
const BANK: TrustBankId = TrustBankId(1);
/// No plan was agreed before this day: the first installment is due within a year of that.
const PLANS_FROM: Day = Day::from_ymd_opt(2026, 1, 5).expect("a day");

/// Writes accounts with their money.
pub struct Ledger<'a> {
    maker: &'a Maker<'a>,
    terms: Terms,
    waiting: Vec<Line>,
    /// The newest placement among those that wait.
    placed_on: Day,
    batches: i64,
    items: i64,
}

impl Ledger<'_> {
    /// For a book that is being filled.
    pub fn new<'a>(maker: &'a Maker<'a>) -> Ledger<'a> {
        Ledger {
            maker,
            terms: Terms::of_rate(
                day::day(2020, 1, 1),
                "30".parse().expect("a rate"),
                AllocationOrder::default(),
                Remit::Net,
            ),
            waiting: Vec::new(),
            placed_on: day::day(2020, 1, 1),
            batches: 0,
            items: 0,
        }
    }

    /// An account with its placement; two of seven of the older ones have paid, one of fifty has
    /// a plan.
    pub fn account(
        &mut self,
        number: usize,
        client: i64,
        placement: i64,
        placed_on: Day,
        made: &Made,
        fold: &str,
    ) {
        let cents = Money::cents;
        let owed = Parts {
            interest: cents(made.interest),
            fees: cents(made.fees),
            principal: cents(made.principal),
            ..Parts::default()
        };
        let id = AccountId(number as i64 + 1);
        // Late enough for the payment to be good by today.
        let is_old = day::plus_days(placed_on, 20) <= self.maker.today;
        let planned = number % 50 == 3;
        // What was paid before a plan was agreed does not count for it.
        let counts = !planned || placed_on >= PLANS_FROM;
        let paid = (number % 7 < 2 && is_old && counts).then(|| {
            let all = number.is_multiple_of(70);
            let amount = if all { owed.total() } else { cents(made.principal / 6) };
            let debt = Debt { owed, ..Debt::default() };
            let whose = Whose {
                account: id,
                client: ClientId(client),
                paid_to: PaidTo::Agency,
                facts: RateFacts::default(),
                terms: &self.terms,
                remit: Remit::Net,
                judged_on: None,
                credit_on: placed_on,
                tax: duebook_core::Rate::ZERO,
                through: None,
            };
            line(&whose, debt.split(amount, &self.terms.filling()))
        });
        let left = paid.map_or(owed, |line| owed - line.split.pieces);
        let planned = planned.then(|| self.terms_of_plan(owed.total(), placed_on));
        let received = paid.map_or(Money::ZERO, |line| line.amount());
        let due = planned.as_ref().and_then(|terms| {
            let schedule = plan::schedule(terms).expect("a schedule");
            let next = plan::progress(&schedule, received, self.maker.today).next;
            next.map(|at| schedule[at].due_on)
        });
        let facts = Facts {
            placed_on,
            closed_on: (number % 20 == 7).then_some(day::day(2026, 10, 1)),
            balance: left.total(),
            notice_sent_on: (number % 10 != 4).then(|| day::plus_days(placed_on, 2)),
            installment_due_on: due,
            money: Clearance::GoodFrom(paid.map(|_| day::day(2026, 11, 20))),
        };
        self.insert(number, client, placement, &facts, left, made, fold);
        let entry = ledger::placement(ClientId(client), id, placed_on, &owed).expect("an entry");
        self.post(&entry);
        if let Some(terms) = planned {
            self.plan(id, &terms, received);
        }
        if paid.is_some() {
            self.placed_on = self.placed_on.max(placed_on);
        }
        self.waiting.extend(paid);
        if self.waiting.len() == BATCH {
            self.batch();
        }
    }

    /// Posts what waits for a batch.
    pub fn finish(&mut self) {
        if !self.waiting.is_empty() {
            self.batch();
        }
    }

    #[allow(clippy::too_many_arguments, reason = "the columns of one row")]
    fn insert(
        &self,
        number: usize,
        client: i64,
        placement: i64,
        facts: &Facts,
        left: Parts,
        made: &Made,
        fold: &str,
    ) {
        let stands = standing(facts, self.maker.today);
        let text = |day: Option<Day>| day.map(|day| day.to_string());
        self.maker.run(
            "INSERT INTO account (file_number, client_id, person_id, client_reference,
                 reference_fold, placement_id, consumer, placed_on, opened_on, delinquent_on,
                 notice_sent_on, notice_source, closed_on, closed_why, interest_cents, fees_cents,
                 principal_cents, balance_cents, status, next_step, next_on, status_changes_on,
                 person_fold, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, '2024-02-01', '2024-05-01', ?9, ?10, ?11,
                     ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)",
            params![
                100_001 + number as i64,
                client,
                number as i64 + 1,
                made.reference,
                duebook_core::text::fold(&made.reference),
                placement,
                !made.business,
                facts.placed_on.to_string(),
                text(facts.notice_sent_on),
                facts.notice_sent_on.map(|_| "the client's file"),
                text(facts.closed_on),
                facts.closed_on.map(|_| "The client recalled it"),
                left.interest.in_cents(),
                left.fees.in_cents(),
                left.principal.in_cents(),
                left.total().in_cents(),
                stands.status.code(),
                stands.next.map(|n| n.0.code()),
                text(stands.next.map(|n| n.1)),
                text(stands.changes_on),
                fold,
                self.maker.at.timestamp_millis()
            ],
        );
    }

    /// Agreed on the day of placement, before any payment; the first installment is due in a month
    /// of today or so.
    fn terms_of_plan(&self, total: Money, placed_on: Day) -> PlanTerms {
        PlanTerms {
            total,
            down_payment: Money::ZERO,
            agreed_on: placed_on.max(PLANS_FROM),
            first_on: day::day(2026, 10 + (self.items % 3) as u32, 1)
                .max(day::plus_days(placed_on, 14)),
            every: Every::Month,
            day_rule: DayRule::Next,
            split: Split::Count(12),
        }
    }

    fn plan(&self, account: AccountId, terms: &PlanTerms, paid: Money) {
        let kept = paid >= terms.total;
        let id = self.maker.run(
            "INSERT INTO plan (account_id, agreed_on, terms, total_cents, after_item, paid_cents,
                               state, ended_on, made_at, made_by)
             VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6, ?7, ?8, 1)",
            params![
                account.0,
                terms.agreed_on.to_string(),
                serde_json::to_string(terms).expect("terms are plain records"),
                terms.total.in_cents(),
                paid.in_cents(),
                if kept { "kept" } else { "active" },
                kept.then_some("2026-11-20"),
                self.maker.at.timestamp_millis()
            ],
        );
        for step in plan::schedule(terms).expect("a schedule") {
            self.maker.run(
                "INSERT INTO installment (plan_id, number, due_on, moved_from, amount_cents,
                                          left_cents) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![
                    id,
                    step.number,
                    step.due_on.to_string(),
                    step.moved_from.map(|day| day.to_string()),
                    step.amount.in_cents(),
                    step.left.in_cents()
                ],
            );
        }
    }

    /// A batch with a deposit of its own, all of it good by today.
    fn batch(&mut self) {
        let lines = std::mem::take(&mut self.waiting);
        self.batches += 1;
        let on = day::plus_days(self.placed_on, 1);
        let (at, number) = (self.maker.at.timestamp_millis(), self.batches);
        let total: Money = lines.iter().map(Line::amount).sum();
        let maker = self.maker;
        maker.run(
            "INSERT INTO batch (id, name, source, booked_on, trust_bank_id, control_count,
                                control_total_cents, state, posted_at, posted_by, created_at,
                                created_by)
             VALUES (?1, ?2, 'mail', ?3, 1, ?4, ?5, 'posted', ?6, 1, ?6, 1)",
            params![
                number,
                format!("made {number:05}"),
                on.to_string(),
                lines.len() as i64,
                total.in_cents(),
                at
            ],
        );
        maker.run(
            "INSERT INTO deposit (id, trust_bank_id, deposited_on, total_cents, items,
                                  recorded_at, recorded_by) VALUES (?1, 1, ?2, ?3, ?4, ?5, 1)",
            params![number, on.to_string(), total.in_cents(), lines.len() as i64, at],
        );
        for (index, line) in lines.iter().enumerate() {
            self.item(index, line, on);
        }
        let brought = Brought { bank: BANK, on, total, less: Money::ZERO };
        self.post(&banked::deposit(&brought).expect("an entry"));
    }

    fn item(&mut self, index: usize, line: &Line, on: Day) {
        self.items += 1;
        let (maker, item, batch) = (self.maker, self.items, self.batches);
        let (row, amount) = (index as i64 + 1, line.amount().in_cents());
        let (reference, on_day) = (format!("{}", 1_000 + item % 9_000), on.to_string());
        let typed = maker.run(
            "INSERT INTO batch_line (batch_id, line, method, reference, dated_on, received_on,
                                     amount_cents, note)
             VALUES (?1, ?2, 'check', ?3, ?4, ?4, ?5, '')",
            params![batch, row, reference, on_day, amount],
        );
        maker.run(
            "INSERT INTO batch_share (batch_line_id, position, account_id, amount_cents)
             VALUES (?1, 0, ?2, ?3)",
            params![typed, line.account.0, amount],
        );
        maker.run(
            "INSERT INTO item (id, batch_id, line, trust_bank_id, method, reference, dated_on,
                               received_on, amount_cents)
             VALUES (?1, ?2, ?3, 1, 'check', ?4, ?5, ?5, ?6)",
            params![item, batch, row, reference, on_day, amount],
        );
        let of = OfItem { item: ItemId(item), bank: BANK, effective_on: on, booked_on: on };
        let entry = self.post(&receipt(&of, &[*line], Money::ZERO).expect("an entry"));
        maker.run(
            "INSERT INTO line (entry_id, item_id, account_id, client_id, trust_bank_id, kind,
                               amount_cents, over_cents, costs_cents, fees_cents,
                               commission_cents, client_share_cents, claim_cents, rate, rule,
                               remit)
             VALUES (?1, ?2, ?3, ?4, 1, 'receipt', ?5, 0, 0, 0, ?6, ?7, 0, ?8, 'rate', 'net')",
            params![
                entry,
                item,
                line.account.0,
                line.client.0,
                amount,
                line.commission.in_cents(),
                line.client_share.in_cents(),
                line.rate.to_string()
            ],
        );
        let held = day::plus_days(on, 10).to_string();
        for (kind, until, deposit) in [("deposited", None, Some(batch)), ("held", Some(held), None)]
        {
            maker.run(
                "INSERT INTO item_fact (item_id, kind, on_day, until_day, deposit_id,
                                        recorded_at, recorded_by)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, 1)",
                params![item, kind, on_day, until, deposit, maker.at.timestamp_millis()],
            );
        }
    }

    fn post(&self, entry: &Entry) -> i64 {
        let maker = self.maker;
        let id = maker.run(
            "INSERT INTO entry (kind, effective_on, booked_on, recorded_at, user_id, request_id,
                                item_id) VALUES (?1, ?2, ?3, ?4, 1, 'made', ?5)",
            params![
                entry.kind().code(),
                entry.effective_on().to_string(),
                entry.booked_on().to_string(),
                maker.at.timestamp_millis(),
                entry.item().map(|item| item.0)
            ],
        );
        for p in entry.postings() {
            maker.run(
                "INSERT INTO posting (entry_id, ledger_account, amount_cents, trust_bank_id,
                                      client_id, account_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                params![
                    id,
                    p.on.code(),
                    p.amount.in_cents(),
                    p.bank.map(|b| b.0),
                    p.client.map(|c| c.0),
                    p.account.map(|a| a.0)
                ],
            );
        }
        maker.run("UPDATE entry SET sealed = 1 WHERE id = ?1", [id]);
        id
    }
}
