//! Percent-encoding for addresses. What is beyond ASCII stays as it is, so that an Arabic address
//! can be read in the address bar; browsers encode it on the wire.

/// Encodes what is ASCII and no letter, digit or one of `-_.~`, and spaces of any kind.
pub(crate) fn encode(value: &str) -> String {
    let mut encoded = String::with_capacity(value.len());
    push_encoded(value, &mut encoded);
    encoded
}

/// Encodes a value of a query, where a plus sign stands for a space.
pub(crate) fn encode_query(value: &str) -> String {
    let mut encoded = String::with_capacity(value.len());
    for (at, word) in value.split(' ').enumerate() {
        if at > 0 {
            encoded.push('+');
        }
        push_encoded(word, &mut encoded);
    }
    encoded
}

fn push_encoded(value: &str, encoded: &mut String) {
    for c in value.chars() {
        let kept = if c.is_ascii() {
            c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~')
        } else {
            !c.is_whitespace()
        };
        if kept {
            encoded.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                push_byte(byte, encoded);
            }
        }
    }
}

/// Adds the code of a byte.
pub(crate) fn push_byte(byte: u8, encoded: &mut String) {
    encoded.push('%');
    encoded.extend([byte >> 4, byte & 15].map(hex_digit));
}

fn hex_digit(value: u8) -> char {
    char::from_digit(u32::from(value), 16)
        .unwrap_or('0')
        .to_ascii_uppercase()
}

/// Undoes the encoding of a value of a query.
pub(crate) fn decode_query(value: &str) -> String {
    let spaced: String = value
        .chars()
        .map(|c| if c == '+' { ' ' } else { c })
        .collect();
    decode(&spaced)
}

/// Undoes percent-encoding; what is not well formed stays as it is.
pub(crate) fn decode(value: &str) -> String {
    let bytes = value.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let escaped = value
            .get(at + 1..at + 3)
            .filter(|_| byte == b'%')
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        decoded.push(escaped.unwrap_or(byte));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_encoded_is_decoded() {
        for value in ["القنطرة", "a b?#%/&=+", "٪", "أ\u{a0}ب", ""] {
            assert_eq!(decode(&encode(value)), value);
        }
    }

    #[test]
    fn delimiters_are_encoded_and_letters_are_not() {
        assert_eq!(encode("نهر a/b"), "نهر%20a%2Fb");
    }

    #[test]
    fn a_stray_percent_sign_stays() {
        assert_eq!(decode("50% %zz %D8%A7"), "50% %zz ا");
    }
}
