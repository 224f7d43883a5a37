//! Writes a checked placement file into the book, in one transaction.

use duebook_book::accounts::{self, AccountForm, NewAccount};
use duebook_book::history::tell;
use duebook_book::people::{self, Address, PersonForm, PhoneForm};
use duebook_book::placements::{self, NewPlacement, NewRecord};
use duebook_book::{Stamp, Writer, clients, verify};
use duebook_core::allocation::Parts;
use duebook_core::id::{ClientId, PlacementId};
use duebook_core::{Day, Money};
use serde_json::json;

use crate::act::Act;
use crate::desk::held;
use crate::form;
use crate::import_view::{looks_json, reject_json, skip_json};
use crate::imports::{PostPlacement, PostedPlacement, draft};
use crate::jobs::Job;
use crate::placement::{self, Candidate, Check};
use crate::problem::Problem;

/// Takes a checked file in: all its accounts or none. It is checked again as it is written, so
/// that nothing that changed meanwhile slips in.
pub(crate) fn post(act: &Act<'_>, args: PostPlacement) -> Result<PostedPlacement, Problem> {
    let file = draft(act, &args.file)?;
    let placed_on = form::past("placed_on", args.placed_on, act.today)?;
    let sheet = held(&file.sheet);
    act.book().has_room()?;
    act.session.write_much(|w: &Writer<'_>| {
        let known = placements::references_of(w, args.client)?;
        let check = placement::check(&sheet, &args.map, &known, act.today)
            .map_err(|faults| Problem::map_faults(&faults))?;
        must_agree(w, &args, &check, &file.sha256)?;
        let new = NewPlacement {
            client: args.client,
            file_name: &file.name,
            file_sha256: &file.sha256,
            placed_on,
            accepted: check.ready.len(),
            rejected: check.rejected.len(),
            skipped: check.skipped.len(),
            total: check.accepted_total,
            to_fees: check.added,
        };
        let stamp = act.stamp();
        let placement = placements::add(w, &stamp, &new)?;
        let import = Import {
            w,
            stamp: &stamp,
            client: args.client,
            placement,
            placed_on,
            file: &file.name,
        };
        import.write(&check, &act.session.jobs.begin("import", check.ready.len()))?;
        if !args.save_map_as.trim().is_empty() {
            let name = form::line("save_map_as", &args.save_map_as)?;
            placements::save_map(
                w,
                &stamp,
                args.client,
                &name,
                &args.map.fingerprint,
                &args.map.to_json(),
            )?;
        }
        let findings = verify::placement(w, placement)?;
        if let Some(finding) = findings.first() {
            return Err(Problem::fault(&format_args!("import does not verify: {finding:?}")));
        }
        Ok(PostedPlacement { placement, accepted: check.ready.len(), total: check.accepted_total })
    })
}

/// The client's own count and total, where it gave them, and whether the file came before.
fn must_agree(
    w: &Writer<'_>,
    args: &PostPlacement,
    check: &Check,
    sha256: &str,
) -> Result<(), Problem> {
    // First: of a file that was taken in, no record can be taken in, and that is not why.
    if !args.anyway
        && let Some(before) = placements::of_file(w, sha256)?
    {
        return Err(Problem::file_repeated(&before.file_name, before.placed_on));
    }
    if check.ready.is_empty() {
        return Err(Problem::nothing_accepted());
    }
    if args.anyway {
        return Ok(());
    }
    let count = args.control_count.filter(|count| *count != check.sent_count);
    let total = args.control_total.filter(|total| Some(*total) != check.sent_total);
    match (count, total) {
        (None, None) => Ok(()),
        _ => Err(Problem::control_differs(
            (args.control_count, args.control_total),
            (check.sent_count, check.sent_total),
        )),
    }
}

struct Import<'a> {
    w: &'a Writer<'a>,
    stamp: &'a Stamp<'a>,
    client: ClientId,
    placement: PlacementId,
    placed_on: Day,
    file: &'a str,
}

impl Import<'_> {
    fn write(&self, check: &Check, job: &Job<'_>) -> Result<(), Problem> {
        let client = clients::get(self.w, self.client)?;
        for (index, candidate) in check.ready.iter().enumerate() {
            job.at(index)?;
            self.account(&client.form.name, client.form.consumer, candidate)?;
        }
        let none = NewRecord {
            file_row: 0,
            fate: "",
            account: None,
            reason: None,
            looks: None,
            cells: "[]",
        };
        for rejected in &check.rejected {
            let reason = reject_json(&rejected.reason);
            self.keep(&NewRecord {
                file_row: rejected.row,
                fate: "rejected",
                reason: Some(&reason),
                cells: &rejected.kept.cells,
                ..none
            })?;
        }
        for skipped in &check.skipped {
            let reason = skip_json(skipped.reason);
            self.keep(&NewRecord {
                file_row: skipped.row,
                fate: "skipped",
                reason: Some(&reason),
                ..none
            })?;
        }
        Ok(())
    }

    fn account(&self, client: &str, consumer: bool, c: &Candidate) -> Result<(), Problem> {
        let person = person_of(c);
        let id = people::add(self.w, self.stamp, &person)?;
        let form = AccountForm {
            client_reference: c.reference.clone(),
            opened_on: c.days.opened,
            delinquent_on: c.days.delinquent,
            charged_off_on: c.days.charged_off,
            last_paid_on: c.days.last_paid,
        };
        let phones: Vec<&str> = person.phones.iter().map(|p| p.digits.as_str()).collect();
        let source = format!("{}, row {}", self.file, c.row);
        let new = NewAccount {
            client: self.client,
            person: id,
            person_fold: &people::folded_name(&person.first_name, &person.last_name),
            phones: &phones,
            form: &form,
            consumer: consumer && !person.business,
            placed_on: self.placed_on,
            owed: owed(c),
            advanced: Money::ZERO,
            notice: c.days.notice_sent.map(|on| (on, source.as_str())),
            placement: Some(self.placement),
        };
        let (account, _) = accounts::place(self.w, self.stamp, &new)?;
        let detail = json!({ "client": client, "file": self.file, "row": c.row,
                             "amount": c.balance, "note": c.note });
        tell(self.w, self.stamp, account, "placed", &detail)?;
        let looks = (!c.looks.is_empty()).then(|| looks_json(&c.looks));
        self.keep(&NewRecord {
            file_row: c.row,
            fate: "accepted",
            account: Some(account),
            reason: None,
            looks: looks.as_deref(),
            cells: &c.kept.cells,
        })
    }

    fn keep(&self, record: &NewRecord<'_>) -> Result<(), Problem> {
        Ok(placements::add_record(self.w, self.placement, record)?)
    }
}

fn person_of(c: &Candidate) -> PersonForm {
    let text = |part: &Option<String>| part.clone().unwrap_or_default();
    let (first_name, last_name, business) = match (&c.name.business, &c.name.last, &c.name.first) {
        (Some(business), _, _) => (String::new(), business.clone(), true),
        (None, Some(last), first) => (text(first), last.clone(), false),
        (None, None, first) => (String::new(), text(first), false),
    };
    PersonForm {
        first_name,
        last_name,
        business,
        email: text(&c.email),
        born_on: c.birth.as_ref().map(|day| *day.expose()),
        ssn: c.ssn.as_ref().map(|ssn| ssn.expose().clone()).unwrap_or_default(),
        address: Address {
            street: text(&c.address.street),
            street2: text(&c.address.street2),
            city: text(&c.address.city),
            state: text(&c.address.state),
            zip: text(&c.address.zip),
        },
        phones: c
            .phones
            .iter()
            .map(|d| PhoneForm { digits: d.clone(), kind: "other".into() })
            .collect(),
    }
}

fn owed(c: &Candidate) -> Parts {
    Parts {
        principal: c.parts.principal,
        interest: c.parts.interest,
        fees: c.parts.fees,
        costs: c.parts.costs,
        ..Parts::default()
    }
}
