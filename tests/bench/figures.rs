//! Figures: how they are taken, what they are held against, and how they are told.

use std::io::Write;
use std::path::Path;
use std::time::Instant;

use serde_json::{Value, json};

/// One figure as `results.json` has it.
pub struct Figure {
    /// With `_100k` behind it when it comes from the small book.
    pub name: String,
    /// In `unit`.
    pub value: f64,
    /// ms, s, MB or accounts/s.
    pub unit: &'static str,
    /// What it should be: at most this, or at least this where more is better.
    pub budget: Option<f64>,
    /// What `ratio` compares with.
    pub against: Option<&'static str>,
    /// Ours by theirs, in time.
    pub ratio: Option<f64>,
    /// What the ratio should be at most.
    pub ratio_budget: Option<f64>,
    /// The same by hand without a key: what the cipher costs. In `unit`.
    pub plain: Option<f64>,
}

impl Figure {
    /// A figure that stands alone.
    pub fn new(name: &str, value: f64, unit: &'static str) -> Figure {
        Figure {
            name: name.to_owned(),
            value,
            unit,
            budget: None,
            against: None,
            ratio: None,
            ratio_budget: None,
            plain: None,
        }
    }

    /// Held against a budget.
    pub fn budget(mut self, budget: f64) -> Figure {
        self.budget = Some(budget);
        self
    }

    /// Held against something that ran in turn with it.
    pub fn against(mut self, what: &'static str, ratio: f64, at_most: f64) -> Figure {
        self.against = Some(what);
        self.ratio = Some(ratio);
        self.ratio_budget = Some(at_most);
        self
    }

    /// With the figure without a key beside it.
    pub fn plain(mut self, plain: Option<f64>) -> Figure {
        self.plain = plain;
        self
    }

    /// What of it is missed, in a word.
    fn verdict(&self) -> String {
        let more_is_better = self.unit.ends_with("/s");
        let over = self.budget.is_some_and(|budget| {
            if more_is_better { self.value < budget } else { self.value > budget }
        });
        let dear = matches!((self.ratio, self.ratio_budget), (Some(r), Some(most)) if r > most);
        match (over, dear) {
            (false, false) => String::new(),
            (true, false) => "MISSED".to_owned(),
            (false, true) => "RATIO MISSED".to_owned(),
            (true, true) => "MISSED, RATIO MISSED".to_owned(),
        }
    }
}

/// The milliseconds that something took, and what it gave.
pub fn timed<T>(act: impl FnOnce() -> T) -> (f64, T) {
    let begun = Instant::now();
    let done = act();
    (begun.elapsed().as_secs_f64() * 1_000.0, done)
}

/// The milliseconds for which the processor worked on something of this thread, and what it gave:
/// neither waiting for the disk nor for others on the machine.
pub fn worked<T>(act: impl FnOnce() -> T) -> (f64, T) {
    let so_far = || -> f64 {
        let told = std::fs::read_to_string("/proc/thread-self/schedstat").expect("it is told");
        let first = told.split(' ').next().expect("a number");
        first.parse::<f64>().expect("nanoseconds") / 1e6
    };
    let begun = so_far();
    let done = act();
    (so_far() - begun, done)
}

/// The processor's time that this process has had, in milliseconds: what a busy machine does not
/// change. Counted in hundredths of a second.
pub fn processor() -> u64 {
    let told = std::fs::read_to_string("/proc/self/stat").expect("the system tells");
    let behind_name = told.rsplit(')').next().expect("a line");
    let ticks = behind_name.split_whitespace().skip(11).take(2);
    ticks.map(|ticks| ticks.parse::<u64>().expect("a number") * 10).sum()
}

/// The most memory that this process has had, in MB.
pub fn peak_mb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("the system tells");
    let most =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("the most memory");
    most.trim().trim_end_matches("kB").trim().parse::<u64>().expect("a number") / 1_024
}

/// The middle one.
pub fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

/// The one that nineteen of twenty do not exceed.
pub fn p95(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[(all.len() * 95).div_ceil(100) - 1]
}

/// Says what is being measured.
pub fn say(what: &str) {
    writeln!(std::io::stderr(), "bench: {what}").expect("stderr takes a line");
}

/// Prints every figure in a table.
pub fn print(figures: &[Figure]) {
    let mut out = std::io::stdout().lock();
    let mut line = |cells: [&str; 8]| {
        let [name, value, unit, budget, ratio, most, plain, verdict] = cells;
        writeln!(
            out,
            "{name:<28}{value:>11} {unit:<11}{budget:>8}{ratio:>8}{most:>6}{plain:>10}  {verdict}"
        )
        .expect("stdout takes a line");
    };
    line(["name", "value", "unit", "budget", "ratio", "most", "plain", ""]);
    for f in figures {
        let maybe = |value: Option<f64>| value.map_or("-".to_owned(), short);
        line([
            &f.name,
            &short(f.value),
            f.unit,
            &maybe(f.budget),
            &maybe(f.ratio),
            &maybe(f.ratio_budget),
            &maybe(f.plain),
            &f.verdict(),
        ]);
    }
}

fn short(value: f64) -> String {
    match value {
        v if v >= 1_000.0 => format!("{v:.0}"),
        v if v >= 10.0 => format!("{v:.1}"),
        v => format!("{v:.2}"),
    }
}

/// Writes the figures; those of earlier runs that were not taken again are kept.
pub fn write(path: &Path, figures: &[Figure]) {
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    let mut all: Vec<Value> = serde_json::from_str(&kept).unwrap_or_default();
    for f in figures {
        let told = json!({
            "name": f.name, "value": rounded(f.value), "unit": f.unit, "budget": f.budget,
            "against": f.against, "ratio": f.ratio.map(rounded),
        });
        match all.iter_mut().find(|known| known["name"] == told["name"]) {
            Some(known) => *known = told,
            None => all.push(told),
        }
    }
    let text = serde_json::to_string_pretty(&all).expect("figures are plain records");
    std::fs::write(path, text + "\n").expect("the results can be written");
}

fn rounded(value: f64) -> f64 {
    (value * 1_000.0).round() / 1_000.0
}
