//! `search/words.js`: what the search says in its own words, as `{name: words}`. It is loaded with the script, before a
//! reader sees the field. Counts are `{category: words}`, of which the script takes what `Intl.PluralRules` names.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::config::Words;
use crate::config::categories;

/// The script's names, and the keys of the words.
const SAID: &[(&str, &str)] = &[
    ("search", "search"),
    ("placeholder", "find-placeholder"),
    ("key", "find-key"),
    ("close", "find-close"),
    ("more", "find-more"),
    ("hint", "find-hint"),
    ("sign", "find-sign"),
    ("letter", "find-letter"),
    ("wait", "find-wait"),
    ("nothing", "find-nothing"),
    ("some", "find-some"),
    ("failed", "find-failed"),
    ("index", "index-of-names"),
    ("thousands", "thousands"),
];
/// The same of counts.
const COUNTED: &[(&str, &str)] = &[("count", "results"), ("part", "first-results")];

/// The script value of the file, in which no word ends its string, nor the element of a script that somebody puts it into.
pub fn file(words: &Words) -> String {
    let mut all: Map<String, Value> = SAID.iter().map(|(name, key)| ((*name).to_owned(), json!(words.text(key)))).collect();
    for (name, key) in COUNTED {
        let form = |category: &&str| Some(((*category).to_owned(), json!(words.find(&format!("{key}-{category}"))?)));
        let forms: Map<String, Value> = categories(words.language()).iter().filter_map(form).collect();
        all.insert((*name).to_owned(), Value::Object(forms));
    }
    all.insert("language".to_owned(), json!(language(words)));
    all.insert("endings".to_owned(), json!(endings(words)));
    Value::Object(all).to_string().replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

/// The endings by which forms of a word differ, and what stands in the place of each in the word that they are forms of; only
/// letters, because the script makes a pattern of them.
fn endings(words: &Words) -> Map<String, Value> {
    let is_plain = |text: &str| text.chars().all(char::is_alphabetic);
    let rows = words.text("find-endings").split_whitespace().map(|row| row.split_once(':').unwrap_or((row, "")));
    rows.filter(|(ending, other)| is_plain(ending) && is_plain(other)).map(|(ending, other)| (ending.to_owned(), json!(other))).collect()
}

/// The language by whose rules the script counts. What no browser takes for a language would stop it; English has all forms
/// that are asked for then.
fn language(words: &Words) -> &str {
    let tag = words.language();
    let is_language = matches!(tag.len(), 2 | 3 | 5..=8) && tag.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_language { tag } else { "en" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_ends_its_string() {
        let hostile = "\"}];alert(1)//\\ </script> \u{2028}\u{2029}";
        let own = |key: &str| (key.to_owned(), hostile.to_owned());
        let written = file(&Words::new("x", ["find-hint", "results-other", "find-endings"].map(own).into()));
        assert!(!written.contains(['<', '\u{2028}', '\u{2029}']), "{written}");
        let read: Value = serde_json::from_str(&written).unwrap();
        assert_eq!(read["endings"], json!({}), "signs of a pattern are left out");
        assert_eq!((&read["hint"], &read["count"]["other"], &read["language"]), (&json!(hostile), &json!(hostile), &json!("en")));
    }
}
