//! The trade's words for columns, compared folded (small letters, no marks).

use super::keep::Guard;
use super::map::Field;

/// What the columns of a field are called. The first are the most certain.
const WORDS: &[(Field, &str)] = &[
    (
        Field::Reference,
        "reference, account number, acct number, account no, acct no, account, acct, client \
         reference, client ref, ref, ref no, ref number, reference number, reference no, \
         client account number, client account, creditor account number, account id, acct id, \
         accountnumber, accountid, accountno, acctno, acct num, account num, service no, \
         service number, service account, invoice number, invoice no, invoice, patient \
         number, patient id, patient no, chart number, chart no, mrn, customer number, \
         customer no, customer id, loan number, loan no, loan id, policy number, member \
         number, member id, file number, file no, debtor number, debtor id, guarantor number, \
         contract number, contract no, case number, id, number, no",
    ),
    (
        Field::FirstName,
        "first name, first, fname, firstname, given name, given names, forename, debtor first \
         name, consumer first name, patient first name, name first",
    ),
    (
        Field::LastName,
        "last name, last, lname, lastname, surname, family name, debtor last name, consumer \
         last name, patient last name, name last",
    ),
    (
        Field::FullName,
        "name, full name, fullname, debtor, debtor name, consumer, consumer name, customer, \
         customer name, patient, patient name, guarantor, guarantor name, responsible party, \
         account name, borrower, borrower name, member, member name, tenant, tenant name, \
         client name, person, account holder, cardholder, responsible, resident",
    ),
    (Field::BusinessName, "business name, business, company, company name, firm, organization"),
    (
        Field::Street,
        "address, street, street address, address 1, address1, addr 1, addr1, addr, address \
         line 1, service address, mailing address, street 1, home address, debtor address",
    ),
    (
        Field::Street2,
        "address 2, address2, addr 2, addr2, address line 2, street 2, apt, unit, suite, \
         apartment",
    ),
    (Field::City, "city, town, debtor city, mailing city"),
    (Field::State, "state, st, state code, province, debtor state"),
    (Field::Zip, "zip, zip code, zipcode, postal code, postal, zip5, zip 5, debtor zip, post code"),
    (
        Field::CityLine,
        "city state zip, citystatezip, city st zip, csz, city state, city line, address line \
         3, city state zip code",
    ),
    (
        Field::Phone,
        "phone, home phone, phone number, home ph, telephone, tel, phone 1, phone1, primary \
         phone, ph, phone no, contact phone, hphone",
    ),
    (
        Field::Phone2,
        "cell phone, cell, mobile, mobile phone, phone 2, phone2, cell ph, secondary phone, \
         alt phone, alternate phone",
    ),
    (Field::Phone3, "work phone, work, business phone, phone 3, phone3, work ph, employer phone"),
    (Field::Email, "email, e mail, email address, e mail address, mail"),
    (
        Field::BirthDate,
        "date of birth, dob, birth date, birthdate, birthday, born, d o b, birth, patient dob",
    ),
    (
        Field::Ssn,
        "ssn, social security number, social security, soc sec, social, ss, ss no, social \
         security no, ssn tin, tax id, soc sec no",
    ),
    (
        Field::Opened,
        "date opened, open date, opened, account open date, opened on, start date, date of \
         account, contract date, loan date, opening date, move in, admit date",
    ),
    (
        Field::Delinquent,
        "date of first delinquency, first delinquency, delinquency date, delinquent date, \
         dofd, delinquent, delinquent since, service date, date of service, dos, svc date, \
         last bill, bill date, due date, date due, default date, first default, invoice date, \
         date of default",
    ),
    (
        Field::ChargedOff,
        "charge off date, charged off, chargeoff date, charge off, chg off, co date, c o \
         date, write off, write off date, written off, shut off, chargeoff, date charged off, \
         chg off date, disconnect date",
    ),
    (
        Field::LastPaid,
        "last payment date, last paid, date of last payment, last pay date, last payment, \
         last pmt date, last pmt, dolp, date last paid, last pay",
    ),
    (
        Field::Principal,
        "principal, original amount, orig amt, original balance, amount placed, original \
         principal, billed, charges, amount billed, total charges, orig bal, charge amount, \
         original, principal balance, orig amount, prin, face amount, original charge",
    ),
    (Field::Interest, "interest, int, accrued interest, interest due, interest amount"),
    (
        Field::Fees,
        "fees, fee, late fees, late fee, late charges, late charge, other fees, fees due, \
         late chg, service charges, penalty",
    ),
    (Field::Costs, "costs, court costs, cost, legal costs, collection costs"),
    (
        Field::Payments,
        "payments, pmts, paid, amount paid, payments received, total payments, payment, less \
         payments, credits, paid to date, pymts, payments adjustments",
    ),
    (
        Field::Balance,
        "balance, balance due, amount due, amt due, current balance, due, total due, amount \
         owed, owed, placed amount, placement amount, placed balance, bal, bal due, account \
         balance, total balance, outstanding, balance owed, owing, outstanding balance, \
         amount outstanding, unpaid balance, total owed, amount, assigned balance, total",
    ),
    (
        Field::NoticeSent,
        "validation notice sent, validation notice, notice sent, notice date, validation \
         notice date, validation date, g notice, notice sent on, date notice sent, validation \
         letter",
    ),
    (Field::Note, "notes, note, comments, comment, remarks, remark, memo, message, text"),
];

/// The names of a field, most certain first.
fn names_of(field: Field) -> impl Iterator<Item = &'static str> {
    let all = WORDS.iter().find(|(f, _)| *f == field).map_or("", |(_, names)| *names);
    all.split(", ").filter(|name| !name.is_empty())
}

/// How well a folded heading names a field: 0 not at all, 1000 certainly.
pub(super) fn score(field: Field, heading: &str) -> usize {
    if let Some(at) = names_of(field).position(|name| name == heading) {
        return 1_000 - at;
    }
    // A heading of more words counts when it holds all words of a name: "Current Balance (USD)".
    let words: Vec<&str> = heading.split(' ').collect();
    names_of(field)
        .filter(|name| name.len() > 2)
        .filter(|name| name.split(' ').all(|word| words.contains(&word)))
        .map(|name| 500 * name.split(' ').count() / words.len())
        .max()
        .unwrap_or(0)
}

/// Whether a folded text is what some column is called.
pub(super) fn is_heading(folded: &str) -> bool {
    WORDS.iter().any(|(_, names)| names.split(", ").any(|name| name == folded))
}

/// How the cells of a column that is mapped to nothing are kept, by its heading.
pub(super) fn guard(folded: &str) -> Guard {
    let words: Vec<&str> = folded.split(' ').collect();
    let has = |names: &[&str]| words.iter().any(|word| names.contains(word));
    let bank = has(&["bank", "checking", "savings", "ach"])
        && has(&["account", "acct", "number", "no", "num", "routing"]);
    if has(&["ssn", "ssn4", "social", "itin", "tin", "routing", "aba", "iban"]) || bank {
        Guard::Number
    } else if has(&["dob", "birth", "birthdate", "birthday", "born"]) {
        Guard::Birth
    } else {
        Guard::Text
    }
}

/// All the names of a field, for tests that rename headings.
#[cfg(test)]
pub(super) fn names(field: Field) -> Vec<&'static str> {
    names_of(field).collect()
}

/// Names that many people in the United States are given, to tell which of two columns of words
/// holds the given names. Folded.
const GIVEN_NAMES: &str = "\
    james john robert michael william david richard joseph thomas charles mary patricia \
    jennifer linda elizabeth barbara susan jessica sarah karen maria jose juan luis carlos \
    ana carmen daniel matthew anthony mark donald steven paul andrew joshua kevin brian \
    nancy lisa betty margaret sandra ashley kimberly emily donna michelle carol amanda \
    melissa deborah anna ruth noah liam olivia emma latoya tyrone priya wei mei mohammed \
    fatima olga ivan dean carla samir zoe chloe";

/// Whether a folded word is such a name.
pub(super) fn is_given_name(word: &str) -> bool {
    GIVEN_NAMES.split(' ').any(|name| name == word)
}
