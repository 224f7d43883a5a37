//! The structure tree of a file: which marks are a heading, a paragraph, a cell of a table
//! (ISO 32000-1, 14.7 and 14.8).

use std::io::Write as _;

use lopdf::{Document as File, Object, ObjectId, dictionary};

use super::content::utf16;
use super::object::{self, put};
use super::save::Written;
use crate::model::{Document, NodeId, Role, Tree};

/// Where the leaves of one document are marked: page of the file, number on that page.
pub(super) struct Places {
    roles: Vec<Role>,
    marks: Vec<Vec<(usize, i64)>>,
}

impl Places {
    pub fn new(document: &Document) -> Places {
        let roles: Vec<Role> = document.tree.nodes.iter().map(|node| node.role).collect();
        Places { marks: vec![Vec::new(); roles.len()], roles }
    }

    pub fn role(&self, id: NodeId) -> Role {
        self.roles[id.0]
    }

    pub fn mark(&mut self, id: NodeId, page: usize, number: i64) {
        self.marks[id.0].push((page, number));
    }
}

/// The standard name of a role.
pub(super) fn name(role: Role) -> &'static str {
    match role {
        Role::Part => "Part",
        Role::Block => "Div",
        Role::H1 => "H1",
        Role::H2 => "H2",
        Role::P => "P",
        Role::Table => "Table",
        Role::TR => "TR",
        Role::ColumnHead | Role::RowHead => "TH",
        Role::TD => "TD",
    }
}

/// Marks a written file as tagged; gives the elements of its tree.
pub(super) fn add(file: &mut File, documents: &[Document], places: &[Places]) -> Written {
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let (root, whole) = (file.new_object_id(), file.new_object_id());
    let mut tree = TreeWriter {
        written: Written::default(),
        pages: &pages,
        parents: vec![Vec::new(); pages.len()],
    };
    let mut parts = String::new();
    for (document, places) in documents.iter().zip(places) {
        let first = file.max_id + 1;
        file.max_id += document.tree.nodes.len() as u32;
        parts.push_str(&format!("{first} 0 R "));
        let title = (documents.len() > 1).then_some(&*document.title);
        tree.elements(&document.tree, places, title, first, whole.0);
    }
    let TreeWriter { mut written, parents, .. } = tree;
    written.add(whole.0, |out| {
        let root = root.0;
        put!(out, "<</Type/StructElem/S/Document/P {root} 0 R/K[{parts}]>>");
    });
    let mut numbers = Vec::with_capacity(pages.len() * 2);
    for (number, (page, parents)) in (0_i64..).zip(pages.iter().zip(parents)) {
        let list = file.new_object_id();
        numbers.push(number.into());
        numbers.push(list.into());
        written.add(list.0, |out| {
            put!(out, "[");
            for parent in parents {
                match parent {
                    Some(id) => put!(out, "{id} 0 R "),
                    None => put!(out, "null "),
                }
            }
            put!(out, "]");
        });
        let page = file.get_dictionary_mut(*page).expect("the writer gives every page an object");
        page.set("StructParents", number);
        page.set("Tabs", "S");
    }
    let parent_tree = file.add_object(dictionary! { "Nums" => numbers });
    let tree_root = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![Object::from(whole)],
        "ParentTree" => parent_tree,
        "ParentTreeNextKey" => pages.len() as i64,
    };
    file.set_object(root, tree_root);
    let catalog = file.catalog_mut().expect("the writer gives every file a catalog");
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    written
}

/// Writes elements straight to bytes: a table has one for each of its cells.
struct TreeWriter<'a> {
    written: Written,
    pages: &'a [ObjectId],
    /// For each page, the element of each marked content by its number.
    parents: Vec<Vec<Option<u32>>>,
}

impl TreeWriter<'_> {
    /// The elements of a document: node 0 has the number `first`, and so on.
    fn elements(
        &mut self,
        tree: &Tree,
        places: &Places,
        title: Option<&str>,
        first: u32,
        whole: u32,
    ) {
        let number = |node: NodeId| first + node.0 as u32;
        let mut above = vec![whole; tree.nodes.len()];
        for (at, node) in tree.nodes.iter().enumerate() {
            for child in &node.children {
                above[child.0] = number(NodeId(at));
            }
        }
        for (at, node) in tree.nodes.iter().enumerate() {
            let id = number(NodeId(at));
            let TreeWriter { written, pages, parents } = self;
            written.add(id, |out| {
                put!(out, "<</S/{}/P {} 0 R", name(node.role), above[at]);
                match node.role {
                    Role::ColumnHead => put!(out, "/A<</O/Table/Scope/Column>>"),
                    Role::RowHead => put!(out, "/A<</O/Table/Scope/Row>>"),
                    Role::Part | Role::Block | Role::H1 | Role::H2 => {}
                    Role::P | Role::Table | Role::TR | Role::TD => {}
                }
                if let Some(title) = title.filter(|_| NodeId(at) == Tree::ROOT) {
                    put!(out, "/T");
                    object::hexadecimal(out, &utf16(title));
                }
                if node.role.is_leaf() {
                    leaf(out, id, &places.marks[at], pages, parents);
                } else {
                    put!(out, "/K[");
                    for child in &node.children {
                        put!(out, "{} 0 R ", number(*child));
                    }
                    put!(out, "]");
                }
                put!(out, ">>");
            });
        }
    }
}

/// The marked content of a leaf: its page and numbers.
fn leaf(
    out: &mut Vec<u8>,
    id: u32,
    marks: &[(usize, i64)],
    pages: &[ObjectId],
    parents: &mut [Vec<Option<u32>>],
) {
    let Some((first_page, _)) = marks.first() else {
        return;
    };
    put!(out, "/Pg {} 0 R/K[", pages[*first_page].0);
    for (page, number) in marks {
        let parents = &mut parents[*page];
        let there = usize::try_from(*number).expect("content is numbered from 0");
        parents.resize(parents.len().max(there + 1), None);
        parents[there] = Some(id);
        if page == first_page {
            put!(out, "{number} ");
        } else {
            put!(out, "<</Type/MCR/Pg {} 0 R/MCID {number}>>", pages[*page].0);
        }
    }
    put!(out, "]");
}
