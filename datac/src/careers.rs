//! `careers/stages.toml`: stages of careers, what they pay, how long they last and what follows.
//! What each value rests on is a note of `careers/notes.toml`, with its grade and its sources.

mod notes;
mod tables;

use std::path::Path;

use serde::Deserialize;

use crate::currency::Currency;
use crate::fault::Faults;
use crate::offers::{Known, Offer};
use crate::pay::Figure;
use crate::reader;
use crate::rows::{self, Rows};
use crate::value::{self, NANO};
use notes::Note;
pub(crate) use notes::grade;
pub(crate) use tables::emit;

pub(crate) const FILE: &str = "careers/stages.toml";
/// The largest pay that the program computes, as `salary_gap::domain::offer` has it.
const MAX_MINOR: i128 = 1_000_000_000_000;
/// How many years a term may have, as `salary_gap::domain::career` looks at.
const MAX_YEARS: u8 = 60;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    ko: String,
    en: String,
    /// What it is called in a picture.
    short_ko: String,
    short_en: String,
    /// Whose pay it is, and what is in it.
    measures_ko: String,
    measures_en: String,
    place: String,
    /// Whether a choice may begin here.
    #[serde(default)]
    begins: bool,
    /// Offers that are posts of this kind; none is of two stages.
    #[serde(default)]
    offers: Vec<String>,
    /// One, or one for each kind of university.
    #[serde(default)]
    pay: Vec<Pay>,
    /// Where nothing is known of the pay, the note that says so.
    unpaid: Option<String>,
    growth: Growth,
    spread: Spread,
    term: Term,
    /// None where the stage is never left.
    #[serde(default)]
    next: Vec<Next>,
}

/// Gross pay a year: a figure with its range, or three amounts, each a number in units of the place's
/// currency or a figure's id.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pay {
    at: Option<University>,
    figure: Option<String>,
    low: Option<toml::Value>,
    middle: Option<toml::Value>,
    high: Option<toml::Value>,
    /// Whether it is the mean of all people and not what the one in the middle has.
    #[serde(default)]
    mean: bool,
    /// May be left out where a figure says what it measures.
    note: Option<String>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "kebab-case")]
enum University {
    National,
    Seoul,
    Private,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Growth {
    value: String,
    /// By how much it falls each year.
    slows: Option<String>,
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Spread {
    value: String,
    note: String,
}

/// So many years, or the odds of leaving at the end of a year.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    years: Option<u8>,
    leaving: Option<String>,
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Next {
    to: String,
    odds: String,
    note: String,
}

pub(crate) struct Stage {
    row: Row,
    place: usize,
    /// Low, middle and high of each pay, in minor units.
    pays: Vec<[i128; 3]>,
    growth: i64,
    slows: i64,
    spread: i64,
    term: String,
    odds: Vec<i64>,
    pub currency: Currency,
}

impl Stage {
    pub fn begins(&self) -> bool {
        self.row.begins
    }
}

pub(crate) struct Careers {
    notes: Rows<Note>,
    pub stages: Rows<Stage>,
}

pub(crate) fn read(
    data: &Path,
    known: &Known<'_>,
    offers: &Rows<Offer>,
    faults: &mut Faults,
) -> Careers {
    let notes = notes::read(data, known, faults);
    let mut stages = Rows::new("stage", FILE);
    for entry in reader::entries(data, FILE, faults) {
        let Some(row) = entry.row::<Row>(faults) else {
            continue;
        };
        let key = entry.key.as_str();
        check(key, &row, offers, faults);
        for id in row.notes() {
            faults.keep(FILE, key, notes.index(id));
        }
        let stage = resolve(row, known, &notes);
        if let Some(stage) = faults.keep(FILE, key, stage) {
            stages.push(entry.key, stage);
        }
    }
    check_all(&notes, &stages, faults);
    Careers { notes, stages }
}

impl Row {
    fn notes(&self) -> impl Iterator<Item = &String> {
        let pays = self.pay.iter().filter_map(|pay| pay.note.as_ref());
        let next = self.next.iter().map(|next| &next.note);
        let rest = [&self.growth.note, &self.spread.note, &self.term.note];
        pays.chain(&self.unpaid).chain(rest).chain(next)
    }
}

fn check(key: &str, row: &Row, offers: &Rows<Offer>, faults: &mut Faults) {
    rows::plain_id(FILE, key, faults);
    let texts = [
        ("ko", row.ko.as_str()),
        ("en", &row.en),
        ("short_ko", &row.short_ko),
        ("short_en", &row.short_en),
        ("measures_ko", &row.measures_ko),
        ("measures_en", &row.measures_en),
    ];
    rows::filled(FILE, key, &texts, faults);
    for id in &row.offers {
        faults.keep(FILE, key, offers.index(id));
    }
    if row.pay.is_empty() != row.unpaid.is_some() {
        let reason = "either something is paid, or a note says that nothing is known of it";
        faults.add(FILE, key, reason);
    }
    let kinds: Vec<University> = row.pay.iter().filter_map(|pay| pay.at).collect();
    let twice = (kinds.iter().enumerate()).any(|(n, kind)| kinds.iter().take(n).any(|k| k == kind));
    if twice || (kinds.len() != row.pay.len() || kinds.is_empty()) && row.pay.len() > 1 {
        faults.add(FILE, key, "of several pays each is of another university");
    }
    for (n, next) in row.next.iter().enumerate() {
        if row.next.iter().take(n).any(|before| before.to == next.to) {
            faults.add(FILE, key, format!("{:?} follows twice", next.to));
        }
    }
}

fn resolve(row: Row, known: &Known<'_>, notes: &Rows<Note>) -> Result<Stage, String> {
    let place = known.world.places.index(&row.place)?;
    let currency = (known.world.places.get(&row.place))
        .and_then(|place| known.world.countries.get(place.country()))
        .map(|country| country.currency)
        .ok_or_else(|| format!("{:?} is in no country", row.place))?;
    let odds = (row.next.iter())
        .map(|next| value::share(&next.odds))
        .collect::<Result<Vec<i64>, _>>()?;
    let sum: i64 = odds.iter().sum();
    if !odds.is_empty() && i128::from(sum) != NANO {
        return Err(format!("the odds of what follows make {sum} billionths"));
    }
    let growth = value::percent(&row.growth.value)?;
    if !(-NANO..=NANO).contains(&i128::from(growth)) {
        let reason = format!("{:?} is no growth that is computed", row.growth.value);
        return Err(reason);
    }
    Ok(Stage {
        place,
        pays: (row.pay.iter())
            .map(|pay| paid(pay, currency, known, notes))
            .collect::<Result<_, _>>()?,
        growth,
        slows: value::share(row.growth.slows.as_deref().unwrap_or("0 %"))?,
        spread: value::share(&row.spread.value)?,
        term: term(&row.term, odds.is_empty())?,
        odds,
        currency,
        row,
    })
}

/// Low, middle and high in minor units.
fn paid(
    pay: &Pay,
    currency: Currency,
    known: &Known<'_>,
    notes: &Rows<Note>,
) -> Result<[i128; 3], String> {
    let mut rests_on = Vec::new();
    let mut figure = |id: &str| {
        known.figures.index(id)?;
        let figure = known.figures.get(id).filter(|f| f.currency == currency);
        let reason = || format!("figure {id:?} is not in the currency of the place");
        let figure = figure.ok_or_else(reason)?;
        rests_on.push(figure.grade());
        Ok::<&Figure, String>(figure)
    };
    let amounts = match (&pay.figure, &pay.low, &pay.middle, &pay.high) {
        (Some(id), None, None, None) => {
            let figure = figure(id)?;
            let minor = figure.minor;
            [
                figure.low.unwrap_or(minor),
                minor,
                figure.high.unwrap_or(minor),
            ]
        }
        (None, Some(low), Some(middle), Some(high)) => {
            let mut minor = |amount: &toml::Value| match amount {
                toml::Value::String(id) => figure(id).map(|figure| figure.minor),
                amount => value::decimal(&value::number(amount)?, currency.per_unit),
            };
            [minor(low)?, minor(middle)?, minor(high)?]
        }
        _ => return Err("a pay is a figure, or low, middle and high".to_owned()),
    };
    let [low, middle, high] = amounts;
    if low > middle || middle > high {
        return Err(format!("{low}, {middle}, {high} is not a range"));
    }
    if low < 1 || high > MAX_MINOR {
        return Err(format!("{low} to {high} is not a pay that is computed"));
    }
    let note = pay.note.as_deref().and_then(|id| notes.get(id));
    if pay.note.is_none() && pay.figure.is_none() {
        return Err("nothing says what a pay rests on".to_owned());
    }
    if let Some(note) = note {
        if note.grade == "Own" {
            return Err("a pay is never assumed".to_owned());
        }
        if rests_on.iter().any(|grade| *grade > note.grade) {
            return Err("a pay is graded better than a figure on which it rests".to_owned());
        }
    }
    Ok(amounts)
}

fn term(term: &Term, ends_there: bool) -> Result<String, String> {
    match (term.years, &term.leaving) {
        (Some(_), None) if ends_there => Err("a term ends, but nothing follows".to_owned()),
        (Some(years), None) if (1..=MAX_YEARS).contains(&years) => {
            Ok(format!("career::Term::Years({years})"))
        }
        (Some(years), None) => Err(format!("a term of {years} years")),
        (None, Some(leaving)) => match value::share(leaving)? {
            ppb if ppb > 0 && ends_there => Err("it is left, but nothing follows".to_owned()),
            ppb => Ok(format!("career::Term::Leaving(Rate::from_ppb({ppb}))")),
        },
        _ => Err("a term is in years, or odds of leaving".to_owned()),
    }
}

fn check_all(notes: &Rows<Note>, stages: &Rows<Stage>, faults: &mut Faults) {
    for (n, (key, stage)) in stages.iter().enumerate() {
        for next in &stage.row.next {
            faults.keep(FILE, key, stages.index(&next.to));
        }
        for offer in &stage.row.offers {
            let before = stages.iter().take(n);
            let has = |(_, known): &&(String, Stage)| known.row.offers.contains(offer);
            if let Some((other, _)) = before.into_iter().find(has) {
                let reason = format!("offer {offer:?} is of {other:?} too");
                faults.add(FILE, key, reason);
            }
        }
    }
    for (id, _) in notes.iter() {
        let mut all = stages.iter().flat_map(|(_, stage)| stage.row.notes());
        if !all.any(|used| used == id) {
            faults.add(notes::FILE, id, "nothing rests on this note");
        }
    }
}
