//! The plain model: what a bookkeeper with a pencil would have on paper. Whole cents in maps,
//! written from the rules of the trade and never by asking the engine. What a payment meets is
//! taken anew from nothing, in the order of the days, whenever something happens to an account.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::anew::{Anew, Met};
pub use super::terms::{By, Scale, Terms};
use super::trust::Trust;

/// Parts of a debt in this order everywhere: costs, interest, fees, attorney fees, principal.
pub const PARTS: [&str; 5] = ["costs", "interest", "fees", "attorney_fees", "principal"];

/// How a client is paid.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Remit {
    Net,
    Gross,
    Combined,
}

/// What a sum meets: by part, the surplus, of the costs those that the agency advanced, and of
/// the fees those that are its own.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Split {
    pub pieces: [i64; 5],
    /// What meets a debt that went back to the client.
    pub after: i64,
    pub over: i64,
    pub costs_back: i64,
    pub own_fees: i64,
}

impl Split {
    pub fn paid(&self) -> i64 {
        self.pieces.iter().sum::<i64>() + self.after
    }
}

/// Whose a sum is.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Line {
    /// The client's, in trust.
    pub share: i64,
    /// What the client owes the agency for it.
    pub claim: i64,
    /// The agency's, in trust.
    pub agency: i64,
    pub commission: i64,
    /// Sales tax on the commission.
    pub tax: i64,
    /// The person's surplus, in trust.
    pub over: i64,
    /// A third party's, in trust, and whose that is.
    pub third: i64,
    pub party: i64,
    /// Of a third party's part what the agency bears.
    pub borne: i64,
}

impl Line {
    pub fn less(&self, before: &Line) -> Line {
        Line {
            share: self.share - before.share,
            claim: self.claim - before.claim,
            agency: self.agency - before.agency,
            commission: self.commission - before.commission,
            tax: self.tax - before.tax,
            over: self.over - before.over,
            third: self.third - before.third,
            party: self.party.max(before.party),
            borne: self.borne - before.borne,
        }
    }
}

/// What is owed by part, of the costs what the agency advanced, of the fees what is its own.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Debt {
    pub owed: [i64; 5],
    pub advanced: i64,
    pub own_fees: i64,
    /// What went back to the client and may still come in.
    pub given_back: i64,
}

/// How a debt ended without being paid, and from when it was owed again.
#[derive(Clone, Copy)]
pub struct Ending {
    pub on: NaiveDate,
    pub forgiven: bool,
    pub again: Option<NaiveDate>,
}

/// A sum that is taken for the whole.
#[derive(Clone)]
pub struct Settlement {
    pub amount: i64,
    pub agreed: NaiveDate,
    pub after_item: i64,
    pub state: &'static str,
}

#[derive(Clone)]
pub struct Account {
    pub client: i64,
    pub person: i64,
    pub placed_on: NaiveDate,
    /// Collected on it in another system.
    pub collected_before: i64,
    /// What was placed, and later fees, costs, waivers and corrections with their days.
    pub changes: Vec<(NaiveDate, Debt)>,
    pub legal_on: Option<NaiveDate>,
    pub judged_on: Option<NaiveDate>,
    /// From when it bears interest, and how much a year, in hundredths of a percent.
    pub interest: Option<(NaiveDate, i64)>,
    pub endings: Vec<Ending>,
    pub settlements: Vec<Settlement>,
    pub dispute_ends: Option<NaiveDate>,
    pub closed: bool,
    pub notes: usize,
    pub debt: Debt,
}

/// What of an item is for one account.
#[derive(Clone)]
pub struct Share {
    pub account: i64,
    pub amount: i64,
    /// From which account it was a surplus, and the day of the authority.
    pub of_surplus: Option<(i64, NaiveDate)>,
    /// The third party's part of it at first, and what is left of that.
    pub theirs: i64,
    pub left: i64,
    /// Net or gross, as it was on the day the item was booked.
    pub remit: Remit,
    /// What was taken back of it, and when.
    pub returns: Vec<(NaiveDate, i64)>,
    pub received: Split,
    pub present: Split,
    pub line: Line,
    /// Whether the legal date decided its rate.
    pub legal: bool,
}

impl Share {
    pub fn kept(&self) -> i64 {
        self.amount - self.returns.iter().map(|(_, back)| back).sum::<i64>()
    }
}

#[derive(Clone)]
pub struct Item {
    pub bank: i64,
    /// Day, number and line of its batch.
    pub place: (NaiveDate, i64, i64),
    pub received: NaiveDate,
    pub amount: i64,
    pub method: &'static str,
    pub to_client: bool,
    pub shares: Vec<Share>,
    /// The third party that it came through.
    pub through: Option<super::third::Through>,
    /// Accounts from which it was moved away.
    pub moved_from: Vec<i64>,
    pub voided: bool,
    pub deposited: Option<NaiveDate>,
    /// From when it may leave trust.
    pub released: Option<NaiveDate>,
    pub returns: Vec<(NaiveDate, i64)>,
    /// What paid a client's invoice, or is a client's deposit for costs.
    pub used: Vec<(super::uses::Use, i64)>,
    pub turned: i64,
}

impl Item {
    pub fn kept(&self) -> i64 {
        self.amount - self.returns.iter().map(|(_, back)| back).sum::<i64>()
    }
    /// What waits until someone knows whose it is.
    pub fn unknown(&self) -> i64 {
        let known = self.shares.iter().map(|share| self.money(share)).sum::<i64>();
        self.kept() - known - self.used() - self.turned
    }
    pub fn used(&self) -> i64 {
        self.used.iter().map(|(_, amount)| amount).sum()
    }
    pub fn in_hand(&self) -> bool {
        !self.to_client && !self.voided && self.deposited.is_none()
    }
    pub fn at_bank(&self) -> bool {
        self.deposited.is_some() && self.kept() > 0
    }
}

#[derive(Clone)]
pub struct Plan {
    pub account: i64,
    pub agreed: NaiveDate,
    pub after_item: i64,
    pub total: i64,
    pub steps: Vec<(NaiveDate, i64)>,
    pub state: &'static str,
    pub paid: i64,
}

/// Days by method.
pub type Holds = BTreeMap<&'static str, i64>;

#[derive(Clone)]
pub struct Model {
    pub today: NaiveDate,
    pub terms: BTreeMap<i64, Vec<Terms>>,
    /// Sales tax of clients: from which day, in hundredths of a percent.
    pub taxes: BTreeMap<i64, Vec<(NaiveDate, i64)>>,
    /// The least that clients are paid: from which day, how much, how many months less waits.
    pub minimums: BTreeMap<i64, Vec<(NaiveDate, i64, i64)>>,
    /// How long payments of clients are held, from which day.
    pub client_holds: BTreeMap<i64, Vec<(NaiveDate, Holds)>>,
    pub accounts: BTreeMap<i64, Account>,
    pub items: BTreeMap<i64, Item>,
    pub plans: BTreeMap<i64, Plan>,
    pub holds: Holds,
    pub trust: Trust,
    /// Accounts whose figures changed since they were last looked at.
    pub touched: BTreeSet<i64>,
    /// What was done takes more off an account than was owed on the day of an adjustment.
    pub in_the_way: bool,
    /// The day on which money goes back in what is being done.
    pub back_on: Option<NaiveDate>,
}

impl Model {
    pub fn new(today: NaiveDate, methods: &[(&'static str, i64)]) -> Model {
        Model {
            today,
            terms: BTreeMap::new(),
            taxes: BTreeMap::new(),
            minimums: BTreeMap::new(),
            client_holds: BTreeMap::new(),
            accounts: BTreeMap::new(),
            items: BTreeMap::new(),
            plans: BTreeMap::new(),
            holds: methods.iter().copied().collect(),
            trust: Trust::default(),
            touched: BTreeSet::new(),
            in_the_way: false,
            back_on: None,
        }
    }

    /// The terms of a day: the newest that had begun, else the first there are.
    pub fn terms_on(&self, client: i64, day: NaiveDate) -> &Terms {
        let all = &self.terms[&client];
        let begun = all.iter().filter(|t| t.from <= day).max_by_key(|t| t.from);
        begun.unwrap_or_else(|| all.iter().min_by_key(|t| t.from).unwrap())
    }

    /// Commission, half a cent up: by the terms of the credit day and what is known of the
    /// account now.
    fn commission(
        &self,
        account: &Account,
        terms: &Terms,
        (split, before): (&Split, &Split),
        on: NaiveDate,
    ) -> i64 {
        let earns = |split: &Split| {
            let after = if terms.tail { 0 } else { split.after };
            split.paid() - after - split.pieces[0] - split.own_fees
        };
        let earning = earns(split);
        let of = |amount: i64, rate: i64| (amount * rate + 5_000) / 10_000;
        if let Some(rate) = terms.legal.filter(|_| is_legal(account, terms, on)) {
            return of(earning, rate);
        }
        let Some(Scale { by, limit, first, rest }) = terms.scale else {
            return of(earning, terms.rate);
        };
        let before = if by == By::Amount { 0 } else { earns(before) };
        if by == By::Whole {
            return of(earning, if before + earning <= limit { first } else { rest });
        }
        let below = earning.min((limit - before).max(0));
        of(below, first) + of(earning - below, rest)
    }

    /// Whose a split is, where so much was met before it.
    pub fn reckon(&self, item: &Item, share: &Share, split: &Split, before: &Split) -> Line {
        let account = &self.accounts[&share.account];
        let on = item.credit_on(share);
        let terms = self.terms_on(account.client, on);
        let commission = self.commission(account, terms, (split, before), on);
        let tax = (commission * self.tax_on(account.client, on) + 5_000) / 10_000;
        let own = split.costs_back + split.own_fees;
        let earned = commission + tax;
        if item.to_client {
            return Line { claim: earned + own, commission, tax, ..Line::default() };
        }
        let gross = share.remit == Remit::Gross;
        let (kept, claim) = if gross { (0, earned) } else { (earned, 0) };
        let line = Line {
            tax,
            share: split.paid() - own - kept,
            claim,
            agency: kept + own,
            commission,
            over: split.over,
            ..Line::default()
        };
        item.through.map_or(line, |through| through.takes(line, share.left, gross))
    }

    /// Brings an account in line with what happened to it: every item whose pieces are others
    /// now is reckoned anew, the rest stays as it was.
    /// What changes on the item that is the cause is booked on its day, the rest today.
    pub fn redo(&mut self, id: i64, cause: (i64, NaiveDate)) {
        self.bounce(id);
        let Anew { met, debt, is_below, .. } = self.replay(id, None);
        self.in_the_way |= is_below;
        if is_below {
            return;
        }
        for (number, Met { received, present, before }) in met {
            let item = &self.items[&number];
            let at = item.shares.iter().position(|s| s.account == id).unwrap();
            let share = &item.shares[at];
            let line = self.reckon(item, share, &present, &before);
            let same = (share.received, share.present) == (received, present);
            let on = item.credit_on(share);
            let terms = self.terms_on(self.accounts[&id].client, on);
            let legal = is_legal(&self.accounts[&id], terms, on);
            let is_cumulative = terms.scale.is_some_and(|scale| scale.by != By::Amount);
            let stands =
                !is_cumulative || legal || share.legal || line.commission == share.line.commission;
            if same && stands {
                continue;
            }
            let change = line.less(&share.line);
            let (bank, client) = (item.bank, self.accounts[&id].client);
            let booked = if number == cause.0 { cause.1 } else { self.today };
            self.trust.tell((bank, client, id), (number, booked), &change);
            let share = &mut self.items.get_mut(&number).unwrap().shares[at];
            (share.received, share.present, share.line) = (received, present, line);
            share.legal = legal;
        }
        self.accounts.get_mut(&id).unwrap().debt = debt;
        self.touched.insert(id);
        self.follow(id);
        self.keep_due(id);
    }
}

/// Whether the legal date decides the rate of a day.
pub fn is_legal(account: &Account, terms: &Terms, on: NaiveDate) -> bool {
    terms.legal.is_some() && account.legal_on.is_some_and(|legal_on| on > legal_on)
}
