//! The durable log and the hub that wakes subscribers.
