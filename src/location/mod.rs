//! Positions: datum, zones, judging, doubt, ingest, the live view.
