//! Tables "over … but not over …": a fixed amount for each band.

use super::money::Money;

/// One step: for what is above `above`, `amount`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Step {
    /// Lower edge in minor units; the edge itself belongs to the step below.
    pub above: i64,
    /// In minor units.
    pub amount: i64,
}

/// Steps in rising order, the first from nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Steps {
    steps: &'static [Step],
}

impl Steps {
    /// The catalogue's check refuses steps that are empty or out of order.
    pub const fn new(steps: &'static [Step]) -> Self {
        Self { steps }
    }

    pub const fn steps(self) -> &'static [Step] {
        self.steps
    }

    /// The step that `amount` falls in: the last whose edge lies below it.
    pub fn step<C>(self, amount: Money<C>) -> Option<&'static Step> {
        let above = self
            .steps
            .iter()
            .take_while(|step| step.above < amount.minor())
            .count();
        self.steps.get(above.saturating_sub(1))
    }

    /// What the table gives for `amount`.
    pub fn at<C>(self, amount: Money<C>) -> Money<C> {
        self.step(amount)
            .map_or(Money::ZERO, |step| Money::of_minor(step.amount))
    }

    /// The same of a table "… or more but less than …": an edge belongs to the step above it.
    pub fn from<C>(self, amount: Money<C>) -> Money<C> {
        self.at(amount + Money::of_minor(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::Usd;

    #[test]
    fn an_edge_belongs_to_the_step_below_it() {
        let table = Steps::new(&[
            Step {
                above: 0,
                amount: 75,
            },
            Step {
                above: 500,
                amount: 60,
            },
        ]);
        let at = |cents| table.at(Money::<Usd>::of_minor(cents)).minor();
        assert_eq!([at(0), at(500), at(501)], [75, 75, 60]);
        let from = |cents| table.from(Money::<Usd>::of_minor(cents)).minor();
        assert_eq!([from(0), from(499), from(500)], [75, 75, 60]);
    }
}
