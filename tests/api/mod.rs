//! GraphQL over HTTP and WebSocket, each subject on both databases.

mod alert_life;
mod architecture;
mod check_ins;
mod clocks;
mod contacts;
mod failures;
mod files;
mod fixes;
mod hour;
mod http;
mod leave;
mod library;
mod lists;
mod matrix;
mod notices;
mod order;
mod reports;
mod sentences;
mod sign_in;
mod spot_checks;
mod streams;
mod tenants;
mod ways;
mod wechat;
mod zones;
