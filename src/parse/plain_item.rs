//! Finds the numbered items of a plain text, and leaves alone the dates and the numbers that only look like them.

use crate::parse::months::is_month;

/// The number of an item and what it takes of its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// The number.
    pub number: u64,
    /// The bytes of the line before the item's words.
    pub sign: usize,
}

/// For the first line of each paragraph, the item that it begins.
///
/// A number alone makes no list: the numbered line before it must count one less, or the one after it one more, whatever stands
/// between them. Else a sentence that happens to begin with a number would lose it.
pub fn in_lists<'t>(lines: impl Iterator<Item = &'t str>) -> Vec<Option<Item>> {
    let mut items: Vec<Option<Item>> = lines.map(item).collect();
    let numbered: Vec<(usize, u64)> = items.iter().enumerate().filter_map(|(at, item)| Some((at, item.as_ref()?.number))).collect();
    for (order, (at, number)) in numbered.iter().enumerate() {
        let follows = order.checked_sub(1).is_some_and(|before| numbered[before].1 + 1 == *number);
        let goes_on = numbered.get(order + 1).is_some_and(|after| after.1 == number + 1);
        if !follows && !goes_on {
            items[*at] = None;
        }
    }
    items
}

/// Whether `words` begin with a day and its month, such as `9. Mai`.
pub fn begins_date(words: &str) -> bool {
    let mut words = words.split_whitespace();
    let is_day = |word: &str| word.strip_suffix('.').is_some_and(|day| day.len() <= 2 && day.bytes().all(|byte| byte.is_ascii_digit()));
    words.next().is_some_and(is_day) && words.next().is_some_and(is_month)
}

/// The item that a line with a sign such as `3. ` or `3) ` begins.
fn item(line: &str) -> Option<Item> {
    let words = line.trim_start();
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &words[digits..];
    let rest = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))?;
    let is_item = (1..=3).contains(&digits) && !begins_date(words);
    is_item.then(|| words[..digits].parse().ok())?.map(|number| Item { number, sign: line.len() - rest.len() })
}
