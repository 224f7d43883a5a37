//! Placement files of the demo: made-up people, telephone numbers 555-01xx, Social Security
//! numbers from a range that is never issued.

use duebook_core::Day;
use duebook_core::day::plus_days;

const FIRST: [&str; 32] = [
    "Maria",
    "James",
    "Anna",
    "Bao",
    "Carla",
    "Dean",
    "Łukasz",
    "Renée",
    "Kwame",
    "Siobhán",
    "Thị Ánh",
    "José",
    "Priya",
    "Noah",
    "Latoya",
    "Tobias",
    "Fatima",
    "Zoë",
    "Ruth",
    "Samir",
    "Mei",
    "Olga",
    "Dwayne",
    "Iñigo",
    "Małgorzata",
    "Søren",
    "Grace",
    "Victor",
    "Elena",
    "Marcus",
    "Nadia",
    "Peter",
];
const LAST: [&str; 36] = [
    "Alvarez",
    "Okafor",
    "Petrov",
    "Nguyen",
    "Reyes",
    "Whitfield",
    "Żółć",
    "Fernández",
    "Tanaka",
    "Müller",
    "O'Neil",
    "Smith",
    "Washington",
    "van der Berg",
    "Jones",
    "Kowalski",
    "Ångström",
    "García-López",
    "Patel",
    "Haddad",
    "Cohen",
    "Björk",
    "Ivanova",
    "Kim",
    "Lee",
    "Brown",
    "St. John",
    "Núñez",
    "Murphy",
    "Novak",
    "Osei",
    "Park",
    "Quinn",
    "Rossi",
    "Silva",
    "Turner",
];
const STREETS: [&str; 12] = [
    "Harbor St",
    "Oak St",
    "Main St",
    "Cedar St",
    "Lake St",
    "Hill St",
    "Elm St",
    "Park St",
    "Sunset St",
    "2nd St",
    "14th St",
    "Mission Ave",
];
const CITIES: [(&str, &str, &str, &str); 10] = [
    ("Oakland", "CA", "94607", "415"),
    ("Pasadena", "CA", "91105", "626"),
    ("Phoenix", "AZ", "85004", "602"),
    ("Boise", "ID", "83702", "208"),
    ("Austin", "TX", "78701", "512"),
    ("Nashville", "TN", "37203", "615"),
    ("Albany", "NY", "12207", "518"),
    ("Chicago", "IL", "60614", "312"),
    ("Miami", "FL", "33130", "305"),
    ("Bethesda", "MD", "20815", "301"),
];

/// The same numbers at every telling (a linear congruential generator, Knuth's MMIX constants).
pub(super) struct Chance(pub(super) u64);

impl Chance {
    /// A number below `below`.
    pub(super) fn below(&mut self, below: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

/// A client's list of so many accounts, as a comma-separated file.
pub(super) fn list(
    chance: &mut Chance,
    prefix: &str,
    count: usize,
    placed_on: Day,
    notice: Option<Day>,
) -> Vec<u8> {
    let mut text = String::from(
        "Account Number,First Name,Last Name,Address,City,State,ZIP,Phone,Date of Birth,SSN,\
         Date Opened,Date of First Delinquency,Last Payment Date,Principal,Interest,Fees,Balance,\
         Validation Notice Sent\n",
    );
    for number in 1..=count {
        let (city, state, zip, area) = chance.one(&CITIES);
        let late = plus_days(placed_on, -(90 + chance.below(500) as i64));
        let opened = plus_days(late, -(200 + chance.below(900) as i64));
        let born = plus_days(placed_on, -(8_000 + chance.below(17_000) as i64));
        let paid =
            if chance.below(3) == 0 { plus_days(late, -30).to_string() } else { String::new() };
        let principal = 4_000 + chance.below(160_000);
        let interest = if chance.below(3) == 0 { principal / 25 } else { 0 };
        let fees = if chance.below(4) == 0 { 2_500 } else { 0 };
        let dollars = |cents: usize| format!("{}.{:02}", cents / 100, cents % 100);
        let cells = [
            format!("{prefix}{number:05}"),
            chance.one(&FIRST).to_owned(),
            chance.one(&LAST).to_owned(),
            format!("{} {}", 100 + chance.below(9_800), chance.one(&STREETS)),
            city.to_owned(),
            state.to_owned(),
            zip.to_owned(),
            format!("{area}55501{:02}", chance.below(100)),
            born.to_string(),
            format!(
                "9{:02}-{:02}-{:04}",
                chance.below(100),
                70 + chance.below(19),
                1 + chance.below(9_998)
            ),
            opened.to_string(),
            late.to_string(),
            paid,
            dollars(principal),
            dollars(interest),
            dollars(fees),
            dollars(principal + interest + fees),
            notice.map(|on| on.to_string()).unwrap_or_default(),
        ];
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text.into_bytes()
}
