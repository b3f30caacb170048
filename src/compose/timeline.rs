//! `timeline.html`: the dates that the sources give, each at the precision that it is given with.

use std::collections::BTreeMap;

use crate::compose::date_label::value_label;
use crate::compose::margin::words_in;
use crate::compose::workspace::Workspace;
use crate::compose::writer::Writer;
use crate::diag::Outcome;
use crate::model::PassageRef;
use crate::model::briefing::Content;
use crate::model::briefing::MomentView;
use crate::model::briefing::Page;
use crate::model::briefing::Section;
use crate::model::briefing::TimelineView;
use crate::model::briefing::Words;
use crate::text::Span;
use crate::text::sentences_in;

const PATH: &str = "timeline.html";
/// How many words of a sentence stand around a date.
const AROUND: usize = 40;
/// The most dates, and the most lines of one date, that the page shows.
const MOST_MOMENTS: usize = 300;
const MOST_LINES: usize = 12;

/// A date's words and their place.
type Place = (PassageRef, Span);

/// The timeline; none where the sources give no date.
pub fn compose(workspace: &Workspace<'_>) -> Outcome<Vec<Page>> {
    let mut dated: BTreeMap<&str, Vec<Place>> = BTreeMap::new();
    let mut open: BTreeMap<&str, Vec<Place>> = BTreeMap::new();
    for (index, found) in workspace.findings.sources.iter().enumerate() {
        let source = workspace.source(index);
        for date in &found.dates {
            let Some(passage) = source.block_at(date.span.start).and_then(|block| source.blocks[block].passage) else { continue };
            let place = (PassageRef { source: index, passage }, date.span);
            if date.value.starts_with(|c: char| c.is_ascii_digit()) {
                dated.entry(&date.value).or_default().push(place);
            } else if value_label(&date.value).is_some() {
                open.entry(&date.value).or_default().push(place);
            }
        }
    }
    if dated.is_empty() && open.is_empty() {
        return Outcome::default();
    }
    let (moments, more) = in_order(workspace, dated);
    let (open, _) = in_order(workspace, open);
    let view = TimelineView { moments, more, open };
    let mut writer = Writer::default();
    write(&mut writer, &view);
    let page = Page {
        path: PATH.to_owned(),
        title: "Timeline".to_owned(),
        description: "The dates that the sources give, as precisely as they give them.".to_owned(),
        section: Section::Timeline,
        texts: vec![writer.finish()],
        content: Content::Timeline(view),
    };
    Outcome::new(vec![page], Vec::new())
}

/// The dates in calendar order, a year before its months; of very many those that most sources give.
fn in_order(workspace: &Workspace<'_>, dated: BTreeMap<&str, Vec<Place>>) -> (Vec<MomentView>, usize) {
    let mut kept: Vec<(&str, Vec<Place>)> = dated.into_iter().collect();
    let more = kept.len().saturating_sub(MOST_MOMENTS);
    if more > 0 {
        kept.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
        kept.truncate(MOST_MOMENTS);
        kept.sort_unstable_by_key(|(value, _)| *value);
    }
    (kept.into_iter().map(|(value, places)| moment(workspace, value, &places)).collect(), more)
}

fn moment(workspace: &Workspace<'_>, value: &str, places: &[Place]) -> MomentView {
    let words = |(passage, span): &Place| span.of(&workspace.source(passage.source).text).to_owned();
    MomentView {
        label: value_label(value).unwrap_or_else(|| places.first().map(words).unwrap_or_default()),
        datetime: is_html_date(value).then(|| value.to_owned()),
        lines: places.iter().take(MOST_LINES).map(|place| line(workspace, place)).collect(),
    }
}

/// Whether HTML's `datetime` may hold the value: a year, a month, a day, or a week.
fn is_html_date(value: &str) -> bool {
    let digits = value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    digits && matches!(value.len(), 4 | 7 | 10)
}

fn line(workspace: &Workspace<'_>, &(passage, span): &Place) -> Words {
    let source = workspace.source(passage.source);
    let frame = source.passage(passage.passage).span;
    let inside = sentences_in(frame.of(&source.text), &source.language).into_iter().map(|sentence| sentence.shifted(frame.start));
    let sentence = inside.into_iter().find(|sentence| sentence.holds(span)).map_or(frame, |sentence| sentence.trimmed(&source.text));
    words_in(workspace, passage, span, sentence, AROUND)
}

fn write(writer: &mut Writer, view: &TimelineView) {
    writer.heading(1, "Timeline");
    write_moments(writer, &view.moments);
    if !view.open.is_empty() {
        writer.heading(2, "Dates that the texts leave open");
        write_moments(writer, &view.open);
    }
}

fn write_moments(writer: &mut Writer, moments: &[MomentView]) {
    for moment in moments {
        writer.markdown("- **");
        writer.words(&moment.label);
        writer.markdown("**\n");
        for line in &moment.lines {
            writer.markdown("  - ");
            writer.words(&line.excerpt.before);
            writer.markdown("*");
            writer.words(&line.excerpt.words);
            writer.markdown("*");
            writer.words(&line.excerpt.after);
            writer.markdown(&format!(" [{}]({})\n", line.label, line.path.replace(".html", ".md")));
        }
    }
    writer.markdown("\n");
}
