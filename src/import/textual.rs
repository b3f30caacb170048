//! What a web annotation says: gist, Markdown and tags out of its bodies.

use serde_json::Value;

use crate::import::data_model::GROUPS;
use crate::import::data_model::has_type;
use crate::import::data_model::one_or_more;
use crate::import::iri::is_iri;

/// The words of a note.
#[derive(Debug, Default)]
pub struct Words {
    /// Its bold first line.
    pub gist: Option<String>,
    /// Its Markdown.
    pub body: String,
    /// Its tags.
    pub tags: Vec<String>,
}

/// Reads `body` and `bodyValue`. A body that is a page elsewhere becomes a link to it; of a choice the first is taken.
pub fn read(note: &Value) -> Words {
    let mut words = Words::default();
    let mut paragraphs: Vec<String> = note["bodyValue"].as_str().map(str::to_owned).into_iter().collect();
    for body in one_or_more(&note["body"]) {
        take(body, &mut words, &mut paragraphs);
    }
    paragraphs.join("\n\n").trim().clone_into(&mut words.body);
    words
}

fn take(body: &Value, words: &mut Words, paragraphs: &mut Vec<String>) {
    if has_type(body, "Choice") {
        body["items"].as_array().and_then(|items| items.first()).into_iter().for_each(|first| take(first, words, paragraphs));
    } else if GROUPS.iter().any(|name| has_type(body, name)) {
        one_or_more(&body["items"]).for_each(|item| take(item, words, paragraphs));
    } else if let Some(text) = body["value"].as_str() {
        let text = text.to_owned();
        if one_or_more(&body["purpose"]).any(|purpose| purpose == "tagging") {
            words.tags.push(text);
        } else if body["postil:part"] == "gist" {
            words.gist = Some(text);
        } else {
            paragraphs.push(text);
        }
    } else {
        let source = &body["source"];
        let address = body.as_str().or_else(|| body["id"].as_str()).or_else(|| source.as_str()).or_else(|| source["id"].as_str());
        let page = address.filter(|address| is_iri(address) && (address.starts_with("http://") || address.starts_with("https://")));
        paragraphs.extend(page.map(|page| format!("<{page}>")));
    }
}
