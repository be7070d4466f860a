//! The results as a plot.

use std::path::Path;

use plotters::prelude::*;

use crate::measuring::Row;

/// The end of the scale: bars of candidates slower than two and a half times the bound are cut off.
const HIGHEST: f64 = 2.5;

const COLOURS: [RGBColor; 7] = [
    RGBColor(0x99, 0x99, 0x99),
    RGBColor(0xd5, 0x5e, 0x00),
    RGBColor(0x00, 0x72, 0xb2),
    RGBColor(0x56, 0xb4, 0xe9),
    RGBColor(0xcc, 0x79, 0xa7),
    RGBColor(0x00, 0x9e, 0x73),
    RGBColor(0xe6, 0x9f, 0x00),
];

/// Draws the ratios of reading and writing, one panel each.
pub(crate) fn draw(path: &Path, rows: &[Row], machine: &str) -> Result<(), Box<dyn std::error::Error>> {
    let root = SVGBackend::new(path, (1_400, 1_000)).into_drawing_area();
    root.fill(&WHITE)?;
    let root = root
        .titled(&format!("Time per message, serde_json into the known type = 1.00 ({machine})"), ("sans-serif", 18))?;
    let (upper, lower) = root.split_vertically(480);
    panel(&upper, rows, "decode")?;
    panel(&lower, rows, "encode")?;
    root.present()?;
    Ok(())
}

type Area<'a> = DrawingArea<SVGBackend<'a>, plotters::coord::Shift>;

fn panel(area: &Area<'_>, rows: &[Row], job: &str) -> Result<(), Box<dyn std::error::Error>> {
    let rows: Vec<&Row> = rows.iter().filter(|row| row.job == job).collect();
    let workloads = Row::names(rows.iter().copied(), |row| row.workload);
    let candidates = Row::names(rows.iter().copied(), |row| row.candidate);
    let mut chart = ChartBuilder::on(area)
        .caption(job, ("sans-serif", 16))
        .margin(10)
        .x_label_area_size(30)
        .y_label_area_size(40)
        .build_cartesian_2d(0.0..float(workloads.len()), 0.0..HIGHEST)?;
    chart.configure_mesh().disable_x_mesh().x_labels(0).y_desc("ratio").draw()?;
    let width = 0.8 / float(candidates.len());
    for (index, candidate) in candidates.iter().enumerate() {
        let colour = COLOURS.get(index % COLOURS.len()).copied().unwrap_or(BLACK);
        let bars = rows.iter().filter(|row| row.candidate == *candidate).filter_map(|row| {
            let place = workloads.iter().position(|workload| *workload == row.workload)?;
            let left = float(place) + 0.1 + float(index) * width;
            Some(Rectangle::new([(left, 0.0), (left + width * 0.9, row.ratio.min(HIGHEST))], colour.filled()))
        });
        chart
            .draw_series(bars)?
            .label(*candidate)
            .legend(move |(x, y)| Rectangle::new([(x, y - 5), (x + 12, y + 5)], colour.filled()));
    }
    let labels = workloads
        .iter()
        .enumerate()
        .map(|(place, workload)| Text::new((*workload).to_owned(), (float(place) + 0.05, -0.03), ("sans-serif", 9)));
    chart.draw_series(labels)?;
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperRight)
        .border_style(BLACK)
        .background_style(WHITE)
        .draw()?;
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a small count")]
fn float(count: usize) -> f64 {
    count as f64
}
