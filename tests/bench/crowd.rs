//! Made people: names as often as they are in the United States, with a long tail of rare ones,
//! and everything else about an account. The same number always makes the same person.

const FIRST: &str = "\
    James Mary Michael Patricia Robert Jennifer John Linda David Elizabeth William Barbara \
    Richard Susan Joseph Jessica Thomas Karen Christopher Sarah Charles Lisa Daniel Nancy \
    Matthew Sandra Anthony Ashley Mark Emily Steven Kimberly Donald Betty Andrew Margaret Joshua \
    Donna Paul Michelle Kenneth Carol Kevin Amanda Brian Melissa Timothy Deborah Ronald \
    Stephanie Jason Rebecca George Sharon Edward Laura Jeffrey Cynthia Ryan Dorothy Jacob Amy \
    Nicholas Kathleen Gary Angela Eric Shirley Jonathan Emma Stephen Brenda Larry Pamela Justin \
    Nicole Scott Anna Brandon Samantha Benjamin Katherine Samuel Christine Gregory Debra \
    Alexander Rachel Patrick Carolyn Frank Janet Raymond Maria Jack Olivia Dennis Heather Jerry \
    Helen Tyler Catherine Aaron Diane José Julie Adam Victoria Nathan Joyce Henry Lauren Zachary \
    Kelly Douglas Christina Peter Ruth Kyle Joan Noah Virginia Ethan Judith Jeremy Evelyn Łukasz \
    Thị Renée Siobhán";
const LAST: &str = "\
    Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez \
    Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris \
    Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill \
    Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips \
    Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook \
    Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward \
    Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez \
    Castillo Sanders Patel Myers Long Ross Foster Jimenez Powell Jenkins Perry Russell Sullivan \
    Bell Coleman Butler Henderson Barnes Gonzales Fisher Vasquez Simmons Romero Jordan Patterson \
    Alexander Hamilton Graham Reynolds Griffin Wallace Moreno West Cole Hayes Bryant Herrera \
    Gibson Ellis Tran Medina Aguilar Stevens Murray Ford Castro Marshall Owens Harrison \
    Fernández O'Neil Żółć Ánh Ångström Müller";
const HEADS: &str = "\
    Al Bar Ber Bla Bor Bran Car Cha Cor Dal Del Dun El Fair Far Gal Gor Hal Har Hol Jan Ked Kar \
    Lam Lang Lind Mal Mar Mont Nor Os Pel Pres Quin Ran Ros San Shel Stan Ten Thor Ul Van Ver \
    Wal Wes Win Yar Zel";
const MIDDLES: &str = "a e i o u an ar el en er in is on or un ba de fi go li ma ne ri so ti va we";
const TAILS: &str = "\
    berg by dale den field ford ham hart land ley lin low man mer more ner ney quist rich ridge \
    sen ski son stad stein stone ton vale ville way well wick wood worth";
const STREETS: &str =
    "Main Oak Hill Park Elm Lake Cedar Pine Maple River Sunset Harbor Church Mill";
const CITIES: [(&str, &str, &str, &str); 8] = [
    ("Oakland", "CA", "94607", "510"),
    ("Boise", "ID", "83702", "208"),
    ("Nashville", "TN", "37203", "615"),
    ("Chicago", "IL", "60614", "312"),
    ("Austin", "TX", "78701", "512"),
    ("Bethesda", "MD", "20815", "301"),
    ("Columbus", "OH", "43215", "614"),
    ("Tampa", "FL", "33602", "813"),
];

/// Numbers that look random and are the same in every run (splitmix64).
pub struct Dice(u64);

impl Dice {
    /// Dice of their own for each seed.
    pub fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0xD0EB_00C5)
    }

    /// Below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % end as u64) as usize
    }

    /// True so many times of a hundred.
    pub fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    /// One of them.
    pub fn pick<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    /// One of them, the early ones far more often.
    fn lean<'a>(&mut self, all: &[&'a str]) -> &'a str {
        let (a, b) = (self.below(all.len()), self.below(all.len()));
        all[a.min(b)]
    }
}

/// The words that people are made from, split once.
pub struct Crowd {
    first: Vec<&'static str>,
    last: Vec<&'static str>,
    heads: Vec<&'static str>,
    middles: Vec<&'static str>,
    tails: Vec<&'static str>,
    streets: Vec<&'static str>,
}

/// A made person with an account.
pub struct Made {
    /// Blank for a business.
    pub first: String,
    /// Or the business's name.
    pub last: String,
    /// Whether it is a business.
    pub business: bool,
    /// Often blank.
    pub email: String,
    /// YYYY-MM-DD, for seven of ten.
    pub born: Option<String>,
    /// Nine digits, for half.
    pub ssn: Option<String>,
    /// Street, city, state, ZIP.
    pub address: (String, &'static str, &'static str, &'static str),
    /// One or two of ten digits.
    pub phones: Vec<String>,
    /// As clients number accounts.
    pub reference: String,
    /// Cents.
    pub principal: i64,
    /// Cents; half have some.
    pub interest: i64,
    /// Cents; half have some.
    pub fees: i64,
}

impl Crowd {
    /// The crowd.
    pub fn new() -> Crowd {
        let split = |text: &'static str| text.split_whitespace().collect();
        Crowd {
            first: split(FIRST),
            last: split(LAST),
            heads: split(HEADS),
            middles: split(MIDDLES),
            tails: split(TAILS),
            streets: split(STREETS),
        }
    }

    /// The person with this number, and dice that go on from there.
    pub fn person(&self, number: u64) -> (Made, Dice) {
        let mut dice = Dice::new(number + 1);
        let d = &mut dice;
        let business = d.percent(3);
        let last = self.last_name(d);
        let first = self.first_name(d);
        let (city, state, zip, area) = CITIES[d.below(CITIES.len())];
        let made = Made {
            email: if d.percent(40) {
                format!("{}.{number}@example.com", last.to_lowercase())
            } else {
                String::new()
            },
            born: (!business && d.percent(70)).then(|| {
                let (year, month, day) = (1940 + d.below(66), 1 + d.below(12), 1 + d.below(28));
                format!("{year}-{month:02}-{day:02}")
            }),
            ssn: (!business && d.percent(50)).then(|| {
                let serial = (number * 7_919) % 100_000_000;
                format!("9{serial:08}")
            }),
            address: (
                format!("{} {} St", 1 + d.below(9_999), d.pick(&self.streets)),
                city,
                state,
                zip,
            ),
            phones: (0..=usize::from(d.percent(25)))
                .map(|_| format!("{area}{}{:06}", 2 + d.below(8), d.below(1_000_000)))
                .collect(),
            reference: format!("{}-{:07}", 10 + d.below(90), (number * 48_271) % 10_000_000),
            principal: 20_00 + d.below(300_000) as i64,
            interest: if d.percent(50) { d.below(9_000) as i64 + 1 } else { 0 },
            fees: if d.percent(50) { 25_00 } else { 0 },
            business,
            first: if business { String::new() } else { first },
            last: if business { format!("{last} Supply LLC") } else { last },
        };
        (made, dice)
    }

    fn first_name(&self, d: &mut Dice) -> String {
        if d.percent(92) {
            return d.lean(&self.first).to_owned();
        }
        format!("{}{}", d.pick(&self.heads), d.pick(&self.middles))
    }

    /// Three of five have one of the common names.
    fn last_name(&self, d: &mut Dice) -> String {
        if d.percent(60) {
            return d.lean(&self.last).to_owned();
        }
        let (head, tail) = (d.pick(&self.heads), d.pick(&self.tails));
        if d.percent(60) {
            return format!("{head}{tail}");
        }
        format!("{head}{}{tail}", d.pick(&self.middles))
    }
}
