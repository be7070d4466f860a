//! Takes connections, and serves HTTP/1.1 on each.

use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use socket2::SockRef;
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;
use tower_service::Service;

use super::waiting::{Ticket, Waiting};
use crate::engine::Engine;
use crate::gateway::Gateway;
use crate::host::Host;
use crate::tls::Certificate;
use crate::wire::Wire;

/// How much of a request's headers is read.
const LARGEST_HEADERS: usize = 16 << 10;

/// How many headers a request may have; browsers send twenty, proxies add some.
const MOST_HEADERS: usize = 64;

/// How much may be posted at once.
const LARGEST_BODY: usize = 2 << 20;

/// How long a request may take in all, what is posted included.
const REQUEST: Duration = Duration::from_secs(30);

/// For how long a client may not acknowledge what it is sent, before the kernel counts it as gone.
#[cfg(target_os = "linux")]
const UNACKNOWLEDGED: Duration = Duration::from_secs(20);

/// How much the kernel may hold of what is not on its way to the client yet.
#[cfg(target_os = "linux")]
const UNSENT: u32 = 16 << 10;

/// Takes connections, and never ends.
///
/// Those of a listener with a certificate begin with a handshake, and wait meanwhile as all do who have not said what they want.
pub(super) async fn run<H: Host, E: Engine>(
    (listener, certificate): (TcpListener, Option<Arc<Certificate>>),
    routes: Router,
    gateway: Arc<Gateway<H, E>>,
) {
    let waiting = Waiting::new(gateway.config.waiting);
    loop {
        match listener.accept().await {
            Ok((stream, address)) => {
                configure(&stream, gateway.config.send_buffer);
                let ticket = Arc::new(waiting.enter());
                let has_to_go = ticket.has_to_go.clone();
                let (routes, headers, certificate) = (routes.clone(), gateway.config.headers(), certificate.clone());
                let connection = async move {
                    match secure(stream, certificate.as_deref(), headers).await {
                        Ok(wire) => serve(wire, address, routes, headers, ticket).await,
                        Err(error) => tracing::debug!(%address, %error, "a handshake has failed"),
                    }
                };
                let stop = gateway.stop.clone();
                // What has become a socket waits no more; it stops by itself, and says goodbye.
                gateway.tasks.spawn(async move {
                    let connection = has_to_go.run_until_cancelled(connection);
                    stop.run_until_cancelled(connection).await;
                });
            }
            Err(error) => {
                // Too many open files, most likely: some will be closed soon.
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
}

/// Sets what the kernel does with a connection; where it does not, it is slower or larger, not wrong.
fn configure(stream: &TcpStream, send_buffer: usize) {
    let socket = SockRef::from(stream);
    let results = [
        // The kernel would hold megabytes for each client that does not read.
        socket.set_send_buffer_size(send_buffer),
        // Several messages are written at once already.
        socket.set_tcp_nodelay(true),
        // Whoever is cut off does not say so.
        #[cfg(target_os = "linux")]
        socket.set_tcp_user_timeout(Some(UNACKNOWLEDGED)),
        // What it holds beyond that gets old there, and was written for nothing if the client never reads.
        #[cfg(target_os = "linux")]
        socket.set_tcp_notsent_lowat(UNSENT),
    ];
    for error in results.into_iter().filter_map(Result::err) {
        tracing::debug!(%error, "a socket option could not be set");
    }
}

/// Agrees with a client on how to encrypt, if there is a certificate, for no longer than that.
async fn secure(stream: TcpStream, certificate: Option<&Certificate>, limit: Duration) -> io::Result<Wire> {
    let Some(certificate) = certificate else { return Ok(Wire::new(stream, None)) };
    let (stream, session) = timeout(limit, certificate.accept(stream)).await??;
    Ok(Wire::new(stream, Some(session)))
}

async fn serve(wire: Wire, address: SocketAddr, routes: Router, headers: Duration, ticket: Arc<Ticket>) {
    let outlet = wire.outlet();
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(address));
        request.extensions_mut().insert(ticket.waiting());
        request.extensions_mut().insert(outlet.clone());
        let (routes, ticket) = (routes.clone(), Arc::clone(&ticket));
        async move {
            let answered = timeout(REQUEST, answer(request, routes, &ticket)).await;
            // Whoever does not read the answer waits, too.
            ticket.queue_again();
            Ok::<_, Infallible>(answered.unwrap_or_else(|_| StatusCode::REQUEST_TIMEOUT.into_response()))
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(headers)
        .max_headers(MOST_HEADERS)
        .max_buf_size(LARGEST_HEADERS)
        .serve_connection(TokioIo::new(wire), service)
        .with_upgrades();
    if let Err(error) = connection.await {
        tracing::debug!(%address, %error, "a connection has failed");
    }
}

/// Answers a request when all of it has come, what is posted included: only then it is known what is wanted.
async fn answer(request: Request<Incoming>, mut routes: Router, ticket: &Ticket) -> Response {
    let (head, body) = request.into_parts();
    let Ok(body) = to_bytes(Body::new(body), LARGEST_BODY).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    ticket.leave();
    match routes.call(Request::from_parts(head, Body::from(body))).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_kernel_holds_little_for_those_who_do_not_read() {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("loopback has free ports");
        let address = listener.local_addr().expect("the listener has an address");
        let (_client, accepted) = tokio::join!(TcpStream::connect(address), listener.accept());
        let (stream, _) = accepted.expect("somebody connects");
        configure(&stream, 64 << 10);
        let socket = SockRef::from(&stream);
        // Linux counts what it needs itself, too.
        assert!(socket.send_buffer_size().expect("there is a size") <= 128 << 10);
        assert!(socket.tcp_nodelay().expect("there is an answer"));
        #[cfg(target_os = "linux")]
        {
            assert_eq!(socket.tcp_user_timeout().expect("there is an answer"), Some(UNACKNOWLEDGED));
            assert_eq!(socket.tcp_notsent_lowat().expect("there is an answer"), UNSENT);
        }
    }

    /// As much as it takes of a client's own buffer, which is small here, and `UNSENT` with what the last write adds.
    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn what_a_client_does_not_read_stays_in_the_log() {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("loopback has free ports");
        let address = listener.local_addr().expect("the listener has an address");
        let client = tokio::net::TcpSocket::new_v4().expect("there are sockets");
        client.set_recv_buffer_size(4 << 10).expect("the buffer may be small");
        let (_client, accepted) = tokio::join!(client.connect(address), listener.accept());
        let (stream, _) = accepted.expect("somebody connects");
        configure(&stream, 64 << 10);
        let mut taken = 0;
        // What is on its way leaves room a moment later.
        while timeout(Duration::from_millis(300), stream.writable()).await.is_ok() {
            taken += stream.try_write(&[b'x'; 1024]).unwrap_or_default();
            assert!(taken < 40 << 10, "{taken} bytes");
        }
        assert!(taken >= 16 << 10, "{taken} bytes");
    }
}
