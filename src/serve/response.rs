//! An answer, and how it goes out over HTTP/1.1.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io;
use std::io::Write;

/// An answer. The connection ends with it: what is loaded is on the same machine.
#[derive(Debug)]
pub struct Response {
    /// Its status.
    pub status: u16,
    /// What its body is.
    pub content_type: &'static str,
    /// Where else to look, for a status that says so.
    pub location: Option<String>,
    /// Its body.
    pub body: Cow<'static, [u8]>,
}

impl Response {
    /// A body of some type.
    pub fn new(status: u16, content_type: &'static str, body: impl Into<Cow<'static, [u8]>>) -> Self {
        Self { status, content_type, location: None, body: body.into() }
    }

    /// A sentence for whoever reads it.
    pub fn text(status: u16, text: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", format!("{text}\n").into_bytes())
    }

    /// A value as JSON.
    pub fn json(status: u16, value: &impl serde::Serialize) -> Self {
        // What is sent are rows of numbers and texts, which always serialise.
        Self::new(status, "application/json", serde_json::to_vec(value).unwrap_or_default())
    }

    /// Writes it; without the body for an answer to `HEAD`.
    pub fn write(&self, stream: &mut impl Write, with_body: bool) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        let _ = write!(head, "Content-Type: {}\r\nContent-Length: {}\r\n", self.content_type, self.body.len());
        if let Some(location) = &self.location {
            let _ = write!(head, "Location: {location}\r\n");
        }
        if self.status == 405 {
            head.push_str("Allow: GET, HEAD\r\n");
        }
        // No page of anybody else's may frame these, read them, or guess their type; none is kept, since it may change.
        head.push_str("Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nX-Frame-Options: DENY\r\n");
        head.push_str("Cross-Origin-Resource-Policy: same-origin\r\nReferrer-Policy: same-origin\r\nConnection: close\r\n\r\n");
        stream.write_all(head.as_bytes())?;
        if with_body {
            stream.write_all(&self.body)?;
        }
        stream.flush()
    }
}

const fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        201 => "Created",
        301 => "Moved Permanently",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        409 => "Conflict",
        411 => "Length Required",
        413 => "Content Too Large",
        415 => "Unsupported Media Type",
        421 => "Misdirected Request",
        422 => "Unprocessable Content",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "Internal Server Error",
    }
}
