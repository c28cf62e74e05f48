//! HTTP, WebSocket, SSE, console files, health and metrics.
