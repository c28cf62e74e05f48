//! A life as data: which move is allowed from which state, and where it leads. One engine for all of them.

use sea_orm::Iterable;

/// Every move of a thing: its name, from which states it is allowed, and to which state it leads (none: it stays).
#[derive(Clone, Copy, Debug)]
pub struct Life<M: 'static, S: 'static>(pub &'static [(M, &'static [S], Option<S>)]);

impl<M: Copy + PartialEq, S: Copy + PartialEq> Life<M, S> {
    /// The moves allowed from `state`, in the order of the table.
    pub fn moves(self, state: S) -> impl Iterator<Item = M> {
        self.0.iter().filter(move |(_, from, _)| from.contains(&state)).map(|(name, ..)| *name)
    }

    /// The state after `name`; none when it is not allowed from `state`.
    pub fn after(self, name: M, state: S) -> Option<S> {
        let (.., to) = self.0.iter().find(|(candidate, from, _)| *candidate == name && from.contains(&state))?;
        Some(to.unwrap_or(state))
    }

    /// Whether anything is left to do in `state`.
    pub fn goes_on(self, state: S) -> bool {
        self.moves(state).next().is_some()
    }
}

/// The states that a filter means: those that it names, and of them those that answer `wanted` when asked `is`. What is
/// not given does not limit; none means every state.
pub fn states<S: Iterable>(named: Option<Vec<S>>, wanted: Option<bool>, is: impl Fn(&S) -> bool) -> Option<Vec<S>> {
    let Some(wanted) = wanted else { return named };
    let all = named.unwrap_or_else(|| S::iter().collect());
    Some(all.into_iter().filter(|state| is(state) == wanted).collect())
}
