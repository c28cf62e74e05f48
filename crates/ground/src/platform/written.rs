//! What people write: trimmed, not too long, and named by its field when it is not as it must be.

use super::{Answer, Refusal};

/// Longest text that one writes in one field, in characters.
pub const LONGEST: usize = 2_000;

/// A text that may be missing; blank is missing.
pub fn optional(field: &'static str, written: Option<String>) -> Answer<Option<String>> {
    match written.map(|text| text.trim().to_owned()) {
        Some(text) if text.chars().count() > LONGEST => Err(Refusal::bad_input(
            field,
            format!("内容不得超过 {LONGEST} 个字符，请缩短。"),
            format!("At most {LONGEST} characters. Please shorten it."),
        )),
        Some(text) if text.is_empty() => Ok(None),
        other => Ok(other),
    }
}

/// Longest key, in characters: a UUID and room.
const LONGEST_KEY: usize = 64;

/// A key that a phone made, by which it sends the same thing twice and has it stored once.
pub fn key<'a>(field: &'static str, key: &'a str) -> Answer<&'a str> {
    // PostgreSQL keeps no NUL.
    if (1..=LONGEST_KEY).contains(&key.chars().count()) && !key.contains('\0') {
        return Ok(key);
    }
    Err(Refusal::bad_input(
        field,
        format!("编号须为 1 到 {LONGEST_KEY} 个字符，请更正。"),
        format!("The key has 1 to {LONGEST_KEY} characters. Please correct it."),
    ))
}

/// A text that must be there.
pub fn required(field: &'static str, written: String) -> Answer<String> {
    optional(field, Some(written))?
        .ok_or_else(|| Refusal::bad_input(field, "请填写内容。", "Please write something here."))
}

/// Longest telephone number as people write it, in characters: its digits and what stands between them.
pub const LONGEST_PHONE: usize = 30;

/// A telephone number, as people write it.
pub fn phone(field: &'static str, written: String) -> Answer<String> {
    let text = required(field, written)?;
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let plain = text.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '+' | '-' | ' ' | '(' | ')'));
    if plain && (5..=20).contains(&digits) && text.len() <= LONGEST_PHONE {
        return Ok(text);
    }
    Err(Refusal::bad_input(
        field,
        "请填写可以接通的电话号码（5 至 20 位数字）。",
        "Please give a telephone number of 5 to 20 digits.",
    ))
}

/// Longest name of a person or place, in characters.
pub const LONGEST_NAME: usize = 100;

/// A name of a person or place.
pub fn name(field: &'static str, text: String) -> Answer<String> {
    let text = required(field, text)?;
    if text.chars().count() <= LONGEST_NAME && !text.contains('\0') {
        return Ok(text);
    }
    Err(Refusal::bad_input(
        field,
        format!("名称不得超过 {LONGEST_NAME} 个字符，请缩短。"),
        format!("A name has at most {LONGEST_NAME} characters. Please shorten it."),
    ))
}
