//! Batches of payments: typing them, what is wrong with a line, and posting as one act.

use duebook_book::payments::{self, BatchHead, BatchLine, BatchRow, LineForm, ShareRow};
use duebook_book::trust_banks::{self, TrustBank};
use duebook_book::{Reader, Writer, items};
use duebook_core::allocation::Parts;
use duebook_core::commission::RateRule;
use duebook_core::id::{AccountId, BatchId, BatchLineId, ItemId, TrustBankId};
use duebook_core::{Day, Money, Rate, shape};

use crate::act::Act;
use crate::batch_lines::{ANSWERABLE, Known, work_out};
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;
use crate::sharing;
use crate::third_parties::check_through;

shape! {
    /// One batch.
    pub struct OfBatch {
        pub batch: BatchId,
    }

    /// A batch as the person saw it.
    pub struct SeenBatch {
        pub batch: BatchId,
        /// Its version when the person saw it; none where nobody looked at it.
        #[serde(default)]
        pub seen: Option<i64>,
    }

    /// The list of batches with the banks they go to.
    pub struct BatchList {
        pub batches: Vec<BatchRow>,
        pub trust_banks: Vec<TrustBank>,
        /// Money in hand, by trust bank, that could be deposited.
        pub in_hand: Vec<InHand>,
    }

    /// Money received and not deposited.
    pub struct InHand {
        pub trust_bank: TrustBankId,
        pub items: usize,
        pub total: Money,
    }

    /// Where a share of a line goes.
    pub struct SplitRow {
        pub account: AccountId,
        /// Owed before the line, by part: what the lines above it have left.
        pub owed: Parts,
        /// All of that together.
        pub before: Money,
        pub pieces: Parts,
        /// What meets a debt that went back to the client.
        pub given_back: Money,
        /// Surplus that is held as a refund for the person.
        pub over: Money,
        /// Owed after it.
        pub after: Money,
        pub rate: Rate,
        /// Why that rate.
        pub rule: RateRule,
        pub commission: Money,
        /// Sales tax on the commission.
        pub tax: Money,
        /// Costs that go back to the agency.
        pub costs: Money,
        /// Fees that are the agency's.
        pub fees: Money,
        pub client_share: Money,
        /// What the client will owe the agency for it.
        pub claim: Money,
        /// The third party's part, and what of it the agency bears.
        pub theirs: Money,
        pub forwarding: Money,
        /// The installment it meets and how many there are, when a plan is in force.
        pub meets: Option<(u32, u32)>,
        /// Payments of later days that would meet something else.
        pub anew: Vec<AnewRow>,
    }

    /// A payment of a later day that is reckoned anew.
    pub struct AnewRow {
        pub item: ItemId,
        pub received_on: Day,
        pub before: Parts,
        pub after: Parts,
    }

    /// Something to look at before a line can be posted.
    pub struct LineProblem {
        /// no_account, no_amount, shares_differ, not_as_directed, disputed, duplicate, overpayment,
        /// closed, post_dated, third_over or fee_over.
        pub kind: String,
        /// What to say of it: a batch, an account, an amount or a date, by its kind.
        pub about: String,
        /// Whether a person may say that it is right as it is.
        pub answerable: bool,
        pub answered: bool,
    }

    /// A line with what would become of it.
    pub struct LineView {
        pub line: BatchLine,
        pub split: Vec<SplitRow>,
        pub problems: Vec<LineProblem>,
        /// Who has a posted item now.
        pub holders: Vec<ShareRow>,
    }

    /// A batch as it stands.
    pub struct BatchScreen {
        pub batch: BatchRow,
        pub lines: Vec<LineView>,
        /// Control count less items entered.
        pub left_count: i64,
        /// Control total less amounts entered.
        pub left_total: Money,
        pub open_problems: usize,
    }

    /// The head of a batch as it was changed.
    pub struct SaveBatch {
        pub batch: BatchId,
        pub head: BatchHead,
        /// As of [`SeenBatch`].
        #[serde(default)]
        pub seen: Option<i64>,
    }

    /// A line as it is typed, new when it has no number yet.
    pub struct SaveLine {
        pub batch: BatchId,
        pub line: Option<BatchLineId>,
        pub form: LineForm,
        /// As of [`SeenBatch`].
        #[serde(default)]
        pub seen: Option<i64>,
    }

    /// A line that was saved.
    pub struct SavedLine {
        pub line: BatchLineId,
    }

    /// A line to be taken out.
    pub struct DeleteLine {
        pub line: BatchLineId,
        /// As of [`SeenBatch`].
        #[serde(default)]
        pub seen: Option<i64>,
    }

    /// Where a line would go while it is being typed.
    pub struct TryLine {
        pub batch: BatchId,
        /// The line that is being changed; none for a new one below all others.
        pub line: Option<BatchLineId>,
        pub form: LineForm,
    }
}

/// How many batches the list shows.
const BATCHES_SHOWN: u32 = 200;

pub(crate) fn list(_: &Act<'_>, r: &Reader<'_>, _: Nothing) -> Result<BatchList, Problem> {
    let trust_banks = trust_banks::all(r)?;
    let mut in_hand = Vec::new();
    for bank in &trust_banks {
        let waiting = items::in_hand(r, bank.id)?;
        let total = waiting.iter().map(|i| i.amount).sum();
        in_hand.push(InHand { trust_bank: bank.id, items: waiting.len(), total });
    }
    Ok(BatchList { batches: payments::batches(r, BATCHES_SHOWN)?, trust_banks, in_hand })
}

pub(crate) fn screen(_: &Act<'_>, r: &Reader<'_>, args: OfBatch) -> Result<BatchScreen, Problem> {
    let batch = payments::batch(r, args.batch)?;
    let lines = work_out(r, &batch, payments::lines(r, args.batch)?)?;
    let (left_count, left_total) = left(&batch);
    Ok(BatchScreen {
        left_count,
        left_total,
        open_problems: lines
            .iter()
            .map(|l| l.problems.iter().filter(|p| !p.answered).count())
            .sum(),
        batch,
        lines,
    })
}

/// Control less what was entered: items and amounts.
pub(crate) fn left(batch: &BatchRow) -> (i64, Money) {
    let count = i64::from(batch.head.control_count) - i64::from(batch.entered);
    (count, batch.head.control_total - batch.entered_total)
}

pub(crate) fn add(act: &Act<'_>, w: &Writer<'_>, head: BatchHead) -> Result<OfBatch, Problem> {
    check_head(w, &head, act.today)?;
    Ok(OfBatch { batch: payments::add_batch(w, &act.stamp(), &head)? })
}

pub(crate) fn save(act: &Act<'_>, w: &Writer<'_>, args: SaveBatch) -> Result<Nothing, Problem> {
    draft(w, args.batch)?;
    unchanged(act, w, args.batch, args.seen)?;
    check_head(w, &args.head, act.today)?;
    payments::save_batch(w, args.batch, &args.head)?;
    payments::touch(w, &act.stamp(), args.batch)?;
    Ok(Nothing {})
}

/// Refuses what is done to a batch that another user has changed since the person saw it.
pub(crate) fn unchanged(
    act: &Act<'_>,
    r: &Reader<'_>,
    batch: BatchId,
    seen: Option<i64>,
) -> Result<(), Problem> {
    let Some(seen) = seen else { return Ok(()) };
    let Some(other) = payments::changed_by_others(r, batch, seen, act.session.user.id)? else {
        return Ok(());
    };
    let (_, name, _) = payments::day_of(r, batch)?;
    Err(Problem::batch_changed(&name, &other.by, other.at, act.session.zone()))
}

fn check_head(r: &Reader<'_>, head: &BatchHead, today: Day) -> Result<(), Problem> {
    if head.booked_on > today {
        return Err(Problem::booked_in_future());
    }
    form::past("booked_on", head.booked_on, today)?;
    form::not_negative("control_total", head.control_total)?;
    if !["mail", "desk", "card", "ach"].contains(&head.source.as_str()) {
        return Err(Problem::blank("source", "where the payments come from"));
    }
    let banks = trust_banks::all(r)?;
    if banks.iter().any(|b| b.id == head.trust_bank && b.active) {
        Ok(())
    } else {
        Err(Problem::no_trust_bank())
    }
}

/// The batch, as long as it is a draft.
pub(crate) fn draft(r: &Reader<'_>, id: BatchId) -> Result<BatchRow, Problem> {
    let batch = payments::batch(r, id)?;
    if batch.posted { Err(Problem::batch_posted(&batch.name)) } else { Ok(batch) }
}

/// [`draft`] for who needs to know its day alone: nothing in it is counted.
fn draft_day(r: &Reader<'_>, id: BatchId) -> Result<Day, Problem> {
    let (booked_on, name, posted) = payments::day_of(r, id)?;
    if posted { Err(Problem::batch_posted(&name)) } else { Ok(booked_on) }
}

pub(crate) fn delete(act: &Act<'_>, w: &Writer<'_>, args: SeenBatch) -> Result<Nothing, Problem> {
    draft(w, args.batch)?;
    unchanged(act, w, args.batch, args.seen)?;
    payments::delete_draft(w, args.batch)?;
    Ok(Nothing {})
}

pub(crate) fn save_line(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: SaveLine,
) -> Result<SavedLine, Problem> {
    let booked_on = draft_day(w, args.batch)?;
    unchanged(act, w, args.batch, args.seen)?;
    let checked = check_line(w, &args.form, booked_on, act.today)?;
    if let Some(line) = args.line
        && payments::batch_of_line(w, line)? != args.batch
    {
        return Err(duebook_book::Error::Gone.into());
    }
    let line = payments::save_line(w, args.batch, args.line, &checked)?;
    payments::touch(w, &act.stamp(), args.batch)?;
    Ok(SavedLine { line })
}

/// A line may be saved before it is complete: what is missing is a problem of the batch.
fn check_line(
    r: &Reader<'_>,
    typed: &LineForm,
    booked_on: Day,
    today: Day,
) -> Result<LineForm, Problem> {
    check_through(r, typed.through, typed.paid_to)?;
    form::not_negative("amount", typed.amount)?;
    form::past("received_on", typed.received_on, today)?;
    if typed.received_on > booked_on {
        return Err(Problem::received_after_batch(booked_on));
    }
    for (place, share) in typed.shares.iter().enumerate() {
        form::not_negative("shares", share.amount)?;
        if typed.shares[..place].iter().any(|s| s.account == share.account) {
            return Err(Problem::account_twice());
        }
    }
    let direction = typed.direction.as_ref().map(|d| sharing::check(d, today)).transpose()?;
    let mut answers = typed.answers.clone();
    answers.retain(|a| ANSWERABLE.contains(&a.as_str()));
    Ok(LineForm {
        reference: form::line("reference", &typed.reference)?.chars().take(40).collect(),
        note: form::line("note", &form::note("note", &typed.note)?)?,
        answers,
        direction,
        ..typed.clone()
    })
}

pub(crate) fn delete_line(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: DeleteLine,
) -> Result<Nothing, Problem> {
    let batch = payments::batch_of_line(w, args.line)?;
    draft_day(w, batch)?;
    unchanged(act, w, batch, args.seen)?;
    payments::delete_line(w, args.line)?;
    payments::touch(w, &act.stamp(), batch)?;
    Ok(Nothing {})
}

/// A line as it is typed and checked, and these accounts as those above it leave them: what goes
/// to others has no say in where this one goes.
pub(crate) fn stood(
    act: &Act<'_>,
    r: &Reader<'_>,
    (batch, line): (BatchId, Option<BatchLineId>),
    typed: &LineForm,
    among: &[AccountId],
) -> Result<(LineForm, Known), Problem> {
    let batch = payments::batch(r, batch)?;
    let form = check_line(r, typed, batch.head.booked_on, act.today)?;
    let mut known = Known::default();
    for mut above in payments::typed_lines(r, batch.id)? {
        if Some(above.id) == line {
            break;
        }
        above.form.shares.retain(|share| among.contains(&share.account));
        known.divide(r, &batch, above.line, &above.form)?;
    }
    Ok((form, known))
}

/// Where a line would go, as it is typed and after those above it. Saves nothing.
pub(crate) fn try_line(
    act: &Act<'_>,
    r: &Reader<'_>,
    args: TryLine,
) -> Result<Vec<SplitRow>, Problem> {
    let among: Vec<AccountId> = args.form.shares.iter().map(|share| share.account).collect();
    let (form, mut known) = stood(act, r, (args.batch, args.line), &args.form, &among)?;
    let batch = payments::batch(r, args.batch)?;
    let divided = known.divide(r, &batch, u32::MAX, &form)?;
    known.rows(r, &divided)
}
