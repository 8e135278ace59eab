//! A small good folder, and what is said when one thing in it is wrong.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

use self::good::GOOD;
use crate::{Compiled, Fault, compile};

mod good;

/// A folder below the system's own for such, gone when the test is.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let n = COUNT.fetch_add(1, Ordering::Relaxed);
        Self(env::temp_dir().join(format!("datac-{}-{n}", process::id())))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Compiles the good folder with `old` in `file` replaced by `new`.
fn compiled(file: &str, old: &str, new: &str) -> Result<Compiled, Vec<Fault>> {
    compiled_with(|name, text| {
        if name == file {
            assert!(text.contains(old), "{file} does not say {old:?}");
            text.replacen(old, new, 1)
        } else {
            text.to_owned()
        }
    })
}

/// Compiles the good folder with each file as `changed` makes it.
fn compiled_with(changed: impl Fn(&str, &str) -> String) -> Result<Compiled, Vec<Fault>> {
    let folder = Folder::new();
    for (name, text) in GOOD {
        let text = changed(name, text);
        let path = folder.0.join(name);
        fs::create_dir_all(path.parent().expect("below the folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    compile(&folder.0)
}

/// Asserts that this change is refused, at this file and key, for this reason.
fn refused(file: &str, old: &str, new: &str, key: &str, reason: &str) {
    let faults = compiled(file, old, new).expect_err("the change is a fault");
    assert!(
        (faults.iter()).any(|f| f.file == file && f.key == key && f.reason.contains(reason)),
        "{faults:#?}"
    );
}

#[test]
fn a_good_folder_is_compiled() {
    let Compiled { rust, texts } =
        compiled("version.toml", "2026", "2026").expect("nothing is wrong");
    let lines = texts.each_ref().map(|(_, text)| text.lines().count());
    assert_eq!((lines[0], lines[2]), (lines[1], lines[3]));
    let first = texts.each_ref().map(|(_, text)| text.lines().next());
    assert_eq!(first, [Some("격차"), Some("gap"), Some("끝"), Some("end")]);
    for part in [
        "pub const DATA_VERSION: &str = \"2026-01-02\";",
        "minor: 6348000, currency: Currency::Usd",
        "units_per_international_dollar: 880.1, year: 2025",
        "currency: Currency::Usd, ten_thousandths: [14214000, 13647000,",
        "Concern::Figure(\"fellow\")",
        "regime: Regime(\"kr-half\")",
        "discount: Rate::from_ppb(45000000)",
        "low: 3, high: 15",
        "Size::People(400)",
        "Size::Budget(Pay { minor: 30000000, currency: Currency::Usd })",
        "id: \"half\", country: \"kr\", reach: Reach::Home, payer: Payer::State, rule: Rule::Match { share: Rate::from_ppb(500000000), of: Basis::Gap, cap: Some(Pay { minor: 1000, currency: Currency::Krw }) }, research: None,",
        "opens: Some(day(2025, 1, 1)), closes: Some(day(2025, 6, 30)), ends: Some(day(2025, 12, 31)) }, proposal: false,",
        "rule: Rule::Salary { amount: Pay { minor: 90000000, currency: Currency::Krw }, share: Rate::from_ppb(1000000000) }, research: Some(Pay { minor: 100, currency: Currency::Krw }), years: Some(5),",
        "rule: Rule::Fee { once: Pay { minor: 10000, currency: Currency::Usd }, yearly: Pay { minor: 0, currency: Currency::Usd } }",
        "schemes: &[&SCHEMES[0].scheme], term: Term { start: Some(day(2026, 5, 1)), end: Some(day(2030, 12, 31)) }, after: Some(&FIGURES[0]), equity: None, terms: &[SourceId(0)] }",
        "schemes: &[], term: Term { start: None, end: None }, after: None, equity: Some(&FIGURES[1]), terms: &[SourceId(0)] }",
        "closing: Some(&Closing { currency: Currency::Krw, share: Rate::from_ppb(500000000), of: Basis::Package, cap: Some(1000), amount: 0, once: 0, years: 5, taxing: Taxing::Free, charges: Payer::Employer, rung: Rung::TakeHome, on: DATA_DAY, fellows: 1, budget: 0, response: None, gpus: 0 })",
        "set: \"years=9&rung=years\" }]",
        "low: 235, high: 600, currency: Currency::Usd, now: true, grade: Grade::C",
        "Exclusion { these: &[\"kr-half\"], those: &[\"half\", \"floor\"],",
        "Exclusion { these: &[\"half\", \"floor\"], those: &[\"half\", \"floor\"],",
        "career: Some(Beginning { starts: [None, Some(\"study\")], from: Some(24), until: Some(45), university: Some(University::Seoul) })",
        "StageFact { id: \"study\", place: &PLACES[0], pays: &[Paid { at: None, low: 90000000, middle: 90000000, high: 90000000, is_mean: true }]",
        "Paid { at: Some(University::National), low: 6348000, middle: 6400000, high: 7000000, is_mean: false }, Paid { at: Some(University::Seoul), low: 6000000, middle: 6348000, high: 7000000,",
        "growth: Rate::from_ppb(68000000), slows: Rate::from_ppb(3600000), spread: Rate::from_ppb(380000000), term: career::Term::Leaving(Rate::from_ppb(23000000))",
        "term: career::Term::Years(5), next: &[Leads { to: \"work\", odds: Rate::from_ppb(605000000), grade: career::Grade::C }, Leads { to: \"study\", odds: Rate::from_ppb(395000000), grade: career::Grade::Own }], offers: &[\"here\"], begins: true",
        "about: About::Odds(1)",
        "measured: Measured::Share, value: 500000000, low: 450000000, high: 600000000, grade: career::Grade::B, is_used: true",
        "measured: Measured::Median, value: 6500000, low: 6500000, high: 6500000,",
    ] {
        assert!(rust.contains(part), "{part}\n{rust}");
    }
}

#[test]
fn law_is_refused_with_its_reason() {
    let file = "tax/kr/income.toml";
    refused(file, "'4.75 %'", "'4.75'", "rate", "lacks its % sign");
    refused(
        file,
        "'4.75 %'",
        "4.75",
        "rate",
        "write a decimal in quotes",
    );
    refused(file, "'percent'", "'parsec'", "rate", "not a known unit");
    refused(
        file,
        "source = 'law'",
        "source = 'hearsay'",
        "rate",
        "no source",
    );
    refused(file, "article = '1'", "article = ' '", "rate", "no article");
    let twice = "is not after the date before it";
    refused(file, "2026-01-01", "2025-01-01", "rate", twice);
    let late = "is after the law's last known day";
    refused(file, "from = 2026-01-01", "from = 2027-01-01", "rate", late);
    let items = "tax/kr/items.toml";
    refused(
        items,
        "['rate']",
        "['rat']",
        "kr-tax",
        "no parameter \"rat\"",
    );
}

#[test]
fn a_cliff_begins_at_an_amount_that_is_known() {
    let file = "tax/kr/cliffs.toml";
    refused(file, "'edge'", "'edges'", "kr-cliff", "no parameter");
    refused(file, "'edge'", "'rate'", "kr-cliff", "is no amount");
    refused(file, "'cliff'", "' '", "kr-cliff", "en is empty");
    let rust = compiled(file, "'edge'", "'edge'").expect("nothing is wrong");
    assert!(rust.rust.contains("CliffRow { country: \"kr\""));
}

#[test]
fn an_unknown_name_is_refused_where_it_stands() {
    let offers = "presets/offers.toml";
    refused(offers, "'fellow'", "'fellows'", "here", "no figure");
    refused(offers, "'us-ma'", "'us-me'", "there", "no place");
    refused(offers, "'kr-half'", "'kr-whole'", "here", "no relief");
    let abroad = "is not of the country";
    refused(offers, "regime = ''", "regime = 'kr-half'", "there", abroad);
    let two = "presets/two.toml";
    refused(
        two,
        "['here', 'there']",
        "['here', 'over']",
        "two",
        "no offer",
    );
    refused(two, "'2025'", "'2024'", "two", "no period");
    refused("caveats.toml", "['fellow']", "['x']", "pay", "no figure");
    refused("coverage.toml", "'kr'", "'jp'", "kr-tax", "no country");
    refused("places/places.toml", "'us'", "'fr'", "us-ma", "no country");
    let hours = "places/hours.csv";
    refused(hours, "kr,2024", "jp,2024", "line 2", "no country");
}

#[test]
fn a_missing_source_is_refused() {
    let figures = "pay/figures.toml";
    refused(figures, "['law']", "[]", "fellow", "no source is named");
    refused(
        figures,
        "['law']",
        "['law', 'law']",
        "fellow",
        "named twice",
    );
    let reliefs = "tax/kr/regimes.toml";
    refused(reliefs, "['law']", "['lore']", "kr-half", "no source");
    let rates = "places/exchange.csv";
    refused(rates, ",law", ",lore", "line 2", "no source");
    refused(
        "sources.toml",
        "https://",
        "ftp://",
        "law",
        "not an address",
    );
}

#[test]
fn figures_keep_to_what_may_be_shown() {
    let file = "pay/figures.toml";
    refused(file, "grade = 'B'", "grade = 'D'", "fellow", "grade D");
    refused(file, "grade = 'A'", "grade = 'B'", "scale", "of grade A");
    let few = "fewer than 25 observations";
    refused(file, "observations = 25", "observations = 24", "scale", few);
    refused(
        file,
        "low = 60_000",
        "low = 64_000",
        "scale",
        "outside its range",
    );
    refused(
        file,
        "high = 70_000",
        "high = 63_000",
        "scale",
        "outside its range",
    );
    refused(file, "'reported'", "'estimate'", "fellow", "gives its rule");
    refused(file, "'krw'", "'yap'", "fellow", "unit of currency");
    refused(file, "90_000_000", "90_000_000.5", "fellow", "in quotes");
    refused(file, "= '연봉'", "= ''", "fellow", "measures_ko is empty");
    refused(file, "grade = 'A'", "mark = 'A'", "scale", "unknown field");
}

#[test]
fn rates_and_parities_are_single_and_in_order() {
    let rates = "places/exchange.csv";
    let line = "2025,usd,1421.4,1364.7,1465.4,law\n";
    refused(rates, line, &line.repeat(2), "line 3", "has a rate already");
    refused(rates, "1364.7", "1464.7", "line 2", "is not between");
    refused(rates, "usd", "won", "line 2", "unit of currency");
    refused(rates, "won_low", "low", "(header)", "the columns are");
    let parity = "places/parity.csv";
    refused(parity, "us,2025,1,", "kr,2025,1,", "line 4", "twice");
    refused(
        parity,
        "us,2025,1,law\n",
        "",
        "us",
        "no purchasing-power parity",
    );
    refused(parity, "880.1", "-880.1", "line 3", "not above zero");
    refused(parity, "kr,2025", "kr,25", "line 3", "not a year");
}

#[test]
fn presets_keep_to_what_can_be_computed() {
    let two = "presets/two.toml";
    refused(two, "4.5 %", "450 %", "two", "between 0 % and 100 %");
    refused(two, "horizon = 5", "horizon = 0", "two", "1 to 60 years");
    refused(two, "= 'there'", "= 'here'", "two", "not a later offer");
    refused(two, "['here', 'there']", "['here']", "two", "two to six");
    refused(two, "'krw'", "'gbp'", "two", "no rate of gbp");
    let offers = "presets/offers.toml";
    refused(offers, "'40'", "'169'", "here", "hours in a week");
    refused(offers, "'40'", "'40.05'", "here", "finer than");
    refused(offers, "'single'", "'double'", "here", "unknown variant");
    let nameless = "short_ko is empty";
    refused(
        offers,
        "short_ko = '여기'",
        "short_ko = ''",
        "here",
        nameless,
    );
    let faults = compiled(two, "default = true", "default = false").expect_err("no default");
    assert!(faults.iter().any(|f| f.key == "default"), "{faults:#?}");
}

#[test]
fn the_rest_is_held_to_its_form() {
    let reliefs = "tax/kr/regimes.toml";
    refused(reliefs, "2026-12-31", "'2026-12-31'", "kr-half", "");
    refused(
        reliefs,
        "[['조건', 'condition']]",
        "[]",
        "kr-half",
        "who qualifies",
    );
    refused(
        reliefs,
        "[kr-half]",
        "[us-half]",
        "us-half",
        "begins with \"kr\"",
    );
    let caveats = "caveats.toml";
    let one = "one of the two";
    refused(caveats, "figures = ['fellow']", "", "pay", one);
    refused(caveats, "figures", "always = true\nfigures", "pay", one);
    let held = "always = true\nholds = ['term']";
    refused(caveats, "figures = ['fellow']", held, "pay", one);
    let coverage = "coverage.toml";
    refused(
        coverage,
        "2025, 2026",
        "2026, 2025",
        "kr-tax",
        "rising order",
    );
    refused(
        coverage,
        "'covered'",
        "'partly'",
        "kr-tax",
        "what is missing",
    );
    refused("version.toml", "2026-01-02", "new", "version", "a day");
    refused("places/margin.toml", "5 %", "5", "parity", "% sign");
}

#[test]
fn a_band_is_a_range_and_a_size_is_of_people_or_money() {
    let response = "response.toml";
    refused(response, "'1.5'", "'2.5'", "foreign", "is no range");
    refused(response, "'0.03'", "'0'", "nationals", "is no range");
    refused(response, "'0.03'", "'0.031'", "nationals", "finer than");
    refused(response, "[nationals]", "[nation]", "nationals", "missing");
    refused(response, "[nationals]", "[nation]", "nation", "known group");
    let programmes = "programmes.toml";
    let one = "one of the two";
    refused(programmes, "people = 400", "", "some", one);
    refused(programmes, "unit = 'usd'", "", "fund", one);
    refused(programmes, "people = 400", "people = 0", "some", one);
    refused(programmes, "300_000", "0", "fund", "not a budget");
    refused(programmes, "'usd'", "'yap'", "fund", "unit of currency");
}

#[test]
fn a_scheme_is_refused_where_its_rule_or_its_days_cannot_be() {
    let kr = "schemes/kr.toml";
    refused(kr, "'50 %'", "'150 %'", "half", "between 0 % and 100 %");
    refused(kr, "'50 %'", "'50'", "half", "% sign");
    refused(kr, "'50 %'", "'0 %'", "half", "a share of nothing");
    refused(
        kr,
        "amount = 1_000,",
        "amount = -1_000,",
        "half",
        "not an amount",
    );
    refused(
        kr,
        "amount = 1_000,",
        "amount = 0,",
        "half",
        "not an amount",
    );
    refused(kr, "'krw'", "'yap'", "half", "unit of currency");
    refused(
        kr,
        "over = 5",
        "over = 3",
        "floor",
        "cannot be spread over 3",
    );
    refused(
        kr,
        "over = 5",
        "over = 0",
        "floor",
        "cannot be spread over 0",
    );
    refused(kr, "'gap'", "'moon'", "half", "unknown variant");
    refused(kr, "rule.match", "rule.mach", "half", "unknown variant");
    let typo = "rule.salary = { sum = 1, amount";
    refused(kr, "rule.salary = { amount", typo, "floor", "unknown field");
    let order = "in this order";
    refused(kr, "2025-06-30", "2024-06-30", "half", order);
    refused(kr, "2025-12-31", "2025-05-31", "half", order);
    refused(kr, "years = 5", "years = 0", "floor", "no years");
    let us = "schemes/us.toml";
    refused(us, "once = 100, ", "", "fee", "a fee of nothing");
    let fee = "rule.fee = { once = 100, currency = 'usd' }";
    let top = "rule.on-top = { least = 5, most = 4, currency = 'usd' }";
    refused(us, fee, top, "fee", "5 is more than 4");
}

#[test]
fn a_scheme_says_who_qualifies_and_where_that_was_read() {
    let kr = "schemes/kr.toml";
    let nobody = "who qualifies";
    refused(kr, "[['조건', 'condition']]", "[]", "half", nobody);
    refused(kr, "'condition'", "' '", "half", "a condition is empty");
    refused(kr, "'pays half'", "''", "half", "text_en is empty");
    refused(
        kr,
        "unknown_en = 'unknown'\n",
        "",
        "floor",
        "in both languages",
    );
    refused(kr, "grade = 'B'", "grade = 'D'", "half", "grade D");
    refused(kr, "['law']", "[]", "half", "no source is named");
    refused(kr, "['law']", "['lore']", "half", "no source");
    refused(kr, "'home'", "'house'", "half", "unknown variant");
    refused(kr, "'state'", "'nobody'", "half", "unknown variant");
    refused(kr, "[half]", "[Half]", "Half", "lower-case");
    let us = "schemes/us.toml";
    refused(us, "[fee]", "[half]", "half", "another country");
}

#[test]
fn an_offer_s_term_and_what_goes_with_it_are_held_together() {
    let file = "presets/offers.toml";
    refused(
        file,
        "2030-12-31",
        "2026-04-30",
        "here",
        "ends before it begins",
    );
    refused(file, "end = 2030-12-31\n", "", "here", "but no end");
    refused(
        file,
        "after = 'fellow'",
        "after = 'gone'",
        "here",
        "no figure",
    );
    refused(
        file,
        "after = 'fellow'",
        "after = 'scale'",
        "here",
        "in the currency of the pay",
    );
    refused(
        file,
        "equity = 'scale'",
        "equity = 'fellow'",
        "there",
        "in the currency of the pay",
    );
    refused(
        file,
        "terms = ['law']\n[there]",
        "[there]",
        "here",
        "no source is named",
    );
    refused(file, "['floor']", "['fee']", "here", "not of the country");
    refused(
        file,
        "['floor']",
        "['floor', 'floor']",
        "here",
        "stands there twice",
    );
    refused(file, "['floor']", "['roof']", "here", "no scheme");
}

#[test]
fn a_situation_s_match_and_story_are_refused_where_they_cannot_be() {
    let file = "presets/two.toml";
    refused(
        file,
        "share = '50 %'",
        "share = '150 %'",
        "two",
        "between 0 % and 100 %",
    );
    refused(file, "cap = 1_000", "cap = -1", "two", "not an amount");
    refused(
        file,
        "cap = 1_000",
        "cap = 1_000\nyears = 61",
        "two",
        "61 years are too many",
    );
    refused(
        file,
        "cap = 1_000",
        "cap = 1_000\nfellows = 0",
        "two",
        "no number of fellows",
    );
    refused(
        file,
        "cap = 1_000",
        "cap = 1_000\ncurrency = 'yap'",
        "two",
        "unit of currency",
    );
    refused(file, "'package'", "'moon'", "two", "unknown variant");
    refused(file, "rung = 'net'", "rang = 'net'", "two", "unknown field");
    let (second, third) = ("two step 2", "two step 3");
    refused(
        file,
        "set = ''",
        "set = 'match=1'",
        "two step 1",
        "as it is",
    );
    refused(file, "match=0'", "match'", second, "no key and value");
    refused(file, "match=0'", "match=0&match=1'", second, "set twice");
    refused(file, "match=0'", "situation=three'", second, "not a step's");
    refused(file, "match=0'", "match=<b>'", second, "no key and value");
    refused(
        file,
        "'times {years}'",
        "'times'",
        third,
        "in one language only",
    );
    refused(
        file,
        "'times {years}'",
        "'times {yeers}'",
        third,
        "is not one of",
    );
    refused(
        file,
        "'times {years}'",
        "'times {years'",
        third,
        "a { without its }",
    );
    let short = "[[step]]\nko = '{years}배'\nen = 'times {years}'\nset = 'years=9&rung=years'\n";
    refused(file, short, "", "two", "three to five steps");
}

#[test]
fn a_price_of_processors_is_a_band_and_one_is_reckoned_with() {
    let file = "context/compute.toml";
    refused(file, "high = 6", "high = 2", "now", "is no price");
    refused(file, "low = '2.35'", "low = 0", "now", "is no price");
    refused(file, "low = '2.35'", "low = '2.355'", "now", "finer than");
    refused(file, "'usd'", "'yap'", "now", "unit of currency");
    refused(file, "grade = 'C'", "grade = 'D'", "now", "not a grade");
    refused(
        file,
        "sources = ['law']",
        "sources = []",
        "now",
        "no source",
    );
    refused(file, "now = true\n", "", "now", "not 0");
    refused(file, "low = 8", "now = true\nlow = 8", "now", "not 2");
}

#[test]
fn an_exclusion_names_what_is_known() {
    let file = "schemes/exclusions.toml";
    refused(
        file,
        "['kr-half']",
        "['kr-whole']",
        "both",
        "no scheme and no relief",
    );
    refused(
        file,
        "['half', 'floor']",
        "['half', 'half']",
        "both",
        "named twice",
    );
    refused(
        file,
        "among = ['half', 'floor']",
        "among = ['half']",
        "one",
        "two or more",
    );
    refused(file, "these = ['kr-half']\n", "", "both", "two or more");
    refused(file, "ours = true", "", "one", "its source is named");
    refused(file, "sources = ['law']", "", "both", "its source is named");
    refused(file, "'one only'", "''", "one", "reason_en is empty");
}

#[test]
fn a_stage_is_refused_where_it_cannot_be_reckoned() {
    let file = "careers/stages.toml";
    let names = [
        ("place = 'kr-seoul'", "place = 'kr-jeju'", "no place"),
        ("offers = ['here']", "offers = ['nowhere']", "no offer"),
        ("to = 'work'", "to = 'rest'", "no stage"),
        ("note = 'read'", "note = 'heard'", "no note"),
        ("figure = 'fellow'", "figure = 'fellows'", "no figure"),
    ];
    let values = [
        ("odds = '60.5 %'", "odds = '60.4 %'", "make 999000000"),
        ("odds = '60.5 %'", "odds = '60.5'", "lacks its % sign"),
        ("to = 'study'", "to = 'work'", "follows twice"),
        ("term = { years = 5,", "term = { years = 0,", "a term of 0"),
        (
            "term = { years = 5,",
            "term = { years = 61,",
            "a term of 61",
        ),
        ("term = { years = 5,", "term = {", "years, or odds"),
        ("'16.4 %'", "'101 %'", "not between 0 % and 100 %"),
        (
            "growth = { value = '0 %'",
            "growth = { value = '101 %'",
            "no growth",
        ),
        ("'fellow', mean", "'scale', mean", "currency of the place"),
        (
            "pay = [{ figure = 'fellow', mean = true }]",
            "",
            "either something is paid",
        ),
        (
            "begins = true",
            "begins = true\nunpaid = 'own'",
            "either something is paid",
        ),
        ("short_en = 'study'", "short_en = ' '", "short_en is empty"),
    ];
    for (old, new, reason) in names.into_iter().chain(values) {
        refused(file, old, new, "study", reason);
    }
    let pays = [
        ("middle = 64_000", "middle = 63_000", "is not a range"),
        ("high = 70_000", "high = 63_999", "is not a range"),
        ("low = 'scale'", "low = 0", "not a pay that is computed"),
        ("low = 'scale', ", "", "low, middle and high"),
        (
            "high = 70_000, note = 'read'",
            "high = 70_000",
            "what a pay rests on",
        ),
        (
            "high = 70_000, note = 'read'",
            "high = 70_000, note = 'own'",
            "never assumed",
        ),
        ("at = 'seoul'", "at = 'national'", "of another university"),
        ("at = 'seoul', ", "", "of another university"),
        (
            "offers = ['there']",
            "offers = ['here']",
            "is of \"study\" too",
        ),
    ];
    for (old, new, reason) in pays {
        refused(file, old, new, "work", reason);
    }
    let last = "term = { leaving = '0 %'";
    refused(
        file,
        last,
        "term = { leaving = '1 %'",
        "away",
        "nothing follows",
    );
    refused(file, last, "term = { years = 3", "away", "nothing follows");
}

#[test]
fn a_note_has_a_grade_a_source_and_a_value_that_rests_on_it() {
    let file = "careers/notes.toml";
    refused(file, "grade = 'C'", "grade = 'D'", "read", "grade D");
    refused(file, "grade = 'C'", "grade = 'E'", "read", "not a grade");
    refused(file, "sources = ['law']", "", "read", "no source");
    refused(file, "['law']", "['lore']", "read", "no source \"lore\"");
    refused(file, "en = 'unknown'", "en = ''", "own", "en is empty");
    let idle = "[idle]\nko = '말'\nen = 'said'\ngrade = 'own'\n[read]";
    refused(file, "[read]", idle, "idle", "nothing rests on");
    // The fellow's pay is of grade B, and what says less may not say more.
    let better = "figure = 'fellow', note = 'best'";
    let best = "ko = '읽음'\nen = 'read'\ngrade = 'A'\nsources = ['law']\n";
    let folder = [
        (file, format!("[best]\n{best}")),
        ("careers/stages.toml", better.to_owned()),
    ];
    let faults = compiled_with(
        |name, text| match folder.iter().find(|(file, _)| *file == name) {
            Some((_, add)) if name == file => format!("{add}{text}"),
            Some((_, pay)) => text.replacen("figure = 'fellow'", pay, 1),
            None => text.to_owned(),
        },
    );
    let faults = faults.expect_err("the change is a fault");
    let graded = |fault: &Fault| fault.reason.contains("graded better");
    assert!(faults.iter().any(graded), "{faults:#?}");
}

#[test]
fn an_outcome_is_of_stages_and_in_its_range() {
    let file = "careers/outcomes.toml";
    let changes = [
        ("from = 'study'", "from = 'rest'", "no stage"),
        ("'study', 'work'", "'study', 'rest'", "no stage"),
        ("of = ['study', 'work']", "of = []", "of no stage"),
        ("after = 5", "after = 0", "not looked at"),
        ("low = '45 %'", "low = '51 %'", "outside its range"),
        ("value = '50 %'", "value = 50", "lacks its % sign"),
        ("measure = 'share'", "measure = 'mean'", "one currency"),
        ("grade = 'B'", "grade = 'own'", "no assumption"),
        ("grade = 'B'", "grade = 'D'", "grade D"),
        ("sources = ['law']", "sources = []", "no source"),
        ("en = 'half'", "en = ''", "en is empty"),
    ];
    for (old, new, reason) in changes {
        refused(file, old, new, "half", reason);
    }
}

#[test]
fn a_situation_s_careers_begin_where_they_may_and_end_later() {
    let file = "presets/two.toml";
    let changes = [
        ("b = 'study'", "b = 'rest'", "no stage"),
        ("b = 'study'", "b = 'away'", "no choice begins"),
        ("from = 24", "from = 14", "an age of 15"),
        ("from = 24", "from = 45", "to a later one"),
        ("until = 45", "until = 101", "at most 100"),
        (
            "university = 'seoul'",
            "university = 'busan'",
            "unknown variant",
        ),
    ];
    for (old, new, reason) in changes {
        refused(file, old, new, "two", reason);
    }
}

#[test]
fn all_faults_are_told_at_once() {
    let faults = compiled("sources.toml", "[law]", "[lore]").expect_err("nothing has a source");
    let files: Vec<&str> = faults.iter().map(|f| f.file.as_str()).collect();
    for file in ["tax/kr/income.toml", "places/parity.csv", "caveats.toml"] {
        assert!(files.contains(&file), "{file}: {faults:#?}");
    }
}
