//! Makes collections that look like news: stories told by several sources, with names, figures and dates in common.

mod random;
mod words;

use std::fs;
use std::path::Path;

use self::random::Random;
use self::words::Vocabulary;

/// Words in a paragraph, about.
const WORDS: usize = 32;

/// What the sources of one story have in common.
struct Story {
    people: Vec<String>,
    place: String,
    amount: u64,
    dead: u64,
    year: u64,
    topic: Vec<usize>,
}

/// Writes a project of `size` sources of so many paragraphs into `folder`; every tenth source has a note.
pub fn write(folder: &Path, size: usize, paragraphs: usize) {
    let mut random = Random::new(0x9e37_79b9_7f4a_7c15);
    let vocabulary = Vocabulary::new(&mut random);
    fs::create_dir_all(folder.join("seeds")).unwrap();
    fs::create_dir_all(folder.join("content/annotations")).unwrap();
    let mut notes = String::new();
    let mut number = 0;
    while number < size {
        let story = story(&mut random, &vocabulary);
        for _ in 0..(2 + random.below(6) as usize).min(size - number) {
            let text = source(&mut random, &vocabulary, &story, paragraphs);
            if number % 10 == 0 {
                let quote: Vec<&str> = text.lines().next().unwrap().split(' ').take(12).collect();
                notes += &format!(
                    "[[annotation]]\nsource = \"n{number:05}\"\nslug = \"first\"\nkind = \"context\"\nexact = '''{}'''\nbody = \"Said *first* here, and see [[n{number:05}#2]].\"\n\n",
                    quote.join(" ")
                );
            }
            fs::write(folder.join(format!("seeds/n{number:05}.txt")), text).unwrap();
            number += 1;
        }
    }
    fs::write(folder.join("content/annotations/all.toml"), notes).unwrap();
    fs::write(folder.join("book.toml"), "[book]\ntitle = \"News\"\n").unwrap();
}

fn story(random: &mut Random, vocabulary: &Vocabulary) -> Story {
    Story {
        people: (0..3).map(|_| format!("{} {}", vocabulary.name(random), vocabulary.name(random))).collect(),
        place: vocabulary.name(random),
        amount: 2 + random.below(900),
        dead: 1 + random.below(60),
        year: 1990 + random.below(35),
        topic: (0..25).map(|_| Vocabulary::rare(random)).collect(),
    }
}

fn source(random: &mut Random, vocabulary: &Vocabulary, story: &Story, paragraphs: usize) -> String {
    let mut text = String::new();
    for paragraph in 0..paragraphs {
        let mut words = 0;
        while words < WORDS {
            let sentence = sentence(random, vocabulary, story, paragraph);
            words += sentence.split(' ').count();
            text += &sentence;
            text.push(' ');
        }
        text.pop();
        text.push('\n');
    }
    text
}

fn sentence(random: &mut Random, vocabulary: &Vocabulary, story: &Story, paragraph: usize) -> String {
    let mut words: Vec<String> = Vec::new();
    for place in 0..8 + random.below(10) as usize {
        let word = match random.below(100) {
            0..38 => Vocabulary::function_word(random).to_owned(),
            38..60 => vocabulary.word(story.topic[random.below(25) as usize]).to_owned(),
            _ => vocabulary.common(random).to_owned(),
        };
        words.push(if place == 0 { capitalised(&word) } else { word });
    }
    let off_by = u64::from(random.below(6) == 0);
    match (paragraph + random.below(3) as usize) % 6 {
        0 => words.push(format!("said {}", story.people[random.below(3) as usize])),
        1 => words.push(format!("for ${} million in {}", story.amount + off_by, story.place)),
        2 => words.push(format!("where {} people were killed", story.dead + off_by)),
        3 => words.push(format!("since {}", story.year)),
        _ => {}
    }
    words.join(" ") + "."
}

fn capitalised(word: &str) -> String {
    let mut rest = word.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
