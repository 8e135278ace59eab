//! What is known of the world. `catalog` fills it; the domain knows nothing of files.

use super::career::StageFact;
use super::place::{Country, ExchangePeriod, Place};
use super::tax::CountryLaw;

/// Law, places and rates.
pub struct Facts {
    /// By the country's id.
    pub laws: Vec<(&'static str, Box<dyn CountryLaw>)>,
    pub countries: &'static [Country],
    pub places: &'static [Place],
    pub exchange: &'static [ExchangePeriod],
    /// Below this part of the whole, a difference in purchasing power says nothing.
    pub parity_margin: f64,
    /// Stages of careers.
    pub stages: &'static [StageFact],
}

impl Facts {
    pub fn law(&self, country: &str) -> Option<&dyn CountryLaw> {
        (self.laws.iter())
            .find(|(id, _)| *id == country)
            .map(|(_, law)| law.as_ref())
    }
}
