//! A note as it is written, before its words are looked for, and the step from there to an annotation.

use crate::annotate::authors::Authors;
use crate::annotate::explain::explain;
use crate::annotate::quote::SearchTexts;
use crate::annotate::quote::find;
use crate::config::Taken;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::diag::Place;
use crate::diag::nearest;
use crate::model::Annotation;
use crate::model::Corpus;
use crate::model::Date;
use crate::model::Kind;
use crate::model::Relation;
use crate::model::Selector;
use crate::model::Status;
use crate::model::Target;
use crate::model::Written;

/// How many sources a report names where none is near.
const MOST_NAMED: usize = 5;

/// A note as it is written.
#[derive(Debug)]
pub struct Draft {
    /// The last part of its id.
    pub slug: String,
    /// Its kind.
    pub kind: Kind,
    /// Its bold first line.
    pub gist: Option<String>,
    /// Its Markdown.
    pub body: String,
    /// A key of `authors.toml`, or a name.
    pub creator: Option<Taken<String>>,
    /// When it was written.
    pub created: Option<Date>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Whether it is settled.
    pub status: Status,
    /// The id of the note it answers.
    pub reply_to: Option<Taken<String>>,
    /// The folder below `content/annotations/` that it is kept in, where it has a file of its own.
    pub folder: Option<String>,
    /// The address that it was taken in from.
    pub via: Option<String>,
    /// What a fact-check found.
    pub finding: Option<String>,
    /// Its quotes; the first is its own. Never empty.
    pub quotes: Vec<Quote>,
    /// Where it is written.
    pub place: Place,
    /// Where its Markdown is written.
    pub body_place: Place,
}

/// A quote as it is written.
#[derive(Debug)]
pub struct Quote {
    /// The id of its source, and where that is written.
    pub source: Taken<String>,
    /// Its words.
    pub selector: Selector,
    /// How the note's own quote stands to it.
    pub relation: Option<Relation>,
    /// The editor's words on it.
    pub note: Option<String>,
    /// Where the words are written.
    pub place: Place,
    /// Where each part of the selector is.
    pub written: Written,
}

/// Looks for all quotes of `draft`. A note on a source that is not there is told and left out.
pub fn place(draft: Draft, corpus: &Corpus, texts: &SearchTexts, authors: &Authors) -> Outcome<Option<Annotation>> {
    let mut diagnostics = Vec::new();
    let mut targets = Vec::new();
    let mut own_source = None;
    diagnostics.extend(kept_elsewhere(&draft, corpus));
    for (number, quote) in draft.quotes.into_iter().enumerate() {
        let target = place_quote(quote, corpus, texts, &mut diagnostics);
        if number == 0 {
            own_source = target.as_ref().map(|target| target.source);
        }
        targets.extend(target);
    }
    let Some(source) = own_source else { return Outcome::new(None, diagnostics) };
    if let Some(creator) = &draft.creator {
        diagnostics.extend(authors.doubt(&creator.value, Place::new(&draft.place.file, creator.span)));
    }
    let annotation = Annotation {
        id: format!("{}/{}", corpus.sources[source].id, draft.slug),
        slug: draft.slug,
        kind: draft.kind,
        gist: draft.gist,
        body: draft.body,
        creator: draft.creator.as_ref().map(|name| authors.creator(&name.value)),
        signed: draft.creator.map(|name| name.value),
        created: draft.created,
        tags: draft.tags,
        status: draft.status,
        reply_place: draft.reply_to.as_ref().map(|taken| Place::new(&draft.place.file, taken.span)),
        reply_to: draft.reply_to.map(|taken| taken.value),
        via: draft.via,
        finding: draft.finding,
        targets,
        place: draft.place,
        body_place: draft.body_place,
    };
    Outcome::new(Some(annotation), diagnostics)
}

/// Looks for one quote; nothing where its source is not there.
pub fn place_quote(quote: Quote, corpus: &Corpus, texts: &SearchTexts, diagnostics: &mut Vec<Diagnostic>) -> Option<Target> {
    let Some(source) = corpus.index_of(&quote.source.value) else {
        diagnostics.push(unknown_source(&quote, corpus));
        return None;
    };
    let found = find(texts.get(source), &quote.selector);
    diagnostics.extend(explain(&found, &quote.selector, &quote.place, source, corpus, texts));
    let Quote { selector, relation, note, place, written, .. } = quote;
    Some(Target { source, selector, relation, note, anchor: found.anchor, place, written })
}

/// A note about one source that is kept in the folder of another: one of the two is most likely a slip.
fn kept_elsewhere(draft: &Draft, corpus: &Corpus) -> Option<Diagnostic> {
    let (folder, source) = (draft.folder.as_ref()?, &draft.quotes.first()?.source);
    if *folder == source.value || corpus.index_of(folder).is_none() || corpus.index_of(&source.value).is_none() {
        return None;
    }
    let place = Place::new(&draft.place.file, source.span);
    let message = format!("this note is about `{}`, and is kept in the folder of `{folder}`", source.value);
    let help = format!("move the file to content/annotations/{}/, or write `source = \"{folder}\"`", source.value);
    Some(Diagnostic::warning("other-folder", place, message).help(help))
}

fn unknown_source(quote: &Quote, corpus: &Corpus) -> Diagnostic {
    let id = &quote.source.value;
    let place = Place::new(&quote.place.file, quote.source.span);
    let fault = Diagnostic::error("unknown-source", place, format!("there is no source `{id}`"));
    let ids = || corpus.sources.iter().map(|source| source.id.as_str());
    fault.help(nearest(id, ids()).map_or_else(
        || {
            let all: Vec<&str> = ids().collect();
            let some = if all.len() > MOST_NAMED { format!("{}, …", all[..MOST_NAMED].join(", ")) } else { all.join(", ") };
            format!("a source's id is its file's name in `seeds/` without the ending; these are there: {some}")
        },
        |near| format!("did you mean `{near}`?"),
    ))
}
