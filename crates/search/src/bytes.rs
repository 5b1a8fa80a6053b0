//! Whole numbers and slices in plain bytes: the frame around the coded streams.

use crate::IndexError;

/// Reads a file from its start; every read is checked.
#[derive(Clone, Debug)]
pub(crate) struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
    part: &'b str,
}

impl<'b> Reader<'b> {
    /// Begins at `at`; `part` names the file in errors.
    pub(crate) fn new(bytes: &'b [u8], at: usize, part: &'b str) -> Self {
        Self { bytes, at, part }
    }

    /// Where the next read begins.
    pub(crate) fn position(&self) -> usize {
        self.at
    }

    /// The error that this file is damaged.
    pub(crate) fn damaged(&self, what: &'static str) -> IndexError {
        IndexError::Damaged {
            part: self.part.to_owned(),
            what,
        }
    }

    /// The next `count` bytes.
    pub(crate) fn take(&mut self, count: usize) -> Result<&'b [u8], IndexError> {
        let end = self.at.checked_add(count);
        let taken = end.and_then(|end| self.bytes.get(self.at..end));
        let taken = taken.ok_or_else(|| self.damaged("it ends early"))?;
        self.at += count;
        Ok(taken)
    }

    /// Four bytes, the lowest first.
    pub(crate) fn word(&mut self) -> Result<u32, IndexError> {
        Ok(self
            .take(4)?
            .iter()
            .rev()
            .fold(0, |value, &byte| value << 8 | u32::from(byte)))
    }

    /// A number of seven bits a byte.
    pub(crate) fn number(&mut self) -> Result<u32, IndexError> {
        let mut value = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.take(1)?[0];
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return u32::try_from(value).map_err(|_| self.damaged("a number is too large"));
            }
        }
        Err(self.damaged("a number is too long"))
    }

    /// A number that counts things of at least one byte (or bit) each, so that none is promised that
    /// the file has no room for.
    pub(crate) fn count(&mut self, each_bits: usize) -> Result<usize, IndexError> {
        let count = self.number()? as usize;
        let room = (self.bytes.len() - self.at).saturating_mul(8) / each_bits.max(1);
        if count > room {
            return Err(self.damaged("it promises more than it holds"));
        }
        Ok(count)
    }

    /// A slice with its length before it.
    pub(crate) fn slice(&mut self) -> Result<&'b [u8], IndexError> {
        let length = self.number()? as usize;
        self.take(length)
    }

    /// Text with its length before it.
    pub(crate) fn text(&mut self) -> Result<&'b str, IndexError> {
        let bytes = self.slice()?;
        std::str::from_utf8(bytes).map_err(|_| self.damaged("a text is not UTF-8"))
    }
}

/// Appends a number, seven bits a byte.
pub(crate) fn put_number(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// Appends a slice after its length.
pub(crate) fn put_slice(bytes: &mut Vec<u8>, slice: &[u8]) {
    put_number(bytes, slice.len() as u32);
    bytes.extend_from_slice(slice);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_slices_come_back() {
        let mut bytes = Vec::new();
        for value in [0, 127, 128, 300, u32::MAX] {
            put_number(&mut bytes, value);
        }
        put_slice(&mut bytes, "سد".as_bytes());
        let mut reader = Reader::new(&bytes, 0, "index");
        for value in [0, 127, 128, 300, u32::MAX] {
            assert_eq!(reader.number(), Ok(value));
        }
        assert_eq!(reader.text(), Ok("سد"));
        assert!(reader.number().is_err());
    }

    #[test]
    fn an_overlong_number_is_damage() {
        let mut reader = Reader::new(&[0xff; 9], 0, "index");
        assert!(
            reader
                .number()
                .unwrap_err()
                .to_string()
                .starts_with("index: damaged")
        );
    }

    #[test]
    fn no_more_is_promised_than_there_is_room_for() {
        let mut bytes = Vec::new();
        put_number(&mut bytes, 1_000_000);
        bytes.extend([0; 10]);
        assert!(Reader::new(&bytes, 0, "index").count(8).is_err());
    }
}
