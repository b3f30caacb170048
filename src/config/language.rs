//! Languages go by short tags, which browsers and screen readers go by; a language's name tells them nothing.

use crate::config::record::Record;
use crate::diag::Diagnostic;

/// What people write, and the tag that they mean.
const NAMES: &[(&str, &str)] = &[
    ("arabic", "ar"),
    ("chinese", "zh"),
    ("deutsch", "de"),
    ("dutch", "nl"),
    ("english", "en"),
    ("español", "es"),
    ("français", "fr"),
    ("french", "fr"),
    ("german", "de"),
    ("hebrew", "he"),
    ("italian", "it"),
    ("italiano", "it"),
    ("japanese", "ja"),
    ("polish", "pl"),
    ("portuguese", "pt"),
    ("russian", "ru"),
    ("spanish", "es"),
    ("turkish", "tr"),
    ("ukrainian", "uk"),
];

/// The tag under `key`. What is no tag is told and left out, so that no page claims it.
pub fn language(record: &mut Record<'_>, key: &'static str) -> Option<String> {
    let taken = record.take::<String>(key)?;
    if is_tag(&taken.value) {
        return Some(taken.value);
    }
    let fault = Diagnostic::warning("bad-language", record.at(taken.span), format!("`{}` is no tag of a language", taken.value));
    let folded = taken.value.trim().to_lowercase();
    let known = NAMES.iter().find(|(name, _)| *name == folded).map(|(_, tag)| (*tag).to_owned());
    let help = known.or_else(|| Some(taken.value.replace('_', "-")).filter(|tag| is_tag(tag))).map_or_else(
        || format!("write its short tag, such as `{key} = \"en\"` for English or \"de\" for German"),
        |tag| format!("write `{key} = \"{tag}\"`"),
    );
    record.fault(fault.help(help));
    None
}

/// Whether `tag` has the form of BCP 47: a language of two or three letters, and parts of up to eight behind hyphens.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let known = matches!(language.len(), 2 | 3) && language.bytes().all(|byte| byte.is_ascii_alphabetic());
    known && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
