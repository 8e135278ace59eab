//! Granted shares: when they vest, what they are worth then, when they can be sold.

use super::super::details::{Detail, Details};
use super::super::money::Currency;
use super::super::offer::{Offer, Pay};
use super::super::vesting::Vesting;
use super::case::local_amount;
use super::reading::{Market, nearest};
use super::window::Stay;

/// The factor by which shares have grown so many months after the grant: whole years compounded,
/// months between them in proportion.
fn price(details: &Details, month: u32) -> f64 {
    let growth = details.part(Detail::ShareGrowth);
    let mut factor = 1.0;
    for _ in 0..month / 12 {
        factor *= 1.0 + growth;
    }
    factor * (1.0 + growth * f64::from(month % 12) / 12.0)
}

/// A month in which something vests, which part of the grant it is, and by which factor it has grown.
type Part = (u32, f64, f64);

fn parts(details: &Details, vesting: &Vesting) -> Vec<Part> {
    (0..=vesting.last())
        .map(|month| (month, vesting.vests(month), price(details, month)))
        .filter(|(_, part, _)| *part > 0.0)
        .collect()
}

/// The shares that vest in the first twelve months, in minor units of a currency.
pub(super) fn first_year_shares(market: &Market, offer: &Offer, to: Currency) -> i64 {
    if offer.extras.grant == 0 {
        return 0;
    }
    let vesting = Vesting::of(&offer.details, offer.parts);
    let sum: f64 = (0..=12)
        .map(|month| vesting.vests(month) * price(&offer.details, month))
        .sum();
    let pay = Pay {
        minor: offer.extras.grant,
        currency: offer.shares_in,
    };
    nearest(local_amount(market, pay, to) as f64 * sum).clamp(0, Pay::MAX_MINOR)
}

/// Granted shares by year of the window, in minor units of the place's currency.
pub(super) struct Shares {
    /// What vests, what of that cannot be sold yet, what is sold of that later.
    years: Vec<[f64; 3]>,
}

impl Shares {
    /// The years of an offer's grant and yearly refresher, in minor units of its place's currency.
    pub fn of(offer: &Offer, (grant, refresher): (i64, i64), stay: &Stay, count: u32) -> Self {
        let mut all = Self { years: Vec::new() };
        if grant == 0 && refresher == 0 {
            return all;
        }
        all.years.resize(count as usize, [0.0; 3]);
        let vesting = Vesting::of(&offer.details, offer.parts);
        let parts = parts(&offer.details, &vesting);
        all.add(stay, &offer.details, &parts, 0, grant as f64);
        if refresher > 0 {
            let parts = self::parts(&offer.details, &vesting.refresher());
            for year in 1..count {
                all.add(stay, &offer.details, &parts, 12 * year, refresher as f64);
            }
        }
        all
    }

    /// A grant of `value` made `from` months after the beginning, at that day's price.
    fn add(&mut self, stay: &Stay, details: &Details, parts: &[Part], from: u32, value: f64) {
        // A grant after the end of the work is not made.
        if stay.year_of_month(from).is_none() {
            return;
        }
        let sale = 12 * details.count(Detail::SaleAfter);
        for &(month, part, price_then) in parts {
            let Some(year) = stay.year_of_month(from + month) else {
                return;
            };
            let worth = value * part * price_then;
            self.count(year, 0, worth);
            if from + month < sale {
                self.count(year, 1, worth);
                // Sold at the price of the first day on which it may be.
                if let Some(sold) = stay.sale(sale) {
                    let later = price(details, sale) / price(details, from + month);
                    self.count(sold, 2, worth * later);
                }
            }
        }
    }

    fn count(&mut self, year: u32, kind: usize, worth: f64) {
        if let Some(year) = self.years.get_mut(year as usize) {
            year[kind] += worth;
        }
    }

    fn get(&self, year: u32, kind: usize) -> i64 {
        let found = self.years.get(year as usize).map_or(0.0, |year| year[kind]);
        nearest(found).clamp(0, Pay::MAX_MINOR)
    }

    pub fn vest(&self, year: u32) -> i64 {
        self.get(year, 0)
    }

    pub fn held(&self, year: u32) -> i64 {
        self.get(year, 1)
    }

    pub fn sold(&self, year: u32) -> i64 {
        self.get(year, 2)
    }
}
