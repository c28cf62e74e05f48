//! Where a person can be reached on a channel: the one place that addresses are read from. Who has none there, or does
//! not agree to be told there, has no address.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, JoinType, PaginatorTrait as _, QueryFilter as _,
    QuerySelect as _,
};

use crate::entity::{Timestamp, device, person};
use crate::platform::Answer;
use crate::subjects::notices::rows::{NoticeChannel, notice, notice_attempt};
use crate::subjects::people;
use crate::subjects::people::rows::ConsentKind;

/// So many seconds a guarantor is left alone with what one of them was told of: longer than a check-in is kept open, and
/// reminded of each hour, because the person could not be.
const LEFT_ALONE: i64 = 48 * 3_600;

/// Why somebody is not told on a channel: our code, and what it means.
pub(super) type Missing = (&'static str, &'static str);

const fn missing(channel: NoticeChannel) -> Missing {
    match channel {
        NoticeChannel::Wechat => ("NO_OPEN_ID", "no phone is bound through WeChat"),
        NoticeChannel::Sms | NoticeChannel::Voice => ("NO_PHONE_NUMBER", "no telephone number is recorded"),
        NoticeChannel::Guarantor => ("NO_GUARANTOR", "no guarantor is recorded"),
    }
}

/// To what nobody who is told on `channel` may have said no. Whoever said no to notices gets none, neither as a message
/// nor as a call, and reads in the app what is due; whoever said no to the voice is written to instead, as the app
/// promises; the guarantor vouches, and is told all the same.
const fn consents(channel: NoticeChannel) -> &'static [ConsentKind] {
    match channel {
        NoticeChannel::Wechat | NoticeChannel::Sms => &[ConsentKind::Notices],
        NoticeChannel::Voice => &[ConsentKind::Notices, ConsentKind::Voice],
        NoticeChannel::Guarantor => &[],
    }
}

/// The address for `notice` on `channel` at `now` of whom it leads to in the `which`th place, which is the person but for
/// guarantors, or why there is none.
pub(super) async fn address(
    db: &impl ConnectionTrait,
    notice: &notice::Model,
    channel: NoticeChannel,
    which: usize,
    now: Timestamp,
) -> Answer<Result<String, Missing>> {
    let person = notice.person_id;
    for kind in consents(channel) {
        if people::declined(db, person, *kind).await? {
            return Ok(Err(("NOT_AGREED", "the person does not agree to be told in this way")));
        }
    }
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
        NoticeChannel::Guarantor if told_lately(db, notice, now).await? => {
            return Ok(Err(("TOLD_BEFORE", "a guarantor was told of it within the last two days")));
        }
        NoticeChannel::Guarantor => {
            let standing = people::guarantors_of_person(db, person, now).await?;
            standing.into_iter().nth(which).map(|guarantor| guarantor.phone)
        }
    };
    let found = found.map(|address| address.trim().to_owned()).filter(|address| !address.is_empty());
    Ok(found.ok_or_else(|| missing(channel)))
}

/// Whether `channel` leads to somebody else for `notice` after the `which`th.
pub(super) async fn another(
    db: &impl ConnectionTrait,
    notice: &notice::Model,
    channel: NoticeChannel,
    which: usize,
    now: Timestamp,
) -> Answer<bool> {
    Ok(channel == NoticeChannel::Guarantor
        && !told_lately(db, notice, now).await?
        && people::guarantors_of_person(db, notice.person_id, now).await?.len() > which.saturating_add(1))
}

/// Whether a guarantor was told of what `notice` tells lately.
async fn told_lately(db: &impl ConnectionTrait, notice: &notice::Model, now: Timestamp) -> Answer<bool> {
    let of = notice_attempt::Entity::belongs_to(notice::Entity)
        .from(notice_attempt::Column::NoticeId)
        .to(notice::Column::Id)
        .into();
    let told = notice_attempt::Entity::find()
        .join(JoinType::InnerJoin, of)
        .filter(notice::Column::SubjectId.eq(notice.subject_id))
        .filter(notice::Column::PersonId.eq(notice.person_id))
        .filter(notice::Column::Kind.eq(notice.kind))
        .filter(notice_attempt::Column::Channel.eq(NoticeChannel::Guarantor))
        .filter(notice_attempt::Column::Ok.eq(true))
        .filter(notice_attempt::Column::At.gt(now.plus_seconds(-LEFT_ALONE)));
    Ok(told.count(db).await? > 0)
}
