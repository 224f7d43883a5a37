//! Writes a sample of every document, as PDF, page images and text, into a folder, and says how
//! long 1,000 agreements in one file take: `cargo run --release --example letters -- FOLDER`.

use std::io::Write;
use std::path::Path;
use std::time::Instant;

use duebook_core::Money;
use duebook_paper::{
    Document, Refused, first_reminder, payment_plan_agreement, pdf_of_all, recovery_kit, sample,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("name a folder")?;
    let folder = Path::new(&folder);
    let hundred = Money::cents(10_000);
    for (name, count) in [("plan6", 6), ("plan24", 24), ("plan60", 60), ("plan250", 250)] {
        let person = sample::NAMES[count as usize % sample::NAMES.len()];
        let plan = sample::plan_agreement(person, count, hundred);
        save(folder, name, &payment_plan_agreement(&plan)?)?;
    }
    save(folder, "reminder", &first_reminder(&sample::reminder("Łukasz Żółć"))?)?;
    save(folder, "two-scripts", &first_reminder(&sample::reminder("שלום כהן, محمد العربي"))?)?;
    save(folder, "kit", &recovery_kit(&sample::recovery_kit())?)?;
    thousand(folder)
}

fn save(folder: &Path, name: &str, document: &Document) -> std::io::Result<()> {
    std::fs::write(folder.join(format!("{name}.pdf")), document.pdf())?;
    std::fs::write(folder.join(format!("{name}.txt")), document.text())?;
    for page in 1..=document.page_count() {
        let svg = document.page_svg(page).unwrap_or_default();
        std::fs::write(folder.join(format!("{name}-{page}.svg")), svg)?;
    }
    Ok(())
}

fn thousand(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let start = Instant::now();
    let letters: Result<Vec<Document>, Refused> =
        sample::many_agreements(1_000).map(|plan| payment_plan_agreement(&plan)).collect();
    let letters = letters?;
    let composed = start.elapsed();
    let bytes = pdf_of_all("1,000 agreements", &letters);
    let all = start.elapsed();
    std::fs::write(folder.join("thousand.pdf"), &bytes)?;
    let svg = Instant::now();
    let image = letters[0].page_svg(1).unwrap_or_default();
    let svg = svg.elapsed();
    let pages: usize = letters.iter().map(Document::page_count).sum();
    let written = all - composed;
    let (size, image) = (bytes.len(), image.len());
    writeln!(
        std::io::stdout(),
        "{pages} pages composed in {composed:?}, written in {written:?}, {size} bytes\n\
         an image of {image} bytes in {svg:?}"
    )?;
    Ok(())
}
