//! Settings: the agency itself, holds, security, and how each user likes to see things.

use std::collections::BTreeMap;

use duebook_book::trust_banks::{self, TrustBank};
use duebook_book::{Reader, Writer, settings};
use duebook_core::id::TrustBankId;
use duebook_core::method::Holds;
use duebook_core::shape;
use duebook_core::sharing::SharingRule;

use crate::act::Act;
use crate::clients::Nothing;
use crate::form;
use crate::host::Clock;
use crate::placement::mask;
use crate::problem::Problem;
use crate::zone;

shape! {
    /// The agency as its letters name it.
    #[derive(Default)]
    pub struct Agency {
        pub name: String,
        pub street: String,
        pub city: String,
        pub state: String,
        pub zip: String,
        pub phone: String,
        pub email: String,
        pub website: String,
        /// When people can be reached: "Mon to Fri, 8 AM to 5 PM".
        pub hours: String,
        /// The line that a license requires on letters.
        pub license_line: String,
        /// Where its days begin: an IANA name such as America/New_York; blank for that of the PC.
        #[serde(default)]
        pub time_zone: String,
    }

    /// Security of the session.
    pub struct Security {
        /// Minutes without use after which the book locks, 5 to 60.
        pub idle_minutes: u32,
    }

    /// Everything the settings screen shows.
    pub struct SettingsScreen {
        pub agency: Agency,
        pub security: Security,
        pub holds: Holds,
        /// How one payment is shared among several debts.
        pub sharing: SharingRule,
        pub trust_banks: Vec<TrustBank>,
        /// Why one person may prepare and approve statements; none when two are needed.
        pub approve_alone: Option<String>,
    }

    /// A trust bank as it is typed. The account number is sealed.
    pub struct AddTrustBank {
        pub name: String,
        pub bank_name: String,
        /// Digits only, or blank.
        pub account_number: String,
    }

    /// A trust bank that was added.
    pub struct OfTrustBank {
        pub trust_bank: TrustBankId,
    }

    /// How a user likes to see something: columns, sort, theme.
    pub struct SaveView {
        pub name: String,
        /// As the page wrote it.
        pub value: String,
    }
}

impl Default for Security {
    fn default() -> Security {
        Security { idle_minutes: 15 }
    }
}

pub(crate) fn screen(_: &Act<'_>, r: &Reader<'_>, _: Nothing) -> Result<SettingsScreen, Problem> {
    Ok(SettingsScreen {
        agency: settings::get(r, "agency")?,
        security: settings::get(r, "security")?,
        holds: settings::get(r, "holds")?,
        sharing: settings::get(r, "sharing")?,
        trust_banks: trust_banks::all(r)?,
        approve_alone: crate::statements::alone(r)?.reason,
    })
}

/// The agency as it is typed, each part checked.
pub(crate) fn check(typed: &Agency, clock: &dyn Clock) -> Result<Agency, Problem> {
    Ok(Agency {
        name: form::needed("agency.name", "the agency's name", &typed.name)?,
        street: form::line("agency.street", &typed.street)?,
        city: form::line("agency.city", &typed.city)?,
        state: form::state("agency.state", &typed.state)?,
        zip: form::zip("agency.zip", &typed.zip)?,
        phone: form::phone("agency.phone", &typed.phone)?,
        email: form::email("agency.email", &typed.email)?,
        website: form::line("agency.website", &typed.website)?,
        hours: form::line("agency.hours", &typed.hours)?,
        license_line: form::line("agency.license_line", &typed.license_line)?,
        time_zone: zone::check(&typed.time_zone, clock)?,
    })
}

pub(crate) fn save_agency(
    act: &Act<'_>,
    w: &Writer<'_>,
    agency: Agency,
) -> Result<Nothing, Problem> {
    let agency = check(&agency, act.desk.clock())?;
    settings::set(w, &act.stamp(), "agency", &agency)?;
    act.session.set_zone(zone::of_agency(&agency, act.desk.clock()));
    Ok(Nothing {})
}

/// Holds that a person can mean.
pub(crate) fn check_holds(holds: &Holds) -> Result<(), Problem> {
    let long = duebook_core::method::METHODS.iter().any(|m| holds.days(*m) > 120);
    if long { Err(Problem::hold_too_long()) } else { Ok(()) }
}

pub(crate) fn save_holds(act: &Act<'_>, w: &Writer<'_>, holds: Holds) -> Result<Nothing, Problem> {
    check_holds(&holds)?;
    settings::set(w, &act.stamp(), "holds", &holds)?;
    Ok(Nothing {})
}

pub(crate) fn add_trust_bank(
    act: &Act<'_>,
    w: &Writer<'_>,
    args: AddTrustBank,
) -> Result<OfTrustBank, Problem> {
    let name = form::needed("name", "a name for the trust bank", &args.name)?;
    let bank_name = form::line("bank_name", &args.bank_name)?;
    let digits = args.account_number.trim();
    let right = digits.len() <= 17 && digits.bytes().all(|b| b.is_ascii_digit());
    if !right || (!digits.is_empty() && digits.len() < 4) {
        return Err(Problem::not_a_bank_account());
    }
    let trust_bank = trust_banks::add(w, &act.stamp(), &name, &bank_name, digits)?;
    Ok(OfTrustBank { trust_bank })
}

/// The longest view a page may keep.
const VIEW_MAX: usize = 64_000;

pub(crate) fn save_view(act: &Act<'_>, w: &Writer<'_>, args: SaveView) -> Result<Nothing, Problem> {
    let name = form::needed("name", "a name", &args.name)?;
    if args.value.len() > VIEW_MAX {
        return Err(Problem::too_long("value", VIEW_MAX));
    }
    let place = views_of(act.session.user.id);
    let mut views: BTreeMap<String, String> = settings::get(w, &place)?;
    // What is typed may be in it, and card numbers are kept nowhere.
    views.insert(name, mask(&args.value).text.into_owned());
    settings::set(w, &act.stamp(), &place, &views)?;
    Ok(Nothing {})
}

/// The setting that keeps a user's views.
pub(crate) fn views_of(user: duebook_core::id::UserId) -> String {
    format!("views/{}", user.0)
}
