//! What was typed in the other keyboard layout: «hglrhg» are the keys of «المقال».

/// Layouts: the key of the US layout, then the letters on it. Capitals are keys with Shift.
const LAYOUTS: &[&str] = &[
    // Arabic (101)
    "`ذ qض wص eث rق tف yغ uع iه oخ pح [ج ]د aش sس dي fب gل hا jت kن lم ;ك 'ط zئ xء cؤ vر bلا nى mة \
     ,و .ز /ظ Tلإ Yإ Gلأ Hأ Bلآ Nآ",
    // Persian
    "qض wص eث rق tف yغ uع iه oخ pح [ج ]چ \\پ aش sس dی fب gل hا jت kن lم ;ک 'گ zظ xط cز vر bذ nد mئ \
     ,و Aؤ Sئ Dي Fإ Gأ Hآ Jة Zك Cژ Mء",
    // Hebrew
    "eק rר tא yט uו iן oם pפ aש sד dג fכ gע hי jח kל lך ;ף zז xס cב vה bנ nמ mצ ,ת .ץ",
];

/// What the same keys give in each other layout, where all of them give something: letters for
/// Latin, Latin for the letters of a layout. Folding is left to the caller.
pub fn other_layout(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for layout in LAYOUTS {
        let typed = typed_on(text, &|rest| letters_of_key(layout, rest));
        let latin = typed_on(text, &|rest| key_of_letters(layout, rest));
        for other in [typed, latin].into_iter().flatten() {
            if other != text && !found.contains(&other) {
                found.push(other);
            }
        }
    }
    found
}

/// The keys of a layout with their letters.
fn keys(layout: &'static str) -> impl Iterator<Item = (char, &'static str)> {
    layout.split_ascii_whitespace().filter_map(|key| {
        let mut letters = key.chars();
        Some((letters.next()?, letters.as_str()))
    })
}

/// The letters on the key that a text begins with, and how long the key is in it.
fn letters_of_key(layout: &'static str, text: &str) -> Option<(usize, String)> {
    let pressed = text.chars().next()?;
    // Without a letter of its own under Shift a key gives the one without.
    let find = |pressed| keys(layout).find(|&(key, _)| key == pressed);
    let (_, letters) = find(pressed).or_else(|| find(pressed.to_ascii_lowercase()))?;
    Some((pressed.len_utf8(), letters.to_owned()))
}

/// The key for the letters that a text begins with, the most at once: «لا» is one key.
fn key_of_letters(layout: &'static str, text: &str) -> Option<(usize, String)> {
    let matching = keys(layout).filter(|(_, letters)| text.starts_with(letters));
    let (key, letters) = matching.max_by_key(|(_, letters)| letters.len())?;
    Some((letters.len(), key.to_string()))
}

/// A text key by key; `None` where a key has no letter in the layout. Spaces and digits stay.
fn typed_on(text: &str, key: &dyn Fn(&str) -> Option<(usize, String)>) -> Option<String> {
    let mut typed = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (length, letters) = match key(rest) {
            Some(found) => found,
            None if first == ' ' || first.is_ascii_digit() => (first.len_utf8(), first.to_string()),
            None => return None,
        };
        typed.push_str(&letters);
        rest = rest.get(length..)?;
    }
    Some(typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gives(typed: &str, meant: &str) {
        assert!(
            other_layout(typed).iter().any(|other| other == meant),
            "{:?}",
            other_layout(typed)
        );
    }

    #[test]
    fn arabic_typed_on_a_latin_keyboard_is_read() {
        gives("hglrhg", "المقال");
        gives("hgsghl", "السلام");
        gives("Yg;jv,kd", "إلكتروني");
    }

    #[test]
    fn latin_typed_on_an_arabic_keyboard_is_read() {
        gives("لاقهيلث", "bridge");
        gives("فثسف 24", "test 24");
    }

    #[test]
    fn persian_and_hebrew_have_their_own_keys() {
        gives(";jhf", "کتاب");
        gives("akuo", "שלום");
    }

    #[test]
    fn keys_without_a_letter_give_nothing() {
        assert!(other_layout("日").is_empty());
    }
}
