//! Approximate search: where a pattern stands in a text with few errors, an error being a character changed, added or left out.
//!
//! By the bit vectors of G. Myers, "A fast bit-vector algorithm for approximate string matching based on
//! dynamic programming", Journal of the ACM 46(3), 1999: 64 rows of the table of edit distances in one word,
//! blocks of words for longer patterns, and of these only the ones that can still lead to a match.

use rustc_hash::FxHashMap;

/// Rows of the table that one word holds.
const ROWS: usize = 64;

/// A place that is like the pattern. Both ends count code points of the text, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ApproximateMatch {
    /// The first code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// How many code points are changed, added or left out.
    pub errors: usize,
}

/// A pattern prepared for searching: by character, the rows that it stands in.
pub struct Pattern {
    characters: Vec<char>,
    /// For each different character of the pattern, its words lie at this index times the number of blocks in `rows`.
    indices: FxHashMap<char, usize>,
    /// The same for ASCII, of which most texts are; [`ABSENT`] where the pattern does not have the character.
    ascii: [usize; 128],
    rows: Vec<u64>,
}

/// The index of a character that the pattern does not have.
const ABSENT: usize = usize::MAX;

impl Pattern {
    /// Prepares `characters`.
    #[must_use]
    pub fn of(characters: Vec<char>) -> Self {
        let blocks = characters.len().div_ceil(ROWS);
        let mut indices: FxHashMap<char, usize> = FxHashMap::default();
        let mut rows = Vec::new();
        for (row, &character) in characters.iter().enumerate() {
            let next = indices.len();
            let index = *indices.entry(character).or_insert(next);
            rows.resize(indices.len() * blocks, 0);
            rows[index * blocks + row / ROWS] |= 1 << (row % ROWS);
        }
        let mut ascii = [ABSENT; 128];
        indices.iter().filter(|(character, _)| character.is_ascii()).for_each(|(&character, &index)| ascii[character as usize] = index);
        Self { characters, indices, ascii, rows }
    }

    /// Where the words of `character` lie, counted in blocks.
    fn index(&self, character: char) -> Option<usize> {
        let index = self.ascii.get(character as usize).copied();
        index.or_else(|| self.indices.get(&character).copied()).filter(|&index| index != ABSENT)
    }

    /// How many code points it has.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.characters.len()
    }

    /// Whether it has none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.characters.is_empty()
    }

    /// Every end in `text` at which the pattern stands with at most `most` errors, in order, each with its errors.
    ///
    /// A pattern without characters stands nowhere.
    #[must_use]
    pub fn ends(&self, text: impl IntoIterator<Item = char>, most: usize) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        self.search(text, most, Start::Anywhere, |end, errors| found.push((end, errors)));
        found
    }

    /// The fewest errors with which it stands anywhere in `text`; its own length where no character of it does.
    #[must_use]
    pub fn fewest_errors(&self, text: impl IntoIterator<Item = char>) -> usize {
        let mut fewest = self.len();
        self.search(text, self.len(), Start::Anywhere, |_, errors| fewest = fewest.min(errors));
        fewest
    }

    /// The edit distance between it and the whole of `text`: V. Levenshtein, Soviet Physics Doklady 10 (1966).
    #[must_use]
    pub fn distance(&self, text: &[char]) -> usize {
        let mut distance = self.len().max(text.len());
        let whole = |end: usize, errors: usize| {
            if end == text.len() {
                distance = errors;
            }
        };
        self.search(text.iter().copied(), self.len() + text.len(), Start::AtOnce, whole);
        distance
    }

    /// The match that ends at `end` with `errors`, as [`Pattern::ends`] has found them: of all starts the one that makes it longest.
    ///
    /// `reversed` is the pattern from its last character to its first.
    #[must_use]
    pub fn match_at(reversed: &Self, text: &[char], end: usize, errors: usize) -> ApproximateMatch {
        let least = end.saturating_sub(reversed.len() + errors);
        let mut longest = 0;
        let backwards = text[least..end].iter().rev().copied();
        reversed.search(backwards, errors, Start::AtOnce, |length, _| longest = length);
        ApproximateMatch { start: end - longest, end, errors }
    }

    /// The pattern from its last character to its first.
    #[must_use]
    pub fn reversed(&self) -> Self {
        Self::of(self.characters.iter().rev().copied().collect())
    }

    /// Tells `found` every end with at most `most` errors, with its errors.
    fn search(&self, text: impl IntoIterator<Item = char>, most: usize, start: Start, mut found: impl FnMut(usize, usize)) {
        let Some(last) = self.len().div_ceil(ROWS).checked_sub(1) else { return };
        let nothing = vec![0; last + 1];
        let height = |block: usize| if block == last { self.len() - last * ROWS } else { ROWS };
        let mut blocks: Vec<Block> = (0..=last).map(|block| Block::of(height(block), block * ROWS)).collect();
        // The blocks up to this one hold a row with few enough errors; those below it cannot lead to a match.
        let mut lowest = most.div_ceil(ROWS).saturating_sub(1).min(last);
        for (at, character) in text.into_iter().enumerate() {
            let rows = self.index(character).map_or(&nothing[..], |index| &self.rows[index * (last + 1)..][..=last]);
            let mut carry = i64::from(start == Start::AtOnce);
            for (block, row) in blocks[..=lowest].iter_mut().zip(rows) {
                carry = block.advance(*row, carry);
            }
            let above = blocks[lowest].errors.saturating_add_signed(-isize::try_from(carry).unwrap_or(0));
            if lowest < last && above <= most && (rows[lowest + 1] & 1 == 1 || carry < 0) {
                lowest += 1;
                blocks[lowest] = Block::of(height(lowest), above);
                blocks[lowest].advance(rows[lowest], carry);
            } else {
                while lowest > 0 && blocks[lowest].errors >= most + ROWS {
                    lowest -= 1;
                }
            }
            if lowest == last && blocks[last].errors <= most {
                found(at + 1, blocks[last].errors);
            }
        }
    }
}

/// Where in the text a match may begin.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    /// At any character.
    Anywhere,
    /// At the first one.
    AtOnce,
}

/// Up to 64 rows of one column of the table, each as its difference from the row above.
struct Block {
    /// The rows that are one more than the row above.
    more: u64,
    /// The rows that are one less.
    less: u64,
    /// The bit of its last row.
    last: u64,
    /// The errors in its last row.
    errors: usize,
}

impl Block {
    /// A block of `height` rows below a row with `above` errors, before the text begins.
    const fn of(height: usize, above: usize) -> Self {
        Self { more: !0, less: 0, last: 1 << (height - 1), errors: above + height }
    }

    /// Goes on to the next column: `equal` are the rows whose character is the text's, `carry` is by how much the row above changes.
    /// Gives by how much the last row changes.
    fn advance(&mut self, equal: u64, carry: i64) -> i64 {
        let falls = u64::from(carry < 0);
        let vertical = equal | self.less;
        let equal = equal | falls;
        let horizontal = ((equal & self.more).wrapping_add(self.more) ^ self.more) | equal;
        let up = self.less | !(horizontal | self.more);
        let down = self.more & horizontal;
        let change = i64::from(up & self.last != 0) - i64::from(down & self.last != 0);
        let up = (up << 1) | u64::from(carry > 0);
        let down = (down << 1) | falls;
        self.more = down | !(vertical | up);
        self.less = up & vertical;
        self.errors = self.errors.saturating_add_signed(isize::try_from(change).unwrap_or(0));
        change
    }
}

/// Every place in `text` with at most `most` errors, in the order of their ends; of all starts the one that makes it longest.
#[must_use]
pub fn approximate_matches(text: &[char], pattern: &[char], most: usize) -> Vec<ApproximateMatch> {
    let pattern = Pattern::of(pattern.to_vec());
    let reversed = pattern.reversed();
    let ends = pattern.ends(text.iter().copied(), most);
    ends.into_iter().map(|(end, errors)| Pattern::match_at(&reversed, text, end, errors)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same by the table itself, row by row: P. Sellers, Journal of Algorithms 1 (1980).
    fn ends_by_table(text: &[char], pattern: &[char], most: usize) -> Vec<(usize, usize)> {
        let mut column: Vec<usize> = (0..=pattern.len()).collect();
        let mut found = Vec::new();
        for (at, character) in text.iter().enumerate() {
            let mut diagonal = column[0];
            for (row, expected) in pattern.iter().enumerate() {
                let replaced = diagonal + usize::from(expected != character);
                diagonal = column[row + 1];
                column[row + 1] = replaced.min(diagonal + 1).min(column[row] + 1);
            }
            if column[pattern.len()] <= most {
                found.push((at + 1, column[pattern.len()]));
            }
        }
        found
    }

    #[test]
    fn finds_what_the_whole_table_finds() {
        let mut state = 7_u64;
        let mut next = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        for round in 0..400 {
            let letters = 2 + next(5);
            let mut word =
                |length: u64| -> Vec<char> { (0..length).map(|_| char::from(b'a' + u8::try_from(next(letters)).unwrap())).collect() };
            let (text, pattern) = (word(100 + round), word(1 + round * 3 % 200));
            for most in [0, 1, pattern.len() / 4, pattern.len() / 2, pattern.len()] {
                let found = Pattern::of(pattern.clone()).ends(text.iter().copied(), most);
                assert_eq!(found, ends_by_table(&text, &pattern, most), "{pattern:?} in {text:?} with {most}");
            }
        }
    }

    #[test]
    fn a_distance_is_between_wholes() {
        let letters = |word: &str| word.chars().collect::<Vec<char>>();
        let between = |a: &str, b: &str| Pattern::of(letters(a)).distance(&letters(b));
        let long = "kitten".repeat(40);
        assert_eq!(["sitting", "kitten", "", "itt"].map(|word| between("kitten", word)), [3, 0, 6, 3]);
        assert_eq!((between(&long, &long[3..]), between(&long, ""), between("", "abc")), (3, 240, 3));
    }

    #[test]
    fn a_match_is_as_long_as_its_errors_allow() {
        let (text, pattern): (Vec<char>, Vec<char>) = ("abcde".chars().collect(), "bxd".chars().collect());
        let found = approximate_matches(&text, &pattern, 1);
        assert_eq!(found, [ApproximateMatch { start: 1, end: 4, errors: 1 }]);
        assert!(approximate_matches(&text, &[], 3).is_empty());
    }
}
