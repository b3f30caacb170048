//! Notes out of the rows of Hypothesis' API: `{"rows": [...]}`, or the rows alone.

use serde_json::Value;

use crate::diag::Diagnostic;
use crate::diag::Outcome;
use crate::import::context::Context;
use crate::import::data_model::one_or_more;
use crate::import::new_note::Answered;
use crate::import::new_note::Name;
use crate::import::new_note::NewNote;
use crate::import::new_note::NewQuote;
use crate::import::time;
use crate::model::Selector;
use crate::text::percent_encoded;

/// Reads all rows. A row without an id or an address is an error; a note on a page as a whole is told and left out.
pub fn read(document: &Value, context: &Context<'_>) -> Outcome<Vec<NewNote>> {
    let rows = document["rows"].as_array().or_else(|| document.as_array());
    let Some(rows) = rows else {
        let fault = Diagnostic::error("bad-rows", context.place(None), "this file holds no rows of Hypothesis' API");
        return Outcome::new(Vec::new(), vec![fault.help("it is either an object with the key `rows`, or a list of rows")]);
    };
    let mut faults = Vec::new();
    let notes = rows.iter().filter_map(|row| note(row, context, &mut faults)).collect();
    Outcome::new(notes, faults)
}

fn note(row: &Value, context: &Context<'_>, faults: &mut Vec<Diagnostic>) -> Option<NewNote> {
    let id = row["id"].as_str().filter(|id| !id.is_empty());
    let Some((id, uri)) = id.zip(row["uri"].as_str()) else {
        let message = "a row has no `id` or no `uri`, and cannot be taken".to_owned();
        faults.push(Diagnostic::error("bad-rows", context.place(id), message).help("fetch the rows anew from Hypothesis"));
        return None;
    };
    let parent = row["references"].as_array().and_then(|all| all.last()).and_then(Value::as_str);
    let quote = quote(row);
    let address = || row["target"][0]["source"].as_str().and_then(|other| context.sources.by_address(other));
    let source = context.sources.by_address(uri).or_else(address);
    let reply_to = parent.map(|parent| Answered::Elsewhere(address_of(parent)));
    let quotes = match (source, quote) {
        (Some(source), Some(selector)) => vec![NewQuote { source, selector, relation: None, note: None }],
        _ if reply_to.is_some() => Vec::new(),
        (None, _) => {
            faults.push(context.left_out(Some(id), &format!("no source has the `url` or `archived` address `{uri}`")));
            return None;
        }
        (_, None) => {
            faults.push(context.left_out(Some(id), "it is on the page as a whole and quotes no words"));
            return None;
        }
    };
    if let Some(fault) = private(row, id, context) {
        faults.push(fault);
    }
    let body = row["text"].as_str().unwrap_or_default().trim().to_owned();
    let kind = if reply_to.is_some() {
        "reply"
    } else if body.is_empty() {
        "highlight"
    } else {
        "comment"
    };
    Some(NewNote {
        name: Name::Like(id.to_owned()),
        via: Some(address_of(id)),
        kind: kind.to_owned(),
        verdict: None,
        gist: None,
        body,
        creator: creator(row, context),
        created: row["created"].as_str().and_then(time::day),
        tags: one_or_more(&row["tags"]).filter_map(Value::as_str).map(str::to_owned).collect(),
        resolved: false,
        reply_to,
        quotes,
        place: context.place(Some(id)),
    })
}

/// The address of an annotation, under which anybody can look it up.
fn address_of(id: &str) -> String {
    format!("https://hypothes.is/a/{}", percent_encoded(id, ""))
}

fn quote(row: &Value) -> Option<Selector> {
    let selectors = one_or_more(&row["target"]).flat_map(|target| one_or_more(&target["selector"]));
    let quote = selectors.into_iter().find(|selector| selector["type"] == "TextQuoteSelector")?;
    let text = |key: &str| quote[key].as_str().map(str::to_owned);
    let exact = text("exact").filter(|exact| !exact.trim().is_empty())?;
    let context = |key: &str| text(key).filter(|words| !words.trim().is_empty());
    Some(Selector { exact, prefix: context("prefix"), suffix: context("suffix"), ..Selector::default() })
}

/// The name that others see, or else that of the account `acct:name@host`.
fn creator(row: &Value, context: &Context<'_>) -> Option<String> {
    let account = row["user"].as_str().map(|user| user.strip_prefix("acct:").unwrap_or(user));
    let name = row["user_info"]["display_name"].as_str().or_else(|| account.map(|user| user.split('@').next().unwrap_or(user)));
    let name = name.filter(|name| !name.trim().is_empty())?;
    if context.signatures.has(name) { Some(name.to_owned()) } else { context.signatures.of(Some(name), None) }
}

/// Says where a note was for its writer alone, because a briefing is for everybody.
fn private(row: &Value, id: &str, context: &Context<'_>) -> Option<Diagnostic> {
    let readers = row["permissions"]["read"].as_array()?;
    let open = readers.iter().filter_map(Value::as_str).any(|reader| reader.starts_with("group:"));
    let fault = Diagnostic::warning("private", context.place(Some(id)), format!("`{id}` was for its writer alone, and is taken in"));
    (!open).then(|| fault.help("delete its file where it is not to be published"))
}
