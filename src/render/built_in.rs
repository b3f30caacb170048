//! The templates and the theme that are built into the program; `build.rs` lists them.

include!(concat!(env!("OUT_DIR"), "/built_in.rs"));
