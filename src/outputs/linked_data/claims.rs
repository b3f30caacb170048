//! The editors' claims as schema.org's `Claim`.

use serde_json::Value;
use serde_json::json;

use crate::model::Claim;
use crate::model::Evidence;
use crate::outputs::addresses::of_claim;
use crate::outputs::addresses::of_source;
use crate::outputs::linked_data::people;
use crate::outputs::linked_data::scope::Scope;
use crate::outputs::plain_words::plain_words;

/// All claims, in the order of their files.
pub fn claims(scope: &Scope<'_>) -> Vec<Value> {
    scope.edition.claims.iter().map(|claim| value(scope, claim)).collect()
}

fn value(scope: &Scope<'_>, claim: &Claim) -> Value {
    let address = scope.address(&of_claim(claim));
    let quotes: Vec<Value> = claim.evidence.iter().filter_map(|evidence| quotation(scope, evidence)).collect();
    let mut value = json!({
        "@type": "Claim",
        "@id": address,
        "url": address,
        "text": claim.statement,
        "author": people::of_creator(claim.creator.as_ref(), &scope.edition.book),
        "inLanguage": scope.edition.book.language,
        "isPartOf": scope.briefing_in_short(),
    });
    if !quotes.is_empty() {
        value["appearance"] = json!(quotes);
    }
    if let Some(day) = claim.created {
        value["datePublished"] = json!(day);
    }
    if !claim.body.is_empty() {
        value["description"] = json!(plain_words(scope.edition, &claim.body));
    }
    value
}

/// The words of a source that speak of a claim, and how: as a keyword, since schema.org has no property for it. Evidence
/// without a sure place is left out.
fn quotation(scope: &Scope<'_>, evidence: &Evidence) -> Option<Value> {
    let source = &scope.edition.corpus.sources[evidence.target.source];
    let span = evidence.target.anchor.drawn()?;
    let passage = source.passage_at(span.start)?;
    Some(json!({
        "@type": "Quotation",
        "text": span.of(&source.text),
        "keywords": evidence.stance.name(),
        "url": scope.address(&format!("{}#p{passage}", of_source(source))),
        "isPartOf": scope.source_in_short(source),
    }))
}
