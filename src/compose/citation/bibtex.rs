//! An entry of BibTeX: `@misc`, which every style knows, with the address in `howpublished`.

use crate::compose::citation::known::Known;
use crate::text::Name;

/// BibTeX's own names of the months, which a style writes in its language.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// The entry; its key is the source's id, which holds letters, digits, `-`, `_` and `/`, all of which a key may have.
pub fn entry(known: &Known<'_>) -> String {
    let record = &known.source.record;
    let mut fields: Vec<(&str, String)> = Vec::new();
    if !known.authors.is_empty() {
        let names: Vec<String> = known.authors.iter().map(name).collect();
        fields.push(("author", format!("{{{}}}", names.join(" and "))));
    }
    // A second pair of braces keeps the capitals.
    fields.push(("title", format!("{{{{{}}}}}", escaped(&known.source.title))));
    if let Some(publisher) = &record.publisher {
        fields.push(("publisher", format!("{{{}}}", escaped(publisher))));
    }
    if let Some(day) = record.published {
        fields.push(("year", format!("{{{}}}", day.year)));
        fields.extend(MONTHS.get(usize::from(day.month).wrapping_sub(1)).map(|month| ("month", (*month).to_owned())));
        fields.push(("day", format!("{{{}}}", day.day)));
    }
    if let Some(address) = &known.address {
        fields.push(("howpublished", format!("{{\\url{{{}}}}}", bare(address))));
    }
    let lines: Vec<String> = fields.into_iter().map(|(key, value)| format!("  {key} = {value}")).collect();
    format!("@misc{{{},\n{}\n}}", known.source.id, lines.join(",\n"))
}

/// Family name first; a name that stays whole stands in braces, so that it is not taken for a person's, nor parted at an "and".
fn name(name: &Name) -> String {
    match name {
        Name::Whole(name) => format!("{{{}}}", escaped(name)),
        Name::Person { given, family } => format!("{}, {}", escaped(family), escaped(given)),
    }
}

/// Words as TeX sets them. Braces must come in pairs in BibTeX even where a `\` stands before them, so that they are
/// written as symbols.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        match character {
            '&' | '%' | '$' | '#' | '_' => escaped.extend(['\\', character]),
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '"' => escaped.push_str("\\textquotedbl{}"),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// An address without the signs that would end it or its field.
fn bare(address: &str) -> String {
    address.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C").replace(' ', "%20")
}
