//! Embeds the front end, and stops with a sentence when it has not been built.

fn main() {
    println!("cargo:rerun-if-changed=ui/dist");
    println!("cargo:rerun-if-changed=icons");
    if !std::path::Path::new("ui/dist/index.html").exists() {
        eprintln!("The window's pages are missing. Run ./dev build first: it builds ui/dist.");
        std::process::exit(1);
    }
    tauri_build::build();
}
