//! `feed.xml`: the latest notes and claims, in the Atom Syndication Format (RFC 4287).
//!
//! 1. Times are the days that editors wrote, at midnight UTC; what has no day is not in the feed.
//! 2. Where `site-url` names a host, ids and links are addresses there. Elsewhere links are relative to the feed itself, for it
//!    has no `xml:base` and is read by its own address (RFC 3986, section 5.1.3); ids, which must be absolute, are UUIDs made
//!    of the briefing's title and the note's id.
//! 3. `updated` must be there, also where nothing has a day yet: such a feed is empty and bears the first day of 1970.

use std::cmp::Reverse;
use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::diag::Error;
use crate::model::Annotation;
use crate::model::Claim;
use crate::model::Creator;
use crate::model::Date;
use crate::model::Edition;
use crate::model::InputFile;
use crate::model::briefing::Page;
use crate::model::kind_label;
use crate::outputs::addresses::of_claim;
use crate::outputs::addresses::of_note;
use crate::outputs::plain_words::plain_words;
use crate::outputs::put::Put;
use crate::outputs::xml::escaped;

/// The file of the site.
const FILE: &str = "feed.xml";
/// The most entries.
const MOST: usize = 50;
/// The most words of a quote in a title.
const MOST_WORDS: usize = 12;

/// Adds the feed to the site.
pub fn add(edition: &Edition, _: &[InputFile], _: &[Page], put: &mut Put<'_>) -> Result<(), Error> {
    put(FILE, feed(edition).into_bytes().into(), None)
}

/// What the feed tells of.
#[derive(Clone, Copy)]
enum News<'a> {
    Note(&'a Annotation),
    Claim(&'a Claim),
}

fn feed(edition: &Edition) -> String {
    let site = edition.book.html.published_at();
    let book = &edition.book;
    let notes = edition.annotations.all.iter().filter_map(|note| Some((note.created?, News::Note(note))));
    let claims = edition.claims.iter().filter_map(|claim| Some((claim.created?, News::Claim(claim))));
    let mut news: Vec<(Date, News<'_>)> = claims.chain(notes).collect();
    // Claims come first on their day; else the order is that of the files.
    news.sort_by_key(|(day, _)| Reverse(*day));
    news.truncate(MOST);
    let base = site.as_deref().unwrap_or_default();
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{}</title>\n",
        escaped(&book.language),
        escaped(&book.title)
    );
    if !book.description.is_empty() {
        let _ = writeln!(xml, "<subtitle>{}</subtitle>", escaped(&book.description));
    }
    let id = site.clone().unwrap_or_else(|| uuid(&[&book.title]));
    let latest = news.first().map_or_else(|| "1970-01-01".to_owned(), |(day, _)| day.to_string());
    let _ = write!(
        xml,
        "<id>{}</id>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"{2}{FILE}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{2}index.html\"/>\n<updated>{}T00:00:00Z</updated>\n",
        escaped(&id),
        latest,
        escaped(base)
    );
    // Somebody must be named, or every entry would have to name somebody.
    let authors = if book.authors.is_empty() { std::slice::from_ref(&book.title) } else { &book.authors };
    for name in authors {
        xml += &author(&Creator { name: name.clone(), url: None });
    }
    xml += concat!("<generator version=\"", env!("CARGO_PKG_VERSION"), "\">Postil</generator>\n");
    for (day, news) in news {
        xml += &entry(edition, site.as_deref(), day, news);
    }
    xml + "</feed>\n"
}

fn entry(edition: &Edition, site: Option<&str>, day: Date, news: News<'_>) -> String {
    let (address, id, title, (kind, label), creator, text) = match news {
        News::Claim(claim) => {
            let id = format!("claim/{}", claim.slug);
            let label = edition.book.words.text("claim").to_owned();
            (of_claim(claim), id, claim.statement.clone(), ("claim", label), &claim.creator, plain_words(edition, &claim.body))
        }
        News::Note(note) => {
            let source = &edition.corpus.sources[note.targets[0].source];
            let words = &edition.book.words;
            let quote = quote(note);
            let label = kind_label(words, &note.kind.name, &note.kind.label);
            let gist = note.gist.clone().unwrap_or_else(|| words.quoted(&shortened(&quote)));
            let title = format!("{label}{}{gist}", words.text("colon"));
            let text = format!("{} — {}\n\n{}", words.quoted(&quote), source.title, plain_words(edition, &note.body));
            (of_note(source, note), note.id.clone(), title, (note.kind.name.as_ref(), label), &note.creator, text)
        }
    };
    let id = site.map_or_else(|| uuid(&[&edition.book.title, &id]), |site| format!("{site}{address}"));
    format!(
        "<entry>\n<title>{}</title>\n<id>{}</id>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n\
         <published>{day}T00:00:00Z</published>\n<updated>{day}T00:00:00Z</updated>\n{}<category term=\"{}\" label=\"{}\"/>\n\
         <content type=\"text\">{}</content>\n</entry>\n",
        escaped(&title),
        escaped(&id),
        escaped(&format!("{}{address}", site.unwrap_or_default())),
        creator.as_ref().map(author).unwrap_or_default(),
        escaped(kind),
        escaped(&label),
        escaped(text.trim()),
    )
}

fn author(creator: &Creator) -> String {
    let uri = creator.url.as_ref().map_or_else(String::new, |url| format!("<uri>{}</uri>", escaped(url)));
    format!("<author><name>{}</name>{uri}</author>\n", escaped(&creator.name))
}

/// The words that a note is on, as its editor quoted them.
fn quote(note: &Annotation) -> String {
    let selector = &note.targets[0].selector;
    selector.range.as_ref().map_or_else(|| selector.exact.clone(), |(start, end)| format!("{start} … {end}"))
}

fn shortened(words: &str) -> String {
    let all: Vec<&str> = words.split_whitespace().collect();
    if all.len() > MOST_WORDS { format!("{} …", all[..MOST_WORDS].join(" ")) } else { all.join(" ") }
}

/// A name for what has no address: a UUID of version 8 (RFC 9562, section 5.8), the first bits of the parts' SHA-256.
fn uuid(parts: &[&str]) -> String {
    let digest = Sha256::digest(parts.join("\n").as_bytes());
    let mut bytes: Vec<u8> = digest.iter().take(16).copied().collect();
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"));
    format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}
