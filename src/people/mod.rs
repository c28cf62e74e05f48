//! People, cases, measures, obligations.
