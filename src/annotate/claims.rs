//! `content/claims/<slug>.md`: statements by the editors, with the quotes that support, weaken or dispute them.

use crate::annotate::authors::Authors;
use crate::annotate::authors::utf8;
use crate::annotate::draft::place_quote;
use crate::annotate::quote::SearchTexts;
use crate::annotate::read::quote;
use crate::config::Record;
use crate::config::Taken;
use crate::config::split_front_matter;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::diag::Place;
use crate::model::Claim;
use crate::model::Corpus;
use crate::model::Evidence;
use crate::model::InputFile;
use crate::model::Stance;
use crate::model::Target;
use crate::model::Verdict;
use crate::text::Span;
use crate::text::slugify;

/// Where claims stand.
pub const FOLDER: &str = "content/claims/";

/// The claims in the order of their files, and all their quotes on sources that are there.
pub fn read(content: &[InputFile], corpus: &Corpus, texts: &SearchTexts, authors: &Authors) -> Outcome<Vec<Claim>> {
    let mut diagnostics = Vec::new();
    let mut claims: Vec<Claim> = Vec::new();
    for file in content {
        let Some(name) = file.path.strip_prefix(FOLDER) else { continue };
        let Some(stem) = name.strip_suffix(".md").filter(|stem| !stem.contains('/')) else {
            let fault = Diagnostic::warning("stray-file", Place::new(&file.path, Span::default()), "nothing reads this file");
            diagnostics.push(fault.help("a claim is a file `content/claims/<name>.md`"));
            continue;
        };
        let Some(claim) = claim(file, &slugify(stem), corpus, texts, authors, &mut diagnostics) else { continue };
        if let Some(other) = claims.iter().find(|other| other.slug.to_lowercase() == claim.slug.to_lowercase()) {
            let message = format!("there is another claim with the id `{}`, in `{}`", claim.slug, other.place.file);
            diagnostics.push(Diagnostic::error("equal-ids", claim.place, message).help("rename one of the two files"));
            continue;
        }
        claims.push(claim);
    }
    Outcome::new(claims, diagnostics)
}

fn claim(
    file: &InputFile,
    slug: &str,
    corpus: &Corpus,
    texts: &SearchTexts,
    authors: &Authors,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Claim> {
    let text = utf8(file, diagnostics)?;
    let parts = split_front_matter(&file.path, text);
    let open = parts.has_errors();
    let parts = parts.hand_over(diagnostics);
    if open {
        return None;
    }
    let mut record = Record::parse(&file.path, parts.head.of(text), parts.head.start);
    if record.is_broken() {
        diagnostics.extend(record.faults());
        return None;
    }
    let statement = record.require::<String>("statement").map(|taken| taken.value.trim().to_owned());
    let (creator, created) = (record.take::<String>("creator"), record.value("created"));
    let place = record.place();
    let tables = record.tables("evidence");
    if tables.is_empty() && !record.seems_to_have("evidence") {
        let fault = Diagnostic::warning("no-evidence", place.clone(), "this claim rests on nothing: it has no `[[evidence]]`");
        record.fault(fault.help("add `[[evidence]]` with `source`, `exact` and `stance` for each source that speaks of it"));
    }
    let evidence = tables.into_iter().filter_map(|table| evidence(table, corpus, texts, diagnostics)).collect();
    if let Some(creator) = &creator {
        diagnostics.extend(authors.doubt(&creator.value, record.at(creator.span)));
    }
    if slug.is_empty() {
        let fault = Diagnostic::error("no-id", place.clone(), "this claim has no name of its own");
        record.fault(fault.help("a name needs at least one letter or digit: rename the file"));
    }
    diagnostics.extend(record.finish());
    let untrimmed = parts.body.of(text);
    let body = untrimmed.trim();
    let start = parts.body.start + (untrimmed.len() - untrimmed.trim_start().len());
    Some(Claim {
        slug: slug.to_owned(),
        statement: statement.filter(|statement| !statement.is_empty() && !slug.is_empty())?,
        body: body.to_owned(),
        creator: creator.map(|name| authors.creator(&name.value)),
        created,
        evidence,
        place,
        body_place: Place::new(&file.path, Span::new(start, start + body.len())),
    })
}

fn evidence(mut table: Record<'_>, corpus: &Corpus, texts: &SearchTexts, diagnostics: &mut Vec<Diagnostic>) -> Option<Evidence> {
    let stance = stance(&mut table);
    let note = table.value("note");
    let quote = quote(&mut table, None);
    diagnostics.extend(table.finish());
    let target = place_quote(quote?, corpus, texts, diagnostics)?;
    if target.anchor.verdict == Verdict::Review {
        let fault =
            Diagnostic::warning("left-out", target.place.clone(), "this evidence is not counted: the place of these words is not sure");
        diagnostics.push(fault.help("what to write instead stands with the message on its place; or quote more words"));
    }
    Some(Evidence { stance: stance?, target: Target { note, ..target } })
}

fn stance(table: &mut Record<'_>) -> Option<Stance> {
    if !table.has("stance") && !table.seems_to_have("stance") {
        let fault = Diagnostic::error("missing-key", table.place(), "`stance` is missing");
        table.fault(fault.help("add `stance = \"supports\"`, `\"weakens\"` or `\"disputes\"`"));
    }
    table.one_of("stance", Stance::NAMES).and_then(|Taken { value, .. }| Stance::of_name(&value))
}
