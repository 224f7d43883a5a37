//! From the password to the first screen.

use argon2::{Algorithm, Argon2, Params, Version};
use serde_json::json;

use crate::figures::{Figure, median, say, timed};
use crate::made::MadeBook;
use crate::office::{LOGIN, Office, PASSWORD};

const ROUNDS: usize = 7;

/// The opening bench on one book.
pub fn figures(made: &MadeBook, suffix: &str, _: bool) -> Vec<Figure> {
    say("unlock_ms");
    // The day has been started before, and a backup is not part of it.
    drop(made.open());
    let (mut ours, mut ratios) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let office = Office::at(&made.home);
        office.choose(&made.home);
        let (took, ()) = timed(|| {
            office.ok("unlock", json!({ "login": LOGIN, "password": PASSWORD }));
            office.ok("agency_today", json!({}));
        });
        let (alone, ()) = timed(derive);
        ours.push(took);
        ratios.push(took / alone);
    }
    let name = format!("unlock_ms{suffix}");
    vec![Figure::new(&name, median(ours), "ms").budget(450.0).against(
        "the derivation alone",
        median(ratios),
        1.2,
    )]
}

/// Argon2id as the keyring asks for it: 128 MiB, three passes, one lane.
fn derive() {
    let params = Params::new(128 * 1024, 3, 1, Some(32)).expect("parameters");
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(PASSWORD.as_bytes(), &[7; 16], &mut key)
        .expect("a key");
    assert_ne!(key, [0; 32], "something was derived");
}
