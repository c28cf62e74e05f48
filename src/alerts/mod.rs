//! Alerts (预警): raised by the rules, looked after by officers, closed with an outcome and a reason.
