//! Postil turns a folder of source documents into an annotated briefing.
pub mod config;
pub mod diag;
pub mod model;
pub mod text;
