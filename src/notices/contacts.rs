//! Where a person can be reached on a channel: the one place that addresses are read from. Who has none there, or does
//! not agree to be told there, has no address.

use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};

use crate::entity::{ConsentKind, NoticeChannel, PersonId, Timestamp, device, person};
use crate::people;
use crate::platform::Answer;

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

/// The address on `channel` at `now` of whom it leads to in the `which`th place, which is the person but for guarantors,
/// or why there is none.
pub(super) async fn address(
    db: &impl ConnectionTrait,
    person: PersonId,
    channel: NoticeChannel,
    which: usize,
    now: Timestamp,
) -> Answer<Result<String, Missing>> {
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
        NoticeChannel::Guarantor => {
            let standing = people::guarantors_of_person(db, person, now).await?;
            standing.into_iter().nth(which).map(|guarantor| guarantor.phone)
        }
    };
    let found = found.map(|address| address.trim().to_owned()).filter(|address| !address.is_empty());
    Ok(found.ok_or_else(|| missing(channel)))
}

/// Whether `channel` leads to somebody else after the `which`th.
pub(super) async fn another(
    db: &impl ConnectionTrait,
    person: PersonId,
    channel: NoticeChannel,
    which: usize,
    now: Timestamp,
) -> Answer<bool> {
    Ok(channel == NoticeChannel::Guarantor
        && people::guarantors_of_person(db, person, now).await?.len() > which.saturating_add(1))
}
