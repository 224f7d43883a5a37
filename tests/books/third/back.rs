//! What becomes of a third party's part when its payment goes back, moves or is reckoned anew.

use duebook_tests::{check, number};
use serde_json::json;

use super::Forwarded;

fn returned(of: &Forwarded, item: i64, amount: i64) {
    let args = json!({ "item": item, "on": of.office.today(), "amount": amount, "reason": "NSF" });
    of.office.ok("return_item", args);
}

#[test]
fn a_return_is_the_mirror_of_each_way() {
    for (came, credited, way, theirs) in [
        (240_00, 300_00, "kept", 60_00),
        (300_00, 300_00, "owed", 60_00),
        (95_00, 100_00, "client_fee", 5_00),
        (95_00, 95_00, "debtor_fee", 5_00),
    ] {
        for remit in ["net", "gross"] {
            let of = Forwarded::open("40", remit);
            let item = of.posts(&of.form(came, credited, (of.attorney, way, theirs)));
            of.deposits();
            returned(&of, item, came);
            assert_eq!((of.in_trust(), of.agency()), ([0; 4], [0; 4]), "{way} {remit}");
            assert_eq!(number(&of.trust()["bank"]), 0);
            assert_eq!(of.office.owed(of.account), 500_00);
            assert_eq!(of.payable(), (0, 0));
            of.office.verify();
            // It goes in again with the same part.
            of.office.on("2026-11-03");
            let again = json!({ "item": item, "on": of.office.today(), "reference": "" });
            of.office.ok("redeposit_item", again);
            assert_eq!(of.in_trust()[0], came);
            assert_eq!(of.office.owed(of.account), 500_00 - credited);
            of.office.verify();
        }
    }
}

#[test]
fn a_void_leaves_nothing() {
    let of = Forwarded::open("40", "net");
    let item = of.posts(&of.form(300_00, 300_00, (of.attorney, "owed", 60_00)));
    of.office.ok("void_item", json!({ "item": item, "reason": "typed twice" }));
    assert_eq!((of.in_trust(), of.agency()), ([0; 4], [0; 4]));
    of.office.verify();
}

#[test]
fn a_part_that_goes_back_takes_its_part_of_the_share() {
    let of = Forwarded::open("40", "net");
    let item = of.posts(&of.form(240_00, 300_00, (of.attorney, "kept", 60_00)));
    of.deposits();
    returned(&of, item, 80_00);
    // A third of 300.00 is owed again; 40 % of 200.00 less the 40.00 that are left of the share.
    assert_eq!(of.office.owed(of.account), 300_00);
    assert_eq!(of.in_trust(), [0, 120_00, 40_00, 0]);
    assert_eq!(of.agency(), [40_00, 40_00, -80_00, 0]);
    of.office.verify();
    returned(&of, item, 160_00);
    assert_eq!((of.in_trust(), of.agency()), ([0; 4], [0; 4]));
    of.office.verify();
}

#[test]
fn a_party_that_was_paid_already_leaves_trust_short() {
    let of = Forwarded::open("40", "net");
    let item = of.posts(&of.form(300_00, 300_00, (of.attorney, "owed", 60_00)));
    of.deposits();
    of.office.on("2026-11-12");
    of.office.ok("pay_third_party", of.pay(60_00, "5001"));
    let tried = json!({ "item": item, "on": "2026-11-12", "amount": 300_00, "reason": "NSF" });
    let tried = of.office.ok("try_return", tried);
    assert_eq!(number(&tried["shortage"]), 60_00, "{tried}");
    returned(&of, item, 300_00);
    assert_eq!(number(&of.trust()["shortage"]), 60_00);
    assert_eq!(of.payable(), (0, 0));
    of.office.verify();
}

#[test]
fn a_payment_found_later_leaves_the_agency_what_the_attorney_has() {
    let of = Forwarded::open("40", "net");
    of.office.on("2026-11-05");
    let item = of.posts(&of.form(440_00, 500_00, (of.attorney, "kept", 60_00)));
    assert_eq!(of.in_trust(), [440_00, 300_00, 140_00, 0]);
    // The whole debt was paid the day before: now all of it is the person's.
    of.office.on("2026-11-06");
    let mut earlier = check(of.account, "900", 500_00, of.office.today());
    earlier["received_on"] = json!("2026-11-04");
    earlier["dated_on"] = json!("2026-11-04");
    of.posts(&earlier);
    assert_eq!(of.owned("refund"), 500_00);
    assert_eq!(number(&of.trust()["shortage"]), 60_00, "the agency owes it at once");
    assert_eq!(of.owned("share_commission"), 200_00);
    of.office.verify();
    of.deposits();
    of.office.on("2026-11-16");
    of.office.verify();
    returned(&of, item, 440_00);
    assert_eq!(number(&of.trust()["shortage"]), 60_00);
    let share = json!({ "trust_bank": of.bank, "amount": 60_00, "on": "2026-11-16",
                        "from_share": true });
    of.office.ok("cover_shortage", share);
    assert_eq!(of.owned("share_commission"), 200_00, "what was owed came back with the item");
    of.office.verify();
}

#[test]
fn a_move_takes_the_part_along() {
    let of = Forwarded::open("40", "net");
    let alder = of.office.client("City of Alder", "30", "net");
    let other = of.office.account(alder, "A-1", 400_00);
    let item = of.posts(&of.form(300_00, 300_00, (of.attorney, "owed", 60_00)));
    let args = json!({ "item": item, "from": of.account, "to": other, "reason": "wrong file" });
    of.office.ok("move_payment", args);
    assert_eq!(of.in_trust(), [300_00, 210_00, 30_00, 60_00]);
    assert_eq!(of.agency(), [30_00, 60_00, -90_00, 0]);
    assert_eq!((of.office.owed(of.account), of.office.owed(other)), (500_00, 100_00));
    of.office.verify();
}

#[test]
fn one_check_over_two_accounts_divides_the_part_and_loses_no_cent() {
    let of = Forwarded::open("40", "net");
    let second = of.office.account(of.northside, "N-2", 400_00);
    let mut form = of.form(239_99, 300_00, (of.attorney, "kept", 60_01));
    form["shares"] = json!([{ "account": of.account, "amount": 100_00 },
                            { "account": second, "amount": 200_00 }]);
    let item = of.posts(&form);
    assert_eq!(of.in_trust(), [239_99, 180_00, 59_99, 0]);
    of.deposits();
    returned(&of, item, 100_00);
    of.office.verify();
    returned(&of, item, 139_99);
    assert_eq!((of.in_trust(), of.agency()), ([0; 4], [0; 4]));
    of.office.verify();
}
