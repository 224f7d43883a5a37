//! Sentences about the book's file, its keys and its rows, and about files of other people.

use chrono_tz::Tz;
use duebook_book::{Error, Instant, Notice, Refusal};

use super::{Code, Problem, counted};

impl From<Error> for Problem {
    fn from(error: Error) -> Problem {
        Problem::told(&error, Tz::UTC)
    }
}

/// A time as clocks show it in a zone, and the zone's short name.
fn time(at: Instant, zone: Tz) -> String {
    at.with_timezone(&zone).format("%-I:%M %p %Z").to_string()
}

/// Rows and the disk, while the book is open.
fn row(error: &Error) -> Option<Problem> {
    Some(match error {
        Error::Gone | Error::Refused { kind: Refusal::Reference, .. } => {
            Problem::new(Code::Gone, "This is no longer in the book. Nothing was changed.")
        }
        Error::Stale => Problem::new(
            Code::Stale,
            "Someone else changed this since you opened it. Nothing was saved.",
        )
        .with_help("Read it again, then make your change."),
        Error::MonthClosed(on) => Problem::month_closed(*on),
        Error::AdjustmentInTheWay(on) => Problem::adjustment_in_the_way(*on),
        Error::Interest(fault) => Problem::interest(fault),
        Error::Busy => Problem::new(Code::Disk, "The book is busy writing. Nothing was changed.")
            .with_help("Try again in a moment."),
        Error::DiskFull => Problem::new(
            Code::Disk,
            "The disk is full. Nothing was lost and nothing was saved; the book can still be read.",
        )
        .with_help("Free some space, then do it again."),
        Error::DiskFault { .. } => Problem::new(
            Code::Disk,
            "The disk refused to read or write. What was saved before is safe.",
        )
        .with_help("Check the disk, and back the book up to another one."),
        Error::NoRoom { needed_bytes, .. } => Problem::new(
            Code::Disk,
            format!(
                "There is too little room on the disk: {} MB are needed. Nothing was begun.",
                needed_bytes / 1_000_000
            ),
        )
        .with_help("Free some space, then do it again."),
        _ => return None,
    })
}

/// Passwords, keys, logins.
fn way_in(error: &Error, zone: Tz) -> Option<Problem> {
    Some(match error {
        Error::WrongPassword => Problem {
            field: Some("password".to_owned()),
            ..Problem::new(Code::WrongPassword, "Wrong password. Look at Caps Lock and try again.")
        },
        Error::WrongRecoveryKey => Problem::invalid(
            "recovery",
            "This is a recovery key, but not \
            the one of this book, or it was replaced by a newer one.",
        ),
        Error::RecoveryKeyMistyped => Problem::invalid(
            "recovery",
            "A character of the recovery \
            key is missing or wrong. Compare it group by group with what you wrote down.",
        ),
        Error::TooSoon { seconds } => Problem::new(
            Code::WrongPassword,
            format!(
                "Wait {} before the next try. Waiting keeps others from guessing.",
                counted(*seconds, "second", "seconds")
            ),
        ),
        Error::LoginLocked { until } => Problem::new(
            Code::WrongPassword,
            format!(
                "Ten wrong passwords in a row. This login takes the next try at {}.",
                time(*until, zone)
            ),
        )
        .with_help("An administrator can reset the password meanwhile."),
        Error::NotAUser => Problem::new(
            Code::WrongPassword,
            "This login is no longer a user of \
            the book. Ask an administrator.",
        ),
        Error::LoginTaken => Problem::invalid(
            "login",
            "Someone else has this login already. \
            Choose another.",
        ),
        Error::BadLogin => Problem::invalid(
            "login",
            "A login has 1 to 40 letters, digits, dots, \
            dashes and underscores, such as amy.r.",
        ),
        _ => return None,
    })
}

/// The key file beside the data.
fn key_file(error: &Error) -> Option<Problem> {
    Some(match error {
        Error::KeyringChanged => Problem::new(
            Code::Damaged,
            "The key file was changed outside \
            Duebook, so the book was not opened. The book itself is untouched.",
        )
        .with_help("Ask who changed it. The newest backup holds a key file that is right."),
        Error::KeyringMissing(_) => Problem::new(
            Code::Damaged,
            "The key file of this book is \
            missing, so it cannot be opened. The book itself is safe.",
        )
        .with_help("Restore the newest backup: it holds the key file."),
        Error::KeyringDamaged(_) => Problem::new(
            Code::Damaged,
            "Both copies of the key file are \
            damaged, so the book cannot be opened. The book itself is safe.",
        )
        .with_help("Restore the newest backup: it holds the key file."),
        Error::NewerKeyring { .. } => newer("key file", None),
        _ => return None,
    })
}

fn newer(what: &str, app: Option<&str>) -> Problem {
    let by = app.map_or("a newer Duebook".to_owned(), |app| format!("Duebook {app}"));
    Problem::new(
        Code::Damaged,
        format!("This {what} was made by {by}, and this program is older. It was not touched."),
    )
    .with_help("Install the newer Duebook on this PC.")
}

/// Where the book lies, and who has it.
fn place(error: &Error, zone: Tz) -> Option<Problem> {
    Some(match error {
        Error::InUse { host, user, since } => {
            let at = since.map(|s| format!(" since {}", time(s, zone))).unwrap_or_default();
            let host = if host.is_empty() { "another program" } else { host };
            Problem::refused(format!(
                "This book is open on {host} by {user}{at}. One PC at a time \
                can have it open."
            ))
            .with_help("Close it there first.")
        }
        Error::NetworkFolder { kind } => Problem::refused(format!(
            "This folder is on a network drive ({kind}). A book kept there gets damaged, so it \
                was not opened or made."
        ))
        .with_help("Keep the book on a disk of this PC, and put its backups on the network drive."),
        Error::SyncFolder { by } => Problem::refused(format!(
            "This folder is kept in step by {by}. A book kept there gets damaged, so it was not \
                opened or made."
        ))
        .with_help(
            "Keep the book in another folder of this PC. Finished backups may go into such \
            a folder.",
        ),
        Error::NoBook(_) => Problem::refused(
            "There is no Duebook book in this \
            folder.",
        )
        .with_help("Choose the folder whose name ends in .duebook."),
        Error::FolderNotEmpty(_) => Problem::refused(
            "This folder is not empty, and nothing in it \
            was changed.",
        )
        .with_help("Choose a folder that is new or empty."),
        Error::Io { path, cause } => Problem::cannot_read(&path.display().to_string(), cause),
        _ => return None,
    })
}

/// The data file.
fn damage(error: &Error) -> Option<Problem> {
    let restore = "Restore the newest backup. The damaged file is kept beside it.";
    Some(match error {
        Error::DataMissing(_) => Problem::new(
            Code::Damaged,
            "The book file is missing from its \
            folder.",
        )
        .with_help(restore),
        Error::CutOff { .. } => Problem::new(
            Code::Damaged,
            "The book file is cut off: part of it \
            is missing. It was not changed.",
        )
        .with_help(restore),
        Error::DamagedStart => Problem::new(
            Code::Damaged,
            "The book file is damaged at its \
            start, or it is the file of another book. It was not changed.",
        )
        .with_help(restore),
        Error::DamagedPage(_) => Problem::new(
            Code::Damaged,
            "A page of the book file is damaged. \
            Nothing more was written.",
        )
        .with_help(restore),
        Error::FieldDamaged { .. } | Error::BadValue { .. } | Error::BrokenReference { .. } => {
            Problem::new(
                Code::Damaged,
                "Something in the book file is damaged. Nothing more was \
                written.",
            )
            .with_help(restore)
        }
        Error::NotABook { .. } => Problem::new(
            Code::Damaged,
            "This file is a database, but not a \
            Duebook book.",
        ),
        Error::NewerBook { app, .. } => newer("book", Some(app)),
        Error::MigrationChanged { .. } => Problem::new(
            Code::Damaged,
            "This book was made by a \
            Duebook that was never released. It was not touched.",
        ),
        Error::NotVerified(_) => Problem::new(
            Code::Damaged,
            "The book was checked, and its \
            figures do not agree with each other. Nothing was replaced.",
        )
        .with_help(restore),
        _ => return None,
    })
}

/// Backup files.
fn backup(error: &Error) -> Option<Problem> {
    Some(match error {
        Error::NotABackup => {
            Problem::refused("This file is not a Duebook backup. Nothing was changed.")
                .with_help("Choose a file whose name ends in .duebook-backup.")
        }
        Error::NewerBackup { .. } => newer("backup", None),
        Error::BackupCutOff { .. } => Problem::refused(
            "This backup is cut off: part of the file is missing. Nothing was changed.",
        )
        .with_help("Copy it again from where it came, or choose an older backup."),
        Error::BackupDamaged { .. } => {
            Problem::refused("This backup is damaged, so it was not restored. Nothing was changed.")
                .with_help("Choose an older backup.")
        }
        Error::AnotherBook => Problem::refused(
            "This backup is of another book than the one in the folder. Nothing was changed.",
        ),
        _ => return None,
    })
}

impl Problem {
    /// What the book says, its times as clocks show them in a zone.
    pub(crate) fn told(error: &Error, zone: Tz) -> Problem {
        row(error)
            .or_else(|| way_in(error, zone))
            .or_else(|| key_file(error))
            .or_else(|| place(error, zone))
            .or_else(|| damage(error))
            .or_else(|| backup(error))
            .unwrap_or_else(|| Problem::fault(error))
    }

    /// What happened on the way in that somebody should know.
    pub(crate) fn notice(notice: &Notice) -> String {
        match notice {
            Notice::KeyringRepaired => "One copy of the key file was damaged. It was made anew \
                from the other; nothing is lost."
                .to_owned(),
            Notice::KeyringWentBack => "The key file is older than the one this book was last \
                opened with. Passwords of then count again: ask who put it back."
                .to_owned(),
            Notice::WrongPasswords(1) => {
                "One wrong password was tried for your login since you were last here.".to_owned()
            }
            Notice::WrongPasswords(count) => format!(
                "{count} wrong passwords were tried for your login since you were last here."
            ),
            Notice::Narrowed => "Others who use this PC could open the files of this book. They \
                no longer can; without a password the files say nothing."
                .to_owned(),
            Notice::StaysOpen => "Others who use this PC can open the files of this book, and \
                that could not be changed. Without a password the files say nothing; better \
                keep the book in a folder that is yours alone."
                .to_owned(),
            Notice::AfterCrash => "Duebook or the PC had stopped while the book was open. \
                Everything that was saved is here; the whole book was checked."
                .to_owned(),
            Notice::DiskFull => "The disk is full. The book can be read and nothing is lost, but \
                nothing can be saved until there is room."
                .to_owned(),
            Notice::Migrated { backup, .. } => format!(
                "The book was brought to this version. The \
                backup made before is {}.",
                backup.display()
            ),
        }
    }

    pub(crate) fn no_book_chosen() -> Problem {
        Problem::new(Code::Gone, "No book is chosen. Choose one, or make a new one.")
    }

    pub(crate) fn no_such_login(login: &str) -> Problem {
        Problem::invalid("login", format!("This book has no user {login}."))
    }

    pub(crate) fn data_folder(path: &str, cause: &std::io::Error) -> Problem {
        Problem::new(
            Code::Disk,
            format!(
                "Duebook's folder {path} cannot be written: {}. The book itself is safe.",
                plain(cause)
            ),
        )
    }

    pub(crate) fn cannot_write(path: &str, cause: &std::io::Error) -> Problem {
        Problem::new(
            Code::Disk,
            format!("{path} was not written: {}. Nothing in the book was changed.", plain(cause)),
        )
        .with_help("Choose another place, or close the program that has the file open.")
    }

    pub(crate) fn cannot_read(path: &str, cause: &std::io::Error) -> Problem {
        Problem::new(
            Code::Disk,
            format!("{path} could not be read: {}. Nothing was changed.", plain(cause)),
        )
        .with_help("If another program has it open, close it there and try again.")
    }
}

/// What the system says, without its number.
fn plain(cause: &std::io::Error) -> String {
    let said = cause.to_string();
    said.split(" (os error").next().unwrap_or_default().to_owned()
}
