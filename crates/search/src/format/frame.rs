use std::ops::Range;

use crate::IndexError;
use crate::bytes::Reader;

/// How every part but the root begins.
const MAGIC: &[u8; 4] = b"MQLP";

/// The frame of a part: which build it is of, and whether its bytes are whole.
pub(crate) struct PartFrame;

impl PartFrame {
    /// Puts the frame around a body.
    pub(crate) fn write(build: u32, body: &[u8]) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(build.to_le_bytes());
        bytes.extend(checksum(body).to_le_bytes());
        bytes.extend(body);
        bytes
    }

    /// Where the body is, if the bytes are a whole part of this build.
    pub(crate) fn read(bytes: &[u8], build: u32, part: &str) -> Result<Range<usize>, IndexError> {
        let mut reader = Reader::new(bytes, 0, part);
        if reader.take(4)? != MAGIC {
            return Err(IndexError::NotAnIndex {
                part: part.to_owned(),
            });
        }
        let found = reader.word()?;
        if found != build {
            return Err(IndexError::OtherBuild {
                part: part.to_owned(),
                found,
                expected: build,
            });
        }
        let sum = reader.word()?;
        let body = reader.position()..bytes.len();
        if sum != checksum(&bytes[body.clone()]) {
            return Err(reader.damaged("its checksum does not match"));
        }
        Ok(body)
    }
}

/// FNV-1a, to tell damage and builds apart; no guard against forgery.
pub(crate) fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, &byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_known_by_its_build_and_its_bytes() {
        let mut bytes = PartFrame::write(7, b"body");
        assert_eq!(
            PartFrame::read(&bytes, 7, "words-0").map(|body| body.len()),
            Ok(4)
        );
        let other = PartFrame::read(&bytes, 8, "words-0").unwrap_err();
        assert!(matches!(
            other,
            IndexError::OtherBuild {
                found: 7,
                expected: 8,
                ..
            }
        ));
        bytes[13] ^= 1;
        let damaged = PartFrame::read(&bytes, 7, "words-0")
            .unwrap_err()
            .to_string();
        assert!(damaged.starts_with("words-0: damaged"), "{damaged}");
    }
}
