//! One socket: the handshake, and frames in both directions, without waiting for anything.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddrV4};
use std::time::Duration;

use mio::net::TcpStream;
use socket2::{Domain, Protocol, SockAddr, Type};

use crate::frame;

/// What has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Received<'t> {
    /// The server has accepted the socket.
    Opened,
    /// A message.
    Text(&'t [u8]),
    /// The socket is closed, with this code if the server has said one.
    Closed(Option<u16>),
}

/// How a socket is to be opened.
#[derive(Debug, Clone)]
pub(crate) struct Opening {
    /// What is asked for.
    pub(crate) path: String,
    /// Who it is.
    pub(crate) token: Option<String>,
    /// What the kernel may hold for it, if not what it likes.
    pub(crate) receive_buffer: Option<usize>,
    /// The request is begun, and does not end.
    pub(crate) is_endless: bool,
}

impl Opening {
    pub(crate) fn of(path: &str) -> Self {
        Self { path: path.to_owned(), token: None, receive_buffer: None, is_endless: false }
    }
}

#[derive(Debug)]
pub(crate) struct Socket {
    pub(crate) stream: TcpStream,
    state: State,
    /// The beginning of a frame whose end has not come.
    kept: Vec<u8>,
    outgoing: Vec<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Opening,
    Open,
    Closed,
}

impl Socket {
    /// Connects from one of eight addresses, each of which has ports of its own.
    pub(crate) fn connect(port: u16, number: usize, opening: &Opening) -> io::Result<Self> {
        let socket = socket2::Socket::new(Domain::IPV4, Type::STREAM, Some(Protocol::TCP))?;
        socket.set_nonblocking(true)?;
        // Thousands of ports would otherwise wait for a minute.
        socket.set_linger(Some(Duration::ZERO))?;
        socket.set_tcp_nodelay(true)?;
        if let Some(bytes) = opening.receive_buffer {
            socket.set_recv_buffer_size(bytes)?;
        }
        let own = Ipv4Addr::new(127, 0, 0, u8::try_from(1 + number % 8).unwrap_or(1));
        socket.bind(&SockAddr::from(SocketAddrV4::new(own, 0)))?;
        match socket.connect(&SockAddr::from(SocketAddrV4::new(Ipv4Addr::LOCALHOST, port))) {
            Err(error) if error.raw_os_error() != Some(EINPROGRESS) => return Err(error),
            _ => {}
        }
        let stream = TcpStream::from_std(socket.into());
        let outgoing = request(port, opening).into_bytes();
        Ok(Self { stream, state: State::Opening, kept: Vec::new(), outgoing })
    }

    pub(crate) fn is_open(&self) -> bool {
        self.state == State::Open
    }

    /// Sends a message, as soon as there is room for it.
    pub(crate) fn send(&mut self, text: &str) {
        frame::write(&mut self.outgoing, frame::TEXT, text.as_bytes());
        self.flush();
    }

    /// Writes what has not been written.
    pub(crate) fn flush(&mut self) {
        while !self.outgoing.is_empty() && self.state != State::Closed {
            match self.stream.write(&self.outgoing) {
                Ok(written) => drop(self.outgoing.drain(..written)),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                // Not connected yet, or full. If it is broken, reading will tell.
                Err(_) => return,
            }
        }
    }

    /// Reads what there is, but no more than `most` bytes.
    pub(crate) fn read(&mut self, scratch: &mut [u8], most: usize, handle: &mut dyn FnMut(Received<'_>)) {
        let mut read = 0;
        while read < most && self.state != State::Closed {
            let room = scratch.len().min(most - read);
            let Some(into) = scratch.get_mut(..room) else { return };
            match self.stream.read(into) {
                Ok(0) => return self.end(None, handle),
                Ok(length) => {
                    read += length;
                    self.take(into.get(..length).unwrap_or_default(), handle);
                    if length < room {
                        return;
                    }
                }
                Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::NotConnected) => return,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(_) => return self.end(None, handle),
            }
        }
    }

    fn take(&mut self, fresh: &[u8], handle: &mut dyn FnMut(Received<'_>)) {
        if self.kept.is_empty() {
            let rest = self.parse(fresh, handle);
            self.kept.extend(rest);
        } else {
            let mut kept = std::mem::take(&mut self.kept);
            kept.extend(fresh);
            let rest = self.parse(&kept, handle).len();
            kept.drain(..kept.len() - rest);
            self.kept = kept;
        }
    }

    /// Handles all that is whole, and returns what is not.
    fn parse<'b>(&mut self, mut bytes: &'b [u8], handle: &mut dyn FnMut(Received<'_>)) -> &'b [u8] {
        if self.state == State::Opening {
            let Some(end) = memchr::memmem::find(bytes, b"\r\n\r\n") else { return bytes };
            if !bytes.starts_with(b"HTTP/1.1 101") {
                self.end(None, handle);
                return &[];
            }
            self.state = State::Open;
            handle(Received::Opened);
            bytes = bytes.get(end + 4..).unwrap_or_default();
        }
        while self.state == State::Open
            && let Some((frame, rest)) = frame::read(bytes)
        {
            bytes = rest;
            match frame.kind {
                frame::TEXT => handle(Received::Text(frame.payload)),
                frame::PING => {
                    frame::write(&mut self.outgoing, frame::PONG, frame.payload);
                    self.flush();
                }
                frame::CLOSE => {
                    frame::write(&mut self.outgoing, frame::CLOSE, frame.payload);
                    self.flush();
                    self.end(frame.payload.first_chunk().map(|code| u16::from_be_bytes(*code)), handle);
                }
                _ => {}
            }
        }
        bytes
    }

    fn end(&mut self, code: Option<u16>, handle: &mut dyn FnMut(Received<'_>)) {
        self.state = State::Closed;
        handle(Received::Closed(code));
    }
}

/// A connection that is being made, as Linux says it.
const EINPROGRESS: i32 = 115;

fn request(port: u16, opening: &Opening) -> String {
    let Opening { path, token, is_endless, .. } = opening;
    let end = if *is_endless { "" } else { "\r\n" };
    let authorization = token.as_ref().map(|token| format!("authorization: Bearer {token}\r\n")).unwrap_or_default();
    format!(
        "GET {path} HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\
         {authorization}sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n{end}"
    )
}
