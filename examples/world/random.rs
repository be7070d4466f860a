//! Random numbers that are the same on every run and every machine.

/// The `SplitMix64` generator.
pub(crate) struct Random {
    state: u64,
}

impl Random {
    /// Creates the sequence for `seed`.
    pub(crate) const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number from 0 to `end - 1`, or 0 if `end` is 0.
    pub(crate) fn below(&mut self, end: u32) -> u32 {
        // The upper half of the product is below `end`, and uniform enough for a story.
        let upper = ((self.next() >> 32) * u64::from(end)) >> 32;
        u32::try_from(upper).unwrap_or_default()
    }

    /// Returns a number from `start` to `end - 1`.
    pub(crate) fn between(&mut self, start: u32, end: u32) -> u32 {
        start + self.below(end.saturating_sub(start))
    }

    /// Returns true in `percent` out of a hundred cases.
    pub(crate) fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// Returns a number with two decimals, from `-limit` to `limit`.
    pub(crate) fn around_zero(&mut self, limit: u32) -> f64 {
        (f64::from(self.below(200 * limit + 1)) - f64::from(100 * limit)) / 100.0
    }

    /// Returns a random index into a list of this length, or 0 if it is empty.
    pub(crate) fn index(&mut self, length: usize) -> usize {
        let index = self.below(u32::try_from(length).unwrap_or(u32::MAX));
        usize::try_from(index).unwrap_or_default()
    }

    /// Returns one of the items.
    #[expect(clippy::indexing_slicing, reason = "the index is below `N`, and `N` is checked at compile time")]
    pub(crate) fn pick<T: Copy, const N: usize>(&mut self, items: &[T; N]) -> T {
        const { assert!(N > 0, "nothing to pick from") };
        items[self.index(N)]
    }

    /// Shuffles the items.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.index(end + 1));
        }
    }
}
