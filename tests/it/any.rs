//! Scenarios drawn at random from the catalogue, every field varied within what a reader can set.

use chrono::{Months, NaiveDate};
use proptest::prelude::*;
use proptest::sample::select;
use salary_gap::catalog;
use salary_gap::domain::career::{Career, Frame, StageFact, Term as Lasting, University, whole};
use salary_gap::domain::closing::{Closing, Taxing};
use salary_gap::domain::compare::Rung;
use salary_gap::domain::details::{Detail, Details};
use salary_gap::domain::money::Currency;
use salary_gap::domain::offer::{Extra, Extras, Offer, Pay, Term, WeeklyHours};
use salary_gap::domain::place::Place;
use salary_gap::domain::rate::Rate;
use salary_gap::domain::scenario::{Exchange, OwnRate, Period, Scenario};
use salary_gap::domain::scheme::{Basis, Payer, Reach, Rule, Scheme};
use salary_gap::domain::tax::{Household, Regime};
use salary_gap::domain::vesting::YearlyParts;

const HOUSEHOLDS: [Household; 3] = [
    Household::SINGLE,
    Household::MARRIED,
    Household::MARRIED_TWO_CHILDREN,
];

/// Billionths in a hundredth of a percent.
const HUNDREDTH: i64 = 100_000;

fn pay() -> impl Strategy<Value = Pay> {
    let minor = prop_oneof![
        6 => 1_000_000..1_000_000_000_i64,
        3 => 0..=Pay::MAX_MINOR,
        1 => Just(0),
        1 => Just(Pay::MAX_MINOR),
    ];
    (minor, select(Currency::ALL.to_vec())).prop_map(|(minor, currency)| Pay { minor, currency })
}

fn rate(low: i64, high: i64) -> impl Strategy<Value = Rate> {
    let percent = |n| Rate::percent(n).ppb();
    prop_oneof![
        (percent(low) / HUNDREDTH..=percent(high) / HUNDREDTH)
            .prop_map(|n| Rate::from_ppb(n * HUNDREDTH)),
        // To the last digit that a link has.
        (percent(low)..=percent(high)).prop_map(Rate::from_ppb),
        Just(Rate::percent(low)),
        Just(Rate::percent(high)),
    ]
}

fn place() -> impl Strategy<Value = &'static Place> {
    select(catalog::places().iter().collect::<Vec<_>>())
}

fn name() -> impl Strategy<Value = Option<String>> {
    let text = r"[^\p{Cc}]{1,40}|[가-힣a-z&=%#+ ]{1,40}";
    let trimmed = text.prop_map(|name: String| name.trim().to_owned());
    proptest::option::weighted(
        0.3,
        trimmed.prop_filter("no name at all", |n| !n.is_empty()),
    )
}

/// An offer of the catalogue with every field set anew.
pub fn offer() -> impl Strategy<Value = Offer> {
    let templates: Vec<&str> = catalog::templates().iter().map(|t| t.id).collect();
    (
        (select(templates), name(), place(), catalog::LAW_YEARS),
        (
            pay(),
            select(HOUSEHOLDS.to_vec()),
            any::<prop::sample::Index>(),
        ),
        (1..=WeeklyHours::MAX_TENTHS, rate(0, 100), rate(-50, 50)),
    )
        .prop_map(|(who, what, how)| {
            let (template, name, place, tax_year) = who;
            let (pay, household, relief) = what;
            let (tenths, saving, growth) = how;
            let reliefs: Vec<Regime> = catalog::reliefs_at(place)
                .map(|relief| Regime(relief.id))
                .chain([Regime::ORDINARY])
                .collect();
            Offer {
                template,
                name,
                place,
                tax_year,
                pay,
                extras: Extras::default(),
                details: Details::USUAL,
                parts: YearlyParts::EVEN,
                shares_in: pay.currency,
                term: Term::default(),
                schemes: Vec::new(),
                household,
                regime: reliefs[relief.index(reliefs.len())],
                hours: WeeklyHours::from_tenths(tenths),
                saving,
                growth,
            }
        })
}

/// As [`offer`], with pay and growth such as people have, so that every rung has a value.
pub fn usual_offer() -> impl Strategy<Value = Offer> {
    (
        offer(),
        20_000_000..2_000_000_000_i64,
        rate(-5, 10),
        200_u16..800,
    )
        .prop_map(|(offer, won, growth, tenths)| {
            let currency = offer.place.country.currency;
            // About the same money. Less than a tenth of it would be below what Beijing's contributions
            // take at the least, and leave nothing after years of falling pay.
            let minor = match currency {
                Currency::Krw => won,
                Currency::Cny | Currency::Hkd => won / 2,
                _ => won / 14,
            };
            Offer {
                pay: Pay { minor, currency },
                growth,
                hours: WeeklyHours::from_tenths(tenths),
                ..offer
            }
        })
}

/// Nothing as a rule, else as much as people get or the most that can be said.
fn extra() -> impl Strategy<Value = i64> {
    prop_oneof![6 => Just(0), 3 => 0..100_000_000_i64, 1 => Just(Pay::MAX_MINOR)]
}

/// Any days of eleven years, one of them, or none.
fn any_term() -> impl Strategy<Value = Term> {
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).expect("a day");
    let day = move |days: u64| first + chrono::Days::new(days);
    (
        proptest::option::of(0_u64..4_000),
        proptest::option::of(0_u64..4_000),
    )
        .prop_map(move |(start, length)| Term {
            start: start.map(day),
            end: length.map(|length| day(start.unwrap_or(0) + length)),
        })
}

/// As [`usual_offer`], with every amount, number, schedule and term that one can add, to the ends
/// of their bounds.
pub fn detailed_offer() -> impl Strategy<Value = Offer> {
    let list = prop_oneof![
        3 => Just(vec![]),
        1 => (0_u8..=100).prop_map(|part| vec![part, 100 - part]),
        1 => Just(vec![40, 30, 20, 10]),
        1 => Just(vec![10; 10]),
    ];
    (
        usual_offer(),
        proptest::collection::vec(extra(), Extra::ALL.len()),
        proptest::collection::vec(
            proptest::option::weighted(0.3, any::<i32>()),
            Detail::ALL.len(),
        ),
        (list, select(Currency::ALL.to_vec()), any_term()),
    )
        .prop_map(|(mut offer, extras, details, (list, shares_in, term))| {
            for (extra, minor) in Extra::ALL.into_iter().zip(extras) {
                *offer.extras.amount_mut(extra) = minor;
            }
            for (detail, any) in Detail::ALL.into_iter().zip(details) {
                let measure = detail.measure();
                if let Some(any) = any {
                    let span = measure.max - measure.min + 1;
                    offer
                        .details
                        .set(detail, measure.min + any.rem_euclid(span));
                }
            }
            offer.parts = YearlyParts::of(&list).expect("parts of 100");
            Offer {
                shares_in,
                term,
                ..offer
            }
        })
}

fn exchange() -> impl Strategy<Value = Exchange> {
    // Won for a unit, in ten-thousandths, as finely as a link has them.
    let own = prop_oneof![100..=100_000_000_000_i64, 1_000_000..30_000_000_i64];
    let rates =
        proptest::collection::vec(proptest::option::weighted(0.2, own), Currency::ALL.len());
    let periods: Vec<_> = catalog::periods().iter().collect();
    (select(periods), rates).prop_map(|(period, rates)| Exchange {
        period,
        own: (Currency::ALL.into_iter().zip(rates))
            .filter(|(currency, _)| *currency != Currency::Krw)
            .filter_map(|(currency, n)| Some((currency, n?)))
            .map(|(currency, n)| OwnRate {
                currency,
                won: n as f64 / 1e4,
            })
            .collect(),
    })
}

/// Everything that a reader can set, around these offers.
pub fn scenario_of(
    offer: impl Strategy<Value = Offer>,
    count: std::ops::RangeInclusive<usize>,
) -> impl Strategy<Value = Scenario> {
    let anchors: Vec<Currency> = catalog::anchors().collect();
    (
        proptest::collection::vec(offer, count),
        any::<prop::sample::Index>(),
        exchange(),
        (select(anchors), 1..=Scenario::MAX_HORIZON, rate(-10, 30)),
        select(vec![Period::Year, Period::Month]),
    )
        .prop_map(
            |(offers, against, exchange, (anchor, horizon, discount), period)| Scenario {
                career: Career::usual(),
                closing: Closing::none(offers[0].pay.currency, horizon, catalog::data_day()),
                against: 1 + against.index(offers.len() - 1),
                offers,
                exchange,
                anchor,
                horizon,
                discount,
                period,
            },
        )
}

/// What is changed of a stage; parts of the odds are scaled so that they make one.
type StageChange = (
    Option<i64>,
    Option<Rate>,
    Option<Rate>,
    Option<Lasting>,
    Option<Vec<i64>>,
);

fn stage_change(stage: &'static StageFact) -> impl Strategy<Value = StageChange> {
    let some = |rates| proptest::option::weighted(0.4, rates);
    let term = prop_oneof![
        (1..=Career::MAX_TERM).prop_map(Lasting::Years),
        rate(0, 100).prop_map(Lasting::Leaving),
    ];
    let (low, high) = Career::GROWTH;
    let part = prop_oneof![1 => Just(0_i64), 2 => 0_i64..1_000];
    let parts = proptest::collection::vec(part, stage.next.len());
    (
        proptest::option::weighted(0.4, pay().prop_map(|pay| pay.minor)),
        some(rate(low, high).boxed()),
        some(rate(0, Career::MAX_SPREAD).boxed()),
        proptest::option::weighted(0.4, term),
        proptest::option::weighted(0.4, parts),
    )
}

/// Everything that a reader can set of careers, any stages changed.
pub fn career() -> impl Strategy<Value = Career> {
    career_of(catalog::stages())
}

/// The same of stages that need not be the catalogue's.
pub fn career_of(stages: &'static [StageFact]) -> impl Strategy<Value = Career> {
    let begins = stages.iter().filter(|stage| stage.begins);
    let mut starts: Vec<Option<&str>> = begins.map(|stage| Some(stage.id)).collect();
    starts.push(None);
    let changes: Vec<_> = (stages.iter())
        .map(|stage| proptest::option::weighted(0.3, stage_change(stage)))
        .collect();
    let (youngest, oldest) = Career::AGES;
    (
        (select(starts.clone()), select(starts)),
        (youngest..=oldest, youngest..=oldest, 0..=Career::MAX_SINCE),
        select(University::ALL.to_vec()),
        (0..=Career::MAX_SERVICE, 0..=Career::MAX_SERVICE, pay()),
        (rate(0, Career::MAX_SPREAD), any::<u32>()),
        changes,
    )
        .prop_map(
            move |((a, b), (from, until, since), university, service, (yearly, seed), changes)| {
                let mut career = Career {
                    starts: [a, b],
                    from,
                    until: until.min(from.saturating_add(Frame::MOST_YEARS)),
                    since,
                    university,
                    service: [service.0, service.1],
                    service_pay: service.2.minor,
                    yearly,
                    seed,
                    edits: Vec::new(),
                };
                for (stage, change) in stages.iter().zip(changes) {
                    let Some((pay, growth, spread, term, parts)) = change else {
                        continue;
                    };
                    let odds = parts.map(|parts| {
                        let rates: Vec<Rate> = parts.into_iter().map(Rate::from_ppb).collect();
                        whole(&rates)
                    });
                    career.change(stage, |edit| {
                        edit.pay = pay;
                        edit.growth = growth;
                        edit.spread = spread;
                        edit.term = term;
                        edit.odds = odds;
                    });
                }
                career
            },
        )
}

/// Two to six offers of any kind.
pub fn scenario() -> impl Strategy<Value = Scenario> {
    scenario_of(offer(), Scenario::MIN_OFFERS..=Scenario::MAX_OFFERS)
}

/// Two offers such as people have, at rates not far from the market's: at others the pay may be
/// less than the least premiums of its country.
pub fn usual_pair() -> impl Strategy<Value = Scenario> {
    scenario_of(usual_offer(), 2..=2).prop_map(at_usual_rates)
}

fn at_usual_rates(mut scenario: Scenario) -> Scenario {
    let period = scenario.exchange.period;
    for own in &mut scenario.exchange.own {
        if let Some(rate) = period.rate(own.currency) {
            own.won = own.won.clamp(rate.won / 2.0, rate.won * 2.0);
        }
    }
    scenario
}

const fn scheme(id: &'static str, rule: Rule) -> Scheme {
    Scheme {
        id,
        country: "kr",
        reach: Reach::Formula,
        payer: Payer::State,
        rule,
        research: None,
        years: Some(3),
        opens: None,
        closes: None,
        ends: None,
    }
}

const fn won(minor: i64) -> Pay {
    Pay {
        minor,
        currency: Currency::Krw,
    }
}

const fn part_of(percent: i64, of: Basis, cap: Option<Pay>) -> Rule {
    Rule::Match {
        share: Rate::percent(percent),
        of,
        cap,
    }
}

/// Made up: one of each rule that moves with what offers pay.
static SCHEMES: [Scheme; 5] = [
    scheme("a-salary", part_of(100, Basis::Salary, None)),
    scheme(
        "a-package",
        part_of(30, Basis::Package, Some(won(100_000_000))),
    ),
    scheme("a-gap", part_of(50, Basis::Gap, None)),
    scheme(
        "a-guarantee",
        Rule::Salary {
            amount: won(120_000_000),
            share: Rate::percent(50),
        },
    ),
    scheme("a-sum", Rule::Once(won(50_000_000))),
];

fn schemes() -> impl Strategy<Value = Vec<&'static Scheme>> {
    let some = proptest::sample::subsequence(SCHEMES.iter().collect::<Vec<_>>(), 0..=2);
    prop_oneof![2 => Just(Vec::new()), 1 => some]
}

fn term() -> impl Strategy<Value = Term> {
    let day = |days: u64| {
        let first = NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day");
        first + chrono::Days::new(days)
    };
    prop_oneof![
        3 => Just(Term::default()),
        1 => (0_u64..700, proptest::option::of(1_u32..80)).prop_map(move |(days, months)| {
            let start = day(days);
            let end = months.and_then(|months| start.checked_add_months(Months::new(months)));
            Term { start: Some(start), end }
        }),
    ]
}

/// As [`usual_offer`], with bonus, shares, probation, costs and days such as offers have. Amounts
/// are parts of the pay.
pub fn full_offer() -> impl Strategy<Value = Offer> {
    let shares = (
        proptest::option::of((0_i64..300, 0_i64..50, -300..500_i32, 0..1_000_i32)),
        (1..=6_i32, 0..=24_i32, 1..=12_i32, 0..6_i32),
    );
    let cash = (0_i64..40, 0_i64..30, 0_i64..20, 0_i64..10, 0_i64..10);
    let details = (
        0..=1_000_i32,
        0..=6_i32,
        500..=1_000_i32,
        0..100_i32,
        0..30_i32,
    );
    (usual_offer(), shares, cash, details, (term(), schemes())).prop_map(
        |(mut offer, (grant, schedule), cash, details, (term, schemes))| {
            let part = |percent: i64| offer.pay.minor * percent / 100;
            let (bonus, sign_on, moving, benefits, health) = cash;
            offer.extras = Extras {
                bonus: part(bonus),
                sign_on: part(sign_on),
                moving: part(moving),
                benefits: part(benefits),
                health: part(health),
                grant: grant.map_or(0, |grant| part(grant.0)),
                refresher: grant.map_or(0, |grant| part(grant.1)),
                ..Extras::default()
            };
            let (chance, probation, part, overtime, leave) = details;
            let (years, cliff, every, sale) = schedule;
            for (detail, value) in [
                (Detail::BonusChance, chance),
                (Detail::Probation, probation),
                (Detail::ProbationPay, part),
                (Detail::Overtime, overtime),
                (Detail::Leave, leave),
                (Detail::VestingYears, years),
                (Detail::VestingCliff, cliff),
                (Detail::VestingEvery, every),
                (Detail::SaleAfter, sale),
                (Detail::ShareGrowth, grant.map_or(0, |grant| grant.2)),
                (Detail::Worthless, grant.map_or(0, |grant| grant.3)),
            ] {
                offer.details.set(detail, value);
            }
            Offer {
                term,
                schemes,
                ..offer
            }
        },
    )
}

/// Two such offers, and a question of what would close the gap, whole in each lever's unit.
/// Horizons of one and of sixty years are among them.
pub fn question() -> impl Strategy<Value = Scenario> {
    let part = prop_oneof![1 => Just(0_i64), 4 => 0_i64..=10_000];
    let money = |most: i64| prop_oneof![1 => Just(0), 2 => 0..=most];
    let closing = (
        (
            part,
            select(vec![Basis::Gap, Basis::Salary, Basis::Package]),
        ),
        (proptest::option::of(0_i64..200), money(100), money(50)),
        (
            prop_oneof![1 => Just(0_u8), 5 => 1_u8..=10],
            select(vec![Taxing::Taxed, Taxing::Free]),
        ),
        (select(Rung::ALL.to_vec()), select(Currency::ALL.to_vec())),
    );
    let horizon = prop_oneof![2 => Just(1_u8), 6 => 2_u8..=10, 1 => Just(60)];
    (scenario_of(full_offer(), 2..=2), closing, horizon).prop_map(|(scenario, closing, horizon)| {
        let mut scenario = at_usual_rates(scenario);
        let ((share, of), (cap, amount, once), (years, taxing), (rung, currency)) = closing;
        // Amounts are percentages of a sum that is much in every currency.
        let percent = match currency {
            Currency::Krw => 3_000_000,
            _ => 200_000,
        };
        scenario.horizon = horizon;
        for offer in &mut scenario.offers {
            offer.saving = Rate::from_ppb(offer.saving.ppb() / 1_000_000 * 1_000_000);
        }
        scenario.closing = Closing {
            currency,
            share: Rate::from_ppb(share * HUNDREDTH),
            of,
            cap: cap.map(|cap| cap * percent),
            amount: amount * percent,
            once: once * percent,
            years,
            taxing,
            charges: Payer::State,
            rung,
            ..scenario.closing
        };
        scenario
    })
}
