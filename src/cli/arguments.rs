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
    /// Build the site into `book/`
    Build(Build),
    /// Say everything that is wrong, and write nothing
    Check(Check),
    /// Say which quotes have changed in the sources, and with --write mend those whose place is sure
    Reanchor(Reanchor),
    /// Print one view of the briefing: anchors, annotations, csv, markdown, xref
    Export(Export),
    /// Take in notes that were written elsewhere: annotations, hypothesis
    Import(Import),
    /// Remove the files that the last build wrote
    Clean(Clean),
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

/// How diagnostics are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: with the lines they are about.
    Human,
    /// For programs: one JSON array.
    Json,
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
    /// The view: anchors, annotations, csv, markdown or xref
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
    /// The folder that the command is about.
    pub const fn dir(&mut self) -> &mut PathBuf {
        match self {
            Self::Build(options) => &mut options.dir,
            Self::Check(options) => &mut options.dir,
            Self::Reanchor(options) => &mut options.dir,
            Self::Export(options) => &mut options.dir,
            Self::Import(options) => &mut options.dir,
            Self::Clean(options) => &mut options.dir,
        }
    }
}
