//! What must hold of names, figures, dates and cross-references whatever the texts are.

use postil::model::{PassageRef, Relation, Source};
use postil::text::Span;

use crate::support::project::{Project, Run};

/// Sentences of which texts are made; `{}` is a figure. They have names, figures, dates and odd letters.
const SENTENCES: &[&str] = &[
    "The bridge over the Aare was opened on 3 May 1931 by Anna Berg, {}, the mayor.",
    "It cost {} million crowns, said the engineer Karl Odd.",
    "At least {} people were killed and two were hurt when the old bridge fell.",
    "About {} men worked on it, and {} percent of them came from Lund.",
    "Anna Berg said that the bridge would not take {} days.",
    "The work began at {}.30 pm in March 1930, “as planned”, wrote the Lund Times.",
    "Karl Odd’s plan — naïve, some said 😀 — foresaw {} arches and a toll of ${}.",
    "Über die Brücke fuhren {} Züge; 橋は{}年に建てられた。",
    "Nobody from Lund was asked. That is {} kilometres away.",
];

/// A text of `lines` paragraphs, drawn from the sentences by `seed` alone.
fn text(mut seed: u64, lines: usize) -> String {
    let mut next = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    let mut text = String::new();
    for _ in 0..lines {
        for _ in 0..=next(3) {
            for piece in SENTENCES[next(SENTENCES.len())].split_inclusive("{}") {
                match piece.strip_suffix("{}") {
                    Some(words) => text += &format!("{words}{}", 2 + next(9)),
                    None => text += piece,
                }
            }
            text.push(' ');
        }
        text += "\n\n";
    }
    text
}

fn run_of(seeds: &[(&str, &str)]) -> Run {
    seeds.iter().fold(Project::new(), |project, (name, text)| project.file(&format!("seeds/{name}.txt"), text)).run()
}

#[test]
fn findings_lie_on_the_text_that_they_name() {
    for seed in 0..40 {
        let texts = [text(seed, 5), text(seed + 1000, 5)];
        let run = run_of(&[("a", &texts[0]), ("b", &texts[1])]);
        let mut count = 0;
        for (source, found) in run.edition.corpus.sources.iter().zip(&run.edition.findings.sources) {
            let mentions = found.mentions.iter().map(|mention| mention.span);
            let figures = found.quantities.iter().map(|figure| figure.span).chain(found.dates.iter().map(|date| date.span));
            for span in mentions.chain(figures).chain(found.roles.iter().map(|role| role.span)) {
                assert_lies_in_a_block(source, span);
                count += 1;
            }
        }
        assert!(count > 10, "seed {seed}: only {count} findings in {texts:?}");
        let sources = &run.edition.corpus.sources;
        for reference in &run.edition.cross_references.references {
            for (passage, words) in [(reference.from, reference.from_words.span()), (reference.to, reference.to_words.span())] {
                assert!(sources[passage.source].passage(passage.passage).span.holds(words), "seed {seed}: {reference:?}");
            }
        }
        assert_export_counts_code_points(&run);
    }
}

fn assert_lies_in_a_block(source: &Source, span: Span) {
    let words = source.text.get(span.start..span.end).unwrap_or_else(|| panic!("{span:?} cuts a letter of {:?}", source.text));
    assert_eq!(words, words.trim(), "no white space at the ends");
    assert!(!words.is_empty() && source.blocks.iter().any(|block| block.span.holds(span)), "{words:?} lies in one block");
}

fn assert_export_counts_code_points(run: &Run) {
    let (_, export) = postil::pipeline::EXPORTS.iter().find(|(name, _)| *name == "xref").unwrap();
    let whole: serde_json::Value = serde_json::from_str(&export(&run.edition)).unwrap();
    let text_of = |row: &serde_json::Value| {
        let source = whole["sources"].as_array().unwrap().iter().find(|source| source["id"] == row["source"]).unwrap();
        source["passages"][row["passage"].as_u64().unwrap() as usize - 1]["text"].as_str().unwrap().to_owned()
    };
    for list in ["mentions", "quantities", "dates"] {
        for row in whole[list].as_array().unwrap() {
            let (start, end) = (row["start"].as_u64().unwrap() as usize, row["end"].as_u64().unwrap() as usize);
            let cut: String = text_of(row).chars().skip(start).take(end - start).collect();
            assert_eq!(cut, row["text"].as_str().unwrap(), "{row}");
        }
    }
}

/// A reference without the order of the sources: the texts of both passages, the relation, the words that carry it.
fn told(run: &Run) -> Vec<(String, String, Relation, String, String)> {
    let sources = &run.edition.corpus.sources;
    let passage = |place: PassageRef| sources[place.source].passage_text(place.passage).to_owned();
    let words = |place: PassageRef, span: Span| span.of(&sources[place.source].text).to_owned();
    let mut told: Vec<_> = run
        .edition
        .cross_references
        .references
        .iter()
        .map(|reference| {
            let (from, to) = (reference.from, reference.to);
            (passage(from), passage(to), reference.relation, words(from, reference.from_words.span()), words(to, reference.to_words.span()))
        })
        .collect();
    told.sort();
    told
}

#[test]
fn two_sources_in_the_other_order_say_the_same_of_each_other() {
    let mut some = 0;
    for seed in 0..40 {
        let (one, two) = (text(seed, 4), text(seed + 500, 4));
        let (there, back) = (told(&run_of(&[("a", &one), ("b", &two)])), told(&run_of(&[("a", &two), ("b", &one)])));
        let differing = there.iter().find(|one| !back.contains(one)).or_else(|| back.iter().find(|one| !there.contains(one)));
        assert!(differing.is_none() && there.len() == back.len(), "seed {seed}: {differing:#?} stands in one order only");
        some += there.len();
    }
    assert!(some > 100, "only {some} references");
}

#[test]
fn an_unrelated_source_changes_no_relation() {
    const UNRELATED: &str = "Whales sing in the southern seas. Their songs change from one winter to the next, and no singer is alone.";
    for seed in 0..40 {
        let (one, two) = (text(seed, 4), text(seed + 500, 4));
        let alone = told(&run_of(&[("a", &one), ("b", &two)]));
        let with = told(&run_of(&[("a", &one), ("b", &two), ("c", UNRELATED)]));
        for reference in &alone {
            let same = |other: &&(String, String, Relation, String, String)| other.0 == reference.0 && other.1 == reference.1;
            if let Some(other) = with.iter().find(same) {
                assert_eq!(other.2, reference.2, "seed {seed}: {reference:?} became {other:?}");
            }
        }
    }
}

#[test]
fn copies_of_one_text_are_one_voice() {
    let story = "The bridge over the Aare was opened on 3 May 1931 by Anna Berg, the mayor of Lund. It cost five million crowns, said the \
        engineer Karl Odd, and forty men worked on it for two years.\n\nNobody from Lund was asked whether the toll should stay.\n";
    let other = "Anna Berg, the mayor of Lund, opened the bridge over the Aare in May 1931.\n\nIt cost six million crowns, the engineer \
        Karl Odd wrote later, and forty men built it.\n";
    let run = run_of(&[("a", other), ("b", story), ("c", &story.replace("forty men", "some forty men"))]);
    let references = &run.edition.cross_references.references;
    assert!(!references.is_empty());
    for reference in references {
        let pair = (reference.from.source.min(reference.to.source), reference.from.source.max(reference.to.source));
        assert_ne!(pair, (1, 2), "the copies say nothing of each other");
    }
    for passage in 1..=2 {
        let beside = run.edition.cross_references.of_passage(PassageRef { source: 0, passage });
        let sources: std::collections::BTreeSet<usize> = beside.iter().map(|reference| reference.to.source).collect();
        assert!(sources.len() <= 1, "passage {passage} hears one voice, not {sources:?}");
    }
    assert!(run.page("sources.html").contains("Holds the same text as Source 3"));
    assert!(run.page("sources/b.html").contains("Holds the same text as <a"));
}

/// What one source says in full, many others have among their best; it has not all of them among its own.
#[test]
fn every_passage_has_its_own_best_beside_it() {
    let firsts = ["har", "lan", "or", "pia", "quar", "rib", "sad", "tun"];
    let lasts = ["bour", "tern", "chard", "nist", "rymen", "boner", "dlery", "nelling"];
    let things: Vec<String> = firsts.iter().flat_map(|first| lasts.iter().map(move |last| format!("{first}{last}"))).collect();
    let whole = format!("In the sale were {}.\n", things.join(" and "));
    let told = |n: usize| format!("He wrote of one {} and of one {}, as number {n} of many.\n", things[2 * n], things[2 * n + 1]);
    let others: Vec<(String, String)> = (0..30).map(|n| (format!("s{n:02}"), told(n))).collect();
    let mut seeds: Vec<(&str, &str)> = others.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    seeds.push(("whole", &whole));
    let run = run_of(&seeds);
    let references = &run.edition.cross_references;
    let beside = |source: usize| references.of_passage(PassageRef { source, passage: 1 });
    assert!((0..30).all(|source| beside(source).iter().any(|reference| reference.to.source == 30)), "each has the whole among its best");
    assert_eq!(beside(30).len(), 5);
    let mutual: Vec<_> = references.references.iter().filter(|reference| reference.mutual).map(|one| (one.from, one.to)).collect();
    assert!(mutual.iter().all(|(from, to)| mutual.contains(&(*to, *from))), "what is exported stands in both directions");
    assert!((0..31).all(|source| mutual.iter().filter(|(from, _)| from.source == source).count() <= 5), "and keeps to the cap");
    let pairs: Vec<_> = references.pairs().map(|one| (one.from.min(one.to), one.from.max(one.to))).collect();
    assert!(pairs.iter().enumerate().all(|(at, pair)| !pairs[..at].contains(pair)), "each pair is told once");
}

/// What a page leaves out, it counts.
#[test]
fn the_timeline_says_how_many_more_there_are() {
    let often = "They met on 29 February 2025 again.\n\n".repeat(15);
    let days = MONTHS.iter().flat_map(|month| (1..=28).map(move |day| format!("It was {day} {month} then.\n\n")));
    let run = Project::new().file("seeds/a.txt", often + &days.collect::<String>()).run();
    let page = run.page("timeline.html");
    assert!(page.contains("29 February 2025") && !page.contains("2025-02-29"), "no such day: {page}");
    assert!(page.contains("And 3 more."), "{page}");
    assert!(page.contains("further dates are left out"), "{page}");
    assert!(run.page("timeline.md").contains("And 3 more.") && run.page("timeline.md").contains("further dates are left out"));
}

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// The run over two texts.
fn run_over(texts: &[String; 2]) -> Run {
    Project::new().file("seeds/a.txt", &texts[0]).file("seeds/b.txt", &texts[1]).run()
}

/// `count` sentences in one paragraph; `{}` is a number that neither text repeats.
fn row(sentence: &str, count: usize, from: usize) -> String {
    (0..count).map(|at| sentence.replace("{}", &(from + 7 * at).to_string())).collect()
}

#[test]
fn long_paragraphs_of_figures_are_read_whole() {
    let sums = |from| row("Lund paid ${} for it. ", 2000, from);
    let run = run_over(&[sums(20_000), sums(20_003)]);
    assert_eq!(run.edition.findings.sources[0].quantities.len(), 2000);
    assert!(run.edition.cross_references.pairs().count() > 0, "they are held against each other");
}

/// What stands beyond the figures that are compared is still known: nobody differs from what the other says too.
#[test]
fn a_value_far_down_a_passage_still_stands_in_it() {
    let list = row("{} crowns, ", 400, 10_000);
    let texts =
        [format!("The bridge of Lund cost 5000 crowns. The list: {list}6000 crowns."), "The bridge of Lund cost 6000 crowns.\n".to_owned()];
    let run = run_over(&texts);
    let differing: Vec<_> = run.edition.cross_references.references.iter().filter(|one| one.relation == Relation::Differs).collect();
    assert!(differing.is_empty(), "{differing:?}");
}

#[test]
fn a_text_in_many_sources_is_one_voice() {
    let story = "The bridge over the Aare was opened on 3 May 1931 by Anna Berg, the mayor of Lund. It cost five million crowns, said the \
        engineer Karl Odd, and forty men worked on it for two years.\n";
    let names: Vec<String> = (0..70).map(|n| format!("c{n:02}")).collect();
    let other = "In May 1931 Anna Berg opened the bridge over the Aare. The engineer Karl Odd said that it cost five million crowns.\n";
    let seeds: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), story)).chain([("z", other)]).collect();
    let run = run_of(&seeds);
    let found = &run.edition.cross_references;
    let among = found.references.iter().filter(|reference| reference.from.source < 70 && reference.to.source < 70);
    assert_eq!(among.count(), 0, "copies say nothing of each other");
    assert!(found.references.iter().any(|reference| reference.to.source == 70), "another source does");
    assert!((0..70).all(|source| found.duplicates.iter().any(|pair| pair.a == source || pair.b == source)), "each is told as a copy");
    assert!(found.duplicates.len() < 70 * 10 && found.duplicates.iter().all(|pair| pair.containment > 0.99 && pair.b < 70));
}

#[test]
fn figures_below_nought_are_compared_as_those_above() {
    let relation = |one: &str, two: &str| {
        let run = run_of(&[
            ("a", &format!("In Bonn harbour the temperature fell to {one} degrees Celsius overnight, keeper Anna Berg wrote.\n")),
            ("b", &format!("Keeper Anna Berg measured that overnight the temperature fell to {two} degrees Celsius at Bonn.\n")),
        ]);
        run.edition.cross_references.references.iter().map(|reference| reference.relation).collect::<Vec<_>>()
    };
    assert_eq!(relation("5", "8"), [Relation::Differs; 2]);
    assert_eq!(relation("minus 5", "minus 8"), [Relation::Differs; 2]);
    assert_eq!(relation("minus 8", "minus 8"), [Relation::Corroborates; 2]);
    assert_eq!(relation("0", "minus 8"), [Relation::Related; 2]);
}

#[test]
fn digits_without_end_are_no_figure() {
    let run = run_of(&[("a", &format!("Anna Berg paid {} million dollars and 5 crowns.\n", "9".repeat(320)))]);
    let values: Vec<f64> = run.edition.findings.sources[0].quantities.iter().map(|figure| figure.value).collect();
    assert_eq!(values, [5.0]);
}

/// Two sources, of a sentence each, in one language.
fn run_in(language: &str, one: &str, two: &str) -> Run {
    let record = format!("language = \"{language}\"\n");
    let seeds = Project::new().file("seeds/a.txt", format!("{one}\n")).file("seeds/b.txt", format!("{two}\n"));
    seeds.file("content/sources/a.toml", &record).file("content/sources/b.toml", &record).run()
}

/// The relation between two sentences in one language.
fn relation_in(language: &str, one: &str, two: &str) -> Option<Relation> {
    run_in(language, one, two).edition.cross_references.references.first().map(|reference| reference.relation)
}

#[test]
fn what_is_denied_is_not_borne_out_in_any_language() {
    let cases = [
        ("en", "Anna Berg said: Bonn pays $5 million for the bridge.", "For the old bridge Bonn does not pay $5 million, Anna Berg said."),
        (
            "de",
            "Anna Berg kündigte an: Bonn zahlt 5 Millionen Euro für die Brücke.",
            "Für die Brücke zahlt Bonn nicht 5 Millionen Euro, so Anna Berg.",
        ),
        (
            "fr",
            "Anna Berg a dit: Bonn paie 5 millions d'euros pour le pont.",
            "Pour le vieux pont Bonn n'a pas payé 5 millions d'euros, dit Anna Berg.",
        ),
        (
            "es",
            "Anna Berg dijo: Bonn paga 5 millones de euros por el puente.",
            "Por el viejo puente Bonn no paga 5 millones de euros, dijo Anna Berg.",
        ),
        (
            "it",
            "Anna Berg ha detto: Bonn paga 5 milioni di euro per il ponte.",
            "Per il vecchio ponte Bonn non paga 5 milioni di euro, dice Anna Berg.",
        ),
        (
            "pt",
            "Anna Berg disse: Bonn paga 5 milhões de euros pela ponte.",
            "Pela velha ponte Bonn não paga 5 milhões de euros, disse Anna Berg.",
        ),
        (
            "nl",
            "Anna Berg zei: Bonn betaalt 5 miljoen euro voor de brug.",
            "Voor de oude brug betaalt Bonn geen 5 miljoen euro, zei Anna Berg.",
        ),
    ];
    let denials = [("not ", ""), ("nicht ", ""), ("n'a pas payé", "a payé"), (" no ", " "), (" non ", " "), ("não ", ""), ("geen ", "")];
    for (language, said, denied) in cases {
        let plain = denials.iter().fold(denied.to_owned(), |text, (word, other)| text.replace(word, other));
        assert_eq!(relation_in(language, said, &plain), Some(Relation::Corroborates), "{language}: {plain}");
        assert_eq!(relation_in(language, said, denied), Some(Relation::Related), "{language}: {denied}");
    }
    let said = "Anna Berg kündigte an: Bonn zahlt 5 Millionen Euro für die Brücke.";
    for unclear in [
        "Für die Brücke zahlt Bonn 5 Millionen Euro nicht, so Anna Berg.",
        "Anna Berg dementierte, dass Bonn 5 Millionen Euro für die Brücke zahlt.",
    ] {
        assert_eq!(relation_in("de", said, unclear), Some(Relation::Related), "{unclear}");
    }
    let more = "Für die Brücke zahlt Bonn nicht nur 5 Millionen Euro, so Anna Berg.";
    assert_eq!(relation_in("de", said, more), Some(Relation::Corroborates));
    // Of Swedish the words of denial are not known, and so nothing is said.
    let swedish = relation_in("sv", "Anna Berg: Bonn betalar €5000 för bron.", "Anna Berg: Bonn betalar inte €5000 för bron.");
    assert_eq!(swedish, Some(Relation::Related));
}

/// The words that carry each difference between two texts, in the order of the first.
fn differences(seeds: &[(&str, &str)]) -> Vec<(String, String)> {
    told(&run_of(seeds)).into_iter().filter(|told| told.2 == Relation::Differs && told.0 < told.1).map(|told| (told.3, told.4)).collect()
}

#[test]
fn no_figure_is_held_against_itself() {
    let one = "Karlsen & Sons did not recommend a full closure of the bridge. It recommended that lorries over 7.5 tonnes be banned.\n";
    let two = "Karlsen & Sons wrote that a full closure of the bridge was not needed if lorries over 7.5 tonnes were banned.\n";
    assert_eq!(differences(&[("a", one), ("b", two)]), []);
    // Two ways to read the same words are not two words.
    let run = Project::new()
        .file("seeds/a.txt", "Anna Berg zahlt für die Bonn Bridge €1.200.\n")
        .file("seeds/b.txt", "Anna Berg pays for the Bonn Bridge €1.200.\n")
        .file("content/sources/a.toml", "language = \"de\"\n")
        .run();
    assert!(told(&run).iter().all(|told| told.2 != Relation::Differs), "{:?}", told(&run));
}

#[test]
fn a_part_is_held_against_a_part_and_no_whole_against_it() {
    let pairs = [
        ("en", "The Arden mill will cut 240 of its 610 jobs by September.", "The mill at Arden will cut 260 jobs by September.", "260"),
        (
            "en",
            "The Arden mill will cut 240 of its 610 jobs by September.",
            "The mill at Arden will cut 260 of the 600 jobs by September.",
            "260",
        ),
        (
            "de",
            "Die Fabrik in Arden streicht bis Herbst 240 ihrer 610 Stellen.",
            "Die Fabrik in Arden streicht bis Herbst 260 Stellen.",
            "260",
        ),
    ];
    for (language, one, two, other) in pairs {
        let run = run_in(language, one, two);
        let reference = &run.edition.cross_references.references[0];
        let text = |source: usize, span: Span| span.of(&run.edition.corpus.sources[source].text).to_owned();
        let words = (text(0, reference.from_words.span()), text(1, reference.to_words.span()));
        assert_eq!((reference.relation, words), (Relation::Differs, ("240".to_owned(), other.to_owned())), "{two}");
    }
}

#[test]
fn the_dead_are_not_held_against_the_hurt_in_any_language() {
    let cases = [
        (
            "en",
            "At the harbour of Bonn 12 people died in the fire, Anna Berg said.",
            "Anna Berg said 15 people were hurt in the fire at the harbour of Bonn.",
        ),
        (
            "de",
            "Am Hafen von Bonn starben bei dem Brand 12 Menschen, sagte Anna Berg.",
            "Anna Berg nannte 15 Menschen, die bei dem Brand am Hafen von Bonn verletzt wurden.",
        ),
        (
            "fr",
            "Au port de Bonn 12 personnes sont mortes dans l'incendie, dit Anna Berg.",
            "Anna Berg parle de 15 personnes blessées dans l'incendie au port de Bonn.",
        ),
        (
            "es",
            "En el puerto de Bonn murieron 12 personas en el incendio, dijo Anna Berg.",
            "Anna Berg habló de 15 personas heridas en el incendio en el puerto de Bonn.",
        ),
        (
            "it",
            "Nel porto di Bonn sono morte 12 persone per l'incendio, dice Anna Berg.",
            "Anna Berg parla di 15 persone ferite per l'incendio nel porto di Bonn.",
        ),
        (
            "pt",
            "No porto de Bonn morreram 12 pessoas no incêndio, disse Anna Berg.",
            "Anna Berg falou de 15 pessoas feridas no incêndio no porto de Bonn.",
        ),
        (
            "nl",
            "In de haven van Bonn stierven 12 mensen bij de brand, zei Anna Berg.",
            "Anna Berg noemde 15 mensen die bij de brand in de haven van Bonn gewond raakten.",
        ),
    ];
    for (language, dead, hurt) in cases {
        assert_eq!(relation_in(language, dead, hurt), Some(Relation::Related), "{language}: {hurt}");
        assert_eq!(relation_in(language, dead, &dead.replace("12", "15")), Some(Relation::Differs), "{language}: {dead}");
    }
    let lost = "Bei dem Brand am Hafen von Bonn kamen laut Anna Berg 12 Menschen ums Leben.";
    assert_eq!(relation_in("de", lost, cases[1].2), Some(Relation::Related));
    assert_eq!(
        relation_in("de", lost, "Bei dem Brand am Hafen von Bonn wurden laut Anna Berg 15 Menschen gerettet."),
        Some(Relation::Related)
    );
}

#[test]
fn a_month_before_the_first_year_is_left_open() {
    let project =
        Project::new().file("seeds/a.txt", "It began in December 5.\n").file("content/sources/a.toml", "published = 0000-01-01\n");
    let run = project.run();
    assert!(run.edition.findings.sources[0].dates.iter().all(|date| !date.value.starts_with("65535")), "no year is counted below nought");
}
