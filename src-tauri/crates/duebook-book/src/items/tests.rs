//! A few days of a bookkeeper's month, written into a real encrypted file.

use duebook_core::allocation::{AllocationOrder, Parts};
use duebook_core::chart::LedgerAccount;
use duebook_core::day::day;
use duebook_core::id::{AccountId, ClientId, TrustBankId, UserId};
use duebook_core::method::{Holds, Method};
use duebook_core::receipt::{PaidTo, Whose, line};
use duebook_core::standing::Status;
use duebook_core::terms::{Remit, Terms};
use duebook_core::{Day, Money};

use crate::accounts::{Account, AccountForm, NewAccount};
use crate::clients::ClientForm;
use crate::payments::{BatchHead, LineForm, ShareForm};
use crate::people::{Address, PersonForm};
use crate::testing::{Scratch, noon, scratch};
use crate::{
    Result, Stamp, Writer, accounts, clients, deposits, items, payments, people, standings,
    trust_banks, values, verify,
};

struct Office {
    scratch: Scratch,
    bank: TrustBankId,
}

fn stamp(today: Day) -> Stamp<'static> {
    Stamp { user: UserId(1), at: noon(), today, request: "a-test-request" }
}

fn office() -> Office {
    let scratch = scratch();
    let bank = scratch
        .book
        .write(|w| -> Result<TrustBankId> {
            w.insert(
                "INSERT INTO app_user (login, name, public_key, created_at) VALUES ('amy', 'Amy',
                     ?1, 1)",
                values![[7_u8; 32]],
            )?;
            trust_banks::add(w, &stamp(day(2026, 10, 1)), "Trust", "First Bank", "000123454471")
        })
        .unwrap()
        .0;
    Office { scratch, bank }
}

impl Office {
    fn write<T>(&self, act: impl FnOnce(&Writer<'_>) -> Result<T>) -> T {
        self.scratch.book.write(|w| act(w)).unwrap().0
    }

    fn client(&self, name: &str, rate: &str, remit: Remit) -> ClientId {
        let form = ClientForm {
            name: name.into(),
            contact: String::new(),
            street: String::new(),
            city: String::new(),
            state: String::new(),
            zip: String::new(),
            phone: String::new(),
            email: String::new(),
            consumer: true,
        };
        let order = AllocationOrder::default();
        let terms = Terms::of_rate(day(2026, 1, 1), rate.parse().unwrap(), order, remit);
        self.write(|w| clients::add(w, &stamp(day(2026, 10, 1)), &form, &terms))
    }

    fn account(&self, client: ClientId, reference: &str, owed: Parts, advanced: i64) -> AccountId {
        let stamp = stamp(day(2026, 10, 1));
        let person = PersonForm {
            first_name: "Łukasz".into(),
            last_name: format!("Żółć {reference}"),
            business: false,
            email: String::new(),
            born_on: Some(day(1984, 3, 9)),
            ssn: "900123456".into(),
            address: Address {
                street: "1 Oak St".into(),
                street2: String::new(),
                city: "Oakland".into(),
                state: "CA".into(),
                zip: "94607".into(),
            },
            phones: vec![],
        };
        let form = AccountForm {
            client_reference: reference.into(),
            opened_on: None,
            delinquent_on: None,
            charged_off_on: None,
            last_paid_on: None,
        };
        self.write(|w| {
            let person_id = people::add(w, &stamp, &person)?;
            let new = NewAccount {
                client,
                person: person_id,
                phones: &[],
                person_fold: &people::folded_name(&person.first_name, &person.last_name),
                form: &form,
                consumer: true,
                placed_on: stamp.today,
                owed,
                advanced: Money::cents(advanced),
                notice: None,
                placement: None,
            };
            Ok(accounts::place(w, &stamp, &new)?.0)
        })
    }

    fn check(&self, on: Day, account: AccountId, reference: &str, cents: i64) -> items::Item {
        self.write(|w| {
            let stamp = stamp(on);
            let head = BatchHead {
                source: "mail".into(),
                booked_on: on,
                trust_bank: self.bank,
                control_count: 1,
                control_total: Money::cents(cents),
            };
            let batch = payments::add_batch(w, &stamp, &head)?;
            let form = LineForm {
                method: Method::Check,
                paid_to: PaidTo::Agency,
                reference: reference.into(),
                dated_on: None,
                received_on: on,
                amount: Money::cents(cents),
                note: String::new(),
                shares: vec![ShareForm { account, amount: Money::cents(cents) }],
                through: None,
                direction: None,
                answers: vec![],
            };
            payments::save_line(w, batch, None, &form)?;
            let before = accounts::get(w, account)?;
            let terms = clients::terms_of(w, before.client)?;
            let terms = duebook_core::terms::in_force(&terms, on).unwrap();
            let debt = before.debt();
            let whose = Whose {
                account,
                client: before.client,
                paid_to: PaidTo::Agency,
                facts: crate::lines::rate_facts(
                    w,
                    &before,
                    terms,
                    &duebook_core::share::Split::default(),
                )?,
                terms,
                remit: terms.remit,
                judged_on: None,
                credit_on: on,
                tax: duebook_core::Rate::ZERO,
                through: None,
            };
            let line = line(&whose, debt.split(form.amount, &terms.filling()));
            let row = payments::batch(w, batch)?;
            let typed = payments::lines(w, batch)?;
            let item = items::post(w, &stamp, &row, &typed[0], &[line])?;
            payments::set_posted(w, &stamp, batch, None)?;
            items::get(w, item)
        })
    }

    fn deposit(&self, on: Day, item: &items::Item) {
        let items = std::slice::from_ref(item);
        self.write(|w| {
            deposits::make(
                w,
                &stamp(on),
                (self.bank, on),
                items,
                &Holds::default(),
                deposits::Banking::Slip { missing: Money::ZERO },
                None,
            )
        });
    }

    fn on(&self, account: LedgerAccount) -> i64 {
        self.scratch
            .book
            .read(|r| {
                r.one(
                    "SELECT coalesce(sum(amount_cents), 0) FROM posting WHERE ledger_account = ?1",
                    values![account.code()],
                    |row| row.next::<i64>(),
                )
            })
            .unwrap()
    }

    fn get(&self, account: AccountId) -> accounts::Account {
        self.scratch.book.read(|r| accounts::get(r, account)).unwrap()
    }

    fn verify(&self, on: Day) {
        let findings = self.scratch.book.read(|r| verify::verify(r, on)).unwrap();
        assert_eq!(findings, [], "the book holds on {on}");
    }
}

fn principal(cents: i64) -> Parts {
    Parts { principal: Money::cents(cents), ..Parts::default() }
}

#[test]
fn a_check_is_posted_deposited_and_comes_back() {
    let office = office();
    let northside = office.client("Northside Dental", "30", Remit::Net);
    let account = office.account(northside, "N-2", principal(640_00), 0);
    let item = office.check(day(2026, 11, 2), account, "20441", 640_00);
    assert_eq!(office.on(LedgerAccount::Hand), 640_00);
    assert_eq!(office.on(LedgerAccount::Client), -448_00);
    assert_eq!(office.get(account).status, Status::Clearing);
    office.deposit(day(2026, 11, 2), &item);
    assert_eq!((office.on(LedgerAccount::Hand), office.on(LedgerAccount::Bank)), (0, 640_00));
    office.verify(day(2026, 11, 12));
    office.write(|w| standings::roll(w, &stamp(day(2026, 11, 12))));
    assert_eq!(office.get(account).status, Status::Paid, "released on the tenth day");
    office.write(|w| {
        let on = day(2026, 11, 13);
        items::take_back(w, &stamp(on), item.id, on, item.amount, "NSF")
    });
    assert_eq!(office.on(LedgerAccount::Bank), 0);
    assert_eq!(office.on(LedgerAccount::Client), 0);
    assert_eq!(office.on(LedgerAccount::Income), 0);
    let back = office.get(account);
    assert_eq!((back.balance, back.status), (Money::cents(640_00), Status::New));
    office.verify(day(2026, 11, 13));
}

#[test]
fn a_void_before_deposit_leaves_the_account_as_it_was() {
    let office = office();
    let northside = office.client("Northside Dental", "30", Remit::Net);
    let owed =
        Parts { costs: Money::cents(38_00), interest: Money::cents(36_50), ..principal(1_410_00) };
    let account = office.account(northside, "N-1", owed, 38_00);
    let before = office.get(account);
    let item = office.check(day(2026, 11, 2), account, "1187", 200_00);
    assert_eq!(office.on(LedgerAccount::ShareCommission), -48_60);
    assert_eq!(office.on(LedgerAccount::ShareCost), -38_00);
    assert_eq!(office.get(account).balance, Money::cents(1_284_50));
    office.write(|w| items::void(w, &stamp(day(2026, 11, 2)), item.id, "typed twice"));
    assert_eq!(office.get(account), Account { last_effective_on: day(2026, 11, 2), ..before });
    office.verify(day(2026, 11, 2));
}

#[test]
fn nothing_sealed_can_be_changed_or_deleted() {
    let office = office();
    let client = office.client("Harbor Card", "33.33", Remit::Gross);
    let account = office.account(client, "H-1", principal(3_920_00), 0);
    let item = office.check(day(2026, 11, 3), account, "7", 100_00);
    office.deposit(day(2026, 11, 3), &item);
    for sql in [
        "UPDATE posting SET amount_cents = 1",
        "DELETE FROM posting WHERE id = 1",
        "UPDATE entry SET effective_on = '2020-01-01'",
        "UPDATE entry SET sealed = 0",
        "DELETE FROM entry WHERE id = 1",
        "INSERT INTO posting (entry_id, ledger_account, amount_cents) VALUES (1, 201, 5)",
        "INSERT INTO entry (kind, effective_on, booked_on, recorded_at, user_id, request_id, sealed)
         VALUES ('receipt', '2026-11-03', '2026-11-03', 1, 1, 'x', 1)",
        "UPDATE item SET amount_cents = 1",
        "DELETE FROM item WHERE id = 1",
        "UPDATE item_fact SET on_day = '2020-01-01'",
        "DELETE FROM item_fact WHERE id = 1",
        "UPDATE line SET amount_cents = 1",
        "DELETE FROM line WHERE id = 1",
        "UPDATE account SET principal_cents = principal_cents + 1",
    ] {
        let refused = office.scratch.book.write(|w| w.run(sql, values![]));
        assert!(refused.is_err(), "{sql}");
    }
    office.verify(day(2026, 11, 3));
}

#[test]
fn an_entry_that_does_not_balance_is_not_sealed() {
    let office = office();
    let refused = office.scratch.book.write(|w| -> Result<()> {
        w.run(
            "INSERT INTO entry (id, kind, effective_on, booked_on, recorded_at, user_id, request_id)
             VALUES (99, 'deposit', '2026-11-03', '2026-11-03', 1, 1, 'x')",
            values![],
        )?;
        w.run(
            "INSERT INTO posting (entry_id, ledger_account, amount_cents,
                 trust_bank_id) VALUES (99, 101, 5, ?1)",
            values![office.bank],
        )?;
        w.run("UPDATE entry SET sealed = 1 WHERE id = 99", values![])?;
        Ok(())
    });
    assert!(refused.unwrap_err().to_string().contains("balances"));
}

#[test]
fn verify_names_what_does_not_hold() {
    let office = office();
    let client = office.client("Harbor Card", "33.33", Remit::Gross);
    let account = office.account(client, "H-1", principal(3_920_00), 0);
    office.write(|w| {
        w.run(
            "UPDATE account SET principal_cents = 1, balance_cents = 1 WHERE id = ?1",
            values![account],
        )
    });
    let findings = office.scratch.book.read(|r| verify::verify(r, day(2026, 11, 3))).unwrap();
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0].rule, "kept balance is the sum of postings");
    assert_eq!((findings[0].found, findings[0].expected), (1, 3_920_00));
}
