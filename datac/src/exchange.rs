//! `places/periods.toml` and `places/exchange.csv`: market exchange rates by period.

use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;

use crate::currency::{self, Currency};
use crate::emit;
use crate::fault::Faults;
use crate::reader::{self, Line};
use crate::rows::{self, Rows};
use crate::source::Sources;
use crate::texts::Texts;
use crate::value;

const PERIODS: &str = "places/periods.toml";
const RATES: &str = "places/exchange.csv";
const COLUMNS: [&str; 6] = ["period", "currency", "won", "won_low", "won_high", "source"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PeriodRow {
    ko: String,
    en: String,
}

struct Rate {
    period: usize,
    currency: Currency,
    /// Mean of the period, lowest and highest monthly mean.
    /// Mean, lowest and highest month, in ten-thousandths of a won.
    won: [u32; 3],
    source: usize,
}

pub(crate) struct Exchange {
    periods: Rows<PeriodRow>,
    rates: Vec<Rate>,
}

impl Exchange {
    /// The place of a period in the table, or why there is none.
    pub fn index(&self, period: &str) -> Result<usize, String> {
        self.periods.index(period)
    }

    /// Whether won can be had for this currency in this period.
    pub fn knows(&self, period: usize, currency: Currency) -> bool {
        currency.code == "krw"
            || (self.rates.iter()).any(|rate| rate.period == period && rate.currency == currency)
    }
}

pub(crate) fn read(data: &Path, sources: &Sources, faults: &mut Faults) -> Exchange {
    let mut periods = Rows::new("period", PERIODS);
    for entry in reader::entries(data, PERIODS, faults) {
        let Some(row) = entry.row::<PeriodRow>(faults) else {
            continue;
        };
        rows::plain_id(PERIODS, &entry.key, faults);
        let words = [("ko", row.ko.as_str()), ("en", &row.en)];
        rows::filled(PERIODS, &entry.key, &words, faults);
        periods.push(entry.key, row);
    }
    let mut rates: Vec<Rate> = Vec::new();
    for line in reader::csv(data, RATES, &COLUMNS, faults) {
        let rate = read_rate(&line, &periods, &rates, sources);
        rates.extend(faults.keep(RATES, &line.key, rate));
    }
    for (index, (id, _)) in periods.iter().enumerate() {
        if !rates.iter().any(|rate| rate.period == index) {
            faults.add(PERIODS, id, format!("no rate of this period in {RATES}"));
        }
    }
    Exchange { periods, rates }
}

fn read_rate(
    line: &Line,
    periods: &Rows<PeriodRow>,
    before: &[Rate],
    sources: &Sources,
) -> Result<Rate, String> {
    let rate = Rate {
        period: periods.index(line.field(0))?,
        currency: currency::of_code(line.field(1))?,
        won: [
            ten_thousandths(line.field(2))?,
            ten_thousandths(line.field(3))?,
            ten_thousandths(line.field(4))?,
        ],
        source: sources.index(line.field(5))?,
    };
    let [mean, low, high] = rate.won;
    if low > mean || mean > high {
        let [mean, low, high] = [2, 3, 4].map(|column| line.field(column));
        return Err(format!("{mean} is not between {low} and {high}"));
    }
    if rate.currency.code == "krw" {
        return Err("the won needs no rate to itself".to_owned());
    }
    for other in before.iter().filter(|other| other.period == rate.period) {
        if other.currency == rate.currency {
            return Err(format!("{} has a rate already", rate.currency.code));
        }
        if other.source != rate.source {
            return Err("a period's rates come from one source".to_owned());
        }
    }
    Ok(rate)
}

/// A positive rate with at most four decimals.
fn ten_thousandths(text: &str) -> Result<u32, String> {
    value::positive(text)?;
    let exact = value::decimal(text, 10_000)?;
    u32::try_from(exact).map_err(|_| format!("{text:?} is too large"))
}

pub(crate) fn emit(exchange: &Exchange, texts: &Texts, out: &mut String) {
    out.push_str("pub static EXCHANGE: &[ExchangePeriod] = &[\n");
    for (index, (id, period)) in exchange.periods.iter().enumerate() {
        let rates = || exchange.rates.iter().filter(|rate| rate.period == index);
        let Some(source) = rates().map(|rate| rate.source).next() else {
            continue;
        };
        let _ = writeln!(
            out,
            "ExchangePeriod {{ id: {}, name: {}, source: {}, rates: &[",
            emit::text(id),
            texts.words(&period.ko, &period.en),
            emit::source(source),
        );
        for rate in rates() {
            let _ = writeln!(
                out,
                "PublishedRate {{ currency: Currency::{}, ten_thousandths: {:?} }},",
                rate.currency.variant, rate.won,
            );
        }
        out.push_str("] },\n");
    }
    out.push_str("];\n");
}
