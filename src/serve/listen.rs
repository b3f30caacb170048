//! Takes connections, each on a thread of its own.

use std::io;
use std::io::ErrorKind;
use std::io::Read;
use std::io::Write;
use std::net::Shutdown;
use std::net::SocketAddr;
use std::net::TcpListener;
use std::net::TcpStream;
use std::net::ToSocketAddrs;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use crate::diag::Error;
use crate::serve::request::Request;
use crate::serve::request::Unreadable;
use crate::serve::response::Response;
use crate::serve::routes::Server;

/// How many connections are held at once; a browser holds one for each page that it shows.
const MOST: usize = 200;
/// How long a request may take to come in as a whole, and an answer to go out.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long to wait where no connection can be taken.
const PAUSE: Duration = Duration::from_millis(50);
/// How much of a body that is too long is let in, so that the answer is not lost over it.
const MOST_DRAINED: u64 = 1 << 20;

/// Listens at all addresses of `hostname`; gives the address to be shown, too.
///
/// # Errors
/// Where the name leads nowhere, or the port is taken.
pub fn bind(hostname: &str, port: u16) -> Result<(Vec<TcpListener>, String), Error> {
    let bare = hostname.trim_start_matches('[').trim_end_matches(']');
    let shown = if bare.contains(':') { format!("[{bare}]") } else { bare.to_owned() };
    let failed = |why: String| Error::Serve { address: format!("{shown}:{port}"), why };
    let mut addresses: Vec<SocketAddr> = (bare, port)
        .to_socket_addrs()
        .map_err(|error| failed(format!("{error}; give this machine's name or address with `--hostname`")))?
        .collect();
    addresses.sort();
    addresses.dedup();
    let mut listeners: Vec<TcpListener> = Vec::new();
    let mut last = None;
    for mut address in addresses {
        if let Some(first) = listeners.first().and_then(|first| first.local_addr().ok()) {
            address.set_port(first.port());
        }
        match TcpListener::bind(address) {
            Ok(listener) => listeners.push(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                let other = port.checked_add(1).unwrap_or(3000);
                return Err(failed(format!("another program is using this port; end it, or take another port: `--port {other}`")));
            }
            Err(error) => last = Some(error),
        }
    }
    let Some(found) = listeners.first().and_then(|first| first.local_addr().ok()) else {
        return Err(failed(last.map_or_else(|| "the name leads nowhere".to_owned(), |error| error.to_string())));
    };
    let name = if found.ip().is_unspecified() { "localhost".to_owned() } else { shown };
    Ok((listeners, format!("http://{name}:{}/", found.port())))
}

/// Answers every connection from now on, on threads of their own.
pub fn answer(listeners: Vec<TcpListener>, server: &Arc<Server>) {
    let open = Arc::new(AtomicUsize::new(0));
    for listener in listeners {
        let (server, open) = (Arc::clone(server), Arc::clone(&open));
        thread::spawn(move || {
            for stream in listener.incoming() {
                match stream {
                    Ok(stream) => admit(stream, &server, &open),
                    // Mostly too many files are open, and some will be closed soon.
                    Err(_) => thread::sleep(PAUSE),
                }
            }
        });
    }
}

/// Answers one connection on a thread of its own, or turns it away where there are too many already.
fn admit(stream: TcpStream, server: &Arc<Server>, open: &Arc<AtomicUsize>) {
    let held = Held::of(open);
    if held.number > MOST {
        return turn_away(stream);
    }
    let server = Arc::clone(server);
    // Where the system has no thread left, the connection ends unanswered, and the server goes on.
    let _ = thread::Builder::new().name("answer".to_owned()).spawn(move || {
        converse(&stream, &server);
        drop(held);
    });
}

/// A connection that counts as long as it is held.
struct Held {
    open: Arc<AtomicUsize>,
    /// How many are held with it.
    number: usize,
}

impl Held {
    fn of(open: &Arc<AtomicUsize>) -> Self {
        Self { open: Arc::clone(open), number: open.fetch_add(1, Ordering::Relaxed) + 1 }
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.open.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Says that there are too many, without waiting for anything.
fn turn_away(mut stream: TcpStream) {
    if stream.set_nonblocking(true).is_ok() {
        let _ = Response::text(503, "too many pages are open at once").write(&mut stream, true);
        let _ = stream.shutdown(Shutdown::Write);
    }
}

/// One request and its answer. A reader who goes away in between is no fault.
fn converse(stream: &TcpStream, server: &Server) {
    let _ = stream.set_nodelay(true);
    let own = stream.peer_addr().is_ok_and(|peer| peer.ip().to_canonical().is_loopback());
    let (response, with_body) = match Request::read(&mut Patient::of(stream)) {
        Ok(request) => (server.answer(&request, own), request.method != "HEAD"),
        Err(Unreadable::Gone) => return,
        Err(Unreadable::Bad) => (Response::text(400, "this is no request"), true),
        Err(Unreadable::LongHead) => (Response::text(431, "the request's head is too long"), true),
        Err(Unreadable::LongBody) => (Response::text(413, "this is too long"), true),
        Err(Unreadable::NoLength) => (Response::text(411, "the request does not say how long it is"), true),
    };
    let mut patient = Patient::of(stream);
    if response.write(&mut patient, with_body).is_ok() && stream.shutdown(Shutdown::Write).is_ok() {
        // To close while something is still coming in would take the answer back.
        let _ = io::copy(&mut patient.take(MOST_DRAINED), &mut io::sink());
    }
}

/// A connection that ends when its time is over, however little comes or goes at a time.
struct Patient<'s> {
    stream: &'s TcpStream,
    begun: Instant,
}

impl<'s> Patient<'s> {
    fn of(stream: &'s TcpStream) -> Self {
        Self { stream, begun: Instant::now() }
    }

    fn left(&self) -> io::Result<Option<Duration>> {
        let left = PATIENCE.checked_sub(self.begun.elapsed()).filter(|left| !left.is_zero());
        left.map(Some).ok_or_else(|| ErrorKind::TimedOut.into())
    }
}

impl Read for Patient<'_> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        self.stream.set_read_timeout(self.left()?)?;
        self.stream.read(bytes)
    }
}

impl Write for Patient<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.set_write_timeout(self.left()?)?;
        self.stream.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
