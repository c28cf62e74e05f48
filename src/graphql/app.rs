//! The services that resolvers and the server share.

use std::sync::Arc;

use crate::access::Access;
use crate::clocks::Calendar;
use crate::events::Hub;
use crate::ingest::Ingest;
use crate::location::ShapeCache;
use crate::platform::settings::Settings;
use crate::platform::{Clock, Db, Keys};
use crate::spot_checks::matrix::Matrix;
use crate::{files, notices};

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
    /// Takes positions.
    pub ingest: Ingest,
    /// Which days are working days.
    pub calendar: Arc<Calendar>,
    /// When nobody is spot-checked, and how often at most.
    pub matrix: Arc<Matrix>,
    /// Compiled zones.
    pub shapes: Arc<ShapeCache>,
    /// Where the bytes of files lie.
    pub store: files::Store,
    /// How large files may be.
    pub limits: files::Limits,
    /// Data are made up and codes can be bound again.
    pub demo: bool,
}

impl App {
    /// Starts all services over a database that is migrated.
    pub async fn start(db: Db, clock: Clock, settings: Settings, demo: bool) -> anyhow::Result<Arc<Self>> {
        let keys = Arc::new(settings.keys()?);
        settings.notices.check(&notices::kind_names())?;
        let providers = notices::Providers::of(&settings.notices, &db, &clock)?;
        let store = files::Store::open(&settings.files)?;
        let limits = files::Limits::new(settings.files.max_bytes);
        let settings = Arc::new(settings);
        let access = Arc::new(Access::new(db.clone(), clock.clone(), keys.clone(), &settings)?);
        let calendar = Arc::new(Calendar::load(settings.clocks.calendar.as_deref())?);
        let matrix = Arc::new(Matrix::load(settings.spot_checks.matrix.as_deref())?);
        let hub = Hub::start(db.clone(), clock.clone(), &settings).await?;
        let shapes = Arc::new(ShapeCache::default());
        let ingest = Ingest::start(db.clone(), clock.clone(), keys.clone(), hub.clone(), shapes.clone());
        tokio::spawn(crate::ingest::watch(db.clone(), clock.clone(), hub.clone()));
        let due = crate::due::watch(db.clone(), clock.clone(), calendar.clone(), settings.clone());
        tokio::spawn(due);
        if !settings.notices.held {
            tokio::spawn(notices::watch(notices::Sender::new(db.clone(), clock.clone(), providers)));
        }
        Ok(Arc::new(Self {
            db,
            keys,
            clock,
            settings,
            access,
            hub,
            ingest,
            calendar,
            matrix,
            shapes,
            store,
            limits,
            demo,
        }))
    }
}
