//! Compiled zones, kept in memory: a zone's geometry never changes, so what is kept is never stale.

use std::collections::HashMap;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};

use lru::LruCache;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use super::geometry::{self, Shape};
use crate::entity::ZoneId;
use crate::platform::{Answer, Refusal};
use crate::subjects::location::rows::zone;

/// Zones kept at most. A district's outline takes about 100 kB, a circle 200 bytes; people of one district share one.
const KEPT: NonZeroUsize = NonZeroUsize::new(20_000).unwrap();

/// Compiled zones by id. Zones with the same outline share one compiled shape.
pub struct ShapeCache {
    by_id: Mutex<LruCache<ZoneId, Arc<Shape>>>,
    by_outline: Mutex<LruCache<[u8; 32], Arc<Shape>>>,
}

impl Default for ShapeCache {
    fn default() -> Self {
        Self { by_id: Mutex::new(LruCache::new(KEPT)), by_outline: Mutex::new(LruCache::new(KEPT)) }
    }
}

impl ShapeCache {
    /// The shapes of `zones`; those not kept are read in one statement.
    pub async fn shapes(&self, db: &impl ConnectionTrait, zones: &[ZoneId]) -> Answer<HashMap<ZoneId, Arc<Shape>>> {
        let mut found = HashMap::with_capacity(zones.len());
        let mut missing = Vec::new();
        {
            let mut kept = self.by_id.lock().unwrap_or_else(PoisonError::into_inner);
            for &id in zones {
                match kept.get(&id) {
                    Some(shape) => {
                        found.insert(id, shape.clone());
                    }
                    None => missing.push(id),
                }
            }
        }
        if missing.is_empty() {
            return Ok(found);
        }
        let rows: Vec<(ZoneId, String, Option<f64>)> = zone::Entity::find()
            .select_only()
            .columns([zone::Column::Id, zone::Column::Geometry, zone::Column::Radius])
            .filter(zone::Column::Id.is_in(missing))
            .into_tuple()
            .all(db)
            .await?;
        for (id, outline, radius) in rows {
            let shape = self.compiled(&outline, radius)?;
            self.by_id.lock().unwrap_or_else(PoisonError::into_inner).put(id, shape.clone());
            found.insert(id, shape);
        }
        Ok(found)
    }

    fn compiled(&self, outline: &str, radius: Option<f64>) -> Answer<Arc<Shape>> {
        use sha2::Digest as _;
        let mut hash = sha2::Sha256::new();
        hash.update(outline.as_bytes());
        hash.update(radius.unwrap_or(-1.0).to_be_bytes());
        let key: [u8; 32] = hash.finalize().into();
        if let Some(shape) = self.by_outline.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(shape.clone());
        }
        let shape = Arc::new(geometry::compile(outline, radius).map_err(|error| Refusal::internal(error))?);
        self.by_outline.lock().unwrap_or_else(PoisonError::into_inner).put(key, shape.clone());
        Ok(shape)
    }
}
