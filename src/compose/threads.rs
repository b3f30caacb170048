//! Notes that answer each other.

use crate::compose::workspace::Workspace;
use crate::compose::workspace::source_path;
use crate::model::Annotation;
use crate::model::briefing::AnsweredView;
use crate::model::briefing::NoteView;
use crate::model::source_label;

/// The note that `note` answers, as its readers see it; nothing where it answers none.
pub fn answered(workspace: &Workspace<'_>, note: &Annotation) -> Option<AnsweredView> {
    let (parent, number) = workspace.note(note.reply_to.as_ref()?)?;
    let index = parent.targets[0].source;
    let source = workspace.source(index);
    let (words, there) = (workspace.words, source_label(workspace.words, source));
    let said = |here: &str, elsewhere: &str| {
        words.with(if index == note.targets[0].source { here } else { elsewhere }, &[("n", &number), ("source", &there)])
    };
    if parent.targets[0].anchor.span.is_none() {
        return Some(AnsweredView {
            to: parent.id.clone(),
            label: said("lost-note", "lost-note-on"),
            path: format!("annotations.html#unplaced-{number}"),
        });
    }
    Some(AnsweredView {
        to: parent.id.clone(),
        label: said("note-n", "note-n-on"),
        path: format!("{}#a-{}", source_path(source), parent.slug),
    })
}

/// Puts each reply right under what it answers, or under the last answer to that, where both are among `notes`.
pub fn put_under(notes: &mut Vec<NoteView>) {
    let (mut replies, mut ordered): (Vec<NoteView>, Vec<NoteView>) = notes.drain(..).partition(|note| note.reply_to.is_some());
    // A reply to a reply finds its place once that one has its own.
    loop {
        let mut later = Vec::new();
        let before = replies.len();
        for reply in replies {
            match last_of_thread(&ordered, &reply) {
                Some(at) => ordered.insert(at + 1, reply),
                None => later.push(reply),
            }
        }
        replies = later;
        if replies.len() == before {
            break;
        }
    }
    // What they answer stands beside another passage: they keep the order of their numbers.
    for reply in replies {
        let at = ordered.iter().position(|note| note.number > reply.number).unwrap_or(ordered.len());
        ordered.insert(at, reply);
    }
    *notes = ordered;
}

/// Where the thread that `reply` belongs to ends.
fn last_of_thread(notes: &[NoteView], reply: &NoteView) -> Option<usize> {
    let to = &reply.reply_to.as_ref()?.to;
    let parent = notes.iter().position(|note| note.id == *to)?;
    let mut thread = vec![notes[parent].id.as_str()];
    let mut last = parent;
    for (at, note) in notes.iter().enumerate().skip(parent + 1) {
        if note.reply_to.as_ref().is_some_and(|answered| thread.contains(&answered.to.as_str())) {
            thread.push(&note.id);
            last = at;
        } else {
            break;
        }
    }
    Some(last)
}
