//! Posting a batch as one act, and an item that comes by itself.

use duebook_book::history::tell;
use duebook_book::payments::{self, BatchHead, BatchLine, BatchRow, LineForm};
use duebook_book::{Writer, items};
use duebook_core::id::{BatchId, ItemId, TrustBankId};
use duebook_core::receipt::{Line, PaidTo};
use duebook_core::{Day, Money, shape};
use serde_json::json;

use crate::act::Act;
use crate::batch_lines::{Ready, ready};
use crate::batches::{draft, left, unchanged};
use crate::form;
use crate::problem::Problem;
use crate::right::Right;

shape! {
    /// A batch to post; a difference to its control needs a reason and the right.
    pub struct PostBatch {
        pub batch: BatchId,
        pub difference_reason: String,
        /// The version of the batch that the person saw; none where nobody looked at it.
        #[serde(default)]
        pub seen: Option<i64>,
    }

    /// What was posted.
    pub struct Posted {
        pub items: usize,
        pub total: Money,
    }
}

/// Posts a batch: every line an item with its entry, all of them or none. Says how far it is, and
/// stops where it is when it is told to, up to the last line.
pub(crate) fn post(act: &Act<'_>, w: &Writer<'_>, args: PostBatch) -> Result<Posted, Problem> {
    let batch = draft(w, args.batch)?;
    unchanged(act, w, args.batch, args.seen)?;
    let job = act.session.jobs.begin("batch_check", batch.entered as usize);
    let lines = ready(w, &batch, |done| job.at(done))?;
    if lines.is_empty() {
        return Err(Problem::batch_empty(&batch.name));
    }
    let open: Vec<usize> = lines.iter().map(Ready::open_problems).collect();
    if let Some(first) = open.iter().position(|count| *count > 0) {
        return Err(Problem::batch_not_ready(&batch.name, open.iter().sum(), first + 1));
    }
    let difference = check_difference(act, &batch, &args.difference_reason)?;
    job.go_on("batch", lines.len());
    for (done, line) in lines.iter().enumerate() {
        job.at(done)?;
        post_line(act, w, &batch, line)?;
    }
    payments::set_posted(w, &act.stamp(), args.batch, difference.as_deref())?;
    job.at(lines.len())?;
    Ok(Posted { items: lines.len(), total: batch.entered_total })
}

fn check_difference(
    act: &Act<'_>,
    batch: &BatchRow,
    reason: &str,
) -> Result<Option<String>, Problem> {
    let (count, total) = left(batch);
    if count == 0 && total.is_zero() {
        return Ok(None);
    }
    if reason.trim().is_empty() {
        return Err(Problem::batch_difference(&batch.name, count, total));
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
    let lines = ready(w, &batch, |_| Ok(()))?;
    let item = post_line(act, w, &batch, lines.first().ok_or(duebook_book::Error::Gone)?)?;
    payments::set_posted(w, &act.stamp(), id, None)?;
    Ok((item, id))
}

fn post_line(
    act: &Act<'_>,
    w: &Writer<'_>,
    batch: &BatchRow,
    Ready { line, to, .. }: &Ready,
) -> Result<ItemId, Problem> {
    let item = items::post(w, &act.stamp(), batch, line, to)?;
    for of_account in to {
        tell_payment(act, w, batch, line, of_account)?;
    }
    Ok(item)
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
