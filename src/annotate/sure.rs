//! Whether a note may go with words or a place that have changed, or somebody has to read it again first.
//!
//! A place can be sure and the note wrong on it all the same: where a figure, a name or a "not" has changed, the source
//! says something else. Such a quote is never rewritten without an editor.

use crate::annotate::quote::Candidate;
use crate::annotate::quote::SearchText;
use crate::model::Selector;
use crate::model::Verdict;
use crate::text::Span;
use crate::text::fold_str;
use crate::text::words;

/// From this fit on, a context is taken for the one that was written.
const HALF: f64 = 0.5;
/// So many code points hardly ever stand twice by chance.
const SENTENCE: usize = 48;
/// A word of fewer letters, such as "the" or "of", may be put in anywhere.
const SHORTEST_TELLING: usize = 4;
/// Words that turn what is said into its opposite, or say of whom or how much.
const WEIGHTY: &[&str] = &[
    "not",
    "no",
    "never",
    "none",
    "nobody",
    "nothing",
    "neither",
    "nor",
    "without",
    "cannot",
    "nicht",
    "kein",
    "keine",
    "keinen",
    "keinem",
    "keiner",
    "keines",
    "nie",
    "niemals",
    "niemand",
    "nichts",
    "ohne",
    "pas",
    "jamais",
    "aucun",
    "aucune",
    "sans",
    "ni",
    "rien",
    "personne",
    "nunca",
    "ningun",
    "ninguna",
    "nadie",
    "nada",
    "sin",
    "nao",
    "sem",
    "non",
    "mai",
    "senza",
    "nessuno",
    "geen",
    "niet",
    "nooit",
    "zonder",
    "niemand",
    "he",
    "she",
    "him",
    "her",
    "his",
    "hers",
    "all",
    "some",
    "every",
    "any",
    "half",
    "double",
    "dozen",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "hundred",
    "thousand",
    "million",
    "billion",
    "trillion",
    "before",
    "after",
    "more",
    "less",
    "fewer",
    "over",
    "under",
    "million",
    "millionen",
    "milliarde",
    "milliarden",
    "millions",
    "milliards",
    "millones",
    "milioni",
    "miliardi",
    "miljoen",
    "miljard",
];
/// What makes an opposite of a word.
const OPPOSITES: &[&str] = &["un", "in", "il", "im", "ir", "dis", "non", "mis", "anti"];

/// Whether the words of `best` may be written into the quote without anybody reading the note again.
#[must_use]
pub fn is_sure(text: &SearchText, selector: &Selector, verdict: Verdict, best: &Candidate) -> bool {
    let words = |span: Span| span.trimmed(&text.plain).of(&text.plain);
    match verdict {
        // A few words in a place of which nothing is as it was may be other words; a whole sentence has moved.
        Verdict::ContextChanged => {
            let fits = |context: &Option<String>, fit: f64| context.is_some() && fit >= HALF;
            let is_sentence = best.span.of(&text.plain).chars().count() >= SENTENCE;
            is_sentence || fits(&selector.prefix, best.prefix) || fits(&selector.suffix, best.suffix)
        }
        Verdict::Fuzzy => match (&selector.range, best.ends) {
            (Some((start, end)), Some((first, last))) => says_the_same(start, words(first)) && says_the_same(end, words(last)),
            _ => says_the_same(&selector.exact, words(best.span)),
        },
        _ => false,
    }
}

/// Whether `new` says what `old` said, as far as words can tell: no figure, name, pronoun, "not" or opposite is among those
/// that have changed, and it begins and ends where `old` did. Words that both have stand in one order: to exchange two of
/// them may exchange who did what to whom.
fn says_the_same(old: &str, new: &str) -> bool {
    let (before, after) = (Words::of(old), Words::of(new));
    let (gone, come) = (before.without(&after), after.without(&before));
    let weighty = gone.iter().chain(&come).any(|word| word.weighty);
    let opposite = gone.iter().any(|one| come.iter().any(|other| is_opposite(&one.folded, &other.folded)));
    let in_order = before.told_besides(&gone) == after.told_besides(&come);
    !weighty && !opposite && in_order && before.ends_alike(&after)
}

struct Word {
    folded: String,
    weighty: bool,
}

struct Words(Vec<Word>);

impl Words {
    fn of(text: &str) -> Self {
        let word = |(number, word): (usize, &str)| {
            let folded = fold_str(word);
            // The first word has its capital perhaps from the start of a sentence.
            let name = number > 0 && word.starts_with(char::is_uppercase);
            let figure = word.contains(|character: char| character.is_numeric());
            let denial = folded.ends_with("n't") || WEIGHTY.contains(&folded.as_str());
            Word { folded, weighty: name || figure || denial }
        };
        Self(words(text).map(|(_, word)| word).enumerate().map(word).collect())
    }

    /// The words that `other` has not, each as often as it has them too few times.
    fn without<'w>(&'w self, other: &Self) -> Vec<&'w Word> {
        let mut there: Vec<&str> = other.0.iter().map(|word| word.folded.as_str()).collect();
        let is_gone = |word: &&Word| {
            let found = there.iter().position(|known| *known == word.folded);
            found.map(|at| there.swap_remove(at)).is_none()
        };
        self.0.iter().filter(is_gone).collect()
    }

    /// The words in their order that say something by themselves, without `others`, which are words of these.
    fn told_besides(&self, others: &[&Word]) -> Vec<&str> {
        let is_other = |word: &Word| others.iter().any(|other| std::ptr::eq(*other, word));
        let tells = |word: &&Word| word.weighty || word.folded.chars().nth(SHORTEST_TELLING - 1).is_some();
        self.0.iter().filter(|word| !is_other(word)).filter(tells).map(|word| word.folded.as_str()).collect()
    }

    /// Whether both begin and end with the same word, or one that differs by a letter.
    fn ends_alike(&self, other: &Self) -> bool {
        let alike = |one: Option<&Word>, two: Option<&Word>| match (one, two) {
            (Some(one), Some(two)) => one.folded == two.folded || strsim::osa_distance(&one.folded, &two.folded) == 1,
            (one, two) => one.is_none() && two.is_none(),
        };
        alike(self.0.first(), other.0.first()) && alike(self.0.last(), other.0.last())
    }
}

fn is_opposite(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    long.strip_suffix(short).is_some_and(|prefix| OPPOSITES.contains(&prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_the_sense_is_not_passed_over() {
        for (old, new) in [
            ("The minister did not know of the payment", "The minister did know of the payment"),
            ("The minister knew of the payment", "The minister never knew of the payment"),
            ("the sale of the land was legal then", "the sale of the land was illegal then"),
            ("it cost 4.2 million euros in all", "it cost 4.2 billion euros in all"),
            ("the bridge was repaired in 1931 by hand", "the bridge was repaired in 1932 by hand"),
            ("Anna Keller paid for it", "Anna Kessler paid for it"),
            ("they thought him innocent of it", "they thought her innocent of it"),
            ("wir haben keine Zahlung erhalten", "wir haben eine Zahlung erhalten"),
            ("It heard 31 witnesses", "heard 31 witnesses"),
            ("nobody could say where it was", "one could say where it was"),
            ("In May Smith sued Jones over it", "In May Jones sued Smith over it"),
            ("it fell from 31 to 25 in a year", "it fell from 25 to 31 in a year"),
            ("when the buyers sued the sellers of it", "when the sellers sued the buyers of it"),
        ] {
            assert!(!says_the_same(old, new) && !says_the_same(new, old), "{old} / {new}");
        }
    }

    #[test]
    fn other_wordings_are_the_same() {
        for (old, new) in [
            ("The mill was rebuilt by its owner in spring", "The mill was built anew by its owner in spring"),
            ("a strategic step that reflects its plan", "a strategic move that reflects its plan"),
            ("the colour of the bridge", "the color of the bridge"),
            ("it is said the owner of the mill paid", "it is said that the owner of the old mill paid"),
            ("“We knew,” said Anna Berg.", "\"We knew\", said Anna Berg"),
        ] {
            assert!(says_the_same(old, new), "{old} / {new}");
        }
    }
}
