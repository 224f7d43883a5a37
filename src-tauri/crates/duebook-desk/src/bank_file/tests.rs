//! A month as a bank gives it in four formats, and files that are worse.

use duebook_core::day::day;

use super::*;
use crate::placement::NotASheet;
use duebook_core::money::NotMoney;

mod bad;

const OFX: &str = include_str!("../../../../../tests/fixtures/bank/november.ofx");
const XML: &str = include_str!("../../../../../tests/fixtures/bank/november_xml.ofx");
const NEWEST_FIRST: &str =
    include_str!("../../../../../tests/fixtures/bank/november_newest_first.csv");
const DEBIT_CREDIT: &str =
    include_str!("../../../../../tests/fixtures/bank/november_debit_credit.csv");

fn today() -> Day {
    day(2026, 12, 1)
}

fn read_text(name: &str, text: &str) -> Result<BankStatement, BankFileProblem> {
    read(name, text.as_bytes(), today())
}

fn good(name: &str, text: &str) -> BankStatement {
    read_text(name, text).unwrap_or_else(|problem| panic!("{name}: {problem}"))
}

/// Day of November, cents, check number of every line of the month.
const NOVEMBER: [(u32, i64, &str); 15] = [
    (3, 890_00, ""),
    (5, 100_00, ""),
    (9, 150_00, ""),
    (10, 1_000_00, ""),
    (13, 1_000_00, ""),
    (13, -640_00, "20441"),
    (16, -160_07, ""),
    (17, -100_00, ""),
    (18, -113_40, "5001"),
    (20, -88_93, "5002"),
    (20, 26_60, ""),
    (23, 75_00, ""),
    (23, -200_00, "1187"),
    (23, 173_40, ""),
    (30, -75_00, ""),
];

fn is_november(lines: &[BankLine]) {
    assert_eq!(lines.len(), NOVEMBER.len());
    for (line, (date, cents, number)) in lines.iter().zip(NOVEMBER) {
        assert_eq!(line.posted_on, day(2026, 11, date), "{line:?}");
        assert_eq!(line.amount.in_cents(), cents, "{line:?}");
        assert_eq!(line.check_number.as_deref().unwrap_or(""), number, "{line:?}");
    }
}

fn kinds(lines: &[BankLine]) -> Vec<BankLineKind> {
    lines.iter().map(|line| line.kind).collect()
}

const OF_NOVEMBER: [BankLineKind; 15] = {
    use BankLineKind::{Check, Credit, Debit, Deposit, Transfer};
    [
        Deposit, Credit, Deposit, Deposit, Deposit, Debit, Transfer, Debit, Check, Check, Transfer,
        Deposit, Debit, Transfer, Transfer,
    ]
};

#[test]
fn the_month_is_read_from_both_kinds_of_ofx() {
    let found = good("november.ofx", OFX);
    is_november(&found.lines);
    assert_eq!(kinds(&found.lines), OF_NOVEMBER);
    assert_eq!(found.last_four.as_deref(), Some("7702"));
    assert_eq!(found.currency, "USD");
    assert_eq!(found.covers, Some((day(2026, 11, 1), day(2026, 11, 30))));
    let closing = BankBalance { on: day(2026, 11, 30), amount: Money::cents(2_037_60) };
    assert_eq!(found.balance, Some(closing), "not the available balance");
    assert_eq!(found.lines[5].text, "RETURNED DEPOSITED ITEM NSF");
    assert_eq!(found.lines[7].text, "ACH HARBOR CARD & CO REMITTANCE");
    assert_eq!(found.lines[7].bank_id.as_deref(), Some("202611170008"));
    assert_eq!(good("november_xml.ofx", XML), found);
    let one_line = OFX.replace('\n', "");
    assert_eq!(good("a.qfx", &one_line.replace("NEWFILEUID:NONE", "NEWFILEUID:NONE ")), found);
}

#[test]
fn the_month_is_read_from_columns_in_either_order() {
    let mut newest = good("november.csv", NEWEST_FIRST);
    let closing = BankBalance { on: day(2026, 11, 30), amount: Money::cents(2_037_60) };
    assert_eq!((newest.format, newest.balance), (Format::Csv, Some(closing)));
    assert_eq!(newest.lines[0].at, 5);
    newest.lines.reverse();
    is_november(&newest.lines);
    let found = good("november.csv", DEBIT_CREDIT);
    is_november(&found.lines);
    assert_eq!(found.balance, Some(closing));
    assert_eq!(found.last_four.as_deref(), Some("7702"));
    for lines in [&newest.lines, &found.lines] {
        assert_eq!(kinds(lines), OF_NOVEMBER);
    }
}

#[test]
fn the_way_of_money_may_stand_in_words() {
    let text = "Posting Date,Description,Type,Amount\n11/2/26,Counter deposit,CREDIT,\"1,000.00\"\n\
                11/3/26,Service charge,DEBIT,12.00\n11/4/26,Interest paid,CREDIT,1.27\n";
    let found = good("words.csv", text);
    let amounts: Vec<i64> = found.lines.iter().map(|line| line.amount.in_cents()).collect();
    assert_eq!(amounts, [1_000_00, -12_00, 1_27]);
    let expected = [BankLineKind::Deposit, BankLineKind::Fee, BankLineKind::Interest];
    assert_eq!(kinds(&found.lines), expected);
    assert_eq!(found.balance, None, "the file has none");
    let blank = text.replace(",CREDIT,1.27", ",,1.27");
    assert_eq!(read_text("words.csv", &blank), Err(BankFileProblem::NoDirection { at: 4 }));
}

#[test]
fn amounts_are_read_as_banks_write_them() {
    let of = |amount: &str| {
        let text = format!("Date,Description,Amount\n11/2/26,x,{amount}\n");
        good("a.csv", &text).lines[0].amount.in_cents()
    };
    for (text, cents) in [
        ("+5.00", 500),
        ("($5.00)", -500),
        ("5.00-", -500),
        ("5.00 CR", 500),
        ("5.00DR", -500),
        ("\"$1,234.5\"", 123_450),
        ("5.000", 500),
    ] {
        assert_eq!(of(text), cents, "{text}");
    }
    let of = |amount: &str| good("a.ofx", &OFX.replace("890.00", amount)).lines[0].amount;
    for (text, cents) in [("+890", 890_00), ("890,5", 890_50), ("1,890.00", 1_890_00)] {
        assert_eq!(of(text).in_cents(), cents, "{text}");
    }
}

#[test]
fn debits_with_a_minus_are_still_out() {
    let text = "Date,Description,Withdrawals,Deposits\n11/2/26,a,-5.00,\n11/3/26,b,0.00,7.00\n";
    let found = good("a.csv", text);
    let amounts: Vec<i64> = found.lines.iter().map(|line| line.amount.in_cents()).collect();
    assert_eq!(amounts, [-5_00, 7_00]);
}

#[test]
fn day_before_month_is_told_by_the_whole_file() {
    let text = "Date,Description,Amount\n02/11/2026,a,1.00\n30/11/2026,b,1.00\n";
    let days: Vec<Day> = good("a.csv", text).lines.iter().map(|line| line.posted_on).collect();
    assert_eq!(days, [day(2026, 11, 2), day(2026, 11, 30)]);
}

#[test]
fn names_come_through_whatever_set_they_are_written_in() {
    let name = |bytes: &[u8]| read("a.ofx", bytes, today()).unwrap().lines[8].text.clone();
    let text = OFX.replace("CHECK PAID", "Café Peña");
    assert_eq!(name(text.as_bytes()), "Café Peña", "UTF-8 under a header of 1252");
    let (wide, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
    assert_eq!(name(&wide), "Café Peña");
    let greek = OFX.replace("CHECK PAID", "Αθήνα").replace("CHARSET:1252", "CHARSET:8859-7");
    assert_eq!(name(&encoding_rs::ISO_8859_7.encode(&greek).0), "Αθήνα");
    let mut marked = vec![0xFF, 0xFE];
    marked.extend(XML.encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(read("a.ofx", &marked, today()).unwrap().lines.len(), 15);
    let csv = NEWEST_FIRST.replace("CHECK PAID", "Café");
    let (csv, _, _) = encoding_rs::WINDOWS_1252.encode(&csv);
    assert!(read("a.csv", &csv, today()).unwrap().lines.iter().any(|l| l.text == "Café"));
}

#[test]
fn lines_that_look_alike_are_both_kept() {
    let at = OFX.find("<STMTTRN>").unwrap();
    let end = OFX.find("</STMTTRN>").unwrap() + "</STMTTRN>\n".len();
    let twice = format!("{}{}{}", &OFX[..end], &OFX[at..end], &OFX[end..]);
    let found = good("a.ofx", &twice);
    assert_eq!(found.lines.len(), 16);
    assert_eq!(found.lines[0].bank_id, found.lines[1].bank_id);
}

#[test]
fn a_card_number_in_a_text_is_masked_and_empty_fields_say_nothing() {
    let text = OFX.replace("<MEMO>CARDS 11/03", "<MEMO>CARD 4111 1111 1111 1111");
    assert!(!good("a.ofx", &text).lines[1].text.contains("4111 1111 1111 1111"));
    let text = OFX.replace("<NAME>MERCHANT SETTLEMENT", "<CHECKNUM>0\n<NAME>");
    let line = good("a.ofx", &text).lines[1].clone();
    assert_eq!((line.check_number, line.text.as_str()), (None, "CARDS 11/03"));
    assert_eq!(line.kind, BankLineKind::Credit);
}

#[test]
fn pending_lines_and_other_accounts_of_a_line_are_passed_over() {
    let pending = "<BANKTRANLISTP><STMTTRNP><TRNTYPE>DEBIT<TRNAMT>-9.00</STMTTRNP></BANKTRANLISTP>";
    let text = OFX.replace("<LEDGERBAL>", &format!("{pending}<LEDGERBAL>"));
    assert_eq!(good("a.ofx", &text), good("a.ofx", OFX));
    let to = "<BANKACCTTO><BANKID>1<ACCTID>55550000<ACCTTYPE>CHECKING</BANKACCTTO>";
    let text = OFX.replacen("</STMTTRN>", &format!("{to}</STMTTRN>"), 1);
    assert_eq!(good("a.ofx", &text), good("a.ofx", OFX));
}
