//! `./dev bench`: how fast the house is and how much of that is the house. Prints a table and
//! writes `target/bench/results.json`. A budget that is missed is told, never a failure.
//!
//! Without arguments on the small made book; `--full` on the large one as well; names, or parts
//! of names, of benches take those alone.

mod crowd;
mod figures;
mod hand;
mod importing;
mod made;
mod made_money;
mod memory;
mod money;
mod money_reading;
mod office;
mod opening;
mod reading;
mod traced;
mod whole;
mod writing;

use std::path::{Path, PathBuf};

use figures::Figure;
use made::MadeBook;

/// Accounts of the small and of the large made book.
const SMALL: usize = 100_000;
const LARGE: usize = 1_000_000;

type Bench = fn(&MadeBook, &str, bool) -> Vec<Figure>;

/// What is taken on each book, by the part of the names that asks for it.
const BENCHES: [(&str, Bench); 11] = [
    ("opening unlock", opening::figures),
    ("reading find grid account", reading::figures),
    ("whole verify plan preview demo", whole::figures),
    ("import", importing::figures),
    ("money post payment", money::post_payment),
    ("money post batch", money::post_batch),
    ("money replay", money::replay),
    ("money proof", money_reading::proof),
    ("money balances", money_reading::balances),
    ("money statements", money_reading::statements),
    ("memory", memory::figures),
];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    if let Some(at) = words.iter().position(|word| word == "--memory-of") {
        return memory::measured(Path::new(&words[at + 1]), Path::new(&words[at + 2]));
    }
    let full = words.iter().any(|word| word == "--full");
    let wanted: Vec<&String> = words.iter().filter(|word| !word.starts_with("--")).collect();
    let bench = target().join("bench");
    std::fs::create_dir_all(&bench).expect("a folder for the results");
    let results = bench.join("results.json");
    let mut all = Vec::new();
    for accounts in [SMALL, LARGE] {
        if accounts == LARGE && !full {
            figures::say("the book of a million accounts is left out; --full takes it as well");
            continue;
        }
        let suffix = if accounts == SMALL { "_100k" } else { "" };
        let made = MadeBook::of(&bench, accounts);
        for (name, take) in BENCHES {
            let is_wanted = |word: &&String| name.split(' ').any(|part| part == word.as_str());
            if wanted.is_empty() || wanted.iter().any(is_wanted) {
                all.extend(take(&made, suffix, accounts == SMALL || full));
                figures::write(&results, &all);
            }
        }
    }
    figures::print(&all);
    figures::say(&format!("written to {}", results.display()));
}

/// Where cargo builds: this program lies in its `release/deps`.
fn target() -> PathBuf {
    let ours = std::env::current_exe().expect("a program");
    ours.ancestors().nth(3).expect("a target folder").to_owned()
}
