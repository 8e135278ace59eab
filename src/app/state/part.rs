//! What the page draws only while it is open: what is closed would cost every edit its time.

/// A part of the page that the reader opens and closes; in no link.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part {
    /// The key of the offer that it goes with, if it goes with one.
    pub offer: Option<u32>,
    /// What it is, or which line of the offer's pay slip.
    pub name: &'static str,
}

impl Part {
    /// The curves of the rates.
    pub const RATES: Self = Self::whole("rates");

    /// What closes the gap, lever by lever; all levers as strips; two of them as a map.
    pub const ANSWERS: Self = Self::whole("answers");
    pub const LEVERS: Self = Self::whole("levers");
    pub const MAP: Self = Self::whole("map");
    /// The schemes of every offer.
    pub const SCHEMES: Self = Self::whole("schemes");
    /// Who pays, and what it costs the treasury.
    pub const PAYERS: Self = Self::whole("payers");
    pub const TREASURY: Self = Self::whole("treasury");

    /// Any two of three or more offers; what is not money.
    pub const PAIR: Self = Self::whole("pair");
    pub const LEDGER: Self = Self::whole("ledger");

    /// What comes after: the whole of it, then its parts, of which the method is told last.
    pub const CAREER: Self = Self::whole("career");
    pub const CAREER_TREE: Self = Self::whole("career-tree");
    /// Every way on from every stage, as a table.
    pub const CAREER_WAYS: Self = Self::whole("career-ways");
    pub const CAREER_CLIFF: Self = Self::whole("career-cliff");
    pub const CAREER_TIES: Self = Self::whole("career-ties");
    pub const CAREER_WORST: Self = Self::whole("career-worst");
    pub const CAREER_TABLE: Self = Self::whole("career-table");
    pub const CAREER_METHOD: Self = Self::whole("career-method");

    /// All parts for which careers are reckoned.
    pub const CAREERS: [Self; 7] = [
        Self::CAREER,
        Self::CAREER_TREE,
        Self::CAREER_CLIFF,
        Self::CAREER_TIES,
        Self::CAREER_WORST,
        Self::CAREER_TABLE,
        Self::CAREER_METHOD,
    ];

    const fn whole(name: &'static str) -> Self {
        Self { offer: None, name }
    }

    /// The years of the offers, one by one.
    pub const YEARS: Self = Self {
        offer: None,
        name: "years",
    };

    /// What an offer holds besides its sentence.
    pub const fn details(offer: u32) -> Self {
        Self::line(offer, "details")
    }

    /// A line of an offer's pay slip.
    pub const fn line(offer: u32, name: &'static str) -> Self {
        Self {
            offer: Some(offer),
            name,
        }
    }

    /// A stage of a career; ids of stages are none of the names above.
    pub const fn stage(id: &'static str) -> Self {
        Self::whole(id)
    }

    /// Whether it is one of those that are open.
    #[inline(never)]
    pub fn is_in(self, open: &[Self]) -> bool {
        open.contains(&self)
    }
}
