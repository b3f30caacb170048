//! Draws the card: paper, a rule, the sign of the site, the title, the counts and the five lines of the kinds.

use tiny_skia::Color;
use tiny_skia::FillRule;
use tiny_skia::LineCap;
use tiny_skia::Paint;
use tiny_skia::Path;
use tiny_skia::PathBuilder;
use tiny_skia::Pixmap;
use tiny_skia::Rect;
use tiny_skia::Stroke;
use tiny_skia::StrokeDash;
use tiny_skia::Transform;

use crate::outputs::card::face::Face;
use crate::outputs::card::layout::LEADING;
use crate::outputs::card::layout::ROOM;
use crate::outputs::card::layout::lay_out;

/// Its width in pixels: with its height, the shape that networks show whole.
const WIDTH: u16 = 1200;
/// Its height in pixels.
const HEIGHT: u16 = 630;
/// What is left free at each side, in pixels.
const MARGIN: f32 = 84.0;
/// How wide what stands between the margins is, in pixels.
const INSIDE: f32 = 1200.0 - 2.0 * MARGIN;
/// Where the counts and the lines of the kinds stand, in pixels from above.
const FOOT: f32 = 546.0;

/// Where the rule above them stands.
const RULE_AT: f32 = FOOT - 66.0;
/// How wide the counts may be, so that they do not meet the lines of the kinds.
const FOOT_WIDTH: f32 = 700.0;

/// The colours of the theme by day.
const PAPER: (u8, u8, u8) = (0xfd, 0xfc, 0xf9);
const INK: (u8, u8, u8) = (0x1a, 0x19, 0x16);
const INK_2: (u8, u8, u8) = (0x51, 0x4e, 0x46);
const RULE: (u8, u8, u8) = (0xc9, 0xc3, 0xb4);
const CONTEXT: (u8, u8, u8) = (0x1d, 0x55, 0x90);
const DEFINITION: (u8, u8, u8) = (0x16, 0x66, 0x4a);
const FACT_CHECK: (u8, u8, u8) = (0x83, 0x53, 0x00);
const DISPUTE: (u8, u8, u8) = (0xab, 0x25, 0x1b);
const QUESTION: (u8, u8, u8) = (0x68, 0x3a, 0x9c);

/// What is on the card.
pub struct Picture<'a> {
    /// The briefing's title.
    pub title: &'a str,
    /// What there is in it, in words; what has no room is left out.
    pub counts: &'a [String],
}

impl Picture<'_> {
    /// The card as a PNG; nothing where it cannot be drawn.
    #[must_use]
    pub fn png(&self) -> Option<Vec<u8>> {
        let mut canvas = Pixmap::new(WIDTH.into(), HEIGHT.into())?;
        let (red, green, blue) = PAPER;
        canvas.fill(Color::from_rgba8(red, green, blue, 255));
        fill(&mut canvas, &sign(MARGIN, 76.0, 2.0)?, DISPUTE);
        let rule = PathBuilder::from_rect(Rect::from_xywh(MARGIN, RULE_AT, INSIDE, 2.0)?);
        fill(&mut canvas, &rule, RULE);
        self.draw_title(&mut canvas);
        let face = Face::sans(28.0)?;
        let foot = self.foot(&face);
        if let Some(path) = face.path(&foot, MARGIN, FOOT).filter(|_| face.has(&foot)) {
            fill(&mut canvas, &path, INK_2);
        }
        draw_lines_of_kinds(&mut canvas);
        canvas.encode_png().ok()
    }

    /// As many of the counts as have room.
    fn foot(&self, face: &Face) -> String {
        let joined = (1..=self.counts.len()).map(|number| self.counts[..number].join("  ·  "));
        joined.take_while(|line| face.width(line) <= FOOT_WIDTH).last().unwrap_or_default()
    }

    /// The title, in the middle between the sign and the rule.
    fn draw_title(&self, canvas: &mut Pixmap) {
        let Some(title) = lay_out(self.title, INSIDE) else { return };
        let above = RULE_AT - ROOM;
        let leading = title.size * LEADING;
        let height: f32 = title.lines.iter().map(|_| leading).sum();
        let mut y = above + (ROOM - height) / 2.0 + leading * 0.78;
        for line in &title.lines {
            if let Some(path) = title.face.path(line, MARGIN, y) {
                fill(canvas, &path, INK);
            }
            y += leading;
        }
    }
}

/// The five lines by which the kinds of notes are told apart: solid, dotted, double, wavy, dashed.
fn draw_lines_of_kinds(canvas: &mut Pixmap) {
    const LENGTH: f32 = 46.0;
    const GAP: f32 = 18.0;
    let y = FOOT - 9.0;
    let x = f32::from(WIDTH) - MARGIN - 5.0 * LENGTH - 4.0 * GAP;
    let straight = |x: f32, y: f32| {
        let mut path = PathBuilder::new();
        path.move_to(x, y);
        path.line_to(x + LENGTH, y);
        path.finish()
    };
    let wave = |x: f32| {
        let (mut path, step) = (PathBuilder::new(), LENGTH / 8.0);
        path.move_to(x, y);
        for (at, up) in (0_u8..8).zip([-1.0_f32, 1.0].into_iter().cycle()) {
            let from = x + f32::from(at) * step;
            path.quad_to(from + step / 2.0, y + up * 8.0, from + step, y);
        }
        path.finish()
    };
    let solid = Stroke { width: 4.0, ..Stroke::default() };
    let dotted = Stroke { width: 4.5, line_cap: LineCap::Round, dash: StrokeDash::new(vec![0.01, 8.3], -2.5), ..Stroke::default() };
    let thin = Stroke { width: 2.5, ..Stroke::default() };
    let dashed = Stroke { width: 4.0, dash: StrokeDash::new(vec![10.0, 8.0], 0.0), ..Stroke::default() };
    let rows = [
        (vec![straight(x, y)], solid, CONTEXT),
        (vec![straight(x + LENGTH + GAP, y)], dotted, DEFINITION),
        (vec![straight(x + 2.0 * (LENGTH + GAP), y - 3.5), straight(x + 2.0 * (LENGTH + GAP), y + 3.5)], thin.clone(), FACT_CHECK),
        (vec![wave(x + 3.0 * (LENGTH + GAP))], thin, DISPUTE),
        (vec![straight(x + 4.0 * (LENGTH + GAP), y)], dashed, QUESTION),
    ];
    for (paths, stroke, colour) in rows {
        for path in paths.into_iter().flatten() {
            canvas.stroke_path(&path, &paint(colour), &stroke, Transform::identity(), None);
        }
    }
}

/// The pilcrow of `theme/icons/icon.svg`, its upper left corner at a place.
fn sign(x: f32, y: f32, scale: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.move_to(13.2, 3.0);
    for (x, y) in [
        (26.5, 3.0),
        (26.5, 5.6),
        (23.5, 5.6),
        (23.5, 29.0),
        (20.6, 29.0),
        (20.6, 5.6),
        (17.1, 5.6),
        (17.1, 29.0),
        (14.2, 29.0),
        (14.2, 17.2),
    ] {
        path.line_to(x, y);
    }
    path.cubic_to(8.9, 17.2, 5.5, 14.3, 5.5, 10.1);
    path.cubic_to(5.5, 5.8, 8.7, 3.0, 13.2, 3.0);
    path.close();
    path.finish()?.transform(Transform::from_row(scale, 0.0, 0.0, scale, x - 5.5 * scale, y - 3.0 * scale))
}

fn fill(canvas: &mut Pixmap, path: &Path, colour: (u8, u8, u8)) {
    canvas.fill_path(path, &paint(colour), FillRule::Winding, Transform::identity(), None);
}

fn paint((red, green, blue): (u8, u8, u8)) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color_rgba8(red, green, blue, 255);
    paint.anti_alias = true;
    paint
}
