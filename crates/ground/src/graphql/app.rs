//! The services that resolvers, hubs and the server share.

use std::any::{Any, TypeId, type_name};
use std::collections::HashMap;
use std::sync::Arc;

use crate::access::Access;
use crate::events::Hub;
use crate::platform::settings::Settings;
use crate::platform::{Clock, Db, Keys};

/// Everything a running server is made of. One per process, shared in an `Arc`.
pub struct App {
    /// The database.
    pub db: Db,
    /// Signing keys.
    pub keys: Arc<Keys>,
    /// The clock.
    pub clock: Clock,
    /// The operator's settings.
    pub settings: Arc<Settings>,
    /// Who may see and do what.
    pub access: Arc<Access>,
    /// Wakes subscribers.
    pub hub: Hub,
    /// Data are made up and codes can be bound again.
    pub demo: bool,
    /// What subjects need while the server runs, one of a type.
    services: HashMap<TypeId, Box<dyn Any + Send + Sync>>,
}

impl App {
    /// The ground on which subjects stand, over a database that is migrated; without what they need yet.
    pub async fn ground(db: Db, clock: Clock, settings: Settings, demo: bool) -> anyhow::Result<Self> {
        let keys = Arc::new(settings.keys()?);
        let settings = Arc::new(settings);
        let access = Arc::new(Access::new(db.clone(), clock.clone(), keys.clone(), &settings)?);
        let hub = Hub::start(db.clone(), clock.clone(), &settings).await?;
        Ok(Self { db, keys, clock, settings, access, hub, demo, services: HashMap::new() })
    }

    /// Adds what a subject needs while the server runs.
    pub fn provide<T: Any + Send + Sync>(&mut self, service: T) {
        self.services.insert(TypeId::of::<T>(), Box::new(service));
    }

    /// What a subject provided.
    ///
    /// # Panics
    /// When no subject in the list provides a `T`: every start of a server finds that out.
    #[expect(clippy::panic, reason = "a service that no subject provides is missing from the first start on")]
    pub fn service<T: Any + Send + Sync>(&self) -> &T {
        let found = self.services.get(&TypeId::of::<T>()).and_then(|service| service.downcast_ref());
        found.unwrap_or_else(|| panic!("no subject provides {}", type_name::<T>()))
    }
}
