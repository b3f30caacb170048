//! `[output.html.redirect]`: a small page at each address that a page once had, which leads to where it is now.
//!
//! As in mdBook an address begins at the site's root, and where it leads is an address elsewhere or a path; a path that begins
//! with `/` begins at the site's root too, any other at the folder of the old address. Links come out relative.

use std::collections::BTreeMap;

use crate::config::BOOK_FILE;
use crate::config::Book;
use crate::config::Redirect;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::diag::Place;
use crate::diag::nearest;
use crate::model::briefing::PageEntry;
use crate::model::briefing::root_of;
use crate::outputs::xml::escaped;
use crate::text::percent_encoded;

/// The path and the HTML of each redirect that leads somewhere and takes no page's place; what is wrong with the others.
#[must_use]
pub fn redirects(book: &Book, pages: &[PageEntry]) -> Outcome<Vec<(String, String)>> {
    let mut faults = Vec::new();
    let mut made: BTreeMap<String, (String, String)> = BTreeMap::new();
    for redirect in &book.html.redirects {
        match page(redirect, book, pages) {
            Err(fault) => faults.push(fault),
            Ok((path, html)) => {
                // On many disks `A.html` and `a.html` are one file.
                if let Some((other, _)) = made.get(&path.to_lowercase()) {
                    let message = format!("`{path}` and `{other}` are one address");
                    faults.push(fault(redirect, "equal-ids", message, "take one of them out"));
                } else {
                    made.insert(path.to_lowercase(), (path, html));
                }
            }
        }
    }
    Outcome::new(made.into_values().collect(), faults)
}

fn page(redirect: &Redirect, book: &Book, pages: &[PageEntry]) -> Result<(String, String), Diagnostic> {
    let from = old_path(redirect)?;
    if let Some(page) = pages.iter().find(|page| page.path.eq_ignore_ascii_case(&from)) {
        let message = format!("the site has a page `{}`, which this redirect would take the place of", page.path);
        return Err(fault(redirect, "made-twice", message, "take the redirect out, or give it the address that the page had before"));
    }
    let (address, canonical, title) = goal(redirect, &from, book, pages)?;
    let (address, title) = (escaped(&address), escaped(&title));
    let html = format!(
        "<!doctype html><html lang=\"{}\" dir=\"{}\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title>\
         <link rel=\"canonical\" href=\"{}\"><meta http-equiv=\"refresh\" content=\"0; url={address}\"></head>\
         <body><main><h1><a href=\"{address}\">{title}</a></h1></main></body></html>\n",
        escaped(&book.language),
        book.direction.attribute(),
        escaped(&canonical),
    );
    Ok((from, html))
}

/// The path of the file that answers for the old address.
fn old_path(redirect: &Redirect) -> Result<String, Diagnostic> {
    let written = redirect.from.trim_start_matches('/');
    let path = if written.is_empty() || written.ends_with('/') { format!("{written}index.html") } else { written.to_owned() };
    let odd = |part: &str| matches!(part, "" | "." | "..") || part.starts_with('.');
    if path.contains(['\\', ':', '?', '#', '%']) || path.chars().any(char::is_control) || path.split('/').any(odd) {
        let message = format!("`{}` is no address that a page can have had", redirect.from);
        return Err(fault(redirect, "bad-address", message, "write its path from the site's root, such as `\"/old/page.html\"`"));
    }
    if path.rsplit_once('.').is_none_or(|(_, ending)| ending != "html") {
        let message = format!("`{}` is not the address of a page, and nothing else can lead on", redirect.from);
        return Err(fault(redirect, "bad-address", message, &format!("write `\"/{path}.html\"`, if that is what it was")));
    }
    Ok(path)
}

/// Where a redirect leads: the address as the page at `from` writes it, the same as a canonical one, and a title.
fn goal(redirect: &Redirect, from: &str, book: &Book, pages: &[PageEntry]) -> Result<(String, String, String), Diagnostic> {
    let to = redirect.to.value.trim();
    if to.starts_with("https://") || to.starts_with("http://") {
        // White space ends an address in a refresh, and so do quotation marks.
        let safe: String = to
            .chars()
            .map(|c| {
                if c.is_whitespace() || c.is_control() || "'\"<>".contains(c) { percent_encoded(&c.to_string(), "") } else { c.to_string() }
            })
            .collect();
        return Ok((safe.clone(), safe, to.to_owned()));
    }
    let (path, fragment) = to.split_once('#').map_or((to, None), |(path, fragment)| (path, Some(fragment)));
    let Some(path) = resolved(path, from) else {
        let message = format!("`{to}` leads out of the site");
        return Err(fault(
            redirect,
            "bad-address",
            message,
            "write a path from the site's root, such as `\"/index.html\"`, or an address in full, with https://",
        ));
    };
    let Some(page) = pages.iter().find(|page| page.path == path) else {
        let near = nearest(&path, pages.iter().map(|page| page.path.as_str()));
        let help = near.map_or_else(
            || "write the path of a page from the site's root, such as `\"/sources/<id>.html\"`".to_owned(),
            |near| format!("did you mean `\"/{near}\"`?"),
        );
        return Err(fault(redirect, "broken-link", format!("this redirect leads to `{path}`, and the site has no such page"), &help));
    };
    if path == from {
        return Err(fault(redirect, "broken-link", "this redirect leads to itself".to_owned(), "take it out"));
    }
    let fragment = fragment.map_or_else(String::new, |fragment| format!("#{}", percent_encoded(fragment, "%")));
    let address = page.address() + &fragment;
    let relative = root_of(from) + &address;
    let canonical = book.html.published_at().map_or_else(|| relative.clone(), |site| site + &page.address());
    Ok((relative, canonical, page.title.clone()))
}

/// A path as it is written in the page at `from`, from the site's root; nothing where it leads out of the site.
fn resolved(path: &str, from: &str) -> Option<String> {
    if path.starts_with("//") || path.contains(['\\', ':']) {
        return None;
    }
    let mut parts: Vec<&str> = if path.starts_with('/') { Vec::new() } else { from.split('/').collect() };
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            _ => parts.push(part),
        }
    }
    let path = parts.join("/");
    Some(match path.strip_suffix(".md") {
        Some(stem) => format!("{stem}.html"),
        None if path.is_empty() => "index.html".to_owned(),
        None => path,
    })
}

fn fault(redirect: &Redirect, code: &'static str, message: String, help: &str) -> Diagnostic {
    Diagnostic::error(code, Place::new(BOOK_FILE, redirect.to.span), message).help(help)
}
