//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Turns a folder of source documents into an annotated briefing.
#[derive(Debug, Parser)]
#[command(version, about, disable_help_subcommand = true)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Begin a briefing: a folder with an example that builds at once
    Init(Init),
    /// Take documents into `seeds/`, each with a record of what it is
    Add(Add),
    /// Write the file of a new note on some words of a source
    New(New),
    /// Build the site into `book/`
    Build(Build),
    /// Show the site in the browser while it is written; it changes with every file that is saved
    Serve(Serve),
    /// Say everything that is wrong, and write nothing
    Check(Check),
    /// Say which quotes have changed in the sources, and with --write mend those whose place is sure
    Reanchor(Reanchor),
    /// Print one view of the briefing: anchors, annotations, csv, markdown, xref, or the schema of a file that editors write
    Export(Export),
    /// Take in notes that were written elsewhere: annotations, hypothesis
    Import(Import),
    /// Remove the files that the last build wrote
    Clean(Clean),
    /// Print what makes a shell complete these commands
    Completions(Completions),
}

/// `postil init`
#[derive(Debug, Args)]
pub struct Init {
    /// The folder to begin in; it is made where it is not there
    #[arg(default_value = ".")]
    pub dir: PathBuf,
}

/// `postil add`
#[derive(Debug, Args)]
pub struct Add {
    /// The documents: plain text (.txt) or Markdown (.md)
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// The briefing's folder, which holds `book.toml`
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub dir: PathBuf,
}

/// `postil new`
#[derive(Debug, Args)]
pub struct New {
    /// The source's id: its file's name in `seeds/` without the ending
    pub source: String,
    /// Words of the source, in quotation marks
    #[arg(allow_hyphen_values = true)]
    pub quote: String,
    /// The briefing's folder, which holds `book.toml`
    #[arg(default_value = ".")]
    pub dir: PathBuf,
    /// What follows where the words stand without quotation marks.
    #[arg(hide = true)]
    pub further: Vec<String>,
    /// The note's kind, such as context, question or fact-check; a comment where it is left out
    #[arg(short, long)]
    pub kind: Option<String>,
    /// Which of several places of the words is meant, from 1
    #[arg(long, value_name = "N")]
    pub occurrence: Option<usize>,
    /// A bold first line, of eight words at most
    #[arg(long, value_name = "WORDS", allow_hyphen_values = true)]
    pub gist: Option<String>,
    /// Who signs it: a key of `content/authors.toml`, or a name
    #[arg(long, value_name = "NAME")]
    pub creator: Option<String>,
    /// The note itself, in Markdown
    #[arg(long, value_name = "MARKDOWN", allow_hyphen_values = true)]
    pub body: Option<String>,
    /// What a fact-check found
    #[arg(long)]
    pub verdict: Option<String>,
    /// The note that a reply answers: `<source>/<note>`
    #[arg(long, value_name = "ID")]
    pub reply_to: Option<String>,
}

/// `postil completions`
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

/// `postil build`
#[derive(Debug, Args)]
pub struct Build {
    /// The briefing's folder, which holds `book.toml`
    #[arg(default_value = ".")]
    pub dir: PathBuf,
    /// Write the site here instead of the folder that `book.toml` names
    #[arg(short, long, value_name = "FOLDER")]
    pub dest_dir: Option<PathBuf>,
    /// Write the site in spite of errors, without what they concern
    #[arg(long)]
    pub keep_going: bool,
    /// Open the site in the browser when it is built
    #[arg(short, long)]
    pub open: bool,
}

/// `postil serve`
#[derive(Debug, Args)]
pub struct Serve {
    /// The briefing's folder, which holds `book.toml`
    #[arg(default_value = ".")]
    pub dir: PathBuf,
    /// The name or address to be asked for under
    #[arg(short = 'n', long, default_value = "localhost")]
    pub hostname: String,
    /// The port to be asked for at
    #[arg(short, long, default_value_t = 3000)]
    pub port: u16,
    /// Open the site in the browser
    #[arg(short, long)]
    pub open: bool,
    /// Look through the files from time to time, for disks that tell of no changes, such as those of a network
    #[arg(long)]
    pub poll: bool,
}

/// `postil check`
#[derive(Debug, Args)]
pub struct Check {
    /// The briefing's folder, which holds `book.toml`
    #[arg(default_value = ".")]
    pub dir: PathBuf,
    /// How to print what is wrong
    #[arg(long, value_enum, default_value = "human")]
    pub format: Format,
    /// Take warnings for errors
    #[arg(long)]
    pub strict: bool,
    /// Print the strongest found cross-references and names that nobody has judged, ready to paste
    #[arg(long)]
    pub suggest: bool,
    /// Print how far the notes of several people on one source agree
    #[arg(long)]
    pub agreement: bool,
}

/// The export that is about no project: its folder's place holds the schema's name.
pub const SCHEMA: &str = "schema";

/// How diagnostics are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: with the lines they are about.
    Human,
    /// For programs: one JSON array.
    Json,
    /// For GitHub: each on its line in a pull request.
    Github,
    /// For code hosts and text editors: SARIF 2.1.0.
    Sarif,
}

/// `postil reanchor`
#[derive(Debug, Args)]
pub struct Reanchor {
    /// The briefing's folder, which holds `book.toml`
    #[arg(default_value = ".")]
    pub dir: PathBuf,
    /// Change the notes; without it nothing is written
    #[arg(long)]
    pub write: bool,
}

/// `postil export`
#[derive(Debug, Args)]
pub struct Export {
    /// The view: anchors, annotations, csv, markdown, xref, or schema
    pub format: String,
    /// The briefing's folder, which holds `book.toml`
    #[arg(default_value = ".")]
    pub dir: PathBuf,
    /// Write into this file instead of the standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// xref: no cut-off
    #[arg(long)]
    pub all: bool,
    /// xref: how many references a passage may have
    #[arg(long, value_name = "N")]
    pub cap: Option<usize>,
}

/// `postil import`
#[derive(Debug, Args)]
pub struct Import {
    /// What the file is: annotations (W3C JSON-LD) or hypothesis (rows of its API)
    pub format: String,
    /// The file
    pub file: PathBuf,
    /// The briefing's folder, which holds `book.toml`
    #[arg(default_value = ".")]
    pub dir: PathBuf,
    /// Take in all that can be taken, in spite of errors
    #[arg(long)]
    pub keep_going: bool,
}

/// `postil clean`
#[derive(Debug, Args)]
pub struct Clean {
    /// The briefing's folder, which holds `book.toml`
    #[arg(default_value = ".")]
    pub dir: PathBuf,
    /// The site is here instead of in the folder that `book.toml` names
    #[arg(short, long, value_name = "FOLDER")]
    pub dest_dir: Option<PathBuf>,
}

impl Command {
    /// The folder of the briefing that the command is about; none where it needs none.
    /// A schema is about none, and has its name in that place.
    pub fn dir(&mut self) -> Option<&mut PathBuf> {
        match self {
            Self::Export(options) if options.format == SCHEMA => None,
            Self::Add(options) => Some(&mut options.dir),
            Self::New(options) => Some(&mut options.dir),
            Self::Build(options) => Some(&mut options.dir),
            Self::Serve(options) => Some(&mut options.dir),
            Self::Check(options) => Some(&mut options.dir),
            Self::Reanchor(options) => Some(&mut options.dir),
            Self::Export(options) => Some(&mut options.dir),
            Self::Import(options) => Some(&mut options.dir),
            Self::Clean(options) => Some(&mut options.dir),
            Self::Init(_) | Self::Completions(_) => None,
        }
    }
}
