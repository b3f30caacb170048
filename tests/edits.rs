//! A source is edited under forty notes: each is found again, or says that it is not; never does one sit on wrong words.

use std::collections::BTreeMap;

use postil::annotate::quote::{SearchText, context_for, find};
use postil::model::{Selector, Verdict};
use postil::text::{Pattern, Span, fold_str};
use serde_json::Value;

use crate::support::temporary::Folder;

/// Ten paragraphs of four sentences.
const SENTENCES: [&str; 40] = [
    "The harbour office opened its doors at six on the first morning of spring.",
    "Fishermen had waited along the quay since well before dawn.",
    "Nobody expected the new scales to be ready in time.",
    "A clerk named Ilse Brandt wrote every weight into a green ledger.",
    "By noon the ice house was empty and the carts had gone inland.",
    "Prices rose by 12 percent in a single week.",
    "The mayor called the increase “a passing storm” and went home early.",
    "Two newspapers printed his words beside a drawing of an umbrella.",
    "In the upper town the bakers held a meeting of their own.",
    "They agreed to buy flour together and to share one mill.",
    "Only the widow Castell refused, because her oven was older than the guild.",
    "Her bread sold out each day regardless.",
    "The river froze in January for the first time in nineteen years.",
    "Children skated from the mill to the customs bridge.",
    "One of them found a bronze bell under the ice.",
    "It is now kept in the museum behind the theatre.",
    "The council paid 4,300 crowns for the repair of the bridge.",
    "An engineer from the capital inspected all eleven arches.",
    "He reported that three of the piers had moved by a hand’s breadth.",
    "Work on the foundations began without further debate.",
    "Meanwhile the school lost its only teacher of mathematics.",
    "Lessons were given by the pharmacist until a replacement came.",
    "Parents later said that their children had never counted better.",
    "The pharmacist was offered the post and politely declined it.",
    "A railway company surveyed the valley in the autumn.",
    "Its map showed a station where the cattle market stands.",
    "Farmers from the northern parishes signed a petition against the line.",
    "The company reported that the new track would shorten the journey to the coast by two hours.",
    "The newspaper reported that the new track would shorten the journey to the border by two hours.",
    "Neither figure was ever checked by anybody.",
    "The petition gathered dust in a drawer of the prefecture.",
    "When the drawer was opened, mice had eaten the signatures.",
    "Old photographs show the square with gas lamps and a fountain.",
    "The fountain was moved twice before it broke.",
    "Its basin serves the fire brigade as a trough for horses.",
    "Every summer somebody proposes to restore it.",
    "The last entry in the green ledger is dated on a Sunday.",
    "It records the weight of a single sturgeon.",
    "No fish of that size has been landed since.",
    "The ledger itself was sold at auction to an unnamed buyer.",
];

fn paragraphs(sentences: &[&str]) -> Vec<String> {
    sentences.chunks(4).map(|four| four.join(" ")).collect()
}

/// Notes on all sentences: those of odd number name their context, the others do not.
fn notes(text: &str) -> BTreeMap<String, String> {
    let searched = SearchText::of(text);
    let quoted = |words: &str| toml::Value::String(words.to_owned()).to_string();
    let note = |(index, sentence): (usize, &&str)| {
        let start = text.find(*sentence).unwrap();
        let (prefix, suffix) = context_for(&searched, Span::new(start, start + sentence.len()));
        let context =
            if index % 2 == 1 { format!("prefix = {}\nsuffix = {} # so far\n", quoted(&prefix), quoted(&suffix)) } else { String::new() };
        let head = format!(
            "+++\n# What the editors wrote, {index}.\nexact   = {}   # the words\n{context}kind = \"comment\"\n+++\nA body,  with\ttwo spaces.\n",
            quoted(sentence)
        );
        (format!("content/annotations/town/n{index:02}.md"), if index % 3 == 0 { head.replace('\n', "\r\n") } else { head })
    };
    SENTENCES.iter().enumerate().map(note).collect()
}

/// What `export anchors` says, by the number of the note: the verdict and the words.
fn anchors(folder: &Folder) -> BTreeMap<usize, (String, Option<String>)> {
    let rows: Value = serde_json::from_slice(&folder.postil(&["export", "anchors"]).stdout).unwrap();
    let row = |row: &Value| {
        let number = row["id"].as_str().unwrap().trim_start_matches("town/n").parse().unwrap();
        assert_eq!(row["start"].is_null(), row["text"].is_null());
        (number, (row["verdict"].as_str().unwrap().to_owned(), row["text"].as_str().map(str::to_owned)))
    };
    rows.as_array().unwrap().iter().map(row).collect()
}

fn complaints(folder: &Folder) -> Vec<(String, String)> {
    let rows: Value = serde_json::from_slice(&folder.postil(&["check", "--format", "json"]).stdout).unwrap();
    let row = |row: &Value| (row["code"].as_str().unwrap().to_owned(), row["file"].as_str().unwrap().to_owned());
    rows.as_array().unwrap().iter().map(row).collect()
}

fn edited() -> String {
    let mut sentences = SENTENCES.map(str::to_owned);
    let mut change = |index: usize, from: &str, to: &str| {
        assert!(sentences[index].contains(from));
        sentences[index] = sentences[index].replace(from, to);
    };
    change(0, "doors", "gates"); // A word replaced, without context.
    change(3, "every weight", "each and every weight"); // Words added, with context.
    change(5, "12 percent", "15 percent"); // A figure, with context.
    change(6, "“a passing storm”", "\"a passing storm\""); // Typographic quotes.
    change(16, "4,300", "9,800"); // A figure, without context.
    change(9, "They agreed to buy flour together and to share one mill.", "Flour was to be bought jointly from now on."); // Rewritten.
    let mut paragraphs = paragraphs(&sentences.each_ref().map(String::as_str));
    let take = |paragraphs: &mut Vec<String>, number: usize, words: &str| {
        assert!(paragraphs[number].contains(words));
        let left = paragraphs[number].replace(words, "").replace("  ", " ");
        left.trim().clone_into(&mut paragraphs[number]);
    };
    take(&mut paragraphs, 3, SENTENCES[13]); // Moved, with context.
    paragraphs[8] = format!("{} {}", SENTENCES[13], paragraphs[8]);
    take(&mut paragraphs, 3, SENTENCES[14]); // Moved, without.
    paragraphs[9] = format!("{} {}", paragraphs[9], SENTENCES[14]);
    take(&mut paragraphs, 5, SENTENCES[21]); // Deleted.
    take(&mut paragraphs, 6, SENTENCES[27]); // Deleted; its lookalike stays.
    paragraphs[9] = format!("{} {}", SENTENCES[30], paragraphs[9]); // Duplicated, without context.
    paragraphs[0] = format!("{} {}", paragraphs[0], SENTENCES[35]); // Duplicated, with context.
    let merged = paragraphs.remove(2); // Two paragraphs become one.
    paragraphs[1] = format!("{} {merged}", paragraphs[1]);
    paragraphs.join("\n\n")
}

#[test]
fn an_edited_source_under_forty_notes() {
    let text = paragraphs(&SENTENCES).join("\n\n");
    let folder = Folder::new().file("book.toml", "").file("seeds/town.txt", &text);
    let written = notes(&paragraphs(&SENTENCES).join("\n"));
    for (path, note) in &written {
        folder.write(path, note);
    }
    assert_eq!(folder.postil(&["build"]).status.code(), Some(0));
    assert!(anchors(&folder).values().all(|(verdict, _)| verdict == "exact"));
    let at_first = folder.text("content/anchors.lock.toml");

    folder.write("seeds/town.txt", edited());
    let changed: BTreeMap<usize, (&str, Option<String>)> = BTreeMap::from([
        (0, ("fuzzy", Some(SENTENCES[0].replace("doors", "gates")))),
        (3, ("fuzzy", Some(SENTENCES[3].replace("every", "each and every")))),
        (5, ("fuzzy", Some(SENTENCES[5].replace("12", "15")))),
        (6, ("exact", Some(SENTENCES[6].replace(['“', '”'], "\"")))),
        (9, ("orphan", None)),
        (13, ("context-changed", Some(SENTENCES[13].to_owned()))),
        (15, ("context-changed", Some(SENTENCES[15].to_owned()))),
        (16, ("review", Some(SENTENCES[16].replace("4,300", "9,800")))),
        (21, ("orphan", None)),
        (27, ("review", Some(SENTENCES[28].to_owned()))),
        (30, ("ambiguous", None)),
        (31, ("context-changed", Some(SENTENCES[31].to_owned()))),
        (35, ("review", Some(SENTENCES[35].to_owned()))),
    ]);
    let found = anchors(&folder);
    for (number, (verdict, words)) in &found {
        let as_it_was = ("exact", Some(SENTENCES[*number].to_owned()));
        let (expected, expected_words) = changed.get(number).unwrap_or(&as_it_was);
        assert_eq!((verdict.as_str(), words), (*expected, expected_words), "note {number}");
    }
    let told = folder.postil(&["check"]);
    let told = String::from_utf8_lossy(&told.stderr);
    for words in [
        "town/n08: from ¶3 (",
        "town/n13: was exact at ¶4 (",
        "town/n21: stood at ¶6 (",
        "the note says:      … office opened its doors at six on …",
    ] {
        assert!(told.contains(words), "{words} in\n{told}");
    }
    assert!(!told.contains("town/n00: from"), "what is to be looked at is not told as moved:\n{told}");
    mend_and_look_again(&folder, &written, &changed);
    assert_ne!(folder.text("content/anchors.lock.toml"), at_first);
}

fn mend_and_look_again(folder: &Folder, written: &BTreeMap<String, String>, changed: &BTreeMap<usize, (&str, Option<String>)>) {
    let before = folder.files("content/annotations");
    let dry = folder.postil(&["reanchor"]);
    assert_eq!(folder.files("content/annotations"), before, "nothing is written unasked");
    assert!(String::from_utf8_lossy(&dry.stdout).contains("5 can be mended, 7 left"), "{}", String::from_utf8_lossy(&dry.stdout));
    assert_eq!(folder.postil(&["reanchor", "--write"]).status.code(), Some(0));
    // A figure that has changed is left to the editors, however sure the place is.
    let sure =
        |number: usize| number != 5 && changed.get(&number).is_some_and(|(verdict, _)| ["fuzzy", "context-changed"].contains(verdict));
    for (number, (path, old)) in written.iter().enumerate() {
        let new = folder.text(path);
        assert_eq!(new != *old, sure(number), "{path}\n{new}");
        let rest = |note: &str| note.split_inclusive('\n').filter(|line| !line.contains(" = ")).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(rest(&new), rest(old), "comments, body and line ends stay");
        assert_eq!(new.matches("   # the words").count(), 1);
        assert_eq!(
            (new.matches(" # so far").count(), new.contains("prefix")),
            (number % 2, number % 2 == 1),
            "no context where there was none"
        );
    }
    let found = anchors(folder);
    for number in (0..40).filter(|&number| sure(number)) {
        assert_eq!(found[&number], ("exact".to_owned(), changed[&number].1.clone()), "note {number}");
    }
    let left: Vec<String> = complaints(folder).into_iter().filter(|(code, _)| code != "moved").map(|(_, file)| file).collect();
    let expected = [5, 9, 16, 21, 27, 30, 35].map(|number| format!("content/annotations/town/n{number:02}.md"));
    assert_eq!(left, expected);
    let mended = folder.files("content");
    folder.postil(&["reanchor", "--write"]);
    assert_eq!(folder.files("content"), mended, "a second run changes nothing");
}

/// Whatever is done to a text, what is drawn is no farther from the quote than the verdict allows.
#[test]
fn what_is_drawn_is_like_its_quote() {
    let mut state = 11_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let (mut drawn, mut changed, mut wrong) = (0, 0, 0);
    for round in 0..1500 {
        // Each word with its number in the text as it was; one that was put in has none.
        let original: Vec<String> = SENTENCES.join(" ").split(' ').map(str::to_owned).collect();
        let mut words: Vec<(Option<usize>, String)> =
            original.iter().cloned().enumerate().map(|(index, word)| (Some(index), word)).collect();
        let (first, count) = (next(words.len() - 30), 1 + next(28));
        let exact = original[first..first + count].join(" ");
        let start = original[..first].iter().map(|word| word.len() + 1).sum::<usize>();
        let context = (round % 2 == 0).then(|| context_for(&SearchText::of(&original.join(" ")), Span::new(start, start + exact.len())));
        for _ in 0..=next(6) {
            // Mostly in or near the quote.
            let at = (first + next(count + 10)).saturating_sub(5).min(words.len() - 1);
            match next(7) {
                0 => words[at] = (None, words[(at * 7 + 3) % words.len()].1.clone()),
                1 => drop(words.remove(at)),
                2 => words.insert(at, (None, words[(at * 5 + 1) % words.len()].1.clone())),
                3 => words[at].1 = words[at].1.chars().rev().collect(),
                // The word at the quote's border becomes another one that ends or begins like it.
                4 => words
                    .iter_mut()
                    .filter(|(number, _)| *number == Some(first))
                    .for_each(|(_, word)| word.insert(0, ['u', '1'][round % 2])),
                5 => words
                    .iter_mut()
                    .filter(|(number, _)| *number == Some(first + count - 1))
                    .for_each(|(_, word)| word.insert(word.trim_end_matches(['.', ',']).len(), ['s', '7'][round % 2])),
                _ => words.rotate_left(at),
            }
        }
        let edited = words.iter().map(|(_, word)| word.as_str()).collect::<Vec<_>>().join(" ");
        let (prefix, suffix) = context.clone().unzip();
        let found = find(&SearchText::of(&edited), &Selector { exact: exact.clone(), prefix, suffix, ..Selector::default() });
        let Some(span) = found.anchor.drawn() else { continue };
        let (quote, there) = (letters(&exact), letters(span.of(&edited)));
        let likeness = 1.0 - Pattern::of(quote.clone()).distance(&there) as f64 / quote.len() as f64;
        let least = match (found.anchor.verdict, context.is_some()) {
            (Verdict::Fuzzy, _) if exact.chars().count() < 20 => 0.90,
            (Verdict::Fuzzy, true) => 0.80,
            (Verdict::Fuzzy, false) => 0.85,
            _ => 1.0,
        };
        let said = format!("{}: {exact:?} is drawn at {:?}", found.anchor.verdict.name(), span.of(&edited));
        assert!(likeness >= least, "{said}");
        let is_cut = |at: usize| {
            let (before, after) = (edited[..at].chars().next_back(), edited[at..].chars().next());
            before.zip(after).is_some_and(|(before, after)| before.is_alphanumeric() && after.is_alphanumeric())
        };
        assert!(!is_cut(span.start) && !is_cut(span.end), "a part of a word: {said}");
        drawn += 1;
        changed += usize::from(found.anchor.verdict == Verdict::Fuzzy);
        let mut at = 0;
        let numbers = words.iter().filter_map(|(number, word)| {
            at += word.len() + 1;
            Span::new(at - word.len() - 1, at - 1).meets(span).then_some(*number)
        });
        let of_quote = |number: &Option<usize>| number.is_some_and(|number| (first..first + count).contains(&number));
        let (own, others): (Vec<_>, Vec<_>) = numbers.partition(of_quote);
        let elsewhere = own.len() <= others.len();
        assert!(!elsewhere || found.anchor.verdict != Verdict::Fuzzy, "other words: {said}");
        wrong += usize::from(elsewhere);
    }
    assert!(drawn > 500 && changed > 100, "{drawn} drawn, {changed} of them with changes");
    // A word or two may stand elsewhere just as they are written, which nobody can tell from the text alone.
    assert!(wrong * 40 < drawn, "{wrong} of {drawn} on other words of the same wording");
}

#[test]
fn a_large_source_is_searched_in_time() {
    let text = (0..100_000).map(|number| format!("w{:x}", number * 7919 % 65_521)).collect::<Vec<_>>().join(" ");
    let searched = SearchText::of(&text);
    let begun = std::time::Instant::now();
    let mut verdicts: BTreeMap<Verdict, usize> = BTreeMap::new();
    for number in 0..40 {
        // Words of the source, or words that it has nothing like.
        let word = |word: usize| {
            let there = format!("w{:x}", (number * 900 + word) * 7919 % 65_521);
            if number % 2 == 0 { there } else { there.chars().map(|c| char::from(b'g' + c as u8 % 16)).collect() }
        };
        let exact = (0..20).map(word).collect::<Vec<_>>().join(" ").replacen(' ', " changed ", 1);
        let anchor = find(&searched, &Selector { exact, ..Selector::default() }).anchor;
        *verdicts.entry(anchor.verdict).or_default() += 1;
    }
    assert_eq!((verdicts[&Verdict::Orphan], verdicts.get(&Verdict::Exact)), (20, None), "{verdicts:?}");
    // It takes half a second where nothing else runs; were it the square of the length, it would be hours.
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

fn letters(words: &str) -> Vec<char> {
    fold_str(words).chars().collect()
}

/// Letters of one to four bytes, marks that combine, signs that fold to several or to none.
#[test]
fn odd_letters_are_searched_without_harm() {
    const LETTERS: [&str; 16] = ["a", "B", " ", "é", "e\u{301}", "…", "“", "\u{a0}", "漢", "字", "😀", "ß", "\u{200d}", "İ", "-", "\n"];
    let mut state = 5_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut changed = 0;
    for _ in 0..3000 {
        let mut word = |most: usize| (0..next(most)).map(|_| LETTERS[next(LETTERS.len())]).collect::<String>();
        let (text, exact, prefix, suffix) = (word(120), word(40), word(20), word(20));
        let near: String = text.chars().skip(7).take(25).enumerate().map(|(at, c)| if at == 12 { 'x' } else { c }).collect();
        let searched = SearchText::of(&text);
        for exact in [exact, near] {
            let selector = Selector { exact, prefix: Some(prefix.clone()), suffix: Some(suffix.clone()), ..Selector::default() };
            let ranged = Selector { range: Some((selector.exact.clone(), suffix.clone())), ..selector.clone() };
            for selector in [Selector { prefix: None, suffix: None, ..selector.clone() }, selector, ranged] {
                let found = find(&searched, &selector);
                if let Some(span) = found.anchor.span.filter(|span| !span.is_empty()) {
                    changed += usize::from(found.best.unwrap().quote < 1.0);
                    let (before, after) = context_for(&searched, span);
                    let whole = format!("{before}{}{after}", span.of(&searched.plain));
                    assert!(searched.plain.contains(&whole), "{whole:?} in {text:?}");
                }
            }
        }
    }
    assert!(changed > 100, "{changed}");
}

#[test]
fn an_occurrence_is_counted_however_far_it_is() {
    let text = SearchText::of(&"tick, ticking ".repeat(1200));
    let at = |number| find(&text, &Selector { exact: "tick".to_owned(), occurrence: Some(number), ..Selector::default() });
    assert_eq!(at(1001).anchor.span, Some(Span::new(14_000, 14_004)));
    let too_far = at(1201);
    assert_eq!((too_far.anchor.verdict, too_far.candidates.len()), (Verdict::Orphan, 1200));
}
