//! Words that say nothing of what a passage is about: they are no terms.

/// English function words and the verbs with which news reports speech, sorted.
///
/// Left in, "said" and "told" would tie every report to every other.
const ENGLISH: &[&str] = &[
    "a", "about", "above", "according", "after", "again", "against", "all", "also", "although", "am", "among", "an", "and", "any", "are",
    "aren't", "as", "at", "be", "because", "been", "before", "being", "below", "between", "both", "but", "by", "can", "can't", "cannot",
    "could", "couldn't", "did", "didn't", "do", "does", "doesn't", "doing", "don't", "down", "during", "each", "either", "else", "ever",
    "every", "few", "for", "from", "further", "get", "gets", "got", "had", "hadn't", "has", "hasn't", "have", "haven't", "having", "he",
    "her", "here", "hers", "herself", "him", "himself", "his", "how", "however", "i", "if", "in", "into", "is", "isn't", "it", "its",
    "itself", "just", "let", "like", "made", "make", "makes", "many", "may", "me", "might", "more", "most", "mr", "mrs", "ms", "much",
    "must", "my", "myself", "neither", "no", "nor", "not", "now", "of", "off", "on", "once", "one", "only", "onto", "or", "other", "our",
    "ours", "out", "over", "own", "per", "quite", "rather", "s", "said", "same", "say", "says", "shall", "she", "should", "since", "so",
    "some", "such", "t", "than", "that", "the", "their", "theirs", "them", "themselves", "then", "there", "these", "they", "this", "those",
    "though", "through", "thus", "to", "together", "told", "too", "toward", "two", "under", "until", "up", "upon", "us", "very", "via",
    "was", "wasn't", "we", "were", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with",
    "within", "without", "won't", "would", "yet", "you", "your", "yours",
];

/// Sorted, as are all lists here.
const GERMAN: &[&str] = &[
    "aber", "alle", "als", "also", "am", "an", "auch", "auf", "aus", "bei", "bis", "da", "damit", "dann", "das", "dass", "dem", "den",
    "der", "des", "die", "dies", "diese", "dieser", "doch", "durch", "ein", "eine", "einem", "einen", "einer", "eines", "er", "es", "für",
    "gegen", "hat", "hatte", "ich", "ihr", "im", "in", "ist", "kann", "mehr", "mit", "nach", "nicht", "noch", "nur", "oder", "ohne",
    "sagt", "sagte", "sei", "sein", "seine", "sich", "sie", "sind", "so", "um", "und", "unter", "vom", "von", "vor", "war", "was", "wenn",
    "werden", "wie", "wird", "wurde", "wurden", "zu", "zum", "zur", "über",
];

const FRENCH: &[&str] = &[
    "a", "au", "aux", "avec", "ce", "ces", "cette", "comme", "d", "dans", "de", "des", "dit", "du", "elle", "elles", "en", "est", "et",
    "il", "ils", "l", "la", "le", "les", "leur", "mais", "ne", "ont", "ou", "par", "pas", "plus", "pour", "qu", "que", "qui", "sa", "se",
    "selon", "ses", "son", "sont", "sur", "un", "une", "à", "été",
];

const SPANISH: &[&str] = &[
    "a", "al", "como", "con", "de", "del", "desde", "dijo", "el", "ella", "en", "entre", "era", "es", "esta", "este", "fue", "ha", "han",
    "hasta", "la", "las", "le", "lo", "los", "más", "no", "o", "para", "pero", "por", "que", "se", "según", "ser", "si", "sin", "sobre",
    "son", "su", "sus", "también", "un", "una", "y",
];

/// Whether `word`, in lower case, is a stop word of the language with this primary subtag.
///
/// A language without a list here has none: its commonest words count little anyway, since they stand everywhere.
#[must_use]
pub fn is_stop_word(word: &str, language: &str) -> bool {
    let list = match language {
        "en" => ENGLISH,
        "de" => GERMAN,
        "fr" => FRENCH,
        "es" => SPANISH,
        _ => return false,
    };
    list.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_so_that_they_can_be_searched() {
        for list in [ENGLISH, GERMAN, FRENCH, SPANISH] {
            assert!(list.is_sorted());
        }
    }
}
