//! `[[source-id#3]]`, `[[claim:slug]]` and `[[entity:id]]` in the editors' Markdown: what they name, and the links they become.

use crate::compose::workspace::Workspace;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::diag::nearest;
use crate::model::PassageRef;
use crate::model::passage_label;
use crate::model::source_label;

/// What a citation leads to.
pub struct Citation {
    /// The words readers see where the editor gave none.
    pub label: String,
    /// The Markdown page in the site, with a fragment.
    pub path: String,
    /// The passage, where it is one.
    pub passage: Option<PassageRef>,
}

/// Finds what `name`, the words between `[[` and `]]`, stands for.
///
/// # Errors
/// A diagnostic at `place` where there is no such thing.
pub fn resolve(workspace: &Workspace<'_>, name: &str, place: &Place) -> Result<Citation, Diagnostic> {
    let found = match name.trim().split_once(':') {
        Some(("claim", slug)) => claim(workspace, slug.trim()),
        Some(("entity", id)) => entity(workspace, id.trim()),
        _ => source(workspace, name),
    };
    found.map_err(|(message, help)| Diagnostic::error("unknown-citation", place.clone(), message).help(help))
}

/// What is wrong, and a way out.
type Fault = (String, String);

fn claim(workspace: &Workspace<'_>, slug: &str) -> Result<Citation, Fault> {
    if let Some(claim) = workspace.claims.iter().find(|claim| claim.slug == slug) {
        return Ok(Citation { label: claim.label().to_owned(), path: claim.path().replace(".html", ".md"), passage: None });
    }
    let near = nearest(slug, workspace.claims.iter().map(|claim| claim.slug.as_str()));
    let help = near.map_or_else(
        || "a claim goes by its file in content/claims/, without `.md`".to_owned(),
        |near| format!("did you mean `[[claim:{near}]]`?"),
    );
    Err((format!("`[[claim:{slug}]]` names no claim"), help))
}

fn entity(workspace: &Workspace<'_>, id: &str) -> Result<Citation, Fault> {
    let names = &workspace.names;
    let message = format!("`[[entity:{id}]]` names nobody and nothing");
    let Some(index) = names.entities.iter().position(|entity| entity.id == id) else {
        let near = nearest(id, names.entities.iter().map(|entity| entity.id.as_str()));
        let help = near.map_or_else(
            || "an id stands in content/entities.toml, or at the end of the address of a name's page".to_owned(),
            |near| format!("did you mean `[[entity:{near}]]`?"),
        );
        return Err((message, help));
    };
    let label = names.entities[index].name.clone();
    match names.path(index) {
        Some(path) => Ok(Citation { label, path: path.replace(".html", ".md"), passage: None }),
        None => Err((format!("`{label}` has no page of its own"), "record it in content/entities.toml to give it one".to_owned())),
    }
}

fn source(workspace: &Workspace<'_>, name: &str) -> Result<Citation, Fault> {
    let (id, passage) = name.trim().rsplit_once('#').map_or((name.trim(), None), |(id, number)| (id, Some(number)));
    let Some(index) = workspace.corpus.index_of(id) else {
        let near = nearest(id, workspace.corpus.sources.iter().map(|source| source.id.as_str()));
        let help = near.map_or_else(
            || {
                "write `[[source-id#3]]` for the third passage of a source; the id is the file's name in `seeds/` without the ending"
                    .to_owned()
            },
            |near| format!("did you mean `[[{near}{}]]`?", passage.map_or_else(String::new, |number| format!("#{number}"))),
        );
        return Err((format!("`[[{name}]]` names no source"), help));
    };
    let source = workspace.source(index);
    if passage.is_none() {
        return Ok(Citation { label: source_label(workspace.words, source), path: format!("sources/{}.md", source.id), passage: None });
    }
    if let Some(passage) = workspace.corpus.cited_passage(name) {
        let path = format!("sources/{}.md#p{}", source.id, passage.passage);
        return Ok(Citation { label: passage_label(workspace.words, workspace.corpus, passage), path, passage: Some(passage) });
    }
    let message = format!("`[[{name}]]` names no passage: `{id}` has passages 1 to {}", source.passages.len());
    Err((message, "the numbers stand beside the paragraphs on the source's page".to_owned()))
}
