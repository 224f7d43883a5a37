//! What a person writes while others read.

use serde_json::json;

use crate::office::{Office, TODAY};

/// A note on an account.
pub fn note(office: &Office, account: i64) {
    office.ok("add_note", json!({ "account": account, "note": "Called, no answer." }));
}

/// The notice of an account; its standing is decided anew.
pub fn notice(office: &Office, account: i64) {
    office.ok(
        "set_notice",
        json!({
            "account": account, "sent_on": TODAY, "source": "The mail log",
        }),
    );
}
