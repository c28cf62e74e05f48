//! The cast: the supervised people of the demo, where they live, and the part that some of them play.

use std::collections::HashMap;

use super::SEED;
use super::districts::{District, Outline};
use super::names::Names;
use crate::entity::{Datum, MeasureKind, Residence};
use crate::simulator::{Circle, Dice, Place};

/// How many people the pilot has.
pub const PILOT_PEOPLE: usize = 197;
/// How many of the pilot's people are under Tongshan's police; the others are under Yunlong's.
const PILOT_TONGSHAN: usize = 49;
/// Codes with a fixed meaning under Yunlong's police: 0001 to 0099.
const FIRST_CODES: usize = 99;
/// Homes lie this deep inside their district, in metres, so that a coarse fix at home accuses nobody.
const HOME_DEPTH: f64 = 1_200.0;
/// The circle about the home under residential surveillance, in metres.
pub const HOME_CIRCLE: f64 = 300.0;

/// What a person does in the first minutes of a demo, beside an ordinary life.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// Nothing out of the ordinary.
    Ordinary,
    /// Rides over the district's border to this place.
    LeavesFor(Place),
    /// Rides into the prohibited place.
    EntersProhibited,
    /// Sends positions from an app that makes them up.
    Mocks,
    /// Falls silent.
    FallsSilent,
    /// Is without a network for some minutes, then sends everything late.
    LosesNetwork,
}

/// A supervised person of the demo.
#[derive(Clone, Debug)]
pub struct Character {
    /// The number in the binding code.
    pub number: usize,
    /// Name.
    pub name: String,
    /// Telephone number that no telephone has.
    pub phone: String,
    /// Identity number of a region that does not exist.
    pub id_number: String,
    /// Local or not.
    pub residence: Residence,
    /// Where the person lives and is supervised.
    pub district: District,
    /// Home.
    pub home: Place,
    /// Bail or residential surveillance.
    pub measure: MeasureKind,
    /// Where the person must not go.
    pub prohibited: Option<Circle>,
    /// Part in the demo.
    pub part: Part,
    /// The coordinate system that the phone sends.
    pub datum: Datum,
}

impl Character {
    /// The code that binds the person's phone.
    pub fn code(&self) -> String {
        format!("DEMO-{:04}", self.number)
    }
}

/// Everybody, in order of their codes within each district, Yunlong first.
#[derive(Debug)]
pub struct Cast {
    /// The people.
    pub people: Vec<Character>,
    outlines: HashMap<District, Outline>,
}

impl Cast {
    /// A cast of `people`; the pilot had [`PILOT_PEOPLE`].
    pub fn new(people: usize) -> anyhow::Result<Self> {
        let mut outlines = HashMap::new();
        for district in District::ALL {
            outlines.insert(district, district.outline()?);
        }
        let mut cast = Self { people: Vec::with_capacity(people), outlines };
        let mut names = Names::new(SEED, "people");
        let tongshan = if people == PILOT_PEOPLE { PILOT_TONGSHAN } else { people / 4 };
        for (district, count) in [(District::Yunlong, people - tongshan), (District::Tongshan, tongshan)] {
            for nth in 1..=count {
                let character = cast.character(district, number(district, nth), names.give());
                cast.people.push(character);
            }
        }
        Ok(cast)
    }

    /// The outline of `district`.
    pub fn outline(&self, district: District) -> &Outline {
        &self.outlines[&district]
    }

    fn character(&self, district: District, number: usize, name: String) -> Character {
        let index = u64::try_from(number).unwrap_or_default();
        let mut dice = Dice::new(SEED, "character", index);
        let terrain = &self.outline(district).terrain;
        let town = *dice.pick(district.towns());
        let mut home = terrain.draw_near(&mut dice, town, 1_800.0, HOME_DEPTH);
        let age = dice.between(19.0, 66.0);
        let mut part = part(number);
        if let Part::LeavesFor(_) = part {
            // A crossing that suits may be missing from an odd outline: then this person stays ordinary.
            match terrain.crossing(&mut Dice::new(SEED, "crossing", index), 220.0, 1_800.0) {
                Some((inside, outside)) => {
                    home = inside;
                    part = Part::LeavesFor(outside);
                }
                None => part = Part::Ordinary,
            }
        }
        let prohibited = has_prohibited(number).then(|| {
            let distance = if part == Part::EntersProhibited { 750.0 } else { 1_500.0 };
            let angle = dice.between(0.0, std::f64::consts::TAU);
            let centre = (0..12_u8)
                .map(|turn| angle + f64::from(turn) * std::f64::consts::TAU / 12.0)
                .map(|angle| home.moved(distance * libm::cos(angle), distance * libm::sin(angle)))
                .find(|centre| terrain.depth(*centre) > 500.0);
            Circle { centre: centre.unwrap_or(home.moved(distance, 0.0)), radius: 400.0 }
        });
        let surveilled = number == 3 || (number > 9 && part == Part::Ordinary && dice.chance(0.08));
        Character {
            number,
            phone: format!("000{number:08}"),
            id_number: id_number(number, age),
            name,
            residence: if dice.chance(0.42) { Residence::NonLocal } else { Residence::Local },
            district,
            home,
            measure: if surveilled { MeasureKind::ResidentialSurveillance } else { MeasureKind::Bail },
            prohibited,
            part,
            // WeChat's default on older versions is GCJ-02.
            datum: if dice.chance(0.25) { Datum::Gcj02 } else { Datum::Wgs84 },
        }
    }
}

/// The number in the code of the `nth` person under `district`'s police, from 1.
fn number(district: District, nth: usize) -> usize {
    match district {
        District::Yunlong if nth <= FIRST_CODES => nth,
        District::Yunlong => 200 + nth - FIRST_CODES,
        District::Tongshan if nth <= PILOT_TONGSHAN => 100 + nth,
        District::Tongshan => 100_000 + nth,
    }
}

/// Parts lie on codes from 0201 up and on one of Tongshan's, so that 0001 to 0148 stay quiet for those who try the API.
fn part(number: usize) -> Part {
    let somewhere = Place::new(0.0, 0.0);
    match number {
        201 | 149 => Part::LeavesFor(somewhere),
        202 => Part::EntersProhibited,
        203 => Part::Mocks,
        204 => Part::FallsSilent,
        205..=209 => Part::LosesNetwork,
        _ => Part::Ordinary,
    }
}

fn has_prohibited(number: usize) -> bool {
    number == 2 || number == 202 || (number > 209 && number.is_multiple_of(8))
}

/// Eighteen digits in the form of GB 11643 with a check digit that fits, of the region 999999, which does not exist.
fn id_number(number: usize, age: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an age in years")]
    let year = 2026 - age as u32;
    let month = 1 + number % 12;
    let digits = format!("999999{year:04}{month:02}{:02}{:03}", 1 + number % 28, number % 1_000);
    format!("{digits}{}", check_digit(&digits))
}

/// The eighteenth character that GB 11643 (ISO 7064, MOD 11-2) asks for after seventeen `digits`.
fn check_digit(digits: &str) -> char {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = digits.bytes().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    char::from(b"10X98765432"[usize::try_from(sum % 11).unwrap_or_default()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pilot_has_its_numbers_and_codes() {
        let cast = Cast::new(PILOT_PEOPLE).unwrap();
        assert_eq!(cast.people.len(), 197);
        let of = |district| cast.people.iter().filter(move |one| one.district == district).map(|one| one.number);
        let yunlong: Vec<usize> = of(District::Yunlong).collect();
        assert_eq!(yunlong, (1..=99).chain(201..=249).collect::<Vec<_>>());
        assert_eq!(of(District::Tongshan).collect::<Vec<_>>(), (101..=149).collect::<Vec<_>>());
        let names: std::collections::HashSet<&String> = cast.people.iter().map(|one| &one.name).collect();
        assert_eq!(names.len(), 197);
        assert_eq!(cast.people[0].code(), "DEMO-0001");
    }

    #[test]
    fn homes_lie_inside_and_the_leavers_end_outside() {
        let cast = Cast::new(PILOT_PEOPLE).unwrap();
        let mut leavers = 0;
        for one in &cast.people {
            let terrain = &cast.outline(one.district).terrain;
            let depth = terrain.depth(one.home);
            if let Part::LeavesFor(place) = one.part {
                leavers += 1;
                assert!(depth > 100.0 && terrain.depth(place) < -1_000.0, "{}", one.number);
            } else {
                assert!(depth > 700.0, "{} lives {depth} m from the border", one.number);
            }
            if let Some(circle) = one.prohibited {
                assert!(one.home.distance(circle.centre) > circle.radius + 300.0);
            }
        }
        assert_eq!(leavers, 2);
    }

    #[test]
    fn contract_people_are_as_promised() {
        let cast = Cast::new(PILOT_PEOPLE).unwrap();
        let find = |number| cast.people.iter().find(|one| one.number == number).unwrap();
        assert!(find(2).prohibited.is_some());
        assert_eq!(find(3).measure, MeasureKind::ResidentialSurveillance);
        for number in (1..=99).chain(101..=148) {
            assert_eq!(find(number).part, Part::Ordinary);
            assert!(number == 2 || find(number).prohibited.is_none());
        }
    }

    #[test]
    fn other_sizes_have_distinct_codes() {
        for people in [1, 20, 200, 3_000] {
            let cast = Cast::new(people).unwrap();
            let codes: std::collections::HashSet<String> = cast.people.iter().map(Character::code).collect();
            assert_eq!(codes.len(), people);
        }
    }

    #[test]
    fn identity_numbers_have_a_check_digit_that_fits() {
        // The worked examples of GB 11643.
        assert_eq!(check_digit("11010519491231002"), 'X');
        assert_eq!(check_digit("44052418800101001"), '4');
        let number = id_number(1, 30.0);
        assert_eq!(number.len(), 18);
        assert!(number.starts_with("999999") && number.ends_with(check_digit(&number[..17])));
    }
}
