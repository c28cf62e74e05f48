//! Every refusal in the sources has its sentence in Chinese and in English, and both say what to do next.

use std::collections::BTreeSet;

use syn::visit::{self, Visit};
use syn::{Expr, ExprCall, ExprTuple, File, Lit, Macro};

use super::architecture::{Source, sources};

/// With what a sentence begins, or goes on after a stop, that says what to do.
const ACTS: &[&str] = &[
    "Acknowledge",
    "Agree",
    "Answer",
    "Approve",
    "Ask",
    "Begin",
    "Call",
    "Cancel",
    "Check",
    "Choose",
    "Close",
    "Come",
    "Correct",
    "Draw",
    "Enter",
    "File",
    "Give",
    "Leave",
    "Load",
    "Make",
    "Name",
    "Open",
    "Please",
    "Query",
    "Record",
    "Release",
    "Report",
    "Retire",
    "Send",
    "Set",
    "Sign",
    "Split",
    "Subscribe",
    "Switch",
    "Tell",
    "Take",
    "Try",
    "Use",
    "Wait",
    "Write",
    "End",
];
/// Nothing is to be done, and the sentence says so.
const NOTHING: &[&str] = &["need not", "othing is left to do", "no leave is needed", "No consent is needed"];

/// Pairs of sentences, in two neighbouring arguments of a call or places of a tuple.
#[derive(Default)]
struct Pairs(Vec<(String, String)>);

impl Pairs {
    fn gather<'a>(&mut self, places: impl Iterator<Item = &'a Expr>) {
        let texts: Vec<Option<String>> = places.map(text).collect();
        for pair in texts.windows(2) {
            if let [Some(zh), Some(en)] = pair
                && is_sentence(zh)
            {
                self.0.push((zh.clone(), en.clone()));
            }
        }
    }
}

impl<'a> Visit<'a> for Pairs {
    fn visit_expr_call(&mut self, call: &'a ExprCall) {
        self.gather(call.args.iter());
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_tuple(&mut self, tuple: &'a ExprTuple) {
        self.gather(tuple.elems.iter());
        visit::visit_expr_tuple(self, tuple);
    }
}

/// The text of a literal, or the first one of a `format!`.
fn text(place: &Expr) -> Option<String> {
    match place {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        Expr::Macro(call) if call.mac.path.is_ident("format") => first(&call.mac),
        _ => None,
    }
}

fn first(call: &Macro) -> Option<String> {
    let token = call.tokens.clone().into_iter().next()?;
    syn::parse_str::<syn::LitStr>(&token.to_string()).ok().map(|text| text.value())
}

fn is_sentence(text: &str) -> bool {
    text.ends_with('。')
}

fn says_what_to_do(zh: &str, en: &str) -> bool {
    let chinese = zh.contains('请') || zh.contains("无需");
    let begins = en.split(['.', ':', ',', ';']).filter_map(|part| part.split_whitespace().next());
    let others = en.split(" or ").skip(1).filter_map(|part| part.split_whitespace().next());
    let mut words = begins.chain(others);
    let acts = |word: &str| ACTS.iter().any(|act| act.eq_ignore_ascii_case(word));
    let english = NOTHING.iter().any(|words| en.contains(words)) || en.contains("please") || words.any(acts);
    chinese && english && en.ends_with('.') && !en.chars().any(|sign| matches!(sign, '一'..='鿿'))
}

/// Sentences that are no refusals: what is told, and not what is refused.
const TOLD: &[&str] =
    &["timeline.rs", "duty.rs", "alerts/explain.rs", "notices/words.rs", "glossary.rs", "clocks/rules.rs"];

#[test]
fn every_refusal_says_in_both_languages_what_to_do_next() {
    let (mut found, mut silent) = (BTreeSet::new(), Vec::new());
    for Source { name, text, .. } in sources() {
        if TOLD.iter().any(|told| name.ends_with(told)) || name.starts_with("src/demo/") {
            continue;
        }
        let file: File = syn::parse_file(&text).expect("Rust");
        let mut pairs = Pairs::default();
        pairs.visit_file(&file);
        for (zh, en) in pairs.0 {
            if !says_what_to_do(&zh, &en) {
                silent.push(format!("{name}: {zh} {en}"));
            }
            found.insert((zh, en));
        }
    }
    assert!(silent.is_empty(), "{} of {}: {silent:#?}", silent.len(), found.len());
    assert!(
        found.len() > 170,
        "{} sentences were found: the sources are no longer read as they are written",
        found.len()
    );
}
