//! The gateway of the Matrix.
//!
//! ```text
//! cargo run --release -p gateway -- --demo
//! ```

use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::Parser;
use gateway::config::{Arguments, Command, EngineName, Serve};
use gateway::engine::{Engine, InProcess};
use gateway::matrix::Matrix;
use gateway::server::Server;
use gateway::{Certificate, Config, Gateway, Host, demo, page};
use protocol::Payload;
use protocol::matrix::Message;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::LevelFilter;

/// Anything that prevents the gateway from serving.
type Failure = Box<dyn std::error::Error>;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command {
        Some(command) => print_token(&command),
        None => run(&arguments.serve),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let _ = writeln!(io::stderr(), "error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn print_token(command: &Command) -> Result<(), Failure> {
    let Command::Token { identity, role, keys, world, hours } = command;
    let key = keys.first().ok_or("a key is needed")?;
    let valid = Duration::from_secs(u64::from(*hours) * 60 * 60);
    let token = gateway::mint(key, identity, role, world.as_deref(), valid)?;
    writeln!(io::stdout(), "{token}")?;
    Ok(())
}

fn run(serve: &Serve) -> Result<(), Failure> {
    let mut config = serve.config()?;
    // On this machine alone, or to look around, nobody needs a token.
    if config.anonymous.is_none() && config.listen.ip().is_loopback() {
        config.anonymous = Some("visitor".to_owned());
    }
    let config = config.checked(Message::CONTRACT.clients)?;
    if serve.check {
        write!(io::stdout(), "{}", toml::to_string(&config)?)?;
        return Ok(());
    }
    let filter = EnvFilter::builder().with_default_directive(LevelFilter::INFO.into()).from_env_lossy();
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr).init();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(serve_on_engine(config, serve.demo))
}

async fn serve_on_engine(config: Config, with_demo: bool) -> Result<(), Failure> {
    match config.engine {
        EngineName::InProcess => {
            let engines = config.worlds.iter().map(|_| InProcess::new(Matrix::POSITION_KEY)).collect();
            serve_until_stopped(config, engines, with_demo).await
        }
        EngineName::Nats => {
            #[cfg(feature = "nats")]
            {
                let types: Vec<_> = Message::CONTRACT.messages().map(|message| message.tag).collect();
                let mut engines = Vec::new();
                for world in config.worlds.clone() {
                    let (nats, window, types) = (config.nats.clone(), config.log_age(), types.clone());
                    let position_key = Matrix::POSITION_KEY;
                    let options = gateway::engine::Options { nats, world, window, types, position_key };
                    engines.push(gateway::engine::Nats::new(options).await?);
                }
                serve_until_stopped(config, engines, with_demo).await
            }
            #[cfg(not(feature = "nats"))]
            Err("this gateway was built without NATS; build it with `--features nats`".into())
        }
    }
}

/// Serves all worlds, each on an engine of its own.
async fn serve_until_stopped<E: Engine>(config: Config, engines: Vec<E>, with_demo: bool) -> Result<(), Failure> {
    let worlds = config.worlds.clone();
    let mut engines = engines.into_iter();
    let first = Gateway::new(config, Matrix, engines.next().ok_or("worlds: there has to be one")?);
    if with_demo {
        tokio::spawn(demo::play(first.clone()));
    }
    let others: Vec<_> =
        worlds.iter().skip(1).zip(engines).map(|(world, engine)| first.beside(world, Matrix, engine)).collect();
    let server = Server::bind(first, page::routes()).await?;
    let server = others.into_iter().fold(server, Server::beside);
    let certificate = server.certificate();
    let scheme = if certificate.is_some() { "https" } else { "http" };
    if let Some(certificate) = certificate {
        read_again_when_told(certificate)?;
    }
    // Whoever is told where it listens may stop it.
    let stopped = stopped()?;
    writeln!(io::stdout(), "{scheme}://{}", server.address()?)?;
    Ok(server.serve(stopped).await?)
}

/// Reads the certificate again at each SIGHUP, as whoever replaces it sends it.
fn read_again_when_told(certificate: Arc<Certificate>) -> io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};

        let mut hangups = signal(SignalKind::hangup())?;
        tokio::spawn(async move {
            while hangups.recv().await.is_some() {
                match certificate.read_again() {
                    Ok(()) => tracing::info!("the certificate was read again"),
                    Err(reason) => tracing::warn!(%reason, "the certificate stays as it was"),
                }
            }
        });
    }
    #[cfg(not(unix))]
    drop(certificate);
    Ok(())
}

/// Takes the signals that stop the program from here on, and returns what waits for one.
fn stopped() -> io::Result<impl Future<Output = ()>> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};

        let (mut terminated, mut interrupted) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
        Ok(async move {
            tokio::select! {
                _ = terminated.recv() => {}
                _ = interrupted.recv() => {}
            }
        })
    }
    #[cfg(not(unix))]
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
