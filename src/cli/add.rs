//! `postil add`: takes documents into `seeds/`.

use std::path::Path;

use crate::cli::arguments::Add;
use crate::cli::arguments::Format;
use crate::cli::refuse::refuse;
use crate::cli::say;
use crate::cli::session;
use crate::cli::status::Status;
use crate::cli::today::today;
use crate::desk;
use crate::desk::Document;
use crate::diag::Error;
use crate::disk;

/// Takes in all documents, or says everything that speaks against one of them.
pub fn run(options: &Add) -> Result<Status, Error> {
    let Some(session) = session::open(&options.dir, Format::Human)? else { return Ok(Status::Failed) };
    let mut documents = Vec::new();
    let mut worst = None;
    for path in &options.files {
        let named = path.to_string_lossy();
        if ["http:/", "https:/"].iter().any(|scheme| named.starts_with(scheme)) {
            let help =
                "save the text of that page as a file that ends in .txt, add that file, and write the address into its record as `url`";
            say::err(&format!("error: `{named}` is an address on the web, and documents are taken from files\nhelp: {help}\n"));
            worst = Some(Status::Failed);
            continue;
        }
        match disk::read_document(path) {
            Ok(bytes) => documents.push(document(path, bytes)),
            Err(error) => {
                say::err(&format!("error: {error}\n"));
                worst = Some(Status::Failed);
            }
        }
    }
    let added = match desk::add_documents(&documents, &session.inputs, &session.book.language, today()) {
        Ok(added) => added,
        Err(refusals) => {
            for refusal in &refusals {
                let status = refuse(refusal);
                worst = worst.or(Some(status));
            }
            desk::Added::default()
        }
    };
    let taken = disk::in_the_way(&options.dir, &added.files);
    for path in &taken {
        say::err(&format!(
            "error: `{path}` is there already\nhelp: rename the document and add it under that name, or move that file elsewhere\n"
        ));
        worst = worst.or(Some(Status::Faulty));
    }
    if let Some(worst) = worst {
        say::err("nothing was added: mend this and run the command again\n");
        return Ok(worst);
    }
    disk::write_new_files(&options.dir, &added.files)?;
    say::out(&(added.told.join("\n") + "\n"))?;
    Ok(Status::Done)
}

fn document(path: &Path, bytes: Vec<u8>) -> Document {
    let file_name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Document { named: path.display().to_string(), file_name, bytes }
}
