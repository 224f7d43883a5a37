//! Files of transfers, read back by place.

use duebook_core::day::day;

use duebook_core::Money;

use super::BankFileFault;
use super::nacha::{BankAccount, Transfer, Transfers, nacha};
use super::routing::Routing;

fn account(routing: &str, number: &str, savings: bool) -> BankAccount {
    let routing = Routing::parse(routing).expect("a routing number");
    BankAccount { routing, number: number.into(), savings }
}

fn transfer(name: &str, to: BankAccount, to_company: bool, cents: i64, id: &str) -> Transfer {
    Transfer {
        name: name.into(),
        account: to,
        to_company,
        amount: Money::cents(cents),
        id: id.into(),
        words: None,
    }
}

fn transfers() -> Transfers {
    Transfers {
        bank: Routing::parse("231380104").expect("a routing number"),
        bank_name: "First Example Bank".into(),
        origin: None,
        agency: "Harbor Recovery LLC".into(),
        company: "HARBOR RECOVERY".into(),
        company_id: "1123456789".into(),
        description: "REMITTANCE".into(),
        created_on: day(2026, 11, 16),
        created_at: Some((9, 5)),
        modifier: 'A',
        effective_on: day(2026, 11, 17),
        offset: None,
        transfers: vec![
            transfer(
                "Harbor Card",
                account("121042882", "000 123456", false),
                true,
                100_00,
                "S-2033",
            ),
            transfer(
                "José Núñez",
                account("091000019", "5555-4444", true),
                false,
                37_60,
                "D-104880",
            ),
            Transfer {
                words: Some("Statement S-2032, through Nov 16, 2026".into()),
                ..transfer(
                    "City of Alder",
                    account("121042882", "77", false),
                    true,
                    88_93,
                    "S-2032",
                )
            },
        ],
    }
}

fn lines(transfers: &Transfers) -> Vec<String> {
    let bytes = nacha(transfers).expect("it is right");
    let text = String::from_utf8(bytes).expect("ASCII");
    assert!(text.ends_with('\n'));
    text.lines().map(str::to_owned).collect()
}

/// Counts, sums and hashes of all controls, redone from the entries by place alone.
fn assert_controls(lines: &[String]) {
    let number = |text: &str| text.parse::<u64>().expect("a number");
    assert_eq!(lines.len() % 10, 0);
    assert!(lines.iter().all(|line| line.len() == 94 && line.is_ascii()));
    let (mut all, mut now) = ([0_u64; 4], [0_u64; 4]);
    let (mut batches, mut trace) = (0, 0);
    for line in lines {
        match &line[..1] {
            "6" => {
                now[0] += 1;
                now[1] = (now[1] + number(&line[3..11])) % 10_000_000_000;
                let debit = matches!(&line[2..3], "7" | "8" | "6");
                now[if debit { 2 } else { 3 }] += number(&line[29..39]);
                assert!(number(&line[79..94]) > trace, "traces ascend");
                trace = number(&line[79..94]);
                assert_eq!(&line[79..87], "23138010");
            }
            "7" => {
                now[0] += 1;
                assert_eq!(&line[87..94], &format!("{:07}", trace % 10_000_000));
            }
            "8" => {
                let said = [&line[4..10], &line[10..20], &line[20..32], &line[32..44]];
                assert_eq!(said.map(number), now);
                batches += 1;
                all = std::array::from_fn(|at| (all[at] + now[at]) % 10_000_000_000);
                now = [0; 4];
            }
            "9" if !line.starts_with("99") => {
                let said = [&line[13..21], &line[21..31], &line[31..43], &line[43..55]];
                assert_eq!(said.map(number), all);
                assert_eq!(number(&line[1..7]), batches);
                assert_eq!(number(&line[7..13]), lines.len() as u64 / 10);
            }
            _ => {}
        }
    }
    assert!(batches > 0);
}

#[test]
fn transfers_go_to_companies_and_persons_by_their_own_batches() {
    let lines = lines(&transfers());
    assert_controls(&lines);
    let expected = [
        "101 231380104 2313801042611160905A094101FIRST",
        "5220HARBOR RECOVERY                     1123456789CCDREMITTANCE      261117   1231380100000001",
        "622121042882000123456        0000010000S-2033         Harbor Card             0231380100000001",
        "62212104288277               0000008893S-2032         City of Alder           1231380100000002",
        "705Statement S-2032, through Nov 16, 2026                                          00010000002",
        "822000000300242085760000000000000000000188931123456789                         231380100000001",
        "5220HARBOR RECOVERY                     1123456789PPDREMITTANCE      261117   1231380100000002",
        "6320910000195555-4444        0000003760D-104880       Jose Nunez              0231380100000003",
        "822000000100091000010000000000000000000037601123456789                         231380100000002",
        "9000002000001000000040033308577000000000000000000022653",
    ];
    assert_eq!(&lines[0][..40], &expected[0][..40]);
    assert_eq!(&lines[0][40..63], "First Example Bank     ");
    assert_eq!(&lines[0][63..86], "Harbor Recovery LLC    ");
    assert_eq!(lines[1..9], expected[1..9]);
    assert_eq!(lines[9].trim_end(), expected[9]);
    assert_eq!(lines.len(), 10, "ten records are a block");
}

#[test]
fn a_file_that_balances_takes_from_trust_what_it_gives() {
    let offset = Some(account("231380104", "0001234471", false));
    let balanced = Transfers { offset, ..transfers() };
    let lines = lines(&balanced);
    assert_controls(&lines);
    let batches: Vec<&String> = lines.iter().filter(|line| line.starts_with('5')).collect();
    assert!(batches.iter().all(|line| line.starts_with("5200")));
    let control = lines.iter().find(|line| line.starts_with("90")).expect("a control");
    assert_eq!(control[31..43], control[43..55], "debits are credits");
}

#[test]
fn the_last_block_is_filled_with_nines() {
    for (count, blocks) in [(1, 1), (6, 1), (7, 2), (16, 2), (17, 3), (5_000, 501)] {
        let to = || account("121042882", "1", false);
        let many = (0..count).map(|_| transfer("A", to(), true, 1_00, "S-1")).collect();
        let file = Transfers { transfers: many, ..transfers() };
        let lines = lines(&file);
        assert_eq!(lines.len(), blocks * 10, "{count}");
        assert_controls(&lines);
        assert!(lines[count + 4..].iter().all(|line| *line == "9".repeat(94)));
        assert_eq!(nacha(&file), nacha(&file.clone()));
    }
}

#[test]
fn what_a_bank_would_refuse_is_refused() {
    let refused = |change: &dyn Fn(&mut Transfers)| {
        let mut transfers = transfers();
        change(&mut transfers);
        nacha(&transfers).expect_err("a bank would refuse it")
    };
    assert_eq!(refused(&|t| t.transfers.clear()), BankFileFault::Empty);
    for cents in [0, -1, 10_000_000_000] {
        let fault = refused(&|t| t.transfers[0].amount = Money::cents(cents));
        assert!(matches!(fault, BankFileFault::Amount { .. }), "{cents}");
    }
    for number in ["", "12 34/5", "123456789012345678", "１２"] {
        let fault = refused(&|t| t.transfers[0].account.number = number.into());
        assert_eq!(fault, BankFileFault::AccountNumber, "{number}");
    }
    assert_eq!(refused(&|t| t.transfers[0].name = " ".into()), BankFileFault::Blank("name"));
    let long = |fault: BankFileFault| matches!(fault, BankFileFault::TooLong { .. });
    assert!(long(refused(&|t| t.transfers[0].id = "S-2033-AND-FURTHER".into())));
    assert!(long(refused(&|t| t.transfers[0].words = Some("x".repeat(81)))));
    assert!(long(refused(&|t| t.company = "HARBOR RECOVERY LLC".into())));
    assert!(long(refused(&|t| t.company_id = "123456789".into())));
    assert!(long(refused(&|t| t.origin = Some("12345678".into()))));
    assert!(matches!(refused(&|t| t.modifier = '-'), BankFileFault::NotWritable { .. }));
}

#[test]
fn a_long_name_is_cut_and_the_record_keeps_its_length() {
    let mut long = transfers();
    long.transfers[0].name = "The Northside Dental Association of Anchorage".into();
    long.bank_name = "First Example Bank of the Northern Shore".into();
    let lines = lines(&long);
    assert_controls(&lines);
    assert_eq!(&lines[2][54..76], "The Northside Dental A");
}
