//! Bytes into text: encoding recognised, line ends made one, control characters taken out.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1256};

use crate::{IngestError, WarningKind, warnings::Warnings};

/// The largest file that is read; a book has about a million bytes.
const MAX_BYTES: usize = 8 << 20;
/// Text has no more than one control character in so many.
const CONTROL_SHARE: usize = 50;
/// UTF-8 that was cut or spliced has no more than one damaged place in so many letters beyond ASCII.
const DAMAGE_SHARE: usize = 10;

const SIGNATURES: [(&[u8], &str); 8] = [
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xFF\xD8\xFF", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xD0\xCF\x11\xE0", "an old office document"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"{\\rtf", "an RTF document"),
];

/// The text of a file, every line end a line feed.
pub(crate) fn decode(bytes: &[u8], warnings: &mut Warnings) -> Result<String, IngestError> {
    if bytes.len() > MAX_BYTES {
        return Err(IngestError::TooLarge {
            bytes: bytes.len(),
            limit: MAX_BYTES,
        });
    }
    if let Some((_, found)) = SIGNATURES
        .iter()
        .find(|(start, _)| bytes.starts_with(start))
    {
        return Err(IngestError::Binary { found });
    }
    let text = one_line_end(&characters(bytes, warnings)?);
    let text = without_controls(text, warnings)?;
    if text.chars().all(is_blank) {
        return Err(IngestError::Empty);
    }
    Ok(text)
}

/// Whether a character shows nothing: a space, or a mark that only steers the text's direction.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_format(c)
}

/// Whether a character is invisible and takes no room: direction marks, joiners, a byte order mark.
pub(crate) fn is_format(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
        | '\u{61C}' | '\u{FEFF}' | '\u{AD}')
}

fn characters(bytes: &[u8], warnings: &mut Warnings) -> Result<String, IngestError> {
    if let Some((encoding, bom)) = Encoding::for_bom(bytes) {
        let content = bytes.get(bom..).unwrap_or_default();
        if encoding == UTF_16LE || encoding == UTF_16BE {
            return Ok(decode_utf16(encoding, content, warnings));
        }
        return eight_bit(content, warnings);
    }
    eight_bit(bytes, warnings)
}

fn decode_utf16(encoding: &'static Encoding, bytes: &[u8], warnings: &mut Warnings) -> String {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    if damaged {
        let count = text.matches(char::REPLACEMENT_CHARACTER).count();
        warnings.push(None, WarningKind::DamagedText { count });
    }
    text.into_owned()
}

fn eight_bit(bytes: &[u8], warnings: &mut Warnings) -> Result<String, IngestError> {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.to_owned()),
        Err(error) => error,
    };
    let offset = error.valid_up_to();
    let before = bytes.get(..offset).unwrap_or_default();
    let line = line_of(&String::from_utf8_lossy(before));
    if let Some(count) = damage(bytes) {
        warnings.at(line, WarningKind::DamagedText { count });
        return Ok(String::from_utf8_lossy(bytes).into_owned());
    }
    let (text, _) = WINDOWS_1256.decode_without_bom_handling(bytes);
    if reads_as_arabic(&text) {
        warnings.push(None, WarningKind::Windows1256);
        return Ok(text.into_owned());
    }
    if bytes.contains(&0) {
        return Err(IngestError::Binary {
            found: "binary data",
        });
    }
    Err(IngestError::Undecodable { offset, line })
}

fn line_of(before: &str) -> u32 {
    let lines = one_line_end(before).matches('\n').count();
    u32::try_from(lines).unwrap_or(u32::MAX).saturating_add(1)
}

/// The number of damaged places, if the rest leaves no doubt that the bytes are UTF-8.
fn damage(bytes: &[u8]) -> Option<usize> {
    let (mut places, mut letters) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        places += usize::from(!chunk.invalid().is_empty());
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
    }
    (letters >= places * DAMAGE_SHARE).then_some(places)
}

/// Whether a text decoded as Windows-1256 makes Arabic sense: nearly all that is not ASCII is
/// Arabic, and words with the article or of the commonest particles are among it.
fn reads_as_arabic(text: &str) -> bool {
    const PARTICLES: [&str; 10] = [
        "في", "من", "على", "إلى", "الى", "أن", "عن", "مع", "هذا", "كان",
    ];
    let beyond_ascii = text.chars().filter(|c| !c.is_ascii()).count();
    let arabic = text
        .chars()
        .filter(|c| ('\u{621}'..='\u{652}').contains(c))
        .count();
    let words = || {
        text.split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty())
    };
    let known = words()
        .filter(|word| {
            PARTICLES.contains(word) || (word.starts_with("ال") && word.chars().count() > 3)
        })
        .count();
    arabic * 10 >= beyond_ascii * 8 && known * 12 >= words().count()
}

fn one_line_end(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push('\n');
            }
            '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            other => out.push(other),
        }
    }
    out
}

fn without_controls(text: String, warnings: &mut Warnings) -> Result<String, IngestError> {
    let is_control = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    let count = text.chars().filter(|&c| is_control(c)).count();
    if count == 0 {
        return Ok(text);
    }
    if count * CONTROL_SHARE > text.chars().count() + CONTROL_SHARE {
        return Err(IngestError::Binary {
            found: "binary data",
        });
    }
    let first = text.find(is_control).and_then(|at| text.get(..at));
    let line = line_of(first.unwrap_or_default());
    warnings.at(line, WarningKind::ControlCharacters { count });
    Ok(text.chars().filter(|&c| !is_control(c)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Warning;

    fn read(bytes: &[u8]) -> (Result<String, IngestError>, Vec<Warning>) {
        let mut warnings = Warnings::default();
        let text = decode(bytes, &mut warnings);
        (text, warnings.into_sorted())
    }

    fn kinds(bytes: &[u8]) -> Vec<WarningKind> {
        read(bytes)
            .1
            .into_iter()
            .map(|warning| warning.kind)
            .collect()
    }

    #[test]
    fn every_line_end_becomes_a_line_feed() {
        let (text, warnings) = read("a\r\nb\rc\nd\u{2028}e".as_bytes());
        assert_eq!(text.as_deref(), Ok("a\nb\nc\nd\ne"));
        assert_eq!(warnings, []);
    }

    #[test]
    fn byte_order_marks_tell_the_encoding_and_are_no_text() {
        for bytes in [
            &b"\xEF\xBB\xBF\xD8\xA8"[..],
            &b"\xFF\xFE\x28\x06"[..],
            &b"\xFE\xFF\x06\x28"[..],
        ] {
            assert_eq!(read(bytes).0.as_deref(), Ok("ب"));
        }
    }

    #[test]
    fn windows_1256_is_recognised_by_its_words() {
        let (bytes, _, _) = WINDOWS_1256.encode("ذهب الولد إلى المدرسة في الصباح");
        let (text, _) = read(&bytes);
        assert_eq!(text.as_deref(), Ok("ذهب الولد إلى المدرسة في الصباح"));
        assert_eq!(kinds(&bytes), [WarningKind::Windows1256]);
    }

    #[test]
    fn latin_text_of_another_encoding_is_not_guessed() {
        let (text, _) = read(b"un\nd\xE9jeuner tr\xE8s long");
        assert_eq!(text, Err(IngestError::Undecodable { offset: 4, line: 2 }));
    }

    #[test]
    fn a_cut_letter_in_utf8_is_shown_as_damage() {
        let mut bytes = "كان يا ما كان في قديم الزمان".as_bytes().to_vec();
        bytes.pop();
        assert_eq!(kinds(&bytes), [WarningKind::DamagedText { count: 1 }]);
    }

    #[test]
    fn a_stray_nul_is_taken_out_but_many_are_binary() {
        let long = format!("{}\0", "كلمة ".repeat(20));
        assert_eq!(
            kinds(long.as_bytes()),
            [WarningKind::ControlCharacters { count: 1 }]
        );
        let binary = IngestError::Binary {
            found: "binary data",
        };
        assert_eq!(read(b"\0\x01\x02\x03abc").0, Err(binary));
        assert!(matches!(
            read(b"%PDF-1.7 x").0,
            Err(IngestError::Binary { .. })
        ));
    }

    #[test]
    fn a_file_without_a_visible_character_is_empty() {
        assert_eq!(
            read("\u{FEFF}\u{200F} \r\n\u{A0}".as_bytes()).0,
            Err(IngestError::Empty)
        );
    }
}
