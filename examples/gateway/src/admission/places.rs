//! How many may be connected: in all, and from one address.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

/// The places for connections.
#[derive(Debug)]
pub(crate) struct Places {
    most: usize,
    most_of_address: usize,
    taken: Mutex<Taken>,
}

#[derive(Debug, Default)]
struct Taken {
    all: usize,
    by_address: HashMap<IpAddr, usize>,
}

/// A place, for as long as this is held.
#[derive(Debug)]
pub(crate) struct Place {
    places: Arc<Places>,
    address: IpAddr,
}

impl Places {
    pub(crate) fn new(most: usize, most_of_address: usize) -> Arc<Self> {
        Arc::new(Self { most, most_of_address, taken: Mutex::default() })
    }

    /// Takes a place, if there is one for this address.
    pub(crate) fn take(self: &Arc<Self>, address: IpAddr) -> Option<Place> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let of_address = taken.by_address.get(&address).copied().unwrap_or_default();
        if taken.all >= self.most || of_address >= self.most_of_address {
            return None;
        }
        taken.all += 1;
        taken.by_address.insert(address, of_address + 1);
        drop(taken);
        Some(Place { places: Arc::clone(self), address })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.all = taken.all.saturating_sub(1);
        if let Some(of_address) = taken.by_address.get_mut(&self.address) {
            *of_address = of_address.saturating_sub(1);
            if *of_address == 0 {
                taken.by_address.remove(&self.address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    #[test]
    fn a_place_that_is_given_back_can_be_taken_again() {
        let places = Places::new(3, 2);
        let [here, there] = [1, 2].map(|number| IpAddr::V4(Ipv4Addr::new(127, 0, 0, number)));
        let first = places.take(here);
        let second = places.take(here);
        assert!(first.is_some() && second.is_some());
        assert!(places.take(here).is_none(), "one address does not get all places");
        let third = places.take(there);
        assert!(third.is_some());
        drop(first);
        assert!(places.take(here).is_some());
    }

    #[test]
    fn there_are_no_more_than_there_are() {
        let places = Places::new(1, 2);
        let held = places.take(IpAddr::V4(Ipv4Addr::LOCALHOST));
        assert!(held.is_some());
        assert!(places.take(IpAddr::V4(Ipv4Addr::new(127, 0, 0, 2))).is_none());
    }
}
