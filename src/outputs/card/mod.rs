//! `card.png`: the still picture that stands beside a link to the briefing elsewhere (Open Graph's `og:image`).
//!
//! 1. It bears the briefing's title, what there is in it, and the five lines of the notes' kinds, on the paper of the site.
//! 2. Its letters come from two fonts of its own, so that it is the same on every machine. A title in letters that they have
//!    not, such as Arabic or Japanese ones, is left out: a link stands beside its title anyway.
//! 3. Such a picture must have a whole address (The Open Graph protocol, "Basic Metadata"), so that there is one only where
//!    `site-url` names a host.
//! 4. A picture of that name among the editors' own takes its place.

mod face;
mod layout;
mod picture;

use crate::diag::Error;
use crate::model::CARD_FILE;
use crate::model::Edition;
use crate::model::InputFile;
use crate::model::briefing::Page;
use crate::outputs::card::picture::Picture;
use crate::outputs::put::Put;

/// Adds the card to the site.
pub fn add(edition: &Edition, content: &[InputFile], _: &[Page], put: &mut Put<'_>) -> Result<(), Error> {
    let is_their_own = |file: &InputFile| file.path.strip_prefix("content/pages/") == Some(CARD_FILE);
    if edition.book.html.published_at().is_none() || content.iter().any(is_their_own) {
        return Ok(());
    }
    let picture = Picture { title: &edition.book.title, counts: &counts(edition) };
    picture.png().map_or(Ok(()), |bytes| put(CARD_FILE, bytes.into(), None))
}

/// What there is in the briefing, in the words of its language: its sources, notes and cross-references.
fn counts(edition: &Edition) -> Vec<String> {
    let words = &edition.book.words;
    let counts = [
        ("n-sources", edition.corpus.sources.len()),
        ("notes", edition.annotations.all.len()),
        ("cross-references", edition.cross_references.pairs().count()),
    ];
    let told = counts.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| words.counted(key, count, &[]));
    told.collect()
}
