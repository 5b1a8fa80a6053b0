//! Tables of words that are written to a file when a site is built, and read by the viewer: a line
//! for each word, in the order of the fields. So a reader loads one language and not six.

/// A table of words, or a part of one.
pub(crate) trait Table: Sized {
    /// Changes with the names and the order of what is in the table.
    const SHAPE: u32;

    /// Appends its lines.
    fn write(&self, file: &mut String);

    /// Reads its lines. Missing ones are empty: [`read`] refuses such a file.
    fn read(lines: &mut Lines) -> Self;
}

/// The lines of a file that are not read yet.
pub(crate) struct Lines {
    rest: &'static str,
    /// Whether more lines were asked for than there are.
    short: bool,
}

impl Lines {
    fn next(&mut self) -> &'static str {
        let Some((line, rest)) = self.rest.split_once('\n') else {
            self.short = true;
            return "";
        };
        self.rest = rest;
        line
    }
}

/// Writes a table as a file: its shape, then its words.
pub(crate) fn write<T: Table>(table: &T) -> String {
    let mut file = format!("{}\n", T::SHAPE);
    table.write(&mut file);
    file
}

/// Reads the file of a table; `None` where it is damaged or of another shape.
pub(crate) fn read<T: Table>(file: &'static str) -> Option<T> {
    let mut lines = Lines {
        rest: file,
        short: false,
    };
    if lines.next().parse() != Ok(T::SHAPE) {
        return None;
    }
    let table = T::read(&mut lines);
    (lines.rest.is_empty() && !lines.short).then_some(table)
}

/// The shape of a table so far, after one more field.
pub(crate) const fn with_field(shape: u32, name: &str, field: u32) -> u32 {
    let mut shape = shape.wrapping_mul(31).wrapping_add(field);
    let name = name.as_bytes();
    let mut at = 0;
    while at < name.len() {
        // FNV-1a.
        shape = (shape ^ name[at] as u32).wrapping_mul(16_777_619);
        at += 1;
    }
    shape
}

/// Defines a table of words. A language that lacks one does not compile, and what is written is what
/// is read.
macro_rules! texts {
    (
        $(#[$about:meta])*
        pub(crate) struct $name:ident {
            $($(#[$field_about:meta])* pub(crate) $field:ident: $kind:ty,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy)]
        pub(crate) struct $name {
            $($(#[$field_about])* pub(crate) $field: $kind,)*
        }

        impl $crate::i18n::table::Table for $name {
            const SHAPE: u32 = {
                let mut shape = 0;
                $(shape = $crate::i18n::table::with_field(
                    shape,
                    stringify!($field),
                    <$kind as $crate::i18n::table::Table>::SHAPE,
                );)*
                shape
            };

            fn write(&self, file: &mut String) {
                $($crate::i18n::table::Table::write(&self.$field, file);)*
            }

            fn read(lines: &mut $crate::i18n::table::Lines) -> Self {
                Self { $($field: $crate::i18n::table::Table::read(lines),)* }
            }
        }
    };
}
pub(crate) use texts;

impl Table for &'static str {
    const SHAPE: u32 = 1;

    fn write(&self, file: &mut String) {
        file.push_str(self);
        file.push('\n');
    }

    #[inline(never)]
    fn read(lines: &mut Lines) -> Self {
        lines.next()
    }
}

impl Table for char {
    const SHAPE: u32 = 2;

    fn write(&self, file: &mut String) {
        file.extend([*self, '\n']);
    }

    #[inline(never)]
    fn read(lines: &mut Lines) -> Self {
        lines.next().chars().next().unwrap_or_default()
    }
}

impl<T: Table + Copy + Default, const N: usize> Table for [T; N] {
    const SHAPE: u32 = with_field(T::SHAPE, "list", N as u32);

    fn write(&self, file: &mut String) {
        for item in self {
            item.write(file);
        }
    }

    fn read(lines: &mut Lines) -> Self {
        let mut list = [T::default(); N];
        for item in &mut list {
            *item = T::read(lines);
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    texts! {
        /// Two words and a list.
        pub(crate) struct Sample {
            pub(crate) one: &'static str,
            pub(crate) two: [&'static str; 2],
            pub(crate) sign: char,
        }
    }

    const SAMPLE: Sample = Sample {
        one: "واحد",
        two: ["", "اثنان"],
        sign: '٬',
    };

    fn read_back(file: String) -> Option<Sample> {
        read(Box::leak(file.into_boxed_str()))
    }

    #[test]
    fn a_table_is_read_as_it_was_written() {
        let sample = read_back(write(&SAMPLE)).unwrap();
        assert_eq!(
            (sample.one, sample.two, sample.sign),
            (SAMPLE.one, SAMPLE.two, SAMPLE.sign)
        );
    }

    #[test]
    fn a_file_that_is_cut_or_longer_or_of_other_fields_is_refused() {
        let file = write(&SAMPLE);
        let end = file.trim_end().rfind('\n').unwrap() + 1;
        for damaged in [
            file[..end].to_owned(),
            file.trim_end().to_owned(),
            format!("{file}more\n"),
            file.replacen(char::is_numeric, "", 1),
            "<!doctype html>\n".to_owned(),
            String::new(),
        ] {
            assert!(read_back(damaged.clone()).is_none(), "{damaged}");
        }
    }

    #[test]
    fn the_shape_follows_names_and_order() {
        let of = |names: [&str; 2]| with_field(with_field(0, names[0], 1), names[1], 1);
        assert_ne!(of(["a", "b"]), of(["b", "a"]));
        assert_ne!(of(["a", "b"]), of(["a", "c"]));
    }
}
