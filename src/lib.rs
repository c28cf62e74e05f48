//! Yunjian.
