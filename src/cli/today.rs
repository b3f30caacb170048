//! The day, for what editors write: no build reads it.

use jiff::Zoned;

use crate::model::Date;

/// Today's date where the editor is.
pub fn today() -> Date {
    let now = Zoned::now().date();
    Date {
        year: u16::try_from(now.year()).unwrap_or_default(),
        month: u8::try_from(now.month()).unwrap_or(1),
        day: u8::try_from(now.day()).unwrap_or(1),
    }
}
