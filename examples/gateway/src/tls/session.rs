//! A client's TLS session, on a connection that takes and gives what it can at once.

use std::io::{self, ErrorKind, Read, Write};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio_rustls::rustls::ServerConnection;

/// How much is taken at once, one record of TLS: so much stays here, encrypted, of what the kernel has no room for.
const RECORD: usize = 16 << 10;

/// A session with a client. Reading and writing are calls that do not wait: nobody holds the lock for long.
///
/// It is in a box, so that sockets without TLS have no room for it.
#[derive(Debug)]
pub(crate) struct Session(Box<Mutex<ServerConnection>>);

impl Session {
    pub(super) fn new(mut connection: ServerConnection) -> Self {
        connection.set_buffer_limit(Some(RECORD));
        Self(Box::new(Mutex::new(connection)))
    }

    fn lock(&self) -> MutexGuard<'_, ServerConnection> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads what has come `from` the client. What TLS has to answer goes `to` it, now or with what is written next.
    pub(crate) fn read(&self, from: &mut dyn Read, to: &mut dyn Write, buffer: &mut [u8]) -> io::Result<usize> {
        let mut connection = self.lock();
        loop {
            match connection.reader().read(buffer) {
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                read => return read,
            }
            connection.read_tls(from)?;
            let understood = connection.process_new_packets();
            let _ = send(&mut connection, to);
            understood.map_err(|error| io::Error::new(ErrorKind::InvalidData, error))?;
        }
    }

    /// Takes as much as there is room for, as [`Write::write`] does; no more than a record of it is still
    /// [here](Self::is_flushed). If there is no room for what was taken before, nothing is: [`ErrorKind::WouldBlock`].
    pub(crate) fn write(&self, mut bytes: &[u8], to: &mut dyn Write) -> io::Result<usize> {
        let mut connection = self.lock();
        send(&mut connection, to)?;
        let mut taken = 0;
        while !bytes.is_empty() {
            let mut more = connection.writer().write(bytes)?;
            if more == 0 {
                // It was time for new keys.
                more = connection.writer().write(bytes)?;
            }
            if more == 0 {
                return if taken == 0 { Err(ErrorKind::WriteZero.into()) } else { Ok(taken) };
            }
            taken += more;
            bytes = bytes.get(more..).unwrap_or_default();
            match send(&mut connection, to) {
                Err(error) if error.kind() == ErrorKind::WouldBlock => break,
                sent => sent?,
            }
        }
        Ok(taken)
    }

    /// Sends what was taken and is still here.
    pub(crate) fn flush(&self, to: &mut dyn Write) -> io::Result<()> {
        send(&mut self.lock(), to)
    }

    /// Says that nothing more comes.
    pub(crate) fn close(&self, to: &mut dyn Write) -> io::Result<()> {
        let mut connection = self.lock();
        connection.send_close_notify();
        send(&mut connection, to)
    }

    /// Whether all that was taken has been sent.
    pub(crate) fn is_flushed(&self) -> bool {
        !self.lock().wants_write()
    }
}

fn send(connection: &mut ServerConnection, to: &mut dyn Write) -> io::Result<()> {
    while connection.wants_write() {
        if connection.write_tls(to)? == 0 {
            return Err(ErrorKind::WriteZero.into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tokio_rustls::rustls::crypto::ring::default_provider;
    use tokio_rustls::rustls::pki_types::{PrivatePkcs8KeyDer, ServerName};
    use tokio_rustls::rustls::{ClientConfig, ClientConnection, RootCertStore, ServerConfig};

    use super::*;

    /// Takes so many bytes, and no more.
    struct Room {
        room: usize,
        taken: Vec<u8>,
    }

    impl Write for Room {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let count = bytes.len().min(self.room);
            if count == 0 {
                return Err(ErrorKind::WouldBlock.into());
            }
            self.room -= count;
            self.taken.extend_from_slice(&bytes[..count]);
            Ok(count)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// Returns both ends of a session that has just begun.
    fn ends() -> (ClientConnection, Session) {
        let made = rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("the name is one");
        let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()).into();
        let certificate = made.cert.der().clone();
        let mut roots = RootCertStore::empty();
        roots.add(certificate.clone()).expect("it is a certificate");
        let provider = Arc::new(default_provider());
        let client = ClientConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions();
        let client = client.expect("there are versions").with_root_certificates(roots).with_no_client_auth();
        let name = ServerName::try_from("localhost").expect("the name is one");
        let mut client = ClientConnection::new(Arc::new(client), name).expect("the name is one");
        let server = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
        let server = server.expect("there are versions").with_no_client_auth().with_single_cert(vec![certificate], key);
        let mut server = ServerConnection::new(Arc::new(server.expect("the key fits"))).expect("there are ciphers");
        while client.is_handshaking() || server.is_handshaking() || server.wants_write() {
            let mut bytes = Vec::new();
            while client.wants_write() {
                client.write_tls(&mut bytes).expect("there is room");
            }
            server.read_tls(&mut bytes.as_slice()).expect("there is room");
            server.process_new_packets().expect("the client is honest");
            let mut bytes = Vec::new();
            while server.wants_write() {
                server.write_tls(&mut bytes).expect("there is room");
            }
            received(&mut client, &bytes);
        }
        (client, Session::new(server))
    }

    /// Returns what a client reads in these bytes.
    fn received(client: &mut ClientConnection, mut bytes: &[u8]) -> Vec<u8> {
        let mut read = Vec::new();
        while !bytes.is_empty() {
            client.read_tls(&mut bytes).expect("there is room");
            client.process_new_packets().expect("the server is honest");
            // It ends with an error, as there may be more later.
            let _ = client.reader().read_to_end(&mut read);
        }
        read
    }

    #[test]
    fn of_what_there_is_no_room_for_a_record_is_held_and_nothing_is_lost_or_mixed() {
        let (mut client, session) = ends();
        let all: Vec<u8> = (0..=255).flat_map(|byte| [byte; 400]).collect();
        for room in [0, 1, 5_000, 16_000, 20_000, 40_000, 90_000] {
            let mut to = Room { room, taken: Vec::new() };
            let taken = session.write(&all, &mut to).expect("some is taken");
            assert!(taken > 0 && taken <= room + RECORD, "{taken} bytes with room for {room}");
            assert!(!session.is_flushed());
            let more = session.write(&all, &mut to).expect_err("there is no room");
            assert_eq!(more.kind(), ErrorKind::WouldBlock);
            assert_eq!(session.flush(&mut to).expect_err("there is no room").kind(), ErrorKind::WouldBlock);
            to.room = usize::MAX;
            session.flush(&mut to).expect("there is room");
            assert!(session.is_flushed());
            assert_eq!(received(&mut client, &to.taken), all[..taken], "with room for {room}");
        }
        let mut to = Room { room: usize::MAX, taken: Vec::new() };
        assert_eq!(session.write(&all, &mut to).expect("there is room"), all.len());
        assert!(session.is_flushed());
        assert_eq!(received(&mut client, &to.taken), all);
        assert_eq!(session.write(&[], &mut to).expect("there is room"), 0, "of nothing");
    }

    #[test]
    fn what_a_client_says_is_read_whatever_there_is_room_for() {
        let (mut client, session) = ends();
        client.writer().write_all(b"a message").expect("there is room");
        // It asks for new keys, which is answered.
        client.refresh_traffic_keys().expect("the session has keys");
        client.writer().write_all(b", and another").expect("there is room");
        let mut bytes = Vec::new();
        while client.wants_write() {
            client.write_tls(&mut bytes).expect("there is room");
        }
        let (mut from, mut to) = (bytes.as_slice(), Room { room: 0, taken: Vec::new() });
        let (mut buffer, mut read) = ([0; 8], Vec::new());
        while read.len() < "a message, and another".len() {
            let count = session.read(&mut from, &mut to, &mut buffer).expect("it has come");
            read.extend_from_slice(&buffer[..count]);
        }
        assert_eq!(read, b"a message, and another");
        to.room = usize::MAX;
        session.write(b"an answer", &mut to).expect("there is room");
        assert_eq!(received(&mut client, &to.taken), b"an answer");
        let end = session.read(&mut &[][..], &mut to, &mut buffer).expect_err("nobody has said that it ends");
        assert_eq!(end.kind(), ErrorKind::UnexpectedEof);
    }

    #[test]
    fn what_is_not_of_the_session_ends_it() {
        let (_, session) = ends();
        let mut to = Room { room: usize::MAX, taken: Vec::new() };
        let error = session.read(&mut &b"GET / HTTP/1.1\r\n"[..], &mut to, &mut [0; 8]).expect_err("this is no TLS");
        assert_eq!(error.kind(), ErrorKind::InvalidData);
        assert!(!to.taken.is_empty(), "the client is told");
    }
}
