//! `timeline.html`: the dates that the sources give, each at the precision that it is given with.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::compose::date_label::value_label;
use crate::compose::margin::words_in;
use crate::compose::workspace::Workspace;
use crate::compose::writer::Writer;
use crate::config::Words as SiteWords;
use crate::diag::Outcome;
use crate::model::PassageRef;
use crate::model::briefing::Content;
use crate::model::briefing::MomentView;
use crate::model::briefing::Page;
use crate::model::briefing::Section;
use crate::model::briefing::TimelineView;
use crate::text::Span;
use crate::text::sentences_in;

const PATH: &str = "timeline.html";
/// How many words of a sentence stand around a date, and how many where the date before has shown the same sentence.
const AROUND: usize = 40;
const AROUND_AGAIN: usize = 8;
/// The most dates, and the most lines of one date, that the page shows.
const MOST_MOMENTS: usize = 300;
const MOST_LINES: usize = 12;

/// A date's words and their place.
type Place = (PassageRef, Span);
/// The sentences of passages that give a date; a passage may give very many, and is cut once.
type Sentences = FxHashMap<PassageRef, Vec<Span>>;

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
            } else if value_label(workspace.words, &date.value).is_some() {
                open.entry(&date.value).or_default().push(place);
            }
        }
    }
    if dated.is_empty() && open.is_empty() {
        return Outcome::default();
    }
    let mut sentences = Sentences::default();
    let (moments, more) = in_order(workspace, dated, &mut sentences);
    let (open, more_open) = in_order(workspace, open, &mut sentences);
    let view = TimelineView { moments, more, open, more_open };
    let mut writer = Writer::default();
    write(&mut writer, workspace.words, &view);
    let page = Page {
        path: PATH.to_owned(),
        title: workspace.words.text("timeline").to_owned(),
        description: workspace.words.text("timeline-lead").to_owned(),
        section: Section::Timeline,
        texts: vec![writer.finish()],
        content: Content::Timeline(view),
    };
    Outcome::new(vec![page], Vec::new())
}

/// The dates in calendar order, a year before its months; of very many those that most sources give.
fn in_order(workspace: &Workspace<'_>, dated: BTreeMap<&str, Vec<Place>>, sentences: &mut Sentences) -> (Vec<MomentView>, usize) {
    let mut kept: Vec<(&str, Vec<Place>)> = dated.into_iter().collect();
    let more = kept.len().saturating_sub(MOST_MOMENTS);
    if more > 0 {
        kept.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
        kept.truncate(MOST_MOMENTS);
        kept.sort_unstable_by_key(|(value, _)| *value);
    }
    let mut told = BTreeSet::new();
    (kept.into_iter().map(|(value, places)| moment(workspace, value, &places, sentences, &mut told)).collect(), more)
}

/// `told` are the sentences of the moment before, and then those of this one.
fn moment(workspace: &Workspace<'_>, value: &str, places: &[Place], sentences: &mut Sentences, told: &mut BTreeSet<Place>) -> MomentView {
    let before = std::mem::take(told);
    let mut line = |&(passage, span): &Place| {
        let sentence = sentence_of(workspace, (passage, span), sentences);
        let again = before.contains(&(passage, sentence)) | !told.insert((passage, sentence));
        words_in(workspace, passage, span, sentence, if again { AROUND_AGAIN } else { AROUND })
    };
    let lines = places.iter().take(MOST_LINES).map(&mut line).collect();
    let words = |(passage, span): &Place| span.of(&workspace.source(passage.source).text).to_owned();
    MomentView {
        label: value_label(workspace.words, value).unwrap_or_else(|| places.first().map(words).unwrap_or_default()),
        datetime: is_html_date(value).then(|| value.to_owned()),
        lines,
        more: places.len().saturating_sub(MOST_LINES),
    }
}

/// Whether HTML's `datetime` may hold the value: a year, a month or a day that the calendar has.
fn is_html_date(value: &str) -> bool {
    let part = |part: &str, digits: usize| part.parse::<u32>().ok().filter(|&number| part.len() == digits && number > 0);
    let parts: Vec<&str> = value.split('-').collect();
    match *parts.as_slice() {
        [year] => part(year, 4).is_some(),
        [year, month] => part(year, 4).is_some() && part(month, 2).is_some_and(|month| month <= 12),
        [year, month, day] => {
            let Some(((year, month), day)) = part(year, 4).zip(part(month, 2)).zip(part(day, 2)) else { return false };
            let longest = match month {
                2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
                2 => 28,
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            month <= 12 && day <= longest
        }
        _ => false,
    }
}

/// The sentence that gives a date; the whole passage where the date stands across two.
fn sentence_of(workspace: &Workspace<'_>, (passage, span): Place, sentences: &mut Sentences) -> Span {
    let source = workspace.source(passage.source);
    let frame = source.passage(passage.passage).span;
    let cut = || sentences_in(frame.of(&source.text), &source.language).into_iter().map(|sentence| sentence.shifted(frame.start)).collect();
    let inside = sentences.entry(passage).or_insert_with(cut);
    let sentence = inside.get(inside.partition_point(|sentence| sentence.end < span.end)).filter(|sentence| sentence.holds(span));
    sentence.map_or(frame, |sentence| sentence.trimmed(&source.text))
}

fn write(writer: &mut Writer, words: &SiteWords, view: &TimelineView) {
    writer.heading(1, words.text("timeline"));
    write_moments(writer, words, &view.moments, view.more);
    if !view.open.is_empty() {
        writer.heading(2, words.text("dates-left-open"));
        write_moments(writer, words, &view.open, view.more_open);
    }
}

fn write_moments(writer: &mut Writer, words: &SiteWords, moments: &[MomentView], more: usize) {
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
        if moment.more > 0 {
            writer.markdown(&format!("  - {}\n", words.counted("and-more", moment.more, &[])));
        }
    }
    if more > 0 {
        writer.markdown(&format!("\n{}\n", words.counted("dates-left-out", more, &[])));
    }
    writer.markdown("\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_reads_only_days_of_the_calendar() {
        let read: Vec<&str> = ["2025", "2025-02", "2025-02-28", "2024-02-29", "2000-02-29", "1999-12-31"].into();
        assert!(read.iter().all(|value| is_html_date(value)), "{read:?}");
        for value in ["2025-02-29", "1900-02-29", "2025-13", "2025-00-01", "2025-04-31", "0000", "195", "20", "2016-Q1", "2025-W07", ""] {
            assert!(!is_html_date(value), "{value}");
        }
    }
}
