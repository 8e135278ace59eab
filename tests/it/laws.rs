//! What holds of every law in the catalogue, whatever the country: a new one is held to it at once.

use std::collections::BTreeMap;

use salary_gap::catalog;
use salary_gap::domain::facts::Facts;
use salary_gap::domain::money::Currency;
use salary_gap::domain::offer::Pay;
use salary_gap::domain::tax::{
    Case, Children, CountryLaw, Household, LineKind, Partner, Parts, Refusal, Regime, Region,
    Unmade,
};

/// Where more pay may leave less: what stands in none of these rows may not happen.
struct Cliff {
    country: &'static str,
    /// Every region of the country where it is empty.
    region: &'static str,
    /// Wages at which it is felt, in units of the currency.
    wages: std::ops::Range<i64>,
    /// By how much less at most, in minor units. Rows that meet are added up.
    drop: i64,
    article: &'static str,
}

const ANY: std::ops::Range<i64> = 0..i64::MAX;

/// In the order of countries. A new country stands here with its cliffs, or has none.
const CLIFFS: &[Cliff] = &[
    Cliff {
        country: "fr",
        region: "",
        wages: ANY,
        // 12 × ten rates of a cent, and a euro each for base, décote, tax and levy: see fr.
        drop: 520,
        article: "CGI art. 1657, 1: bases, taxes and reductions to the euro",
    },
    Cliff {
        country: "fr",
        region: "",
        // The ceiling of the year, and 2,000 that may be exempt.
        wages: 47_100..51_000,
        // 0.14 % of 12 × 4,005, to the cent of each month.
        drop: 6_740,
        article: "ANI du 17/11/2017: the CET is of all pay, once it exceeds the ceiling",
    },
    Cliff {
        country: "fr",
        region: "",
        wages: 0..120_000,
        drop: 6_100,
        article: "CGI art. 1657, 1 bis: below €61 no tax is collected",
    },
    Cliff {
        country: "kr",
        region: "",
        wages: ANY,
        // 12 × (50 + 10 + 10 + 10) + 10 + 10 won: see kr_properties.
        drop: 980,
        article: "국민연금법 시행령 제5조, 국고금 관리법 제47조: bases and premiums are cut",
    },
    Cliff {
        country: "kr",
        region: "",
        // The first won that is not exempt; 2,400,000 may be.
        wages: 0..4_000_000,
        // 2026: 6 × 19,000 + 6 × 19,470, 12 × 10,080 and 12 × 1,320.
        drop: 367_620,
        article: "국민연금법 시행령 제5조, 국민건강보험법 시행령 제32조: the least premiums",
    },
    Cliff {
        country: "sg",
        region: "",
        wages: ANY,
        drop: 1_200,
        article: "CPF Act 1953, First Schedule: each month's share drops its cents",
    },
    Cliff {
        country: "us",
        region: "",
        wages: 200_000..700_000,
        drop: 5_000,
        article: "IRC § 24(b)(1): child tax credit falls by $50 for each $1,000 or part of it",
    },
    Cliff {
        country: "us",
        region: "CA",
        wages: 250_000..1_000_000,
        drop: 6_000,
        article: "R&TC § 17054.1: exemption credits fall by $6 each for each $2,500",
    },
    Cliff {
        country: "us",
        region: "WA",
        wages: 0..70_000,
        drop: 5_100,
        article: "RCW 82.08.0206(3): the working families credit is at least $50 until it ends",
    },
    Cliff {
        country: "us",
        region: "NY",
        wages: 0..110_000,
        drop: 14_000,
        article: "Tax Law § 606(b), (c-1): household and child credits by steps",
    },
    Cliff {
        country: "us",
        region: "NYC",
        wages: 0..110_000,
        drop: 14_000,
        article: "Tax Law § 606(b), (c-1): household and child credits by steps",
    },
    // Begins with the taxable income of a bracket, and is reckoned by what the gross income is
    // above it, over 50,000: at once 44.1 % of $3,071 where 22,050 are deducted.
    Cliff {
        country: "us",
        region: "NY",
        wages: 105_000..1_070_000,
        drop: 136_000,
        article: "Tax Law § 601(d-4): recapture of the lower brackets",
    },
    Cliff {
        country: "us",
        region: "NYC",
        wages: 105_000..1_070_000,
        drop: 136_000,
        article: "Tax Law § 601(d-4), § 606(ggg): recapture; the school tax credit ends",
    },
    // The same at 2,155,350: $60,350, less what is kept of the 27,950 of income over which it
    // comes in where 22,050 are deducted: 51 % in the state, 47.1 % in the city.
    Cliff {
        country: "us",
        region: "NY",
        wages: 1_070_000..i64::MAX,
        drop: 4_610_000,
        article: "Tax Law § 601(d-4): recapture of the lower brackets",
    },
    Cliff {
        country: "us",
        region: "NYC",
        wages: 1_070_000..i64::MAX,
        drop: 4_720_000,
        article: "Tax Law § 601(d-4): recapture of the lower brackets",
    },
    Cliff {
        country: "jp",
        region: "",
        wages: ANY,
        // 12 × 30,000 × 14.19 %, 3,200 × 30.42 %, 1,000 × 55.95 % and 300 yen.
        drop: 53_500,
        article: "健康保険法 第40条, 所得税法 別表第五: grades of pay, steps of the table",
    },
    Cliff {
        country: "jp",
        region: "",
        wages: 1_000_000..6_000_000,
        drop: 5_000,
        article: "地方税法 第295条: the flat resident tax begins",
    },
    Cliff {
        country: "jp",
        region: "",
        wages: 2_500_000..9_000_000,
        // 370,000 × 20.42 %, of 2026.
        drop: 75_600,
        article: "所得税法 第86条: the basic deduction falls by steps",
    },
    Cliff {
        country: "jp",
        region: "",
        wages: 10_900_000..12_600_000,
        // 130,000 × 33.69 % and 110,000 × 10 %.
        drop: 54_900,
        article: "所得税法 第83条: the spouse deduction falls by steps",
    },
    Cliff {
        country: "jp",
        region: "",
        wages: 25_000_000..27_500_000,
        // 160,000 × 40.84 %, 150,000 × 10 % and 2,500.
        drop: 82_900,
        article: "所得税法 第86条, 地方税法 第314条の2, 第314条の6: the basic deduction ends",
    },
    Cliff {
        country: "cn",
        region: "",
        wages: ANY,
        drop: 1_300,
        article: "住房公积金管理条例: deposits are whole yuan, month by month",
    },
    Cliff {
        country: "ch",
        region: "",
        wages: ANY,
        // 13.2 % and 2.17 × 13 % of a hundred francs, and a franc for each of four roundings.
        drop: 4_542,
        article: "DBG Art. 36, StG ZH § 35: taxable income in whole hundreds of francs",
    },
    Cliff {
        country: "de",
        region: "",
        wages: ANY,
        // Twice a euro for a couple, and the solidarity surcharge of 11.9 % on it.
        drop: 224,
        article: "EStG § 32a Abs. 1, 5: the tax to whole euros, doubled for a couple",
    },
    Cliff {
        country: "hk",
        region: "",
        // Shares and bonus move the month's relevant income below the year's.
        wages: 85_000..145_000,
        // 12 × 5 % of 7,100.
        drop: 426_000,
        article: "Cap. 485 s 9: the employee pays nothing below the least relevant income",
    },
    Cliff {
        country: "hk",
        region: "",
        wages: ANY,
        drop: 100,
        article: "Cap. 112: tax is assessed in whole dollars",
    },
];

/// The most by which a law may pay out more than the pay, in minor units.
const PAID_OUT: &[(&str, i64, &str)] = &[(
    "us",
    2_000_000,
    "IRC § 24(d), § 32; Tax Law § 606; RCW 82.08.0206: refundable credits",
)];

/// Every law, at each region where the catalogue has a place of it.
fn places(facts: &Facts) -> Vec<(&'static str, &dyn CountryLaw, Region)> {
    let mut places = Vec::new();
    for (country, law) in &facts.laws {
        for place in facts.places.iter().filter(|p| p.country.id == *country) {
            let known =
                |(id, _, region): &(&str, _, Region)| *id == *country && region.0 == place.region.0;
            if !places.iter().any(known) {
                places.push((*country, law.as_ref(), place.region));
            }
        }
    }
    places
}

fn regimes(law: &dyn CountryLaw) -> Vec<Regime> {
    let all = [Regime::ORDINARY].into_iter();
    all.chain(law.regimes().iter().copied()).collect()
}

const FILINGS: [Household; 3] = [
    Household::SINGLE,
    Household::MARRIED,
    Household::MARRIED_TWO_CHILDREN,
];

fn households() -> Vec<Household> {
    let with = |partner, ages: &[u8]| Household {
        partner,
        children: Children::of_ages(ages).expect("few enough"),
    };
    let others = [
        with(Partner::None, &[1, 9]),
        with(Partner::WithoutIncome, &[0, 7, 12, 17, 20, 25]),
    ];
    FILINGS.into_iter().chain(others).collect()
}

/// About a dollar, in minor units: for wages that reach every rule of every country.
fn scale(law: &dyn CountryLaw) -> i64 {
    match law.currency() {
        Currency::Krw => 1_400,
        Currency::Jpy => 150,
        other => other.minor_per_unit(),
    }
}

/// Whether a choice is one of the region, as far as the catalogue binds it to one.
fn is_there(regime: Regime, region: Region) -> bool {
    let relief = catalog::reliefs().iter().find(|one| one.id == regime.0);
    let only = relief.and_then(|relief| relief.region);
    only.is_none_or(|only| only == region.0)
}

/// Every place, choice, household and year, of no pay yet. A law may know a household without
/// computing it, but not those of the batch door.
fn cases(facts: &Facts) -> Vec<(&'static str, &dyn CountryLaw, Case)> {
    let mut cases = Vec::new();
    for (country, law, region) in places(facts) {
        for regime in regimes(law).into_iter().filter(|it| is_there(*it, region)) {
            for household in households() {
                for year in catalog::LAW_YEARS {
                    let case = Case {
                        year,
                        region,
                        regime,
                        household,
                        unmade: Unmade::AsLastMade,
                        ..Case::default()
                    };
                    let refused = law.take_home(&case) == Err(Refusal::UnknownHousehold);
                    if refused {
                        assert!(!FILINGS.contains(&household), "{country} {case:?}");
                    } else {
                        cases.push((country, law, case));
                    }
                }
            }
        }
    }
    cases
}

#[test]
fn every_country_of_the_catalogue_has_a_law_and_every_law_a_place() {
    let facts = catalog::all_facts();
    for country in facts.countries {
        let law = facts.law(country.id).expect("a law");
        assert_eq!(law.currency(), country.currency, "{}", country.id);
    }
    for (country, _) in &facts.laws {
        let places = facts.places.iter();
        assert!(places.filter(|p| p.country.id == *country).count() > 0);
    }
    for relief in catalog::reliefs() {
        let law = facts.law(relief.country).expect("a law");
        assert!(
            law.regimes().iter().any(|r| r.0 == relief.id),
            "{}",
            relief.id
        );
    }
}

#[test]
fn lines_add_up_and_the_quick_way_agrees() {
    let facts = catalog::all_facts();
    for (country, law, case) in cases(&facts) {
        let unit = scale(law);
        let wages = [
            0,
            1,
            700 * unit,
            17_000 * unit,
            64_321 * unit,
            250_000 * unit,
        ];
        for gross in wages.into_iter().chain([4_000_000 * unit, Pay::MAX_MINOR]) {
            let mixed = Parts {
                bonus: gross / 10,
                equity: gross / 5,
                untaxed: gross / 40,
                severance: gross / 13,
                after_tax: 0,
            };
            let all = |part| Parts {
                untaxed: part,
                ..Parts::default()
            };
            for parts in [Parts::default(), mixed, all(gross)] {
                let case = Case {
                    gross,
                    parts,
                    ..case
                };
                let slip = law.assess(&case).expect("a law");
                let taken = slip.take_home;
                assert_eq!(law.take_home(&case), Ok(taken), "{country} {case:?}");
                assert_eq!(slip.currency, law.currency());
                assert_eq!(taken.gross, gross);
                for (kind, total) in [
                    (LineKind::IncomeTax, taken.income_tax),
                    (LineKind::Contribution, taken.social),
                    (LineKind::Deferred, taken.deferred),
                    (LineKind::Employer, slip.employer_cost() - gross),
                ] {
                    let of_kind = slip.lines.iter().filter(|line| line.kind == kind);
                    let sum: i64 = of_kind.map(|line| line.amount).sum();
                    assert_eq!(sum, total, "{kind:?} of {country} {case:?}");
                }
                for line in &slip.lines {
                    let may_be_negative = [LineKind::IncomeTax, LineKind::Working];
                    assert!(
                        line.amount >= 0 || may_be_negative.contains(&line.kind),
                        "{line:?} of {country} {case:?}"
                    );
                }
                let paid_out = PAID_OUT.iter().find(|(id, ..)| *id == country);
                let most = gross + paid_out.map_or(0, |(_, most, _)| *most);
                assert!(taken.net() <= most, "{taken:?} of {country} {case:?}");
                assert!(taken.deferred <= parts.severance, "{country} {case:?}");
            }
        }
    }
}

#[test]
fn what_a_law_does_not_know_is_refused() {
    let facts = catalog::all_facts();
    let everyone: Vec<Regime> = (facts.laws.iter())
        .flat_map(|(_, law)| law.regimes().iter().copied())
        .chain([Regime("nothing")])
        .collect();
    for (country, law, region) in places(&facts) {
        let case = Case {
            year: 2025,
            region,
            gross: 50_000 * scale(law),
            ..Case::default()
        };
        let nowhere = Case {
            region: Region("nowhere"),
            ..case
        };
        assert_eq!(
            law.take_home(&nowhere),
            Err(Refusal::UnknownRegion),
            "{country}"
        );
        for regime in &everyone {
            let result = law.take_home(&Case {
                regime: *regime,
                ..case
            });
            if law.regimes().contains(regime) && is_there(*regime, region) {
                assert!(result.is_ok(), "{country} {regime:?}: {result:?}");
            } else {
                assert_eq!(result, Err(Refusal::UnknownRegime), "{country} {regime:?}");
            }
        }
    }
}

#[test]
fn what_is_not_yet_made_is_refused_or_taken_as_last_made() {
    let facts = catalog::all_facts();
    for (country, law, case) in cases(&facts) {
        let at = |year, unmade| {
            let gross = 50_000 * scale(law);
            law.take_home(&Case {
                year,
                unmade,
                gross,
                ..case
            })
        };
        let first = *catalog::LAW_YEARS.start();
        assert!(at(first, Unmade::Refuse).is_ok(), "{country} {case:?}");
        let made = at(case.year, Unmade::Refuse);
        let taken = at(case.year, Unmade::AsLastMade);
        match made {
            Ok(_) => assert_eq!(made, taken, "{country} {case:?}"),
            Err(Refusal::NoLaw(missing)) => {
                assert!(taken.is_ok(), "{country} {case:?}");
                assert_ne!(catalog::parameter_id(missing.parameter), "");
            }
            Err(other) => panic!("{country} {case:?}: {other:?}"),
        }
        for year in [first - 1, catalog::LAW_YEARS.end() + 1, i32::MIN, i32::MAX] {
            for unmade in [Unmade::Refuse, Unmade::AsLastMade] {
                let refused = at(year, unmade);
                assert!(
                    matches!(refused, Err(Refusal::NoLaw(_))),
                    "{country} {year}: {refused:?}"
                );
            }
        }
    }
}

/// Rising wages from `from` to three million dollars or so, each followed by one a unit higher;
/// `shift` moves them all, so that no two cases stand at the same places.
fn rising(from: i64, unit: i64, shift: i64) -> impl Iterator<Item = i64> {
    let mut at = from;
    std::iter::from_fn(move || {
        at += at / 40 + unit * (1 + shift % 97);
        (at < 3_000_000 * unit).then_some(at)
    })
    .flat_map(move |gross| [gross, gross + unit])
}

#[test]
fn more_pay_never_leaves_less_but_for_the_cliffs_that_are_named() {
    let facts = catalog::all_facts();
    let mut worst: BTreeMap<(&str, &str), (i64, String)> = BTreeMap::new();
    for (shift, (country, law, case)) in (0..).zip(cases(&facts)) {
        let unit = scale(law);
        let mixed = Parts {
            bonus: 20_000 * unit,
            equity: 30_000 * unit,
            untaxed: 2_000 * unit,
            severance: 5_000 * unit,
            after_tax: 0,
        };
        for (from, parts) in [(1_000, Parts::default()), (60_000, mixed)] {
            let mut most = i64::MIN;
            for gross in rising(from * unit, unit, shift * 31) {
                let case = Case {
                    gross,
                    parts,
                    ..case
                };
                let net = law.take_home(&case).expect("a law").net();
                let drop = most.saturating_sub(net);
                let units = gross / law.currency().minor_per_unit();
                let beyond = drop.saturating_sub(named(country, case.region, units));
                let entry = worst.entry((country, case.region.0)).or_default();
                if beyond > entry.0 {
                    *entry = (beyond, format!("{drop} less of {case:?}"));
                }
                most = most.max(net);
            }
        }
    }
    let unnamed: Vec<String> = (worst.iter())
        .filter(|(_, (beyond, _))| *beyond > 0)
        .map(|((country, region), (_, what))| format!("{country} {region}: {what}"))
        .collect();
    assert!(unnamed.is_empty(), "\n{}", unnamed.join("\n"));
}

/// The most that a wage, in units of the currency, may leave less than a lower one.
fn named(country: &str, region: Region, wage: i64) -> i64 {
    (CLIFFS.iter())
        .filter(|cliff| cliff.country == country && cliff.wages.contains(&wage))
        .filter(|cliff| cliff.region.is_empty() || cliff.region == region.0)
        .map(|cliff| cliff.drop)
        .sum()
}

#[test]
fn every_cliff_is_of_a_place_that_is_there_and_names_its_law() {
    let facts = catalog::all_facts();
    for cliff in CLIFFS {
        let known = (places(&facts).iter()).any(|(country, _, region)| {
            *country == cliff.country && (cliff.region.is_empty() || cliff.region == region.0)
        });
        assert!(known, "{} {}", cliff.country, cliff.region);
        assert!(!cliff.article.is_empty() && cliff.drop > 0 && !cliff.wages.is_empty());
    }
}
