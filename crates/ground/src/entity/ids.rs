//! Typed ids: a UUIDv7 in the row, `prefix_` and 32 hexadecimal digits outside. Mixing two kinds does not compile.

use uuid::Uuid;

/// An id that has a public form with a prefix of its kind.
pub trait PublicId: Sized + Copy {
    /// What stands before the underscore, such as `person`.
    const PREFIX: &'static str;
    /// Wraps the raw value.
    fn from_uuid(raw: Uuid) -> Self;
    /// The raw value.
    fn uuid(self) -> Uuid;

    /// The form that clients see, `person_0192…`.
    fn to_public(self) -> String {
        let mut hex = [0; uuid::fmt::Simple::LENGTH];
        [Self::PREFIX, "_", self.uuid().simple().encode_lower(&mut hex)].concat()
    }

    /// Reads the public form; `None` for another kind's prefix or anything malformed.
    fn from_public(text: &str) -> Option<Self> {
        let hex = text.strip_prefix(Self::PREFIX)?.strip_prefix('_')?;
        let canonical = hex.len() == 32 && hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        canonical.then(|| Uuid::try_parse(hex).ok()).flatten().map(Self::from_uuid)
    }
}

/// Defines typed ids, each with the prefix of its public form.
#[macro_export]
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ::sea_orm::DeriveValueType, ::serde::Serialize,
            ::serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub ::uuid::Uuid);

        impl $crate::entity::PublicId for $name {
            const PREFIX: &'static str = $prefix;
            fn from_uuid(raw: ::uuid::Uuid) -> Self { Self(raw) }
            fn uuid(self) -> ::uuid::Uuid { self.0 }
        }

        impl ::sea_orm::TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, ::sea_orm::DbErr> {
                Err(::sea_orm::DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&$crate::entity::PublicId::to_public(*self))
            }
        }
    )*};
}

ids! {
    /// An agency (机关).
    AgencyId = "agency";
    /// An officer (办案人员).
    OfficerId = "officer";
    /// A supervised person (被监管人).
    PersonId = "person";
    /// A criminal case (案件).
    CaseId = "case";
    /// A measure (强制措施).
    MeasureId = "measure";
    /// A zone (区域).
    ZoneId = "zone";
    /// A bound phone.
    DeviceId = "device";
    /// A sign-in and all tokens that descend from it.
    SessionId = "session";
    /// A receipt (回执).
    ReceiptId = "receipt";
    /// An outage of the platform (平台故障).
    OutageId = "outage";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_public_form_reads_back_and_refuses_another_kind() {
        let id = PersonId(Uuid::from_u128(0x0192_8000_0000_7000_8000_0000_0000_0001));
        assert_eq!(PersonId::from_public(&id.to_public()), Some(id));
        assert_eq!(ZoneId::from_public(&id.to_public()), None);
        for bad in ["", "person_", "person", "person_zz", &id.to_public().to_uppercase(), "person_0192-8000"] {
            assert_eq!(PersonId::from_public(bad), None, "{bad}");
        }
    }
}
