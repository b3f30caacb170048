//! The first files of a new briefing: an example that builds and reads well at once.

use crate::model::Date;
use crate::model::InputFile;

/// What stands for today's date in a starter file.
const TODAY: &str = "{{ today }}";

/// The files and their texts. The one that tells git what to leave out has another name in this project, where it would do its work.
const FILES: &[(&str, &str)] = &[
    (".gitignore", include_str!("starter/gitignore")),
    ("book.toml", include_str!("starter/book.toml")),
    ("content/annotations/council-notice/cost.md", include_str!("starter/content/annotations/council-notice/cost.md")),
    ("content/authors.toml", include_str!("starter/content/authors.toml")),
    ("content/entities.toml", include_str!("starter/content/entities.toml")),
    ("content/pages/index.md", include_str!("starter/content/pages/index.md")),
    ("seeds/council-notice.txt", include_str!("starter/seeds/council-notice.txt")),
    ("seeds/traders-letter.txt", include_str!("starter/seeds/traders-letter.txt")),
];

/// The first files of a briefing that is begun on the day `today`.
#[must_use]
pub fn starter(today: Date) -> Vec<InputFile> {
    let file =
        |&(path, text): &(&str, &str)| InputFile { path: path.to_owned(), bytes: text.replace(TODAY, &today.to_string()).into_bytes() };
    FILES.iter().map(file).collect()
}
