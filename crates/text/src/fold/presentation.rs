//! Presentation forms and ligatures, as old texts and PDF files have them: «ﻻ» is «لا», «ﷲ» is «الله».

/// Letters of the forms from a first character on, a letter a form.
const FORMS: &[(char, &str)] = &[
    (
        '\u{fb1f}',
        "ײעאדהכלםרת+ששששאאאבגדהוז-טיךכל-מ-נס-ףפ-צקרשתובכפ",
    ),
    (
        '\u{fb50}',
        concat!(
            "ٱٱٻٻٻٻپپپپڀڀڀڀٺٺٺٺٿٿٿٿٹٹٹٹڤڤڤڤڦڦڦڦڄڄڄڄڃڃڃڃچچچچڇڇڇڇڍڍڌڌڎڎڈڈژژ",
            "ڑڑککککگگگگڳڳڳڳڱڱڱڱںںڻڻڻڻۀۀہہہہھھھھےےۓۓ"
        ),
    ),
    ('\u{fbd3}', "ڭڭڭڭۇۇۆۆۈۈۇۋۋۅۅۉۉېېېېىى"),
    (
        '\u{fe80}',
        concat!(
            "ءآآأأؤؤإإئئئئااببببةةتتتتثثثثججججححححخخخخددذذررززسسسسششششصصص",
            "صضضضضططططظظظظععععغغغغففففققققككككللللممممننننههههووىىيييي"
        ),
    ),
];

/// Letters of the ligatures from a first character on, parted by spaces; `-` for unassigned ones.
const LIGATURES: &[(char, &str)] = &[
    ('\u{fb4f}', "אל"),
    (
        '\u{fbea}',
        "ئا ئا ئە ئە ئو ئو ئۇ ئۇ ئۆ ئۆ ئۈ ئۈ ئې ئې ئې ئى ئى ئى ی ی ی ی",
    ),
    (
        '\u{fc00}',
        concat!(
            "ئج ئح ئم ئى ئي بج بح بخ بم بى بي تج تح تخ تم تى تي ثج ثم ثى ثي جح جم حج حم خج خح خم سج سح سخ ",
            "سم صح صم ضج ضح ضخ ضم طح طم ظم عج عم غج غم فج فح فخ فم فى في قح قم قى قي كا كج كح كخ كل كم كى ",
            "كي لج لح لخ لم لى لي مج مح مخ مم مى مي نج نح نخ نم نى ني هج هم هى هي يج يح يخ يم يى يي ذ ر ى"
        ),
    ),
    (
        '\u{fc64}',
        concat!(
            "ئر ئز ئم ئن ئى ئي بر بز بم بن بى بي تر تز تم تن تى تي ثر ثز ثم ثن ثى ثي فى في قى قي كا كل كم ",
            "كى كي لم لى لي ما مم نر نز نم نن نى ني ى ير يز يم ين يى يي ئج ئح ئخ ئم ئه بج بح بخ بم به تج ",
            "تح تخ تم ته ثم جح جم حج حم خج خم سج سح سخ سم صح صخ صم ضج ضح ضخ ضم طح ظم عج عم غج غم فج فح فخ ",
            "فم قح قم كج كح كخ كل كم لج لح لخ لم له مج مح مخ مم نج نح نخ نم نه هج هم ه يج يح يخ يم يه ئم ",
            "ئه بم به تم ته ثم ثه سم سه شم شه كل كم لم نم نه يم يه"
        ),
    ),
    (
        '\u{fcf5}',
        concat!(
            "طى طي عى عي غى غي سى سي شى شي حى حي جى جي خى خي صى صي ضى ضي شج شح شخ شم شر سر صر ضر طى طي عى ",
            "عي غى غي سى سي شى شي حى حي جى جي خى خي صى صي ضى ضي شج شح شخ شم شر سر صر ضر شج شح شخ شم سه شه ",
            "طم سج سح سخ شج شح شخ طم ظم ا ا"
        ),
    ),
    (
        '\u{fd50}',
        concat!(
            "تجم تحج تحج تحم تخم تمج تمح تمخ جمح جمح حمي حمى سحج سجح سجى سمح سمح سمج سمم سمم صحح صحح صمم ",
            "شحم شحم شجي شمخ شمخ شمم شمم ضحى ضخم ضخم طمح طمح طمم طمي عجم عمم عمم عمى غمم غمي غمى فخم فخم ",
            "قمح قمم لحم لحي لحى لجج لجج لخم لخم لمح لمح محج محم محي مجح مجم مخج مخم - - مجخ همج همم نحم ",
            "نحى نجم نجم نجى نمي نمى يمم يمم بخي تجي تجى تخي تخى تمي تمى جمي جحى جمى سخى صحي شحي ضحي لجي ",
            "لمي يحي يجي يمي ممي قمي نحي قمح لحم عمي كمي نجح مخي لجم كمم لجم نجح جحي حجي مجي فمي بحي كمم ",
            "عجم صمم سخي نجي"
        ),
    ),
    ('\u{fdf0}', "صلے قلے الله اكبر محمد صلعم رسول عليه وسلم صلى"),
    ('\u{fdfc}', "ریال"),
    ('\u{fef5}', "لآ لآ لأ لأ لإ لإ لا لا"),
];

/// The letters of a presentation form or ligature; `None` for other characters.
pub(super) fn expand(character: char) -> Option<&'static str> {
    if character < '\u{fb1f}' {
        return None;
    }
    let found = form(character).or_else(|| ligature(character));
    found.filter(|&letters| letters != "-")
}

fn form(character: char) -> Option<&'static str> {
    let (index, letters) = find(FORMS, character)?;
    let (at, letter) = letters.char_indices().nth(index)?;
    letters.get(at..at + letter.len_utf8())
}

fn ligature(character: char) -> Option<&'static str> {
    let (index, letters) = find(LIGATURES, character)?;
    letters.split(' ').nth(index)
}

/// The row that a character is in or behind, and how far from its first.
fn find(table: &[(char, &'static str)], character: char) -> Option<(usize, &'static str)> {
    let after = table.partition_point(|&(first, _)| first <= character);
    let &(first, letters) = table.get(after.checked_sub(1)?)?;
    Some((character as usize - first as usize, letters))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, fold};

    #[test]
    fn forms_and_ligatures_are_letters() {
        for (written, word) in [
            ("ﻣﻜﺘﺒﺔ", "مكتبة"),
            ("ﺳﻼﻡ", "سلام"),
            ("ﷲ", "الله"),
            ("ﭘﺎرﯼ", "پاري"),
        ] {
            assert_eq!(
                fold(written, Language::Arabic),
                fold(word, Language::Arabic)
            );
        }
    }

    #[test]
    fn the_rows_end_where_they_should() {
        let ends = [
            ('\u{fbb1}', Some("ۓ")),
            ('\u{fbb2}', None),
            ('\u{fc5d}', Some("ى")),
            ('\u{fcf1}', Some("يه")),
            ('\u{fd3d}', Some("ا")),
            ('\u{fd90}', None),
            ('\u{fdc7}', Some("نجي")),
            ('\u{fbff}', Some("ی")),
            ('\u{fef4}', Some("ي")),
            ('\u{fefc}', Some("لا")),
            ('\u{fefd}', None),
        ];
        for (character, letters) in ends {
            assert_eq!(expand(character), letters, "{character:?}");
        }
    }
}
