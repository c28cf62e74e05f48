//! Batches: what many fields of one request ask for singly is fetched in one statement.
//!
//! The first to ask becomes the leader. It lets its siblings ask too (they are polled on the same task), then fetches
//! for all. No timer, no spawned task, so the number of statements does not depend on luck. Nothing is remembered
//! between batches: a subscription runs for hours and must read anew for each event.
//!
//! A subject says what is fetched so with [`batched!`](crate::batched), and nobody lists it.

use std::any::{Any, TypeId};
use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::future::BoxFuture;
use tokio::sync::oneshot;

use crate::access::{Scope, Seen, Sight};
use crate::entity::{PersonId, Timestamp};
use crate::platform::pages::grouped;
use crate::platform::{Answer, Clock, Db, Refusal};

/// How often the leader steps back before it fetches: once for its siblings, once for those whom the batch before
/// has just woken.
const PATIENCE: usize = 2;

/// What is fetched for many keys in one statement. [`batched!`](crate::batched) defines one.
pub trait Batched: 'static {
    /// What is asked by.
    type Key: Hash + Eq + Clone + Send + 'static;
    /// What is found for one key.
    type Value: Clone + Send + 'static;

    /// Fetches for all these keys; a key for which there is nothing is left out.
    fn fetch<'a>(of: &'a Reader, keys: Vec<Self::Key>) -> BoxFuture<'a, Found<Self>>;
}

/// What was found of the keys that were asked for.
pub type Found<B> = Answer<HashMap<<B as Batched>::Key, <B as Batched>::Value>>;

/// Defines what is fetched in batches: a name, what is asked by, what is found, and how.
///
/// ```ignore
/// batched! {
///     /// A person in scope.
///     PersonById(PersonId) -> Seen<person::Model> = |of, ids| people_by_ids(of.db(), of.scope()?, &ids, of.now()).await;
/// }
/// ```
#[macro_export]
macro_rules! batched {
    ($($(#[$meta:meta])* $name:ident($key:ty) -> $value:ty = |$of:ident, $keys:ident| $fetch:expr;)+) => {$(
        $(#[$meta])*
        #[derive(Debug)]
        pub enum $name {}

        impl $crate::batches::Batched for $name {
            type Key = $key;
            type Value = $value;

            fn fetch<'a>(
                $of: &'a $crate::batches::Reader,
                $keys: Vec<$key>,
            ) -> ::futures_util::future::BoxFuture<'a, $crate::batches::Found<Self>> {
                Box::pin(async move { $fetch })
            }
        }
    )+};
}

/// Whose request it is that reads, and from what.
pub struct Reader {
    db: Db,
    clock: Clock,
    sees: Option<(Scope, Sight)>,
}

impl Reader {
    /// The database.
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// What queries for people are limited to.
    pub fn scope(&self) -> Answer<&Scope> {
        self.sees.as_ref().map(|(scope, _)| scope).ok_or_else(Refusal::unauthenticated)
    }

    /// Which reports are seen.
    pub fn sight(&self) -> Answer<&Sight> {
        self.sees.as_ref().map(|(_, sight)| sight).ok_or_else(Refusal::unauthenticated)
    }
}

type Waiting<B> = Vec<(<B as Batched>::Key, oneshot::Sender<Answer<Option<<B as Batched>::Value>>>)>;

/// Those who wait for the next fetch.
struct Queue<B: Batched>(Mutex<Waiting<B>>);

impl<B: Batched> Queue<B> {
    /// The value of `key`; one fetch for all keys asked for meanwhile.
    async fn load(&self, of: &Reader, key: B::Key) -> Answer<Option<B::Value>> {
        let (sender, receiver) = oneshot::channel();
        let leads = {
            let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            waiting.push((key, sender));
            waiting.len() == 1
        };
        if leads {
            // In a box: only one of many needs the room, and every field of every object would carry it.
            Box::pin(self.lead(of)).await;
        }
        // Out of Tokio's budget: a task that has used its budget up would be woken only after the leader has lost its
        // patience, and a page of more than 128 items would take more batches than a small one.
        tokio::task::unconstrained(receiver).await.map_err(|error| Refusal::internal(error))?
    }

    /// Waits for the siblings, fetches, and hands everybody the own value.
    async fn lead(&self, of: &Reader) {
        for _ in 0..PATIENCE {
            tokio::task::yield_now().await;
        }
        let waiting = std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner));
        let keys: HashSet<B::Key> = waiting.iter().map(|(key, _)| key.clone()).collect();
        // Nearly always everybody asks for something else, and nobody needs a copy.
        let shared = keys.len() < waiting.len();
        let mut found = B::fetch(of, keys.into_iter().collect()).await;
        for (key, sender) in waiting {
            let value = match &mut found {
                Ok(found) if shared => Ok(found.get(&key).cloned()),
                Ok(found) => Ok(found.remove(&key)),
                Err(refusal) => Err(refusal.clone()),
            };
            // Who no longer waits has been cancelled.
            drop(sender.send(value));
        }
    }
}

/// The batches of one request or subscription.
pub struct Batches {
    of: Reader,
    queues: Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
}

impl Batches {
    /// Batches for a caller who `sees` so much.
    pub fn new(db: Db, clock: Clock, sees: Option<(Scope, Sight)>) -> Self {
        Self { of: Reader { db, clock, sees }, queues: Mutex::default() }
    }

    /// What is found for `key`, if anything is.
    pub async fn one<B: Batched>(&self, key: B::Key) -> Answer<Option<B::Value>> {
        self.queue::<B>()?.load(&self.of, key).await
    }

    /// All that is found for `key`; nothing, or zero, where nothing is.
    pub async fn all<B: Batched<Value: Default>>(&self, key: B::Key) -> Answer<B::Value> {
        Ok(self.one::<B>(key).await?.unwrap_or_default())
    }

    fn queue<B: Batched>(&self) -> Answer<Arc<Queue<B>>> {
        let mut queues = self.queues.lock().unwrap_or_else(PoisonError::into_inner);
        let queue = queues.entry(TypeId::of::<B>()).or_insert_with(|| Arc::new(Queue::<B>(Mutex::default())));
        Arc::clone(queue).downcast().map_err(|_| Refusal::internal("a queue of another type"))
    }
}

/// Of people whom the caller sees: what `fetch` finds by their ids.
pub async fn of_seen<V, F>(
    people: Vec<Seen<PersonId>>,
    fetch: impl FnOnce(Vec<PersonId>) -> F,
) -> Answer<HashMap<Seen<PersonId>, V>>
where
    F: Future<Output = Answer<HashMap<PersonId, V>>>,
{
    let mut found = fetch(people.iter().map(|person| **person).collect()).await?;
    Ok(people.into_iter().filter_map(|person| Some((person, found.remove(&*person)?))).collect())
}

/// Of keys with something more than what is fetched by, such as how many are wanted: one fetch for each such thing.
pub async fn by_more<K, M, V, F>(keys: Vec<(K, M)>, fetch: impl Fn(Vec<K>, M) -> F) -> Answer<HashMap<(K, M), V>>
where
    K: Hash + Eq,
    M: Hash + Eq + Clone,
    F: Future<Output = Answer<HashMap<K, V>>>,
{
    let mut found = HashMap::with_capacity(keys.len());
    for (more, keys) in grouped(keys.into_iter().map(|(key, more)| (more, key))) {
        let values = fetch(keys, more.clone()).await?;
        found.extend(values.into_iter().map(|(key, value)| ((key, more.clone()), value)));
    }
    Ok(found)
}
