//! A short form in brackets beside its long form: "Advanced Machine Intelligence (AMI)", "FAIR (Fundamental AI Research)".

/// Whether `short` can be the acronym of `long`: capitals that stand in the long form in their order, from its first letter on.
#[must_use]
pub fn is_acronym(short: &str, long: &str) -> bool {
    let letters: Vec<char> = short.trim_end_matches('s').chars().filter(|c| c.is_alphanumeric()).collect();
    let fits = (2..=8).contains(&letters.len()) && letters.iter().all(|c| c.is_uppercase() || c.is_numeric());
    let mut ahead = long.chars().flat_map(char::to_uppercase);
    let same_start = long.chars().next().is_some_and(|first| first.to_uppercase().eq(letters.first().copied()));
    fits && same_start && long.contains(' ') && letters.iter().all(|letter| ahead.any(|c| c == *letter))
}

/// The first letters of the words of a name in lower case, its small words left out.
#[must_use]
pub fn initials(key: &str) -> String {
    key.split(' ').filter(|word| !matches!(*word, "of" | "the" | "and" | "for" | "&")).filter_map(|word| word.chars().next()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_fit_their_long_forms() {
        assert!(is_acronym("FAIR", "Fundamental AI Research"));
        assert!(is_acronym("AMI", "Advanced Machine Intelligence"));
        assert!(!is_acronym("CIA", "Federal Bureau of Investigation"));
        assert_eq!(initials("department of defense"), "dd");
    }
}
