//! Reads the editors' notes and their cross-references, and finds the words that they are on.
//!
//! 1. `content/annotations/` is read, one note a file or many in one ([`read`]).
//! 2. Each quote is looked for in its source ([`quote`]): literally, then folded, then approximately.
//! 3. A verdict says how sure the place is; what is not sure is told, with a way out.
//! 4. `content/cross-references.toml` and `content/claims/` go through the same search.
//! 5. What has moved since the last build is told by `content/anchors.lock.toml` ([`lock`]).
//! 6. Where several people wrote notes on one source, it is counted how far they agree ([`agreement`]).
//! 7. [`reanchor`] changes what is written where the words have changed and their place is sure.

pub mod agreement;
mod authors;
mod claims;
mod cross_references;
mod difference;
mod draft;
mod explain;
mod likeness;
pub mod lock;
pub mod quote;
mod read;
pub mod reanchor;
mod sure;
mod threads;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::annotate::authors::Authors;
use crate::annotate::draft::Draft;
use crate::annotate::lock::Lock;
use crate::annotate::lock::since_last_build;
use crate::annotate::quote::SearchTexts;
use crate::config::CustomKind;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::diag::nearest;
use crate::model::Annotation;
use crate::model::Annotations;
use crate::model::Claim;
use crate::model::Corpus;
use crate::model::EditorReference;
use crate::model::InputFile;

pub use explain::nearest_words;
pub use read::EMPTY_NOTE;

/// Everything that editors say of the sources.
#[derive(Debug, Default)]
pub struct Annotated {
    /// Their notes.
    pub annotations: Annotations,
    /// Their verdicts on cross-references, and those they add.
    pub references: Vec<EditorReference>,
    /// Their claims.
    pub claims: Vec<Claim>,
}

/// Reads the notes in `content` and finds their words in `corpus`, which was made of `seeds`; `kinds` are the project's own.
#[must_use]
pub fn annotate(corpus: &Corpus, seeds: &[InputFile], content: &[InputFile], kinds: &[CustomKind]) -> Outcome<Annotated> {
    let mut diagnostics = Vec::new();
    let authors = Authors::read(content).hand_over(&mut diagnostics);
    let texts = SearchTexts::of(corpus);
    let read: Vec<Outcome<Vec<Draft>>> = content.par_iter().map(|file| read::read(file, kinds)).collect();
    let drafts: Vec<Draft> = read.into_iter().flat_map(|outcome| outcome.hand_over(&mut diagnostics)).collect();
    let placed: Vec<Outcome<Option<Annotation>>> =
        drafts.into_par_iter().map(|draft| draft::place(draft, corpus, &texts, &authors)).collect();
    let mut all: Vec<Annotation> = placed.into_iter().filter_map(|outcome| outcome.hand_over(&mut diagnostics)).collect();
    refuse_equal_ids(&mut all, &mut diagnostics);
    check_replies(&mut all, &mut diagnostics);
    threads::put_in_order(&mut all);
    let entries = cross_references::read(content, corpus, &texts).hand_over(&mut diagnostics);
    let claims = claims::read(content, corpus, &texts, &authors).hand_over(&mut diagnostics);
    let evidence = claims.iter().flat_map(|claim| &claim.evidence).map(|evidence| evidence.target.clone());
    let ends = entries.ends.into_iter().chain(evidence).collect();
    let agreement = agreement::agreement(corpus, &all);
    let annotations = Annotations { all, ends, agreement };
    let earlier = Lock::read(content).hand_over(&mut diagnostics);
    diagnostics.extend(since_last_build(&earlier.entries, corpus, seeds, &annotations));
    Outcome::new(Annotated { annotations, references: entries.references, claims }, diagnostics)
}

fn refuse_equal_ids(all: &mut Vec<Annotation>, diagnostics: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<String, String> = BTreeMap::new();
    all.retain(|annotation| {
        let Some(other) = first.get(&annotation.id) else {
            first.insert(annotation.id.clone(), annotation.place.file.clone());
            return true;
        };
        let message = format!("there is another annotation with the id `{}`, in `{other}`", annotation.id);
        let fault = Diagnostic::error("equal-ids", annotation.place.clone(), message);
        diagnostics.push(fault.help("rename one of the two files, or change one `slug`"));
        false
    });
}

fn check_replies(all: &mut [Annotation], diagnostics: &mut Vec<Diagnostic>) {
    let ids: Vec<String> = {
        let mut ids: Vec<String> = all.iter().map(|annotation| annotation.id.clone()).collect();
        ids.sort();
        ids
    };
    threads::part_circles(all, diagnostics);
    for annotation in all {
        let Some(to) = annotation.reply_to.take_if(|to| ids.binary_search(to).is_err()) else { continue };
        let place = annotation.reply_place.clone().unwrap_or_else(|| annotation.place.clone());
        let fault = Diagnostic::error("unknown-annotation", place, format!("`reply-to` names `{to}`, which is no annotation"));
        let help = nearest_note(&to, annotation.id.as_str(), &ids).map_or_else(
            || "an annotation goes by its file below content/annotations/, without `.md`: `<source>/<note>`".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        diagnostics.push(fault.help(help));
    }
}

/// The id that `to` was most likely written for by the note `own`: one like it, or one whose last part is like it.
fn nearest_note<'i>(to: &str, own: &str, ids: &'i [String]) -> Option<&'i str> {
    let others = || ids.iter().map(String::as_str).filter(|id| *id != own);
    let last_part = |id: &'i str| id.rsplit_once('/').map_or(id, |(_, slug)| slug);
    nearest(to, others()).or_else(|| {
        let slug = nearest(to, others().map(last_part))?;
        // A note of the same source is more likely meant than one of the same name on another.
        let source = own.rsplit_once('/').map_or("", |(source, _)| source);
        let of_name = || others().filter(move |id| last_part(id) == slug);
        of_name().find(|id| id.rsplit_once('/').is_some_and(|(other, _)| other == source)).or_else(|| of_name().next())
    })
}
