//! Breaks a title into the lines of the card, as large as it can stand there.

use crate::outputs::card::face::Face;

/// The height of a line, in ems.
pub const LEADING: f32 = 1.06;
/// How high the room for a title is, in pixels.
pub const ROOM: f32 = 330.0;
/// The sizes that are tried, in pixels an em, and how many lines of each there is room for.
const SIZES: &[(f32, usize)] = &[(108.0, 2), (92.0, 3), (76.0, 4), (62.0, 5)];

/// A title as it stands on the card.
pub struct Title {
    /// The font at its size.
    pub face: Face,
    /// Pixels an em.
    pub size: f32,
    /// The lines.
    pub lines: Vec<String>,
}

/// The lines of `title` where none is wider than `width` pixels; nothing where the font has not all of its letters. What is
/// too long for the smallest size ends with three dots.
#[must_use]
pub fn lay_out(title: &str, width: f32) -> Option<Title> {
    let mut last = None;
    for &(size, room) in SIZES {
        let face = Face::serif(size).filter(|face| face.has(title))?;
        let mut lines = broken(&face, title, width);
        let fits = lines.len() <= room && lines.iter().all(|line| face.width(line) <= width);
        if !fits {
            lines.truncate(room);
            if let Some(line) = lines.last_mut() {
                shorten(&face, line, width);
            }
        }
        last = Some(Title { face, size, lines });
        if fits {
            break;
        }
    }
    last
}

/// As many words on each line as there is room for; a word that is wider than all of it stands alone.
fn broken(face: &Face, title: &str, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in title.split_whitespace() {
        match lines.last_mut() {
            Some(line) if face.width(&format!("{line} {word}")) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Takes letters from the end of `line` until three dots have room after it.
fn shorten(face: &Face, line: &mut String, width: f32) {
    while face.width(&format!("{line}…")) > width && line.pop().is_some() {}
    let kept = line.trim_end().len();
    line.truncate(kept);
    line.push('…');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_stands_as_large_as_it_can_and_ends_with_dots_where_it_cannot() {
        let short = lay_out("Coal", 1000.0).expect("its letters are there");
        assert_eq!((short.size, short.lines), (108.0, vec!["Coal".to_owned()]));
        let long = lay_out(&"A flood and its causes ".repeat(20), 1000.0).expect("its letters are there");
        assert_eq!((long.size, long.lines.len()), (62.0, 5));
        assert!(long.lines[4].ends_with('…'), "{:?}", long.lines);
        assert!(long.lines.iter().all(|line| long.face.width(line) <= 1000.0));
        let wide = lay_out(&"m".repeat(60), 1000.0).expect("its letters are there");
        assert!(wide.lines[0].ends_with('…'), "{:?}", wide.lines);
    }

    #[test]
    fn no_title_is_higher_than_its_room() {
        for &(size, lines) in SIZES {
            let lines = u16::try_from(lines).expect("there are few");
            assert!(size * LEADING * f32::from(lines) <= ROOM, "{lines} lines of {size}");
        }
    }

    #[test]
    fn a_title_in_other_letters_is_left_out() {
        assert!(lay_out("洪水", 1000.0).is_none());
        assert!(lay_out("Überschwemmung in Köln", 1000.0).is_some());
    }
}
