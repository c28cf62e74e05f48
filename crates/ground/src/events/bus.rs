//! Wake-ups between the servers of one deployment, by core NATS: "there is news", never the news itself, which stands in
//! the database. A wake-up that is lost costs one interval of the poll and nothing else, so nobody waits for the bus.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_nats::connection::State;
use async_nats::{Client, ConnectOptions, Event, ServerAddr, Subject, Subscriber};
use bytes::Bytes;
use futures_util::StreamExt as _;
use percent_encoding::percent_decode_str;
use tokio::sync::Notify;
use tokio::task::JoinSet;

use crate::platform::settings::{NatsSettings, SettingsError};

/// Subject of the durable log, and how far apart messages on it lie at least.
const EVENTS: (&str, Duration) = ("yunjian.events", Duration::from_millis(4));
/// The same of newest positions, which every server with a map open reads anew for each message.
const LOCATIONS: (&str, Duration) = ("yunjian.locations", Duration::from_millis(100));
/// How often the connection is tried; one that is dead without saying so is noticed after two intervals.
const PING: Duration = Duration::from_secs(5);
/// How long to wait at most between attempts to connect.
const RETRY: Duration = Duration::from_secs(1);
/// Messages that wait to be read: more of them would say the same once more.
const WAITING: usize = 64;

/// The connection to the other servers. Dropping it ends it.
#[derive(Debug)]
pub(super) struct Bus {
    events: Arc<Notify>,
    locations: Arc<Notify>,
    _tasks: JoinSet<()>,
}

/// Whom a wake-up from another server wakes here.
#[derive(Clone, Debug)]
pub(super) struct Wakes {
    pub(super) events: Arc<Notify>,
    pub(super) locations: Arc<Notify>,
}

impl Bus {
    /// Begins to connect, and goes on trying for ever: a server is of use without its bus. Needs a Tokio runtime.
    pub(super) fn start(address: Address, wakes: Wakes) -> Self {
        let (events, locations) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
        let mut tasks = JoinSet::new();
        tasks.spawn(run(
            address,
            [(EVENTS, events.clone(), wakes.events), (LOCATIONS, locations.clone(), wakes.locations)],
        ));
        Self { events, locations, _tasks: tasks }
    }

    /// Tells the other servers, soon, that the log has grown.
    pub(super) fn events(&self) {
        self.events.notify_one();
    }

    /// Tells them that there are newer positions.
    pub(super) fn locations(&self) {
        self.locations.notify_one();
    }
}

type Channel = ((&'static str, Duration), Arc<Notify>, Arc<Notify>);

async fn run(address: Address, channels: [Channel; 2]) {
    let wakes = channels.each_ref().map(|(_, _, wake)| wake.clone());
    // Two libraries of ours bring a provider of cryptography each, and rustls does not choose between them by itself. Another
    // one that was chosen before is as good.
    let _ = async_nats::rustls::crypto::ring::default_provider().install_default();
    metrics::gauge!("yunjian_bus_connected").set(0.0);
    let client = match address.options(wakes).connect(address.servers).await {
        Ok(client) => client,
        Err(error) => return tracing::error!(%error, "the bus (setting `nats.url`) cannot be used"),
    };
    let mut tasks = JoinSet::new();
    for ((subject, pace), news, wake) in channels {
        let subject = Subject::from_static(subject);
        match client.subscribe(subject.clone()).await {
            Ok(subscriber) => tasks.spawn(listen(subscriber, wake)),
            Err(error) => return tracing::error!(%error, "the bus (setting `nats.url`) cannot be used"),
        };
        tasks.spawn(tell(client.clone(), subject, pace, news));
    }
    while tasks.join_next().await.is_some() {}
}

/// Passes the others' messages on; several at once are one.
async fn listen(mut subscriber: Subscriber, wake: Arc<Notify>) {
    while subscriber.next().await.is_some() {
        metrics::counter!("yunjian_bus_received_total").increment(1);
        wake.notify_one();
    }
}

/// Sends a message when there is news; what comes in the meantime is one more message after the pause.
async fn tell(client: Client, subject: Subject, pace: Duration, news: Arc<Notify>) {
    loop {
        news.notified().await;
        // Not kept for later: the others poll as long as the bus is away, and all wake up when they are back on it.
        if client.connection_state() == State::Connected && client.publish(subject.clone(), Bytes::new()).await.is_ok()
        {
            metrics::counter!("yunjian_bus_published_total").increment(1);
        }
        tokio::time::sleep(pace).await;
    }
}

/// Where the bus is. What opens it is kept apart from what may be logged.
#[derive(Clone)]
pub struct Address {
    servers: Vec<ServerAddr>,
    login: Login,
}

#[derive(Clone)]
enum Login {
    None,
    Token(String),
    Password(String, String),
}

impl std::fmt::Debug for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Address").field("servers", &self.servers).finish_non_exhaustive()
    }
}

impl Address {
    /// Reads the settings; nothing when there is no bus. The refusal does not repeat what was set.
    pub fn read(settings: &NatsSettings) -> Result<Option<Self>, SettingsError> {
        let Some(text) = settings.url.as_deref() else { return Ok(None) };
        let mut servers = Vec::new();
        let mut login = settings.token.clone().map_or(Login::None, Login::Token);
        for part in text.split(',') {
            let mut url = part.trim().parse::<ServerAddr>().map_err(|_| unusable())?.into_inner();
            if !matches!(url.scheme(), "nats" | "tls") || url.host_str().is_none_or(str::is_empty) {
                return Err(unusable());
            }
            let decoded = |text: &str| percent_decode_str(text).decode_utf8().map(String::from).map_err(|_| unusable());
            let user = decoded(url.username())?;
            match url.password() {
                Some(password) => login = Login::Password(user, decoded(password)?),
                None if !user.is_empty() => login = Login::Token(user),
                None => {}
            }
            url.set_username("").map_err(|()| unusable())?;
            url.set_password(None).map_err(|()| unusable())?;
            servers.push(ServerAddr::from_url(url).map_err(|_| unusable())?);
        }
        Ok(Some(Self { servers, login }))
    }

    fn options(&self, wakes: [Arc<Notify>; 2]) -> ConnectOptions {
        let told = Arc::new(AtomicBool::new(false));
        let options = ConnectOptions::new()
            .name("yunjian")
            .retry_on_initial_connect()
            // A wake-up of oneself would be harmless, and is for nothing.
            .no_echo()
            .ping_interval(PING)
            .subscription_capacity(WAITING)
            .reconnect_delay_callback(|attempts| {
                let exponent = u32::try_from(attempts.saturating_sub(1)).unwrap_or(u32::MAX);
                Duration::from_millis(2_u64.saturating_pow(exponent)).min(RETRY)
            })
            .event_callback(move |event| {
                happened(&event, &told, &wakes);
                std::future::ready(())
            });
        match &self.login {
            Login::None => options,
            Login::Token(token) => options.token(token.clone()),
            Login::Password(user, password) => options.user_and_password(user.clone(), password.clone()),
        }
    }
}

/// Logs the first of many failures, and the return.
fn happened(event: &Event, told: &AtomicBool, wakes: &[Arc<Notify>]) {
    match event {
        Event::Connected => {
            told.store(false, Ordering::Relaxed);
            metrics::gauge!("yunjian_bus_connected").set(1.0);
            tracing::info!("the bus is connected");
            // Who was away may have missed something.
            wakes.iter().for_each(|wake| wake.notify_one());
        }
        Event::Disconnected | Event::Closed | Event::ClientError(_) | Event::ServerError(_) => {
            if !matches!(event, Event::ServerError(_)) {
                metrics::gauge!("yunjian_bus_connected").set(0.0);
            }
            if !told.swap(true, Ordering::Relaxed) {
                tracing::warn!(%event, "no bus; events of other servers come by polling until it is back");
            }
        }
        Event::LameDuckMode | Event::Draining | Event::SlowConsumer(_) => {}
    }
}

fn unusable() -> SettingsError {
    SettingsError::Unusable {
        name: "nats.url",
        variable: "YUNJIAN_NATS__URL",
        wanted: "nats://host:4222 or tls://host:4222, several with commas between them",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(url: &str, token: Option<&str>) -> Result<Option<Address>, SettingsError> {
        Address::read(&NatsSettings { url: Some(url.into()), token: token.map(str::to_owned) })
    }

    #[test]
    fn what_opens_the_bus_is_no_part_of_what_is_logged() {
        let address = read("nats://yun:geheim%40x@one:4222, tls://two", None).unwrap().unwrap();
        assert!(matches!(&address.login, Login::Password(user, password) if user == "yun" && password == "geheim@x"));
        assert_eq!(address.servers.len(), 2);
        let address = read("nats://geheim@one", None).unwrap().unwrap();
        assert!(matches!(&address.login, Login::Token(token) if token == "geheim"));
        assert!(!format!("{address:?}").contains("geheim"), "{address:?}");
        let address = read("one:4223", Some("geheim")).unwrap().unwrap();
        assert!(matches!(&address.login, Login::Token(token) if token == "geheim"));
    }

    #[test]
    fn what_is_no_address_is_refused_by_name_and_not_repeated() {
        for bad in
            ["", "http://geheim@one", "nats://geheim@", "ws://geheim@one", "nats://one,,", "nats://geheim@one:port"]
        {
            let said = read(bad, None).unwrap_err().to_string();
            assert!(said.contains("YUNJIAN_NATS__URL") && !said.contains("geheim"), "{bad}: {said}");
        }
        assert!(Address::read(&NatsSettings::default()).unwrap().is_none());
    }
}
