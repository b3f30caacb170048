//! The theme's files: one style sheet, one script, those of search, fonts and icons, each overridable by the project.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::model::InputFile;
use crate::model::is_copied_of_theme;
use crate::render::built_in::THEME;
use crate::render::minify;
use crate::render::policy::hash;
use crate::render::sources::Sources;

/// The style sheets of the theme. A page loads one of them: that of sources has the margins, that of the printed whole has
/// nearly all, and `postil` is for all other pages.
const SHEETS: &[&str] = &["postil", "source", "whole"];

/// The scripts that the one of every page loads when somebody first needs them.
const LATER_SCRIPTS: &[&str] = &["keys", "quote"];

/// A file of the theme in the site.
#[derive(Clone)]
pub struct ThemeFile {
    /// Its path in the site.
    pub path: String,
    /// Its bytes.
    pub bytes: Cow<'static, [u8]>,
    /// The project's file that it is; nothing where it is built in or made of several.
    pub origin: Option<String>,
}

/// The theme, ready to be written.
pub struct Assets {
    /// The files.
    pub files: Vec<ThemeFile>,
    /// The project's own style sheets, which follow the theme's, in the order of their links.
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
        let style = |sheet: &str| {
            let joined = theme.joined("css", |name, sheets| {
                (sources.book.bundled_fonts || name != "fonts.css") && (sheets.is_empty() || sheets.contains(&sheet))
            });
            minify::style(&(joined + &running_title(&sources.book.title)))
        };
        let made = |path: &str, text: String| ThemeFile { path: path.to_owned(), bytes: text.into_bytes().into(), origin: None };
        let mut files: Vec<ThemeFile> = SHEETS.iter().map(|sheet| made(&format!("{sheet}.css"), style(sheet))).collect();
        files.push(made("postil.js", theme.script("js", None)));
        files.extend(LATER_SCRIPTS.iter().map(|name| made(&format!("{name}.js"), theme.script("js", Some(name)))));
        if sources.book.html.search {
            let style = theme.text("css/search.css").unwrap_or_default();
            files.push(made("search.css", minify::style(without_head(&style))));
            files.push(made("search.js", theme.script("js/search", None)));
            files.push(made("search/marks.js", theme.script("js/search", Some("marks"))));
        }
        files.extend(theme.copied(sources.book.bundled_fonts));
        let own =
            |file: &InputFile| ThemeFile { path: file.path.clone(), bytes: file.bytes.clone().into(), origin: Some(file.path.clone()) };
        files.extend(sources.additional.iter().map(own));
        let inline_theme = theme.text("js/inline/theme.js").map_or_else(String::new, |js| minify::script(without_head(&js)));
        let inline_fold = theme.text("js/inline/fold.js").map_or_else(String::new, |js| minify::script(without_head(&js)));
        let with = |first: &str, more: &[String]| std::iter::once(first.to_owned()).chain(more.iter().cloned()).collect();
        Self {
            files,
            style_files: sources.book.html.additional_css.clone(),
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
        let own = self.own(path).map(|file| Cow::Owned(file.bytes.clone()));
        own.or_else(|| THEME.iter().find(|(name, _)| *name == path).map(|(_, bytes)| Cow::Borrowed(*bytes)))
    }

    fn own(&self, path: &str) -> Option<&InputFile> {
        self.own.iter().find(|file| file.path.strip_prefix(&self.folder) == Some(path))
    }

    fn text(&self, path: &str) -> Option<String> {
        self.bytes(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The files that `<folder>/order.txt` names, one after the other. Behind a name may stand a colon and the files of
    /// the site that it is a part of; else it is a part of every style sheet, or of the script of every page.
    fn joined(&self, folder: &str, wanted: impl Fn(&str, &[&str]) -> bool) -> String {
        let order = self.text(&format!("{folder}/order.txt")).unwrap_or_default();
        let rows = order.lines().map(|line| line.split_once(':').unwrap_or((line, "")));
        let rows = rows.map(|(name, sheets)| (name.trim(), sheets.split_whitespace().collect::<Vec<_>>()));
        let names = rows.filter(|(name, sheets)| !name.is_empty() && wanted(name, sheets)).map(|(name, _)| name);
        names.filter_map(|name| self.text(&format!("{folder}/{name}"))).map(|text| without_head(&text).to_owned() + "\n").collect()
    }

    /// The script that the rows of `folder` give to the file `name`; without a name, the one that is loaded first.
    fn script(&self, folder: &str, name: Option<&str>) -> String {
        minify::script(&self.joined(folder, |_, files| name.map_or(files.is_empty(), |name| files.contains(&name))))
    }

    /// The fonts, icons and pictures of both. What else stands in the folder, such as a template of mdBook's, is no part of
    /// a theme and nobody's to read.
    fn copied(&self, fonts: bool) -> Vec<ThemeFile> {
        let own = self.own.iter().filter_map(|file| file.path.strip_prefix(&self.folder));
        let paths: BTreeSet<&str> = THEME.iter().map(|(name, _)| *name).chain(own).collect();
        let wanted = |path: &&str| is_copied_of_theme(path) && (fonts || !path.starts_with("fonts/"));
        let file = |path: &str| {
            let origin = self.own(path).map(|file| file.path.clone());
            Some(ThemeFile { path: path.to_owned(), bytes: self.bytes(path)?, origin })
        };
        paths.into_iter().filter(wanted).filter_map(file).collect()
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
