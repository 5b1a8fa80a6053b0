//! Whether a page and the file it is hydrated with are of one build.

/// A fingerprint of a file (FNV-1a, 64 bits): not for trust, only to tell versions apart.
pub(crate) fn revision(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_byte_is_another_revision() {
        assert_eq!(revision(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_ne!(revision(b"ab"), revision(b"ba"));
    }
}
