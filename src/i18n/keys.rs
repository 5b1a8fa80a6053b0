//! The words of the list of keys, in every language.

use super::table::texts;

texts! {
    /// The words of the list of keys, in every language.
    pub(crate) struct Keys {
        /// The name of the list of keys.
        pub(crate) name: &'static str,
        /// Goes to the search.
        pub(crate) search: &'static str,
        /// Goes to the next article.
        pub(crate) next: &'static str,
        /// Goes to the article before.
        pub(crate) previous: &'static str,
        /// Saves the article.
        pub(crate) save: &'static str,
        /// Opens the settings of the text.
        pub(crate) settings: &'static str,
        /// Opens this list.
        pub(crate) help: &'static str,
        /// Switches the keys on or off.
        pub(crate) in_use: &'static str,
    }
}

pub(super) const AR: Keys = Keys {
    name: "اختصارات لوحة المفاتيح",
    search: "البحث",
    next: "المقال التالي",
    previous: "المقال السابق",
    save: "حفظ المقال",
    settings: "إعدادات القراءة",
    help: "هذه القائمة",
    in_use: "استعمال الاختصارات",
};

pub(super) const EN: Keys = Keys {
    name: "Keyboard shortcuts",
    search: "Search",
    next: "Next article",
    previous: "Previous article",
    save: "Save the article",
    settings: "Reading settings",
    help: "This list",
    in_use: "Use the shortcuts",
};

pub(super) const FA: Keys = Keys {
    name: "میان‌برهای صفحه‌کلید",
    search: "جست‌وجو",
    next: "مقالهٔ بعدی",
    previous: "مقالهٔ قبلی",
    save: "ذخیرهٔ مقاله",
    settings: "تنظیمات مطالعه",
    help: "همین فهرست",
    in_use: "استفاده از میان‌برها",
};

pub(super) const UR: Keys = Keys {
    name: "کی بورڈ شارٹ کٹ",
    search: "تلاش",
    next: "اگلا مضمون",
    previous: "پچھلا مضمون",
    save: "مضمون محفوظ کریں",
    settings: "پڑھنے کی ترتیبات",
    help: "یہ فہرست",
    in_use: "شارٹ کٹ استعمال کریں",
};

pub(super) const CKB: Keys = Keys {
    name: "کورتبڕەکانی تەختەکلیل",
    search: "گەڕان",
    next: "وتاری دواتر",
    previous: "وتاری پێشوو",
    save: "پاشەکەوتکردنی وتار",
    settings: "ڕێکخستنەکانی خوێندنەوە",
    help: "ئەم لیستە",
    in_use: "بەکارهێنانی کورتبڕەکان",
};

pub(super) const HE: Keys = Keys {
    name: "קיצורי מקלדת",
    search: "חיפוש",
    next: "המאמר הבא",
    previous: "המאמר הקודם",
    save: "שמירת המאמר",
    settings: "הגדרות קריאה",
    help: "הרשימה הזאת",
    in_use: "שימוש בקיצורים",
};
