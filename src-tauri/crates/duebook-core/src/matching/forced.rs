//! Which pairs are together in every way to pair as many as possible.
//!
//! One way is found with augmenting paths. A pair of it is in every way just when no other path
//! makes up for its loss (C. Berge, Two theorems in graph theory, 1957).

use std::collections::VecDeque;

/// Pairs, by their places, that every largest set of pairs has. A place is in one pair at most.
pub(super) fn forced(left: usize, right: usize, edges: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut graph = Graph { edges: vec![Vec::new(); left], mate: vec![None; right] };
    for (from, to) in edges {
        graph.edges[*from].push(*to);
    }
    let mut paired = vec![None; left];
    for from in 0..left {
        if let Some(path) = graph.path(&[from], None) {
            for (from, to) in path {
                graph.mate[to] = Some(from);
                paired[from] = Some(to);
            }
        }
    }
    let free: Vec<usize> = (0..left).filter(|at| paired[*at].is_none()).collect();
    let mut forced = Vec::new();
    for (from, to) in paired.iter().enumerate().filter_map(|(from, to)| Some((from, (*to)?))) {
        graph.mate[to] = None;
        let sources: Vec<usize> = free.iter().copied().chain([from]).collect();
        if graph.path(&sources, Some((from, to))).is_none() {
            forced.push((from, to));
        }
        graph.mate[to] = Some(from);
    }
    forced
}

struct Graph {
    /// From each place on the left, those on the right.
    edges: Vec<Vec<usize>>,
    /// The left place that a right one is paired with.
    mate: Vec<Option<usize>>,
}

impl Graph {
    /// The new pairs on a path that begins at a free left place and ends at a free right one, and
    /// so makes one pair more. One edge may be closed.
    fn path(
        &self,
        sources: &[usize],
        closed: Option<(usize, usize)>,
    ) -> Option<Vec<(usize, usize)>> {
        let mut came_from: Vec<Option<usize>> = vec![None; self.mate.len()];
        let mut queue: VecDeque<usize> = sources.iter().copied().collect();
        while let Some(from) = queue.pop_front() {
            for to in &self.edges[from] {
                if came_from[*to].is_some() || closed == Some((from, *to)) {
                    continue;
                }
                came_from[*to] = Some(from);
                match self.mate[*to] {
                    Some(mate) => queue.push_back(mate),
                    None => return Some(self.back(*to, &came_from)),
                }
            }
        }
        None
    }

    /// The pairs of a path, from its end to the left place that had no mate.
    fn back(&self, end: usize, came_from: &[Option<usize>]) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        let mut to = end;
        while let Some(from) = came_from[to] {
            pairs.push((from, to));
            match self.mate.iter().position(|mate| *mate == Some(from)) {
                Some(before) => to = before,
                None => break,
            }
        }
        pairs
    }
}
