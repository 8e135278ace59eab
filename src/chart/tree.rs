//! Stages in columns, those who go from one to the next as bands between.

use super::{At, within};

/// A band from a stage of one column to one of the next.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Flow {
    /// The column in which it begins.
    pub column: usize,
    /// Places in the two columns.
    pub from: usize,
    pub to: usize,
    pub part: f64,
}

/// Where everything stands, from the left and from the top.
#[derive(Clone, PartialEq, Default, Debug)]
pub struct Tree {
    /// By column, in the order of its stages: upper and lower edge.
    pub stages: Vec<Vec<(f64, f64)>>,
    /// In the order of the bands: upper and lower edge at its beginning and at its end.
    pub bands: Vec<[(f64, f64); 2]>,
    /// How thick all people together are.
    pub whole: f64,
}

/// Between two stages of a column, as a part of the height.
const GAP: f64 = 0.02;
/// Halvings of the thickness of the whole: finer than any screen.
const HALVINGS: usize = 24;

/// Stages keep their order. Each has at least `least` of the height to itself, so that its name stands
/// free; what is left is shared by how many people there are, alike in all columns. What does not fit
/// even so is squeezed. Parts that are less than nothing, or no numbers, are nothing.
pub fn layout(columns: &[Vec<f64>], flows: &[Flow], least: f64) -> Tree {
    let fits = |whole: f64| {
        (columns.iter())
            .all(|parts| parts.iter().map(|p| room(*p, whole, least)).sum::<f64>() <= 1.0)
    };
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..HALVINGS {
        let middle = (low + high) / 2.0;
        if fits(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    let whole = low;
    let stages: Vec<Vec<(f64, f64)>> = (columns.iter())
        .map(|parts| {
            let all: f64 = parts.iter().map(|part| room(*part, whole, least)).sum();
            // A column of few stages stands in the middle, one of too many is squeezed.
            let (squeeze, mut top) = if all > 1.0 {
                (1.0 / all, 0.0)
            } else {
                (1.0, (1.0 - all) / 2.0)
            };
            (parts.iter())
                .map(|part| {
                    let own = room(*part, whole, least) * squeeze;
                    let thick = within(*part) * whole * squeeze;
                    let from = top + (own - thick) / 2.0;
                    top += own;
                    (from, from + thick)
                })
                .collect()
        })
        .collect();
    let bands = bands(&stages, flows, whole);
    Tree {
        stages,
        bands,
        whole,
    }
}

fn room(part: f64, whole: f64, least: f64) -> f64 {
    (within(part) * whole + GAP).max(least)
}

/// Bands lie in a stage one below the other: as they leave by the order of where they go, as they come
/// by the order of where they are from.
fn bands(stages: &[Vec<(f64, f64)>], flows: &[Flow], whole: f64) -> Vec<[(f64, f64); 2]> {
    let upper = |column: usize, place: usize| {
        let stage = stages.get(column).and_then(|stages| stages.get(place));
        stage.map_or(0.0, |edges| edges.0)
    };
    let before = |is_before: &dyn Fn(&Flow) -> bool| {
        let parts = flows.iter().filter(|other| is_before(other));
        parts.map(|other| within(other.part)).sum::<f64>() * whole
    };
    (flows.iter())
        .map(|flow| {
            let thick = within(flow.part) * whole;
            let from = upper(flow.column, flow.from)
                + before(&|other| {
                    (other.column, other.from) == (flow.column, flow.from) && other.to < flow.to
                });
            let to = upper(flow.column + 1, flow.to)
                + before(&|other| {
                    (other.column, other.to) == (flow.column, flow.to) && other.from < flow.from
                });
            [(from, from + thick), (to, to + thick)]
        })
        .collect()
}

/// The corners of a band between two heights from the left, and those by which it bends: eight points,
/// along its upper edge and back along its lower one.
pub fn outline([from, to]: [(f64, f64); 2], left: f64, right: f64) -> [At; 8] {
    let middle = (left + right) / 2.0;
    [
        (left, from.0),
        (middle, from.0),
        (middle, to.0),
        (right, to.0),
        (right, to.1),
        (middle, to.1),
        (middle, from.1),
        (left, from.1),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn flow(column: usize, from: usize, to: usize, part: f64) -> Flow {
        Flow {
            column,
            from,
            to,
            part,
        }
    }

    fn three() -> (Vec<Vec<f64>>, Vec<Flow>) {
        let columns = vec![vec![1.0], vec![0.6, 0.39, 0.01], vec![0.5, 0.3, 0.2]];
        let flows = vec![
            flow(0, 0, 0, 0.6),
            flow(0, 0, 1, 0.39),
            flow(0, 0, 2, 0.01),
            flow(1, 0, 0, 0.5),
            flow(1, 0, 1, 0.1),
            flow(1, 1, 1, 0.2),
            flow(1, 1, 2, 0.19),
            flow(1, 2, 2, 0.01),
        ];
        (columns, flows)
    }

    fn thickness(edges: (f64, f64)) -> f64 {
        edges.1 - edges.0
    }

    #[test]
    fn each_column_is_as_thick_as_all_people() {
        let (columns, flows) = three();
        for least in [0.01, 0.1, 0.25] {
            let tree = layout(&columns, &flows, least);
            assert!(tree.whole > 0.1, "{least}");
            for (stages, parts) in tree.stages.iter().zip(&columns) {
                let sum: f64 = stages.iter().map(|edges| thickness(*edges)).sum();
                assert!((sum - tree.whole).abs() < 1e-9);
                for (edges, part) in stages.iter().zip(parts) {
                    assert!((thickness(*edges) - part * tree.whole).abs() < 1e-9);
                }
            }
        }
    }

    #[test]
    fn bands_fill_the_stages_that_they_join() {
        let (columns, flows) = three();
        let tree = layout(&columns, &flows, 0.1);
        for (flow, [from, to]) in flows.iter().zip(&tree.bands) {
            assert!((thickness(*from) - flow.part * tree.whole).abs() < 1e-9);
            assert!((thickness(*to) - flow.part * tree.whole).abs() < 1e-9);
        }
        // The two that come to the middle of the last column lie one below the other and fill it.
        let (upper, lower) = (tree.bands[4][1], tree.bands[5][1]);
        assert!((upper.1 - lower.0).abs() < 1e-9);
        assert!((upper.0 - tree.stages[2][1].0).abs() < 1e-9);
        assert!((lower.1 - tree.stages[2][1].1).abs() < 1e-9);
    }

    #[test]
    fn every_name_has_its_room_and_nothing_leaves_the_picture() {
        let (columns, flows) = three();
        for least in [0.05, 0.2, 1.0 / 3.0] {
            let tree = layout(&columns, &flows, least);
            for stages in &tree.stages {
                let middles: Vec<f64> = stages.iter().map(|e| (e.0 + e.1) / 2.0).collect();
                for pair in middles.windows(2) {
                    assert!(pair[1] - pair[0] >= least - 1e-9);
                }
                assert!(stages.iter().all(|e| e.0 >= 0.0 && e.1 <= 1.0 + 1e-9));
            }
        }
    }

    #[test]
    fn what_does_not_fit_is_squeezed_and_what_is_no_number_is_nothing() {
        let tree = layout(&[vec![0.1; 10]], &[], 0.3);
        assert!(
            tree.stages[0]
                .iter()
                .all(|e| e.0 >= 0.0 && e.1 <= 1.0 + 1e-9)
        );
        let odd = [vec![f64::NAN, -1.0, f64::INFINITY]];
        let tree = layout(&odd, &[flow(0, 0, 9, f64::NAN)], 0.1);
        let edges = tree
            .stages
            .iter()
            .flatten()
            .chain(tree.bands.iter().flatten());
        for edge in edges {
            assert!(edge.0.is_finite() && edge.1.is_finite());
        }
        assert!(layout(&[], &[], 0.1).stages.is_empty());
    }

    #[test]
    fn a_band_bends_half_way() {
        let corners = outline([(0.0, 0.2), (0.5, 0.7)], 0.1, 0.5);
        assert_eq!(corners[1], (0.3, 0.0));
        assert_eq!(corners[2], (0.3, 0.5));
        assert_eq!((corners[3], corners[4]), ((0.5, 0.5), (0.5, 0.7)));
        assert_eq!(corners[7], (0.1, 0.2));
    }
}
