//! Which form of its words a count takes in a language: the cardinal rules of CLDR 47,
//! <https://www.unicode.org/cldr/charts/47/supplemental/language_plural_rules.html>, for whole numbers.

/// All of CLDR's categories.
pub const CATEGORIES: &[&str] = &["zero", "one", "two", "few", "many", "other"];

/// The categories of the language with this primary subtag.
#[must_use]
pub fn categories(language: &str) -> &'static [&'static str] {
    match language {
        "ar" => CATEGORIES,
        "ca" | "es" | "fr" | "it" | "pt" => &["one", "many", "other"],
        "be" | "pl" | "ru" | "uk" => &["one", "few", "many", "other"],
        "cs" | "sk" => &["one", "few", "other"],
        "he" => &["one", "two", "other"],
        "id" | "ja" | "ko" | "ms" | "th" | "vi" | "zh" => &["other"],
        _ => &["one", "other"],
    }
}

/// The category of `n` in the language with this primary subtag; one that is not listed counts as English does.
#[must_use]
pub fn category(language: &str, n: usize) -> &'static str {
    let (last, last_two) = (n % 10, n % 100);
    let millions = n > 0 && n.is_multiple_of(1_000_000);
    match (language, n) {
        ("id" | "ja" | "ko" | "ms" | "th" | "vi" | "zh", _) => "other",
        ("ar", 0) => "zero",
        ("ar", _) if (3..=10).contains(&last_two) => "few",
        ("ar", 3..) if last_two >= 11 => "many",
        ("ar" | "he", 2) => "two",
        ("fr" | "pt", 0) => "one",
        ("ca" | "es" | "fr" | "it" | "pt", _) if millions => "many",
        ("be" | "ru" | "uk", _) if last == 1 && last_two != 11 => "one",
        ("pl", _) if n == 1 => "one",
        ("be" | "pl" | "ru" | "uk", _) if (2..=4).contains(&last) && !(12..=14).contains(&last_two) => "few",
        ("be" | "pl" | "ru" | "uk", _) => "many",
        ("cs" | "sk", 2..=4) => "few",
        (_, 1) => "one",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_take_the_forms_of_their_language() {
        let forms = |language: &str, numbers: &[usize]| numbers.iter().map(|&n| category(language, n)).collect::<Vec<_>>().join(" ");
        assert_eq!(forms("ar", &[0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 200]), {
            "zero one two few few many many other other other few many other"
        });
        assert_eq!(forms("fr", &[0, 1, 2, 1_000_000, 1_000_001]), "one one other many other");
        assert_eq!(forms("es", &[0, 1, 2, 1_000_000]), "other one other many");
        assert_eq!(forms("en", &[0, 1, 2, 101]), "other one other other");
        assert_eq!(forms("ru", &[0, 1, 2, 5, 11, 12, 21, 22, 111]), "many one few many many many one few many");
        assert_eq!(forms("pl", &[1, 2, 5, 12, 21, 22]), "one few many many many few");
        assert_eq!(forms("cs", &[1, 2, 5]), "one few other");
        assert_eq!(forms("ja", &[0, 1, 2]), "other other other");
    }

    #[test]
    fn no_count_takes_a_form_that_its_language_has_not() {
        for language in ["ar", "ca", "cs", "de", "en", "es", "fr", "he", "it", "ja", "pl", "pt", "ru", "xx"] {
            for n in (0..=1000).chain([1_000_000, 2_000_000]) {
                assert!(categories(language).contains(&category(language, n)), "{language} {n}");
            }
        }
    }
}
