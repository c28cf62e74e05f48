//! A coarse field of distances over a large shape: answers at once wherever the border is far.

/// At most so many cells each way.
const MOST: usize = 128;
/// Share of the shape's size that the field reaches beyond it.
const MARGIN: f64 = 0.25;

/// Signed distances (positive outside) at the middles of a grid's cells, in metres.
#[derive(Debug)]
pub(super) struct Field {
    west: f64,
    south: f64,
    cell: f64,
    columns: usize,
    rows: usize,
    /// Half of a cell's diagonal: how far a point may be from its cell's middle.
    reach: f64,
    distances: Vec<f32>,
}

impl Field {
    /// Samples `signed` over a box `[west, south, east, north]` in metres, finer for more segments.
    pub(super) fn sample(corners: [f64; 4], segments: usize, signed: impl Fn([f64; 2]) -> f64) -> Self {
        let [west, south, east, north] = corners;
        let size = (east - west).max(north - south).max(1.0);
        let across = ((segments as f64).sqrt() * 2.0).clamp(16.0, MOST as f64);
        let cell = size * (1.0 + 2.0 * MARGIN) / across;
        let (west, south) = (west - size * MARGIN, south - size * MARGIN);
        let columns = (((east + size * MARGIN - west) / cell).ceil() as usize).clamp(1, 2 * MOST);
        let rows = (((north + size * MARGIN - south) / cell).ceil() as usize).clamp(1, 2 * MOST);
        let mut distances = Vec::with_capacity(columns * rows);
        for row in 0..rows {
            for column in 0..columns {
                let middle = [west + (column as f64 + 0.5) * cell, south + (row as f64 + 0.5) * cell];
                distances.push(signed(middle) as f32);
            }
        }
        // Single precision costs a few millimetres per 100 km; the reach pays for them.
        let reach = cell * std::f64::consts::FRAC_1_SQRT_2 + 1.0;
        Self { west, south, cell, columns, rows, reach, distances }
    }

    /// The signed distance of a point, if it is surely further than `limit` from the border: right to a cell's size.
    /// `None` near the border and outside the field.
    pub(super) fn far(&self, point: [f64; 2], limit: f64) -> Option<f64> {
        let (column, row) = ((point[0] - self.west) / self.cell, (point[1] - self.south) / self.cell);
        if !(column >= 0.0 && row >= 0.0 && column < self.columns as f64 && row < self.rows as f64) {
            return None;
        }
        let distance = f64::from(*self.distances.get(row as usize * self.columns + column as usize)?);
        (distance.abs() - self.reach > limit).then_some(distance)
    }
}
