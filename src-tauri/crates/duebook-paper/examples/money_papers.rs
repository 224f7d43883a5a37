//! Writes a sample of every paper about money into a folder, and says how long 200 statements
//! with 50,000 lines take: `cargo run --release --example money_papers -- FOLDER`.

use std::io::Write;
use std::path::Path;
use std::time::Instant;

use duebook_paper::{
    CheckPlace, ClientStatement, Document, Refused, check, check_test_page, client_statement,
    deposit_slip, interest_proof, payment_receipt, sample, trust_proof,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("name a folder")?;
    let folder = Path::new(&folder);
    save(folder, "statement-return", &client_statement(&sample::statement_with_return())?)?;
    save(folder, "statement-direct", &client_statement(&sample::statement_with_direct_payment())?)?;
    let gross = ClientStatement {
        copy: Some("Sent again on November 20, 2026, at the client’s request.".into()),
        ..sample::gross_statement()
    };
    save(folder, "statement-gross", &client_statement(&gross)?)?;
    save(folder, "statement-long", &client_statement(&sample::long_statement(1, 60))?)?;
    for (name, place) in
        [("top", CheckPlace::Top), ("middle", CheckPlace::Middle), ("bottom", CheckPlace::Bottom)]
    {
        let made = sample::check(place);
        save(folder, &format!("check-{name}"), &check(&made)?)?;
        save(folder, &format!("check-test-{name}"), &check_test_page(made.stock, made.date)?)?;
    }
    for checks in [2, 20, 36, 100] {
        save(folder, &format!("deposit-{checks}"), &deposit_slip(&sample::deposit_slip(checks))?)?;
    }
    save(folder, "receipt", &payment_receipt(&sample::payment_receipt("Łukasz Żółć"))?)?;
    save(folder, "proof", &trust_proof(&sample::trust_proof())?)?;
    save(folder, "interest", &interest_proof(&sample::interest_proof(1_410_00))?)?;
    measure(folder)
}

fn save(folder: &Path, name: &str, document: &Document) -> std::io::Result<()> {
    std::fs::write(folder.join(format!("{name}.pdf")), document.pdf())?;
    std::fs::write(folder.join(format!("{name}.txt")), document.text())
}

/// 200 statements of 250 lines, each its own file; then one of 5,000 lines.
fn measure(folder: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let statements: Vec<ClientStatement> =
        (0..200).map(|number| sample::long_statement(number, 250)).collect();
    let mut out = std::io::stdout();
    let start = Instant::now();
    let made: Result<Vec<Document>, Refused> = statements.iter().map(client_statement).collect();
    let composed = start.elapsed();
    let bytes: usize = made?.iter().map(|document| document.pdf().len()).sum();
    writeln!(out, "one thread: composed {composed:?}, all {:?}, {bytes} bytes", start.elapsed())?;
    let start = Instant::now();
    let bytes = std::thread::scope(|scope| {
        let halves = statements.chunks(100).map(|half| {
            scope.spawn(move || -> Result<usize, Refused> {
                let sizes = half.iter().map(|s| Ok(client_statement(s)?.pdf().len()));
                sizes.sum()
            })
        });
        let halves: Vec<_> = halves.collect();
        halves.into_iter().map(|half| half.join().expect("it ends")).sum::<Result<usize, _>>()
    })?;
    writeln!(out, "two threads: {:?}, {bytes} bytes", start.elapsed())?;
    let start = Instant::now();
    let document = client_statement(&sample::long_statement(1, 5_000))?;
    let bytes = document.pdf();
    let pages = document.page_count();
    writeln!(out, "5,000 lines: {:?}, {pages} pages, {} bytes", start.elapsed(), bytes.len())?;
    std::fs::write(folder.join("statement-5000.pdf"), bytes)?;
    Ok(())
}
