//! Names that stand in the sources and not in `content/entities.toml`.

use crate::config::quoted;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::diag::Severity;
use crate::model::Edition;
use crate::model::EntityKind;
use crate::model::Source;
use crate::text::Span;

/// A name that stands only once in one source is no matter for the record.
const LEAST_MENTIONS: usize = 2;
/// How many names are told.
const MOST: usize = 6;

/// A name that the record does not hold.
pub struct Unrecorded {
    /// The index of the entity.
    entity: usize,
    mentions: usize,
    /// In how many sources it stands.
    sources: usize,
    /// Where it stands first: the index of the source, and bytes of its canonical text.
    first: (usize, Span),
    /// The source that was counted last.
    last: usize,
}

impl Unrecorded {
    /// The table to paste into the record.
    pub fn block(&self, edition: &Edition) -> String {
        let about = &edition.findings.entities[self.entity];
        let aliases: Vec<String> = about.aliases.iter().map(|alias| quoted(alias)).collect();
        let lines = [
            Some(format!("[[entity]]  # {} mentions", self.mentions)),
            Some(format!("id = {}", quoted(&about.id))),
            Some(format!("name = {}", quoted(&about.name))),
            (about.kind != EntityKind::Unknown).then(|| format!("kind = {}", quoted(about.kind.name()))),
            (!aliases.is_empty()).then(|| format!("aliases = [{}]", aliases.join(", "))),
        ];
        lines.into_iter().flatten().collect::<Vec<String>>().join("\n")
    }
}

/// All names that are not recorded and stand more than once, the most often mentioned first.
pub fn unrecorded(edition: &Edition) -> Vec<Unrecorded> {
    let mut found: Vec<Option<Unrecorded>> = edition.findings.entities.iter().map(|_| None).collect();
    for (source, findings) in edition.findings.sources.iter().enumerate() {
        for mention in &findings.mentions {
            let fresh = Unrecorded { entity: mention.entity, mentions: 0, sources: 1, first: (source, mention.span), last: source };
            let known = found[mention.entity].get_or_insert(fresh);
            known.sources += usize::from(known.last != source);
            known.last = source;
            known.mentions += 1;
        }
    }
    let unknown = |name: &Unrecorded| !edition.findings.entities[name.entity].is_recorded() && name.mentions >= LEAST_MENTIONS;
    let mut found: Vec<Unrecorded> = found.into_iter().flatten().filter(unknown).collect();
    found.sort_by_key(|name| (std::cmp::Reverse(name.mentions), name.entity));
    found
}

/// The names that several sources mention and the record does not hold, each with its table.
pub fn check(edition: &Edition) -> Vec<Diagnostic> {
    let shared: Vec<Unrecorded> = unrecorded(edition).into_iter().filter(|name| name.sources > 1).collect();
    let more = shared.len().saturating_sub(MOST);
    let told = shared.iter().take(MOST).enumerate();
    told.map(|(at, name)| {
        let rest = if at + 1 == MOST && more > 0 { format!("; {more} more names: `postil check --suggest`") } else { String::new() };
        Diagnostic {
            place: place(&edition.corpus.sources[name.first.0], name.first.1),
            severity: Severity::Note,
            code: "unrecorded-name",
            message: format!(
                "several sources name `{}`, and content/entities.toml does not{rest}",
                edition.findings.entities[name.entity].name
            ),
            help: format!("where it matters who or what that is, add:\n{}", name.block(edition)),
        }
    })
    .collect()
}

/// Where words of a source stand in its file.
fn place(source: &Source, words: Span) -> Place {
    let block = source.block_at(words.start).map(|block| &source.blocks[block]);
    let run = block.and_then(|block| block.runs.iter().find(|run| run.canonical.holds(words)));
    let span = run.map_or(Span::default(), |run| {
        let start = run.seed.start + (words.start - run.canonical.start);
        if run.seed.len() == run.canonical.len() { Span::new(start, start + words.len()) } else { run.seed }
    });
    Place::new(&source.file, span)
}
