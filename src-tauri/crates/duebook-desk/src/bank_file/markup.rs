//! Takes apart the markup of OFX, SGML and XML alike: elements open and close, leaves have text.
//!
//! In SGML a leaf is not closed, and an empty one looks like the beginning of a group. So a tag
//! without text is taken for a group until a group around it closes, which closes it too.

use std::borrow::Cow;

/// Groups stand at most so deep in OFX; the specification needs ten.
const DEPTH_MAX: usize = 64;

/// What is found in a file, in its order.
pub(super) trait Sink {
    /// A group begins.
    fn open(&mut self, name: &str);
    /// A leaf of the groups that are open, outermost first.
    fn leaf(&mut self, groups: &[String], name: &str, text: &str);
    /// A group ends.
    fn close(&mut self, name: &str);
}

/// Why markup cannot be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooDeep;

enum Token<'a> {
    Open(&'a str),
    Close(&'a str),
    Text(Cow<'a, str>),
}

/// Reads all elements of a text.
pub(super) fn read(text: &str, sink: &mut impl Sink) -> Result<(), TooDeep> {
    let mut walk = Walk { groups: Vec::new(), leaf: None, sink };
    let mut at = 0;
    while let Some((token, next)) = token(text, at) {
        at = next;
        match token {
            Some(Token::Open(name)) => walk.open(name)?,
            Some(Token::Close(name)) => walk.close(name)?,
            Some(Token::Text(found)) => walk.text(&found),
            None => {}
        }
    }
    walk.settle()
}

struct Walk<'a, S> {
    groups: Vec<String>,
    /// The tag that opened last, and the text after it.
    leaf: Option<(String, String)>,
    sink: &'a mut S,
}

impl<S: Sink> Walk<'_, S> {
    fn open(&mut self, name: &str) -> Result<(), TooDeep> {
        self.settle()?;
        self.leaf = Some((name.to_ascii_uppercase(), String::new()));
        Ok(())
    }

    fn text(&mut self, found: &str) {
        if let Some((_, text)) = &mut self.leaf {
            text.push_str(found);
        }
    }

    /// Decides what the tag before was: a leaf when text followed it, else a group.
    fn settle(&mut self) -> Result<(), TooDeep> {
        let Some((name, text)) = self.leaf.take() else { return Ok(()) };
        if !text.trim().is_empty() {
            self.sink.leaf(&self.groups, &name, text.trim());
            return Ok(());
        }
        if self.groups.len() == DEPTH_MAX {
            return Err(TooDeep);
        }
        self.sink.open(&name);
        self.groups.push(name);
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), TooDeep> {
        let name = name.to_ascii_uppercase();
        self.settle()?;
        if let Some(from) = self.groups.iter().rposition(|group| *group == name) {
            while self.groups.len() > from {
                if let Some(group) = self.groups.pop() {
                    self.sink.close(&group);
                }
            }
        }
        Ok(())
    }
}

/// The next token and where the one after it begins; a comment is none.
fn token(text: &str, at: usize) -> Option<(Option<Token<'_>>, usize)> {
    let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
    let skip = |end: &str| rest.find(end).map_or(text.len(), |found| at + found + end.len());
    if let Some(inner) = rest.strip_prefix("<![CDATA[") {
        let end = inner.find("]]>").unwrap_or(inner.len());
        return Some((Some(Token::Text(Cow::Borrowed(&inner[..end]))), skip("]]>")));
    }
    if rest.starts_with("<!--") {
        return Some((None, skip("-->")));
    }
    if rest.starts_with("<?") || rest.starts_with("<!") {
        return Some((None, skip(">")));
    }
    match tag(rest) {
        Some((token, length)) => Some((token, at + length)),
        None => {
            // A `<` that begins no tag is a character of a careless text.
            let next = rest.char_indices().skip(1).find(|(_, c)| *c == '<');
            let end = next.map_or(rest.len(), |(end, _)| end);
            Some((Some(Token::Text(plain(&rest[..end]))), at + end))
        }
    }
}

/// A tag at the beginning of a text, and its length.
fn tag(rest: &str) -> Option<(Option<Token<'_>>, usize)> {
    let body = rest.strip_prefix('<')?;
    let (closing, body) = body.strip_prefix('/').map_or((false, body), |body| (true, body));
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | ':');
    let length = body.find(|c| !is_name(c)).unwrap_or(body.len());
    let name = &body[..length];
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let end = body[length..].find('>')? + length;
    let between = body[length..end].trim();
    if !between.is_empty() && !body[length..].starts_with([' ', '/', '\t', '\r', '\n']) {
        return None;
    }
    let taken = rest.len() - body.len() + end + 1;
    let token = match (closing, between.ends_with('/')) {
        (true, _) => Some(Token::Close(name)),
        (false, true) => None,
        (false, false) => Some(Token::Open(name)),
    };
    Some((token, taken))
}

/// Text with its character references resolved. None of them can name another.
fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.char_indices().take(12).find(|(_, c)| *c == ';').map(|(end, _)| end);
        match end.and_then(|end| Some((reference(&rest[1..end])?, end))) {
            Some((c, end)) => {
                plain.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                plain.push('&');
                rest = &rest[1..];
            }
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

fn reference(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        _ => {
            let number = name.strip_prefix('#')?;
            let hex = number.strip_prefix(['x', 'X']).map(|hex| u32::from_str_radix(hex, 16));
            char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Log(Vec<String>);

    impl Sink for Log {
        fn open(&mut self, name: &str) {
            self.0.push(format!("+{name}"));
        }
        fn leaf(&mut self, groups: &[String], name: &str, text: &str) {
            self.0.push(format!("{}:{name}={text}", groups.len()));
        }
        fn close(&mut self, name: &str) {
            self.0.push(format!("-{name}"));
        }
    }

    fn log(text: &str) -> String {
        let mut log = Log::default();
        read(text, &mut log).unwrap();
        log.0.join(" ")
    }

    #[test]
    fn closed_and_unclosed_leaves_are_one() {
        assert_eq!(log("<A><B>1<C>x y\r\n</A>"), "+A 1:B=1 1:C=x y -A");
        assert_eq!(log("<a><B>1</B><C>x y</C></a>"), "+A 1:B=1 1:C=x y -A");
        assert_eq!(log("<A><M><B>1</A><D>2"), "+A +M 2:B=1 -M -A 0:D=2");
        assert_eq!(log("<A><M/><B b='c'>1</B></A></X>"), "+A 1:B=1 -A");
    }

    #[test]
    fn text_may_be_careless_quoted_or_referred_to() {
        assert_eq!(
            log("<N>AT&amp;T &lt;3 & more &bogus; &#65;&#x42;"),
            "0:N=AT&T <3 & more &bogus; AB"
        );
        assert_eq!(log("<N><![CDATA[a <b> &amp;]]></N>"), "0:N=a <b> &amp;");
        assert_eq!(log("<!-- <X>1 --><?xml version='1.0'?><N>1 < 2 <3"), "0:N=1 < 2 <3");
        assert_eq!(log("<N>x<"), "0:N=x<");
        assert_eq!(log("<N"), "");
    }

    #[test]
    fn depth_has_an_end() {
        assert_eq!(read(&"<A>".repeat(100_000), &mut Log::default()), Err(TooDeep));
    }
}
