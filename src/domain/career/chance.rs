//! Chance that is the same everywhere: every draw is a function of the seed, the path and what it is
//! for, so that two choices meet the same luck and any single path can be drawn again.

/// What a draw is for.
const RANK: u64 = 0;
const MOVE: u64 = 1;
const PAY: u64 = 2;
const USES: u64 = 3;

/// The odd number nearest to 2^64 over the golden ratio: steps of it fill the range evenly.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

/// The finaliser of SplitMix64 (Steele, Lea and Flood 2014; constants by Stafford): each bit of the
/// argument turns about half of those of the result.
const fn mix(value: u64) -> u64 {
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

/// The draws of one path.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Draws {
    key: u64,
}

impl Draws {
    pub const fn of(seed: u64, path: u64) -> Self {
        let seed = mix(seed.wrapping_add(STEP));
        Self {
            key: mix(seed ^ mix(path.wrapping_add(1).wrapping_mul(STEP))),
        }
    }

    const fn draw(self, year: u64, use_: u64) -> u64 {
        let count = year.wrapping_mul(USES).wrapping_add(use_);
        mix(self
            .key
            .wrapping_add(count.wrapping_add(1).wrapping_mul(STEP)))
    }

    /// What decides whether a stage is left and for which, at the end of a year.
    pub const fn step(self, year: usize) -> u64 {
        self.draw(year as u64, MOVE)
    }

    /// The rank of a person among others, as a standard normal: one of `count` equal parts of it
    /// each, the draw decides where within.
    pub fn rank(self, path: u64, count: u64) -> f64 {
        normal((path as f64 + unit(self.draw(0, RANK))) / count as f64)
    }

    /// What a year's pay differs by from that of the years around it, as a standard normal.
    pub fn pay(self, year: usize) -> f64 {
        normal(unit(self.draw(year as u64, PAY)))
    }
}

/// Between 0 and 1, neither of them.
fn unit(draw: u64) -> f64 {
    ((draw >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
}

/// The standard normal below which a part of all lies: the rational approximation of P. J. Acklam
/// (2003), relative error below 1.15e-9. Finite for every argument: what is not between 0 and 1 is
/// taken for the nearest that is.
pub fn normal(part: f64) -> f64 {
    const CENTRE: ([f64; 6], [f64; 6]) = (
        [
            -3.969_683_028_665_376e1,
            2.209_460_984_245_205e2,
            -2.759_285_104_469_687e2,
            1.383_577_518_672_69e2,
            -3.066_479_806_614_716e1,
            2.506_628_277_459_239,
        ],
        [
            -5.447_609_879_822_406e1,
            1.615_858_368_580_409e2,
            -1.556_989_798_598_866e2,
            6.680_131_188_771_972e1,
            -1.328_068_155_288_572e1,
            1.0,
        ],
    );
    const TAIL: ([f64; 6], [f64; 5]) = (
        [
            -7.784_894_002_430_293e-3,
            -3.223_964_580_411_365e-1,
            -2.400_758_277_161_838,
            -2.549_732_539_343_734,
            4.374_664_141_464_968,
            2.938_163_982_698_783,
        ],
        [
            7.784_695_709_041_462e-3,
            3.224_671_290_700_398e-1,
            2.445_134_137_142_996,
            3.754_408_661_907_416,
            1.0,
        ],
    );
    /// Where the tails begin.
    const EDGE: f64 = 0.024_25;
    let part = if part > 0.0 { part.min(1.0) } else { 0.0 };
    let beyond = part.min(1.0 - part);
    if beyond < EDGE {
        let root = libm::sqrt(-2.0 * libm::log(beyond.max(f64::MIN_POSITIVE)));
        let value = along(&TAIL.0, root) / along(&TAIL.1, root);
        return if part < 0.5 { value } else { -value };
    }
    let off = part - 0.5;
    let square = off * off;
    off * along(&CENTRE.0, square) / along(&CENTRE.1, square)
}

/// A polynomial, highest power first.
fn along(factors: &[f64], at: f64) -> f64 {
    factors.iter().fold(0.0, |sum, factor| sum * at + factor)
}
