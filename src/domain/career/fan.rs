//! Quantiles of many values in time that grows with their number, without sorting them.

/// The parts of all that lie below the lines of a fan.
pub const QUANTILES: [f64; 5] = [0.1, 0.25, 0.5, 0.75, 0.9];

/// Values are first counted in so many buckets of their range, ...
const BUCKETS: u32 = 4096;

/// The value below which each of [`QUANTILES`] of all lies, straight between the two nearest; exact.
/// Nothing of no values.
pub fn quantiles(values: &[f32]) -> [f64; 5] {
    let keys: Vec<u32> = values.iter().map(|value| key(*value)).collect();
    let (Some(low), Some(high)) = (keys.iter().min(), keys.iter().max()) else {
        return [0.0; 5];
    };
    if low == high {
        return [f64::from(value(*low)); 5];
    }
    let mut shift = 0;
    while (high - low) >> shift >= BUCKETS {
        shift += 1;
    }
    let bucket = |key: u32| ((key - low) >> shift) as usize;
    let mut counts = vec![0_u32; BUCKETS as usize];
    for key in &keys {
        if let Some(count) = counts.get_mut(bucket(*key)) {
            *count += 1;
        }
    }
    // ... then only those are put in order that share a bucket with one that is looked for.
    let mut ranks = [(0_u32, 0.0); 5];
    for (rank, part) in ranks.iter_mut().zip(QUANTILES) {
        let at = part * (keys.len() - 1) as f64;
        *rank = (at as u32, at - f64::from(at as u32));
    }
    let is_wanted = |from: u32, upto: u32| {
        let hits = |rank: u32| from <= rank && rank < upto;
        ranks.iter().any(|(rank, _)| hits(*rank) || hits(*rank + 1))
    };
    // Of each bucket: how many lie in wanted ones before it less how many lie before it at all.
    let mut seen = 0;
    let mut wanted = vec![false; BUCKETS as usize];
    let mut firsts = Vec::new();
    let mut chosen = 0;
    for (count, want) in counts.iter().zip(&mut wanted) {
        if *count > 0 && is_wanted(seen, seen + count) {
            *want = true;
            firsts.push((seen, chosen));
            chosen += count;
        }
        seen += count;
    }
    let mut few = Vec::with_capacity(chosen as usize);
    for key in &keys {
        if wanted.get(bucket(*key)).copied().unwrap_or_default() {
            few.push(*key);
        }
    }
    few.sort_unstable();
    let at = |rank: u32| {
        let rank = rank.min(keys.len() as u32 - 1);
        let (first, before) = (firsts.iter().rev())
            .find(|(first, _)| *first <= rank)
            .copied()
            .unwrap_or_default();
        let found = few.get((before + rank - first) as usize);
        f64::from(value(found.copied().unwrap_or(*low)))
    };
    ranks.map(|(rank, part)| {
        let (from, to) = (at(rank), at(rank + 1));
        from + (to - from) * part
    })
}

/// A number in the order of the values, as a whole one.
const fn key(value: f32) -> u32 {
    let bits = value.to_bits();
    if bits >> 31 == 1 {
        !bits
    } else {
        bits | 1 << 31
    }
}

const fn value(key: u32) -> f32 {
    f32::from_bits(if key >> 31 == 1 {
        key & !(1 << 31)
    } else {
        !key
    })
}
