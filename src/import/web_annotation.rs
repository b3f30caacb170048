//! Notes out of W3C Web Annotations: the project's own, which come back as they were, and anybody else's.

use serde_json::Value;

use crate::config::quoted;
use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::import::context::Context;
use crate::import::data_model;
use crate::import::data_model::GROUPS;
use crate::import::data_model::annotations;
use crate::import::data_model::has_type;
use crate::import::data_model::one_or_more;
use crate::import::new_note::Answered;
use crate::import::new_note::Name;
use crate::import::new_note::NewNote;
use crate::import::new_note::NewQuote;
use crate::import::textual;
use crate::import::time;
use crate::model::BUILT_IN_KINDS;
use crate::model::FINDINGS;
use crate::model::Relation;
use crate::model::Selector;

/// Reads all annotations of a document. Those that break the data model are errors, each with what is wrong.
pub fn read(document: &Value, context: &Context<'_>) -> Outcome<Vec<NewNote>> {
    let refused = |fault: String, id: Option<&str>| {
        let name = id.map_or_else(String::new, |id| format!("`{id}` cannot be taken: "));
        let fault = Diagnostic::error("bad-annotation", context.place(id), format!("{name}{fault}"));
        fault.help("see https://www.w3.org/TR/annotation-model/; --keep-going takes in all the others")
    };
    let head = data_model::faults_of_head(document);
    if !head.is_empty() {
        return Outcome::new(Vec::new(), head.into_iter().map(|fault| refused(fault, document["id"].as_str())).collect());
    }
    let mut faults = elsewhere(document, context);
    let mut notes = Vec::new();
    for annotation in annotations(document) {
        let id = annotation.as_str().or_else(|| annotation["id"].as_str());
        if annotation.is_string() {
            faults.push(context.left_out(id, "only its address stands in this file"));
            continue;
        }
        let wrong = data_model::faults_of_annotation(annotation);
        if wrong.is_empty() {
            notes.extend(note(annotation, context, &mut faults));
        } else {
            faults.extend(wrong.into_iter().map(|fault| refused(fault, id)));
        }
    }
    Outcome::new(notes, faults)
}

/// Pages that the document only names.
fn elsewhere(document: &Value, context: &Context<'_>) -> Vec<Diagnostic> {
    let named = [&document["first"], &document["next"], &document["first"]["next"]];
    let pages = named.into_iter().filter_map(Value::as_str);
    pages
        .map(|page| {
            let fault = Diagnostic::warning("left-out", context.place(Some(page)), format!("the page `{page}` is not in this file"));
            fault.help("fetch it, and import it too")
        })
        .collect()
}

/// One annotation as a note; nothing where none of its targets is a quote of a source.
fn note(annotation: &Value, context: &Context<'_>, faults: &mut Vec<Diagnostic>) -> Option<NewNote> {
    let id = annotation["id"].as_str();
    let own = own_slug(annotation);
    let mut targets = Vec::new();
    one_or_more(&annotation["target"]).for_each(|target| flatten(target, &mut targets));
    let mut quotes = Vec::new();
    let mut missed = Vec::new();
    for target in &targets {
        match quote(target, context) {
            Ok(quote) => quotes.push(quote),
            Err(why) => missed.push(why),
        }
    }
    let words = textual::read(annotation);
    let kind = kind(annotation, &words, context);
    faults.extend(annotation["postil:kind"].as_str().filter(|written| *written != kind).map(|written| {
        let message = format!("`{written}` is no kind that is known here, and `{kind}` is taken instead");
        let fault = Diagnostic::warning("unknown-kind", context.place(id), message);
        fault.help(format!("to keep it, add `[annotations.kinds.{written}]` to book.toml before the import"))
    }));
    let answered = annotation["postil:replyTo"].as_str().map(|id| Answered::Note(id.to_owned()));
    // A reply is on the annotation that it answers, and has that one's words.
    let on_note = || targets.first().and_then(|target| target.as_str()).map(|address| Answered::Elsewhere(address.to_owned()));
    let reply_to = answered.or_else(|| if kind == "reply" { on_note() } else { None });
    if quotes.is_empty() && !matches!(reply_to, Some(Answered::Elsewhere(_))) {
        faults.push(context.left_out(id, &missed.join("; ")));
        return None;
    }
    if !quotes.is_empty() {
        faults.extend(missed.iter().map(|why| Diagnostic::warning("left-out", context.place(id), format!("a target is left out: {why}"))));
    }
    if own.is_none() && quotes.iter().any(|quote| quote.selector.range.is_some()) {
        let message = "a range ends before the words of its end in the data model, and with them here";
        let fault = Diagnostic::warning("range-end", context.place(id), message);
        faults.push(fault.help("look at the last words of the quote, and shorten `end` in the note where they are too many"));
    }
    faults.extend(unknown_author(annotation, own.is_some(), context));
    let verdict = annotation["postil:verdict"].as_str().filter(|word| kind == "fact-check" && FINDINGS.contains(word));
    let text = |value: &Value| value.as_str().map(str::to_owned);
    Some(NewNote {
        via: if own.is_some() { text(&annotation["via"]) } else { text(&annotation["id"]) },
        creator: creator(annotation, own.is_some(), context),
        name: own.map_or_else(|| Name::Like(last_part(id.unwrap_or_default())), |slug| Name::Own(slug.to_owned())),
        kind,
        verdict: verdict.map(str::to_owned),
        gist: words.gist,
        body: words.body,
        created: annotation["created"].as_str().and_then(time::day),
        tags: words.tags,
        resolved: annotation["postil:status"] == "resolved",
        reply_to,
        quotes,
        place: context.place(id),
    })
}

/// The slug of a note of the project's own.
fn own_slug(annotation: &Value) -> Option<&str> {
    let id = annotation["postil:id"].as_str()?;
    let source = one_or_more(&annotation["target"]).next()?["postil:source"].as_str()?;
    id.strip_prefix(source)?.strip_prefix('/')
}

fn flatten<'v>(target: &'v Value, all: &mut Vec<&'v Value>) {
    if GROUPS.iter().any(|name| has_type(target, name)) {
        one_or_more(&target["items"]).for_each(|item| flatten(item, all));
    } else {
        all.push(target);
    }
}

/// The quote that a target names, or else why it is none.
fn quote(target: &Value, context: &Context<'_>) -> Result<NewQuote, String> {
    let part = &target["source"];
    let named = target["postil:source"].as_str();
    let address = part.as_str().or_else(|| part["id"].as_str()).or_else(|| target.as_str()).or_else(|| target["id"].as_str());
    let source = named.and_then(|id| context.sources.by_id(id)).or_else(|| address.and_then(|address| context.sources.by_address(address)));
    let source = source.ok_or_else(|| {
        let what = named.or(address).unwrap_or_default();
        format!("no source has the id, `url` or `archived` address `{what}`")
    })?;
    let selector = one_or_more(&target["selector"]).find_map(selector).ok_or_else(|| "it quotes no words".to_owned())?;
    let occurrence = target["postil:occurrence"].as_u64().and_then(|number| usize::try_from(number).ok());
    let relation = target["postil:relation"].as_str().filter(|word| Relation::NAMES.contains(word));
    Ok(NewQuote {
        source,
        selector: Selector { occurrence, ..selector },
        relation: relation.map(str::to_owned),
        note: target["postil:note"].as_str().map(str::to_owned),
    })
}

/// The words that a selector names, or the one that refines it.
fn selector(value: &Value) -> Option<Selector> {
    let text = |value: &Value, key: &str| value[key].as_str().map(str::to_owned);
    if has_type(value, "TextQuoteSelector") {
        let written = value["postil:contextAdded"] != true;
        let context = |key: &str| text(value, key).filter(|_| written);
        let exact = text(value, "exact").filter(|exact| !exact.trim().is_empty())?;
        return Some(Selector { exact, prefix: context("prefix"), suffix: context("suffix"), ..Selector::default() });
    }
    if has_type(value, "RangeSelector") {
        let (start, end) = (&value["startSelector"], &value["endSelector"]);
        let range = (text(start, "exact")?, text(end, "exact")?);
        return Some(Selector { range: Some(range), prefix: text(start, "prefix"), suffix: text(end, "suffix"), ..Selector::default() });
    }
    one_or_more(&value["refinedBy"]).find_map(selector)
}

/// The kind that a note says itself, or else the one that its motivation stands for.
fn kind(annotation: &Value, words: &textual::Words, context: &Context<'_>) -> String {
    if let Some(own) = annotation["postil:kind"].as_str().filter(|kind| context.has_kind(kind)) {
        return own.to_owned();
    }
    let motivations: Vec<&str> = one_or_more(&annotation["motivation"]).filter_map(Value::as_str).collect();
    // An assessment without a verdict is no fact-check here.
    let narrows = |motivation: &&str| *motivation != "assessing" && motivations.contains(motivation);
    let plain = if words.body.is_empty() && words.tags.is_empty() { "highlight" } else { "comment" };
    BUILT_IN_KINDS.iter().find(|row| narrows(&row.2)).map_or(plain, |row| row.0).to_owned()
}

fn creator(annotation: &Value, own: bool, context: &Context<'_>) -> Option<String> {
    let creator = one_or_more(&annotation["creator"]).next()?;
    let name = ["name", "nickname"].iter().find_map(|key| creator[*key].as_str());
    if own {
        let key = creator["postil:key"].as_str().filter(|key| context.signatures.has(key));
        return key.or(name).map(str::to_owned);
    }
    context.signatures.of(name, creator.as_str().or_else(|| creator["id"].as_str()))
}

/// Says what to write where one of the project's own notes is signed by an author whom it does not know any more.
fn unknown_author(annotation: &Value, own: bool, context: &Context<'_>) -> Option<Diagnostic> {
    let creator = &annotation["creator"];
    let key = creator["postil:key"].as_str().filter(|key| own && !context.signatures.has(key))?;
    let name = creator["name"].as_str().unwrap_or(key);
    let url = creator["id"].as_str().map_or_else(String::new, |url| format!("\nurl = {}", quoted(url)));
    let message = format!("`{key}` is no author here, so that the note is signed `{name}`");
    let fault = Diagnostic::warning("unknown-author", context.place(annotation["id"].as_str()), message);
    Some(fault.help(format!(
        "to keep the author, add to content/authors.toml before the import:\n[authors.{}]\nname = {}{url}",
        quoted(key),
        quoted(name)
    )))
}

/// The part of an address that tells one annotation from the next.
fn last_part(id: &str) -> String {
    id.rsplit(['/', '#', ':']).find(|part| !part.is_empty()).unwrap_or_default().to_owned()
}
