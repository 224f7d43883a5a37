//! Where the accounts of the plain model stand: plans, status and balances.

use chrono::NaiveDate;

use super::model::{Item, Model, Plan};

impl Model {
    /// What was received for a plan: after its agreement, surplus left out, undone left out.
    fn received_for(&self, plan: &Plan) -> i64 {
        let counts = |id: i64, on: NaiveDate| {
            on > plan.agreed || (on == plan.agreed && id > plan.after_item)
        };
        let items = self.items.iter().filter(|(_, item)| !item.voided);
        items
            .flat_map(|(id, item)| item.shares.iter().map(move |share| (*id, item, share)))
            .filter(|(_, _, share)| share.account == plan.account)
            .filter(|(id, item, share)| counts(*id, item.credit_on(share)))
            .map(|(_, _, share)| share.present.paid())
            .sum()
    }

    /// A plan that is met is kept; one whose money came back is in force again, unless another
    /// has taken its place.
    pub fn follow(&mut self, account: i64) {
        let ids: Vec<i64> = self.plans.keys().copied().rev().collect();
        let mut is_newest = true;
        for id in ids {
            let plan = &self.plans[&id];
            if plan.account != account || plan.state == "cancelled" {
                continue;
            }
            let paid = self.received_for(plan);
            let plan = self.plans.get_mut(&id).unwrap();
            plan.paid = paid;
            plan.state = match (paid >= plan.total, is_newest) {
                (true, _) => "kept",
                (false, true) => "active",
                (false, false) => "cancelled",
            };
            is_newest = false;
        }
    }

    pub fn plan_in_force(&self, account: i64) -> Option<(i64, &Plan)> {
        let mut plans = self.plans.iter();
        let found = plans.find(|(_, p)| p.account == account && p.state == "active");
        found.map(|(id, plan)| (*id, plan))
    }

    /// The plan that the account's screen shows.
    pub fn plan_shown(&self, account: i64) -> Option<(i64, &Plan)> {
        let latest = self.plans.iter().rev().find(|(_, p)| p.account == account);
        self.plan_in_force(account).or(latest.map(|(id, plan)| (*id, plan)))
    }

    pub fn balance(&self, account: i64) -> i64 {
        self.accounts[&account].debt.owed.iter().sum()
    }

    /// What is owed today, interest that is not posted yet included.
    pub fn owed_today(&self, account: i64) -> i64 {
        let mut anew = self.replay(account, None);
        anew.bears.up_to(self.today, &mut anew.debt);
        anew.debt.owed.iter().sum()
    }

    pub fn client_balance(&self, client: i64) -> i64 {
        let mine = self.accounts.iter().filter(|(_, a)| a.client == client);
        mine.map(|(id, _)| self.balance(*id)).sum()
    }

    /// Whether all money that the account received and kept is good.
    fn is_good(&self, account: i64) -> bool {
        let of_account = |item: &&Item| {
            !item.voided && item.shares.iter().any(|s| s.account == account && s.kept() > 0)
        };
        let mut items = self.items.values().filter(of_account);
        items.all(|item| item.released.is_some_and(|on| on <= self.today))
    }

    pub fn status(&self, account: i64, today: NaiveDate) -> &'static str {
        let debt = &self.accounts[&account];
        if debt.closed {
            return "closed";
        }
        if self.balance(account) == 0 {
            return if self.is_good(account) { "paid" } else { "clearing" };
        }
        if let Some((_, plan)) = self.plan_in_force(account) {
            let mut left = plan.paid;
            let due = plan.steps.iter().find(|(_, amount)| {
                left -= amount;
                left < 0
            });
            if let Some((day, _)) = due {
                return if *day < today { "plan_late" } else { "plan" };
            }
        }
        match debt.dispute_ends {
            None => "new",
            Some(ends) if today <= ends => "validation",
            Some(_) => "active",
        }
    }
}
