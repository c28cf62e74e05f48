//! Where a person can be reached on a channel: the one place that addresses are read from. Who has none there, or does
//! not agree to be told there, has no address.

use sea_orm::sea_query::ExprTrait as _;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use crate::entity::{NoticeChannel, PersonId, Timestamp, device, guarantor, person};
use crate::platform::Answer;

/// Why there is no address on `channel`: our code, and what it means.
pub(super) const fn missing(channel: NoticeChannel) -> (&'static str, &'static str) {
    match channel {
        NoticeChannel::Wechat => ("NO_OPEN_ID", "no phone is bound through WeChat"),
        NoticeChannel::Sms | NoticeChannel::Voice => ("NO_PHONE_NUMBER", "no telephone number is recorded"),
        NoticeChannel::Guarantor => ("NO_GUARANTOR", "no guarantor is recorded"),
    }
}

/// The address of `person` on `channel` at `now`.
pub(super) async fn address(
    db: &impl ConnectionTrait,
    person: PersonId,
    channel: NoticeChannel,
    now: Timestamp,
) -> Answer<Option<String>> {
    let found = match channel {
        NoticeChannel::Wechat => {
            let find = device::Entity::find()
                .filter(device::Column::PersonId.eq(person))
                .filter(device::Column::RevokedAt.is_null());
            find.one(db).await?.and_then(|phone| phone.open_id)
        }
        NoticeChannel::Sms | NoticeChannel::Voice => {
            person::Entity::find_by_id(person).one(db).await?.and_then(|person| person.phone)
        }
        NoticeChannel::Guarantor => {
            let find = guarantor::Entity::find()
                .filter(guarantor::Column::PersonId.eq(person))
                .filter(guarantor::Column::Until.is_null().or(guarantor::Column::Until.gt(now)))
                .order_by_asc(guarantor::Column::Since);
            find.one(db).await?.map(|guarantor| guarantor.phone)
        }
    };
    Ok(found.map(|address| address.trim().to_owned()).filter(|address| !address.is_empty()))
}
