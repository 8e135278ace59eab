//! Exact decimals and percent-encoding, as links write them.

use std::fmt::Write;

/// `n` in units of `10^-places`, without trailing zeros: `(475, 2)` is `4.75`.
pub(super) fn write_decimal(n: i64, places: usize) -> String {
    let digits = format!("{:0>width$}", n.unsigned_abs(), width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let fraction = fraction.trim_end_matches('0');
    let sign = if n < 0 { "-" } else { "" };
    if fraction.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{fraction}")
    }
}

/// The reverse; nothing else is read: no exponent, no separator, no finer digit.
pub(super) fn read_decimal(text: &str, places: usize) -> Option<i64> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let too_long = whole.len() + places > 18 || fraction.len() > places;
    if whole.is_empty() || !plain(whole) || !plain(fraction) || too_long {
        return None;
    }
    let n: i64 = format!("{whole}{fraction:0<places$}").parse().ok()?;
    Some(if negative { -n } else { n })
}

/// Leaves letters, digits and `-._~` as they are and writes every other byte as `%XX`.
pub(super) fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// The reverse; a broken escape or text that is not UTF-8 is refused.
pub(super) fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let high = char::from(rest.next()?).to_digit(16)?;
        let low = char::from(rest.next()?).to_digit(16)?;
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok()
}
