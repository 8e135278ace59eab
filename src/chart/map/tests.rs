use super::*;

/// A gap as a function of both levers from 0 to 1.
fn grid(columns: usize, rows: usize, gap: impl Fn(f64, f64) -> f64) -> Grid {
    let part = |place: usize, all: usize| place as f64 / (all - 1) as f64;
    let nodes = (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row)));
    Grid {
        columns,
        gaps: nodes
            .map(|(column, row)| gap(part(column, columns), part(row, rows)))
            .collect(),
    }
}

fn drawn(columns: usize, rows: usize, gap: impl Fn(f64, f64) -> f64) -> Map {
    layout(&grid(columns, rows, gap), (0.5, 0.5))
}

/// The surface of an outline, by the shoelace.
fn surface(outline: &[At]) -> f64 {
    let next = outline.iter().cycle().skip(1);
    let twice: f64 = (outline.iter().zip(next))
        .map(|(a, b)| a.0 * b.1 - b.0 * a.1)
        .sum();
    (twice / 2.0).abs()
}

fn closed_part(map: &Map) -> f64 {
    map.closed.iter().map(|outline| surface(outline)).sum()
}

#[test]
fn a_plane_is_a_straight_line_from_edge_to_edge() {
    // More of either lever closes the gap.
    let map = drawn(13, 9, |x, y| 0.9 - x - 0.5 * y);
    assert_eq!(map.reach, Reach::Partly);
    let [line] = &map.zero[..] else {
        panic!("one line, not {}", map.zero.len());
    };
    for (x, y) in line {
        assert!((0.9 - x - 0.5 * (1.0 - y)).abs() < 1e-12, "{x} {y}");
    }
    let mut ends = [line[0], line[line.len() - 1]];
    ends.sort_by(|a, b| a.0.total_cmp(&b.0));
    assert!((ends[0].0 - 0.4).abs() < 1e-12 && ends[0].1 == 0.0);
    assert!((ends[1].0 - 0.9).abs() < 1e-12 && ends[1].1 == 1.0);
    // To the right of a line from 0.4 above to 0.9 below.
    assert!((closed_part(&map) - 0.35).abs() < 1e-12);
}

#[test]
fn a_ring_ends_where_it_begins() {
    let map = drawn(21, 21, |x, y| {
        (x - 0.5) * (x - 0.5) + (y - 0.5) * (y - 0.5) - 0.09
    });
    let [line] = &map.zero[..] else {
        panic!("one line, not {}", map.zero.len());
    };
    assert_eq!(line.first(), line.last());
    assert!((closed_part(&map) - 0.09 * std::f64::consts::PI).abs() < 0.01);
}

#[test]
fn at_a_saddle_the_middle_decides() {
    // Closed at two opposite corners of one cell.
    let saddle = |middle: f64| {
        let gaps = vec![-1.0 + middle, 1.0 + middle, 1.0 + middle, -1.0 + middle];
        layout(&Grid { columns: 2, gaps }, (0.0, 0.0))
    };
    let apart = saddle(0.5);
    assert_eq!((apart.zero.len(), apart.closed.len()), (2, 2));
    assert!((closed_part(&apart) - 0.0625).abs() < 1e-12);
    let together = saddle(-0.5);
    assert_eq!((together.zero.len(), together.closed.len()), (2, 1));
    assert!((closed_part(&together) - (1.0 - 0.0625)).abs() < 1e-12);
    // Exactly between, they touch: as one part.
    assert_eq!(saddle(0.0).closed.len(), 1);
    // The other two corners likewise.
    let gaps = vec![1.5, -0.5, -0.5, 1.5];
    let other = layout(&Grid { columns: 2, gaps }, (0.0, 0.0));
    assert_eq!((other.zero.len(), other.closed.len()), (2, 2));
}

#[test]
fn all_open_all_closed_and_nothing_known_are_told_apart() {
    let open = drawn(4, 4, |_, _| 2.0);
    assert_eq!(open.reach, Reach::Nowhere);
    assert!(open.zero.is_empty() && open.closed.is_empty());
    let closed = drawn(4, 4, |_, _| -2.0);
    assert_eq!(closed.reach, Reach::Everywhere);
    assert!(closed.zero.is_empty() && (closed_part(&closed) - 1.0).abs() < 1e-12);
    // A row of cells is one outline.
    assert_eq!(closed.closed.len(), 3);
    let unknown = drawn(4, 4, |_, _| f64::NAN);
    assert_eq!(unknown.reach, Reach::Unknown);
    assert!(unknown.closed.is_empty() && unknown.unknown.len() == 3);
}

#[test]
fn a_gap_of_nothing_at_a_node_counts_as_closed() {
    // The line goes through nodes: it is still one, and exact.
    let map = drawn(5, 5, |x, _| 0.5 - x);
    assert_eq!(map.zero.len(), 1);
    assert!(map.zero[0].iter().all(|at| at.0 == 0.5));
    assert!((closed_part(&map) - 0.5).abs() < 1e-12);
    let map = drawn(5, 5, |x, y| 1.0 - x - y);
    assert_eq!(map.zero.len(), 1);
    assert!(map.zero[0].iter().all(|at| (at.0 - at.1).abs() < 1e-12));
    assert!((closed_part(&map) - 0.5).abs() < 1e-12);
    // A single node: closed there, with nothing to draw.
    let map = drawn(3, 3, |x, y| (x - 0.5) * (x - 0.5) + (y - 0.5) * (y - 0.5));
    assert_eq!(map.reach, Reach::Partly);
    assert!(map.zero.is_empty() && map.closed.is_empty());
}

#[test]
fn cells_around_what_cannot_be_reckoned_are_unknown_and_neither_open_nor_closed() {
    let map = drawn(
        5,
        5,
        |x, y| {
            if x == 0.5 && y == 0.5 { f64::NAN } else { -1.0 }
        },
    );
    assert!((closed_part(&map) - 0.75).abs() < 1e-12);
    assert_eq!(map.reach, Reach::Everywhere);
    let unknown: f64 = map.unknown.iter().map(|outline| surface(outline)).sum();
    assert!((unknown - 0.25).abs() < 1e-12);
    // A line that runs into the hole goes on behind it.
    let map = drawn(9, 9, |x, y| {
        if x == 0.5 && y == 0.5 {
            f64::NAN
        } else {
            0.55 - x
        }
    });
    assert_eq!(map.zero.len(), 2);
}

#[test]
fn everything_stays_inside_and_on_every_shape_of_grid() {
    let mut seed = 1.0_f64;
    for (columns, rows) in [(2, 2), (13, 13), (3, 7), (1, 4), (4, 1)] {
        let gaps = (0..columns * rows).map(|_| {
            seed = (seed * 16_807.0) % 2_147_483_647.0;
            let part = seed / 2_147_483_647.0 - 0.5;
            if part > 0.45 { f64::MAX } else { part * 1e308 }
        });
        let gaps = gaps.collect();
        let map = layout(&Grid { columns, gaps }, (-3.0, f64::NAN));
        let all = map.zero.iter().chain(&map.closed).chain(&map.unknown);
        let all = all.flatten();
        for (x, y) in all.chain([&map.here]) {
            assert!((0.0..=1.0).contains(x) && (0.0..=1.0).contains(y));
        }
        assert!(closed_part(&map) <= 1.0 + 1e-9);
    }
    let none = Grid {
        columns: 0,
        gaps: Vec::new(),
    };
    assert_eq!(layout(&none, (0.0, 0.0)).reach, Reach::Unknown);
}

#[test]
fn the_upright_lever_rises() {
    let map = layout(&grid(3, 3, |_, y| 0.5 - y), (0.25, 1.0));
    assert_eq!(map.here, (0.25, 0.0));
    let top = map.closed.iter().flatten().all(|at| at.1 <= 0.5);
    assert!(top && !map.closed.is_empty());
}
