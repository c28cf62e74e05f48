//! From parameters to a response: limits, rate, time, panics. The same for HTTP, WebSocket and SSE.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::{Duration, Instant};

use async_graphql::parser::types::{ExecutableDocument, OperationType, Selection, SelectionSet};
use async_graphql::{Name, Pos, Request, Response, ServerError};
use futures_util::FutureExt as _;

use super::limiter::Who;
use super::params::Params;
use super::peer::Peer;
use super::{Floor, answer};
use crate::access::Caller;
use crate::graphql::{RequestContext, request_data};
use crate::graphql::{error, limits};
use crate::platform::Refusal;

/// How long a query or mutation may take; dropped then, and its statements with it.
const TIME: Duration = Duration::from_secs(5);
/// Mutations that prove who somebody is: failures are slowed down per address.
const SIGN_INS: [&str; 4] = ["login", "refresh", "bindDevice", "loginDevice"];

/// An operation that may be executed.
pub(super) struct Prepared {
    pub(super) params: Params,
    pub(super) document: ExecutableDocument,
    pub(super) kind: OperationType,
    /// Sign-ins among the root fields, aliases counted singly.
    sign_ins: u32,
    /// Whether the caller may ask about the schema itself.
    introspection: bool,
}

impl Prepared {
    /// Parses and checks what `caller` sent as `params`; the response says why not.
    pub(super) fn read(
        floor: &Floor,
        params: Params,
        caller: Option<&Caller>,
        peer: &Peer,
    ) -> Result<Self, Box<Response>> {
        let introspection = floor.documents.introspection(caller);
        let document = floor
            .documents
            .read(&params.query, introspection)
            .map_err(|rejected| Box::new(rejection(rejected, peer)))?;
        let Some(operation) = limits::operation(&document, params.operation_name.as_deref()) else {
            let refusal = Refusal::bad_input(
                "operationName",
                "请用 operationName 指明要执行文档中的哪一个操作。",
                "Name with operationName which operation of the document to execute.",
            );
            return Err(Box::new(answer::refused(&refusal, peer.language, &peer.request_id)));
        };
        let kind = operation.node.ty;
        let sign_ins = match kind {
            OperationType::Mutation => count_sign_ins(&operation.node.selection_set.node, &document.fragments),
            _ => 0,
        };
        Ok(Self { kind, sign_ins, introspection, params, document })
    }

    /// The library's request.
    fn request(self) -> Request {
        let mut request = Request::new(self.params.query).variables(self.params.variables);
        if let Some(name) = self.params.operation_name {
            request = request.operation_name(name);
        }
        request.set_parsed_query(self.document);
        // The limits have refused it before; the library holds to it as well.
        if self.introspection { request } else { request.disable_introspection() }
    }
}

/// Counts one operation of `context`'s caller.
pub(super) fn charge(floor: &Floor, context: &RequestContext, peer: &Peer) -> Result<(), Refusal> {
    let who = match &context.caller {
        Some(caller) => Who::Session(caller.session()),
        None => Who::Address(peer.address),
    };
    floor.limiter.take(who, 1, floor.app.clock.now())
}

/// Executes a query or mutation. The response has its codes.
pub(super) async fn execute(
    floor: &Arc<Floor>,
    prepared: Prepared,
    context: Arc<RequestContext>,
    peer: &Peer,
) -> Response {
    let refused = |refusal: &Refusal| answer::refused(refusal, peer.language, &peer.request_id);
    if let Err(refusal) = charge(floor, &context, peer) {
        return refused(&refusal);
    }
    let attempts = (Who::SignIn(peer.address), prepared.sign_ins);
    if attempts.1 > 0
        && let Err(refusal) = floor.limiter.take(attempts.0, attempts.1, floor.app.clock.now())
    {
        return refused(&refusal);
    }
    let kind = prepared.kind;
    let request = request_data(prepared.request(), &floor.app, context);
    let began = Instant::now();
    let executed = AssertUnwindSafe(floor.schema.execute(request)).catch_unwind();
    let mut response = match tokio::time::timeout(TIME, executed).await {
        Ok(Ok(response)) => response,
        Ok(Err(panic)) => refused(&Refusal::internal(panic_text(&*panic))),
        Err(_) => {
            metrics::counter!("yunjian_operations_timed_out_total").increment(1);
            refused(&Refusal::unavailable())
        }
    };
    error::finish(&mut response, peer.language, &peer.request_id);
    if attempts.1 > 0 && response.errors.is_empty() {
        floor.limiter.give_back(attempts.0, attempts.1);
    }
    metrics::histogram!("yunjian_operation_seconds", "kind" => kind_name(kind)).record(began.elapsed());
    response
}

/// The response to a document that is not executed.
fn rejection(rejected: limits::Rejected, peer: &Peer) -> Response {
    match rejected {
        limits::Rejected::Refused(refusal) => answer::refused(&refusal, peer.language, &peer.request_id),
        limits::Rejected::Syntax { message, at } => {
            let mut error = ServerError::new(message, None);
            error.locations = at.into_iter().collect::<Vec<Pos>>();
            let mut response = Response::from_errors(vec![error]);
            error::finish(&mut response, peer.language, &peer.request_id);
            response
        }
    }
}

/// What a panic said; for the log alone.
pub(super) fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string).or_else(|| panic.downcast_ref().cloned());
    format!("panic: {}", text.unwrap_or_default())
}

fn kind_name(kind: OperationType) -> &'static str {
    match kind {
        OperationType::Query => "query",
        OperationType::Mutation => "mutation",
        OperationType::Subscription => "subscription",
    }
}

fn count_sign_ins(
    set: &SelectionSet,
    fragments: &HashMap<Name, async_graphql::Positioned<async_graphql::parser::types::FragmentDefinition>>,
) -> u32 {
    // The document has passed the limits: no circles, few selections.
    set.items
        .iter()
        .map(|selection| match &selection.node {
            Selection::Field(field) => u32::from(SIGN_INS.contains(&field.node.name.node.as_str())),
            Selection::InlineFragment(inline) => count_sign_ins(&inline.node.selection_set.node, fragments),
            Selection::FragmentSpread(spread) => fragments
                .get(&spread.node.fragment_name.node)
                .map_or(0, |fragment| count_sign_ins(&fragment.node.selection_set.node, fragments)),
        })
        .sum()
}
