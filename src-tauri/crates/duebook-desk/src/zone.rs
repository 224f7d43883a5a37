//! The agency's time zone: on which day an instant falls there.

use chrono::{NaiveTime, TimeDelta, TimeZone};
use chrono_tz::Tz;
use duebook_book::Instant;
use duebook_core::Day;
use duebook_core::day::plus_days;

use crate::agency::Agency;
use crate::host::Clock;
use crate::problem::Problem;

/// Where nothing says where the agency is, it stands in the zone that most people here live in.
const OTHERWISE: Tz = Tz::America__New_York;

/// The zone this PC keeps.
pub(crate) fn of_pc(clock: &dyn Clock) -> Tz {
    clock.zone().and_then(|name| name.parse().ok()).unwrap_or(OTHERWISE)
}

/// The zone of an agency. One that never said stands where the PC does.
pub(crate) fn of_agency(agency: &Agency, clock: &dyn Clock) -> Tz {
    agency.time_zone.parse().unwrap_or_else(|_| of_pc(clock))
}

/// A zone as it is typed: its IANA name, or nothing for that of the PC.
pub(crate) fn check(typed: &str, clock: &dyn Clock) -> Result<String, Problem> {
    match typed.trim() {
        "" => Ok(of_pc(clock).name().to_owned()),
        name => name
            .parse::<Tz>()
            .map(|zone| zone.name().to_owned())
            .map_err(|_| Problem::no_such_zone("agency.time_zone", name)),
    }
}

/// The day of an instant.
pub(crate) fn day_of(at: Instant, zone: Tz) -> Day {
    at.with_timezone(&zone).date_naive()
}

/// The last instant of a day.
pub(crate) fn end_of(on: Day, zone: Tz) -> Instant {
    let next = plus_days(on, 1).and_time(NaiveTime::MIN);
    // Where the clocks are set forward at midnight, the day begins an hour later.
    let begins = zone.from_local_datetime(&next).earliest();
    let begins =
        begins.or_else(|| zone.from_local_datetime(&(next + TimeDelta::hours(1))).earliest());
    begins.map_or_else(|| next.and_utc(), |at| at.to_utc()) - TimeDelta::milliseconds(1)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::*;

    struct Pc(Option<&'static str>);

    impl Clock for Pc {
        fn now(&self) -> Instant {
            instant("2026-11-24T04:30:00Z")
        }
        fn zone(&self) -> Option<String> {
            self.0.map(str::to_owned)
        }
    }

    fn instant(text: &str) -> DateTime<Utc> {
        text.parse().expect("an instant")
    }

    fn agency(zone: &str) -> Agency {
        Agency { time_zone: zone.to_owned(), ..Agency::default() }
    }

    #[test]
    fn late_in_the_evening_it_is_tomorrow_in_greenwich_and_not_at_the_agency() {
        let pc = Pc(Some("Etc/UTC"));
        let day = |zone| day_of(pc.now(), of_agency(&agency(zone), &pc)).to_string();
        assert_eq!(day("America/New_York"), "2026-11-23");
        assert_eq!(day("Pacific/Honolulu"), "2026-11-23");
        assert_eq!(day("Pacific/Guam"), "2026-11-24");
        assert_eq!(day(""), "2026-11-24");
    }

    #[test]
    fn midnight_moves_with_daylight_saving() {
        let zone = Tz::America__Los_Angeles;
        assert_eq!(day_of(instant("2026-07-02T06:59:59Z"), zone).to_string(), "2026-07-01");
        assert_eq!(day_of(instant("2026-07-02T07:00:00Z"), zone).to_string(), "2026-07-02");
        assert_eq!(day_of(instant("2026-12-02T07:59:59Z"), zone).to_string(), "2026-12-01");
        assert_eq!(day_of(instant("2026-12-02T08:00:00Z"), zone).to_string(), "2026-12-02");
    }

    #[test]
    fn a_day_ends_just_before_the_next_begins() {
        for zone in [Tz::America__New_York, Tz::America__Havana, Tz::Pacific__Honolulu] {
            for on in ["2026-03-07", "2026-03-08", "2026-10-31", "2026-11-01", "2026-11-23"] {
                let on: Day = on.parse().expect("a day");
                let ends = end_of(on, zone);
                assert_eq!(day_of(ends, zone), on, "{zone} {on}");
                assert_eq!(day_of(ends + TimeDelta::milliseconds(1), zone), plus_days(on, 1));
            }
        }
    }

    #[test]
    fn a_pc_that_does_not_say_where_it_is_stands_in_new_york() {
        for nowhere in [None, Some(""), Some("Factory"), Some("../etc/passwd")] {
            assert_eq!(of_pc(&Pc(nowhere)), Tz::America__New_York, "{nowhere:?}");
        }
        assert_eq!(of_pc(&Pc(Some("America/Denver"))), Tz::America__Denver);
    }

    #[test]
    fn what_is_typed_is_a_zone_or_refused() {
        let pc = Pc(Some("America/Denver"));
        assert_eq!(check(" ", &pc).expect("the PC's"), "America/Denver");
        assert_eq!(check("America/Phoenix", &pc).expect("a zone"), "America/Phoenix");
        let refused = check("Mars/Olympus", &pc).expect_err("no zone");
        assert_eq!(refused.field.as_deref(), Some("agency.time_zone"));
    }
}
