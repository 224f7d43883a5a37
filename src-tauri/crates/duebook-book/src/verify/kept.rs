//! What is kept as it came or as it was made still has the bytes it had.

use super::Finding;
use crate::db::Reader;
use crate::error::Result;
use crate::migrate::digest;
use crate::values;

/// Documents without their content; `?1` is the most rows to list.
pub(super) const RULES: &[(&str, &str)] = &[(
    "a document that was not removed has its content",
    "SELECT document.id, coalesce(length(content), 0), size_bytes
       FROM document
       LEFT JOIN document_content ON document_content.document_id = document.id
       LEFT JOIN document_removal ON document_removal.document_id = document.id
      WHERE (removed_at IS NULL AND coalesce(length(content), 0) <> size_bytes)
         OR (removed_at IS NOT NULL AND content IS NOT NULL)
      LIMIT ?1",
)];

/// Letters and documents whose bytes are not those that were kept.
pub(super) fn changed(r: &Reader<'_>) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for (rule, sql) in [
        ("a letter has the bytes that were sent", "SELECT id, sha256, pdf FROM letter"),
        (
            "a document has the bytes that came",
            "SELECT id, sha256, content FROM document
               JOIN document_content ON document_content.document_id = document.id",
        ),
    ] {
        r.each(sql, values![], |row| {
            let (id, expected, bytes) =
                (row.next()?, row.next::<String>()?, row.next::<Vec<u8>>()?);
            if digest(&bytes) != expected {
                findings.push(Finding { rule: rule.to_owned(), at: id, found: 0, expected: 1 });
            }
            Ok(())
        })?;
    }
    Ok(findings)
}
