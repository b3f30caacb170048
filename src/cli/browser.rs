//! Opens a page in the reader's browser.

use std::ffi::OsStr;

use crate::cli::say;

/// Opens `address`, a file or an address of the web. Where no browser can be opened, the address is told instead.
pub fn open(address: &OsStr) {
    if let Err(error) = open::that_detached(address) {
        say::err(&format!("warning: no browser could be opened ({error}); open this yourself: {}\n", address.display()));
    }
}
