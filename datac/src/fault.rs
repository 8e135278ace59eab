//! What is wrong, and where.

use std::fmt;

/// One thing wrong in `data/`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// Path below `data/`.
    pub file: String,
    /// Table, column or line within the file.
    pub key: String,
    pub reason: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "data/{}: {}: {}", self.file, self.key, self.reason)
    }
}

/// Faults in the order in which they are found.
#[derive(Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    pub fn add(&mut self, file: &str, key: impl Into<String>, reason: impl Into<String>) {
        self.0.push(Fault {
            file: file.to_owned(),
            key: key.into(),
            reason: reason.into(),
        });
    }

    /// Keeps a value, or notes why there is none.
    pub fn keep<T>(&mut self, file: &str, key: &str, value: Result<T, String>) -> Option<T> {
        value.map_err(|reason| self.add(file, key, reason)).ok()
    }

    pub fn into_result<T>(self, value: impl FnOnce() -> T) -> Result<T, Vec<Fault>> {
        if self.0.is_empty() {
            Ok(value())
        } else {
            Err(self.0)
        }
    }
}
