//! Documents that passed the limits lately: clients of ours send the same few again and again, and parsing one costs more
//! than copying it.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};

use async_graphql::parser::types::ExecutableDocument;
use lru::LruCache;

use super::limits::{self, Rejected};

/// Documents remembered at most.
const MOST: NonZeroUsize = NonZeroUsize::new(64).unwrap();
/// Longer ones are not remembered, bytes: what is kept stays under a few MB whatever strangers send.
const LONGEST: usize = 4 * 1024;

/// Reads documents, and remembers those that passed.
pub struct Documents {
    introspection: bool,
    passed: Mutex<LruCache<Box<str>, Arc<ExecutableDocument>>>,
}

impl Documents {
    /// `introspection`: whether documents may ask about the schema itself.
    pub fn new(introspection: bool) -> Self {
        Self { introspection, passed: Mutex::new(LruCache::new(MOST)) }
    }

    /// The document in `text`, checked against the limits.
    pub fn read(&self, text: &str) -> Result<ExecutableDocument, Rejected> {
        if let Some(known) = self.passed().get(text).cloned() {
            return Ok(ExecutableDocument::clone(&known));
        }
        let document = limits::check(text, self.introspection)?;
        if text.len() <= LONGEST {
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
        let first = documents.read(text).unwrap();
        let second = documents.read(text).unwrap();
        assert_eq!(format!("{first:?}"), format!("{second:?}"));
        for _ in 0..2 {
            assert!(documents.read("{ __schema { types { name } } }").is_err());
            assert!(documents.read("{ people(").is_err());
        }
        assert!(Documents::new(true).read("{ __schema { types { name } } }").is_ok());
    }

    #[test]
    fn strangers_cannot_fill_the_memory() {
        let documents = Documents::new(false);
        for i in 0..1_000 {
            documents.read(&format!("{{ a{i}: __typename }}")).unwrap();
        }
        assert_eq!(documents.passed().len(), MOST.get());
        let long = format!("{{ __typename }} #{}", "x".repeat(LONGEST));
        documents.read(&long).unwrap();
        assert!(!documents.passed().contains(long.as_str()));
    }
}
