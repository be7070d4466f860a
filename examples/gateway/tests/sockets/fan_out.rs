//! Several write to one socket, on several threads, and frames stay whole.

use std::net::SocketAddr;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{WebSocketStream, client_async};

use crate::client::bark;
use crate::server::Running;
use crate::slow::long_bark;

const MESSAGES: u64 = 4_000;
const PINGS: u64 = 600;
const MISTAKES: u64 = PINGS / 60;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn messages_answers_and_pongs_are_not_mixed() {
    let running = Running::with(|config| config.log_bytes = 64 << 20).await;
    let mut clients = Vec::new();
    for _ in 0..8 {
        clients.push(tokio::spawn(talk_and_read(join(running.address).await)));
    }
    for number in 0..MESSAGES {
        running.publish(&long_bark(number)).await;
    }
    for client in clients {
        let done = timeout(Duration::from_secs(60), client).await.expect("nothing is lost");
        done.expect("every message comes, in order, the last ping is answered, and so is every mistake");
    }
}

/// Joins, with so little room for what comes that frames are cut.
async fn join(address: SocketAddr) -> WebSocketStream<TcpStream> {
    let stream = TcpSocket::new_v4().expect("there are sockets");
    stream.set_recv_buffer_size(4 << 10).expect("it is not connected yet");
    let stream = stream.connect(address).await.expect("somebody listens");
    let url = format!("ws://{address}/api/world/ws");
    let (mut socket, _) = client_async(url, stream).await.expect("visitors need no token");
    socket.next().await.expect("everybody is greeted").expect("the socket is open");
    socket
}

/// Pings and says what is not allowed, all the time.
async fn talk_and_read(socket: WebSocketStream<TcpStream>) {
    let (mut write, mut read) = socket.split();
    let talking = tokio::spawn(async move {
        for number in 0..PINGS {
            write.send(Message::Ping(number.to_be_bytes().to_vec().into())).await.expect("the socket is open");
            if number % 60 == 0 {
                write.send(Message::text(bark("timmy", "I am no agent"))).await.expect("the socket is open");
            }
        }
        write
    });
    let (mut messages, mut pongs, mut refusals) = (0, 0, 0);
    while (messages, pongs, refusals) != (MESSAGES, PINGS, MISTAKES) {
        match read.next().await.expect("the socket is open").expect("frames are whole") {
            Message::Text(text) if text.as_str().contains(r#""type":"error""#) => refusals += 1,
            Message::Text(text) => {
                assert!(text.as_str().contains(&format!("{messages:0>280}")), "{text}");
                messages += 1;
            }
            Message::Pong(payload) => {
                // Of several pings, the last is answered.
                let ping = u64::from_be_bytes((*payload).try_into().expect("it is the payload of a ping"));
                assert!(ping >= pongs, "{ping}");
                pongs = ping + 1;
            }
            Message::Ping(_) => {}
            other => panic!("expected a text or a pong, found {other:?}"),
        }
    }
    drop(talking.await);
}
