//! Sources in any language and script: nothing fails, and every finding lies inside its source.

use crate::support::project::Project;

/// Odd text in many scripts, with digits, signs and stops in odd places.
const TEXTS: &[&str] = &[
    "قالت الشركة إنها دفعت ١٤٫٣ مليار دولار، أي 49% و$14.3 في 3.3.2026.",
    "メタは2026年3月3日、OpenAIの49%に¥1500を支払う。10万人、'S l'é 3'500’1",
    "บริษัทจ่าย 14.3% ให้กับ Scale AI เมื่อวันที่ 3 มีนาคม 2569",
    "הוא שילם 5,5 מיליון ₪ ב-3 במרץ. Ελλάδα 3,5%. Россия потратила 3 500 рублей в марте.",
    "1.2.3,4.5 ,,, 12. 3. -5 −7% $ € 14,3 d' l' qu'\u{301}e\u{301} d’Œ 3\u{202f}500\u{a0}€ 1'2'3 €5 5€ Mio. Mrd. h 21h 21h9",
    "Ǆ ŉ İstanbul ẞ ﬁ 𝐀𝐁 👩‍👩‍👧 5👍 9999999999999999999999999 Millionen Millionen Millionen",
    "31. Februar 2026, 99.99.9999, 3. März. 1er 2e 3º 4ª entre 5 y 3, zwischen 10 und, 5-6-7, 5–, –5, bis 3",
];
const TAGS: &[&str] = &["en", "de", "de-CH", "fr", "es-MX", "pt-BR", "it", "nl", "ar", "ja", "th", "he", "el", "ru", "tr", "zz", "x", ""];

#[test]
fn no_script_breaks_any_language() {
    for tag in TAGS {
        let mut project = Project::new().file("book.toml", "[book]\ntitle = \"Case\"\n");
        for (number, text) in TEXTS.iter().enumerate() {
            let record = format!("language = \"{tag}\"\npublished = 2026-03-10\n");
            project = project.file(&format!("seeds/{number}.txt"), text).file(&format!("content/sources/{number}.toml"), record);
        }
        let run = project.run();
        for (source, found) in run.edition.corpus.sources.iter().zip(&run.edition.findings.sources) {
            let figures = found.quantities.iter().map(|figure| figure.span);
            let spans = figures.chain(found.dates.iter().map(|date| date.span)).chain(found.mentions.iter().map(|name| name.span));
            assert!(
                spans.clone().all(|span| source.text.get(span.start..span.end).is_some_and(|text| !text.is_empty())),
                "{tag}: {}",
                source.id
            );
            assert!(found.quantities.iter().all(|figure| figure.value.is_finite()), "{tag}: {}", source.id);
        }
    }
}
