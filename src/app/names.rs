//! How offers are called.

use super::lang::Lang;
use super::text::{self, Key};
use crate::catalog;
use crate::domain::offer::Offer;

/// An offer's names: in full, and in a sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OfferName {
    pub full: String,
    pub short: String,
}

/// The reader's own names or the catalogue's, or the place where an offer was moved from the
/// catalogue's; of two alike the later ones are numbered.
pub fn of(lang: Lang, offers: &[Offer]) -> Vec<OfferName> {
    let mut names: Vec<OfferName> = Vec::with_capacity(offers.len());
    for offer in offers {
        let place = [("place", lang.of(offer.place.name).into())];
        let in_full = text::fill(lang, Key::OfferElsewhereFull, &place);
        let in_short = text::fill(lang, Key::OfferElsewhere, &place);
        let (full, short) = match (&offer.name, catalog::template(offer.template)) {
            (Some(own), _) => (own.as_str(), own.as_str()),
            // The catalogue's name says where that offer is.
            (None, Some(template)) if template.place.id != offer.place.id => {
                (in_full.as_str(), in_short.as_str())
            }
            (None, Some(template)) => (lang.of(template.name), lang.of(template.short)),
            (None, None) => (offer.template, offer.template),
        };
        let twins = |taken: fn(&OfferName) -> &str, wanted: &str| {
            let alike = |name: &&OfferName| {
                let rest = taken(name).strip_prefix(wanted);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(" ("))
            };
            names.iter().filter(alike).count()
        };
        let numbered = |text: &str, twins: usize| match twins {
            0 => text.to_owned(),
            n => format!("{text} ({})", n + 1),
        };
        let name = OfferName {
            full: numbered(full, twins(|n| &n.full, full)),
            short: numbered(short, twins(|n| &n.short, short)),
        };
        names.push(name);
    }
    names
}
