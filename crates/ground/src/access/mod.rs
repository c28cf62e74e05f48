//! Who is calling and what they may see and do: the only authorization.
//!
//! A token says who; [`Access::authenticate`] reads the rest from the database (cached, dropped on an `ACCESS` event).
//! Queries for people take a [`Scope`], which only a [`Caller`] can make: there is no unscoped query to forget.
//! Queries for reports take a [`Sight`] likewise, which also says whose calls for help are seen.

mod authority;
mod caller;
mod device;
mod news;
mod officers;
mod password;
mod refresh;
mod roles;
mod scope;
mod shares;
mod sight;
mod sign_in;
mod token;
mod viewers;
mod wechat;

pub use authority::Access;
pub use caller::{Audience, Caller, OfficerCaller, PersonCaller, ScopeKey};
pub use device::{
    BindingCode, DEMO_CODE_LIFE, DeviceProof, NewPhone, bind_device, create_binding_code, hash_code, login_device,
    person_of_device,
};
pub use news::{AccessNews, DEVICE, DeviceNews};
pub use officers::{
    NewOfficer, OfficerQuery, add_officer, find_officer, find_officers, set_officer_active, set_officer_roles,
};
pub use password::hash as hash_password;
pub use refresh::{logout, refresh};
pub use roles::RoleSet;
pub use scope::{Scope, Seen};
pub use shares::{share_person, unshare_person};
pub use sight::Sight;
pub use sign_in::{LONGEST_PASSWORD, LONGEST_USERNAME, SignIn, login};
pub use token::{Granted, Subject};
pub use viewers::Viewers;
pub use wechat::Wechat;
