//! Divides a balance over its parts. The balance decides: whatever the parts say, they end up
//! summing to it.

use duebook_core::Money;

use super::map::Remainder;

/// What a balance is made of. None is negative.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Parts {
    /// The original amount that is left.
    pub principal: Money,
    /// Interest until placement.
    pub interest: Money,
    /// Fees until placement.
    pub fees: Money,
    /// Costs until placement.
    pub costs: Money,
}

impl Parts {
    /// The parts together.
    pub fn total(&self) -> Money {
        self.principal + self.interest + self.fees + self.costs
    }

    /// Takes an amount off, costs first, then interest, fees and principal, as payments are
    /// allocated when nothing else is agreed; gives what there was too little to take it from.
    fn take(&mut self, amount: Money) -> Money {
        let mut left = amount;
        for part in [&mut self.costs, &mut self.interest, &mut self.fees, &mut self.principal] {
            let taken = left.min(*part);
            *part -= taken;
            left -= taken;
        }
        left
    }

    fn part(&mut self, which: Remainder) -> &mut Money {
        match which {
            Remainder::Fees => &mut self.fees,
            Remainder::Principal => &mut self.principal,
            Remainder::Interest => &mut self.interest,
            Remainder::Costs => &mut self.costs,
        }
    }
}

/// The amounts of a record beside its balance, as sent. None is negative.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sent {
    /// `None` when the file does not say: then it is what the other parts leave.
    pub(super) principal: Option<Money>,
    pub(super) interest: Money,
    pub(super) fees: Money,
    pub(super) costs: Money,
    pub(super) payments: Money,
}

/// A divided balance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Divided {
    /// Sum to the balance.
    pub(super) parts: Parts,
    /// What the parts missed and the remainder's part took.
    pub(super) added: Money,
    /// What the parts said more than the balance, and was taken off them.
    pub(super) excess: Money,
}

/// Divides a balance above zero.
pub(super) fn divide(balance: Money, sent: &Sent, remainder: Remainder) -> Divided {
    let others = sent.interest + sent.fees + sent.costs;
    let unsaid = (balance + sent.payments - others).or_zero();
    let mut parts = Parts {
        principal: sent.principal.unwrap_or(unsaid),
        interest: sent.interest,
        fees: sent.fees,
        costs: sent.costs,
    };
    parts.take(sent.payments);
    let added = (balance - parts.total()).or_zero();
    *parts.part(remainder) += added;
    let excess = (parts.total() - balance).or_zero();
    parts.take(excess);
    debug_assert_eq!(parts.total(), balance, "the parts sum to the balance");
    Divided { parts, added, excess }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cents(amount: i64) -> Money {
        Money::cents(amount)
    }

    #[test]
    fn payments_come_off_and_what_is_missing_goes_to_fees() {
        let sent =
            Sent { principal: Some(cents(24_162)), payments: cents(2_416), ..Sent::default() };
        let divided = divide(cents(25_246), &sent, Remainder::Fees);
        assert_eq!(divided.parts.principal, cents(21_746));
        assert_eq!(divided.parts.fees, cents(3_500));
        assert_eq!((divided.added, divided.excess), (cents(3_500), Money::ZERO));
    }

    #[test]
    fn payments_come_off_costs_interest_and_fees_before_principal() {
        let sent = Sent {
            principal: Some(cents(100)),
            interest: cents(20),
            fees: cents(30),
            costs: cents(10),
            payments: cents(45),
        };
        let divided = divide(cents(115), &sent, Remainder::Fees);
        let expected = Parts { principal: cents(100), fees: cents(15), ..Parts::default() };
        assert_eq!((divided.parts, divided.added), (expected, Money::ZERO));
    }

    #[test]
    fn a_balance_alone_is_principal() {
        let divided = divide(cents(500), &Sent::default(), Remainder::Fees);
        assert_eq!(divided.parts.principal, cents(500));
        assert_eq!(divided.added, Money::ZERO);
    }

    #[test]
    fn parts_above_the_balance_are_cut_to_it() {
        let sent = Sent { principal: Some(cents(900)), interest: cents(50), ..Sent::default() };
        let divided = divide(cents(700), &sent, Remainder::Fees);
        assert_eq!(divided.parts, Parts { principal: cents(700), ..Parts::default() });
        assert_eq!(divided.excess, cents(250));
    }

    #[test]
    fn the_parts_always_sum_to_the_balance() {
        let amounts = [0, 1, 99, 1_000];
        for code in 0..256_usize {
            let [p, i, f, y] =
                [code % 4, code / 4 % 4, code / 16 % 4, code / 64].map(|d| amounts[d]);
            let sent = Sent {
                principal: (p != 99).then_some(cents(p)),
                interest: cents(i),
                fees: cents(f),
                costs: Money::ZERO,
                payments: cents(y),
            };
            for balance in [1, 50, 700, 5_000] {
                for remainder in [Remainder::Fees, Remainder::Principal, Remainder::Costs] {
                    let parts = divide(cents(balance), &sent, remainder).parts;
                    assert_eq!(parts.total(), cents(balance));
                    let all = [parts.principal, parts.interest, parts.fees, parts.costs];
                    assert!(all.iter().all(|part| !part.is_negative()));
                }
            }
        }
    }
}
