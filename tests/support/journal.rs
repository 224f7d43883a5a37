//! The agency's own journal, read as its bookkeeping reads the table.

use std::collections::BTreeMap;

use serde_json::json;

use crate::Office;

/// The sums of a journal, in cents, debit positive.
#[derive(Debug)]
pub struct AgencyJournal {
    /// By day and account.
    pub cells: BTreeMap<(String, String), i64>,
    /// What its last line says is not in it yet.
    pub open: i64,
    /// Its heading.
    pub title: String,
}

impl Office {
    /// The whole journal on a basis up to a day; none where there is nothing to write.
    pub fn agency_journal(&self, basis: &str, to: &str) -> Option<AgencyJournal> {
        let path = self.folder.path().join("agency.csv");
        *self.host.save.lock().expect("nothing panics while it is held") = Some(path.clone());
        let args = json!({ "from_on": "2020-01-01", "to_on": to, "form": "csv", "basis": basis });
        if let Err(problem) = self.call("save_journal", args) {
            assert!(problem.words.contains("nothing to write"), "{problem:?}");
            return None;
        }
        let cents = |text: &str| text.replace(['.', ','], "").parse::<i64>().unwrap_or(0);
        let text = std::fs::read_to_string(path).expect("it was just saved");
        let mut lines = text.trim_start_matches('\u{FEFF}').lines();
        let title = lines.next().expect("the title").to_owned();
        let (mut cells, mut open) = (BTreeMap::new(), 0);
        for row in lines.skip(1) {
            let of: Vec<&str> = row.split(',').collect();
            if of.len() == 7 && of[0].len() == 10 {
                let cell = cells.entry((of[0].to_owned(), of[2].to_owned())).or_default();
                *cell += cents(of[5]) - cents(of[6]);
            } else {
                let (_, sum) = row.trim_matches('"').rsplit_once(": ").expect("what is open");
                let sign = if sum.starts_with('(') { -1 } else { 1 };
                open = sign * cents(sum.trim_matches(['(', ')']));
            }
        }
        Some(AgencyJournal { cells, open, title })
    }
}

impl AgencyJournal {
    /// By account.
    pub fn sums(&self) -> BTreeMap<String, i64> {
        let mut sums = BTreeMap::new();
        for ((_, account), cents) in &self.cells {
            *sums.entry(account.clone()).or_default() += cents;
        }
        sums
    }

    /// What was earned, less what third parties have of it.
    pub fn income(&self) -> i64 {
        let kinds = ["Commission income", "Other income", "Forwarding expense"];
        -self
            .sums()
            .iter()
            .filter(|(name, _)| kinds.contains(&name.as_str()))
            .map(|s| s.1)
            .sum::<i64>()
    }
}
