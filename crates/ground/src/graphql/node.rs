//! `node(id)`: whatever has an id, in the caller's scope; and what this deployment is.

use async_graphql::{Context, ID, Object, SimpleObject};

use super::context::Ask as _;
use crate::entity::Datum;
use crate::hubs::nodes::{self, Node};
use crate::platform::Refusal;

/// How the console's map is drawn.
#[derive(SimpleObject)]
pub struct MapConfiguration {
    /// Raster tiles with `{z}`, `{x}` and `{y}`; none: districts only.
    tiles_url: Option<String>,
    /// What must be printed beside the tiles; none when nothing.
    attribution: Option<String>,
    /// Coordinate system of the tiles.
    datum: Datum,
}

/// What this deployment is; for anyone.
#[derive(SimpleObject)]
pub struct Deployment {
    /// Version of the program.
    version: &'static str,
    /// The data are made up.
    demo: bool,
    /// Officers sign in with a second factor.
    second_factor: bool,
    /// How the console's map is drawn.
    map: MapConfiguration,
    /// Ed25519 public key that verifies receipts, base64 of 32 bytes.
    receipt_key: String,
    /// Ids of the WeChat message templates that the mini-program asks leave to send with; empty when nothing is sent
    /// through WeChat.
    subscribe_templates: Vec<ID>,
}

/// Single things, read.
#[derive(Default)]
pub struct NodeQueries;

/// Single things, read.
#[Object]
impl NodeQueries {
    /// What this deployment is. For anyone.
    async fn deployment(&self, ctx: &Context<'_>) -> Deployment {
        let app = ctx.app();
        let map = &app.settings.map;
        let datum = match map.tiles_datum.as_deref() {
            Some("GCJ02") => Datum::Gcj02,
            Some("BD09") => Datum::Bd09,
            _ => Datum::Wgs84,
        };
        Deployment {
            version: env!("CARGO_PKG_VERSION"),
            demo: app.demo,
            second_factor: app.settings.sign_in.second_factor,
            map: MapConfiguration {
                tiles_url: map.tiles_url.clone(),
                attribution: map.tiles_attribution.clone(),
                datum,
            },
            receipt_key: app.keys.receipt_public_key(),
            subscribe_templates: app.settings.notices.wechat_templates().into_iter().map(ID::from).collect(),
        }
    }

    /// Whatever has this id, in the caller's scope; out of scope is not there. For anyone who is signed in.
    async fn node(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Any id that this API gave.")] id: ID,
    ) -> Option<Result<Node, Refusal>> {
        Some(nodes::find(ctx, &id).await)
    }
}
