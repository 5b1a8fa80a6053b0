//! The words of the tools for reading, in every language.

/// The words of the tools for reading.
pub(crate) struct Tools {
    /// Said of an article that is kept on the device.
    pub(crate) is_saved: &'static str,
    /// Said of an article that was read to its end.
    pub(crate) is_read: &'static str,
}

pub(super) const AR: Tools = Tools {
    is_saved: "محفوظ",
    is_read: "مقروء",
};

pub(super) const EN: Tools = Tools {
    is_saved: "Saved",
    is_read: "Read",
};

pub(super) const FA: Tools = Tools {
    is_saved: "ذخیره‌شده",
    is_read: "خوانده‌شده",
};

pub(super) const UR: Tools = Tools {
    is_saved: "محفوظ شدہ",
    is_read: "پڑھا ہوا",
};

pub(super) const CKB: Tools = Tools {
    is_saved: "پاشەکەوتکراو",
    is_read: "خوێنراوەتەوە",
};

pub(super) const HE: Tools = Tools {
    is_saved: "נשמר",
    is_read: "נקרא",
};
