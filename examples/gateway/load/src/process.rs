//! A server, and what it takes of the machine.

use std::io;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

use crate::Failure;

/// How often the kernel counts in a second.
const TICKS: u64 = 100;

/// How long a server may take to listen or to stop.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server that runs for as long as this is held, or several that are one to their clients.
#[derive(Debug)]
pub(crate) struct Process {
    servers: Vec<Server>,
}

#[derive(Debug)]
struct Server {
    child: Child,
    port: u16,
}

impl Process {
    /// Starts each of the commands on a free port, and waits until it listens.
    pub(crate) fn start(commands: &[String], core: Option<usize>) -> Result<Self, Failure> {
        let servers = commands.iter().map(|command| Server::start(command, core)).collect::<Result<_, _>>()?;
        // Some listen a moment before they serve.
        thread::sleep(Duration::from_millis(100));
        Ok(Self { servers })
    }

    /// Returns where they listen.
    pub(crate) fn ports(&self) -> Vec<u16> {
        self.servers.iter().map(|server| server.port).collect()
    }

    /// Returns how long it has been running on processors.
    pub(crate) fn processor_time(&self) -> Result<Duration, Failure> {
        self.servers.iter().map(Server::processor_time).sum()
    }

    /// Returns how many bytes of memory are its own.
    pub(crate) fn memory(&self) -> Result<u64, Failure> {
        self.servers.iter().map(Server::memory).sum()
    }

    /// Asks the server to stop; [`Self::ended`] says when it has.
    pub(crate) fn ask_to_stop(&self) -> Result<(), Failure> {
        for server in &self.servers {
            Command::new("kill").arg("-TERM").arg(server.child.id().to_string()).status()?;
        }
        Ok(())
    }

    /// Returns how it has ended, when all have: as the first that has failed, if one has.
    pub(crate) fn ended(&mut self) -> io::Result<Option<ExitStatus>> {
        let mut worst = None;
        for server in &mut self.servers {
            let Some(status) = server.child.try_wait()? else { return Ok(None) };
            if worst.is_none_or(|worst: ExitStatus| worst.success()) {
                worst = Some(status);
            }
        }
        Ok(worst)
    }
}

impl Server {
    fn start(command: &str, core: Option<usize>) -> Result<Self, Failure> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let pinned = core.map(|core| format!("taskset -c {core} ")).unwrap_or_default();
        // `exec`: the process is the server itself.
        let line = format!("exec {pinned}{}", command.replace("{port}", &port.to_string()));
        let child = Command::new("sh").arg("-c").arg(line).stdin(Stdio::null()).stdout(Stdio::null()).spawn()?;
        let mut server = Self { child, port };
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if let Some(status) = server.child.try_wait()? {
                return Err(format!("the server has ended: {status}").into());
            }
            if start.elapsed() > PATIENCE {
                return Err("the server does not listen".into());
            }
            thread::sleep(Duration::from_millis(20));
        }
        Ok(server)
    }

    fn processor_time(&self) -> Result<Duration, Failure> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // Behind the name, which may have spaces: the state is the third field, the times are the 14th and the 15th.
        let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields).split_whitespace();
        let ticks = fields.skip(11).take(2).map(str::parse::<u64>).sum::<Result<u64, _>>()?;
        Ok(Duration::from_millis(ticks * 1_000 / TICKS))
    }

    fn memory(&self) -> Result<u64, Failure> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let kilobytes = status.lines().find_map(|line| line.strip_prefix("RssAnon:"));
        let kilobytes = kilobytes.and_then(|rest| rest.split_whitespace().next()).ok_or("no RssAnon")?;
        Ok(kilobytes.parse::<u64>()? * 1024)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Returns how many bytes the kernel holds for all TCP sockets of the machine.
pub(crate) fn kernel_memory() -> Result<u64, Failure> {
    let statistics = fs::read_to_string("/proc/net/sockstat")?;
    let of_tcp = statistics.lines().find(|line| line.starts_with("TCP:")).ok_or("no figures of TCP")?;
    let pages = of_tcp.split_whitespace().skip_while(|word| *word != "mem").nth(1).ok_or("no memory of TCP")?;
    Ok(pages.parse::<u64>()? * 4096)
}
