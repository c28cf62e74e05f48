//! The composition root: puts the subjects onto the ground and starts what runs.

mod schema;

use std::sync::Arc;

use crate::graphql::App;
use crate::hubs::{self, Feeds, due};
use crate::platform::settings::Settings;
use crate::platform::{Clock, Db, Rounds};
use crate::subjects::SUBJECTS;

pub use schema::{Schema, build, sdl};

/// Starts all services over a database that is migrated.
pub async fn start(db: Db, clock: Clock, settings: Settings, demo: bool) -> anyhow::Result<Arc<App>> {
    install();
    let mut app = App::ground(db, clock, settings, demo).await?;
    let services = || hubs::subjects().iter().filter_map(|subject| subject.service);
    for service in services() {
        service.prepare(&mut app)?;
    }
    let app = Arc::new(app);
    for service in services() {
        service.start(&app)?;
    }
    tokio::spawn(due::watch(Arc::downgrade(&app), Rounds::new(&app.clock)));
    Ok(app)
}

/// Tells the hubs which subjects there are; as often as one likes.
pub fn install() {
    hubs::install(SUBJECTS);
}

/// The table of feeds of all subjects.
pub fn feeds() -> Feeds {
    install();
    Feeds::new()
}
