//! What the W3C Web Annotation Data Model (Recommendation, 2017) says must be so; section numbers are its own.

use serde_json::Value;

use crate::import::iri::is_iri;
use crate::import::time::day;

/// The context that every document names (3.1).
pub const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";
/// Types whose items are what they are made of (3.2.7 and appendix).
pub const GROUPS: &[&str] = &["Choice", "Composite", "List", "Independents"];
/// Selectors that have one `value` (4.2).
const WITH_VALUE: &[&str] = &["FragmentSelector", "CssSelector", "XPathSelector"];

/// What is wrong with a text that should be an annotation, a page or a collection of them; nothing where it can be taken.
#[must_use]
pub fn faults_of_text(text: &str) -> Vec<String> {
    serde_json::from_str(text).map_or_else(|error| vec![format!("this is no JSON: {error}")], |value| faults_of_document(&value))
}

/// The same of a value.
pub fn faults_of_document(document: &Value) -> Vec<String> {
    let mut faults = faults_of_head(document);
    faults.extend(annotations(document).into_iter().flat_map(faults_of_annotation));
    faults
}

/// What is wrong around the annotations themselves.
pub fn faults_of_head(document: &Value) -> Vec<String> {
    let mut faults = Faults::default();
    if !document.is_object() {
        faults.add("this is no annotation: it has no keys");
        return faults.0;
    }
    let context = &document["@context"];
    let names = |value: &Value| value.as_str() == Some(CONTEXT);
    faults.unless(one_or_more(context).any(names), format!("`@context` does not name `{CONTEXT}`"));
    let known = ["Annotation", "AnnotationPage", "AnnotationCollection"];
    faults.unless(
        known.iter().any(|name| has_type(document, name)),
        "its `type` is none of Annotation, AnnotationPage, AnnotationCollection",
    );
    faults.iri(document, "id");
    if has_type(document, "AnnotationPage") {
        faults.unless(document["items"].is_array(), "a page has no list of `items`");
    }
    if has_type(document, "AnnotationCollection") {
        let first = &document["first"];
        faults.unless(first.is_null() || first.is_object() || first.as_str().is_some_and(is_iri), "`first` is no page");
        faults.unless(!first.is_object() || first["items"].is_array(), "a page has no list of `items`");
    }
    faults.0
}

/// The annotations of a document: itself, or those of its page, or those of the pages that it holds.
pub fn annotations(document: &Value) -> Vec<&Value> {
    if has_type(document, "AnnotationCollection") {
        let mut all = Vec::new();
        let mut page = &document["first"];
        while page.is_object() {
            all.extend(page["items"].as_array().into_iter().flatten());
            page = &page["next"];
        }
        return all;
    }
    if has_type(document, "AnnotationPage") { document["items"].as_array().into_iter().flatten().collect() } else { vec![document] }
}

/// What is wrong with one annotation.
pub fn faults_of_annotation(note: &Value) -> Vec<String> {
    let mut faults = Faults::default();
    if note.as_str().is_some_and(is_iri) {
        return faults.0; // A page may name annotations that stand elsewhere (5.2).
    }
    if !note.is_object() {
        faults.add("an annotation has no keys");
        return faults.0;
    }
    faults.unless(has_type(note, "Annotation"), "its `type` is not Annotation");
    faults.unless(!note["id"].is_null(), "it has no `id`");
    let motivations = one_or_more(&note["motivation"]).all(Value::is_string);
    faults.unless(motivations, "`motivation` is no word");
    faults.unless(one_or_more(&note["target"]).next().is_some(), "it has no `target`");
    if !note["bodyValue"].is_null() {
        faults.unless(note["bodyValue"].is_string(), "`bodyValue` is no text");
        faults.unless(note["body"].is_null(), "it has both `body` and `bodyValue`");
    }
    faults.common(note);
    one_or_more(&note["body"]).for_each(|body| faults.resource(body, "body"));
    one_or_more(&note["target"]).for_each(|target| faults.resource(target, "target"));
    faults.0
}

/// The values of a key that has none, one, or a list of them.
pub fn one_or_more(value: &Value) -> impl Iterator<Item = &Value> {
    let (list, single) = match value {
        Value::Array(list) => (list.as_slice(), None),
        Value::Null => (&[][..], None),
        one => (&[][..], Some(one)),
    };
    list.iter().chain(single)
}

/// Whether one of the value's types is `name`.
pub fn has_type(value: &Value, name: &str) -> bool {
    one_or_more(&value["type"]).any(|kind| kind.as_str() == Some(name))
}

#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn add(&mut self, fault: impl Into<String>) {
        self.0.push(fault.into());
    }

    fn unless(&mut self, fine: bool, fault: impl Into<String>) {
        if !fine {
            self.add(fault);
        }
    }

    /// At most one IRI.
    fn iri(&mut self, value: &Value, key: &str) {
        let fine = value[key].is_null() || value[key].as_str().is_some_and(is_iri);
        self.unless(fine, format!("`{key}` is not one address: {}", value[key]));
    }

    /// What annotations, bodies and targets may all have (3.3).
    fn common(&mut self, value: &Value) {
        self.iri(value, "id");
        self.iri(value, "canonical");
        for key in ["created", "modified", "generated"] {
            let fine = value[key].is_null() || value[key].as_str().and_then(day).is_some();
            self.unless(fine, format!("`{key}` is not one point in time, such as 2026-11-20T12:00:00Z: {}", value[key]));
        }
        for key in ["rights", "via"] {
            let fine = one_or_more(&value[key]).all(|one| one.as_str().is_some_and(is_iri));
            self.unless(fine, format!("`{key}` is no address: {}", value[key]));
        }
        for key in ["creator", "generator"] {
            let fine = one_or_more(&value[key]).all(|one| one.is_object() || one.as_str().is_some_and(is_iri));
            self.unless(fine, format!("`{key}` is nobody: {}", value[key]));
        }
    }

    /// A body or a target (3.2, 4).
    fn resource(&mut self, value: &Value, role: &str) {
        if let Some(address) = value.as_str() {
            self.unless(is_iri(address), format!("the {role} `{address}` is no address"));
            return;
        }
        if !value.is_object() {
            self.add(format!("a {role} is neither an address nor a table: {value}"));
            return;
        }
        self.common(value);
        for key in ["format", "language"] {
            self.unless(one_or_more(&value[key]).all(Value::is_string), format!("`{key}` is no text: {}", value[key]));
        }
        let single = |key: &str| value[key].is_null() || value[key].is_string();
        self.unless(single("processingLanguage"), "`processingLanguage` is not one language");
        let direction = &value["textDirection"];
        let directions = direction.is_null() || direction.as_str().is_some_and(|one| ["ltr", "rtl", "auto"].contains(&one));
        self.unless(directions, format!("`textDirection` is none of ltr, rtl, auto: {direction}"));
        if has_type(value, "TextualBody") {
            self.unless(value["value"].is_string(), "a TextualBody does not have one text as its `value`");
        }
        let groups = GROUPS.iter().filter(|name| has_type(value, name)).count();
        self.unless(groups < 2, format!("a {role} is several of {}", GROUPS.join(", ")));
        if groups > 0 {
            self.unless(value["items"].as_array().is_some_and(|items| !items.is_empty()), format!("a {role} of items has no `items`"));
            one_or_more(&value["items"]).for_each(|item| self.resource(item, role));
        } else {
            self.unless(value["items"].is_null(), format!("a {role} has `items`, and no type that says what they are"));
        }
        self.specific(value);
    }

    /// A specific resource: a part of a source (4).
    fn specific(&mut self, value: &Value) {
        let source = &value["source"];
        if source.is_null() {
            let is_part = has_type(value, "SpecificResource") || !value["selector"].is_null();
            self.unless(!is_part, "a SpecificResource has no `source`");
        } else {
            let address = source.as_str().or_else(|| source["id"].as_str());
            self.unless(address.is_some_and(is_iri), format!("`source` is not one address: {source}"));
        }
        one_or_more(&value["selector"]).for_each(|selector| self.selector(selector));
    }

    fn selector(&mut self, value: &Value) {
        if let Some(address) = value.as_str() {
            self.unless(is_iri(address), format!("the selector `{address}` is no address"));
            return;
        }
        self.unless(value.is_object(), format!("a selector is neither an address nor a table: {value}"));
        for name in WITH_VALUE.iter().filter(|name| has_type(value, name)) {
            self.unless(value["value"].is_string(), format!("a {name} does not have one `value`"));
        }
        if has_type(value, "SvgSelector") {
            let fine = value["value"].is_string() || value["value"].is_null() && value["id"].is_string();
            self.unless(fine, "an SvgSelector has neither `value` nor `id`");
        }
        if has_type(value, "TextQuoteSelector") {
            self.unless(value["exact"].is_string(), "a TextQuoteSelector does not have one text as `exact`");
            let texts = ["prefix", "suffix"].iter().all(|key| value[*key].is_null() || value[*key].is_string());
            self.unless(texts, "`prefix` or `suffix` of a TextQuoteSelector is no text");
        }
        for name in ["TextPositionSelector", "DataPositionSelector"].iter().filter(|name| has_type(value, name)) {
            let (start, end) = (value["start"].as_u64(), value["end"].as_u64());
            self.unless(start.is_some() && end.is_some() && start <= end, format!("a {name} does not go from `start` to `end`"));
        }
        if has_type(value, "RangeSelector") {
            for key in ["startSelector", "endSelector"] {
                self.unless(value[key].is_object() || value[key].is_string(), format!("a RangeSelector has no `{key}`"));
            }
            one_or_more(&value["startSelector"]).chain(one_or_more(&value["endSelector"])).for_each(|end| self.selector(end));
        }
        one_or_more(&value["refinedBy"]).for_each(|finer| self.selector(finer));
    }
}
