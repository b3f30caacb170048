//! What tests are built with: projects from strings, case files, goldens.

pub mod case_file;
pub mod golden;
pub mod project;
pub mod served;
pub mod temporary;
