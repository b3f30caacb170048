//! A new note on the words of a source.

use crate::annotate::EMPTY_NOTE;
use crate::annotate::annotate;
use crate::annotate::nearest_words;
use crate::annotate::quote::Candidate;
use crate::annotate::quote::SearchText;
use crate::annotate::quote::SearchTexts;
use crate::annotate::quote::find;
use crate::annotate::quote::literal_candidates;
use crate::author::NoteFields;
use crate::author::Places;
use crate::author::Refusal;
use crate::author::free_slug;
use crate::author::kind_named;
use crate::author::note_text;
use crate::author::only_author;
use crate::author::selector_of;
use crate::author::source_named;
use crate::config::Book;
use crate::diag::Diagnostic;
use crate::diag::Severity;
use crate::model::Corpus;
use crate::model::Date;
use crate::model::InputFile;
use crate::model::Selector;
use crate::model::Source;
use crate::model::Verdict;
use crate::text::Span;

const FOLDER: &str = "content/annotations";
/// How many places of a repeated quote are listed.
const MOST_LISTED: usize = 12;
/// How many code points of its surroundings each is shown with, on either side.
const SHOWN: usize = 32;
/// In collections up to this size, words that do not stand in a source are looked for in the others.
const MOST_SOURCES: usize = 200;

/// A note that somebody wants to write.
#[derive(Clone, Debug, Default)]
pub struct NoteRequest {
    /// The source's id, or its file.
    pub source: String,
    /// The words that the note is on.
    pub quote: String,
    /// Which of several places of the words is meant, from 1.
    pub occurrence: Option<usize>,
    /// The number of the passage that the words begin in, where that is known.
    pub passage: Option<usize>,
    /// What stands before them, where that is known.
    pub prefix: Option<String>,
    /// What stands after them, where that is known.
    pub suffix: Option<String>,
    /// The note's kind; none for a comment, or for a reply where it answers a note.
    pub kind: Option<String>,
    /// What a fact-check found.
    pub verdict: Option<String>,
    /// A bold first line.
    pub gist: Option<String>,
    /// Who signs it; none for the briefing's only author.
    pub creator: Option<String>,
    /// The id of the note that it answers.
    pub reply_to: Option<String>,
    /// Its Markdown; none for a placeholder.
    pub body: Option<String>,
}

/// A note's file that is ready to be written.
#[derive(Clone, Debug)]
pub struct NewNote {
    /// The file.
    pub file: InputFile,
    /// The note's id.
    pub id: String,
    /// What is worth knowing of it; no errors.
    pub remarks: Vec<Diagnostic>,
}

/// Makes the file of the note that `request` asks for, and makes sure that the note is found at its words.
///
/// # Errors
/// Where the source or the kind is not there, or the words stand nowhere or in several places, or the note would have a fault.
pub fn new_note(request: &NoteRequest, corpus: &Corpus, content: &[InputFile], book: &Book, created: Date) -> Result<NewNote, Refusal> {
    let index = source_named(&request.source, corpus)?;
    let usual = if request.reply_to.is_some() { "reply" } else { "comment" };
    let kind = kind_named(request.kind.as_deref().unwrap_or(usual), &book.kinds)?;
    if kind == "reply" && request.reply_to.is_none() {
        let help = "say which with `--reply-to <source>/<note>`: the note's file below content/annotations/, without `.md`";
        return Err(Refusal::request("a reply answers a note", help));
    }
    let source = &corpus.sources[index];
    let text = SearchText::of(&source.text);
    let span = the_place(request, index, corpus, &text)?;
    let slug = free_slug(span.of(&source.text), taken_slugs(source, content, book, corpus));
    let fields = NoteFields {
        source: source.id.clone(),
        selector: selector_of(&source.text, span, &|selector| search(&text, selector)),
        verdict: request.verdict.clone(),
        kind,
        gist: request.gist.clone(),
        creator: request.creator.clone().or_else(|| only_author(content)),
        created,
        reply_to: request.reply_to.clone(),
        body: request.body.clone().unwrap_or_default(),
    };
    let path = format!("{FOLDER}/{}/{slug}.md", source.id);
    let file = InputFile { path, bytes: note_text(&fields).into_bytes() };
    let remarks = try_out(&file, span, corpus, content, book)?;
    Ok(NewNote { id: format!("{}/{slug}", source.id), file, remarks })
}

fn search(text: &SearchText, selector: &Selector) -> Places {
    let found = find(text, selector);
    Places { anchor: found.anchor, all: found.candidates.iter().map(|place| place.span).collect() }
}

/// The one place of the words, as bytes of the canonical text.
fn the_place(request: &NoteRequest, index: usize, corpus: &Corpus, text: &SearchText) -> Result<Span, Refusal> {
    let source = &corpus.sources[index];
    let quote = request.quote.trim();
    if quote.is_empty() {
        return Err(Refusal::request("no words are quoted", "quote words of the source, in quotation marks"));
    }
    let selector = Selector {
        exact: quote.to_owned(),
        prefix: request.prefix.clone(),
        suffix: request.suffix.clone(),
        occurrence: request.occurrence,
        range: None,
    };
    let mut places = literal_candidates(text, &selector);
    // As in a search: what stands inside a longer word counts only where nothing else does.
    if places.iter().any(|place| place.whole) {
        places.retain(|place| place.whole);
    }
    for place in &mut places {
        place.span = place.span.trimmed(&text.plain);
    }
    if places.is_empty() {
        return Err(nowhere(quote, index, corpus));
    }
    if let Some(number) = request.occurrence {
        let count = places.len();
        let place = number.checked_sub(1).and_then(|index| places.get(index));
        return place.map(|place| place.span).ok_or_else(|| {
            let times = if count == 1 { "once".to_owned() } else { format!("{count} times") };
            let message = format!("there is no place {number}: these words stand only {times} in `{}`", source.id);
            Refusal::content(message, "count from 1, in the order of the text")
        });
    }
    let within: Vec<Candidate> = match request.passage {
        Some(number) => places.iter().copied().filter(|place| source.passage_at(place.span.start) == Some(number)).collect(),
        None => Vec::new(),
    };
    let chosen = if within.is_empty() { &places } else { &within };
    match chosen.as_slice() {
        [only] => Ok(only.span),
        several => clear_best(several).ok_or_else(|| ambiguous(&places, source)),
    }
}

/// The place whose surroundings fit best, where it is the only one that fits so well.
fn clear_best(places: &[Candidate]) -> Option<Span> {
    let best = places.iter().max_by(|a, b| a.context.unwrap_or(0.0).total_cmp(&b.context.unwrap_or(0.0)))?;
    let context = best.context?;
    let rivals = places.iter().filter(|place| place.context.unwrap_or(0.0) >= context).count();
    (rivals == 1).then_some(best.span)
}

fn ambiguous(places: &[Candidate], source: &Source) -> Refusal {
    let count = places.len();
    let mut list: Vec<String> = places
        .iter()
        .take(MOST_LISTED)
        .enumerate()
        .map(|(index, place)| format!("{:>3}  {}", index + 1, shown(place.span, source)))
        .collect();
    if count > list.len() {
        list.push(format!("     … and {} more", count - list.len()));
    }
    let message = format!("these words stand {count} times in `{}`", source.id);
    Refusal::content(message, format!("say which place is meant with `--occurrence N`, or quote more words:\n{}", list.join("\n")))
}

/// A place with its passage's number and what stands around it, the words themselves between `»` and `«`.
fn shown(span: Span, source: &Source) -> String {
    let text = &source.text;
    let start = text[..span.start].char_indices().rev().nth(SHOWN - 1).map_or(0, |(at, _)| at);
    let end = text[span.end..].char_indices().nth(SHOWN).map_or(text.len(), |(at, _)| span.end + at);
    let (before, after) = (&text[start..span.start], &text[span.end..end]);
    let start =
        if start == 0 { start } else { span.start - before.split_once(char::is_whitespace).map_or(before, |(_, whole)| whole).len() };
    let end =
        if end == text.len() { end } else { span.end + after.rsplit_once(char::is_whitespace).map_or(after, |(whole, _)| whole).len() };
    let passage = source.passage_at(span.start).map_or_else(String::new, |number| format!("¶{number}: "));
    let dots = |cut: bool| if cut { "…" } else { "" };
    format!(
        "{passage}{}{}»{}«{}{}",
        dots(start > 0),
        text[start..span.start].replace('\n', " / "),
        span.of(text).replace('\n', " / "),
        text[span.end..end].replace('\n', " / "),
        dots(end < text.len()),
    )
}

/// Words that stand nowhere in the source: where they do stand, or what is nearest.
fn nowhere(quote: &str, index: usize, corpus: &Corpus) -> Refusal {
    let source = &corpus.sources[index];
    let message = format!("these words do not stand in `{}`", source.id);
    let selector = Selector { exact: quote.to_owned(), ..Selector::default() };
    if corpus.sources.len() <= MOST_SOURCES {
        let others = corpus.sources.iter().enumerate().filter(|(other, _)| *other != index);
        let holds = |other: &Source| !literal_candidates(&SearchText::of(&other.text), &selector).is_empty();
        if let Some((_, other)) = others.into_iter().find(|(_, other)| holds(other)) {
            return Refusal::content(message, format!("they stand in `{}`: name that source instead", other.id));
        }
    }
    Refusal::content(message, nearest_words(&SearchTexts::of(corpus), corpus, index, quote, None))
}

/// Says of a name in small letters whether a note on `source` has it, in a file of its own or among many.
fn taken_slugs(source: &Source, content: &[InputFile], book: &Book, corpus: &Corpus) -> impl Fn(&str) -> bool {
    let ids = annotate(corpus, &[], content, &book.kinds).value.annotations.all.into_iter().map(|note| note.id.to_lowercase());
    let prefix = format!("{FOLDER}/");
    let files = content.iter().filter_map(|file| Some(file.path.strip_prefix(&prefix)?.strip_suffix(".md")?.to_lowercase()));
    let mut taken: Vec<String> = ids.chain(files).collect();
    taken.sort_unstable();
    let folder = source.id.to_lowercase();
    move |slug| taken.binary_search(&format!("{folder}/{}", slug.to_lowercase())).is_ok()
}

/// Reads the note back as a build would: it must be found at `span` and have no fault.
fn try_out(file: &InputFile, span: Span, corpus: &Corpus, content: &[InputFile], book: &Book) -> Result<Vec<Diagnostic>, Refusal> {
    let mut all: Vec<InputFile> = content.to_vec();
    all.push(file.clone());
    let outcome = annotate(corpus, &[], &all, &book.kinds);
    // That it is still to be written is no news to whoever begins a note.
    let is_news = |fault: &Diagnostic| fault.place.file == file.path && fault.code != EMPTY_NOTE;
    let own: Vec<Diagnostic> = outcome.diagnostics.into_iter().filter(is_news).collect();
    if let Some(fault) = own.iter().find(|fault| fault.severity == Severity::Error) {
        return Err(Refusal::request(fault.message.clone(), fault.help.clone()));
    }
    let anchor = outcome.value.annotations.all.iter().find(|note| note.place.file == file.path).map(|note| note.targets[0].anchor);
    if anchor.is_some_and(|anchor| anchor.verdict == Verdict::Exact && anchor.span == Some(span)) {
        return Ok(own);
    }
    Err(Refusal::content("these words cannot be told apart from others in the source", "quote more words, up to the end of the sentence"))
}
