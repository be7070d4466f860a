//! Whatever a client sends, the gateway answers it, or closes the socket, and does not panic.
//!
//! The first byte decides: the rest is a message, which has to have an answer, or it is what follows the handshake, which has
//! to have an end.
#![no_main]

use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::sync::{LazyLock, Mutex, PoisonError, mpsc};
use std::time::Duration;

use gateway::engine::InProcess;
use gateway::matrix::Matrix;
use gateway::server::Server;
use gateway::{Config, Gateway, Host, mint, page};
use libfuzzer_sys::fuzz_target;

const KEY: &str = "a key that is long enough for fuzzing";

/// Longer than anything takes that does happen.
const PATIENCE: Duration = Duration::from_secs(8);

/// Where the gateway listens.
static ADDRESS: LazyLock<SocketAddr> = LazyLock::new(serve);

/// How many messages may be refused on one socket; at twenty in a minute, the gateway closes it.
const REFUSALS: usize = 15;

/// The socket on which messages are sent, and how many were refused.
static SOCKET: Mutex<Option<(TcpStream, usize)>> = Mutex::new(None);

fuzz_target!(|input: &[u8]| {
    let Some((first, rest)) = input.split_first() else { return };
    match std::str::from_utf8(rest) {
        Ok(text) if first % 4 != 0 => has_an_answer(text),
        _ => has_an_end(rest),
    }
});

fn serve() -> SocketAddr {
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || {
        let any_port = SocketAddr::from(([127, 0, 0, 1], 0));
        let config = Config {
            listen: any_port,
            admin: any_port,
            keys: vec![KEY.to_owned()],
            connections_per_address: 10_000,
            openings_per_address: u32::MAX,
            status_ms: 0,
            heartbeat_ms: 3_600_000,
            ..Config::default()
        };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("there are threads");
        runtime.block_on(async {
            let gateway = Gateway::new(config, Matrix, InProcess::new(Matrix::POSITION_KEY));
            let server = Server::bind(gateway, page::routes()).await.expect("loopback has free ports");
            tell.send(server.address().expect("it is bound")).expect("somebody waits");
            server.serve(std::future::pending()).await;
        });
    });
    told.recv().expect("the gateway listens")
}

/// Opens a socket, and waits for the acknowledgement.
fn open() -> TcpStream {
    let token = mint(KEY, "timmy", "agent", None, Duration::from_secs(3_600)).expect("the key can sign");
    let mut stream = TcpStream::connect(*ADDRESS).expect("the gateway listens");
    stream.set_read_timeout(Some(PATIENCE)).expect("it is no zero");
    stream.set_write_timeout(Some(PATIENCE)).expect("it is no zero");
    let request = format!(
        "GET /api/world/ws HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n\
         authorization: Bearer {token}\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).expect("the gateway reads");
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).expect("the gateway answers");
        answer.extend(byte);
    }
    assert!(answer.starts_with(b"HTTP/1.1 101"), "{}", String::from_utf8_lossy(&answer));
    let acknowledgement = frame(&mut stream).expect("the gateway says who one is");
    assert!(acknowledgement.1.starts_with(br#"{"type":"connection_ack""#));
    stream
}

/// Reads a frame: its first byte, and what is in it.
fn frame(stream: &mut TcpStream) -> io::Result<(u8, Vec<u8>)> {
    let mut head = [0; 2];
    stream.read_exact(&mut head)?;
    let mut length = u64::from(head[1]);
    if length == 126 {
        let mut bytes = [0; 2];
        stream.read_exact(&mut bytes)?;
        length = u16::from_be_bytes(bytes).into();
    } else if length == 127 {
        let mut bytes = [0; 8];
        stream.read_exact(&mut bytes)?;
        length = u64::from_be_bytes(bytes);
    }
    assert!(length < 1 << 20, "the gateway writes {length} bytes at once");
    let mut payload = Vec::new();
    stream.take(length).read_to_end(&mut payload)?;
    Ok((head[0], payload))
}

fn has_an_answer(text: &str) {
    let mut socket = SOCKET.lock().unwrap_or_else(PoisonError::into_inner);
    let (stream, refusals) = socket.get_or_insert_with(|| (open(), 0));
    let mut bytes = vec![0x81, 0xfe];
    bytes.extend(u16::try_from(text.len()).expect("inputs are short").to_be_bytes());
    bytes.extend([0; 4]);
    bytes.extend(text.as_bytes());
    // A length below 126 has a shorter spelling, which is the only one.
    if text.len() < 126 {
        bytes.drain(2..4);
        bytes[1] = 0x80 | text.len() as u8;
    }
    stream.write_all(&bytes).expect("the gateway reads");
    loop {
        match frame(stream).expect("there is an answer") {
            (0x81, answer) => {
                let answer = std::str::from_utf8(&answer).expect("text is UTF-8");
                let is_refused = answer.starts_with(r#"{"type":"error""#);
                assert!(is_refused || answer.contains(",\"seq\":"), "{answer}");
                *refusals += usize::from(is_refused);
                if *refusals == REFUSALS {
                    *socket = None;
                }
                return;
            }
            (first, payload) => assert_eq!(first, 0x89, "{}", String::from_utf8_lossy(&payload)),
        }
    }
}

fn has_an_end(bytes: &[u8]) {
    let mut stream = open();
    // It may be closed before all is sent.
    let _ = stream.write_all(bytes).and_then(|()| stream.shutdown(Shutdown::Write));
    let mut rest = Vec::new();
    if let Err(error) = stream.read_to_end(&mut rest) {
        assert!(error.kind() == io::ErrorKind::ConnectionReset, "the socket stays open: {error}");
    }
}
