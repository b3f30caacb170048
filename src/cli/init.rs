//! `postil init`: begins a briefing.

use crate::cli::arguments::Init;
use crate::cli::say;
use crate::cli::status::Status;
use crate::cli::today::today;
use crate::desk;
use crate::diag::Error;
use crate::disk;

/// Writes the first files, where none of them is there yet.
pub fn run(options: &Init) -> Result<Status, Error> {
    if disk::holds_a_file(&options.dir) {
        let dir = options.dir.display();
        say::err(&format!(
            "error: `{dir}` is a file, and a briefing is a folder\nhelp: name a new folder, such as `postil init my-briefing`\n"
        ));
        return Ok(Status::Failed);
    }
    let files = desk::starter(today());
    let taken = disk::in_the_way(&options.dir, &files);
    if !taken.is_empty() {
        let list = taken.join("\n  ");
        let help = "nothing was written; choose a new folder, such as `postil init my-briefing`, or move these elsewhere first";
        say::err(&format!("error: in `{}` these are in the way:\n  {list}\nhelp: {help}\n", options.dir.display()));
        return Ok(Status::Failed);
    }
    disk::write_new_files(&options.dir, &files)?;
    let made = files.iter().map(|file| file.path.as_str()).collect::<Vec<_>>().join("\n  ");
    let dir = options.dir.display().to_string();
    let enter =
        if dir == "." { String::new() } else { format!("  cd {}\n", if dir.contains(' ') { format!("\"{dir}\"") } else { dir.clone() }) };
    say::out(&format!(
        "A briefing is begun in `{dir}`:\n  {made}\n\n\
         What to do next:\n{enter}  postil serve --open         see the example, and every change that you save\n  \
         postil add DOCUMENT.txt     take in a document of your own\n  \
         postil new SOURCE \"WORDS\"   write a note on words of it\n  \
         postil check                see whether anything is wrong\n  \
         postil build                make the site in book/\n\
         The example's two documents in seeds/, their note and content/pages/index.md are there to be replaced.\n"
    ))?;
    Ok(Status::Done)
}
