//! The places that a verdict chooses from: those where the words stand as written, or else those where words like them do.

use crate::annotate::quote::best_match::approximate_candidates;
use crate::annotate::quote::best_match::ranked;
use crate::annotate::quote::candidate::Candidate;
use crate::annotate::quote::candidate::literal_candidates;
use crate::annotate::quote::context::Context;
use crate::annotate::quote::search_text::SearchText;
use crate::annotate::quote::search_text::normal;
use crate::annotate::quote::whole_words::whole_words;
use crate::model::Selector;
use crate::text::Pattern;
use crate::text::fold_str;

/// So many places with words like a quote's are told apart.
const MOST_ALIKE: usize = 8;
/// So many readings of one such place, which differ in where they begin and end, are compared.
const MOST_READINGS: usize = 32;
/// Of a quote with more code points only the first readings are, because each costs the square of its length.
const LONG: usize = 1000;
const MOST_READINGS_OF_LONG: usize = 4;
/// Words that fit a quote less well are not like it.
const ALIKE: f64 = 0.6;

/// The places of the selector's `exact` in `text`, in order; those that cut a word only where there is no other.
pub fn places(text: &SearchText, selector: &Selector) -> Vec<Candidate> {
    let mut literal = literal_candidates(text, selector);
    if literal.iter().any(|place| place.whole) {
        literal.retain(|place| place.whole);
    }
    if literal.is_empty() { alike(text, selector) } else { literal }
}

/// The best places where whole words like the selector's `exact` stand, none of which overlap, in order.
pub fn alike(text: &SearchText, selector: &Selector) -> Vec<Candidate> {
    let quote = Quote::of(selector);
    let ranked = ranked(text, approximate_candidates(text, selector), None);
    let mut found: Vec<Candidate> = Vec::new();
    for (place, _) in &ranked {
        if found.len() == MOST_ALIKE {
            break;
        }
        if place.quote < ALIKE || found.iter().any(|other| other.span.meets(place.span)) {
            continue;
        }
        let most = if quote.pattern.len() > LONG { MOST_READINGS_OF_LONG } else { MOST_READINGS };
        let readings = ranked.iter().map(|(other, _)| other).filter(|other| other.span.meets(place.span)).take(most);
        let whole = quote.best_reading(&text.plain, readings);
        found.extend(whole.filter(|whole| whole.quote >= ALIKE && !found.iter().any(|other| other.span.meets(whole.span))));
    }
    found.sort_by_key(|place| place.span);
    found
}

/// A quote, prepared for being compared with places that are like it.
struct Quote {
    folded: String,
    pattern: Pattern,
    context: Context,
}

impl Quote {
    fn of(selector: &Selector) -> Self {
        let folded = fold_str(normal(&selector.exact).trim());
        let pattern = Pattern::of(folded.chars().collect());
        Self { folded, pattern, context: Context::of(selector.prefix.as_deref(), selector.suffix.as_deref()) }
    }

    /// Of several readings of one place the one that fits best as whole words.
    ///
    /// Where the last words are others, or some are put in before them, many ends are as near as the right one. So one that
    /// begins or ends with the same word as the quote counts as if it had two errors less.
    #[expect(clippy::cast_precision_loss, reason = "no quote has so many characters")]
    fn best_reading<'c>(&self, text: &str, readings: impl Iterator<Item = &'c Candidate>) -> Option<Candidate> {
        const OF_AN_END: f64 = 2.0;
        let mut best: Option<(f64, Candidate)> = None;
        for reading in readings {
            let (span, errors) = whole_words(text, reading.span, &self.pattern);
            if best.is_some_and(|(_, best)| best.span == span) {
                continue;
            }
            let fit = |errors: f64| (1.0 - errors / self.pattern.len() as f64).max(0.0);
            let place = Candidate::at(text, span, fit(errors as f64), &self.context);
            let (first, last) = self.same_ends(span.of(text));
            let same = OF_AN_END * f64::from(u8::from(first) + u8::from(last));
            let rank = Candidate { quote: 1.0 - (errors as f64 - same) / self.pattern.len() as f64, ..place }.score();
            if best.is_none_or(|(other, _)| rank > other) {
                best = Some((rank, place));
            }
        }
        best.map(|(_, place)| place)
    }

    /// Whether the words begin, and end, with the same word as the quote.
    fn same_ends(&self, words: &str) -> (bool, bool) {
        let folded = fold_str(words);
        let ends = |text: &str| {
            let mut words = crate::text::words(text).map(|(_, word)| word.to_owned());
            let first = words.next();
            (first.clone(), words.last().or(first))
        };
        let (quote, there) = (ends(&self.folded), ends(&folded));
        (quote.0 == there.0, quote.1 == there.1)
    }
}
