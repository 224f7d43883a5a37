//! What goes into a statement and what comes out of a row: four kinds of value, whatever the
//! engine behind the book is called.
//!
//! Days are TEXT `YYYY-MM-DD`, instants INTEGER milliseconds of UTC, money INTEGER cents, rates
//! TEXT in percent, truth 0 or 1.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use duebook_core::id::{
    AccountId, AchFileId, BankLineId, BankStatementId, BatchId, BatchLineId, ClientId, DepositId,
    DocumentId, EntryId, FileNumber, HeldId, InvoiceId, ItemId, LetterId, LineId, MapId,
    PaymentOutId, PersonId, PlacementId, PlanId, SettlementId, StatementId, ThirdPartyId,
    TrustBankId, UnclaimedId, UserId,
};
use duebook_core::{Day, Money, Rate, day};

/// An instant in UTC. Kept to the millisecond.
pub type Instant = DateTime<Utc>;

/// A value that is its own owner: for statements put together while the program runs.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number.
    I64(i64),
    /// A text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

/// A value that is lent, on its way into a statement or out of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueRef<'a> {
    /// Nothing.
    Null,
    /// A whole number.
    I64(i64),
    /// A text.
    Text(Cow<'a, str>),
    /// Bytes.
    Bytes(Cow<'a, [u8]>),
}

impl ValueRef<'_> {
    /// What kind of value it is, for messages about damage.
    pub fn kind(&self) -> &'static str {
        match self {
            ValueRef::Null => "nothing",
            ValueRef::I64(_) => "a number",
            ValueRef::Text(_) => "a text",
            ValueRef::Bytes(_) => "bytes",
        }
    }

    /// The same value, owned.
    pub fn to_owned(&self) -> Value {
        match self {
            ValueRef::Null => Value::Null,
            ValueRef::I64(number) => Value::I64(*number),
            ValueRef::Text(text) => Value::Text(text.to_string()),
            ValueRef::Bytes(bytes) => Value::Bytes(bytes.to_vec()),
        }
    }
}

/// Whatever can stand for a placeholder of a statement.
pub trait ToValue {
    /// The value as the book keeps it.
    fn to_value(&self) -> ValueRef<'_>;
}

/// Whatever can be read from a column.
pub trait FromValue: Sized {
    /// What the column should hold, for messages about damage: "a day", "an amount".
    const EXPECTED: &'static str;
    /// The value, or `None` when the column holds something else: the file is damaged or the
    /// statement names the wrong column.
    fn from_value(found: ValueRef<'_>) -> Option<Self>;
}

/// The values of a statement's placeholders, `?1` first.
///
/// Comes from [`values!`](crate::values), from a slice of [`Value`] or from an array.
pub trait Params {
    /// How many there are.
    fn count(&self) -> usize;
    /// The value of placeholder `index + 1`.
    fn at(&self, index: usize) -> ValueRef<'_>;
}

impl Params for &[&dyn ToValue] {
    fn count(&self) -> usize {
        self.len()
    }
    fn at(&self, index: usize) -> ValueRef<'_> {
        self[index].to_value()
    }
}

impl<const N: usize> Params for &[&dyn ToValue; N] {
    fn count(&self) -> usize {
        N
    }
    fn at(&self, index: usize) -> ValueRef<'_> {
        self[index].to_value()
    }
}

impl Params for &[Value] {
    fn count(&self) -> usize {
        self.len()
    }
    fn at(&self, index: usize) -> ValueRef<'_> {
        self[index].to_value()
    }
}

impl Params for &Vec<Value> {
    fn count(&self) -> usize {
        self.len()
    }
    fn at(&self, index: usize) -> ValueRef<'_> {
        self[index].to_value()
    }
}

/// Lends the values of a statement's placeholders: `values![account, day]`. Numbers are not
/// copied to the heap and texts are not copied at all.
#[macro_export]
macro_rules! values {
    () => { &[] as &[&dyn $crate::value::ToValue] };
    ($($value:expr),+ $(,)?) => {
        &[$(&$value as &dyn $crate::value::ToValue),+] as &[&dyn $crate::value::ToValue]
    };
}

impl ToValue for Value {
    fn to_value(&self) -> ValueRef<'_> {
        match self {
            Value::Null => ValueRef::Null,
            Value::I64(number) => ValueRef::I64(*number),
            Value::Text(text) => ValueRef::Text(Cow::Borrowed(text)),
            Value::Bytes(bytes) => ValueRef::Bytes(Cow::Borrowed(bytes)),
        }
    }
}

impl FromValue for Value {
    const EXPECTED: &'static str = "a value";
    fn from_value(found: ValueRef<'_>) -> Option<Value> {
        Some(found.to_owned())
    }
}

impl<T: ToValue> ToValue for Option<T> {
    fn to_value(&self) -> ValueRef<'_> {
        self.as_ref().map_or(ValueRef::Null, ToValue::to_value)
    }
}

impl<T: FromValue> FromValue for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    fn from_value(found: ValueRef<'_>) -> Option<Option<T>> {
        match found {
            ValueRef::Null => Some(None),
            found => T::from_value(found).map(Some),
        }
    }
}

impl<T: ToValue + ?Sized> ToValue for &T {
    fn to_value(&self) -> ValueRef<'_> {
        (**self).to_value()
    }
}

macro_rules! whole_numbers {
    ($($number:ty),*) => {$(
        impl ToValue for $number {
            fn to_value(&self) -> ValueRef<'_> {
                ValueRef::I64(i64::from(*self))
            }
        }
        impl FromValue for $number {
            const EXPECTED: &'static str = "a whole number";
            fn from_value(found: ValueRef<'_>) -> Option<$number> {
                match found {
                    ValueRef::I64(number) => number.try_into().ok(),
                    _ => None,
                }
            }
        }
    )*};
}

whole_numbers!(i64, i32, u32, u16, u8);

impl ToValue for usize {
    /// # Panics
    /// Beyond `i64::MAX`, which no count in memory reaches.
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::I64(i64::try_from(*self).expect("a count in memory fits an i64"))
    }
}

impl FromValue for usize {
    const EXPECTED: &'static str = "a count";
    fn from_value(found: ValueRef<'_>) -> Option<usize> {
        i64::from_value(found)?.try_into().ok()
    }
}

impl ToValue for bool {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::I64(i64::from(*self))
    }
}

impl FromValue for bool {
    const EXPECTED: &'static str = "0 or 1";
    fn from_value(found: ValueRef<'_>) -> Option<bool> {
        match found {
            ValueRef::I64(0) => Some(false),
            ValueRef::I64(1) => Some(true),
            _ => None,
        }
    }
}

impl ToValue for str {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::Text(Cow::Borrowed(self))
    }
}

impl ToValue for String {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::Text(Cow::Borrowed(self))
    }
}

impl FromValue for String {
    const EXPECTED: &'static str = "a text";
    fn from_value(found: ValueRef<'_>) -> Option<String> {
        match found {
            ValueRef::Text(text) => Some(text.into_owned()),
            _ => None,
        }
    }
}

impl ToValue for [u8] {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::Bytes(Cow::Borrowed(self))
    }
}

impl<const N: usize> ToValue for [u8; N] {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::Bytes(Cow::Borrowed(self))
    }
}

impl ToValue for Vec<u8> {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::Bytes(Cow::Borrowed(self))
    }
}

impl FromValue for Vec<u8> {
    const EXPECTED: &'static str = "bytes";
    fn from_value(found: ValueRef<'_>) -> Option<Vec<u8>> {
        match found {
            ValueRef::Bytes(bytes) => Some(bytes.into_owned()),
            _ => None,
        }
    }
}

impl<const N: usize> FromValue for [u8; N] {
    const EXPECTED: &'static str = "bytes of a fixed length";
    fn from_value(found: ValueRef<'_>) -> Option<[u8; N]> {
        match found {
            ValueRef::Bytes(bytes) => bytes.as_ref().try_into().ok(),
            _ => None,
        }
    }
}

impl ToValue for Money {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::I64(self.in_cents())
    }
}

impl FromValue for Money {
    const EXPECTED: &'static str = "an amount in cents";
    fn from_value(found: ValueRef<'_>) -> Option<Money> {
        Money::from_cents(i64::from_value(found)?).ok()
    }
}

impl ToValue for Rate {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::Text(Cow::Owned(self.to_string()))
    }
}

impl FromValue for Rate {
    const EXPECTED: &'static str = "a rate in percent";
    fn from_value(found: ValueRef<'_>) -> Option<Rate> {
        match found {
            ValueRef::Text(text) => text.parse().ok(),
            _ => None,
        }
    }
}

impl ToValue for Day {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::Text(Cow::Owned(day::iso(*self)))
    }
}

impl FromValue for Day {
    const EXPECTED: &'static str = "a day";
    fn from_value(found: ValueRef<'_>) -> Option<Day> {
        match found {
            ValueRef::Text(text) => day::parse_iso(&text),
            _ => None,
        }
    }
}

impl ToValue for Instant {
    fn to_value(&self) -> ValueRef<'_> {
        ValueRef::I64(self.timestamp_millis())
    }
}

impl FromValue for Instant {
    const EXPECTED: &'static str = "an instant";
    fn from_value(found: ValueRef<'_>) -> Option<Instant> {
        DateTime::from_timestamp_millis(i64::from_value(found)?)
    }
}

macro_rules! numbered {
    ($($id:ident),* $(,)?) => {$(
        impl ToValue for $id {
            fn to_value(&self) -> ValueRef<'_> {
                ValueRef::I64(self.0)
            }
        }
        impl FromValue for $id {
            const EXPECTED: &'static str = concat!("the number of a row, as ", stringify!($id));
            fn from_value(found: ValueRef<'_>) -> Option<$id> {
                i64::from_value(found).map($id)
            }
        }
    )*};
}

numbered!(
    AccountId,
    BankLineId,
    BankStatementId,
    AchFileId,
    BatchId,
    BatchLineId,
    ClientId,
    DepositId,
    DocumentId,
    EntryId,
    FileNumber,
    HeldId,
    InvoiceId,
    ItemId,
    LetterId,
    MapId,
    PersonId,
    PlacementId,
    PlanId,
    PaymentOutId,
    UnclaimedId,
    ThirdPartyId,
    SettlementId,
    StatementId,
    LineId,
    TrustBankId,
    UserId,
);

/// An instant as it crosses to the page: RFC 3339 in UTC, to the second.
pub fn rfc3339(at: Instant) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}
