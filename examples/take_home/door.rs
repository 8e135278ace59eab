//! Rows in, rows out: one at a time, so that memory does not grow with the file.

use std::fmt;
use std::io::{Read, Write};

use csv::{ByteRecord, ReaderBuilder, WriterBuilder};

use salary_gap::domain::facts::Facts;
use salary_gap::domain::tax::Unmade;

#[path = "row.rs"]
mod row;

use row::Computed;

/// The columns that are added, in their order.
pub const ADDED: [&str; 4] = ["income_tax", "social", "net_pay", "error"];
/// Bytes read and written at a time.
const BUFFER: usize = 1 << 16;

/// What became of a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub rows: u64,
    /// Rows whose `error` is filled.
    pub failed: u64,
    /// Columns of the input that have the name of an added one.
    pub shadowed: Vec<&'static str>,
}

/// Why a file as a whole is not computed.
#[derive(Debug)]
pub enum Refused {
    NoHeader,
    Missing(&'static str),
    Twice(&'static str),
    Csv(csv::Error),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoHeader => write!(f, "the file has no header"),
            Self::Missing(column) => write!(f, "the header has no column {column}"),
            Self::Twice(column) => write!(f, "the header has the column {column} twice"),
            Self::Csv(error) => write!(f, "{error}"),
        }
    }
}

impl From<csv::Error> for Refused {
    fn from(error: csv::Error) -> Self {
        Self::Csv(error)
    }
}

impl From<std::io::Error> for Refused {
    fn from(error: std::io::Error) -> Self {
        Self::Csv(error.into())
    }
}

/// Where the columns that are read stand.
struct Columns {
    country: usize,
    tax_year: usize,
    region: usize,
    filing: usize,
    gross: usize,
    regime: Option<usize>,
}

impl Columns {
    fn of(header: &ByteRecord) -> Result<Self, Refused> {
        let place = |name: &'static str| {
            let mut found = (header.iter().enumerate())
                .filter(|(_, cell)| cell.trim_ascii() == name.as_bytes());
            match (found.next(), found.next()) {
                (_, Some(_)) => Err(Refused::Twice(name)),
                (first, None) => Ok(first.map(|(at, _)| at)),
            }
        };
        let needed = |name| place(name)?.ok_or(Refused::Missing(name));
        Ok(Self {
            country: needed("country")?,
            tax_year: needed("tax_year")?,
            region: needed("region")?,
            filing: needed("filing")?,
            gross: needed("gross")?,
            regime: place("regime")?,
        })
    }
}

/// Computes every row of `input` and writes it to `output`.
///
/// # Errors
/// [`Refused`] where the header cannot be used, or reading or writing fails.
pub fn pass(
    facts: &Facts,
    unmade: Unmade,
    input: impl Read,
    output: impl Write,
) -> Result<Tally, Refused> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .comment(Some(b'#'))
        .buffer_capacity(BUFFER)
        .from_reader(input);
    let mut writer = WriterBuilder::new()
        .flexible(true)
        .buffer_capacity(BUFFER)
        .from_writer(output);

    let mut record = ByteRecord::new();
    if !reader.read_byte_record(&mut record)? {
        return Err(Refused::NoHeader);
    }
    let columns = Columns::of(&record)?;
    let width = record.len();
    let mut tally = Tally {
        shadowed: (ADDED.into_iter())
            .filter(|name| record.iter().any(|cell| cell == name.as_bytes()))
            .collect(),
        ..Tally::default()
    };
    for cell in record.iter().chain(ADDED.map(str::as_bytes)) {
        writer.write_field(cell)?;
    }
    writer.write_record(None::<&[u8]>)?;

    let mut computed = Computed::default();
    while reader.read_byte_record(&mut record)? {
        tally.rows += 1;
        computed.clear();
        let case = row::Row {
            record: &record,
            columns: &columns,
            width,
            unmade,
        };
        if let Err(fault) = case.compute(facts, &mut computed) {
            tally.failed += 1;
            computed.fail(fault);
        }
        // A row that ends early has empty cells at its end; what is beyond the header is left out.
        for at in 0..width {
            writer.write_field(record.get(at).unwrap_or_default())?;
        }
        for cell in computed.cells() {
            writer.write_field(cell)?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()?;
    Ok(tally)
}
