//! The macro behind the table of commands: dispatch, rights and the page's types from one line.

use duebook_book::overdraws::{self, Overdraw};
use duebook_book::{Area, Changed, Reader, Writer, requests};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};

use crate::act::Act;
use crate::desk::{Answer, Desk};
use crate::form;
use crate::problem::{Overdrawn, Problem};
use crate::right::Right;

/// How a command runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Without a session.
    Open,
    /// Reads from one moment of the book.
    Read,
    /// Writes in one transaction, once for each request mark.
    Write,
    /// Does its own reading and writing: files, jobs, the session itself.
    Act,
}

/// What the table says of a command.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// How it runs.
    pub kind: Kind,
    /// The right it needs.
    pub right: Right,
}

/// Declares every command: how it runs, its name, arguments and answer, the right it needs and
/// the function that does it.
macro_rules! commands {
    ($(
        $(#[doc = $doc:literal])*
        $kind:ident $name:ident($args:ty) -> $answer:ty, $right:ident = $path:path;
    )*) => {
        /// The commands of this file.
        pub(super) const LIST: &[$crate::table::Command] = &[$(
            $crate::table::Command {
                name: stringify!($name),
                kind: $crate::table::kind!($kind),
                right: $crate::right::Right::$right,
            }
        ),*];

        /// Runs one command; gives the arguments back when it is none of this file.
        pub(super) fn run(
            desk: &$crate::desk::Desk,
            name: &str,
            args: serde_json::Value,
            request: Option<&str>,
        ) -> Result<$crate::desk::Answer, serde_json::Value> {
            Ok(match name {
                $(stringify!($name) => {
                    let right = $crate::right::Right::$right;
                    let name = stringify!($name);
                    $crate::table::$kind::<$args, $answer>(desk, name, right, args, request, $path)
                })*
                _ => return Err(args),
            })
        }

        /// Shows every command with its types to the writer of the page's declarations.
        #[cfg(feature = "bindings")]
        pub(super) fn declare(page: &mut $crate::bindings::Page) {
            $(page.command::<$args, $answer>(stringify!($name), concat!($($doc),*));)*
        }
    };
}

/// The lists of several files as one.
pub(crate) const fn joined<const N: usize>(lists: &[&[Command]]) -> [Command; N] {
    let mut all = [lists[0][0]; N];
    let (mut list, mut at) = (0, 0);
    while list < lists.len() {
        let mut one = 0;
        while one < lists[list].len() {
            all[at] = lists[list][one];
            one += 1;
            at += 1;
        }
        list += 1;
    }
    all
}

macro_rules! kind {
    (open) => {
        $crate::table::Kind::Open
    };
    (read) => {
        $crate::table::Kind::Read
    };
    (write) => {
        $crate::table::Kind::Write
    };
    (much) => {
        $crate::table::Kind::Write
    };
    (act) => {
        $crate::table::Kind::Act
    };
}

pub(crate) use {commands, kind};

fn parse<A: DeserializeOwned>(args: Value) -> Result<A, Problem> {
    A::deserialize(&args).map_err(|cause| form::misfit(&args, &cause))
}

fn json<T: Serialize>(answer: &T) -> Result<Box<RawValue>, Problem> {
    to_raw_value(answer).map_err(|cause| Problem::fault(&cause))
}

/// A command that needs no session.
pub(crate) fn open<A: DeserializeOwned, T: Serialize>(
    desk: &Desk,
    _name: &'static str,
    _right: Right,
    args: Value,
    _request: Option<&str>,
    run: impl FnOnce(&Desk, A) -> Result<T, Problem>,
) -> Answer {
    Answer::of(
        parse(args).and_then(|args| run(desk, args)).and_then(|done| json(&done)),
        Vec::new(),
    )
}

/// A command that reads from one moment of the book.
pub(crate) fn read<A: DeserializeOwned, T: Serialize>(
    desk: &Desk,
    _name: &'static str,
    right: Right,
    args: Value,
    _request: Option<&str>,
    run: impl FnOnce(&Act<'_>, &Reader<'_>, A) -> Result<T, Problem>,
) -> Answer {
    let answer = || {
        let act = desk.act(right, "")?;
        let args = parse(args)?;
        let done = act.book().read(|r| run(&act, r, args))?;
        json(&done)
    };
    Answer::of(answer(), Vec::new())
}

/// A command that does its own reading and writing.
pub(crate) fn act<A: DeserializeOwned, T: Serialize>(
    desk: &Desk,
    _name: &'static str,
    right: Right,
    args: Value,
    request: Option<&str>,
    run: impl FnOnce(&Act<'_>, A) -> Result<T, Problem>,
) -> Answer {
    let mut changed = Vec::new();
    let answer = || {
        let act = desk.act(right, request.unwrap_or_default())?;
        let done = run(&act, parse(args)?)?;
        changed = act.session.take_changed();
        json(&done)
    };
    let result = answer();
    Answer::of(result, changed)
}

/// A command that writes: one act, one transaction. The same request mark again changes nothing
/// and gets the first answer.
pub(crate) fn write<A: DeserializeOwned, T: Serialize>(
    desk: &Desk,
    name: &'static str,
    right: Right,
    args: Value,
    request: Option<&str>,
    run: impl FnOnce(&Act<'_>, &Writer<'_>, A) -> Result<T, Problem>,
) -> Answer {
    once(desk, name, right, args, request, |act, write| act.book().write(write), run)
}

/// [`write`] for what may touch pages all over the book.
pub(crate) fn much<A: DeserializeOwned, T: Serialize>(
    desk: &Desk,
    name: &'static str,
    right: Right,
    args: Value,
    request: Option<&str>,
    run: impl FnOnce(&Act<'_>, &Writer<'_>, A) -> Result<T, Problem>,
) -> Answer {
    once(desk, name, right, args, request, |act, write| act.book().write_much(write), run)
}

/// What a write does inside its transaction.
type Inside<'a> = &'a mut dyn FnMut(&Writer<'_>) -> Result<Box<RawValue>, Problem>;

fn once<A: DeserializeOwned, T: Serialize>(
    desk: &Desk,
    name: &'static str,
    right: Right,
    args: Value,
    request: Option<&str>,
    begin: impl FnOnce(&Act<'_>, Inside<'_>) -> Result<(Box<RawValue>, Changed), Problem>,
    run: impl FnOnce(&Act<'_>, &Writer<'_>, A) -> Result<T, Problem>,
) -> Answer {
    let mut changed: Vec<Area> = Vec::new();
    let answer = || {
        let request = request.filter(|mark| (8..=64).contains(&mark.len()));
        let act = desk.act(right, request.ok_or_else(Problem::no_request_mark)?)?;
        let mut run = Some((run, parse(args)?));
        let done = begin(&act, &mut |w| {
            if let Some((command, answer)) = requests::find(w, act.request)? {
                return if command == name { Ok(answer) } else { Err(Problem::request_reused()) };
            }
            let (run, args) = run.take().expect("a write is begun once");
            let done = json(&run(&act, w, args)?)?;
            requests::keep(w, &act.stamp(), name, &done)?;
            Ok(done)
        });
        match done {
            Ok((done, touched)) => {
                changed = touched.areas().collect();
                Ok(done)
            }
            Err(problem) => {
                keep_overdrawn(&act, name, &problem);
                Err(problem)
            }
        }
    };
    let result = answer();
    Answer::of(result, changed)
}

/// Keeps an attempt to pay more out of trust than there was, after all of it was taken back. What
/// cannot be kept stops nobody: the payment was refused either way.
fn keep_overdrawn(act: &Act<'_>, command: &str, problem: &Problem) {
    let Some(&Overdrawn { bank, wanted, there }) = problem.overdraws.as_deref() else { return };
    let of = Overdraw { bank, command, wanted, there, words: &problem.words };
    if let Err(cause) = act.book().write(|w| overdraws::keep(w, &act.stamp(), &of)) {
        log::warn!("a refused payment out of trust was not kept: {cause}");
    }
}

/// What the page's declarations begin with.
#[cfg(feature = "bindings")]
pub(crate) const COMMANDS_HEAD: &str =
    "// Made from the engine's command table. Change the engine, then run: ./dev bindings\n";
