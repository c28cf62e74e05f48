//! How a socket or stream is told that something waits for it: one bit per operation, one waker, no queue.

use std::future::poll_fn;
use std::sync::atomic::{AtomicU32, Ordering};
use std::task::Poll;

use futures_util::task::AtomicWaker;

/// Operations that one socket may have at once.
pub(in crate::server) const SLOTS: usize = 20;
/// The bit that says: ask anew who is calling.
pub(in crate::server) const RECHECK: u32 = 1 << 31;
/// The bit that says: the server is stopping.
pub(in crate::server) const STOP: u32 = 1 << 30;

/// The doorbell of one socket.
#[derive(Debug, Default)]
pub(in crate::server) struct Outlet {
    bits: AtomicU32,
    waker: AtomicWaker,
}

impl Outlet {
    /// The bit of operation `slot`.
    pub(in crate::server) const fn bit(slot: u8) -> u32 {
        1 << slot
    }

    /// Rings with `bits`; answers whether they were set already, so that the one who rings knows of a backlog.
    pub(in crate::server) fn ring(&self, bits: u32) -> bool {
        let before = self.bits.fetch_or(bits, Ordering::AcqRel);
        if before & bits != bits {
            self.waker.wake();
        }
        before & bits == bits
    }

    /// Whether `bits` have been rung and not taken.
    pub(in crate::server) fn waits(&self, bits: u32) -> bool {
        self.bits.load(Ordering::Acquire) & bits == bits
    }

    /// Takes what has been rung.
    pub(in crate::server) fn take(&self) -> u32 {
        self.bits.swap(0, Ordering::AcqRel)
    }

    /// Waits until somebody has rung. One task waits at a time.
    pub(in crate::server) async fn wait(&self) {
        poll_fn(|cx| {
            self.waker.register(cx.waker());
            if self.bits.load(Ordering::Acquire) == 0 { Poll::Pending } else { Poll::Ready(()) }
        })
        .await;
    }
}
