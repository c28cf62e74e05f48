//! What a check-in asks: bilingual templates, or an officer's own words; at most three.

use serde::{Deserialize, Serialize};

use crate::glossary::terms;
use crate::platform::{Answer, Language, Refusal, written};

/// Questions in one plan at most: more would take longer than a minute.
pub const MOST: usize = 3;
/// Longest question in an officer's own words, in characters.
pub(super) const LONGEST: usize = 120;
/// Longest answer in words, in characters.
pub(super) const LONGEST_ANSWER: usize = 500;

terms! {
    /// How a question is answered.
    pub enum QuestionKind: written {
        /// `YES` or `NO`.
        YesNo = "是或否" / "Yes or no",
        /// In words.
        Text = "文字" / "Words",
    }
}

/// A question in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its name among the questions of a plan.
    pub key: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// In Chinese.
    pub chinese: String,
    /// In English.
    pub english: String,
}

impl Question {
    /// In a language.
    pub fn text(&self, language: Language) -> &str {
        if language == Language::ZhCn { &self.chinese } else { &self.english }
    }
}

/// An answer as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// Key of the question.
    pub key: String,
    /// `YES`, `NO`, or words.
    pub text: String,
}

/// The templates; each asks what the law lets one ask of a person on bail (CPL 71).
pub fn templates() -> Vec<Question> {
    let make = |key: &str, kind, chinese: &str, english: &str| Question {
        key: key.into(),
        kind,
        chinese: chinese.into(),
        english: english.into(),
    };
    use QuestionKind::{Text, YesNo};
    vec![
        make(
            "still_same",
            YesNo,
            "您的住址、工作单位、联系方式是否都没有变化？",
            "Are your address, work unit and contact all unchanged?",
        ),
        make(
            "stayed",
            YesNo,
            "上次报到以来，您是否一直在所居住的市、县之内（已批准的外出除外）？",
            "Since the last check-in, have you stayed in your city or county, but for approved leave?",
        ),
        make(
            "summoned",
            YesNo,
            "上次报到以来，您是否收到过传唤或开庭通知？",
            "Since the last check-in, have you received a summons or a notice of a hearing?",
        ),
        make(
            "pressed",
            YesNo,
            "是否有人要求您改变陈述或者联系证人？",
            "Has anyone asked you to change a statement or to contact a witness?",
        ),
        make(
            "needs",
            Text,
            "生活、工作或身体上有没有需要我们知道的困难？没有请写“无”。",
            "Is there any difficulty in life, work or health that we should know of? Write “none” if there is none.",
        ),
        make(
            "working",
            Text,
            "您现在在哪里工作或学习？没有请写“无”。",
            "Where do you work or study at present? Write “none” if nowhere.",
        ),
    ]
}

/// A question that an officer asks for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// A template.
    pub template: Option<String>,
    /// How it is answered, in own words.
    pub kind: Option<QuestionKind>,
    /// In Chinese, in own words.
    pub chinese: Option<String>,
    /// In English; the Chinese words when not given.
    pub english: Option<String>,
}

/// The questions of a plan, or what is wrong with them.
pub(super) fn chosen(asked: Vec<Asked>) -> Answer<Vec<Question>> {
    const FIELD: &str = "input.questions";
    if asked.len() > MOST {
        return Err(Refusal::bad_input(
            FIELD,
            format!("每次报到最多 {MOST} 个问题，请删去一些。"),
            format!("A check-in asks at most {MOST} questions. Please remove some."),
        ));
    }
    let templates = templates();
    let mut chosen: Vec<Question> = Vec::with_capacity(asked.len());
    for (place, asked) in asked.into_iter().enumerate() {
        let question = match asked.template {
            Some(key) => templates.iter().find(|template| template.key == key).cloned().ok_or_else(|| {
                Refusal::bad_input(
                    FIELD,
                    "没有这个问题模板，请从列表中选择。",
                    "There is no such template. Choose one from the list.",
                )
            })?,
            None => {
                let chinese = written::optional(FIELD, asked.chinese)?;
                let english = written::optional(FIELD, asked.english)?;
                let chinese = chinese.or_else(|| english.clone()).ok_or_else(|| {
                    Refusal::bad_input(FIELD, "请填写问题，或选择模板。", "Write the question, or choose a template.")
                })?;
                let english = english.unwrap_or_else(|| chinese.clone());
                if [&chinese, &english].into_iter().any(|text| text.chars().count() > LONGEST) {
                    return Err(Refusal::bad_input(
                        FIELD,
                        format!("每个问题不得超过 {LONGEST} 个字符，请更正。"),
                        format!("A question has at most {LONGEST} characters. Please correct it."),
                    ));
                }
                Question {
                    key: format!("own_{}", place + 1),
                    kind: asked.kind.unwrap_or(QuestionKind::Text),
                    chinese,
                    english,
                }
            }
        };
        if chosen.iter().any(|other| other.key == question.key) {
            return Err(Refusal::bad_input(
                FIELD,
                "同一个问题不能出现两次，请删去一个。",
                "A question stands twice. Please remove one.",
            ));
        }
        chosen.push(question);
    }
    Ok(chosen)
}

/// The answers to `questions` in their order, or which is missing or wrong.
pub(super) fn answered(questions: &[Question], given: Vec<Answered>) -> Answer<Vec<Answered>> {
    const FIELD: &str = "input.answers";
    if given.iter().any(|answer| questions.iter().all(|question| question.key != answer.key)) {
        return Err(Refusal::bad_input(
            FIELD,
            "答案与问题对不上，请刷新后重新填写。",
            "An answer belongs to no question. Please reload and answer again.",
        ));
    }
    let mut answers = Vec::with_capacity(questions.len());
    for question in questions {
        let mut found = given.iter().filter(|answer| answer.key == question.key);
        let text = found.next().map(|answer| answer.text.trim()).filter(|text| !text.is_empty());
        let right = text.filter(|text| match question.kind {
            QuestionKind::YesNo => ["YES", "NO"].contains(text),
            QuestionKind::Text => text.chars().count() <= LONGEST_ANSWER,
        });
        let Some(text) = right.filter(|_| found.next().is_none()) else {
            return Err(Refusal::bad_input(
                FIELD,
                format!("请回答“{}”（{LONGEST_ANSWER} 字以内）。", question.chinese),
                format!("Please answer “{}” (at most {LONGEST_ANSWER} characters).", question.english),
            ));
        };
        answers.push(Answered { key: question.key.clone(), text: text.to_owned() });
    }
    Ok(answers)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn template(key: &str) -> Asked {
        Asked { template: Some(key.into()), ..Asked::default() }
    }

    #[test]
    fn at_most_three_questions_each_once_in_both_languages() {
        let own = Asked { chinese: Some(" 您好吗？ ".into()), ..Asked::default() };
        let three = chosen(vec![template("needs"), own.clone(), template("stayed")]).unwrap();
        assert_eq!(
            (three[1].key.as_str(), three[1].chinese.as_str(), three[1].english.as_str()),
            ("own_2", "您好吗？", "您好吗？")
        );
        assert!(chosen(vec![own.clone(), own.clone(), own.clone(), own]).is_err());
        assert!(chosen(vec![template("needs"), template("needs")]).is_err());
        assert!(chosen(vec![template("nothing")]).is_err());
        assert!(chosen(vec![Asked::default()]).is_err());
        assert!(chosen(vec![Asked { english: Some("x".repeat(121)), ..Asked::default() }]).is_err());
        for question in templates() {
            assert!(question.chinese.chars().count() <= LONGEST && question.english.chars().count() <= LONGEST);
        }
    }

    #[test]
    fn every_question_is_answered_once_and_nothing_else_is() {
        let questions = chosen(vec![template("stayed"), template("needs")]).unwrap();
        let given = |pairs: &[(&str, &str)]| {
            pairs.iter().map(|(key, text)| Answered { key: (*key).into(), text: (*text).into() }).collect::<Vec<_>>()
        };
        let fine = answered(&questions, given(&[("needs", " none "), ("stayed", "YES")])).unwrap();
        assert_eq!(fine, given(&[("stayed", "YES"), ("needs", "none")]));
        for wrong in [
            given(&[("stayed", "YES")]),
            given(&[("stayed", "MAYBE"), ("needs", "none")]),
            given(&[("stayed", "YES"), ("needs", "  ")]),
            given(&[("stayed", "YES"), ("stayed", "NO"), ("needs", "none")]),
            given(&[("stayed", "YES"), ("needs", "none"), ("other", "x")]),
            given(&[("stayed", "YES"), ("needs", &"x".repeat(501))]),
        ] {
            assert_eq!(answered(&questions, wrong).unwrap_err().field(), Some("input.answers"));
        }
    }
}
