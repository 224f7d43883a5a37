//! Objects of a file as bytes (ISO 32000-1, 7.3).

use std::io::Write;

use lopdf::{Dictionary, Object, StringFormat};

/// Writes to bytes in memory.
macro_rules! put {
    ($out:expr, $($what:tt)*) => {
        write!($out, $($what)*).expect("writing to memory does not fail")
    };
}
pub(super) use put;

/// Writes an object, with a blank behind what needs one.
pub(super) fn write(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => put!(out, "null "),
        Object::Boolean(value) => put!(out, "{value} "),
        Object::Integer(value) => put!(out, "{value} "),
        Object::Real(value) => put!(out, "{value} "),
        Object::Reference((id, generation)) => put!(out, "{id} {generation} R "),
        Object::Name(text) => name(out, text),
        Object::String(text, StringFormat::Literal) => literal(out, text),
        Object::String(text, StringFormat::Hexadecimal) => hexadecimal(out, text),
        Object::Array(all) => {
            out.push(b'[');
            all.iter().for_each(|object| write(out, object));
            out.push(b']');
        }
        Object::Dictionary(dict) => dictionary(out, dict),
        Object::Stream(stream) => {
            dictionary(out, &stream.dict);
            out.extend_from_slice(b"stream\n");
            out.extend_from_slice(&stream.content);
            out.extend_from_slice(b"\nendstream");
        }
    }
}

fn dictionary(out: &mut Vec<u8>, dict: &Dictionary) {
    out.extend_from_slice(b"<<");
    for (key, value) in dict {
        name(out, key);
        write(out, value);
    }
    out.extend_from_slice(b">>");
}

/// White space, delimiters and all that is not ASCII stand as numbers (7.3.5).
fn name(out: &mut Vec<u8>, text: &[u8]) {
    out.push(b'/');
    for &byte in text {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(&byte) {
            out.push(byte);
        } else {
            put!(out, "#{byte:02X}");
        }
    }
    out.push(b' ');
}

fn literal(out: &mut Vec<u8>, text: &[u8]) {
    out.push(b'(');
    for &byte in text {
        match byte {
            b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
            // A bare end of line would be read as a line feed (7.3.4.2).
            b'\r' => out.extend_from_slice(b"\\r"),
            _ => out.push(byte),
        }
    }
    out.push(b')');
}

/// Writes a string as the hexadecimal numbers of its bytes (7.3.4.3).
pub(super) fn hexadecimal(out: &mut Vec<u8>, text: &[u8]) {
    out.push(b'<');
    text.iter().for_each(|byte| put!(out, "{byte:02X}"));
    out.push(b'>');
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    fn written(object: impl Into<Object>) -> String {
        let mut out = Vec::new();
        write(&mut out, &object.into());
        String::from_utf8(out).expect("ASCII")
    }

    #[test]
    fn every_kind_of_object_is_written_as_the_standard_says() {
        let all = dictionary! {
            "A" => vec![Object::Null, true.into(), 7.into(), (3, 0).into(), 1.5.into()],
            "B c" => Object::string_literal("a(b)\\\r"),
            "D" => Object::String(vec![0xFE, 0x0A], StringFormat::Hexadecimal),
            "E" => "Name",
        };
        let expected = "<</A [null true 7 3 0 R 1.5 ]/B#20c (a\\(b\\)\\\\\\r)/D <FE0A>/E /Name >>";
        assert_eq!(written(all), expected);
    }
}
