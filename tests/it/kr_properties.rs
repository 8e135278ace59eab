//! Korea: what holds at every wage.

use proptest::prelude::*;
use salary_gap::catalog::law_kr;
use salary_gap::domain::tax::kr::KoreanLaw;
use salary_gap::domain::tax::{
    Case, Children, CountryLaw, Household, LineKind, Partner, Parts, Regime, Region, TakeHome,
};

const RETURNING: Regime = Regime("kr-returning-talent");
const FLAT: Regime = Regime("kr-foreign-flat-19");
const REGIMES: [Regime; 3] = [Regime::ORDINARY, RETURNING, FLAT];
const HOUSEHOLDS: [Household; 3] = [
    Household::SINGLE,
    Household::MARRIED_TWO_CHILDREN,
    Household {
        partner: Partner::None,
        children: Children::of_ten_years(4),
    },
];

/// All that a rise of pay may cost: the steps at which the law cuts amounts, in won a year.
///
/// Nothing else in the law takes more than a won of the next won. The steepest places are named
/// below: where the cap of the earned-income credit shrinks by half of what is earned.
const STEPS: i64 = PENSION + HEALTH + CARE + EMPLOYMENT + TAX + LOCAL_TAX;
/// 국민연금법 시행령 제5조: the monthly base moves by whole thousands, at 4.75 %: 40 or 50 won.
const PENSION: i64 = 12 * 50;
/// 국고금 관리법 제47조: each monthly premium moves by ten won.
const HEALTH: i64 = 12 * 10;
const CARE: i64 = 12 * 10;
const EMPLOYMENT: i64 = 12 * 10;
/// The same article: the year's two taxes move by ten won.
const TAX: i64 = 10;
const LOCAL_TAX: i64 = 10;

/// From here on the floors of pension and health insurance (국민연금법 시행령 제5조,
/// 국민건강보험법 시행령 제32조) cost less than the wage, with the flat tax on top.
const FLOORS_PAID: i64 = 500_000;

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for year in [2025, 2026] {
        for household in HOUSEHOLDS {
            for regime in REGIMES {
                cases.push(Case {
                    year,
                    region: Region(""),
                    regime,
                    household,
                    gross: 0,
                    ..Case::default()
                });
            }
        }
    }
    cases
}

fn at(law: &KoreanLaw, case: &Case, gross: i64) -> TakeHome {
    law.take_home(&Case { gross, ..*case }).expect("a law")
}

#[test]
fn more_pay_never_leaves_less_but_for_the_steps_at_which_the_law_cuts() {
    let law = law_kr::law();
    // Odd distances, so that every remainder of ten, twelve and a thousand occurs.
    for (distance, end) in [(19_997, 260_000_000), (999_983, 2_500_000_000)] {
        for case in cases() {
            let mut most = at(&law, &case, 1).net();
            for gross in (1..end).step_by(distance) {
                let net = at(&law, &case, gross).net();
                assert!(
                    net >= most - STEPS,
                    "{case:?} at {gross}: {most} falls to {net}"
                );
                most = most.max(net);
            }
        }
    }
}

/// 소득세법 제59조 제2항: above 70 and above 120 million the cap of the credit shrinks by half of
/// what is earned. With the tax itself four fifths and nine tenths of a rise are gone, not all.
#[test]
fn where_the_credit_shrinks_little_is_kept_but_something() {
    let law = law_kr::law();
    let single = cases()[0];
    let kept = |from: i64, to: i64| {
        let gain = at(&law, &single, to).net() - at(&law, &single, from).net();
        gain as f64 / (to - from) as f64
    };
    for (from, to, least, most) in [
        (70_000_000, 70_320_000, 0.20, 0.28),
        (120_000_000, 120_600_000, 0.02, 0.08),
    ] {
        let kept = kept(from, to);
        assert!((least..most).contains(&kept), "{from}: {kept}");
    }
    // Beside them a rise leaves about what the bracket says.
    assert!(kept(70_320_000, 71_000_000) > 0.7);
    assert!(kept(120_600_000, 122_000_000) > 0.5);
}

/// 국민연금법 시행령 제5조, 국민건강보험법 시행령 제32조: whoever is insured pays the least
/// premium, so the first won of a wage costs a few hundred thousand.
#[test]
fn the_first_won_costs_the_least_premiums() {
    let law = law_kr::law();
    for case in cases() {
        assert_eq!(at(&law, &case, 0).net(), 0);
        let first = at(&law, &case, 1);
        assert_eq!(first.income_tax, 0);
        assert!((300_000..FLOORS_PAID).contains(&first.social), "{first:?}");
    }
}

fn wages() -> impl Strategy<Value = (usize, i64)> {
    let wage = prop_oneof![
        0..50_000_000_i64,
        0..2_000_000_000_i64,
        0..=1_000_000_000_000_i64
    ];
    (0_usize..18, wage)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn one_more_won_costs_no_more_than_the_steps((which, gross) in wages()) {
        let (law, case) = (law_kr::law(), cases()[which]);
        prop_assume!(gross > 0);
        let (before, after) = (at(&law, &case, gross).net(), at(&law, &case, gross + 1).net());
        prop_assert!(after >= before - STEPS, "{before} falls to {after}");
        prop_assert!(after <= before + STEPS + 1);
    }

    #[test]
    fn taxes_leave_something((which, gross) in wages()) {
        let (law, case) = (law_kr::law(), cases()[which]);
        let home = at(&law, &case, gross);
        prop_assert!(home.income_tax >= 0);
        prop_assert!(home.social >= 0);
        prop_assert!(gross < FLOORS_PAID || home.net() > 0);
        // 소득세법 제55조 and its tenth end at 49.5 %; the premiums beyond their caps at 0.9 %.
        prop_assert!(gross < 5_000_000 || home.net() > gross * 2 / 5);
    }

    #[test]
    fn contributions_stop_at_their_caps_but_for_employment((which, gross) in wages()) {
        let (law, case) = (law_kr::law(), cases()[which]);
        let slip = law.assess(&Case { gross, ..case }).expect("a law");
        let line = |id: &str| slip.lines.iter().find(|l| l.item.0 == id).map_or(0, |l| l.amount);
        // 4.75 % of 6,590,000 and the monthly cap of 4,591,740, the highest of both years.
        prop_assert!(line("kr-national-pension") <= 12 * 313_025);
        prop_assert!(line("kr-health-insurance") <= 12 * 4_591_740);
        prop_assert!(line("kr-long-term-care") <= line("kr-health-insurance") * 14 / 100);
        prop_assert!(line("kr-employment-insurance") <= gross * 9 / 1_000);
        for line in slip.lines.iter().filter(|line| line.kind == LineKind::Contribution) {
            prop_assert!(line.amount >= 0 && line.amount % 10 == 0);
        }
    }

    #[test]
    fn the_slip_and_the_quick_way_agree((which, gross) in wages()) {
        let (law, case) = (law_kr::law(), Case { gross, ..cases()[which] });
        let slip = law.assess(&case).expect("a law");
        prop_assert_eq!(Ok(slip.take_home), law.take_home(&case));
        let sum = |kind| -> i64 {
            slip.lines.iter().filter(|l| l.kind == kind).map(|l| l.amount).sum()
        };
        prop_assert_eq!(sum(LineKind::IncomeTax), slip.take_home.income_tax);
        prop_assert_eq!(sum(LineKind::Contribution), slip.take_home.social);
    }

    #[test]
    fn the_relief_never_raises_the_tax_nor_touches_contributions((which, gross) in wages()) {
        let (law, case) = (law_kr::law(), cases()[which]);
        let of = |regime| at(&law, &Case { regime, ..case }, gross);
        let (ordinary, reduced, flat) = (of(Regime::ORDINARY), of(RETURNING), of(FLAT));
        prop_assert!(reduced.income_tax <= ordinary.income_tax);
        // No more than half: the credits for children and the standard one, at most 1,480,000
        // with a tenth of local tax, are granted in full either way.
        prop_assert!(2 * reduced.income_tax + 1_628_000 + 40 >= ordinary.income_tax);
        prop_assert_eq!(reduced.social, ordinary.social);
        prop_assert_eq!(flat.social, ordinary.social);
    }

    #[test]
    fn an_exempt_allowance_never_costs(
        (which, gross) in wages(),
        untaxed in 0..10_000_000_i64,
    ) {
        let (law, case) = (law_kr::law(), cases()[which]);
        let untaxed = untaxed.min(gross);
        let parts = Parts { untaxed, ..Parts::default() };
        let (with, without) = (at(&law, &Case { parts, ..case }, gross), at(&law, &case, gross));
        prop_assert!(with.net() >= without.net() - STEPS);
        prop_assert!(with.social <= without.social);
        if case.regime == FLAT {
            prop_assert_eq!(with.income_tax, without.income_tax);
        }
    }

    #[test]
    fn severance_inside_is_as_if_it_were_not_there(
        (which, gross) in wages(),
        severance in 0..100_000_000_i64,
    ) {
        let (law, case) = (law_kr::law(), cases()[which]);
        let parts = Parts { severance, ..Parts::default() };
        let inside = at(&law, &Case { parts, ..case }, gross + severance);
        let wage = at(&law, &case, gross);
        prop_assert_eq!(inside.net(), wage.net());
        prop_assert_eq!(inside.deferred, severance);
    }

    #[test]
    fn a_partner_or_a_child_never_costs(
        (which, gross) in wages(),
        children in 0_u8..8,
    ) {
        let (law, case) = (law_kr::law(), cases()[which]);
        let net = |partner, children| {
            let household = Household { partner, children: Children::of_ten_years(children) };
            at(&law, &Case { household, ..case }, gross).net()
        };
        prop_assert!(net(Partner::None, children + 1) >= net(Partner::None, children));
        prop_assert!(net(Partner::WithoutIncome, children) >= net(Partner::None, children));
    }
}
