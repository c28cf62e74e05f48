//! Documents that passed the limits lately: clients of ours send the same few again and again, and parsing one costs more
//! than copying it.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};

use async_graphql::parser::types::ExecutableDocument;
use lru::LruCache;

use super::limits::{self, Rejected};
use crate::access::Caller;

/// Documents remembered at most.
const MOST: NonZeroUsize = NonZeroUsize::new(64).unwrap();
/// Longer ones are not remembered, bytes: what is kept stays under a few MB whatever strangers send.
const LONGEST: usize = 4 * 1024;

/// Reads documents, and remembers those that passed.
pub struct Documents {
    open: bool,
    passed: Mutex<LruCache<Box<str>, Arc<ExecutableDocument>>>,
}

impl Documents {
    /// `open`: whether anybody's documents may ask about the schema itself.
    pub fn new(open: bool) -> Self {
        Self { open, passed: Mutex::new(LruCache::new(MOST)) }
    }

    /// Whether such a caller's documents may ask about the schema itself.
    pub fn introspection(&self, caller: Option<&Caller>) -> bool {
        self.open || caller.is_some_and(Caller::introspects)
    }

    /// The document in `text`, checked against the limits; `introspection` is the caller's.
    pub fn read(&self, text: &str, introspection: bool) -> Result<ExecutableDocument, Rejected> {
        if let Some(known) = self.passed().get(text).cloned() {
            return Ok(ExecutableDocument::clone(&known));
        }
        let document = limits::check(text, introspection)?;
        // What few may ask must not be remembered as having passed for all.
        if text.len() <= LONGEST && introspection == self.open {
            self.passed().put(text.into(), Arc::new(document.clone()));
        }
        Ok(document)
    }

    fn passed(&self) -> std::sync::MutexGuard<'_, LruCache<Box<str>, Arc<ExecutableDocument>>> {
        self.passed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_before_reads_the_same_and_what_was_refused_stays_refused() {
        let documents = Documents::new(false);
        let text = "query A($n: Int) { people(first: $n) { edges { node { id } } } }";
        let first = documents.read(text, false).unwrap();
        let second = documents.read(text, false).unwrap();
        assert_eq!(format!("{first:?}"), format!("{second:?}"));
        for _ in 0..2 {
            assert!(documents.read("{ __schema { types { name } } }", false).is_err());
            assert!(documents.read("{ people(", false).is_err());
        }
        assert!(Documents::new(true).read("{ __schema { types { name } } }", true).is_ok());
    }

    #[test]
    fn what_a_few_may_ask_does_not_become_what_anybody_may() {
        let documents = Documents::new(false);
        let text = "{ __schema { types { name } } }";
        assert!(documents.read(text, true).is_ok());
        assert!(documents.read(text, false).is_err());
        assert!(documents.read(text, true).is_ok());
        assert!(!documents.introspection(None));
    }

    #[test]
    fn strangers_cannot_fill_the_memory() {
        let documents = Documents::new(false);
        for i in 0..1_000 {
            documents.read(&format!("{{ a{i}: __typename }}"), false).unwrap();
        }
        assert_eq!(documents.passed().len(), MOST.get());
        let long = format!("{{ __typename }} #{}", "x".repeat(LONGEST));
        documents.read(&long, false).unwrap();
        assert!(!documents.passed().contains(long.as_str()));
    }
}
