//! `postil`: see the library for the map.

use mimalloc::MiMalloc;

/// Pages are made of many small pieces on many threads: this allocator keeps them out of each other's way.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> std::process::ExitCode {
    postil::cli::run()
}
