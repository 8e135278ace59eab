//! The currency that stands before or after an amount.

use super::Fault;
use crate::domain::money::Currency;

/// What a name of a currency says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Named {
    One(Currency),
    /// `$`: one of the dollars.
    Dollar,
    /// `¥`: yen or yuan.
    YenOrYuan,
}

use Currency::{Cad, Chf, Cny, Eur, Gbp, Hkd, Jpy, Krw, Sgd, Twd, Usd};
use Named::{Dollar, One, YenOrYuan};

const NAMES: &[(&str, Named)] = &[
    ("krw", One(Krw)),
    ("₩", One(Krw)),
    ("원", One(Krw)),
    ("won", One(Krw)),
    ("usd", One(Usd)),
    ("us$", One(Usd)),
    ("미국달러", One(Usd)),
    ("미국 달러", One(Usd)),
    ("$", Dollar),
    ("달러", Dollar),
    ("dollars", Dollar),
    ("dollar", Dollar),
    ("gbp", One(Gbp)),
    ("£", One(Gbp)),
    ("파운드", One(Gbp)),
    ("pounds", One(Gbp)),
    ("eur", One(Eur)),
    ("€", One(Eur)),
    ("유로", One(Eur)),
    ("euros", One(Eur)),
    ("euro", One(Eur)),
    ("jpy", One(Jpy)),
    ("jp¥", One(Jpy)),
    ("엔", One(Jpy)),
    ("円", One(Jpy)),
    ("yen", One(Jpy)),
    ("¥", YenOrYuan),
    ("chf", One(Chf)),
    ("스위스프랑", One(Chf)),
    ("스위스 프랑", One(Chf)),
    ("프랑", One(Chf)),
    ("francs", One(Chf)),
    ("cad", One(Cad)),
    ("c$", One(Cad)),
    ("ca$", One(Cad)),
    ("캐나다달러", One(Cad)),
    ("캐나다 달러", One(Cad)),
    ("sgd", One(Sgd)),
    ("s$", One(Sgd)),
    ("싱가포르달러", One(Sgd)),
    ("싱가포르 달러", One(Sgd)),
    ("cny", One(Cny)),
    ("rmb", One(Cny)),
    ("cn¥", One(Cny)),
    ("위안", One(Cny)),
    ("元", One(Cny)),
    ("yuan", One(Cny)),
    ("hkd", One(Hkd)),
    ("hk$", One(Hkd)),
    ("홍콩달러", One(Hkd)),
    ("홍콩 달러", One(Hkd)),
    ("twd", One(Twd)),
    ("nt$", One(Twd)),
    ("대만달러", One(Twd)),
    ("대만 달러", One(Twd)),
];

/// The text after the currency at its beginning, if there is one; of two names the longer.
pub(super) fn before(text: &str) -> (&str, Option<Named>) {
    let (rest, named) = longest(text, |name| text.strip_prefix(name));
    (rest.trim_start(), named)
}

/// The text before the currency at its end.
pub(super) fn after(text: &str) -> (&str, Option<Named>) {
    let (rest, named) = longest(text, |name| text.strip_suffix(name));
    (rest.trim_end(), named)
}

fn longest<'t>(text: &'t str, strip: impl Fn(&str) -> Option<&'t str>) -> (&'t str, Option<Named>) {
    NAMES
        .iter()
        .filter_map(|(name, named)| Some((strip(name)?, Some(*named))))
        .min_by_key(|(rest, _)| rest.len())
        .unwrap_or((text, None))
}

/// The currency that both names mean; `expected` decides what a bare sign means.
pub(super) fn agreed(
    before: Option<Named>,
    after: Option<Named>,
    expected: Currency,
) -> Result<Option<Currency>, Fault> {
    let named = match (before, after) {
        (None, None) => return Ok(None),
        (Some(one), None) | (None, Some(one)) => one,
        (Some(a), Some(b)) if a == b => a,
        (Some(One(one)), Some(sign)) | (Some(sign), Some(One(one)))
            if family(sign).contains(&one) =>
        {
            One(one)
        }
        _ => return Err(Fault::TwoCurrencies),
    };
    Ok(Some(match named {
        One(currency) => currency,
        sign if family(sign).contains(&expected) => expected,
        Dollar => Usd,
        YenOrYuan => Jpy,
    }))
}

/// The currencies that a bare sign may mean.
fn family(sign: Named) -> &'static [Currency] {
    match sign {
        One(_) => &[],
        Dollar => &[Usd, Cad, Sgd, Hkd, Twd],
        YenOrYuan => &[Jpy, Cny],
    }
}
