//! `postil`: see the library for the map.

fn main() -> std::process::ExitCode {
    postil::cli::run()
}
