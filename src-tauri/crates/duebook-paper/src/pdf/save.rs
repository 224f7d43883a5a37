//! The finished file as bytes (ISO 32000-1, 7.5): streams as they are, all other objects packed
//! into object streams, and a cross-reference stream. The library's own way copies and writes
//! every object three times; a table of 250 rows has two thousand of them.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Document as File, Object, Stream, dictionary};

use super::object::{self, put};

/// Of Flate's levels, where time begins to grow faster than bytes shrink.
const LEVEL: u32 = 4;
const MEMORY: &str = "writing to memory does not fail";
/// How many objects lie in one object stream. A reader unpacks all of it to find one.
const IN_ONE_STREAM: usize = 400;

/// Objects that are bytes already, to be packed with the others.
#[derive(Default)]
pub(super) struct Written {
    bytes: Vec<u8>,
    /// The number of each object, and where its bytes end.
    ends: Vec<(u32, usize)>,
}

impl Written {
    /// Adds the object that `write` writes.
    pub fn add(&mut self, id: u32, write: impl FnOnce(&mut Vec<u8>)) {
        write(&mut self.bytes);
        self.bytes.push(b'\n');
        self.ends.push((id, self.bytes.len()));
    }
}

/// Where an object is found (ISO 32000-1, table 18).
#[derive(Clone, Copy)]
enum Place {
    Free,
    At(usize),
    Packed { stream: u32, index: usize },
}

/// The bytes of a file, compressed.
pub(super) fn bytes(mut file: File, mut written: Written) -> Vec<u8> {
    let streams = written.ends.len() + file.objects.len();
    let last = file.max_id as usize + 2 + streams / IN_ONE_STREAM;
    let mut out = Out { bytes: Vec::new(), places: vec![Place::Free; last + 1] };
    put!(out.bytes, "%PDF-{}\n%\u{e2}\u{e3}\n", file.version);
    for (&(id, _), object) in &mut file.objects {
        match object {
            Object::Stream(stream) => {
                compress(stream);
                out.direct(id, object);
            }
            other => written.add(id, |bytes| object::write(bytes, other)),
        }
    }
    let mut from = 0;
    for objects in written.ends.chunks(IN_ONE_STREAM) {
        file.max_id += 1;
        let stream = file.max_id;
        out.packed(stream, objects, from, &written.bytes);
        from = objects.last().map_or(from, |(_, end)| *end);
    }
    out.references(&file);
    out.bytes
}

struct Out {
    bytes: Vec<u8>,
    places: Vec<Place>,
}

impl Out {
    fn direct(&mut self, id: u32, object: &Object) {
        self.places[id as usize] = Place::At(self.bytes.len());
        put!(self.bytes, "{id} 0 obj\n");
        object::write(&mut self.bytes, object);
        self.bytes.extend_from_slice(b"\nendobj\n");
    }

    /// An object stream: the number and place of each object, and behind that the objects
    /// (ISO 32000-1, 7.5.7). The first of them begins at `from` in `bytes`.
    fn packed(&mut self, stream: u32, objects: &[(u32, usize)], from: usize, bytes: &[u8]) {
        let mut content = Vec::new();
        let mut begin = from;
        for (index, (id, end)) in objects.iter().enumerate() {
            put!(content, "{id} {} ", begin - from);
            self.places[*id as usize] = Place::Packed { stream, index };
            begin = *end;
        }
        let first = content.len() as i64;
        content.extend_from_slice(&bytes[from..begin]);
        let count = objects.len() as i64;
        let dict = dictionary! { "Type" => "ObjStm", "N" => count, "First" => first };
        let mut packed = Stream::new(dict, content);
        compress(&mut packed);
        self.direct(stream, &Object::Stream(packed));
    }

    /// The cross-reference stream and the end (ISO 32000-1, 7.5.8): for each object one byte for
    /// its kind, four for its place, two for its number in its stream.
    fn references(&mut self, file: &File) {
        let id = file.max_id + 1;
        let begin = self.bytes.len();
        self.places[id as usize] = Place::At(begin);
        self.places.truncate(id as usize + 1);
        let mut table = Vec::with_capacity(self.places.len() * 7);
        for (number, place) in self.places.iter().enumerate() {
            let (kind, at, index) = match *place {
                // The head of the list of free objects has the highest generation.
                Place::Free => (0, 0, if number == 0 { usize::from(u16::MAX) } else { 0 }),
                Place::At(at) => (1, at, 0),
                Place::Packed { stream, index } => (2, stream as usize, index),
            };
            table.push(kind);
            table.extend_from_slice(&(at as u32).to_be_bytes());
            table.extend_from_slice(&(index as u16).to_be_bytes());
        }
        let mut dict = file.trailer.clone();
        dict.set("Type", "XRef");
        dict.set("Size", self.places.len() as i64);
        dict.set("W", vec![Object::from(1), 4.into(), 2.into()]);
        let mut stream = Stream::new(dict, table);
        compress(&mut stream);
        self.direct(id, &Object::Stream(stream));
        put!(self.bytes, "startxref\n{begin}\n%%EOF\n");
    }
}

/// Compresses a stream that is not and may be.
fn compress(stream: &mut Stream) {
    if !stream.allows_compression || stream.dict.has(b"Filter") {
        return;
    }
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
    encoder.write_all(&stream.content).expect(MEMORY);
    let packed = encoder.finish().expect(MEMORY);
    if packed.len() < stream.content.len() {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(packed);
    }
}
