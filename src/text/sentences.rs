//! Sentences by the rules of Unicode (UAX 29), mended where an abbreviation ends with a full stop.

use unicode_segmentation::UnicodeSegmentation;

use crate::text::language::primary_subtag;
use crate::text::span::Span;

/// Words after which a full stop seldom ends a sentence.
const ABBREVIATIONS: &[&str] = &[
    "adm", "apr", "aug", "capt", "cf", "co", "col", "corp", "dec", "dr", "etc", "feb", "fig", "gen", "gov", "inc", "jan", "jr", "lt",
    "ltd", "mr", "mrs", "ms", "no", "nov", "oct", "prof", "rep", "rev", "sen", "sept", "sgt", "sr", "st", "vs",
];

/// The same in other languages, by primary subtag.
const OTHERS: &[(&str, &str)] = &[
    (
        "de",
        "abb abs anm art aufl bd bspw bzgl bzw ca dgl dipl dr entspr etc evtl fa fr gem ggf hr hrsg inkl ing insb jh jr kap lt max min mio \
        mrd nr prof rd resp sog st str tel tsd usf usw vgl vgl zzgl jan feb apr aug sept okt nov dez",
    ),
    ("fr", "al apr art av bd cf ch chap col éd env etc ex fig janv févr juill mm mlle mme no oct p par réf sept st ste t vol déc"),
    (
        "es",
        "aa art av avda cap cf cía d da dr dra dres ee etc excmo fig gral lic núm p pág págs prof sr sra sres srta sta sto ud uds uu vol",
    ),
    ("pt", "apr art av cap cf cia dr dra drs eng etc ex fig gen núm p pág págs prof profa sr sra srs srta sta sto vol"),
    ("it", "art avv cap cfr col dott dr ecc es fig gen geom ing on p pag pagg prof rag sen sig sigg soc spa vol"),
    (
        "nl",
        "a.u.b afb art bijv blz bv ca cf dhr dr drs enz etc evt excl fig ing incl ir jl jr max mevr min mr nl nr o.a o.l.v p prof resp st vgl",
    ),
];
/// Languages that make an ordinal with a full stop: "3. März".
const ORDINAL_STOP: &[&str] = &["de", "da", "nb", "nn", "no", "fi", "cs", "sk", "pl", "hu", "hr", "sl", "sr", "is", "et", "lv", "tr"];
/// The greatest number that is rather an ordinal than the last word of a sentence.
const GREATEST_DAY: u8 = 31;

/// The sentences of `text` in order, without the white space between them, by the abbreviations of English.
#[must_use]
pub fn sentences(text: &str) -> Vec<Span> {
    sentences_in(text, "en")
}

/// The sentences of `text` in the language with the BCP 47 tag `language`.
#[must_use]
pub fn sentences_in(text: &str, language: &str) -> Vec<Span> {
    let primary = primary_subtag(language);
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<usize> = None;
    for (at, piece) in text.split_sentence_bound_indices() {
        let words = piece.trim_end();
        if words.is_empty() {
            continue;
        }
        let start = open.take().unwrap_or(at);
        let end = at + words.len();
        if end < text.len() && goes_on(words, &primary) {
            open = Some(start);
        } else {
            found.push(Span::new(start, end));
        }
    }
    if let Some(start) = open {
        found.push(Span::new(start, text.trim_end().len()));
    }
    found
}

/// Whether a sentence goes on after a piece that ends with a full stop.
fn goes_on(piece: &str, primary: &str) -> bool {
    let Some(body) = piece.strip_suffix('.') else { return false };
    let last = body.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let other = primary != "en";
    let initial = last.chars().count() == 1 && last.chars().all(|c| c.is_uppercase() || other && c.is_alphabetic());
    let day = ORDINAL_STOP.contains(&primary) && last.parse::<u8>().is_ok_and(|day| (1..=GREATEST_DAY).contains(&day));
    let lower = last.to_lowercase();
    let known = match OTHERS.iter().find(|(language, _)| *language == primary) {
        Some((_, words)) => words.split_ascii_whitespace().any(|word| word == lower),
        None => !other && ABBREVIATIONS.contains(&lower.as_str()),
    };
    initial || day || known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_and_initials_do_not_end_a_sentence() {
        let text = "The U.S. Army met Mr. Wang. It left at 5.30. Why?";
        let found: Vec<_> = sentences(text).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(found, ["The U.S. Army met Mr. Wang.", "It left at 5.30.", "Why?"]);
    }

    #[test]
    fn each_language_has_its_abbreviations() {
        let cut = |text: &'static str, language| sentences_in(text, language).into_iter().map(|span| span.of(text)).collect::<Vec<_>>();
        let german = "Am 3. März kam z. B. Dr. Weiß. Er ging um 21.40 Uhr.";
        assert_eq!(cut(german, "de-AT"), ["Am 3. März kam z. B. Dr. Weiß.", "Er ging um 21.40 Uhr."]);
        assert_eq!(
            cut("M. Durand est né en 52 av. J.-C. à Paris. Il dit non.", "fr"),
            ["M. Durand est né en 52 av. J.-C. à Paris.", "Il dit non."]
        );
        assert_eq!(cut("El Sr. Paz de Iberia S.A. Plus habló. No.", "es").len(), 2);
    }
}
