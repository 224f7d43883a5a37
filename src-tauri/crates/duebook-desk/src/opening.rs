//! Opening: which books this PC knows, making one, unlocking, passwords and the recovery key.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use duebook_book::{Book, FirstUser, Notice, RecoveryKey, Unlocked, Writer, settings, slots, user};
use duebook_core::{Day, shape};
use serde::{Deserialize, Serialize};

use crate::act::Act;
use crate::agency::{self, Agency, Security};
use crate::clients::Nothing;
use crate::desk::{Desk, held};
use crate::form;
use crate::host::FileKind;
use crate::known_books::{self, KnownBook};
use crate::passwords::{self, RecoveryShown};
use crate::problem::Problem;
use crate::right::{Right, Role};
use crate::session::Session;
use crate::zone;

/// What the page shows first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Stage {
    /// No book is known on this PC.
    FirstRun,
    /// A book is chosen and locked.
    Locked,
    /// A book is open.
    Open,
}

shape! {
    /// A book as its name is shown.
    pub struct BookName {
        pub name: String,
        /// Whether nothing in it is real.
        pub demo: bool,
        pub folder: String,
    }

    /// Someone who may unlock the chosen book.
    pub struct UserName {
        pub login: String,
        pub name: String,
    }

    /// What the page needs before anyone is signed in.
    pub struct StartState {
        pub stage: Stage,
        pub books: Vec<KnownBook>,
        /// Who may unlock the chosen book.
        pub users: Vec<UserName>,
        pub book: Option<BookName>,
        pub version: String,
        pub data_folder: String,
        pub log_folder: String,
        pub today: Day,
        /// Where the days of this PC begin.
        pub time_zone: String,
    }

    /// The person who is signed in.
    pub struct SignedIn {
        pub id: duebook_core::id::UserId,
        pub login: String,
        pub name: String,
        pub roles: Vec<Role>,
    }

    /// The session as the page sees it.
    pub struct SessionInfo {
        pub user: SignedIn,
        pub rights: Vec<Right>,
        /// Whether the person must choose their own password first.
        pub must_change: bool,
        pub book: BookName,
        pub idle_minutes: u32,
        pub today: Day,
        /// Where the agency's days begin.
        pub time_zone: String,
        /// How the person likes to see things.
        pub views: BTreeMap<String, String>,
        /// What happened on the way in that somebody should know.
        pub notices: Vec<String>,
        /// Whether someone typed a group of the recovery key back.
        pub recovery_confirmed: bool,
    }

    /// A new book.
    pub struct CreateBook {
        pub agency: Agency,
        pub login: String,
        pub person_name: String,
        pub password: String,
    }

    /// A book that was made.
    pub struct CreatedBook {
        pub recovery: RecoveryShown,
        pub session: SessionInfo,
    }

    /// A path that a person chose.
    pub struct ChosenPath {
        pub path: String,
    }

    /// Login and password.
    pub struct UnlockBook {
        pub login: String,
        pub password: String,
    }

    /// The recovery key with a new password for one of the users.
    pub struct UnlockWithRecovery {
        pub recovery: String,
        pub login: String,
        pub new_password: String,
    }

}

pub(crate) fn start_state(desk: &Desk, _: Nothing) -> Result<StartState, Problem> {
    let books = known_books::all(&desk.setup.data_folder);
    let session = desk.session().ok();
    if session.is_none() {
        books.iter().for_each(|book| crate::outbox::clear_left(Path::new(&book.path)));
    }
    let mut chosen = held(&desk.chosen);
    if chosen.is_none() {
        *chosen = books.first().map(|b| PathBuf::from(&b.path));
    }
    let known =
        chosen.as_deref().and_then(|path| books.iter().find(|b| Path::new(&b.path) == path));
    let stage = match (&session, &*chosen) {
        (Some(_), _) => Stage::Open,
        (None, Some(_)) => Stage::Locked,
        (None, None) => Stage::FirstRun,
    };
    Ok(StartState {
        stage,
        users: chosen.as_deref().map(|path| users_of(path, known)).unwrap_or_default(),
        book: known.map(|b| BookName {
            name: b.name.clone(),
            demo: b.demo,
            folder: b.path.clone(),
        }),
        version: desk.books.app.clone(),
        data_folder: shown(&desk.setup.data_folder),
        log_folder: shown(&desk.setup.data_folder.join("logs")),
        today: desk.today(),
        time_zone: zone::of_pc(desk.clock()).name().to_owned(),
        books,
    })
}

/// Logins come from the keyring; their names are remembered from the last unlock.
fn users_of(folder: &Path, known: Option<&KnownBook>) -> Vec<UserName> {
    let named = |login: &str| {
        known
            .and_then(|b| b.users.iter().find(|u| u.login == login))
            .map_or(login, |u| &u.name)
            .to_owned()
    };
    let ways = slots(folder).unwrap_or_default();
    let with_password = ways.into_iter().filter(|slot| !slot.login.is_empty());
    with_password.map(|slot| UserName { name: named(&slot.login), login: slot.login }).collect()
}

pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string()
}

pub(crate) fn create(desk: &Desk, args: CreateBook) -> Result<CreatedBook, Problem> {
    let agency = agency::check(&args.agency, desk.clock())?;
    let name = form::needed("person_name", "your name", &args.person_name)?;
    passwords::check("password", &args.password)?;
    let folder = known_books::free_folder(&desk.setup.data_folder, &agency.name);
    let first = FirstUser { login: &args.login, name: &name, password: &args.password };
    let (session, recovery) = make(desk, &folder, &first, &agency, false)?;
    Ok(CreatedBook { recovery, session })
}

/// Makes a book and seats its first user.
pub(crate) fn make(
    desk: &Desk,
    folder: &Path,
    first: &FirstUser<'_>,
    agency: &Agency,
    demo: bool,
) -> Result<(SessionInfo, RecoveryShown), Problem> {
    desk.lock();
    let created = Book::create(&desk.books, folder, first, desk.now()).map_err(|e| desk.told(e))?;
    let shown = passwords::shown_once(&created.recovery_key)?;
    let unlocked = Unlocked { book: created.book, must_change: false, notices: Vec::new() };
    let keep = |w: &Writer<'_>, stamp: &duebook_book::Stamp<'_>| {
        settings::set(w, stamp, "agency", agency)?;
        settings::set(w, stamp, "demo", &demo)
    };
    let info = sit_down(desk, folder, unlocked, keep)?;
    *held(&desk.session()?.recovery) = Some(created.recovery_key);
    Ok((info, shown))
}

pub(crate) fn choose_dialog(desk: &Desk, _: Nothing) -> Result<Option<ChosenPath>, Problem> {
    Ok(desk.setup.host.choose_open(FileKind::Book).map(|path| ChosenPath { path: shown(&path) }))
}

/// Turns to another book. A book that is open is locked first.
pub(crate) fn choose(desk: &Desk, args: ChosenPath) -> Result<StartState, Problem> {
    let folder = PathBuf::from(&args.path);
    slots(&folder)?;
    desk.lock();
    known_books::remember(&desk.setup.data_folder, &folder, None, desk.now())?;
    *held(&desk.chosen) = Some(folder);
    start_state(desk, Nothing {})
}

pub(crate) fn chosen(desk: &Desk) -> Result<PathBuf, Problem> {
    held(&desk.chosen).clone().ok_or_else(Problem::no_book_chosen)
}

pub(crate) fn unlock(desk: &Desk, args: UnlockBook) -> Result<SessionInfo, Problem> {
    let folder = chosen(desk)?;
    desk.lock();
    let unlocked = Book::unlock(&desk.books, &folder, &args.login, &args.password, desk.now())
        .map_err(|e| desk.told(e))?;
    sit_down(desk, &folder, unlocked, |_, _| Ok(()))
}

pub(crate) fn unlock_with_recovery(
    desk: &Desk,
    args: UnlockWithRecovery,
) -> Result<SessionInfo, Problem> {
    let folder = chosen(desk)?;
    passwords::check("new_password", &args.new_password)?;
    desk.lock();
    let key = RecoveryKey::parse(&args.recovery)?;
    let now = desk.now();
    let unlocked =
        Book::unlock_with_recovery(&desk.books, &folder, &key, now).map_err(|e| desk.told(e))?;
    let login = user::login_of(&args.login)?;
    let found = unlocked.book.read(user::all)?.into_iter().find(|u| u.login == login);
    let found = found.ok_or_else(|| Problem::no_such_login(&login))?;
    let one_time = unlocked.book.reset_password(found.id, now)?;
    unlocked.book.lock(now)?;
    let unlocked = Book::unlock(&desk.books, &folder, &login, one_time.text(), now)?;
    unlocked.book.change_password(one_time.text(), &args.new_password, now)?;
    let unlocked = Unlocked { must_change: false, ..unlocked };
    sit_down(desk, &folder, unlocked, |_, _| Ok(()))
}

/// Seats the user who opened the book, and remembers the book on this PC.
pub(crate) fn sit_down(
    desk: &Desk,
    folder: &Path,
    unlocked: Unlocked,
    first: impl FnOnce(&Writer<'_>, &duebook_book::Stamp<'_>) -> duebook_book::Result<()>,
) -> Result<SessionInfo, Problem> {
    let id = unlocked.book.user().ok_or_else(Problem::locked)?;
    let user = unlocked.book.read(|r| user::get(r, id))?;
    let (request, at) = (crate::token::random(), desk.now());
    let stamp = duebook_book::Stamp { user: id, at, today: desk.today(), request: &request };
    unlocked.book.write(|w| first(w, &stamp))?;
    let (security, agency): (Security, Agency) = unlocked
        .book
        .read(|r| Ok::<_, Problem>((settings::get(r, "security")?, settings::get(r, "agency")?)))?;
    let zone = zone::of_agency(&agency, desk.clock());
    let notices = unlocked.notices.iter().map(said).collect();
    let session =
        Session::new(unlocked.book, user, unlocked.must_change, security.idle_minutes, zone);
    crate::outbox::clear(&session);
    let session = desk.seat(session)?;
    let info = info(desk, &session, notices)?;
    let name = &info.book.name;
    remember_names(desk, &session, folder, (name, info.book.demo))?;
    *held(&desk.chosen) = Some(folder.to_owned());
    Ok(info)
}

/// Keeps, outside the book, what the unlock page calls it and the people who work there.
fn remember_names(
    desk: &Desk,
    session: &Session,
    folder: &Path,
    (name, demo): (&str, bool),
) -> Result<(), Problem> {
    let users = session.book().read(user::all)?;
    let users = users.into_iter().map(|u| UserName { login: u.login, name: u.name }).collect();
    let book = Some((name, demo, users));
    known_books::remember(&desk.setup.data_folder, folder, book, desk.now())
}

/// Before a lock: people may have been added, and the agency renamed, since the book was opened.
pub(crate) fn remember_as_left(desk: &Desk, session: &Session) -> Result<(), Problem> {
    let BookName { name, demo, .. } = info(desk, session, Vec::new())?.book;
    remember_names(desk, session, session.book().folder(), (&name, demo))
}

/// What happened on the way in, as a sentence.
fn said(notice: &Notice) -> String {
    Problem::notice(notice)
}

/// The session as the page sees it.
pub(crate) fn info(
    desk: &Desk,
    session: &Session,
    notices: Vec<String>,
) -> Result<SessionInfo, Problem> {
    let user = session.user.clone();
    session.book().read(|r| {
        let agency: Agency = settings::get(r, "agency")?;
        Ok(SessionInfo {
            rights: session.rights().to_vec(),
            must_change: session.must_change(),
            book: BookName {
                name: agency.name,
                demo: settings::get(r, "demo")?,
                folder: shown(session.book().folder()),
            },
            idle_minutes: session.idle_minutes(),
            today: zone::day_of(desk.now(), session.zone()),
            time_zone: session.zone().name().to_owned(),
            views: settings::get(r, &agency::views_of(user.id))?,
            notices,
            recovery_confirmed: settings::get(r, "recovery_confirmed")?,
            user: SignedIn { id: user.id, login: user.login, name: user.name, roles: user.roles },
        })
    })
}

pub(crate) fn session(act: &Act<'_>, _: Nothing) -> Result<SessionInfo, Problem> {
    info(act.desk, &act.session, Vec::new())
}

pub(crate) fn lock(desk: &Desk, _: Nothing) -> Result<Nothing, Problem> {
    desk.lock();
    Ok(Nothing {})
}
