//! All tests of the program but those of the browser, in one binary.

mod anchoring;
mod cases;
mod command_line;
mod safety;
mod sites;
mod stability;
mod support;
mod tidy;
