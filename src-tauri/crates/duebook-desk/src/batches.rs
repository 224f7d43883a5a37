//! Batches of payments: typing them, what is wrong with a line, and posting as one act.

use duebook_book::history::tell;
use duebook_book::payments::{self, BatchHead, BatchLine, BatchRow, LineForm, ShareRow};
use duebook_book::trust_banks::{self, TrustBank};
use duebook_book::{Reader, Writer, items};
use duebook_core::allocation::Parts;
use duebook_core::commission::RateRule;
use duebook_core::id::{AccountId, BatchId, BatchLineId, ItemId, TrustBankId};
use duebook_core::receipt::{Line, PaidTo};
use duebook_core::{Day, Money, Rate, shape};
use serde_json::json;

use crate::act::Act;
use crate::batch_lines::{ANSWERABLE, Known, work_out};
use crate::clients::Nothing;
use crate::form;
use crate::problem::Problem;
use crate::right::Right;
use crate::third_parties::check_through;

shape! {
    /// One batch.
    pub struct OfBatch {
        pub batch: BatchId,
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
        /// no_account, no_amount, shares_differ, duplicate, overpayment, closed, post_dated,
        /// third_over or fee_over.
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
    }

    /// A line as it is typed, new when it has no number yet.
    pub struct SaveLine {
        pub batch: BatchId,
        pub line: Option<BatchLineId>,
        pub form: LineForm,
    }

    /// A line that was saved.
    pub struct SavedLine {
        pub line: BatchLineId,
    }

    /// Where a line would go while it is being typed.
    pub struct TryLine {
        pub batch: BatchId,
        /// The line that is being changed; none for a new one below all others.
        pub line: Option<BatchLineId>,
        pub form: LineForm,
    }

    /// A batch to post; a difference to its control needs a reason and the right.
    pub struct PostBatch {
        pub batch: BatchId,
        pub difference_reason: String,
    }

    /// What was posted.
    pub struct Posted {
        pub items: usize,
        pub total: Money,
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
    Ok(BatchScreen {
        left_count: i64::from(batch.head.control_count) - i64::from(batch.entered),
        left_total: batch.head.control_total - batch.entered_total,
        open_problems: lines
            .iter()
            .map(|l| l.problems.iter().filter(|p| !p.answered).count())
            .sum(),
        batch,
        lines,
    })
}

pub(crate) fn add(act: &Act<'_>, w: &Writer<'_>, head: BatchHead) -> Result<OfBatch, Problem> {
    check_head(w, &head, act.today)?;
    Ok(OfBatch { batch: payments::add_batch(w, &act.stamp(), &head)? })
}

pub(crate) fn save(act: &Act<'_>, w: &Writer<'_>, args: SaveBatch) -> Result<Nothing, Problem> {
    draft(w, args.batch)?;
    check_head(w, &args.head, act.today)?;
    payments::save_batch(w, args.batch, &args.head)?;
    Ok(Nothing {})
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
fn draft(r: &Reader<'_>, id: BatchId) -> Result<BatchRow, Problem> {
    let batch = payments::batch(r, id)?;
    if batch.posted { Err(Problem::batch_posted(&batch.name)) } else { Ok(batch) }
}

pub(crate) fn delete(_: &Act<'_>, w: &Writer<'_>, args: OfBatch) -> Result<Nothing, Problem> {
    draft(w, args.batch)?;
    payments::delete_draft(w, args.batch)?;
    Ok(Nothing {})
}

pub(crate) fn save_line(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: SaveLine,
) -> Result<SavedLine, Problem> {
    let batch = draft(w, args.batch)?;
    let checked = check_line(w, &args.form, &batch, act.today)?;
    if let Some(line) = args.line
        && payments::batch_of_line(w, line)? != args.batch
    {
        return Err(duebook_book::Error::Gone.into());
    }
    Ok(SavedLine { line: payments::save_line(w, args.batch, args.line, &checked)? })
}

/// A line may be saved before it is complete: what is missing is a problem of the batch.
fn check_line(
    r: &Reader<'_>,
    typed: &LineForm,
    batch: &BatchRow,
    today: Day,
) -> Result<LineForm, Problem> {
    check_through(r, typed.through, typed.paid_to)?;
    form::not_negative("amount", typed.amount)?;
    form::past("received_on", typed.received_on, today)?;
    if typed.received_on > batch.head.booked_on {
        return Err(Problem::received_after_batch(batch.head.booked_on));
    }
    for (place, share) in typed.shares.iter().enumerate() {
        form::not_negative("shares", share.amount)?;
        if typed.shares[..place].iter().any(|s| s.account == share.account) {
            return Err(Problem::account_twice());
        }
    }
    let mut answers = typed.answers.clone();
    answers.retain(|a| ANSWERABLE.contains(&a.as_str()));
    Ok(LineForm {
        reference: form::line("reference", &typed.reference)?.chars().take(40).collect(),
        note: form::line("note", &form::note("note", &typed.note)?)?,
        answers,
        ..typed.clone()
    })
}

pub(crate) fn delete_line(
    _: &Act<'_>,
    w: &Writer<'_>,
    args: SavedLine,
) -> Result<Nothing, Problem> {
    draft(w, payments::batch_of_line(w, args.line)?)?;
    payments::delete_line(w, args.line)?;
    Ok(Nothing {})
}

/// Where a line would go, as it is typed and after those above it. Saves nothing.
pub(crate) fn try_line(
    act: &Act<'_>,
    r: &Reader<'_>,
    args: TryLine,
) -> Result<Vec<SplitRow>, Problem> {
    let batch = payments::batch(r, args.batch)?;
    let form = check_line(r, &args.form, &batch, act.today)?;
    let mut known = Known::default();
    for mut above in payments::lines(r, args.batch)? {
        if Some(above.id) == args.line {
            break;
        }
        // Only what it pays on the same accounts has a say in where this one goes.
        above.form.shares.retain(|a| form.shares.iter().any(|share| share.account == a.account));
        known.divide(r, &batch, above.line, &above.form)?;
    }
    let divided = known.divide(r, &batch, u32::MAX, &form)?;
    known.rows(r, &divided)
}

/// Posts a batch: every line an item with its entry, all of them or none.
pub(crate) fn post(act: &Act<'_>, w: &Writer<'_>, args: PostBatch) -> Result<Posted, Problem> {
    let batch = draft(w, args.batch)?;
    let screen = screen(act, w, OfBatch { batch: args.batch })?;
    if screen.lines.is_empty() {
        return Err(Problem::batch_empty(&batch.name));
    }
    let is_open = |view: &LineView| view.problems.iter().any(|p| !p.answered);
    if let Some(first) = screen.lines.iter().position(is_open) {
        return Err(Problem::batch_not_ready(&batch.name, screen.open_problems, first + 1));
    }
    let difference = check_difference(act, &screen, &args.difference_reason)?;
    post_lines(act, w, &batch, screen.lines.iter().map(|view| &view.line))?;
    payments::set_posted(w, &act.stamp(), args.batch, difference.as_deref())?;
    Ok(Posted { items: screen.lines.len(), total: batch.entered_total })
}

fn check_difference(
    act: &Act<'_>,
    screen: &BatchScreen,
    reason: &str,
) -> Result<Option<String>, Problem> {
    if screen.left_count == 0 && screen.left_total.is_zero() {
        return Ok(None);
    }
    if reason.trim().is_empty() {
        return Err(Problem::batch_difference(
            &screen.batch.name,
            screen.left_count,
            screen.left_total,
        ));
    }
    act.must(Right::PostDifference)?;
    form::reason("difference_reason", reason)
        .map(Some)
        .map_err(|_| Problem::difference_needs_reason())
}

/// Posts one item in a batch of its own: what the bank makes necessary, not the mail. Its number
/// and that of its batch.
pub(crate) fn post_alone(
    act: &Act<'_>,
    w: &Writer<'_>,
    (trust_bank, booked_on): (TrustBankId, Day),
    form: &LineForm,
) -> Result<(ItemId, BatchId), Problem> {
    let (control_count, control_total) = (1, form.amount);
    let source = "desk".to_owned();
    let head = BatchHead { source, booked_on, trust_bank, control_count, control_total };
    let id = payments::add_batch(w, &act.stamp(), &head)?;
    payments::save_line(w, id, None, form)?;
    let batch = payments::batch(w, id)?;
    let typed = payments::lines(w, id)?;
    let posted = post_lines(act, w, &batch, typed.iter())?;
    payments::set_posted(w, &act.stamp(), id, None)?;
    Ok((*posted.first().ok_or(duebook_book::Error::Gone)?, id))
}

/// Posts lines in turn. All of them are divided before the first is posted: a line that looks at
/// the book would otherwise meet those above it twice, as typed and as posted.
fn post_lines<'l>(
    act: &Act<'_>,
    w: &Writer<'_>,
    batch: &BatchRow,
    lines: impl Iterator<Item = &'l BatchLine>,
) -> Result<Vec<ItemId>, Problem> {
    let mut known = Known::default();
    let mut divided: Vec<(&BatchLine, Vec<Line>)> = Vec::new();
    for line in lines {
        let of_line = known.divide(w, batch, line.line, &line.form)?;
        divided.push((line, of_line.into_iter().map(|d| d.line).collect()));
    }
    let mut posted = Vec::new();
    for (line, to) in &divided {
        posted.push(items::post(w, &act.stamp(), batch, line, to)?);
        for of_account in to {
            tell_payment(act, w, batch, line, of_account)?;
        }
    }
    Ok(posted)
}

fn tell_payment(
    act: &Act<'_>,
    w: &Writer<'_>,
    batch: &BatchRow,
    line: &BatchLine,
    to: &Line,
) -> Result<(), Problem> {
    let detail = json!({
        "batch": batch.name, "method": line.form.method, "reference": line.form.reference,
        "amount": to.amount(), "received_on": line.form.received_on, "over": to.split.over,
    });
    let kind = if to.paid_to == PaidTo::Client { "paid_to_client" } else { "payment" };
    Ok(tell(w, &act.stamp(), to.account, kind, &detail)?)
}
