//! Files that no statement can be taken from: each is refused whole, by its own code.

use super::*;

fn problem(name: &str, text: &str) -> BankFileProblem {
    read_text(name, text).expect_err("refused")
}

#[test]
fn a_file_that_breaks_off_is_cut_wherever_it_breaks() {
    for text in [OFX, XML] {
        let from = text.find("<OFX>").expect("the root") + 5;
        let whole = text.trim_end().len();
        for end in (from..whole).step_by(7).chain([whole - 1]) {
            assert_eq!(problem("a.ofx", &text[..end]), BankFileProblem::Cut, "at {end}");
        }
    }
    let last = DEBIT_CREDIT.find(";;;Total").expect("it stands there") - 1;
    let row = DEBIT_CREDIT[..last].rfind('\n').expect("it stands there");
    for end in [row + 3, row + 20, last - 12, last - 3] {
        let torn = &DEBIT_CREDIT[..end];
        assert_eq!(problem("a.csv", torn), BankFileProblem::Cut, "{torn:?}");
    }
    let quoted = NEWEST_FIRST.rfind("\"DEPOSIT").expect("it stands there");
    assert_eq!(problem("a.csv", &NEWEST_FIRST[..quoted + 6]), BankFileProblem::Cut);
    // A last line without a line break is whole when nothing of it is missing.
    is_november(&good("a.csv", &DEBIT_CREDIT[..last]).lines);
}

#[test]
fn a_day_that_cannot_be_is_refused_with_its_row() {
    for (text, why) in [
        ("12/30/1899", BadDay::LongAgo),
        ("1899-12-30", BadDay::LongAgo),
        ("1/3/1901", BadDay::LongAgo),
        ("12/02/2026", BadDay::InTheFuture),
        ("02/30/2026", BadDay::NoSuchDay),
        ("soon", BadDay::NotADay),
        ("00/00/0000", BadDay::NotADay),
    ] {
        let file = NEWEST_FIRST.replace("11/30/2026", text);
        let expected = BankFileProblem::Day { at: 5, text: text.into(), why };
        assert_eq!(problem("a.csv", &file), expected, "{text}");
    }
    for (text, why) in [
        ("18991230", BadDay::LongAgo),
        ("20261202", BadDay::InTheFuture),
        ("20260230", BadDay::NoSuchDay),
        ("11/03/2026", BadDay::NotADay),
        ("2026", BadDay::NotADay),
        ("2026-11-03", BadDay::NotADay),
    ] {
        let file = OFX.replace("20261103120000[-9:AKST]", text);
        let expected = BankFileProblem::Day { at: 1, text: text.into(), why };
        assert_eq!(problem("a.ofx", &file), expected, "{text}");
    }
}

#[test]
fn an_amount_that_nobody_can_be_paid_is_refused() {
    for (text, why) in [
        ("890.125", NotMoney::ThreeDecimals),
        ("1,890", NotMoney::NotAnAmount),
        ("8.9E2", NotMoney::NotAnAmount),
        ("99999999999999.00", NotMoney::TooLarge),
    ] {
        let file = OFX.replace("890.00", text);
        let expected = BankFileProblem::Amount { at: 1, text: text.into(), why };
        assert_eq!(problem("a.ofx", &file), expected, "{text}");
    }
    let file = DEBIT_CREDIT.replace(";160.07;", ";160.075;");
    let why = NotMoney::ThreeDecimals;
    let expected = BankFileProblem::Amount { at: 8, text: "160.075".into(), why };
    assert_eq!(problem("a.csv", &file), expected);
    let both = DEBIT_CREDIT.replace(";160.07;;", ";160.07;1.00;");
    assert_eq!(problem("a.csv", &both), BankFileProblem::BothWays { at: 8 });
    let none = "Date,Description,Amount\n11/2/26,a,1.00\n11/3/26,b,\n";
    let expected = BankFileProblem::Amount { at: 3, text: "".into(), why: NotMoney::Blank };
    assert_eq!(problem("a.csv", none), expected);
}

#[test]
fn another_currency_is_refused() {
    let expected = BankFileProblem::Currency("CAD".into());
    assert_eq!(problem("a.ofx", &OFX.replace("<CURDEF>USD", "<CURDEF>CAD")), expected);
    let one = "<CURRENCY><CURRATE>1.3<CURSYM>CAD</CURRENCY></STMTTRN>";
    assert_eq!(problem("a.ofx", &OFX.replacen("</STMTTRN>", one, 1)), expected);
    // What it was before the bank exchanged it is no matter.
    let was = "<ORIGCURRENCY><CURRATE>1.3<CURSYM>CAD</ORIGCURRENCY></STMTTRN>";
    assert_eq!(good("a.ofx", &OFX.replacen("</STMTTRN>", was, 1)).lines.len(), 15);
    let csv = "Date,Description,Amount,Currency\n11/2/26,a,1.00,USD\n11/3/26,b,1.00,CAD\n";
    assert_eq!(problem("a.csv", csv), expected);
}

#[test]
fn two_accounts_are_listed() {
    let from = OFX.find("<STMTTRNRS>").expect("it stands there");
    let end = OFX.find("</BANKMSGSRSV1>").expect("it stands there");
    let other = OFX[from..end].replace("0004417702", "0004419905");
    let text = format!("{}{other}{}", &OFX[..end], &OFX[end..]);
    let last_fours = vec!["7702".to_owned(), "9905".to_owned()];
    assert_eq!(problem("a.ofx", &text), BankFileProblem::TwoAccounts { last_fours });
    let csv = DEBIT_CREDIT.replacen("0004417702", "0004419905", 2);
    let last_fours = vec!["9905".to_owned(), "7702".to_owned()];
    assert_eq!(problem("a.csv", &csv), BankFileProblem::TwoAccounts { last_fours });
    // The same account in two pieces is one.
    let text = format!("{}{}{}", &OFX[..end], &OFX[from..end], &OFX[end..]);
    assert_eq!(good("a.ofx", &text).lines.len(), 30);
}

#[test]
fn what_is_no_statement_of_a_bank_account_is_said_to_be_what_it_is() {
    let lines = OFX.find("<STMTTRN>").expect("it stands there")
        ..OFX.rfind("</STMTTRN>").expect("it stands there") + 10;
    let empty = OFX.replace(&OFX[lines], "");
    assert_eq!(problem("a.ofx", &empty), BankFileProblem::NoLines);
    let empty = &DEBIT_CREDIT[..=DEBIT_CREDIT.find('\n').expect("it stands there")];
    assert_eq!(problem("a.csv", empty), BankFileProblem::NoLines);
    let signon = "<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>15500</STATUS></SONRS></OFX>";
    assert_eq!(problem("a.ofx", signon), BankFileProblem::NoLines);
    let card = OFX.replace("STMTRS>", "CCSTMTRS>").replace("BANKACCTFROM", "CCACCTFROM");
    assert_eq!(problem("a.ofx", &card), BankFileProblem::NotABankAccount);
    let fix = "<CORRECTFITID>1<CORRECTACTION>DELETE</STMTTRN>";
    let text = OFX.replacen("</STMTTRN>", fix, 1);
    assert_eq!(problem("a.ofx", &text), BankFileProblem::Correction { at: 1 });
}

#[test]
fn what_is_no_bank_file_is_said_to_be_none() {
    let no = |why| BankFileProblem::NotABankFile(why);
    for (text, expected) in [
        ("", no(NotASheet::Empty)),
        (" \r\n\n", no(NotASheet::Empty)),
        ("%PDF-1.7 statement", no(NotASheet::Pdf)),
        ("<html><body>Please sign in</body></html>", no(NotASheet::Markup)),
        ("Dear bookkeeper, here is the statement.\nBye\n", BankFileProblem::NoColumns),
        ("Name,Balance,City\nAna,1.00,Nome\n", BankFileProblem::NoColumns),
        (
            "01,BANK,AGENCY,261201,0600,1,80,1,2/\n02,AGENCY,BANK,1,261130,,USD,2/\n",
            BankFileProblem::OtherFormat(OtherFormat::Bai2),
        ),
        ("!Type:Bank\nD11/02/2026\nT5.00\n^\n", BankFileProblem::OtherFormat(OtherFormat::Qif)),
        ("{1:F01BANKUS33}{4:\n:20:1\n", BankFileProblem::OtherFormat(OtherFormat::Mt940)),
        (
            "<?xml version=\"1.0\"?><Document xmlns=\"urn:iso:20022:tech:xsd:camt.053.001.02\">",
            BankFileProblem::OtherFormat(OtherFormat::Camt),
        ),
    ] {
        assert_eq!(problem("statement.csv", text), expected, "{text}");
    }
    let bytes: Vec<u8> = (0..2_000_u32).map(|n| (n * 37 % 32) as u8).collect();
    let found = read("a.csv", &bytes, today());
    assert!(matches!(found, Err(BankFileProblem::NotABankFile(_))), "{found:?}");
    let workbook =
        include_bytes!("../../../../../../tests/fixtures/placements/alder_utilities_2026-11.xlsx");
    assert_eq!(read("a.xlsx", workbook, today()), Err(BankFileProblem::Workbook));
    let deep = format!("<OFX>{}</OFX>", "<A>".repeat(100_000));
    assert_eq!(problem("a.ofx", &deep), no(NotASheet::Markup));
}

#[test]
fn a_file_over_the_size_is_not_read() {
    let bytes = vec![b'1'; FILE_MAX + 1];
    let expected = BankFileProblem::TooLarge { bytes: FILE_MAX + 1 };
    assert_eq!(read("a.csv", &bytes, today()), Err(expected));
}

#[test]
fn no_file_makes_the_reader_fail() {
    // Any byte of a good file changed, taken out or doubled: a statement or a problem, no panic.
    for text in [OFX, XML, NEWEST_FIRST, DEBIT_CREDIT] {
        for at in (0..text.len()).step_by(29) {
            for other in [b'<', b'"', b'\n', b'0', 0xFF] {
                let mut bytes = text.as_bytes().to_vec();
                bytes[at] = other;
                let _ = read("a.ofx", &bytes, today());
                bytes.remove(at);
                let _ = read("a", &bytes, today());
            }
        }
    }
}
