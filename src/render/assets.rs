//! The theme's files: one style sheet, one script, those of search, fonts and icons, each overridable by the project.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::model::InputFile;
use crate::render::built_in::THEME;
use crate::render::minify;
use crate::render::policy::hash;
use crate::render::sources::Sources;

/// The theme, ready to be written.
pub struct Assets {
    /// The files by their path in the site.
    pub files: BTreeMap<String, Cow<'static, [u8]>>,
    /// The style sheets in the order of their links.
    pub style_files: Vec<String>,
    /// The scripts in the order of their elements.
    pub script_files: Vec<String>,
    /// The inline script that sets the scheme before the first paint.
    pub inline_theme: String,
    /// The inline script that folds notes on narrow screens before the first paint.
    pub inline_fold: String,
    /// The hashes of the inline scripts, each after a space.
    pub script_hashes: String,
}

impl Assets {
    /// Puts the built-in theme and the project's own files together.
    pub fn gather(sources: &Sources<'_>) -> Self {
        let theme = Theme { folder: format!("{}/", sources.book.html.theme.trim_end_matches('/')), own: sources.theme };
        let mut files: BTreeMap<String, Cow<'static, [u8]>> = BTreeMap::new();
        let mut style = theme.joined("css", |name| sources.book.bundled_fonts || name != "fonts.css");
        style.push_str(&running_title(&sources.book.title));
        files.insert("postil.css".to_owned(), minify::style(&style).into_bytes().into());
        files.insert("postil.js".to_owned(), minify::script(&theme.joined("js", |_| true)).into_bytes().into());
        if sources.book.html.search {
            let style = theme.text("css/search.css").unwrap_or_default();
            files.insert("search.css".to_owned(), minify::style(without_head(&style)).into_bytes().into());
            files.insert("search.js".to_owned(), minify::script(&theme.joined("js/search", |_| true)).into_bytes().into());
        }
        files.extend(theme.copied(sources.book.bundled_fonts));
        files.extend(sources.additional.iter().map(|file| (file.path.clone(), file.bytes.clone().into())));
        let inline_theme = theme.text("js/inline/theme.js").map_or_else(String::new, |js| minify::script(without_head(&js)));
        let inline_fold = theme.text("js/inline/fold.js").map_or_else(String::new, |js| minify::script(without_head(&js)));
        let with = |first: &str, more: &[String]| std::iter::once(first.to_owned()).chain(more.iter().cloned()).collect();
        Self {
            files,
            style_files: with("postil.css", &sources.book.html.additional_css),
            script_files: with("postil.js", &sources.book.html.additional_js),
            script_hashes: format!(" {} {}", hash(&inline_theme), hash(&inline_fold)),
            inline_theme,
            inline_fold,
        }
    }
}

struct Theme<'a> {
    folder: String,
    own: &'a [InputFile],
}

impl Theme<'_> {
    /// The project's file at `path`, else the built-in one.
    fn bytes(&self, path: &str) -> Option<Cow<'static, [u8]>> {
        let own = self.own.iter().find(|file| file.path.strip_prefix(&self.folder) == Some(path));
        own.map(|file| Cow::Owned(file.bytes.clone()))
            .or_else(|| THEME.iter().find(|(name, _)| *name == path).map(|(_, bytes)| Cow::Borrowed(*bytes)))
    }

    fn text(&self, path: &str) -> Option<String> {
        self.bytes(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The files that `<folder>/order.txt` names, one after the other.
    fn joined(&self, folder: &str, wanted: impl Fn(&str) -> bool) -> String {
        let order = self.text(&format!("{folder}/order.txt")).unwrap_or_default();
        let names = order.lines().map(str::trim).filter(|name| !name.is_empty() && wanted(name));
        names.filter_map(|name| self.text(&format!("{folder}/{name}"))).map(|text| without_head(&text).to_owned() + "\n").collect()
    }

    /// Everything that is neither style nor script, from both.
    fn copied(&self, fonts: bool) -> impl Iterator<Item = (String, Cow<'static, [u8]>)> {
        let own = self.own.iter().filter_map(|file| file.path.strip_prefix(&self.folder));
        let paths: std::collections::BTreeSet<&str> = THEME.iter().map(|(name, _)| *name).chain(own).collect();
        let wanted = move |path: &&str| !path.starts_with("css/") && !path.starts_with("js/") && (fonts || !path.starts_with("fonts/"));
        paths.into_iter().filter(wanted).filter_map(|path| Some((path.to_owned(), self.bytes(path)?))).collect::<Vec<_>>().into_iter()
    }
}

/// A style or a script without the comment that says what it is for, which readers of the site need not load.
fn without_head(text: &str) -> &str {
    let text = text.trim_start();
    text.strip_prefix("/*").and_then(|rest| rest.split_once("*/")).map_or(text, |(_, rest)| rest.trim_start())
}

/// The briefing's title at the head of every printed page but the first.
fn running_title(title: &str) -> String {
    let quoted: String = title.chars().filter(|c| !c.is_control() && !matches!(c, '"' | '\\' | '<')).collect();
    format!("@page{{@top-left{{content:\"{quoted}\"}}}}@page:first{{@top-left{{content:none}}}}")
}
