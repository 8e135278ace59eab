//! The least folder in which nothing is wrong.

pub(super) const GOOD: &[(&str, &str)] = &[
    (
        "sources.toml",
        "[law]\npublisher = 'Office'\nurl = 'https://example.org'\nretrieved = 2026-01-02\n",
    ),
    (
        "locales/ko.toml",
        "[app]\nname = '격차'\n[years]\nend = '끝'\n",
    ),
    (
        "locales/en.toml",
        "[app]\nname = 'gap'\n[years]\nend = 'end'\n",
    ),
    ("locales/later.toml", "sections = ['years']\n"),
    ("version.toml", "version = '2026-01-02'\n"),
    (
        "tax/kr/income.toml",
        "known_until = 2026-12-31\n[rate]\nko = '율'\nen = 'rate'\nunit = 'percent'\nverified = 2026-01-02\n\
         values = [\n{ from = 2025-01-01, value = '4.5 %', source = 'law', article = '1' },\n\
         { from = 2026-01-01, value = '4.75 %', source = 'law', article = '1' },\n]\n",
    ),
    (
        "tax/kr/items.toml",
        "[kr-tax]\nko = '세금'\nen = 'tax'\nrule_ko = '규칙'\nrule_en = 'rule'\nparameters = ['rate']\n",
    ),
    (
        "tax/kr/edges.toml",
        "known_until = 2026-12-31\n[edge]\nko = '기준'\nen = 'edge'\nunit = 'krw'\nverified = 2026-01-02\n\
         values = [{ from = 2025-01-01, value = 70_000_000, source = 'law', article = '1' }]\n",
    ),
    (
        "tax/kr/cliffs.toml",
        "[kr-cliff]\nko = '절벽'\nen = 'cliff'\nparameter = 'edge'\n",
    ),
    (
        "tax/kr/regimes.toml",
        "[kr-half]\nko = '감면'\nen = 'relief'\narticle = '18'\neffect_ko = '절반'\neffect_en = 'half'\n\
         conditions = [['조건', 'condition']]\nstart_by = 2026-12-31\nyears = 10\nverified = 2026-01-02\nsources = ['law']\n",
    ),
    (
        "places/countries.toml",
        "[kr]\nko = '한국'\nen = 'Korea'\ncurrency = 'krw'\n[us]\nko = '미국'\nen = 'US'\ncurrency = 'usd'\n",
    ),
    (
        "places/places.toml",
        "[kr-seoul]\nko = '서울'\nen = 'Seoul'\ncountry = 'kr'\nregion = ''\n\
         [us-ma]\nko = '매사추세츠'\nen = 'Massachusetts'\ncountry = 'us'\nregion = 'MA'\n",
    ),
    (
        "places/parity.csv",
        "# units a dollar\ncountry,year,units,source\nkr,2025,880.1,law\nus,2025,1,law\n",
    ),
    (
        "places/hours.csv",
        "country,year,hours,source\nkr,2024,1865,law\n",
    ),
    (
        "places/margin.toml",
        "[parity]\nvalue = '5 %'\nsource = 'law'\n",
    ),
    (
        "places/periods.toml",
        "[2025]\nko = '2025년'\nen = '2025'\n",
    ),
    (
        "places/exchange.csv",
        "period,currency,won,won_low,won_high,source\n2025,usd,1421.4,1364.7,1465.4,law\n",
    ),
    (
        "pay/figures.toml",
        "[fellow]\nko = '펠로'\nen = 'fellow'\nvalue = 90_000_000\nunit = 'krw'\nyear = 2025\nkind = 'reported'\n\
         grade = 'B'\nmeaning = 'scheme-money'\nmeasures_ko = '연봉'\nmeasures_en = 'pay'\nsources = ['law']\n\
         [scale]\nko = '기준'\nen = 'scale'\nvalue = 63_480\nlow = 60_000\nhigh = 70_000\nunit = 'usd'\nyear = 2026\n\
         kind = 'official'\ngrade = 'A'\nmeaning = 'floor'\nobservations = 25\nmeasures_ko = '기준'\n\
         measures_en = 'scale'\nsources = ['law']\n",
    ),
    (
        "presets/offers.toml",
        "[here]\nko = '여기'\nen = 'here'\nshort_ko = '여기'\nshort_en = 'here'\nfigure = 'fellow'\nplace = 'kr-seoul'\ntax_year = 2026\n\
         household = 'single'\nregime = 'kr-half'\nhours = '40'\nhours_source = 'law'\nsaving = '0 %'\ngrowth = '0 %'\n\
         schemes = ['floor']\nstart = 2026-05-01\nend = 2030-12-31\nafter = 'fellow'\nterms = ['law']\n\
         [there]\nko = '저기'\nen = 'there'\nshort_ko = '저기'\nshort_en = 'there'\nfigure = 'scale'\nplace = 'us-ma'\ntax_year = 2026\nhousehold = 'single'\n\
         regime = ''\nhours = '40'\nhours_source = 'law'\nsaving = '0 %'\ngrowth = '0 %'\nequity = 'scale'\nterms = ['law']\n",
    ),
    (
        "presets/two.toml",
        "order = 1\ndefault = true\ntitle_ko = '둘'\ntitle_en = 'two'\nko = '말'\nen = 'says'\nsources = ['law']\n\
         offers = ['here', 'there']\nagainst = 'there'\nexchange = '2025'\nanchor = 'krw'\nhorizon = 5\n\
         horizon_ko = '다섯'\nhorizon_en = 'five'\ndiscount = '4.5 %'\ndiscount_source = 'law'\nperiod = 'year'\n\
         [closing]\nshare = '50 %'\nof = 'package'\ncap = 1_000\ntaxing = 'after'\nrung = 'net'\n\
         [career]\nb = 'study'\nfrom = 24\nuntil = 45\nuniversity = 'seoul'\n\
         [[step]]\nko = '{share} 매칭'\nen = 'match {share}'\nset = ''\n\
         [[step]]\nko = '없이 {paper}배'\nen = 'without {paper}'\nset = 'match=0'\n\
         [[step]]\nko = '{years}배'\nen = 'times {years}'\nset = 'years=9&rung=years'\n",
    ),
    (
        "caveats.toml",
        "[pay]\nbeside = 'headline'\nko = '단서'\nen = 'caveat'\nfigures = ['fellow']\nsources = ['law']\n",
    ),
    (
        "schemes/kr.toml",
        "[half]\nko = '절반'\nen = 'half'\ntext_ko = '절반을 낸다'\ntext_en = 'pays half'\nreach = 'home'\npayer = 'state'\n\
         rule.match = { share = '50 %', of = 'gap', cap = { amount = 1_000, currency = 'krw' } }\n\
         opens = 2025-01-01\ncloses = 2025-06-30\nends = 2025-12-31\nconditions = [['조건', 'condition']]\n\
         grade = 'B'\nverified = 2026-01-02\nsources = ['law']\n\
         [floor]\nko = '바닥'\nen = 'floor'\ntext_ko = '보장한다'\ntext_en = 'guarantees'\nreach = 'home'\npayer = 'state'\n\
         rule.salary = { amount = 90_000_000, currency = 'krw' }\nresearch = { amount = 500, currency = 'krw', over = 5 }\n\
         years = 5\nconditions = [['조건', 'condition']]\nunknown_ko = '모름'\nunknown_en = 'unknown'\n\
         grade = 'A'\nverified = 2026-01-02\nsources = ['law']\n",
    ),
    (
        "schemes/us.toml",
        "[fee]\nko = '수수료'\nen = 'fee'\ntext_ko = '낸다'\ntext_en = 'is paid'\nreach = 'formula'\npayer = 'employer'\n\
         rule.fee = { once = 100, currency = 'usd' }\nproposal = true\nconditions = [['조건', 'condition']]\n\
         grade = 'C'\nverified = 2026-01-02\nsources = ['law']\n",
    ),
    (
        "schemes/exclusions.toml",
        "[both]\nthese = ['kr-half']\nthose = ['half', 'floor']\nreason_ko = '둘 다 안 된다'\nreason_en = 'not both'\n\
         article = '18'\nsources = ['law']\n\
         [one]\namong = ['half', 'floor']\nreason_ko = '하나만'\nreason_en = 'one only'\nours = true\n",
    ),
    (
        "context/compute.toml",
        "[now]\nko = '지금'\nen = 'now'\nlow = '2.35'\nhigh = 6\ncurrency = 'usd'\nnow = true\ngrade = 'C'\nsources = ['law']\n\
         [then]\nko = '그때'\nen = 'then'\nlow = 8\nhigh = 8\ncurrency = 'usd'\ngrade = 'C'\nsources = ['law']\n",
    ),
    (
        "careers/notes.toml",
        "[read]\nko = '읽음'\nen = 'read'\ngrade = 'C'\nsources = ['law']\n\
         [own]\nko = '모름'\nen = 'unknown'\ngrade = 'own'\n",
    ),
    (
        "careers/stages.toml",
        "[study]\nko = '공부'\nen = 'study'\nshort_ko = '공부'\nshort_en = 'study'\nmeasures_ko = '급여'\nmeasures_en = 'pay'\n\
         place = 'kr-seoul'\nbegins = true\noffers = ['here']\npay = [{ figure = 'fellow', mean = true }]\n\
         growth = { value = '0 %', note = 'own' }\nspread = { value = '16.4 %', note = 'read' }\n\
         term = { years = 5, note = 'read' }\n\
         next = [{ to = 'work', odds = '60.5 %', note = 'read' }, { to = 'study', odds = '39.5 %', note = 'own' }]\n\
         [work]\nko = '일'\nen = 'work'\nshort_ko = '일'\nshort_en = 'work'\nmeasures_ko = '급여'\nmeasures_en = 'pay'\n\
         place = 'us-ma'\noffers = ['there']\n\
         pay = [{ at = 'national', low = 'scale', middle = 64_000, high = 70_000, note = 'read' },\n\
         { at = 'seoul', figure = 'scale', note = 'read' }]\n\
         growth = { value = '6.8 %', slows = '0.36 %', note = 'read' }\nspread = { value = '38 %', note = 'read' }\n\
         term = { leaving = '2.3 %', note = 'read' }\nnext = [{ to = 'away', odds = '100 %', note = 'own' }]\n\
         [away]\nko = '떠남'\nen = 'away'\nshort_ko = '떠남'\nshort_en = 'away'\nmeasures_ko = '급여'\nmeasures_en = 'pay'\n\
         place = 'kr-seoul'\nunpaid = 'own'\ngrowth = { value = '0 %', note = 'own' }\nspread = { value = '0 %', note = 'own' }\n\
         term = { leaving = '0 %', note = 'own' }\n",
    ),
    (
        "careers/outcomes.toml",
        "[half]\nko = '절반'\nen = 'half'\nfrom = 'study'\nafter = 5\nof = ['study', 'work']\nmeasure = 'share'\n\
         value = '50 %'\nlow = '45 %'\nhigh = '60 %'\ngrade = 'B'\nused = true\nsources = ['law']\n\
         [paid]\nko = '급여'\nen = 'paid'\nfrom = 'work'\nafter = 4\nof = ['work']\nmeasure = 'median'\n\
         value = 65_000\ngrade = 'C'\nsources = ['law']\n",
    ),
    (
        "coverage.toml",
        "[kr-tax]\ncountry = 'kr'\nko = '세금'\nen = 'tax'\nstatus = 'covered'\nyears = [2025, 2026]\n",
    ),
    (
        "response.toml",
        "[foreign]\nko = '외국인'\nen = 'foreign'\nlow = '1.5'\nhigh = '2'\nmeasures_ko = '탄력성'\n\
         measures_en = 'elasticity'\nsources = ['law']\n\
         [foreign-scheme]\nko = '감면'\nen = 'scheme'\nlow = '1'\nhigh = '1'\nmeasures_ko = '탄력성'\n\
         measures_en = 'elasticity'\nsources = ['law']\n\
         [nationals]\nko = '자국'\nen = 'own'\nlow = '0.03'\nhigh = '0.15'\nmeasures_ko = '탄력성'\n\
         measures_en = 'elasticity'\nsources = ['law']\n",
    ),
    (
        "programmes.toml",
        "[some]\nko = '몇 명'\nen = 'some'\npeople = 400\nsources = ['law']\n\
         [fund]\nko = '예산'\nen = 'budget'\namount = 300_000\nunit = 'usd'\nsources = ['law']\n",
    ),
];
