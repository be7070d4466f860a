//! Takes connections, and serves HTTP/1.1 on each.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use socket2::SockRef;
use tokio::net::{TcpListener, TcpStream};
use tower_service::Service;

use crate::engine::Engine;
use crate::gateway::Gateway;
use crate::host::Host;

/// How long a client may take to say what it wants.
const HEADERS: Duration = Duration::from_secs(5);

/// How much of a request's headers is read.
const LARGEST_HEADERS: usize = 16 << 10;

/// Takes connections for as long as it is polled.
pub(super) async fn run<H: Host, E: Engine>(listener: TcpListener, routes: Router, gateway: &Arc<Gateway<H, E>>) {
    loop {
        match listener.accept().await {
            Ok((stream, address)) => {
                configure(&stream, gateway.config.send_buffer);
                let connection = serve(stream, address, routes.clone());
                let stop = gateway.stop.clone();
                // What has become a socket stops by itself, and says goodbye.
                gateway.tasks.spawn(async move { stop.run_until_cancelled(connection).await });
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
    ];
    for error in results.into_iter().filter_map(Result::err) {
        tracing::debug!(%error, "a socket option could not be set");
    }
}

async fn serve(stream: TcpStream, address: SocketAddr, routes: Router) {
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(address));
        let mut routes = routes.clone();
        async move { Ok::<_, Infallible>(routes.call(request).await.unwrap_or_else(|never| match never {})) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS)
        .max_buf_size(LARGEST_HEADERS)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    if let Err(error) = connection.await {
        tracing::debug!(%address, %error, "a connection has failed");
    }
}
