//! Serves the pictures of a letter's pages at `duebook://localhost/page/TOKEN/N`.
//!
//! A token is good only after a command gave it to this user and until the book is locked; the
//! desk knows which. Nothing else is served, and nothing is kept by the web view.

use duebook_desk::PageRefused;
use tauri::async_runtime::spawn_blocking;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry};

use crate::Shared;

/// The scheme that the page's images name.
pub const SCHEME: &str = "duebook";

/// Answers one request, on a thread that may wait.
pub fn serve(
    context: UriSchemeContext<'_, Wry>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let desk = context.app_handle().state::<Shared>().desk.clone();
    spawn_blocking(move || {
        let Some((token, number)) = asked_for(request.uri().path()) else {
            return responder.respond(refusal(StatusCode::NOT_FOUND));
        };
        responder.respond(match desk.page_image(token, number) {
            Ok((bytes, mime)) => picture(bytes, mime),
            Err(PageRefused::Forbidden) => refusal(StatusCode::FORBIDDEN),
            Err(PageRefused::NoSuchPage) => refusal(StatusCode::NOT_FOUND),
        });
    });
}

/// Token and page number, counted from 1, of `/page/TOKEN/N`.
fn asked_for(path: &str) -> Option<(&str, usize)> {
    let (token, number) = path.strip_prefix("/page/")?.split_once('/')?;
    let plain = !token.is_empty() && token.bytes().all(|b| b.is_ascii_alphanumeric());
    let digits = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    let number = number.parse().ok().filter(|n| *n > 0)?;
    (plain && digits).then_some((token, number))
}

fn picture(bytes: Vec<u8>, mime: &str) -> Response<Vec<u8>> {
    answer(StatusCode::OK, mime, bytes)
}

fn refusal(status: StatusCode) -> Response<Vec<u8>> {
    answer(status, "text/plain", Vec::new())
}

fn answer(status: StatusCode, mime: &str, body: Vec<u8>) -> Response<Vec<u8>> {
    Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, mime)
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(body)
        .expect("status and headers are well formed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_token_and_a_page_number_are_understood() {
        assert_eq!(asked_for("/page/3f9a/1"), Some(("3f9a", 1)));
        assert_eq!(asked_for("/page/3f9a/12"), Some(("3f9a", 12)));
        for wrong in [
            "/",
            "/page",
            "/page/",
            "/page/3f9a",
            "/page/3f9a/",
            "/page/3f9a/0",
            "/page/3f9a/+1",
            "/page/3f9a/-1",
            "/page//1",
            "/page/../1",
            "/page/%2e%2e/1",
            "/page/3f9a/1/2",
            "/page/3f9a/99999999999999999999999",
            "/pages/3f9a/1",
        ] {
            assert_eq!(asked_for(wrong), None, "{wrong}");
        }
    }
}
