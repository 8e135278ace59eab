//! How a word ends when it is read aloud in Korean, which decides the particle after it.

/// The final consonant of the last syllable.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Final {
    /// The syllable ends in a vowel: 배, 이, 달러, KAIST.
    None,
    /// ㄹ, after which 으로 becomes 로: 일, 칠, 팔, 구글.
    Rieul,
    Other,
}

/// The ending of `text` as a Korean reads it: Hangul, digits, an amount of money, Latin letters.
///
/// Closing quotes and brackets are silent. What stands in parentheses after a word is silent too,
/// as the National Institute of Korean Language advises: the particle of 한국과학기술원(KAIST) is
/// that of 원.
pub fn final_of(text: &str) -> Final {
    let spoken = spoken(text);
    if let Some(ending) = after_symbol(spoken) {
        return ending;
    }
    match spoken.chars().next_back() {
        Some(c @ '가'..='힣') => match (u32::from(c) - u32::from('가')) % 28 {
            0 => Final::None,
            8 => Final::Rieul,
            _ => Final::Other,
        },
        Some('0'..='9') => of_number(spoken),
        Some('a'..='z' | 'A'..='Z') => of_latin(spoken),
        // 원, 엔
        Some('₩' | '¥') => Final::Other,
        // 퍼센트, 달러, 파운드, 유로 and everything that has no reading of its own
        _ => Final::None,
    }
}

/// `text` up to its last syllable that is read.
fn spoken(text: &str) -> &str {
    let mut rest = text;
    loop {
        let trimmed = rest.trim_end_matches(|c: char| c.is_whitespace() || SILENT.contains(&c));
        let Some(inside) = trimmed.strip_suffix([')', '）']) else {
            return trimmed;
        };
        rest = match inside.rfind(['(', '（']) {
            Some(at) if !inside[..at].trim().is_empty() => &inside[..at],
            _ => inside,
        };
    }
}

const SILENT: [char; 19] = [
    '\'', '"', '’', '”', '」', '』', '》', '〉', '>', ']', '}', '…', ',', '.', '!', '?', '·', ':',
    ';',
];

/// The digits at the end of `text`, with the commas and the point among them.
fn number_at_end(text: &str) -> &str {
    let before = text.trim_end_matches(|c: char| c.is_ascii_digit() || c == ',' || c == '.');
    &text[before.len()..]
}

/// `$340,000` is read 34만 달러: the currency comes last, whatever the last digit is.
fn after_symbol(text: &str) -> Option<Final> {
    let digits = text.strip_suffix(['k', 'M', 'B', 'T']).unwrap_or(text);
    let number = number_at_end(digits);
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let before = digits[..digits.len() - number.len()].trim_end();
    match before.chars().next_back()? {
        // 달러, 파운드, 유로
        '$' | '£' | '€' => Some(Final::None),
        // 원, 엔, 위안
        '₩' | '¥' => Some(Final::Other),
        // 프랑
        _ if before.ends_with("CHF") => Some(Final::Other),
        _ => None,
    }
}

/// Digits are read by powers of ten (10 is 십, 1,000 is 천), after the point one by one.
fn of_number(text: &str) -> Final {
    let number = number_at_end(text);
    let digits = || number.chars().rev().filter(char::is_ascii_digit);
    let zeros = digits().take_while(|digit| *digit == '0').count();
    let all_zero = digits().all(|digit| digit == '0');
    if zeros > 0 {
        // 영, 십, 백, 천, 만, 억, 경 have a final consonant; 조 has none.
        let trillions =
            (12..16).contains(&zeros) && !all_zero && !number.bytes().any(|byte| byte == b'.');
        return if trillions { Final::None } else { Final::Other };
    }
    match digits().next() {
        Some('1' | '7' | '8') => Final::Rieul,
        Some('3' | '6') => Final::Other,
        _ => Final::None,
    }
}

/// Acronyms that are read as words, against the rule of their last letter: 포스텍, 키스텝.
const READ_AS_WORDS: [(&str, Final); 2] = [("POSTECH", Final::Other), ("KISTEP", Final::Other)];

/// A word whose last letter is a capital is read by that letter's name: 엘, 엠, 엔, 알 close, the
/// others are open. This holds for acronyms that are spelled (LLM) and, but for the exceptions
/// above, for those that are read as words (KAIST). Other words follow the way in which loanwords
/// of their spelling are usually written in Hangul: 구글, 트랙, 로봇, but 네이버, 딥시크.
fn of_latin(text: &str) -> Final {
    let before = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let word = &text[before.len()..];
    if let Some((_, ending)) = READ_AS_WORDS.iter().find(|(name, _)| *name == word) {
        return *ending;
    }
    let mut letters = word.bytes().rev();
    let last = letters.next().unwrap_or_default();
    let second = letters.next().unwrap_or_default();
    let third = letters.next().unwrap_or_default();
    if last.is_ascii_uppercase() || second == 0 {
        return match last.to_ascii_uppercase() {
            b'L' | b'R' => Final::Rieul,
            b'M' | b'N' => Final::Other,
            _ => Final::None,
        };
    }
    let vowel = |letter: u8| b"aeiou".contains(&letter.to_ascii_lowercase());
    match (third, second, last) {
        (_, _, b'l') | (_, b'l', b'e') => Final::Rieul,
        (_, _, b'm' | b'n' | b'c') | (_, b'm' | b'n', b'e') => Final::Other,
        (_, b'n', b'g') | (_, b'c', b'k') => Final::Other,
        (_, second, b'p') if vowel(second) => Final::Other,
        (b'e', b'e' | b'a', b'k') => Final::None,
        (_, second, b'k') if vowel(second) => Final::Other,
        (third, b'a' | b'e' | b'o', b't' | b'b') if !vowel(third) => Final::Other,
        _ => Final::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(words: &[&str], wanted: Final) {
        for word in words {
            assert_eq!(final_of(word), wanted, "{word}");
        }
    }

    #[test]
    fn hangul_ends_as_it_is_written() {
        all(
            &["원", "만", "억", "년", "삼성", "한국", "값"],
            Final::Other,
        );
        all(&["서울", "일", "구글"], Final::Rieul);
        all(&["배", "달러", "네이버", "5.6배", "1조"], Final::None);
    }

    #[test]
    fn digits_end_as_they_are_read() {
        all(&["1", "7", "8", "2027", "1,008"], Final::Rieul);
        all(
            &["0", "3", "6", "10", "400", "12,800", "2026", "1.0"],
            Final::Other,
        );
        all(&["10000", "100,000,000", "0.000000000000"], Final::Other);
        all(
            &["2", "4", "5", "9", "0.54", "1,000,000,000,000"],
            Final::None,
        );
    }

    #[test]
    fn an_amount_ends_with_its_currency() {
        all(
            &[
                "$340,000", "−$1", "C$8.10", "£90,001", "€3", "$340k", "HK$1.2M",
            ],
            Final::None,
        );
        all(
            &["₩90,000,002", "¥5", "CN¥2", "CHF 9", "CHF\u{a0}9", "₩90M"],
            Final::Other,
        );
        all(&["34만 달러", "60%"], Final::None);
    }

    #[test]
    fn names_of_the_field_take_the_particle_of_their_reading() {
        all(
            &["LLM", "POSTECH", "M", "n", "Anthropic", "Amazon", "Online"],
            Final::Other,
        );
        all(
            &["Facebook", "J-Skip", "Fast Track", "robot", "lab", "H100"],
            Final::Other,
        );
        all(
            &["Google", "Apple", "Scale", "NAIRL", "R", "l", "Intel"],
            Final::Rieul,
        );
        all(
            &[
                "KAIST", "UNIST", "AI", "LG", "MIT", "OpenAI", "PhD", "InnoCORE",
            ],
            Final::None,
        );
        all(
            &[
                "Naver",
                "Meta",
                "DeepMind",
                "DeepSeek",
                "Microsoft",
                "Berkeley",
            ],
            Final::None,
        );
        all(&["Top-Tier", "Scale AI", "x", "Hub"], Final::None);
    }

    #[test]
    fn quotes_and_brackets_are_silent() {
        all(&["‘구글’", "「서울」", "(7)", "“일”."], Final::Rieul);
        all(
            &["한국과학기술원(KAIST)", "인공지능 연구원 (AI)", "[3]"],
            Final::Other,
        );
        all(
            &["네이버(NAVER Cloud)", "KAIST)", "", " ", "()", "…"],
            Final::None,
        );
    }

    #[test]
    fn no_text_is_too_odd_to_end() {
        for text in [
            ")", "((", "(()", "$", "1$", ",,,", "k", "人", "é", "\u{301}", ")a)", "₩,",
        ] {
            let _ = final_of(text);
        }
    }
}
