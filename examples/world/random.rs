//! Chance that comes out the same on every run and every machine.

/// The `SplitMix64` generator.
pub(crate) struct Random {
    state: u64,
}

impl Random {
    /// The sequence that belongs to `seed`.
    pub(crate) const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `end - 1`; 0 where `end` is 0.
    pub(crate) fn below(&mut self, end: u32) -> u32 {
        // The upper half of a product is below `end`, and spread evenly enough for a story.
        let upper = ((self.next() >> 32) * u64::from(end)) >> 32;
        u32::try_from(upper).unwrap_or_default()
    }

    /// A number from `start` to `end - 1`.
    pub(crate) fn between(&mut self, start: u32, end: u32) -> u32 {
        start + self.below(end.saturating_sub(start))
    }

    /// Happens in so many cases out of a hundred.
    pub(crate) fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// A number with two decimals, from `-limit` to `limit`.
    pub(crate) fn around_zero(&mut self, limit: u32) -> f64 {
        (f64::from(self.below(200 * limit + 1)) - f64::from(100 * limit)) / 100.0
    }

    /// Any place in a list of so many; 0 where there is none.
    pub(crate) fn index(&mut self, length: usize) -> usize {
        let index = self.below(u32::try_from(length).unwrap_or(u32::MAX));
        usize::try_from(index).unwrap_or_default()
    }

    /// One of the items.
    #[expect(clippy::indexing_slicing, reason = "the index is below `N`, and `N` is checked at compile time")]
    pub(crate) fn pick<T: Copy, const N: usize>(&mut self, items: &[T; N]) -> T {
        const { assert!(N > 0, "nothing to pick from") };
        items[self.index(N)]
    }

    /// Puts the items into any order.
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.index(end + 1));
        }
    }
}
