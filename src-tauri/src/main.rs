//! Starts Duebook: the few things that must be settled before any thread or window exists.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    if !cfg!(feature = "window-tests") && asked_for_automation() {
        eprintln!(
            "Duebook does not start while TAURI_WEBVIEW_AUTOMATION or TAURI_AUTOMATION is set: \
             another program could read every account on the screen. Unset it and start again."
        );
        return ExitCode::FAILURE;
    }
    #[cfg(target_os = "linux")]
    {
        avoid_blank_window();
        #[cfg(not(debug_assertions))]
        keep_memory_private();
    }
    duebook_window::run()
}

/// WebKit hands the window to whoever asks when one of these is set, in a release too.
fn asked_for_automation() -> bool {
    ["TAURI_WEBVIEW_AUTOMATION", "TAURI_AUTOMATION"]
        .iter()
        .any(|name| std::env::var_os(name).is_some())
}

/// WebKitGTK draws through DMA-BUF. Without a render node it draws slowly, and with NVIDIA's
/// driver it draws nothing at all; both are cured by the same switch.
#[cfg(target_os = "linux")]
fn avoid_blank_window() {
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    let has_render_node = std::fs::read_dir("/dev/dri").is_ok_and(|entries| {
        entries.flatten().any(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
    });
    let has_nvidia = std::path::Path::new("/proc/driver/nvidia/version").exists();
    if std::env::var_os(SWITCH).is_none() && (!has_render_node || has_nvidia) {
        // SAFETY: this is the first thing `main` does; no other thread reads the environment.
        unsafe { std::env::set_var(SWITCH, "1") };
    }
}

/// Names, numbers and keys are in memory while a book is open: no core file, no debugger of
/// another program of the same user.
#[cfg(all(target_os = "linux", not(debug_assertions)))]
fn keep_memory_private() {
    use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    // A kernel that refuses either leaves the program as safe as any other; it still starts.
    let _ = setrlimit(Resource::Core, none);
    let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
}
