//! A page as an SVG image: every glyph is drawn as its outline, so the picture shows exactly
//! what the PDF prints and needs no font, no style and no script.

use std::collections::BTreeSet;
use std::fmt::Write;

use harfrust::GlyphId;
use harfrust::font::glyph::outline::{DrawMemory, DrawOptions, SvgSink};

use crate::face::Face;
use crate::length::Length;
use crate::model::{Frame, GlyphRun, Ink, Page, Rule, Shape};

/// Draws a page; `title` names the image for screen readers.
pub(crate) fn draw(page: &Page, title: &str) -> String {
    let (width, height) = (points(page.size.width), points(page.size.height));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\" \
         viewBox=\"0 0 {width} {height}\"><title>{}</title>",
        escaped(title)
    );
    svg.push_str("<defs>");
    for (face, glyph) in used_glyphs(page) {
        define(&mut svg, face, glyph);
    }
    let _ = write!(svg, "</defs><rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>");
    for mark in &page.marks {
        match &mark.shape {
            Shape::Glyphs(run) => draw_run(&mut svg, run),
            Shape::Rule(rule) => draw_rule(&mut svg, rule),
            Shape::Frame(frame) => draw_frame(&mut svg, frame),
        }
    }
    svg.push_str("</svg>\n");
    svg
}

fn used_glyphs(page: &Page) -> BTreeSet<(Face, u16)> {
    let mut used = BTreeSet::new();
    for mark in &page.marks {
        if let Shape::Glyphs(run) = &mark.shape {
            let glyphs = run.pieces.iter().flat_map(|piece| &piece.glyphs);
            used.extend(glyphs.map(|glyph| (run.face, glyph.id)));
        }
    }
    used
}

/// The glyph's outline in font units, upright: the runs turn and scale it.
fn define(svg: &mut String, face: Face, glyph: u16) {
    let outlines = face.font().outline_glyphs();
    let Some(outline) = outlines.get(GlyphId::new(u32::from(glyph))) else {
        return;
    };
    let mut path = SvgSink::with_precision(0);
    let drawn = outline.draw(&DrawOptions::new(), DrawMemory::default(), &mut path);
    drawn.expect("the embedded fonts have sound outlines");
    if !path.is_empty() {
        let _ = write!(svg, "<path id=\"{}\" d=\"{}\"/>", name(face, glyph), &*path);
    }
}

fn draw_run(svg: &mut String, run: &GlyphRun) {
    // From units of a thousandth of an em to points: six decimals, never a float.
    let size = run.size.in_millipt();
    let scale = format!("{}.{:06}", size / 1_000_000, size % 1_000_000);
    let _ = write!(
        svg,
        "<g transform=\"translate({} {})scale({scale} -{scale})\"{}>",
        points(run.x),
        points(run.y),
        fill(run.ink)
    );
    let mut x = 0;
    for glyph in run.pieces.iter().flat_map(|piece| &piece.glyphs) {
        let _ = write!(svg, "<use href=\"#{}\" x=\"{}\"", name(run.face, glyph.id), x + glyph.dx);
        if glyph.dy != 0 {
            let _ = write!(svg, " y=\"{}\"", glyph.dy);
        }
        svg.push_str("/>");
        x += glyph.advance;
    }
    svg.push_str("</g>");
}

fn draw_rule(svg: &mut String, rule: &Rule) {
    let _ = write!(
        svg,
        "<path d=\"M{} {}L{} {}\" stroke=\"{}\" stroke-width=\"{}\"",
        points(rule.from.0),
        points(rule.from.1),
        points(rule.to.0),
        points(rule.to.1),
        color(rule.ink),
        points(rule.weight)
    );
    if let Some(dash) = rule.dash {
        let _ = write!(svg, " stroke-dasharray=\"{}\"", points(dash));
    }
    svg.push_str("/>");
}

fn draw_frame(svg: &mut String, frame: &Frame) {
    let _ = write!(
        svg,
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"none\" stroke=\"{}\" \
         stroke-width=\"{}\"/>",
        points(frame.x),
        points(frame.y),
        points(frame.width),
        points(frame.height),
        color(frame.ink),
        points(frame.weight)
    );
}

fn name(face: Face, glyph: u16) -> String {
    format!("{}{glyph}", ["r", "s", "a", "h"][face.index()])
}

fn fill(ink: Ink) -> String {
    if ink == Ink::BLACK { String::new() } else { format!(" fill=\"{}\"", color(ink)) }
}

fn color(ink: Ink) -> String {
    let light = (u32::from(100 - ink.0.min(100)) * 255 + 50) / 100;
    format!("#{light:02x}{light:02x}{light:02x}")
}

/// A length in points, written with three decimals at most.
fn points(length: Length) -> String {
    let all = length.in_millipt();
    let sign = if all < 0 { "-" } else { "" };
    let (whole, part) = (all.unsigned_abs() / 1_000, all.unsigned_abs() % 1_000);
    if part == 0 {
        return format!("{sign}{whole}");
    }
    format!("{sign}{whole}.{}", format!("{part:03}").trim_end_matches('0'))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
