//! Figures, and the table of them.

use std::fmt;

/// A figure of one server in one round.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// What it is, with its unit.
    pub name: &'static str,
    /// How much.
    pub value: f64,
}

impl Figure {
    pub(crate) const fn new(name: &'static str, value: f64) -> Self {
        Self { name, value }
    }
}

/// The figures of all servers, in all rounds.
#[derive(Debug, Clone, Default)]
pub struct Table {
    rows: Vec<Row>,
}

#[derive(Debug, Clone)]
struct Row {
    peer: String,
    /// A round has the same figures as any other.
    rounds: Vec<Vec<Figure>>,
    failures: Vec<String>,
}

impl Table {
    /// Takes in what has come of measuring a server.
    pub(crate) fn add(&mut self, peer: &str, figures: Result<Vec<Figure>, String>) {
        let index = self.rows.iter().position(|row| row.peer == peer).unwrap_or_else(|| {
            self.rows.push(Row { peer: peer.to_owned(), rounds: Vec::new(), failures: Vec::new() });
            self.rows.len() - 1
        });
        let Some(row) = self.rows.get_mut(index) else { return };
        match figures {
            Ok(figures) => row.rounds.push(figures),
            Err(failure) => row.failures.push(failure),
        }
    }

    /// Returns what has gone wrong, with whom.
    pub fn failures(&self) -> impl Iterator<Item = (&str, &str)> {
        self.rows.iter().flat_map(|row| row.failures.iter().map(|failure| (row.peer.as_str(), failure.as_str())))
    }
}

impl Row {
    fn values(&self, index: usize) -> impl Iterator<Item = f64> {
        self.rounds.iter().filter_map(move |figures| Some(figures.get(index)?.value))
    }

    /// The median, and how much of it the first server has, in the rounds that both have.
    fn cell(&self, first: &Self, index: usize) -> String {
        let Some(value) = median(self.values(index)) else { return "-".to_owned() };
        match median(first.values(index).zip(self.values(index)).map(|(first, this)| first / this)) {
            Some(ratio) if self.peer != first.peer && ratio.is_finite() => format!("{value:.2} ({ratio:.2} x)"),
            _ => format!("{value:.2}"),
        }
    }
}

fn median(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<_> = values.collect();
    values.sort_by(f64::total_cmp);
    let (low, high) = (values.get(values.len().checked_sub(1)? / 2)?, values.get(values.len() / 2)?);
    Some(f64::midpoint(*low, *high))
}

/// In Markdown. `(0.50 x)`: the first server has half of that.
impl fmt::Display for Table {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(first) = self.rows.first() else { return Ok(()) };
        let figures = self.rows.iter().find_map(|row| row.rounds.first()).map_or(&[][..], Vec::as_slice);
        let names: Vec<_> = figures.iter().map(|figure| figure.name).collect();
        writeln!(formatter, "| | {} |\n|---|{}", names.join(" | "), "---:|".repeat(figures.len()))?;
        for row in &self.rows {
            let cells: Vec<_> = (0..figures.len()).map(|index| row.cell(first, index)).collect();
            writeln!(formatter, "| {} | {} |", row.peer, cells.join(" | "))?;
        }
        self.failures().try_for_each(|(peer, failure)| writeln!(formatter, "\n{peer}: {failure}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_are_compared_with_the_first_round_by_round() {
        let mut table = Table::default();
        for (one, two) in [(1.0, 2.0), (10.0, 20.0), (1.0, 4.0)] {
            table.add("one", Ok(vec![Figure::new("us", one)]));
            table.add("two", Ok(vec![Figure::new("us", two)]));
        }
        table.add("three", Err("it has lost a message".to_owned()));
        let expected = "\
| | us |
|---|---:|
| one | 1.00 |
| two | 4.00 (0.50 x) |
| three | - |

three: it has lost a message
";
        assert_eq!(table.to_string(), expected);
    }
}
