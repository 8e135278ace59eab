//! Who lives from the pay.

/// Who lives from the pay. The partner has no income of their own.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Household {
    pub partner: Partner,
    pub children: Children,
}

/// Married to a partner without income, or not.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Partner {
    #[default]
    None,
    WithoutIncome,
}

impl Household {
    pub const SINGLE: Self = Self {
        partner: Partner::None,
        children: Children::NONE,
    };
    pub const MARRIED: Self = Self {
        partner: Partner::WithoutIncome,
        children: Children::NONE,
    };
    /// Two children of ten years, for whom every country grants what it grants per child.
    pub const MARRIED_TWO_CHILDREN: Self = Self {
        partner: Partner::WithoutIncome,
        children: Children::of_ten_years(2),
    };

    pub const fn is_married(&self) -> bool {
        matches!(self.partner, Partner::WithoutIncome)
    }
}

/// Children by their age, in full years at the end of the tax year.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Children {
    count: u8,
    /// Nothing beyond the count, so that equal children are equal.
    ages: [u8; Self::MOST],
}

impl Children {
    /// The most that are told apart.
    pub const MOST: usize = 8;
    /// The greatest age that a reader can give: no law here grants anything per child beyond it.
    pub const OLDEST: u8 = 25;
    pub const NONE: Self = Self::of_ten_years(0);

    /// So many children of ten years, at most [`Children::MOST`].
    pub const fn of_ten_years(count: u8) -> Self {
        const TEN: u8 = 10;
        let mut children = Self {
            count: 0,
            ages: [0; Self::MOST],
        };
        while children.count < count && (children.count as usize) < Self::MOST {
            children.ages[children.count as usize] = TEN;
            children.count += 1;
        }
        children
    }

    /// Those of these ages; `None` for more than [`Children::MOST`].
    pub fn of_ages(ages: &[u8]) -> Option<Self> {
        let mut children = Self::NONE;
        children.ages.get_mut(..ages.len())?.copy_from_slice(ages);
        children.count = u8::try_from(ages.len()).ok()?;
        Some(children)
    }

    pub fn ages(&self) -> &[u8] {
        self.ages.get(..usize::from(self.count)).unwrap_or_default()
    }

    pub fn count(&self) -> i64 {
        i64::from(self.count)
    }

    /// How many are younger than `age`.
    pub fn under(&self, age: i64) -> i64 {
        self.ages()
            .iter()
            .filter(|of| i64::from(**of) < age)
            .count() as i64
    }

    /// How many are `from` or older and younger than `to`.
    pub fn between(&self, from: i64, to: i64) -> i64 {
        self.under(to) - self.under(from).min(self.under(to))
    }
}
