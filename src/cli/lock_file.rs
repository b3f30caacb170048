//! Leaves `content/anchors.lock.toml` for the next run.

use std::path::Path;

use crate::cli::say;
use crate::disk;
use crate::model::Edition;
use crate::model::Inputs;
use crate::pipeline;

/// Writes the file where it says something else than before. A folder that cannot be written to is told and is no error:
/// the site is there all the same.
pub fn write(folder: &Path, inputs: &Inputs, edition: &Edition) {
    let Some((path, text)) = pipeline::lock(inputs, edition) else { return };
    if let Err(error) = disk::write_inside(folder, path, text.as_bytes()) {
        say::err(&format!("warning: {error}; the next check cannot say what has moved since this build\n"));
    }
}
