//! A request as it comes in over HTTP/1.1 (RFC 9112), as far as browsers send them to a server of files.

use std::io;
use std::io::Read;

/// The most bytes that a request's line and headers may have.
const MOST_HEAD: usize = 16 * 1024;
/// The most headers.
const MOST_HEADERS: usize = 64;
/// The most bytes that a body may have.
pub const MOST_BODY: usize = 64 * 1024;

/// A request.
#[derive(Debug)]
pub struct Request {
    /// Its method, such as `GET`.
    pub method: String,
    /// The path, without its query, percent-decoded.
    pub path: String,
    /// What follows `?`, as it came.
    pub query: String,
    /// Its headers, the names in small letters.
    headers: Vec<(String, String)>,
    /// Its body.
    pub body: Vec<u8>,
}

/// Why a request cannot be answered with what it asks for.
#[derive(Debug)]
pub enum Unreadable {
    /// The connection is gone, or nothing came in time.
    Gone,
    /// It is no request.
    Bad,
    /// Its head is too long.
    LongHead,
    /// Its body is too long.
    LongBody,
    /// It has a body whose length it does not say.
    NoLength,
}

impl Request {
    /// Reads a request.
    pub fn read(stream: &mut impl Read) -> Result<Self, Unreadable> {
        let mut bytes = Vec::new();
        let (mut request, head) = loop {
            let mut more = [0; 4096];
            let count = stream.read(&mut more).map_err(|_: io::Error| Unreadable::Gone)?;
            if count == 0 {
                return Err(if bytes.is_empty() { Unreadable::Gone } else { Unreadable::Bad });
            }
            bytes.extend_from_slice(&more[..count]);
            if let Some(found) = head(&bytes)? {
                break found;
            }
            if bytes.len() > MOST_HEAD {
                return Err(Unreadable::LongHead);
            }
        };
        if request.header("transfer-encoding").is_some() {
            return Err(Unreadable::NoLength);
        }
        let length = request.header("content-length").map_or(Ok(0), str::parse::<usize>).map_err(|_| Unreadable::Bad)?;
        if length > MOST_BODY {
            return Err(Unreadable::LongBody);
        }
        request.body = bytes.split_off(head.min(bytes.len()));
        request.body.truncate(length);
        let rest = length - request.body.len();
        stream.take(rest as u64).read_to_end(&mut request.body).map_err(|_| Unreadable::Gone)?;
        if request.body.len() < length { Err(Unreadable::Bad) } else { Ok(request) }
    }

    /// The value of a header, whose name is given in small letters; the first where it stands twice.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The value of a parameter of the query, percent-decoded.
    pub fn parameter(&self, name: &str) -> Option<String> {
        let value = self.query.split('&').find_map(|pair| pair.split_once('=').filter(|(own, _)| *own == name))?.1;
        percent_decoded(value)
    }
}

/// The request whose head `bytes` begin with, and how long the head is; none where there is more to come.
fn head(bytes: &[u8]) -> Result<Option<(Request, usize)>, Unreadable> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    let length = match parsed.parse(bytes) {
        Ok(httparse::Status::Complete(length)) => length,
        Ok(httparse::Status::Partial) => return Ok(None),
        Err(httparse::Error::TooManyHeaders) => return Err(Unreadable::LongHead),
        Err(_) => return Err(Unreadable::Bad),
    };
    let target = parsed.path.unwrap_or_default();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let headers = parsed.headers.iter();
    let request = Request {
        method: parsed.method.unwrap_or_default().to_owned(),
        path: percent_decoded(path).filter(|path| path.starts_with('/')).ok_or(Unreadable::Bad)?,
        query: query.to_owned(),
        headers: headers
            .map(|header| (header.name.to_ascii_lowercase(), String::from_utf8_lossy(header.value).trim().to_owned()))
            .collect(),
        body: Vec::new(),
    };
    Ok(Some((request, length)))
}

/// `text` with every `%XX` as the byte that it stands for; nothing where that gives no UTF-8.
fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        if byte == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &after[2..];
        } else {
            bytes.push(byte);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_decoded_once() {
        let request = Request::read(&mut &b"GET /a%20b/%C3%A9%2541?x=%2F&y=2 HTTP/1.1\r\nHost: a\r\n\r\n"[..]).unwrap();
        assert_eq!(request.path, "/a b/\u{e9}%41");
        assert_eq!(request.parameter("x").as_deref(), Some("/"));
        assert_eq!(request.header("host"), Some("a"));
    }

    #[test]
    fn what_is_no_request_is_told() {
        for bytes in [&b"GET /%ff HTTP/1.1\r\n\r\n"[..], b"GET /%4 HTTP/1.1\r\n\r\n", b"GET a HTTP/1.1\r\n\r\n", b"hello\r\n\r\n"] {
            assert!(matches!(Request::read(&mut { bytes }), Err(Unreadable::Bad)), "{bytes:?}");
        }
    }
}
