//! The program as it serves a project, and browsers' requests to it as they go over the wire.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::Duration;

use crate::support::temporary::Folder;

/// A project that is being served.
pub struct Served {
    pub project: Folder,
    child: Child,
    /// Where it answers: `localhost:<port>`.
    pub host: String,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Served {
    /// Serves `project` on a port that is free.
    pub fn new(project: Folder) -> Self {
        Self::with(project, &[])
    }

    /// The same with more words on the command line.
    pub fn with(project: Folder, words: &[&str]) -> Self {
        let mut child = project.command(&[&["serve", "-p", "0"], words].concat()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap());
        let mut said = String::new();
        let host = loop {
            let mut line = String::new();
            assert!(lines.read_line(&mut line).unwrap() > 0, "it ended: {said}");
            if let Some((_, rest)) = line.split_once("http://") {
                break rest.split('/').next().unwrap().to_owned();
            }
            said += &line;
        };
        std::thread::spawn(move || lines.read_to_end(&mut Vec::new()));
        Self { project, child, host }
    }

    /// Sends `request`, which is written as it goes out, and reads what comes back.
    pub fn send(&self, request: &[u8]) -> Answer {
        let port: u16 = self.host.rsplit_once(':').unwrap().1.parse().unwrap();
        let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        stream.write_all(request).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer: {text}"));
        Answer { status: head.split(' ').nth(1).unwrap().parse().unwrap(), head: head.to_owned(), body: body.to_owned() }
    }

    /// What a browser gets that follows a link.
    pub fn get(&self, path: &str) -> Answer {
        self.send(format!("GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.host).as_bytes())
    }

    /// Asks for `path` until its text has `words`.
    pub fn wait_for(&self, path: &str, words: &str) -> Answer {
        for _ in 0..200 {
            let answer = self.get(path);
            if answer.body.contains(words) {
                return answer;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("{path} never had {words}: {}", self.get(path).body);
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
