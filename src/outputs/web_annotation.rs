//! The W3C Web Annotation Data Model as types: what `export annotations` writes, key by key in this order.
//!
//! Keys that begin with `postil:` are the project's own; with them `import annotations` gets back every key of a note's file.

use serde::Serialize;

/// The context of the W3C's terms.
pub const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";
/// What `postil:` stands for.
pub const TERMS: &str = "urn:postil:term:";

/// The `@context` of the whole.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Context {
    /// An address.
    Address(&'static str),
    /// The terms of the project's own.
    Own {
        /// What the prefix stands for.
        postil: &'static str,
    },
}

/// An `AnnotationCollection` with all of its notes.
#[derive(Serialize)]
pub struct Collection<'a> {
    #[serde(rename = "@context")]
    pub context: [Context; 2],
    pub id: String,
    pub r#type: &'static str,
    pub label: &'a str,
    pub total: usize,
    pub first: Page<'a>,
}

/// The only `AnnotationPage`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Page<'a> {
    pub id: String,
    pub r#type: &'static str,
    pub start_index: usize,
    pub items: Vec<Item<'a>>,
}

/// One `Annotation`.
#[derive(Serialize)]
pub struct Item<'a> {
    pub id: String,
    pub r#type: &'static str,
    pub motivation: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creator: Option<Person<'a>>,
    /// A day, written as its first second, because the data model wants an `xsd:dateTime`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub via: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub body: Vec<Body<'a>>,
    pub target: Vec<Specific<'a>>,
    #[serde(rename = "postil:id")]
    pub own_id: &'a str,
    #[serde(rename = "postil:kind")]
    pub kind: &'a str,
    #[serde(rename = "postil:verdict", skip_serializing_if = "Option::is_none")]
    pub verdict: Option<&'a str>,
    #[serde(rename = "postil:status")]
    pub status: &'static str,
    #[serde(rename = "postil:replyTo", skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<&'a str>,
}

/// Who wrote a note.
#[derive(Serialize)]
pub struct Person<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<&'a str>,
    pub r#type: &'static str,
    pub name: &'a str,
    /// What the note is signed with, where that is not the name.
    #[serde(rename = "postil:key", skip_serializing_if = "Option::is_none")]
    pub key: Option<&'a str>,
}

/// A `TextualBody`: the gist, the note itself, or a tag.
#[derive(Serialize)]
pub struct Body<'a> {
    pub r#type: &'static str,
    pub value: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<&'static str>,
    /// `gist`, for the bold first line.
    #[serde(rename = "postil:part", skip_serializing_if = "Option::is_none")]
    pub part: Option<&'static str>,
}

/// A `SpecificResource`: a quote of a source.
#[derive(Serialize)]
pub struct Specific<'a> {
    pub r#type: &'static str,
    pub source: String,
    pub selector: Vec<Selector<'a>>,
    #[serde(rename = "postil:source")]
    pub own_source: &'a str,
    #[serde(rename = "postil:passage", skip_serializing_if = "Option::is_none")]
    pub passage: Option<usize>,
    #[serde(rename = "postil:anchor")]
    pub anchor: &'static str,
    #[serde(rename = "postil:occurrence", skip_serializing_if = "Option::is_none")]
    pub occurrence: Option<usize>,
    #[serde(rename = "postil:relation", skip_serializing_if = "Option::is_none")]
    pub relation: Option<&'static str>,
    #[serde(rename = "postil:note", skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
}

/// How a quote is named.
#[derive(Serialize)]
#[serde(tag = "type")]
pub enum Selector<'a> {
    /// The words as the editor wrote them.
    #[serde(rename = "TextQuoteSelector")]
    Quote(Quote<'a>),
    /// The first and the last words of a long range.
    #[serde(rename = "RangeSelector")]
    Range {
        #[serde(rename = "startSelector")]
        start: TypedQuote<'a>,
        #[serde(rename = "endSelector")]
        end: TypedQuote<'a>,
        /// In the data model a range ends before the words of its end; a note's own range ends with them.
        #[serde(rename = "postil:endIncluded")]
        end_included: bool,
    },
    /// Where the words were found: code points of the source's canonical text, half-open.
    #[serde(rename = "TextPositionSelector")]
    Position { start: usize, end: usize },
}

/// A `TextQuoteSelector` inside a range.
#[derive(Serialize)]
pub struct TypedQuote<'a> {
    pub r#type: &'static str,
    #[serde(flatten)]
    pub quote: Quote<'a>,
}

/// The words of a `TextQuoteSelector`.
#[derive(Serialize)]
pub struct Quote<'a> {
    pub exact: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prefix: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suffix: Option<&'a str>,
    /// Whether the context is the source's, for programs elsewhere, and was not written by the editor.
    #[serde(rename = "postil:contextAdded", skip_serializing_if = "std::ops::Not::not")]
    pub context_added: bool,
}
