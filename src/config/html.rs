//! `[output.html]`: mdBook's keys with mdBook's meaning.

use crate::config::inside::inside;
use crate::config::record::Record;
use crate::config::record::Taken;
use crate::config::redirects;
use crate::config::redirects::Redirect;
use crate::diag::Diagnostic;

/// What `[output.html]` says of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Html {
    /// The folder that overrides the built-in theme.
    pub theme: String,
    /// The scheme a first visit gets: `light`, `dark`, or nothing for the reader's own.
    pub default_theme: Option<String>,
    /// Style files of the project, linked after the theme's.
    pub additional_css: Vec<String>,
    /// Script files of the project, linked after the theme's.
    pub additional_js: Vec<String>,
    /// The same files, styles first, each with the place where it is named.
    pub additional: Vec<Taken<String>>,
    /// Where the site is published; it never makes links absolute.
    pub site_url: Option<String>,
    /// The host name that GitHub Pages serves the site under.
    pub cname: Option<String>,
    /// The source of the 404 page, in `content/pages/`.
    pub input_404: String,
    /// The project's repository.
    pub git_repository_url: Option<String>,
    /// Whether `print.html` is made; where nothing is said, it is for a briefing of few sources.
    pub print: Option<bool>,
    /// Whether readers can search, and `search.html` is made.
    pub search: bool,
    /// Whether straight quotes in the editors' Markdown become curly.
    pub smart_punctuation: bool,
    /// Addresses that pages once had.
    pub redirects: Vec<Redirect>,
}

impl Html {
    /// The address that the site is published under, with a slash at its end; nothing where `site-url` names no host.
    #[must_use]
    pub fn published_at(&self) -> Option<String> {
        let names_a_host = |address: &&String| ["https://", "http://"].iter().any(|begin| address.starts_with(begin));
        let address = self.site_url.as_ref().filter(names_a_host)?;
        Some(format!("{}/", address.trim_end_matches('/')))
    }
}

impl Default for Html {
    fn default() -> Self {
        Self {
            theme: "theme".to_owned(),
            default_theme: None,
            additional_css: Vec::new(),
            additional_js: Vec::new(),
            additional: Vec::new(),
            site_url: None,
            cname: None,
            input_404: "404.md".to_owned(),
            git_repository_url: None,
            print: None,
            search: true,
            smart_punctuation: true,
            redirects: Vec::new(),
        }
    }
}

/// Keys of mdBook's that are read and have no meaning for a briefing.
const WITHOUT_MEANING: &[&str] = &[
    "code",
    "curly-quotes",
    "edit-url-template",
    "fold",
    "git-repository-icon",
    "hash-files",
    "live-reload-endpoint",
    "mathjax-support",
    "no-section-label",
    "playground",
    "preferred-dark-theme",
    "sidebar-header-nav",
];

/// The same of its table `search`.
const SEARCH_WITHOUT_MEANING: &[&str] = &[
    "boost-hierarchy",
    "boost-paragraph",
    "boost-title",
    "chapter",
    "copy-js",
    "expand",
    "heading-split-level",
    "limit-results",
    "teaser-word-count",
    "use-boolean-and",
];

/// mdBook's themes, and the scheme that each comes nearest to.
const SCHEMES: &[(&str, &str)] =
    &[("light", "light"), ("dark", "dark"), ("rust", "light"), ("navy", "dark"), ("coal", "dark"), ("ayu", "dark")];

/// Reads the `[output]` table.
pub fn read(mut output: Record<'_>, faults: &mut Vec<Diagnostic>) -> Html {
    let mut html = Html::default();
    if let Some(mut table) = output.table("html") {
        html.theme = table.take("theme").and_then(|taken| inside(&mut table, "theme", &taken)).unwrap_or(html.theme);
        html.default_theme = default_theme(&mut table);
        html.additional_css = files(&mut table, "additional-css", &mut html.additional);
        html.additional_js = files(&mut table, "additional-js", &mut html.additional);
        html.site_url = site_url(&mut table);
        html.cname = table.value("cname");
        html.input_404 = table.value("input-404").unwrap_or(html.input_404);
        html.git_repository_url = table.value("git-repository-url");
        html.smart_punctuation = table.value("smart-punctuation").unwrap_or(html.smart_punctuation);
        html.redirects = redirects::read(&mut table);
        if let Some(mut print) = table.table("print") {
            html.print = print.value("enable");
            let _page_break: Option<bool> = print.value("page-break");
            faults.extend(print.finish());
        }
        if let Some(mut search) = table.table("search") {
            html.search = search.value("enable").unwrap_or(html.search);
            without_meaning(&mut search, SEARCH_WITHOUT_MEANING, faults);
            faults.extend(search.finish());
        }
        without_meaning(&mut table, WITHOUT_MEANING, faults);
        faults.extend(table.finish());
    }
    faults.extend(output.finish());
    html
}

/// Says of each of these keys that stands in `table` that it means nothing here.
fn without_meaning(table: &mut Record<'_>, keys: &[&'static str], faults: &mut Vec<Diagnostic>) {
    for key in keys {
        if let Some(taken) = table.take::<toml::Value>(key) {
            let place = table.at(taken.span);
            let message = format!("`{key}` is a key of mdBook's that has no meaning for a briefing");
            faults.push(Diagnostic::note("no-meaning", place, message));
        }
    }
}

/// The scheme of a first visit. A theme of mdBook's stands for the one it comes nearest to, and a note says so.
fn default_theme(table: &mut Record<'_>) -> Option<String> {
    let names: Vec<&str> = SCHEMES.iter().map(|(name, _)| *name).collect();
    let taken = table.one_of("default-theme", &names)?;
    let (name, scheme) = SCHEMES.iter().find(|(name, _)| *name == taken.value)?;
    if name != scheme {
        let message = format!("`{name}` is a theme of mdBook's: readers see the {scheme} scheme");
        table.fault(Diagnostic::note("nearest-theme", table.at(taken.span), message).help(format!("write `{scheme}`")));
    }
    Some((*scheme).to_owned())
}

/// Where the site is published; mdBook's form, which begins with `/` and names no host, is one too.
fn site_url(table: &mut Record<'_>) -> Option<String> {
    let taken = table.take::<String>("site-url")?;
    if ["https://", "http://", "/"].iter().any(|begin| taken.value.starts_with(begin)) {
        return Some(taken.value);
    }
    let fault = Diagnostic::warning("bad-address", table.at(taken.span), format!("`{}` is no address of a site", taken.value));
    let known = taken.value.contains('.') && !taken.value.contains([':', ' ']);
    let example = if known { taken.value.as_str() } else { "example.org/briefing/" };
    table.fault(fault.help(format!("write it in full, such as `site-url = \"https://{example}\"`")));
    None
}

/// The paths under `key` that stay inside the project; with their places they come to `all`.
fn files(table: &mut Record<'_>, key: &'static str, all: &mut Vec<Taken<String>>) -> Vec<String> {
    let named = table.texts(key).into_iter();
    let inside: Vec<Taken<String>> =
        named.filter_map(|taken| Some(Taken { value: inside(table, key, &taken)?, span: taken.span })).collect();
    all.extend(inside.iter().cloned());
    inside.into_iter().map(|taken| taken.value).collect()
}
