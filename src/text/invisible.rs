//! Characters that no reader sees.

/// Whether `character` is a soft hyphen, a zero-width space, a word joiner or a byte order mark, which no canonical text has.
/// The joiners of letters are none of them: Persian and emoji are read by them.
#[must_use]
pub const fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}
