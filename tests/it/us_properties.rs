//! United States: what holds at every wage.

use proptest::prelude::*;
use salary_gap::catalog::law_us;
use salary_gap::domain::tax::us::{Place, UsLaw};
use salary_gap::domain::tax::{Case, CountryLaw, Household, Regime, Region, TakeHome};

const PLACES: [&str; 6] = ["CA", "NY", "NYC", "MA", "WA", "TX"];
const HOUSEHOLDS: [Household; 3] = [
    Household::SINGLE,
    Household::MARRIED,
    Household::MARRIED_TWO_CHILDREN,
];
const STANDARD: Regime = Regime("us-standard-deduction");

fn known(law: &UsLaw) -> Vec<Case> {
    let mut cases = Vec::new();
    for year in [2025, 2026] {
        for place in PLACES {
            for household in HOUSEHOLDS {
                for regime in [Regime::ORDINARY, STANDARD] {
                    let case = Case {
                        year,
                        region: Region(place),
                        regime,
                        household,
                        gross: 0,
                        ..Case::default()
                    };
                    if law.take_home(&case).is_ok() {
                        cases.push(case);
                    }
                }
            }
        }
    }
    cases
}

fn at(law: &UsLaw, case: &Case, cents: i64) -> TakeHome {
    let case = Case {
        gross: cents,
        ..*case
    };
    law.take_home(&case).expect("a law")
}

/// What one more dollar may cost at most, in cents: the cliffs of the law, listed.
fn cliff(case: &Case, cents: i64) -> i64 {
    let members =
        1 + i64::from(case.household != Household::SINGLE) + case.household.children.count();
    let children = case.household.children.count();
    // Child tax credit: $50 for each $1,000 or part of it (IRC § 24(b)(1)).
    let child_tax_credit = if children > 0 && cents >= 40_000_000 {
        50_00
    } else {
        0
    };
    let near = |dollars: i64| (cents - dollars * 100).abs() <= 1_00;
    // Recapture of the lower brackets: past a million it takes up to $60,350 over $50,000 of
    // income, which with the other taxes is more than the income (Tax Law § 601(d-4)).
    let recapture = if cents > 107_000_000 { 76 } else { 0 };
    let state = match Place::of(case.region).expect("a place") {
        // Exemption credits: $6 each for each $2,500 or part of it (R&TC § 17054.1).
        Place::California if cents >= 25_000_000 => 6_00 * members,
        // Household credit: by steps up to $32,000 (Tax Law § 606(b)).
        Place::NewYork | Place::NewYorkCity if cents <= 3_300_000 => 20_00 + 15_00 * members,
        // Empire State child credit: $16.50 for each full $1,000 (Tax Law § 606(c-1)).
        Place::NewYork => 16_50 * children.min(1) + recapture,
        Place::NewYorkCity => {
            // School tax credit: the fixed amount ends at $250,000, the reduction of the
            // rates at $500,000 (Tax Law § 606(ggg)).
            let school = if near(250_000) {
                12_500
            } else if near(500_000) {
                112_000
            } else {
                0
            };
            16_50 * children.min(1) + school + recapture
        }
        // Working families tax credit: at least $50 until it ends, in whole dollars
        // (RCW 82.08.0206(3)).
        Place::Washington if cents <= 7_000_000 => 51_00,
        Place::California | Place::Massachusetts | Place::Washington | Place::Texas => 0,
    };
    child_tax_credit + state
}

fn one_more_dollar(law: &UsLaw, case: &Case, cents: i64) {
    let before = at(law, case, cents).net();
    let after = at(law, case, cents + 1_00).net();
    assert!(
        after >= before - cliff(case, cents),
        "{case:?} at {cents}: {before} falls to {after}"
    );
}

#[test]
fn one_more_dollar_costs_no_more_than_the_cliffs_of_the_law() {
    let law = law_us::us();
    for case in known(&law) {
        // Cliffs stand at round amounts, or a step of 1,000 or 2,500 away from one another.
        for dollars in (0..1_300_000).step_by(500) {
            for offset in [-1, 0, 1, 3] {
                one_more_dollar(&law, &case, ((dollars + offset) * 100).max(0));
            }
        }
    }
}

proptest! {
    #[test]
    fn one_more_dollar_at_any_wage(which in 0_usize..66, cents in 0_i64..500_000_000) {
        let law = law_us::us();
        let cases = known(&law);
        one_more_dollar(&law, &cases[which % cases.len()], cents);
    }

    #[test]
    fn taxes_leave_something(which in 0_usize..66, cents in 100_i64..50_000_000_000) {
        let law = law_us::us();
        let cases = known(&law);
        let home = at(&law, &cases[which % cases.len()], cents);
        prop_assert!(home.net() > cents / 3);
        if cents > 10_000_000 {
            prop_assert!(home.income_tax > 0);
        }
    }

    #[test]
    fn the_larger_deduction_is_never_worse(
        place in 0_usize..6,
        household in 0_usize..3,
        cents in 0_i64..500_000_000,
    ) {
        let law = law_us::us();
        let case = Case {
            year: 2025,
            region: Region(PLACES[place]),
            regime: Regime::ORDINARY,
            household: HOUSEHOLDS[household],
            gross: cents,
..Case::default()
};
        let standard = Case { regime: STANDARD, ..case };
        prop_assert!(at(&law, &case, cents).net() >= at(&law, &standard, cents).net());
    }

    #[test]
    fn additional_medicare_begins_at_its_threshold(
        household in 0_usize..3,
        cents in 0_i64..60_000_000,
    ) {
        let law = law_us::us();
        let household = HOUSEHOLDS[household];
        let threshold = if household == Household::SINGLE { 20_000_000 } else { 25_000_000 };
        let case = Case {
            year: 2026,
            region: Region("TX"),
            regime: Regime::ORDINARY,
            household,
            gross: cents,
..Case::default()
};
        let slip = law.assess(&case).expect("a law");
        let due = slip.lines.iter().any(|line| line.item.0 == "us-additional-medicare");
        // Below 56 cents above the threshold the tax rounds to nothing.
        prop_assert_eq!(due, cents - threshold >= 56);
    }

    #[test]
    fn exemptions_never_cost(
        place in 0_usize..6,
        household in 0_usize..3,
        cents in 0_i64..500_000_000,
    ) {
        let law = law_us::us();
        let of = |regime| {
            let case = Case {
                year: 2025,
                region: Region(PLACES[place]),
                regime: Regime(regime),
                household: HOUSEHOLDS[household],
                gross: cents,
                ..Case::default()
            };
            let slip = law.assess(&case).expect("a law");
            assert_eq!(slip.take_home, law.take_home(&case).expect("a law"));
            slip.take_home
        };
        let exempt = of("us-fica-exempt");
        prop_assert!(exempt.social <= of("").social);
        prop_assert!(of("us-treaty-korea").net() >= exempt.net());
        prop_assert_eq!(of("us-treaty-korea").social, exempt.social);
    }
}
