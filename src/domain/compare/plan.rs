//! An offer over the years: what is paid in each, what is left, and what that is worth.

use super::super::details::Detail;
use super::super::facts::Facts;
use super::super::offer::{Extra, Offer, Pay};
use super::super::scenario::Scenario;
use super::super::scheme::Payer;
use super::super::tax::{Case, CountryLaw, Parts, Refusal};
use super::Rung;
use super::case::{Which, case_of, grown, last_known, local_amount, with};
use super::reading::{Anchor, Market, Purchasing, nearest, units};
use super::shares::{Shares, first_year_shares};
use super::support::{Support, support};
use super::window::{Stay, Window};

/// A year of an offer, in units of the anchor currency, not discounted.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Year {
    /// The calendar year, where the offers have dates; else it is a year of work.
    pub calendar: Option<i32>,
    /// Which part of the year is worked under the offer: 1 is all of it.
    pub worked: f64,
    /// All pay as promised, support and vesting shares included, at the market rate.
    pub paid: f64,
    /// What of it are granted shares that vest, ...
    pub shares: f64,
    /// ... and what comes from schemes and the match.
    pub support: f64,
    /// What is left after tax, costs of one's own and what cannot be sold yet, at the market rate;
    /// chances counted by their weight.
    pub kept: f64,
    /// The same with benefits, at parity where it is spent.
    pub power: f64,
    /// What the year counts for in the sum: 1 in the first.
    pub weight: f64,
}

/// A year of an offer as promised, in minor units of the place's currency.
pub(super) struct Promised {
    pub calendar: Option<i32>,
    /// Which part of the year is worked under the offer.
    pub worked: f64,
    /// All pay, support and vesting shares included, under the law that is applied.
    pub case: Case,
    pub support: Support,
    /// What the employer pays into a pension beyond the law; it grows with the pay.
    pub pension: i64,
    /// What the fellow pays: yearly costs and, once, coming.
    pub costs: i64,
    /// The sign-on that goes back to the employer.
    pub paid_back: i64,
    bonus: i64,
    vesting: i64,
    /// What of the vesting shares cannot be sold yet, and what is sold of those held so.
    held: i64,
    sold: i64,
}

impl Promised {
    /// What is paid out of one's own pocket: costs, fees, a sign-on paid back.
    fn out_of_pocket(&self) -> i64 {
        (self.costs)
            .saturating_add(self.support.fee_of(Payer::Fellow))
            .saturating_add(self.paid_back)
    }
}

/// An offer under the law of its place.
pub(super) struct Plan<'a> {
    scenario: &'a Scenario,
    anchor: &'a Anchor<'a>,
    index: usize,
    offer: &'a Offer,
    /// The first full year, everything as promised.
    pub first: Case,
    /// The law that is applied, and that year under it; or why there is none.
    pub law: Result<(&'a dyn CountryLaw, Case), Refusal>,
    /// Of that year, in minor units of the place's currency.
    pub support: Support,
    pub shares: i64,
}

impl<'a> Plan<'a> {
    pub fn of(
        facts: &'a Facts,
        scenario: &'a Scenario,
        anchor: &'a Anchor<'a>,
        index: usize,
        offer: &'a Offer,
    ) -> Self {
        let market = &anchor.market;
        let support = support(market, scenario, index, offer, true, &|years, _| {
            f64::from(u8::from(years > 0))
        });
        let shares = first_year_shares(market, offer, offer.place.country.currency);
        let first = with(case_of(market, offer, Which::First), shares, &support, 0);
        let law = facts
            .law(offer.place.country.id)
            .ok_or(Refusal::UnknownRegion)
            .and_then(|law| last_known(law, first).map(|case| (law, case)));
        Self {
            scenario,
            anchor,
            index,
            offer,
            first,
            law,
            support,
            shares,
        }
    }

    /// The first rung.
    pub fn headline(&self) -> Option<f64> {
        let paid = self.offer.first_year();
        let more = self.shares.saturating_add(self.support.added());
        let local = self.offer.place.country.currency;
        Some(self.anchor.amount(paid.minor, paid.currency)? + self.anchor.amount(more, local)?)
    }

    /// What a year's net is worth where one lives, benefits and yearly costs counted.
    pub fn purchasing(&self, net: i64) -> Option<Purchasing> {
        let kept = self.units(net.saturating_sub(self.yearly_costs()));
        self.anchor
            .purchasing(kept, self.units(self.benefits()), self.offer)
    }

    /// A rung from the first year's net and the years.
    pub fn rung(&self, rung: Rung, net: i64, years: &[Year]) -> Option<f64> {
        let power = || Some(self.purchasing(net)?.total());
        match rung {
            Rung::Headline => self.headline(),
            Rung::TakeHome => self.anchor.amount(net, self.offer.place.country.currency),
            Rung::Purchasing => power(),
            Rung::Hour => Some(power()? / self.offer.hours_a_year()),
            Rung::Years if years.is_empty() => None,
            Rung::Years => Some(years.iter().map(|year| year.power * year.weight).sum()),
        }
    }

    fn local(&self, extra: Extra) -> i64 {
        local_extra(&self.anchor.market, self.offer, extra)
    }

    /// What is paid out of one's own pocket every year.
    pub fn yearly_costs(&self) -> i64 {
        self.local(Extra::Health)
    }

    pub fn benefits(&self) -> i64 {
        self.local(Extra::Benefits)
    }

    fn units(&self, minor: i64) -> f64 {
        units(minor, self.offer.place.country.currency)
    }

    fn at_market(&self, minor: i64) -> f64 {
        let currency = self.offer.place.country.currency;
        self.anchor.amount(minor, currency).unwrap_or_default()
    }

    /// Every year of the window as promised; `None` where there is no law.
    pub fn course(&self) -> Option<Vec<Promised>> {
        let window = Window::of(self.scenario);
        let stay = window.stay(self.offer);
        let granted = (self.local(Extra::Grant), self.local(Extra::Refresher));
        let shares = Shares::of(self.offer, granted, &stay, window.years());
        let (_, known) = self.law.ok()?;
        let under = |which| Case {
            year: known.year,
            unmade: known.unmade,
            ..case_of(&self.anchor.market, self.offer, which)
        };
        let (first, later) = (under(Which::First), under(Which::Later));
        let mut years = Vec::new();
        for year in 0..window.years() {
            let base = self.base(&stay, year, (first, later));
            years.push(self.promised(&stay, year, base, &shares));
        }
        Some(years)
    }

    fn growth(&self) -> f64 {
        1.0 + self.offer.growth.to_f64()
    }

    /// What is paid of the salary and what comes with it. Where days are counted, what is paid once
    /// is paid whole with the first of them, and probation holds back its own days' part.
    fn base(&self, stay: &Stay, year: u32, (first, later): (Case, Case)) -> Case {
        let part = grown(later, stay.paid(year, self.growth()));
        if !stay.has_days() {
            return if year == 0 { first } else { part };
        }
        let sign_on = if stay.begins(year) {
            first.parts.bonus - later.parts.bonus
        } else {
            0
        };
        let details = &self.offer.details;
        let months = details.count(Detail::Probation);
        let missing = 1.0 - details.part(Detail::ProbationPay);
        let local = self.offer.place.country.currency;
        let salary = local_amount(&self.anchor.market, self.offer.pay, local) as f64;
        let held = nearest(salary * missing * stay.first_months(year, months, None));
        Case {
            gross: (part.gross + sign_on - held).max(0),
            parts: Parts {
                bonus: part.parts.bonus + sign_on,
                ..part.parts
            },
            ..part
        }
    }

    fn promised(&self, stay: &Stay, year: u32, base: Case, shares: &Shares) -> Promised {
        let (worked, begins) = (stay.worked(year), stay.begins(year));
        let support = support(
            &self.anchor.market,
            self.scenario,
            self.index,
            self.offer,
            begins,
            &|years, ends| stay.within(year, years, ends),
        );
        let growth = self.growth();
        let grown = |extra, part: f64| nearest(self.local(extra) as f64 * part);
        let paid = stay.paid(year, growth);
        let vesting = shares.vest(year);
        let once = if begins {
            (self.local(Extra::Moving)).saturating_add(self.local(Extra::Visa))
        } else {
            0
        };
        let yearly = nearest(self.yearly_costs() as f64 * worked);
        Promised {
            calendar: stay.calendar(year),
            worked,
            case: with(
                base,
                vesting,
                &support,
                grown(Extra::After, stay.after(year, growth)),
            ),
            support,
            pension: grown(Extra::Pension, paid),
            costs: yearly.saturating_add(once),
            paid_back: self.paid_back(stay, year),
            bonus: grown(Extra::Bonus, paid),
            vesting,
            held: shares.held(year),
            sold: shares.sold(year),
        }
    }

    /// Every year of the window; `None` where the law refuses a year or no parity is known.
    pub fn years(&self) -> Option<Vec<Year>> {
        let (law, _) = self.law.ok()?;
        let discount = 1.0 + self.scenario.discount.to_f64();
        let mut weight = 1.0;
        let mut years = Vec::new();
        for promised in self.course()? {
            let found = self.year(law, &promised)?;
            years.push(Year { weight, ..found });
            weight /= discount;
        }
        Some(years)
    }

    fn year(&self, law: &dyn CountryLaw, promised: &Promised) -> Option<Year> {
        let details = &self.offer.details;
        let Promised { case, support, .. } = promised;
        let (vesting, worked) = (promised.vesting, promised.worked);
        // Where nobody works and nothing is paid, no premium is due either.
        let kept = if worked <= 0.0 && case.gross == 0 {
            0.0
        } else {
            self.expected(law, case, (promised.bonus, vesting), promised.held)?
        };
        let sold = promised.sold as f64 * (1.0 - details.part(Detail::Worthless));
        let minor_per_unit = self.offer.place.country.currency.minor_per_unit() as f64;
        let kept = kept + (sold / minor_per_unit - self.units(promised.out_of_pocket()));
        let benefits = self.units(nearest(self.benefits() as f64 * worked));
        let power = self.anchor.purchasing(kept, benefits, self.offer)?;
        let rate = self
            .anchor
            .amount(minor_per_unit as i64, self.offer.place.country.currency)?;
        Some(Year {
            calendar: promised.calendar,
            worked,
            paid: self.at_market(case.gross),
            shares: self.at_market(vesting),
            support: self.at_market(support.added()),
            kept: kept * rate,
            power: power.total(),
            weight: 1.0,
        })
    }

    /// What is left after tax, in units: each outcome by its chance.
    fn expected(
        &self,
        law: &dyn CountryLaw,
        case: &Case,
        (bonus, vesting): (i64, i64),
        held: i64,
    ) -> Option<f64> {
        let details = &self.offer.details;
        let paid = details.part(Detail::BonusChance);
        let lost = details.part(Detail::Worthless);
        let mut sum = 0.0;
        // What of the bonus is missing, and of the shares with what is held of them; by what chance.
        for (no_bonus, by_bonus) in [(0, paid), (bonus, 1.0 - paid)] {
            for (no_shares, held, by_shares) in [(0, held, 1.0 - lost), (vesting, 0, lost)] {
                let chance = by_bonus * by_shares;
                if chance <= 0.0 {
                    continue;
                }
                let parts = case.parts;
                let outcome = Case {
                    gross: (case.gross - no_bonus - no_shares).max(0),
                    parts: Parts {
                        bonus: (parts.bonus - no_bonus).max(0),
                        equity: (parts.equity - no_shares).max(0),
                        ..parts
                    },
                    ..*case
                };
                let net = law.take_home(&outcome).ok()?.net();
                sum += self.units(net - held) * chance;
            }
        }
        Some(sum)
    }

    fn paid_back(&self, stay: &Stay, year: u32) -> i64 {
        let months = i64::from(self.offer.details.get(Detail::ClawBack));
        match stay.end() {
            Some((place, worked)) if place == year && months > 0 => {
                let left = (months - i64::from(worked)).max(0);
                self.local(Extra::SignOn).saturating_mul(left) / months
            }
            _ => 0,
        }
    }
}

fn local_extra(market: &Market, offer: &Offer, extra: Extra) -> i64 {
    let pay = Pay {
        minor: offer.extras.amount(extra),
        currency: offer.currency_of(extra),
    };
    if pay.minor == 0 {
        return 0;
    }
    local_amount(market, pay, offer.place.country.currency)
}
