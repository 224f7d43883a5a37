//! Sentences about banks' files, their lines, and the movements that they are.

use std::fs;

use duebook_desk::Problem;
use duebook_tests::{Office, fixture, number};
use serde_json::{Value, json};

use super::Said;

const OFX: &str = include_str!("../../fixtures/bank/november.ofx");

pub fn say(said: &mut Said) {
    let office = Office::open("2026-12-01");
    let bank = office.bank_of("0004417702");
    files(said, &office, bank);
    statements(said, &office, bank);
    lines(said);
}

fn take(office: &Office, bank: i64, name: &str, bytes: &[u8]) -> Result<Value, Problem> {
    let path = office.folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    *office.host.open.lock().unwrap() = Some(path);
    office.call("read_bank_file", json!({ "trust_bank": bank }))
}

fn files(said: &mut Said, office: &Office, bank: i64) {
    let (from, end) = (OFX.find("<STMTTRNRS>").unwrap(), OFX.find("</BANKMSGSRSV1>").unwrap());
    let other = OFX[from..end].replace("0004417702", "0004419905");
    let two = format!("{}{other}{}", &OFX[..end], &OFX[end..]);
    let none = OFX.find("<STMTTRN>").unwrap()..OFX.rfind("</STMTTRN>").unwrap() + 10;
    let card = OFX.replace("STMTRS>", "CCSTMTRS>").replace("BANKACCTFROM", "CCACCTFROM");
    let fix = "<CORRECTFITID>1<CORRECTACTION>DELETE</STMTTRN>";
    let rows = "Date,Description,Type,Amount\n11/2/26,a,CREDIT,1.00\n";
    for (name, file, text) in [
        ("NotABankFile", "a.bin", "\u{7f}ELF\u{2}\u{1}\u{1}\0\0\0\0\0\0\0\0\0\u{2}\0".to_owned()),
        ("OtherFormat", "a.qif", "!Type:Bank\nD11/02/2026\nT5.00\n^\n".to_owned()),
        ("NoColumns", "a.txt", "Dear bookkeeper,\nhere it is.\n".to_owned()),
        ("Cut", "cut.ofx", OFX[..OFX.len() / 2].to_owned()),
        ("NoLines", "a.ofx", OFX.replace(&OFX[none], "")),
        ("NotABankAccount", "a.ofx", card),
        ("TwoAccounts", "a.ofx", two),
        ("Currency", "a.ofx", OFX.replace("<CURDEF>USD", "<CURDEF>EUR")),
        ("Day", "a.ofx", OFX.replace("20261103120000", "18991230120000")),
        ("Amount", "a.ofx", OFX.replace("890.00", "890.125")),
        ("BothWays", "a.csv", "Date,Memo,Debit,Credit\n11/2/26,a,1.00,2.00\n".to_owned()),
        ("NoDirection", "a.csv", format!("{rows}11/3/26,b,DEBIT,2.00\n11/4/26,c,,3.00\n")),
        ("Correction", "a.ofx", OFX.replacen("</STMTTRN>", fix, 1)),
    ] {
        let problem = take(office, bank, file, text.as_bytes()).expect_err(name);
        said.say(&format!("BankFileProblem::{name}"), &problem);
    }
    let workbook = fs::read(fixture("placements/alder_utilities_2026-11.xlsx")).unwrap();
    said.say("BankFileProblem::Workbook", &take(office, bank, "a.xlsx", &workbook).unwrap_err());
    let large = office.folder.path().join("large.ofx");
    fs::File::create(&large).unwrap().set_len(30 << 20).unwrap();
    *office.host.open.lock().unwrap() = Some(large);
    let large = office.refused("read_bank_file", json!({ "trust_bank": bank }));
    said.say("BankFileProblem::TooLarge", &large);
}

fn statements(said: &mut Said, office: &Office, bank: i64) {
    let other = OFX.replace("0004417702", "0004419905");
    let other = take(office, bank, "other.ofx", other.as_bytes()).unwrap_err();
    said.say("bank_file_of_another", &other);
    let typed = json!({ "trust_bank": bank, "balance": 1, "balance_on": "2026-11-30" });
    *office.host.open.lock().unwrap() = Some(fixture("bank/november.ofx"));
    said.say("bank_balance_differs", &office.refused("read_bank_file", typed));
    let first = take(office, bank, "november.ofx", OFX.as_bytes()).unwrap();
    let again = take(office, bank, "again.ofx", OFX.as_bytes()).unwrap_err();
    said.say("bank_file_repeated", &again);
    let rows = "Date,Description,Amount,Balance\n12/01/2026,FEE,-5.00,2032.60\n";
    let second = take(office, bank, "december.csv", rows.as_bytes()).unwrap();
    let remove = |of: &Value| json!({ "statement": of["id"] });
    let leans = office.refused("remove_bank_statement", remove(&first));
    said.say("bank_statement_not_the_latest", &leans);
    let found = office.ok("bank_lines", json!({ "trust_bank": bank, "statement": second["id"] }));
    let line = found["lines"][0]["line"]["id"].clone();
    office.ok("post_bank_charge", json!({ "line": line }));
    let used = office.refused("remove_bank_statement", remove(&second));
    said.say("bank_statement_in_use", &used);
    said.say("line_made_an_entry", &office.refused("unmatch_line", json!({ "line": line })));
    let closed = Office::open("2026-12-01");
    let bank = closed.bank_of("0004417702");
    let first = take(&closed, bank, "november.ofx", OFX.as_bytes()).unwrap();
    let close = json!({ "month": "2026-11", "reason": "nothing of it is booked here" });
    closed.ok("close_month", close);
    let stays = closed.refused("remove_bank_statement", remove(&first));
    said.say("bank_statement_closed", &stays);
}

fn lines(said: &mut Said) {
    let office = Office::open("2026-11-02");
    let bank = office.bank();
    let account = office.account(office.client("Northside Dental", "30", "net"), "N-1", 900_00);
    for (reference, cents) in [("1", 100_00), ("2", 100_00)] {
        office.pays(bank, account, reference, cents);
        office.ok("make_deposit", json!({ "trust_bank": bank, "on": "2026-11-02" }));
    }
    office.on("2026-12-01");
    let rows = "Date,Description,Amount\n11/03/2026,DEPOSIT,100.00\n11/04/2026,DEPOSIT,90.00\n\
                11/05/2026,INTEREST,3.00\n11/06/2026,DEBIT,-2.00\n11/07/2026,CREDIT,7.00\n\
                11/08/2026,DEBIT,-7.00\n11/09/2026,DEBIT,-8.00\n";
    take(&office, bank, "rows.csv", rows.as_bytes()).unwrap();
    let found = office.ok("bank_lines", json!({ "trust_bank": bank }));
    let line = |place: usize| found["lines"][place]["line"]["id"].clone();
    let slip = |place: usize| found["movements"][place]["entry"].clone();
    let mut no = |name: &str, command: &str, args: Value| {
        said.say(name, &office.refused(command, args));
    };
    let pair = |l: usize, s: usize| json!({ "line": line(l), "entry": slip(s) });
    no("line_not_matched", "unmatch_line", json!({ "line": line(0) }));
    no("line_amount_differs", "match_line", pair(1, 0));
    no("no_difference", "post_difference", pair(0, 0));
    office.ok("match_line", pair(0, 0));
    no("line_matched", "match_line", pair(0, 1));
    no("movement_matched", "match_line", pair(1, 0));
    no("charge_goes_out", "post_bank_charge", json!({ "line": line(4) }));
    no("interest_comes_in", "post_bank_interest", json!({ "line": line(3) }));
    let two = json!({ "line": line(2), "client": 1, "agencys": true });
    no("interest_of_two", "post_bank_interest", two);
    office.ok("post_bank_interest", json!({ "line": line(2) }));
    let pass = json!({ "trust_bank": bank, "amount": 4_00, "on": "2026-12-01" });
    no("interest_of_nobody", "pass_interest", pass.clone());
    let mut more = pass;
    more["agencys"] = json!(true);
    no("interest_not_known", "pass_interest", more.clone());
    office.rule(bank, "agency_interest", 0);
    no("interest_not_agencys", "pass_interest", more.clone());
    office.rule(bank, "agency_interest", 1);
    no("interest_not_owed", "pass_interest", more);
    office.ok("post_difference", json!({ "line": line(4) }));
    let proof = office.ok("trust_proof", json!({ "trust_bank": bank, "on": "2026-12-01" }));
    let difference = number(&proof["differences"][0]["entry"]);
    let with = |l: usize| json!({ "line": line(l), "difference": difference });
    no("line_does_not_resolve", "resolve_difference", with(6));
    office.ok("resolve_difference", with(5));
    no("no_such_difference", "resolve_difference", with(6));
    let close = json!({ "month": "2026-11", "reason": "lines are open on purpose" });
    office.ok("close_month", close);
    no("match_of_closed_month", "unmatch_line", json!({ "line": line(0) }));
}
