//! How many may be connected, in all and from one address; and how often an address may try.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::Rejection;
use crate::bucket::Bucket;
use crate::config::Config;

/// How often addresses from which nobody has come for long are let go.
const SWEEP: Duration = Duration::from_secs(60);

/// The places for connections.
#[derive(Debug)]
pub(crate) struct Places {
    most: usize,
    most_of_address: usize,
    openings_per_second: f64,
    taken: Mutex<Taken>,
}

#[derive(Debug, Default)]
struct Taken {
    all: usize,
    by_address: HashMap<IpAddr, OfAddress>,
    swept: Option<Instant>,
}

#[derive(Debug)]
struct OfAddress {
    taken: usize,
    openings: Bucket,
}

/// A place, for as long as this is held.
#[derive(Debug)]
pub(crate) struct Place {
    places: Arc<Places>,
    address: IpAddr,
}

impl Places {
    pub(crate) fn new(config: &Config) -> Arc<Self> {
        Arc::new(Self {
            most: config.connections,
            most_of_address: config.connections_per_address,
            openings_per_second: f64::from(config.openings_per_address),
            taken: Mutex::default(),
        })
    }

    fn lock(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a place, if there is one for this address.
    pub(crate) fn take(self: &Arc<Self>, address: IpAddr, now: Instant) -> Result<Place, Rejection> {
        let address = network(address);
        let mut taken = self.lock();
        let all = taken.all;
        let of_address = self.open(&mut taken, address, now)?;
        if of_address.taken >= self.most_of_address {
            return Err(Rejection::TooManyOfAddress);
        }
        if all >= self.most {
            return Err(Rejection::Full);
        }
        of_address.taken += 1;
        taken.all += 1;
        drop(taken);
        Ok(Place { places: Arc::clone(self), address })
    }

    /// Counts a request that needs no place, as if a socket had been opened.
    pub(crate) fn visit(&self, address: IpAddr, now: Instant) -> Result<(), Rejection> {
        self.open(&mut self.lock(), network(address), now).map(drop)
    }

    fn open<'t>(&self, taken: &'t mut Taken, address: IpAddr, now: Instant) -> Result<&'t mut OfAddress, Rejection> {
        taken.sweep(now);
        // Whoever may have so many at once may open so many at once.
        let burst = u32::try_from(self.most_of_address).map_or(f64::MAX, f64::from);
        let new = || OfAddress { taken: 0, openings: Bucket::new(self.openings_per_second, burst, now) };
        let of_address = taken.by_address.entry(address).or_insert_with(new);
        of_address.openings.take(now).map_err(Rejection::TooManyOpenings)?;
        Ok(of_address)
    }
}

impl Taken {
    fn sweep(&mut self, now: Instant) {
        if self.swept.is_none_or(|swept| now.saturating_duration_since(swept) > SWEEP) {
            self.by_address.retain(|_, of_address| of_address.taken > 0 || !of_address.openings.is_full(now));
            self.swept = Some(now);
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.places.lock();
        taken.all = taken.all.saturating_sub(1);
        if let Some(of_address) = taken.by_address.get_mut(&self.address) {
            of_address.taken = of_address.taken.saturating_sub(1);
        }
    }
}

/// Returns what counts as one address: in IPv6, everybody has a network of 2^64 addresses.
pub(crate) fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64)).into(),
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn places(connections: usize, connections_per_address: usize) -> Arc<Places> {
        Places::new(&Config { connections, connections_per_address, openings_per_address: 1, ..Config::default() })
    }

    fn address(number: u8) -> IpAddr {
        Ipv4Addr::new(127, 0, 0, number).into()
    }

    #[test]
    fn a_place_that_is_given_back_can_be_taken_again() {
        let places = places(3, 2);
        let start = Instant::now();
        let first = places.take(address(1), start);
        let second = places.take(address(1), start);
        assert!(first.is_ok() && second.is_ok());
        let later = start + Duration::from_secs(2);
        let refused = places.take(address(1), later).err();
        assert_eq!(refused, Some(Rejection::TooManyOfAddress), "one address does not get all places");
        let third = places.take(address(2), later);
        assert!(third.is_ok());
        drop(first);
        assert!(places.take(address(1), later).is_ok());
    }

    #[test]
    fn there_are_no_more_than_there_are() {
        let places = places(1, 2);
        let now = Instant::now();
        let held = places.take(address(1), now);
        assert!(held.is_ok());
        assert_eq!(places.take(address(2), now).err(), Some(Rejection::Full));
    }

    #[test]
    fn who_tries_too_often_has_to_wait() {
        let places = places(10, 2);
        let start = Instant::now();
        assert!((0..2).all(|_| places.take(address(1), start).is_ok()));
        let wait = Duration::from_secs(1);
        assert_eq!(places.take(address(1), start).err(), Some(Rejection::TooManyOpenings(wait)));
        assert!(places.take(address(2), start).is_ok(), "others need not");
        assert!(places.take(address(1), start + wait).is_ok());
    }

    #[test]
    fn a_network_is_one_address() {
        let network = |text: &str| network(text.parse().unwrap_or(address(0)));
        assert_eq!(network("2001:db8::1"), network("2001:db8::2"));
        assert_ne!(network("2001:db8::1"), network("2001:db8:0:1::1"));
        assert_eq!(network("::ffff:127.0.0.1"), address(1));
        assert_ne!(network("127.0.0.2"), address(1));
    }

    #[test]
    fn addresses_are_forgotten() {
        let places = places(10, 2);
        let start = Instant::now();
        let held = places.take(address(1), start);
        assert!(held.is_ok() && places.take(address(2), start).is_ok());
        assert!(places.take(address(3), start + SWEEP * 2).is_ok());
        let mut known: Vec<_> = places.lock().by_address.keys().copied().collect();
        known.sort();
        assert_eq!(known, [address(1), address(3)]);
    }
}
