//! Values as data files write them: dates, rates, amounts.

use chrono::NaiveDate;

/// Parts in a whole of a rate, as `salary_gap::domain::rate` has it.
pub(crate) const NANO: i128 = 1_000_000_000;

/// A TOML date.
pub(crate) fn date(value: &toml::value::Datetime) -> Result<NaiveDate, String> {
    value
        .date
        .filter(|_| value.time.is_none())
        .and_then(|d| NaiveDate::from_ymd_opt(i32::from(d.year), d.month.into(), d.day.into()))
        .ok_or_else(|| format!("{value} is not a date"))
}

/// A decimal as an integer count of `1 / scale`, exact: `("4.75", 100)` is 475.
pub(crate) fn decimal(text: &str, scale: i128) -> Result<i128, String> {
    let plain: String = text.chars().filter(|c| *c != '_').collect();
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, plain.as_str()),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let well_formed = !whole.is_empty()
        && (whole.chars().chain(fraction.chars())).all(|c| c.is_ascii_digit())
        && !digits.ends_with('.');
    if !well_formed {
        return Err(format!("{text:?} is not a number"));
    }
    let all: i128 = format!("{whole}{fraction}")
        .parse()
        .map_err(|_| format!("{text:?} is too long"))?;
    let places = 10_i128
        .checked_pow(fraction.len() as u32)
        .ok_or_else(|| format!("{text:?} is too long"))?;
    let scaled = all
        .checked_mul(scale)
        .ok_or_else(|| format!("{text:?} is too large"))?;
    if scaled % places != 0 {
        return Err(format!("{text:?} is finer than the unit allows"));
    }
    Ok(sign * scaled / places)
}

/// `"4.75 %"` as parts per billion.
pub(crate) fn percent(text: &str) -> Result<i64, String> {
    let number = text
        .trim()
        .strip_suffix('%')
        .ok_or_else(|| format!("{text:?} lacks its % sign"))?;
    let ppb = decimal(number.trim(), NANO / 100)?;
    i64::try_from(ppb).map_err(|_| format!("{text:?} is too large"))
}

/// A percentage from nothing to the whole, as parts per billion.
pub(crate) fn share(text: &str) -> Result<i64, String> {
    let ppb = percent(text)?;
    if (0..=NANO).contains(&i128::from(ppb)) {
        Ok(ppb)
    } else {
        Err(format!("{text:?} is not between 0 % and 100 %"))
    }
}

/// A calendar year of our time.
pub(crate) fn year(text: &str) -> Result<i32, String> {
    (text.parse().ok())
        .filter(|year| (1990..=2100).contains(year))
        .ok_or_else(|| format!("{text:?} is not a year"))
}

/// A decimal above zero, as it is written.
pub(crate) fn positive(text: &str) -> Result<String, String> {
    if decimal(text, NANO)? > 0 {
        Ok(text.to_owned())
    } else {
        Err(format!("{text:?} is not above zero"))
    }
}

/// `"0.9448 / 7.19"` as two integers in the same scale.
pub(crate) fn ratio(text: &str) -> Result<(i64, i64), String> {
    let scale = 1_000_000;
    let (over, under) = text
        .split_once('/')
        .ok_or_else(|| format!("{text:?} is not a fraction such as \"1 / 2\""))?;
    let over = decimal(over.trim(), scale)?;
    let under = decimal(under.trim(), scale)?;
    if under <= 0 || over < 0 {
        return Err(format!("{text:?} is not a fraction of positive numbers"));
    }
    let common = gcd(over, under);
    match (i64::try_from(over / common), i64::try_from(under / common)) {
        (Ok(over), Ok(under)) => Ok((over, under)),
        _ => Err(format!("{text:?} is too large")),
    }
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a.max(1) } else { gcd(b, a % b) }
}

/// A TOML integer, or a decimal in quotes, as text.
pub(crate) fn number(value: &toml::Value) -> Result<String, String> {
    match value {
        toml::Value::Integer(n) => Ok(n.to_string()),
        toml::Value::String(s) => Ok(s.clone()),
        toml::Value::Float(_) => {
            Err("write a decimal in quotes: binary fractions are not exact".to_owned())
        }
        other => Err(format!("a number was expected, not {}", other.type_str())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_exact_or_refused() {
        assert_eq!(percent("4.75 %"), Ok(47_500_000));
        assert_eq!(percent("0.657984 %"), Ok(6_579_840));
        assert!(percent("4.75").is_err());
        assert!(percent("1.123456789 %").is_err());
        assert!(percent("four %").is_err());
    }

    #[test]
    fn a_fraction_is_reduced() {
        assert_eq!(ratio("0.9448 / 7.19"), Ok((2362, 17975)));
        assert!(ratio("1 / 0").is_err());
        assert!(ratio("1").is_err());
    }

    #[test]
    fn a_decimal_finer_than_its_unit_is_refused() {
        assert_eq!(decimal("411.91", 100), Ok(41_191));
        assert!(decimal("411.911", 100).is_err());
        assert!(decimal("1e9", 100).is_err());
        assert!(decimal("", 100).is_err());
        assert!(decimal("5.", 100).is_err());
    }
}
