//! A font of the card: how wide its letters are and the paths that they are drawn by.

use tiny_skia::Path;
use tiny_skia::PathBuilder;
use ttf_parser::GlyphId;
use ttf_parser::OutlineBuilder;

/// Newsreader at its largest optical size, weight 500.
const SERIF: &[u8] = include_bytes!("fonts/newsreader.ttf");
/// Libre Franklin, weight 500.
const SANS: &[u8] = include_bytes!("fonts/franklin.ttf");

/// A font at one size.
pub struct Face {
    font: ttf_parser::Face<'static>,
    /// Pixels for each unit of the font.
    scale: f32,
}

impl Face {
    /// The font of titles, its em being `size` pixels.
    #[must_use]
    pub fn serif(size: f32) -> Option<Self> {
        Self::of(SERIF, size)
    }

    /// The font of everything else.
    #[must_use]
    pub fn sans(size: f32) -> Option<Self> {
        Self::of(SANS, size)
    }

    fn of(bytes: &'static [u8], size: f32) -> Option<Self> {
        let font = ttf_parser::Face::parse(bytes, 0).ok()?;
        let scale = size / f32::from(font.units_per_em());
        Some(Self { font, scale })
    }

    /// Whether it has a letter for every character of `text`.
    #[must_use]
    pub fn has(&self, text: &str) -> bool {
        text.chars().all(|character| self.font.glyph_index(character).is_some())
    }

    /// How wide `text` is on one line, in pixels.
    #[must_use]
    pub fn width(&self, text: &str) -> f32 {
        let mut end = 0.0;
        self.each(text, |_, after| end = after);
        end
    }

    /// The path of `text` on one line; its first letter begins at `x`, and its letters stand on `y`, in pixels from the left
    /// and from above.
    #[must_use]
    pub fn path(&self, text: &str, x: f32, y: f32) -> Option<Path> {
        let mut pen = Pen { path: PathBuilder::new(), x, y, scale: self.scale };
        self.each(text, |glyph, end| {
            pen.x = x + end - self.advance(glyph);
            let _ = self.font.outline_glyph(glyph, &mut pen);
        });
        pen.path.finish()
    }

    /// Hands over each letter's glyph with the place at which it ends, in pixels from the start of the line.
    fn each(&self, text: &str, mut found: impl FnMut(GlyphId, f32)) {
        let (mut end, mut before) = (0.0, None);
        for glyph in text.chars().filter_map(|character| self.font.glyph_index(character)) {
            end += before.map_or(0.0, |before| self.kerning(before, glyph)) + self.advance(glyph);
            found(glyph, end);
            before = Some(glyph);
        }
    }

    fn advance(&self, glyph: GlyphId) -> f32 {
        f32::from(self.font.glyph_hor_advance(glyph).unwrap_or(0)) * self.scale
    }

    fn kerning(&self, one: GlyphId, other: GlyphId) -> f32 {
        let tables = self.font.tables().kern.iter().flat_map(|table| table.subtables);
        let units: i16 = tables.filter_map(|table| table.glyphs_kerning(one, other)).sum();
        f32::from(units) * self.scale
    }
}

/// Draws outlines at a place: fonts count upwards, pictures downwards.
struct Pen {
    path: PathBuilder,
    x: f32,
    y: f32,
    scale: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let ((x1, y1), (x, y)) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(x1, y1, x, y);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let ((x1, y1), (x2, y2), (x, y)) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(x1, y1, x2, y2, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
