//! Documents of others, kept with an account as they came: chosen, described, looked at, and
//! removed when the law no longer asks for them.

use duebook_book::documents::{self, DocumentRow, NewDocument};
use duebook_book::history::tell;
use duebook_book::{Reader, Writer, accounts};
use duebook_core::document::{DocumentKind, Media, kept_until};
use duebook_core::id::{AccountId, DocumentId};
use duebook_core::{Day, day, shape};
use duebook_paper::pages_of_kept;
use serde_json::json;

use crate::accounts::OfAccount;
use crate::act::Act;
use crate::clients::Nothing;
use crate::desk::held;
use crate::form;
use crate::host::FileKind;
use crate::imports::DroppedFile;
use crate::inbox;
use crate::outbox::{self, OpenedFile, SavedFile};
use crate::problem::Problem;
use crate::session::Pages;

/// The largest file that is kept, in bytes: a scan of some hundred pages. Each backup of the book
/// holds every document again.
pub(crate) const DOCUMENT_MAX: u64 = 25_000_000;

/// The most of a text that is shown, in bytes; the whole of it can be saved.
const TEXT_SHOWN: usize = 200_000;

/// A file that was read and waits to be described.
pub(crate) struct ChosenDocument {
    token: String,
    name: String,
    media: Media,
    bytes: Vec<u8>,
}

shape! {
    /// A file that was chosen or dropped.
    pub struct DocumentFile {
        pub token: String,
        pub name: String,
        pub media: Media,
        /// In bytes.
        pub size: u64,
    }

    /// A file with what the person says of it.
    pub struct AddDocument {
        pub account: AccountId,
        pub token: String,
        pub kind: DocumentKind,
        /// What it is evidence of; may be blank.
        pub evidence: String,
        pub dated_on: Option<Day>,
        /// Kept at least until then; the law's three years count anyway.
        pub keep_until: Option<Day>,
    }

    /// One document.
    pub struct OfDocument {
        pub document: DocumentId,
    }

    /// A document to be removed.
    pub struct RemoveDocument {
        pub document: DocumentId,
        pub reason: String,
    }

    /// A document as it is shown.
    pub struct DocumentView {
        pub row: DocumentRow,
        /// The pages or the picture are under this; none for what is not drawn.
        pub token: Option<String>,
        pub pages: usize,
        /// The words of a text or message, as far as they are shown.
        pub text: Option<String>,
        /// Whether the text goes on.
        pub cut: bool,
        /// Why it is not removed today, as a sentence; none when it can be.
        pub stays: Option<String>,
    }
}

pub(crate) fn choose(act: &Act<'_>, _: Nothing) -> Result<Option<DocumentFile>, Problem> {
    let path = act.desk.setup.host.choose_open(FileKind::Document);
    path.map(|path| take(act, &path)).transpose()
}

pub(crate) fn take_dropped(act: &Act<'_>, args: DroppedFile) -> Result<DocumentFile, Problem> {
    let path = act.desk.setup.host.dropped(&args.token).ok_or_else(Problem::drop_gone)?;
    take(act, &path)
}

fn take(act: &Act<'_>, path: &std::path::Path) -> Result<DocumentFile, Problem> {
    let (name, bytes) = inbox::read(path, DOCUMENT_MAX, |name, length| {
        Problem::document_too_large(name, length, DOCUMENT_MAX)
    })?;
    if bytes.is_empty() {
        return Err(Problem::document_empty(&name));
    }
    let media = Media::of(&bytes, &name).ok_or_else(|| Problem::document_not_kept(&name))?;
    let file = DocumentFile {
        token: crate::token::random(),
        name: shortened(&name),
        media,
        size: bytes.len() as u64,
    };
    // One at a time: an older file is no longer asked for.
    *held(&act.session.chosen) =
        Some(ChosenDocument { token: file.token.clone(), name: file.name.clone(), media, bytes });
    Ok(file)
}

/// A name of at most 200 characters that keeps its ending.
fn shortened(name: &str) -> String {
    const MOST: usize = 200;
    let clean: String = name.chars().filter(|c| !c.is_control()).collect();
    let length = clean.chars().count();
    if length <= MOST {
        return clean;
    }
    let (head, tail) = (MOST - 24, 20);
    let start: String = clean.chars().take(head).collect();
    let end: String = clean.chars().skip(length - tail).collect();
    format!("{start} … {end}")
}

/// Keeps the chosen file with an account.
pub(crate) fn add(act: &Act<'_>, w: &Writer<'_>, args: AddDocument) -> Result<OfDocument, Problem> {
    let account = accounts::get(w, args.account)?;
    let evidence = form::line("evidence", &args.evidence)?;
    if evidence.chars().count() > 300 {
        return Err(Problem::too_long("evidence", 300));
    }
    let dated_on = form::maybe_past("dated_on", args.dated_on, act.today)?;
    if args.keep_until.is_some_and(|until| until <= act.today || !day::in_range(until)) {
        return Err(Problem::document_kept_until_past(act.today));
    }
    let chosen = held(&act.session.chosen);
    let chosen = chosen.as_ref().filter(|chosen| chosen.token == args.token);
    let chosen = chosen.ok_or_else(Problem::file_gone)?;
    let sha256 = crate::token::sha256(&chosen.bytes);
    if let Some(known) = documents::same(w, account.id, &sha256)? {
        return Err(Problem::document_known(&known.name, known.added_on));
    }
    let new = NewDocument {
        account: account.id,
        name: &chosen.name,
        media: chosen.media.code(),
        kind: args.kind.code(),
        evidence: &evidence,
        dated_on,
        keep_until: args.keep_until,
        content: &chosen.bytes,
        sha256: &sha256,
    };
    let document = documents::add(w, &act.stamp(), &new)?;
    let detail = json!({ "document": document, "name": chosen.name, "kind": args.kind });
    tell(w, &act.stamp(), account.id, "document_added", &detail)?;
    Ok(OfDocument { document })
}

/// The documents of an account.
pub(crate) fn list(
    _: &Act<'_>,
    r: &Reader<'_>,
    of: OfAccount,
) -> Result<Vec<DocumentRow>, Problem> {
    Ok(documents::of_account(r, of.account)?)
}

/// A document to look at.
pub(crate) fn get(act: &Act<'_>, r: &Reader<'_>, of: OfDocument) -> Result<DocumentView, Problem> {
    let row = documents::get(r, of.document)?;
    let stays = stays(act, r, &row)?.map(|problem| problem.words);
    let mut view = DocumentView { row, token: None, pages: 0, text: None, cut: false, stays };
    if view.row.removed_on.is_some() {
        return Ok(view);
    }
    let bytes = documents::content(r, of.document)?;
    let media = Media::from_code(&view.row.media);
    match media {
        Some(Media::Pdf) => {
            view.pages = pages_of_kept(&bytes).unwrap_or(0);
            let shown = view.pages > 0;
            view.token = shown.then(|| act.session.show(Pages::Document(of.document, bytes)));
        }
        Some(Media::Text | Media::Email) => {
            let text = String::from_utf8_lossy(&bytes);
            let end = text.floor_char_boundary(TEXT_SHOWN);
            view.cut = end < text.len();
            view.text = Some(text[..end].to_owned());
        }
        Some(picture) => {
            if let Some(mime) = picture.picture() {
                view.pages = 1;
                view.token = Some(act.session.show(Pages::Picture(of.document, mime, bytes)));
            }
        }
        None => {}
    }
    Ok(view)
}

fn whole(act: &Act<'_>, of: &OfDocument) -> Result<(String, Vec<u8>), Problem> {
    act.book().read(|r| -> Result<_, Problem> {
        let row = documents::get(r, of.document)?;
        if let Some(on) = row.removed_on {
            return Err(Problem::document_removed(&row.name, on));
        }
        Ok((file_name(&row), documents::content(r, of.document)?))
    })
}

/// A name for the disk: its number and the ending that its bytes call for.
fn file_name(row: &DocumentRow) -> String {
    let stem = row.name.rsplit_once('.').map_or(row.name.as_str(), |(stem, _)| stem);
    let plain = |c: char| if c.is_alphanumeric() { c } else { '-' };
    let stem: String = stem.chars().take(60).map(plain).collect();
    let media = Media::from_code(&row.media).unwrap_or(Media::Text);
    format!("{}-{}.{}", row.id.0, stem.trim_matches('-'), media.ending(&row.name))
}

/// Saves a document where the person says.
pub(crate) fn save(act: &Act<'_>, of: OfDocument) -> Result<SavedFile, Problem> {
    let (name, bytes) = whole(act, &of)?;
    outbox::save_as(act, FileKind::Document, &name, &bytes)
}

/// Hands a document to the system's program, from a file that its owner alone can read.
pub(crate) fn open(act: &Act<'_>, of: OfDocument) -> Result<OpenedFile, Problem> {
    let (name, bytes) = whole(act, &of)?;
    outbox::open(act, &name, &bytes)
}

/// Why a document stays. Who added it may take a mistake back on the same day; after that the
/// records of a debt stay for three years after the last collection activity
/// (12 CFR 1006.100(a)).
fn stays(act: &Act<'_>, r: &Reader<'_>, row: &DocumentRow) -> Result<Option<Problem>, Problem> {
    if row.removed_on.is_some() || (row.by_id == act.session.user.id && row.added_on == act.today) {
        return Ok(None);
    }
    let account = accounts::get(r, row.account)?;
    if account.closed_on.is_none() {
        return Ok(Some(Problem::document_of_open_account(&account.file_number.to_string())));
    }
    let last = documents::last_activity(r, account.id)?.unwrap_or(act.today);
    let until = kept_until(last, row.keep_until);
    Ok((act.today <= until).then(|| Problem::document_kept(until)))
}

/// Removes a document; that it was there stays.
pub(crate) fn remove(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: RemoveDocument,
) -> Result<Nothing, Problem> {
    let row = documents::get(w, args.document)?;
    if let Some(on) = row.removed_on {
        return Err(Problem::document_removed(&row.name, on));
    }
    if let Some(problem) = stays(act, w, &row)? {
        return Err(problem);
    }
    let reason = form::reason("reason", &args.reason)?;
    documents::remove(w, &act.stamp(), args.document, &reason)?;
    let detail = json!({ "document": row.id, "name": row.name, "reason": reason });
    tell(w, &act.stamp(), row.account, "document_removed", &detail)?;
    Ok(Nothing {})
}
