//! Simulated phones and the data of the demo. They use the public API and nothing past it.
