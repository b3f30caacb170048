//! What is answered to which request.

use std::sync::Arc;
use std::time::Duration;

use crate::serve::content_type::content_type;
use crate::serve::guard::is_loopback;
use crate::serve::guard::is_own_reader;
use crate::serve::guard::may_read;
use crate::serve::notes::Notes;
use crate::serve::page;
use crate::serve::page::Told;
use crate::serve::request::Request;
use crate::serve::response::Response;
use crate::serve::site::Site;
use crate::text::percent_encoded;

/// Where the server's own files and questions stand; no file of a site begins so.
const OWN: &str = ".postil/";
/// How long a page waits at most for something new before it asks again.
const LONGEST_WAIT: Duration = Duration::from_secs(25);
/// The files that pages load from the server itself.
const FILES: &[(&str, &str)] = &[
    ("live.js", include_str!("assets/live.js")),
    ("live.css", include_str!("assets/live.css")),
    ("desk.js", include_str!("assets/desk.js")),
    ("desk.css", include_str!("assets/desk.css")),
];

/// The server: a site, and the name that it listens at.
pub struct Server {
    site: Arc<Site>,
    hostname: String,
    notes: Notes,
}

impl Server {
    /// A server of `site`, which is asked for under `hostname`.
    pub const fn new(site: Arc<Site>, hostname: String, notes: Notes) -> Self {
        Self { site, hostname, notes }
    }

    /// The answer to `request`; `own` says that it comes from this machine.
    pub fn answer(&self, request: &Request, own: bool) -> Response {
        let host = request.header("host").unwrap_or_default();
        let own = own && is_loopback(host);
        if !may_read(host, &self.hostname) {
            return Response::text(421, "this server is asked for under a name that is not its own");
        }
        let path = request.path.trim_start_matches('/');
        if let Some(name) = path.strip_prefix(OWN) {
            return self.own(name, request, own);
        }
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Response::text(405, "files can only be read");
        }
        self.file(path, own)
    }

    fn own(&self, name: &str, request: &Request, own: bool) -> Response {
        match (request.method.as_str(), name) {
            ("POST", "notes" | "changes") if !own => return Response::text(403, "notes are written on the machine of the briefing only"),
            ("POST", "notes") => return self.notes.write(request, &self.site.token, true),
            ("POST", "changes") => return self.notes.write(request, &self.site.token, false),
            ("GET", "kinds" | "note") if !own || !is_own_reader(request, &self.site.token) => {
                return Response::text(403, "only a page that this server has served may ask for this");
            }
            ("GET", "kinds") => return Response::json(200, &self.site.kinds()),
            ("GET", "note") => return self.notes.read(&request.parameter("id").unwrap_or_default()),
            _ => {}
        }
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Response::text(405, "this can only be read");
        }
        if name == "news" {
            let since = request.parameter("since").and_then(|since| since.parse().ok()).unwrap_or_default();
            let longest = if request.parameter("wait").is_some() { LONGEST_WAIT } else { Duration::ZERO };
            let page = request.parameter("page").unwrap_or_default();
            return Response::json(200, &self.site.update(&page, since, longest));
        }
        let file = FILES.iter().find(|(own, _)| *own == name);
        file.map_or_else(
            || Response::text(404, "there is no such file"),
            |(name, text)| Response::new(200, content_type(name), text.as_bytes()),
        )
    }

    /// The file at `path`. All files are in memory under their names, so that no path leads out of the site.
    fn file(&self, path: &str, own: bool) -> Response {
        let (tree, version) = self.site.files();
        let index = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
        let told = Told { version, run: self.site.run(), token: own.then_some(&self.site.token) };
        let page = |status, html: &[u8]| Response::new(status, content_type("a.html"), page::alive(html, &index, told).into_bytes());
        if let Some(bytes) = tree.files.get(&index) {
            return if is_page(&index) { page(200, bytes) } else { Response::new(200, content_type(&index), bytes.clone()) };
        }
        if !path.is_empty() && tree.files.contains_key(&format!("{path}/index.html")) {
            let name = path.rsplit('/').next().unwrap_or(path);
            let moved = Response::text(301, "this is a folder");
            return Response { location: Some(format!("./{}/", percent_encoded(name, ""))), ..moved };
        }
        match tree.files.get("404.html") {
            Some(bytes) => page(404, bytes),
            None => page(503, page::NOTHING_YET.as_bytes()),
        }
    }
}

fn is_page(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, ending)| ending == "html")
}
