//! `[[source-id#3]]` in the editors' Markdown: what it names, and the link it becomes.

use crate::compose::workspace::Workspace;
use crate::compose::workspace::passage_label;
use crate::diag::Diagnostic;
use crate::diag::Place;
use crate::diag::nearest;
use crate::model::PassageRef;

/// What a citation leads to.
pub struct Citation {
    /// The words readers see where the editor gave none.
    pub label: String,
    /// The Markdown page in the site, with a fragment.
    pub path: String,
}

/// Finds what `name`, the words between `[[` and `]]`, stands for.
///
/// # Errors
/// A diagnostic at `place` where there is no such source or passage.
pub fn resolve(workspace: &Workspace<'_>, name: &str, place: &Place) -> Result<Citation, Diagnostic> {
    let (id, passage) = name.trim().rsplit_once('#').map_or((name.trim(), None), |(id, number)| (id, Some(number)));
    let Some(index) = workspace.corpus.index_of(id) else {
        let fault = Diagnostic::error("unknown-citation", place.clone(), format!("`[[{name}]]` names no source"));
        let near = nearest(id, workspace.corpus.sources.iter().map(|source| source.id.as_str()));
        return Err(fault.help(near.map_or_else(
            || {
                "write `[[source-id#3]]` for the third passage of a source; the id is the file's name in `seeds/` without the ending"
                    .to_owned()
            },
            |near| format!("did you mean `[[{near}{}]]`?", passage.map_or_else(String::new, |number| format!("#{number}"))),
        )));
    };
    let source = workspace.source(index);
    let Some(number) = passage else {
        return Ok(Citation { label: format!("Source {}", source.number), path: format!("sources/{}.md", source.id) });
    };
    match number.trim_start_matches('p').parse::<usize>() {
        Ok(number) if (1..=source.passages.len()).contains(&number) => {
            let label = passage_label(workspace.corpus, PassageRef { source: index, passage: number });
            Ok(Citation { label, path: format!("sources/{}.md#p{number}", source.id) })
        }
        _ => {
            let message = format!("`[[{name}]]` names no passage: `{id}` has passages 1 to {}", source.passages.len());
            Err(Diagnostic::error("unknown-citation", place.clone(), message)
                .help("the numbers stand beside the paragraphs on the source's page"))
        }
    }
}
