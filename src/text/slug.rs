//! Names that are safe in a path, a link and an element's id.

/// `text` with letters, digits, `-` and `_` kept, and every other run made one `-`.
///
/// Letters keep their case and their script; an empty result means that nothing could be kept.
#[must_use]
pub fn slugify(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    let mut gap = false;
    for character in text.chars() {
        if character.is_alphanumeric() || matches!(character, '-' | '_') {
            if gap && !slug.is_empty() {
                slug.push('-');
            }
            gap = false;
            slug.push(character);
        } else {
            gap = true;
        }
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_the_interface_names() {
        assert_eq!(slugify("003_d43a5d1b3a64638e"), "003_d43a5d1b3a64638e");
        assert_eq!(slugify(" Q3 report (final)"), "Q3-report-final");
        assert_eq!(slugify("Größe"), "Größe");
        assert_eq!(slugify("…"), "");
    }
}
