//! A document as plain text: what a screen reader reads, and what tests compare.

use crate::model::{NodeId, Role, Tree};

/// Reads the structure tree from first to last.
pub(crate) fn read(tree: &Tree) -> String {
    let mut blocks = Vec::new();
    collect(tree, Tree::ROOT, &mut blocks);
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

fn collect(tree: &Tree, id: NodeId, blocks: &mut Vec<String>) {
    let node = tree.node(id);
    match node.role {
        Role::Part => node.children.iter().for_each(|child| collect(tree, *child, blocks)),
        Role::Table => {
            let rows: Vec<String> = node.children.iter().map(|row| row_text(tree, *row)).collect();
            blocks.push(rows.join("\n"));
        }
        Role::Block => {
            let mut lines = Vec::new();
            node.children.iter().for_each(|line| collect(tree, *line, &mut lines));
            blocks.push(lines.join("\n"));
        }
        Role::TR => blocks.push(row_text(tree, id)),
        Role::H1 | Role::H2 | Role::P | Role::ColumnHead | Role::RowHead | Role::TD => {
            if !node.text.is_empty() {
                blocks.push(node.text.clone());
            }
        }
    }
}

fn row_text(tree: &Tree, row: NodeId) -> String {
    let cells = tree.node(row).children.iter().map(|cell| tree.node(*cell).text.as_str());
    cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join("  ")
}
