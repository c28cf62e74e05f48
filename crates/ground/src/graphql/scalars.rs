//! Scalars and ids as clients write them.

use async_graphql::{ID, InputValueError, InputValueResult, Scalar, ScalarType, Value};
use chrono::NaiveDate;

use crate::entity::PublicId;
use crate::platform::{Answer, Refusal};

/// A calendar day as in RFC 3339, `2026-11-24`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date(pub NaiveDate);

/// A calendar day as in RFC 3339, `2026-11-24`.
#[Scalar(name = "Date", specified_by_url = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6")]
impl ScalarType for Date {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::String(text) => {
                NaiveDate::parse_from_str(text, "%Y-%m-%d").map(Self).map_err(InputValueError::custom)
            }
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.format("%Y-%m-%d").to_string())
    }
}

/// A GeoJSON geometry or Feature (RFC 7946) as a JSON object.
#[derive(Clone, Debug, PartialEq)]
pub struct GeoJson(pub serde_json::Value);

/// A GeoJSON geometry or Feature (RFC 7946) as a JSON object; coordinates are longitude, latitude.
#[Scalar(name = "GeoJSON", specified_by_url = "https://www.rfc-editor.org/rfc/rfc7946")]
impl ScalarType for GeoJson {
    fn parse(value: Value) -> InputValueResult<Self> {
        match &value {
            Value::Object(_) => Ok(Self(value.into_json()?)),
            _ => Err(InputValueError::expected_type(value)),
        }
    }

    fn to_value(&self) -> Value {
        Value::from_json(self.0.clone()).unwrap_or_default()
    }
}

/// The row behind a public id; another kind's id or a malformed one is not there.
pub fn id<I: PublicId>(id: &ID) -> Answer<I> {
    I::from_public(id.as_str()).ok_or_else(Refusal::not_found)
}

/// The same for an optional list in a filter: an id that is not there finds nothing.
pub fn ids<I: PublicId>(list: Option<&[ID]>) -> Option<Vec<I>> {
    list.map(|list| list.iter().filter_map(|id| I::from_public(id.as_str())).collect())
}

/// An optional id in a filter: one that is not there finds nothing, so it becomes an id that nobody has.
pub fn filter_id<I: PublicId>(id: Option<&ID>) -> Option<I> {
    id.map(|id| I::from_public(id.as_str()).unwrap_or_else(|| I::from_uuid(uuid::Uuid::nil())))
}

/// The public form of an id.
pub fn public<I: PublicId>(id: I) -> ID {
    ID(id.to_public())
}
