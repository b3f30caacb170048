//! Reads annotation files: one note with its keys between `+++` lines, or many as `[[annotation]]` tables.

use crate::annotate::authors::utf8;
use crate::annotate::draft::Draft;
use crate::annotate::draft::Quote;
use crate::config::CustomKind;
use crate::config::Record;
use crate::config::Taken;
use crate::config::split_front_matter;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::diag::Place;
use crate::model::BUILT_IN_KINDS;
use crate::model::FINDINGS;
use crate::model::InputFile;
use crate::model::Kind;
use crate::model::KindGroup;
use crate::model::Relation;
use crate::model::Selector;
use crate::model::Status;
use crate::model::Written;
use crate::text::Span;
use crate::text::slugify;

const FOLDER: &str = "content/annotations/";
/// The code of the warning that a note is still to be written.
pub const EMPTY_NOTE: &str = "empty-note";
/// Keys of a note that a further reference does not have: what follows `[[references]]` belongs to it.
const OF_NOTE: &[&str] = &["body", "created", "creator", "gist", "kind", "reply-to", "slug", "status", "tags", "verdict", "via"];

/// The notes that `file` holds; none where it is no annotation file.
pub fn read(file: &InputFile, kinds: &[CustomKind]) -> Outcome<Vec<Draft>> {
    let Some(below) = file.path.strip_prefix(FOLDER) else { return Outcome::default() };
    let mut diagnostics = Vec::new();
    let Some(text) = utf8(file, &mut diagnostics) else { return Outcome::new(Vec::new(), diagnostics) };
    let drafts = if let Some(name) = below.strip_suffix(".md") {
        single(file, name, text, kinds, &mut diagnostics).into_iter().collect()
    } else if let Some(name) = below.strip_suffix(".toml") {
        bulk(file, name, text, kinds, &mut diagnostics)
    } else {
        let fault = Diagnostic::warning("stray-file", Place::new(&file.path, Span::default()), "this file is no annotation");
        diagnostics.push(fault.help("annotations end in .md, or in .toml for many at once"));
        Vec::new()
    };
    Outcome::new(drafts, diagnostics)
}

fn single(file: &InputFile, name: &str, text: &str, kinds: &[CustomKind], diagnostics: &mut Vec<Diagnostic>) -> Option<Draft> {
    let parts = split_front_matter(&file.path, text);
    let open = parts.has_errors();
    let parts = parts.hand_over(diagnostics);
    if open {
        return None;
    }
    if parts.head.is_empty() {
        let place = Place::new(&file.path, Span::new(0, text.lines().next().map_or(0, str::len)));
        let fault = Diagnostic::error("front-matter", place, "this annotation does not begin with its keys between `+++` lines");
        diagnostics.push(fault.help("begin the file with a line `+++`, then `source = …` and `exact = …`, then a line `+++`"));
        return None;
    }
    let (folder, stem) = name.rsplit_once('/').unwrap_or(("", name));
    let record = Record::parse(&file.path, parts.head.of(text), parts.head.start);
    let untrimmed = parts.body.of(text);
    let body = untrimmed.trim();
    let start = parts.body.start + (untrimmed.len() - untrimmed.trim_start().len());
    let place = Place::new(&file.path, Span::new(start, start + body.len()));
    draft(record, slugify(stem), Some(folder), Some((body, place)), kinds, diagnostics)
}

fn bulk(file: &InputFile, name: &str, text: &str, kinds: &[CustomKind], diagnostics: &mut Vec<Diagnostic>) -> Vec<Draft> {
    let mut root = Record::parse(&file.path, text, 0);
    if root.is_broken() {
        diagnostics.extend(root.faults());
        return Vec::new();
    }
    root.belong_elsewhere(&["references"], "write `[[annotation.references]]`, below the `[[annotation]]` that it belongs to");
    root.belong_elsewhere(OF_NOTE, "write `[[annotation]]` on a line of its own above it");
    let tables = root.tables("annotation");
    diagnostics.extend(root.finish());
    let stem = slugify(name.rsplit('/').next().unwrap_or(name));
    let numbered = tables.into_iter().enumerate();
    numbered.filter_map(|(index, table)| draft(table, format!("{stem}-{}", index + 1), None, None, kinds, diagnostics)).collect()
}

fn draft(
    mut record: Record<'_>,
    slug: String,
    folder: Option<&str>,
    body: Option<(&str, Place)>,
    kinds: &[CustomKind],
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Draft> {
    let place = record.place();
    if record.is_broken() {
        diagnostics.extend(record.faults());
        return None;
    }
    let signs = Signs { verdict: record.has("verdict"), reply_to: record.has("reply-to"), kind: record.key_place("kind") };
    record
        .belong_elsewhere(&["relation"], "it says how a further passage stands to this one: put it below that passage's `[[references]]`");
    let own = quote(&mut record, folder);
    let slug = if folder.is_none() { record.value::<String>("slug").map_or(slug, |written| slugify(&written)) } else { slug };
    let kind = kind(&mut record, kinds);
    let mut quotes: Vec<Quote> = own.into_iter().collect();
    let has_own = !quotes.is_empty();
    for mut reference in record.tables("references") {
        let header = if folder.is_none() { "[[annotation.references]]" } else { "[[references]]" };
        reference.belong_elsewhere(OF_NOTE, format!("what follows `{header}` belongs to it: move this line above `{header}`"));
        let note = reference.value("note");
        let relation = reference.one_of("relation", Relation::NAMES).and_then(|taken| Relation::of_name(&taken.value));
        quotes.extend(quote(&mut reference, None).map(|quote| Quote { relation, note, ..quote }));
        diagnostics.extend(reference.finish());
    }
    signs.warn_of_what_is_missing(&kind, &mut record);
    let status = record.one_of("status", &["open", "resolved"]);
    let draft = Draft {
        slug,
        finding: finding(&mut record, &kind),
        kind,
        gist: record.value("gist"),
        creator: record.take("creator"),
        created: record.value("created"),
        tags: record.value("tags").unwrap_or_default(),
        status: if status.is_some_and(|taken| taken.value == "resolved") { Status::Resolved } else { Status::Open },
        reply_to: record.take("reply-to"),
        via: record.value("via"),
        folder: folder.filter(|folder| !folder.is_empty()).map(str::to_owned),
        body_place: body.as_ref().map_or_else(|| Place::new(&place.file, Span::default()), |(_, place)| place.clone()),
        body: body.map_or_else(|| record.value::<String>("body").unwrap_or_default().trim().to_owned(), |(text, _)| text.to_owned()),
        quotes,
        place,
    };
    if draft.slug.is_empty() {
        let fault = Diagnostic::error("no-id", draft.place.clone(), "this annotation has no name of its own");
        record.fault(fault.help("a name needs at least one letter or digit: rename the file, or write `slug = \"…\"`"));
    }
    if says_nothing_yet(&draft) {
        let fault = Diagnostic::warning(EMPTY_NOTE, draft.body_place.clone(), "this note says nothing yet: readers would see an empty one");
        record.fault(fault.help("write the note in place of the remark that stands there, or take its file out"));
    }
    diagnostics.extend(record.finish());
    (has_own && !draft.slug.is_empty()).then_some(draft)
}

/// Whether all that a note has is a remark that readers never see, such as the one that a new note begins with.
fn says_nothing_yet(draft: &Draft) -> bool {
    let mut rest = draft.body.trim();
    let has_remark = rest.starts_with("<!--");
    while let Some((_, after)) = rest.strip_prefix("<!--").and_then(|remark| remark.split_once("-->")) {
        rest = after.trim_start();
    }
    has_remark && rest.is_empty() && draft.gist.is_none()
}

/// The quote that a table names; `folder` is the source's id where the table leaves it out.
pub fn quote(record: &mut Record<'_>, folder: Option<&str>) -> Option<Quote> {
    let fallback = folder.filter(|folder| !folder.is_empty());
    let source = match fallback {
        Some(folder) => record.take("source").or_else(|| Some(Taken { value: folder.to_owned(), span: record.place().span })),
        None => record.require("source"),
    };
    let written = ["exact", "start", "end"].map(|key| record.has(key));
    let counted = record.has("occurrence");
    let exact = record.take::<String>("exact");
    let (start, end) = (record.take::<String>("start"), record.take::<String>("end"));
    let half = match written {
        [_, true, false] => Some("end"),
        [_, false, true] => Some("start"),
        _ => None,
    };
    let (prefix, suffix) = (record.take::<String>("prefix"), record.take::<String>("suffix"));
    let place_of = |taken: &Option<Taken<String>>| taken.as_ref().map(|taken| taken.span);
    let places = Written {
        table: record.place().span,
        exact: place_of(&exact),
        prefix: place_of(&prefix),
        suffix: place_of(&suffix),
        start: place_of(&start),
        end: place_of(&end),
    };
    let range = start.zip(end);
    let selector = Selector {
        exact: exact.as_ref().map(|taken| taken.value.clone()).unwrap_or_default(),
        prefix: prefix.map(|taken| taken.value),
        suffix: suffix.map(|taken| taken.value),
        occurrence: record.value("occurrence"),
        range: range.as_ref().map(|(start, end)| (start.value.clone(), end.value.clone())),
    };
    if written[0] && (written[1] || written[2]) {
        let message = "there are both `exact` and `start` or `end`, which name different words";
        let fault = Diagnostic::error("two-quotes", record.place(), message);
        record.fault(fault.help("keep `exact` for a quote, or `start` and `end` for a long range"));
        return None;
    }
    if let Some(key) = half {
        let fault =
            Diagnostic::error("missing-key", record.place(), format!("`{key}` is missing: a long range has both `start` and `end`"));
        record.fault(fault.help(format!("add a line `{key} = \"…\"`, or quote the words with `exact`")));
        return None;
    }
    let words = exact.as_ref().map(|taken| taken.span).or(range.map(|(start, end)| start.span.joined(end.span)));
    let Some(words) = words.filter(|_| selector.range.is_some() || !selector.exact.trim().is_empty()) else {
        let unreadable = written != [false; 3] && exact.is_none();
        if unreadable || record.seems_to_have("exact") {
            return None; // What was written is told as a fault of its own.
        }
        let fault = Diagnostic::error("no-quote", record.place(), "no words are quoted");
        record.fault(fault.help("add `exact = \"…\"` with words of the source, or `start` and `end` for a long range"));
        return None;
    };
    if counted && selector.occurrence.is_none() {
        return None; // Which place is meant could not be read, so that nothing can be said of it.
    }
    Some(Quote { source: source?, selector, relation: None, note: None, place: record.at(words), written: places })
}

fn kind(record: &mut Record<'_>, custom: &[CustomKind]) -> Kind {
    let words: Vec<&str> = BUILT_IN_KINDS.iter().map(|row| row.0).chain(custom.iter().map(|kind| kind.name.as_str())).collect();
    let name = record.one_of("kind", &words).map_or_else(|| "comment".to_owned(), |taken| taken.value);
    if let Some(kind) = custom.iter().find(|kind| kind.name == name) {
        let group = KindGroup::of_motivation(&kind.motivation);
        return Kind { name: name.into(), label: kind.label.clone().into(), motivation: kind.motivation.clone().into(), group };
    }
    let &(name, label, motivation, group) = BUILT_IN_KINDS.iter().find(|row| row.0 == name).unwrap_or(&BUILT_IN_KINDS[0]);
    Kind { name: name.into(), label: label.into(), motivation: motivation.into(), group }
}

/// What a note has, asked before its keys are taken.
struct Signs {
    verdict: bool,
    reply_to: bool,
    /// Where its kind is written.
    kind: Option<Place>,
}

impl Signs {
    /// A fact-check says what it found, and a reply what it answers.
    fn warn_of_what_is_missing(&self, kind: &Kind, record: &mut Record<'_>) {
        let place = self.kind.clone().unwrap_or_else(|| record.place());
        if kind.name == "fact-check" && !self.verdict {
            let fault = Diagnostic::warning("missing-verdict", place, "this fact-check has no verdict");
            record.fault(fault.help(format!("add `verdict = \"…\"`, which is one of: {}", FINDINGS.join(", "))));
        } else if kind.name == "reply" && !self.reply_to {
            let fault = Diagnostic::warning("missing-reply-to", place, "this reply does not say which note it answers");
            record.fault(fault.help("add `reply-to = \"<source>/<note>\"`: the note's file below content/annotations/, without `.md`"));
        }
    }
}

fn finding(record: &mut Record<'_>, kind: &Kind) -> Option<String> {
    let taken = record.one_of("verdict", FINDINGS)?;
    if kind.name == "fact-check" {
        return Some(taken.value);
    }
    let fault = Diagnostic::error("misplaced-verdict", record.at(taken.span), format!("a {} has no verdict", kind.label.to_lowercase()));
    record.fault(fault.help("write `kind = \"fact-check\"`, or take the verdict out"));
    None
}
