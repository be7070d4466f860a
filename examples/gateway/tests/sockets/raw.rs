//! Sockets by hand, for what no honest client sends, or leaves out.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::server::Running;

/// Opens a socket by hand.
pub(crate) async fn handshake(address: SocketAddr) -> TcpStream {
    let (stream, answer) = handshake_with(address, "").await;
    assert!(answer.starts_with("HTTP/1.1 101"), "{answer}");
    stream
}

/// Asks for a socket by hand, with these headers beside those that it takes. Returns the head of the answer, too.
pub(crate) async fn handshake_with(address: SocketAddr, headers: &str) -> (TcpStream, String) {
    let mut stream = TcpStream::connect(address).await.expect("the gateway listens");
    let request = format!(
        "GET /api/world/ws HTTP/1.1\r\nhost: {address}\r\nconnection: upgrade\r\nupgrade: websocket\r\n\
         sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n{headers}\r\n"
    );
    // Who says too much is not heard out.
    let _ = stream.write_all(request.as_bytes()).await;
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\n")
        && let Ok(byte) = stream.read_u8().await
    {
        answer.push(byte);
    }
    (stream, String::from_utf8(answer).expect("headers are text"))
}

/// Returns a frame with this first byte and a mask of zeros.
pub(crate) fn frame(first: u8, payload: &[u8]) -> Vec<u8> {
    let length = u8::try_from(payload.len()).ok().filter(|length| *length < 126).expect("the tests' frames are short");
    [&[first, 0x80 | length, 0, 0, 0, 0], payload].concat()
}

/// Sends bytes, and returns the code of the close frame that comes back. Nothing is answered, not even pings.
pub(crate) async fn code_for(running: &Running, bytes: &[u8]) -> Option<u16> {
    let mut stream = handshake(running.address).await;
    stream.write_all(bytes).await.expect("the gateway reads");
    loop {
        let first = timeout(Duration::from_secs(20), stream.read_u8()).await.expect("the gateway ends it").ok()?;
        let length = match stream.read_u8().await.ok()? {
            126 => usize::from(stream.read_u16().await.ok()?),
            length => usize::from(length),
        };
        let mut payload = vec![0; length];
        stream.read_exact(&mut payload).await.ok()?;
        if first == 0x88 {
            return payload.first_chunk().map(|code| u16::from_be_bytes(*code));
        }
    }
}

/// Asks, and returns the whole answer.
pub(crate) async fn ask(address: SocketAddr, method: &str, path: &str, token: Option<&str>, body: &str) -> String {
    let stream = TcpStream::connect(address).await.expect("the gateway listens");
    ask_on(stream, (method, path), token, body).await
}

/// Asks on a connection, and returns the whole answer.
pub(crate) async fn ask_on(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    (method, path): (&str, &str),
    token: Option<&str>,
    body: &str,
) -> String {
    let authorization = token.map(|token| format!("authorization: Bearer {token}\r\n")).unwrap_or_default();
    let length = body.len();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-length: {length}\r\n{authorization}\r\n{body}"
    );
    stream.write_all(request.as_bytes()).await.expect("the gateway reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.expect("the answer is text");
    answer
}
