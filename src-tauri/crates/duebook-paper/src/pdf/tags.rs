//! The structure tree of a file: which marks are a heading, a paragraph, a cell of a table
//! (ISO 32000-1, 14.7 and 14.8).

use lopdf::{Dictionary, Document as File, Object, ObjectId, dictionary};

use super::content::utf16;
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

/// Adds the tree to a written file and marks the file as tagged.
pub(super) fn add(file: &mut File, documents: &[Document], places: &[Places]) {
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let root = file.new_object_id();
    let whole = file.new_object_id();
    let mut parents: Vec<Vec<Object>> = vec![Vec::new(); pages.len()];
    let mut parts = Vec::with_capacity(documents.len());
    for (document, places) in documents.iter().zip(places) {
        let mut writer = TreeWriter { file, pages: &pages, places, parents: &mut parents };
        let part = writer.element(&document.tree, Tree::ROOT, whole);
        if documents.len() > 1 {
            let title = Object::String(utf16(&document.title), lopdf::StringFormat::Hexadecimal);
            set(file, part, "T", title);
        }
        parts.push(part.into());
    }
    let whole_element = dictionary! {
        "Type" => "StructElem", "S" => "Document", "P" => root, "K" => parts,
    };
    file.set_object(whole, whole_element);
    add_parent_tree(file, root, whole, &pages, parents);
}

fn add_parent_tree(
    file: &mut File,
    root: ObjectId,
    whole: ObjectId,
    pages: &[ObjectId],
    parents: Vec<Vec<Object>>,
) {
    let mut numbers = Vec::with_capacity(pages.len() * 2);
    let next = pages.len() as i64;
    for (number, (page, parents)) in (0_i64..).zip(pages.iter().zip(parents)) {
        numbers.push(number.into());
        numbers.push(file.add_object(Object::Array(parents)).into());
        set(file, *page, "StructParents", number.into());
        set(file, *page, "Tabs", "S".into());
    }
    let parent_tree = file.add_object(dictionary! { "Nums" => numbers });
    let tree_root = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![Object::from(whole)],
        "ParentTree" => parent_tree,
        "ParentTreeNextKey" => next,
    };
    file.set_object(root, tree_root);
    let catalog = file.catalog_mut().expect("the writer gives every file a catalog");
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
}

struct TreeWriter<'a> {
    file: &'a mut File,
    pages: &'a [ObjectId],
    places: &'a Places,
    /// For each page, the element of each marked content by its number.
    parents: &'a mut Vec<Vec<Object>>,
}

impl TreeWriter<'_> {
    /// Writes the element of a node and of all below it; gives its id.
    fn element(&mut self, tree: &Tree, node: NodeId, parent: ObjectId) -> ObjectId {
        let id = self.file.new_object_id();
        let role = tree.node(node).role;
        let mut element = dictionary! { "S" => name(role), "P" => parent };
        match role {
            Role::ColumnHead => element.set("A", scope("Column")),
            Role::RowHead => element.set("A", scope("Row")),
            Role::Part | Role::Block | Role::H1 | Role::H2 => {}
            Role::P | Role::Table | Role::TR | Role::TD => {}
        }
        if role.is_leaf() {
            self.content(node, id, &mut element);
        } else {
            let children = tree.node(node).children.clone();
            let kids: Vec<Object> =
                children.into_iter().map(|child| self.element(tree, child, id).into()).collect();
            element.set("K", kids);
        }
        self.file.set_object(id, element);
        id
    }

    /// The marked content of a leaf: its page and numbers.
    fn content(&mut self, node: NodeId, id: ObjectId, element: &mut Dictionary) {
        let marks = &self.places.marks[node.0];
        let Some((first_page, _)) = marks.first() else {
            return;
        };
        element.set("Pg", self.pages[*first_page]);
        let mut kids: Vec<Object> = Vec::with_capacity(marks.len());
        for (page, number) in marks {
            let parents = &mut self.parents[*page];
            let number_there = usize::try_from(*number).expect("content is numbered from 0");
            parents.resize(parents.len().max(number_there + 1), Object::Null);
            parents[number_there] = id.into();
            if page == first_page {
                kids.push((*number).into());
            } else {
                kids.push(Object::Dictionary(dictionary! {
                    "Type" => "MCR", "Pg" => self.pages[*page], "MCID" => *number,
                }));
            }
        }
        let kids = if kids.len() == 1 { kids.remove(0) } else { Object::Array(kids) };
        element.set("K", kids);
    }
}

fn scope(of: &str) -> Dictionary {
    dictionary! { "O" => "Table", "Scope" => of }
}

fn set(file: &mut File, id: ObjectId, key: &str, value: Object) {
    let object = file.get_dictionary_mut(id).expect("the object was written before");
    object.set(key, value);
}
