//! How a client statement settles: what is offset, paid, invoiced and carried.

use crate::Money;
use crate::shape;
use crate::terms::{Remit, Terms, Unmet};

shape! {
    /// The sums of a statement. Shares = remitted + offset; claims + carried in = offset +
    /// invoiced + carried out.
    #[derive(Copy, Eq)]
    pub struct Settled {
        /// What trust owes the client for the lines.
        pub shares: Money,
        /// What the client owes the agency for the lines.
        pub claims: Money,
        /// What it still owed from the statement before.
        pub carried_in: Money,
        /// What of its claims the client's own money meets.
        pub offset: Money,
        /// What it is invoiced.
        pub invoice: Money,
        /// What it is paid.
        pub remit: Money,
        /// What it still owes after this statement; below zero, a credit for the next one.
        pub carried_out: Money,
    }
}

/// Settles the lines of a statement by the client's terms. Only a net client's claims are offset,
/// where the rules of the trust bank let them be; a gross or combined client is invoiced, and so
/// is a net one whose terms say so.
pub fn settle(
    terms: &Terms,
    may_offset: bool,
    shares: Money,
    claims: Money,
    carried_in: Money,
) -> Settled {
    let owed = claims + carried_in;
    let offset = match terms.remit {
        Remit::Net if may_offset => owed.or_zero().min(shares.or_zero()),
        _ => Money::ZERO,
    };
    let rest = owed - offset;
    let invoiced = terms.remit != Remit::Net || terms.unmet == Unmet::Invoice;
    let invoice = if invoiced { rest.or_zero() } else { Money::ZERO };
    Settled {
        shares,
        claims,
        carried_in,
        offset,
        invoice,
        remit: shares - offset,
        carried_out: rest - invoice,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::allocation::AllocationOrder;
    use crate::day::day;

    fn settled(remit: Remit, unmet: Unmet, shares: i64, claims: i64) -> Settled {
        let rate = "30".parse().unwrap();
        let order = AllocationOrder::default();
        let terms = Terms { unmet, ..Terms::of_rate(day(2026, 1, 1), rate, order, remit) };
        settle(&terms, true, Money::cents(shares), Money::cents(claims), Money::ZERO)
    }

    #[test]
    fn where_nothing_may_be_offset_the_client_is_paid_whole_and_still_owes() {
        let order = AllocationOrder::default();
        let terms = Terms::of_rate(day(2026, 1, 1), "28".parse().unwrap(), order, Remit::Net);
        let (shares, claims) = (Money::cents(116_93), Money::cents(28_00));
        let alder = settle(&terms, false, shares, claims, Money::ZERO);
        assert_eq!((alder.offset, alder.remit), (Money::ZERO, shares));
        assert_eq!(alder.carried_out, claims);
    }

    #[test]
    fn a_net_client_pays_from_its_own_money_and_carries_the_rest() {
        let alder = settled(Remit::Net, Unmet::Carry, 116_93, 28_00);
        assert_eq!((alder.offset, alder.remit), (Money::cents(28_00), Money::cents(88_93)));
        let northside = settled(Remit::Net, Unmet::Carry, 25_90, 113_40);
        assert_eq!((northside.offset, northside.remit), (Money::cents(25_90), Money::ZERO));
        assert_eq!(northside.carried_out, Money::cents(87_50));
        assert_eq!(settled(Remit::Net, Unmet::Invoice, 25_90, 113_40).invoice, Money::cents(87_50));
    }

    #[test]
    fn a_gross_or_combined_client_gets_everything_and_an_invoice() {
        for remit in [Remit::Gross, Remit::Combined] {
            let got = settled(remit, Unmet::Carry, 2_000_00, 900_00);
            assert_eq!((got.remit, got.invoice), (Money::cents(2_000_00), Money::cents(900_00)));
            assert_eq!((got.offset, got.carried_out), (Money::ZERO, Money::ZERO));
        }
        let credit = settled(Remit::Gross, Unmet::Carry, 0, -33_33);
        assert_eq!((credit.invoice, credit.carried_out), (Money::ZERO, Money::cents(-33_33)));
    }
}
