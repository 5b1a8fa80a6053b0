use maqal::publish::reading_settings;

use super::{File, Value, keys};
use crate::failure::Failure;

/// Reads the table `reading`: names of settings, each with the name of one of its values. The usual
/// ones are left out.
pub(super) fn read(file: File, table: &Value) -> Result<Vec<(String, String)>, Failure> {
    let Some(entries) = table.get_ref().as_table() else {
        let failure = file.wrong("reading", table);
        return Err(failure.expected("a table such as reading.theme = \"sepia\""));
    };
    let mut entries: Vec<_> = entries.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    let mut chosen = Vec::new();
    for (key, value) in entries {
        let name = format!("reading.{}", key.get_ref());
        let setting = reading_settings().find(|(setting, ..)| setting == key.get_ref());
        let Some((setting, values, usual)) = setting else {
            return Err(file.unknown_key(&name, key.span()));
        };
        let value = one_of(file, &name, values, value)?;
        if value != usual {
            chosen.push((setting.to_owned(), value));
        }
    }
    Ok(chosen)
}

fn one_of(file: File, name: &str, values: &[&str], value: &Value) -> Result<String, Failure> {
    let found = match value.get_ref().as_integer() {
        Some(number) => number.as_str().to_owned(),
        None => file.text_of(name, value)?,
    };
    if values.contains(&found.as_str()) {
        return Ok(found);
    }
    let failure = Failure::new(format!("«{found}» is not a value of `{name}`"));
    let failure = failure.at(file.place(value.span()));
    Err(failure.expected(format!("one of {}", keys::listed(values))))
}
