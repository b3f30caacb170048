//! How templates say what the site says in its own words.
//!
//! `t.all_sources` is the words under `all-sources` as they are. `say(key="source-n", n=2)` fills in placeholders, `count`
//! takes the form for `n` things besides, and `linked` makes links of what stands in brackets, to the addresses in `to`.

use std::collections::BTreeMap;

use tera::{Error, Function, Kwargs, State, Tera, TeraResult, Value, escape_html};

use crate::config::Given;
use crate::config::Piece;
use crate::config::Words;
use crate::config::pieces;

/// Gives the templates `words`.
pub fn register(tera: &mut Tera, words: &Words) {
    let all: BTreeMap<String, &str> = words.iter().map(|(key, text)| (key.replace('-', "_"), text)).collect();
    tera.global_context().insert("t", &all);
    let own = words.clone();
    tera.register_function("say", move |given: Kwargs, _: &State| {
        let key = known(&own, given.must_get::<&str>("key")?)?;
        let values = values(&given);
        Ok::<String, Error>(own.with(key, &borrowed(&values)))
    });
    let own = words.clone();
    tera.register_function("count", move |given: Kwargs, _: &State| {
        let (key, n) = (given.must_get::<&str>("key")?, given.must_get::<usize>("n")?);
        let mut values = values(&given);
        values.retain(|(name, _)| name != "n");
        known(&own, &format!("{key}-other"))?;
        Ok::<String, Error>(own.counted(key, n, &borrowed(&values)))
    });
    tera.register_function("linked", Linked { words: words.clone() });
}

/// `linked` of the templates: words as HTML, in which what stands in brackets is a link.
struct Linked {
    words: Words,
}

impl Function<TeraResult<String>> for Linked {
    fn call(&self, given: Kwargs, _: &State) -> TeraResult<String> {
        let key = given.must_get::<&str>("key")?;
        let mut values = values(&given);
        let pattern = match given.get::<usize>("n")? {
            Some(n) => {
                values.retain(|(name, _)| name != "n");
                values.push(("n".to_owned(), self.words.grouped(n)));
                known(&self.words, &format!("{key}-other"))?;
                self.words.form(key, n)
            }
            None => self.words.text(known(&self.words, key)?),
        };
        let to = given.must_get::<Value>("to")?;
        let addresses: Vec<String> = to.as_array().map_or_else(|| vec![to.to_string()], |many| many.iter().map(Value::to_string).collect());
        let mut addresses = addresses.iter();
        let mut html = String::new();
        for piece in pieces(pattern) {
            match piece {
                Piece::Text(text) => html.push_str(&escaped(text)?),
                Piece::Placeholder(name) => {
                    let value = values.iter().find(|(other, _)| other == name);
                    html.push_str(&value.map_or_else(|| Ok(String::new()), |(_, value)| escaped(value))?);
                }
                Piece::LinkStart => {
                    html.push_str("<a href=\"");
                    html.push_str(&addresses.next().map_or_else(|| Ok(String::new()), |address| escaped(address))?);
                    html.push_str("\">");
                }
                Piece::LinkEnd => html.push_str("</a>"),
            }
        }
        Ok(html)
    }

    fn is_safe(&self) -> bool {
        true
    }
}

/// `key`, where the words have it: a template that asks for others would show readers a key.
fn known<'k>(words: &Words, key: &'k str) -> TeraResult<&'k str> {
    if words.find(key).is_some() { Ok(key) } else { Err(Error::message(format!("there are no words under `{key}`"))) }
}

fn values(given: &Kwargs) -> Vec<(String, String)> {
    given.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect()
}

fn borrowed(values: &[(String, String)]) -> Vec<Given<'_>> {
    values.iter().map(|(name, value)| (name.as_str(), value as &dyn std::fmt::Display)).collect()
}

fn escaped(text: &str) -> TeraResult<String> {
    let mut html = Vec::with_capacity(text.len());
    escape_html(text, &mut html).map_err(|error| Error::message(error.to_string()))?;
    Ok(String::from_utf8_lossy(&html).into_owned())
}
