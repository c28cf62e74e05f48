//! The published schema as data, from which tests make documents and inputs: what is published later is tested too.

use std::collections::BTreeMap;

use async_graphql::parser::parse_schema;
use async_graphql::parser::types::{BaseType, InputValueDefinition, Type, TypeKind, TypeSystemDefinition};
use serde_json::{Value, json};

use crate::support::random_id;

/// A field or an argument.
#[derive(Clone, Debug)]
pub struct Field {
    pub name: String,
    /// The type without `!` and `[]`.
    pub of: String,
    pub list: bool,
    /// It may be left out.
    pub optional: bool,
    pub arguments: Vec<Field>,
}

/// Types by name.
#[derive(Debug, Default)]
pub struct Schema {
    pub objects: BTreeMap<String, Vec<Field>>,
    /// What an interface or a union may be.
    pub possible: BTreeMap<String, Vec<String>>,
    pub inputs: BTreeMap<String, Vec<Field>>,
    pub enums: BTreeMap<String, Vec<String>>,
}

impl Schema {
    /// As it is published.
    pub fn published() -> Self {
        let document = parse_schema(yunjian::app::sdl()).expect("the schema is GraphQL");
        let mut schema = Self::default();
        for definition in document.definitions {
            let TypeSystemDefinition::Type(definition) = definition else { continue };
            let name = definition.node.name.node.to_string();
            match definition.node.kind {
                TypeKind::Object(object) => {
                    for interface in object.implements {
                        schema.possible.entry(interface.node.to_string()).or_default().push(name.clone());
                    }
                    let field = |field: async_graphql::parser::types::FieldDefinition| Field {
                        arguments: field.arguments.into_iter().map(|argument| input(argument.node)).collect(),
                        ..typed(field.name.node.to_string(), &field.ty.node)
                    };
                    schema.objects.insert(name, object.fields.into_iter().map(|one| field(one.node)).collect());
                }
                TypeKind::Union(union) => {
                    let members = union.members.into_iter().map(|member| member.node.to_string());
                    schema.possible.entry(name).or_default().extend(members);
                }
                TypeKind::InputObject(object) => {
                    schema.inputs.insert(name, object.fields.into_iter().map(|field| input(field.node)).collect());
                }
                TypeKind::Enum(list) => {
                    let values = list.values.into_iter().map(|value| value.node.value.node.to_string());
                    schema.enums.insert(name, values.collect());
                }
                TypeKind::Scalar | TypeKind::Interface(_) => {}
            }
        }
        schema
    }

    /// Fields of `Mutation`.
    pub fn mutations(&self) -> &[Field] {
        &self.objects["Mutation"]
    }

    /// Whether a type has no fields of its own.
    pub fn is_leaf(&self, name: &str) -> bool {
        !self.objects.contains_key(name) && !self.possible.contains_key(name)
    }

    /// The leaves of an object that need no argument, `id` and `name` among them.
    pub fn leaves(&self, object: &str) -> String {
        let fields = self.objects[object].iter().filter(|field| self.is_leaf(&field.of));
        let plain = fields.filter(|field| field.arguments.iter().all(|argument| argument.optional));
        let names: Vec<&str> = plain.map(|field| field.name.as_str()).collect();
        if names.is_empty() { "__typename".to_owned() } else { names.join(" ") }
    }

    /// A value of the type of `field`: what must be given, filled with `text` and ids of nothing.
    pub fn example(&self, field: &Field, text: &str, moment: &str) -> Value {
        let one = match field.of.as_str() {
            "ID" => json!(random_id("nothing")),
            "String" => json!(text),
            "Int" => json!(1),
            "Float" => json!(1.0),
            "Boolean" => json!(true),
            "DateTime" => json!(moment),
            "Date" => json!("2026-06-01"),
            "GeoJSON" => json!({"type": "Point", "coordinates": [117.2, 34.2]}),
            name if self.enums.contains_key(name) => json!(self.enums[name][0]),
            name => {
                let fields = self.inputs.get(name).unwrap_or_else(|| panic!("no example of {name}"));
                let given = fields.iter().filter(|field| !field.optional);
                given.map(|field| (field.name.clone(), self.example(field, text, moment))).collect()
            }
        };
        if field.list { json!([one]) } else { one }
    }
}

fn input(definition: InputValueDefinition) -> Field {
    let mut field = typed(definition.name.node.to_string(), &definition.ty.node);
    field.optional |= definition.default_value.is_some();
    field
}

fn typed(name: String, ty: &Type) -> Field {
    let (mut list, mut inner) = (false, ty);
    let of = loop {
        match &inner.base {
            BaseType::Named(name) => break name.to_string(),
            BaseType::List(of) => {
                list = true;
                inner = of;
            }
        }
    };
    Field { name, of, list, optional: ty.nullable, arguments: Vec::new() }
}
