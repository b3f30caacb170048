//! The only door to the file system: a project's files come in, the site goes out.

mod project;
mod site;

pub use project::{Named, read_project};
pub use site::{Written, check_build_folder, clean_site, write_file, write_site};
