//! The known word that was probably meant.

/// The word of `known` closest to `word`, where one is close enough to be meant.
#[must_use]
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let farthest = (word.chars().count() / 3).max(2);
    let folded = word.to_lowercase();
    known
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&folded, &candidate.to_lowercase()), candidate))
        .filter(|&(distance, _)| distance <= farthest)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_word_that_was_meant_and_no_other() {
        assert_eq!(nearest("exatc", ["exact", "prefix"]), Some("exact"));
        assert_eq!(nearest("colour", ["exact", "prefix"]), None);
    }
}
