//! A fact-check as schema.org's `ClaimReview`.

use serde_json::Value;
use serde_json::json;

use crate::model::Annotation;
use crate::model::finding_label;
use crate::outputs::addresses::of_note;
use crate::outputs::linked_data::people;
use crate::outputs::linked_data::scope::Scope;
use crate::outputs::plain_words::plain_words;

/// What a fact-check may find, and its place on a scale from 1 (false) to 5 (true). What is not proven has a name and no place.
const RATINGS: &[(&str, Option<u8>)] =
    &[("true", Some(5)), ("mostly-true", Some(4)), ("mixed", Some(3)), ("mostly-false", Some(2)), ("false", Some(1)), ("unproven", None)];

/// The fact-checks on a source that found something and whose words have a sure place.
pub fn reviews<'s>(scope: &'s Scope<'_>, source: usize) -> impl Iterator<Item = Value> + 's {
    scope.edition.annotations.of_source(source).iter().filter_map(|note| review(scope, note))
}

fn review(scope: &Scope<'_>, note: &Annotation) -> Option<Value> {
    let finding = note.finding.as_deref()?;
    let &(_, place) = RATINGS.iter().find(|(known, _)| *known == finding)?;
    let target = &note.targets[0];
    let source = &scope.edition.corpus.sources[target.source];
    let words = target.anchor.drawn()?.of(&source.text);
    let mut rating = json!({ "@type": "Rating", "alternateName": finding_label(&scope.edition.book.words, finding) });
    if let Some(place) = place {
        rating["ratingValue"] = json!(place);
        rating["bestRating"] = json!(5);
        rating["worstRating"] = json!(1);
    }
    let mut claim = json!({ "@type": "Claim", "text": words, "appearance": scope.source_in_short(source) });
    let sayers = people::of_source(source);
    if !sayers.is_empty() {
        claim["author"] = json!(sayers);
    }
    if let Some(day) = source.record.published {
        claim["datePublished"] = json!(day);
    }
    let address = scope.address(&of_note(source, note));
    let mut review = json!({
        "@type": "ClaimReview",
        "@id": address,
        "url": address,
        "claimReviewed": words,
        "itemReviewed": claim,
        "reviewRating": rating,
        "author": people::of_creator(note.creator.as_ref(), &scope.edition.book),
        "inLanguage": scope.edition.book.language,
    });
    if let Some(day) = note.created {
        review["datePublished"] = json!(day);
    }
    if let Some(gist) = &note.gist {
        review["abstract"] = json!(gist);
    }
    if !note.body.is_empty() {
        review["reviewBody"] = json!(plain_words(scope.edition, &note.body));
    }
    Some(review)
}
