//! `[output.html.redirect]`: addresses that pages once had, and where they lead now.

use std::collections::BTreeMap;

use toml::Spanned;

use crate::config::record::Record;
use crate::config::record::Taken;

/// An address that a page once had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    /// The address, as written: a path of the site.
    pub from: String,
    /// Where it leads, as written, and where that stands in `book.toml`.
    pub to: Taken<String>,
}

/// The redirects that `html` has, in the order of their addresses.
pub fn read(html: &mut Record<'_>) -> Vec<Redirect> {
    let all: BTreeMap<String, Spanned<String>> = html.value("redirect").unwrap_or_default();
    let redirect = |(from, to): (String, Spanned<String>)| Redirect { from, to: Taken { span: to.span().into(), value: to.into_inner() } };
    all.into_iter().map(redirect).collect()
}
