//! Those who do not read harm nobody.

use std::collections::BTreeMap;
use std::time::Duration;

use protocol::Payload;
use protocol::matrix::{Bark, Header, Health, Message, SystemStatus};

use crate::raw::ask;
use crate::server::Running;

/// A message of half a kilobyte.
pub(crate) fn long_bark(number: u64) -> protocol::Envelope<Message> {
    Message::from(Bark::new(format!("{number:0>280}"))).wrap(Header::from("gateway"))
}

#[tokio::test]
async fn a_reader_that_stands_still_is_let_go_and_others_receive_everything() {
    let running = Running::with(|config| {
        config.write_ms = 3_000;
        config.log_bytes = 64 << 20;
    })
    .await;
    let mut slow = running.join("visitor", "slow").await;
    let mut healthy = running.join("visitor", "healthy").await;
    // More than the kernel's buffers hold for both ends.
    let messages = 20_000;
    let reading = tokio::spawn(async move {
        for number in 0..messages {
            assert_eq!(healthy.receive().await["data"]["text"], format!("{number:0>280}"));
        }
    });
    for number in 0..messages {
        running.publish(&long_bark(number)).await;
    }
    reading.await.expect("the healthy reader receives everything");
    // It is closed for that, whether the slow one hears of it or not.
    while !ask(running.admin_address, "GET", "/metrics", None, "")
        .await
        .contains("gateway_closes_total{code=\"4101\"} 1")
    {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let mut read = 0;
    while slow.next_text().await.is_some() {
        read += 1;
    }
    assert!(read < messages, "it is disconnected long before the end");
}

#[tokio::test]
async fn a_reader_that_falls_behind_is_told_the_newest_states_and_what_it_has_missed() {
    let running = Running::with(|config| config.log_bytes = 20_000).await;
    let mut slow = running.join("visitor", "slow").await;
    let status = |uptime| {
        let status = SystemStatus::new(Health::Ok, uptime, 0, 0, BTreeMap::new());
        Message::from(status).wrap(Header::from("gateway"))
    };
    // The log takes up everything before the reader, in the same thread, is asked for more.
    for number in 0..20_000 {
        running.publish(&long_bark(number)).await;
        running.publish(&status(number)).await;
    }
    let missed = slow.receive_type("error").await;
    assert_eq!(missed["data"]["code"], "missed");
    loop {
        let newest = slow.receive_type("system_status").await;
        if newest["data"]["uptime_s"] == 19_999 {
            break;
        }
    }
}
