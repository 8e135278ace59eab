//! Currencies by their code, as `salary_gap::domain::money` has them.

/// A currency: its variant in Rust and the minor units in one unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Currency {
    pub code: &'static str,
    pub variant: &'static str,
    pub per_unit: i128,
}

const fn currency(code: &'static str, variant: &'static str, per_unit: i128) -> Currency {
    Currency {
        code,
        variant,
        per_unit,
    }
}

const ALL: [Currency; 11] = [
    currency("krw", "Krw", 1),
    currency("usd", "Usd", 100),
    currency("gbp", "Gbp", 100),
    currency("eur", "Eur", 100),
    currency("jpy", "Jpy", 1),
    currency("chf", "Chf", 100),
    currency("cad", "Cad", 100),
    currency("sgd", "Sgd", 100),
    currency("cny", "Cny", 100),
    currency("hkd", "Hkd", 100),
    currency("twd", "Twd", 100),
];

pub(crate) fn of_code(code: &str) -> Result<Currency, String> {
    ALL.into_iter()
        .find(|currency| currency.code == code)
        .ok_or_else(|| format!("{code:?} is not a known unit of currency"))
}

/// The letter of a currency: from `A`, in the order of `salary_gap::domain::money::Currency::ALL`.
pub(crate) fn letter(currency: Currency) -> char {
    let place = ALL.iter().position(|known| *known == currency).unwrap_or(0);
    char::from(b'A' + place as u8)
}
