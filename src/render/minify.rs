//! Minifies pages, and style and script as files of their own.

use minify_html::{Cfg, minify};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// A page without needless white space and comments. Every tag stays closed, and inline style and script stay as they
/// are, because the page's policy names them by their hashes.
pub fn page(html: &str) -> Vec<u8> {
    let settings = Cfg { keep_closing_tags: true, keep_html_and_head_opening_tags: true, ..Cfg::default() };
    minify(html.as_bytes(), &settings)
}

/// A style sheet without comments and needless white space.
pub fn style(css: &str) -> String {
    // The minifier reads pages, so the style goes through it as the only element of one.
    let settings = Cfg { minify_css: true, keep_closing_tags: true, ..Cfg::default() };
    let minified = minify(format!("<style>{css}</style>").as_bytes(), &settings);
    let text = String::from_utf8_lossy(&minified);
    text.strip_prefix("<style>").and_then(|rest| rest.strip_suffix("</style>")).map_or_else(|| css.to_owned(), str::to_owned)
}

/// A script without comments and needless white space, its own names made short; as it is where it cannot be read. The
/// minifier of pages would keep the names and some comments, so that the one that it rests on is asked itself.
pub fn script(js: &str) -> String {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, js, SourceType::default()).parse();
    if !parsed.errors.is_empty() {
        return js.to_owned();
    }
    let mut program = parsed.program;
    let settings = MinifierOptions { mangle: Some(MangleOptions::default()), compress: Some(CompressOptions::safest()) };
    let minified = Minifier::new(settings).minify(&allocator, &mut program);
    Codegen::new().with_options(CodegenOptions::minify()).with_scoping(minified.scoping).build(&program).code
}
