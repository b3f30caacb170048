//! The names of the months in the languages whose texts are read closely.

/// English, German, French, Spanish, Portuguese, Italian and Dutch; each name once, in small letters.
const MONTHS: &str = "january february march april may june july august september october november december \
    januar jänner februar feber märz mai juni juli oktober dezember \
    janvier février mars avril juin juillet août septembre octobre novembre décembre \
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre \
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro \
    gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre \
    januari februari maart mei augustus";

/// Whether `word`, with whatever signs stand around it, names a month in full.
pub fn is_month(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    MONTHS.split_ascii_whitespace().any(|month| month == bare)
}
