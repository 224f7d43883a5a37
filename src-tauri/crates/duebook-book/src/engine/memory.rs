//! How much memory each connection may keep pages in.

use super::Purpose;

/// Cache of a connection in KiB; a quarter on a PC with less than 4 GB.
pub(super) fn cache_kib(purpose: Purpose) -> u64 {
    let full = match purpose {
        Purpose::Create | Purpose::Write => 48 * 1024,
        Purpose::Screens => 128 * 1024,
        Purpose::Reports => 32 * 1024,
        Purpose::Check => 8 * 1024,
    };
    if is_small(total_kib()) { full / 4 } else { full }
}

fn is_small(total_kib: Option<u64>) -> bool {
    total_kib.is_some_and(|total| total < 4 * 1024 * 1024)
}

/// Memory of the PC in KiB; `None` where the system does not say, which counts as enough.
#[cfg(target_os = "linux")]
fn total_kib() -> Option<u64> {
    use std::sync::OnceLock;
    static TOTAL: OnceLock<Option<u64>> = OnceLock::new();
    *TOTAL.get_or_init(|| of_meminfo(&std::fs::read_to_string("/proc/meminfo").ok()?))
}

#[cfg(not(target_os = "linux"))]
fn total_kib() -> Option<u64> {
    None
}

#[cfg(any(target_os = "linux", test))]
fn of_meminfo(text: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix("MemTotal:"))?;
    line.trim().strip_suffix("kB")?.trim_end().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_pc_keeps_a_quarter_of_the_pages() {
        let total = of_meminfo("MemTotal:        3900000 kB\nMemFree: 1 kB\n");
        assert_eq!(total, Some(3_900_000));
        assert!(is_small(total));
        assert!(!is_small(Some(8_000_000)));
        assert!(!is_small(of_meminfo("nonsense")));
    }
}
