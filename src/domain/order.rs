//! Few things put in order.

use std::cmp::Ordering;

/// Puts a handful of items in order; those that are alike stay in theirs. By insertion: the standard
/// library's way is made for many, and each kind of item would add some 3 KB to the program.
pub fn order<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    for end in 1..items.len() {
        let mut at = end;
        while at > 0
            && let [before, item] = &items[at - 1..=at]
            && compare(before, item) == Ordering::Greater
        {
            items.swap(at - 1, at);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_stays_as_it_was() {
        let mut items = [(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')];
        order(&mut items, |a, b| a.0.cmp(&b.0));
        assert_eq!(items, [(0, 'd'), (1, 'b'), (1, 'e'), (2, 'a'), (2, 'c')]);
        order(&mut items, |a, b| b.0.cmp(&a.0));
        assert_eq!(items, [(2, 'a'), (2, 'c'), (1, 'b'), (1, 'e'), (0, 'd')]);
        let mut none: [u8; 0] = [];
        order(&mut none, Ord::cmp);
    }
}
