//! The words of the tools for reading, in every language.

use super::{Plural, table::texts};

texts! {
    /// The words of the tools for reading, in every language.
    pub(crate) struct Tools {
        /// The name of the row of tools.
        pub(crate) name: &'static str,
        /// What stands before the article's translations.
        pub(crate) translations: &'static str,
        /// Keeps an article for reading without a network.
        pub(crate) save: &'static str,
        /// Said of an article that is kept on the device.
        pub(crate) is_saved: &'static str,
        /// An article was saved.
        pub(crate) was_saved: &'static str,
        /// The browser keeps nothing on the device.
        pub(crate) save_refused: &'static str,
        /// An article is no longer saved.
        pub(crate) was_removed: &'static str,
        /// Said of an article that was read to its end.
        pub(crate) is_read: &'static str,
        /// Hands the article on.
        pub(crate) share: &'static str,
        /// The article's address is in the clipboard.
        pub(crate) link_copied: &'static str,
        /// Copies the selected words with a link to them.
        pub(crate) quote: &'static str,
        /// The selected words are in the clipboard.
        pub(crate) quote_copied: &'static str,
        /// No words are selected.
        pub(crate) select_first: &'static str,
        /// The browser does not allow copying.
        pub(crate) copy_refused: &'static str,
        /// Prints the article.
        pub(crate) print: &'static str,
        /// Goes to where the reader stopped.
        pub(crate) resume: &'static str,
        /// Puts something away.
        pub(crate) close: &'static str,
        /// Looks for words in the article.
        pub(crate) find: &'static str,
        /// How many words were found: `{n}`.
        pub(crate) matches: Plural,
        /// Which match of how many: `{n}`, `{m}`.
        pub(crate) match_of: &'static str,
        /// No words were found.
        pub(crate) no_match: &'static str,
        /// Goes to the next match.
        pub(crate) next: &'static str,
        /// Goes to the match before.
        pub(crate) previous: &'static str,
    }
}

pub(super) const AR: Tools = Tools {
    name: "أدوات المقال",
    translations: "بلغات أخرى:",
    save: "حفظ",
    is_saved: "محفوظ",
    was_saved: "حُفظ المقال، وتمكن قراءته من دون اتصال.",
    save_refused: "لا يحفظ المتصفّح شيئاً هنا: اسمح له بتخزين بيانات الموقع.",
    was_removed: "أُزيل المقال من المحفوظات.",
    is_read: "مقروء",
    share: "مشاركة",
    link_copied: "نُسخ الرابط.",
    quote: "نسخ الاقتباس",
    quote_copied: "نُسخ الاقتباس مع رابطه.",
    select_first: "حدّد أولاً كلمات من المقال.",
    copy_refused: "لا يسمح المتصفّح بالنسخ هنا.",
    print: "طباعة",
    resume: "المتابعة من حيث توقّفت",
    close: "إغلاق",
    find: "بحث في المقال",
    matches: Plural {
        zero: "لا نتائج",
        one: "نتيجة واحدة",
        two: "نتيجتان",
        few: "{n} نتائج",
        many: "{n} نتيجة",
        other: "{n} نتيجة",
    },
    match_of: "{n} من {m}",
    no_match: "لا نتائج",
    next: "التالي",
    previous: "السابق",
};

pub(super) const EN: Tools = Tools {
    name: "Article tools",
    translations: "In other languages:",
    save: "Save",
    is_saved: "Saved",
    was_saved: "Saved. The article can be read offline.",
    save_refused: "The browser stores nothing here: allow it to keep this site’s data.",
    was_removed: "Removed from saved articles.",
    is_read: "Read",
    share: "Share",
    link_copied: "Link copied.",
    quote: "Copy quote",
    quote_copied: "Quote copied with its link.",
    select_first: "Select some words of the article first.",
    copy_refused: "The browser does not allow copying here.",
    print: "Print",
    resume: "Continue where you left off",
    close: "Close",
    find: "Find in article",
    matches: Plural::two_forms("{n} match", "{n} matches"),
    match_of: "{n} of {m}",
    no_match: "No matches",
    next: "Next",
    previous: "Previous",
};

pub(super) const FA: Tools = Tools {
    name: "ابزارهای مقاله",
    translations: "به زبان‌های دیگر:",
    save: "ذخیره",
    is_saved: "ذخیره‌شده",
    was_saved: "مقاله ذخیره شد و بدون اینترنت هم خوانده می‌شود.",
    save_refused: "مرورگر اینجا چیزی نگه نمی‌دارد: به آن اجازهٔ ذخیرهٔ داده‌های سایت بدهید.",
    was_removed: "مقاله از ذخیره‌شده‌ها برداشته شد.",
    is_read: "خوانده‌شده",
    share: "هم‌رسانی",
    link_copied: "پیوند کپی شد.",
    quote: "کپی نقل‌قول",
    quote_copied: "نقل‌قول با پیوندش کپی شد.",
    select_first: "ابتدا چند واژه از مقاله را انتخاب کنید.",
    copy_refused: "مرورگر اینجا اجازهٔ کپی نمی‌دهد.",
    print: "چاپ",
    resume: "ادامه از جایی که ماندید",
    close: "بستن",
    find: "جست‌وجو در مقاله",
    matches: Plural::same("{n} مورد"),
    match_of: "{n} از {m}",
    no_match: "چیزی یافت نشد",
    next: "بعدی",
    previous: "قبلی",
};

pub(super) const UR: Tools = Tools {
    name: "مضمون کے ٹول",
    translations: "دوسری زبانوں میں:",
    save: "محفوظ کریں",
    is_saved: "محفوظ شدہ",
    was_saved: "مضمون محفوظ ہو گیا؛ انٹرنیٹ کے بغیر بھی پڑھا جا سکتا ہے۔",
    save_refused: "براؤزر یہاں کچھ محفوظ نہیں کرتا: اسے سائٹ کا ڈیٹا رکھنے کی اجازت دیں۔",
    was_removed: "مضمون محفوظ شدہ مضامین سے ہٹا دیا گیا۔",
    is_read: "پڑھا ہوا",
    share: "شیئر کریں",
    link_copied: "لنک کاپی ہو گیا۔",
    quote: "اقتباس کاپی کریں",
    quote_copied: "اقتباس اپنے لنک کے ساتھ کاپی ہو گیا۔",
    select_first: "پہلے مضمون کے کچھ الفاظ منتخب کریں۔",
    copy_refused: "براؤزر یہاں کاپی کرنے کی اجازت نہیں دیتا۔",
    print: "پرنٹ کریں",
    resume: "جہاں چھوڑا تھا وہاں سے جاری رکھیں",
    close: "بند کریں",
    find: "مضمون میں تلاش",
    matches: Plural::two_forms("{n} نتیجہ", "{n} نتائج"),
    match_of: "{m} میں سے {n}",
    no_match: "کچھ نہیں ملا",
    next: "اگلا",
    previous: "پچھلا",
};

pub(super) const CKB: Tools = Tools {
    name: "ئامرازەکانی وتار",
    translations: "بە زمانەکانی تر:",
    save: "پاشەکەوتکردن",
    is_saved: "پاشەکەوتکراو",
    was_saved: "وتارەکە پاشەکەوت کرا و بێ ئینتەرنێتیش دەخوێنرێتەوە.",
    save_refused: "وێبگەڕ لێرە هیچ پاشەکەوت ناکات: ڕێگەی پێ بدە داتای ماڵپەڕەکە هەڵبگرێت.",
    was_removed: "وتارەکە لە پاشەکەوتکراوەکان لابرا.",
    is_read: "خوێنراوەتەوە",
    share: "هاوبەشکردن",
    link_copied: "بەستەرەکە لەبەر گیرایەوە.",
    quote: "لەبەرگرتنەوەی وتە",
    quote_copied: "وتەکە لەگەڵ بەستەرەکەی لەبەر گیرایەوە.",
    select_first: "سەرەتا چەند وشەیەکی وتارەکە دیاری بکە.",
    copy_refused: "وێبگەڕ لێرە ڕێگە بە لەبەرگرتنەوە نادات.",
    print: "چاپکردن",
    resume: "بەردەوام بە لەو شوێنەی وەستایت",
    close: "داخستن",
    find: "گەڕان لە وتارەکەدا",
    matches: Plural::same("{n} ئەنجام"),
    match_of: "{n} لە {m}",
    no_match: "هیچ نەدۆزرایەوە",
    next: "دواتر",
    previous: "پێشوو",
};

pub(super) const HE: Tools = Tools {
    name: "כלי המאמר",
    translations: "בשפות אחרות:",
    save: "שמירה",
    is_saved: "נשמר",
    was_saved: "המאמר נשמר וניתן לקריאה ללא רשת.",
    save_refused: "הדפדפן אינו שומר כאן דבר: יש לאפשר לו לאחסן את נתוני האתר.",
    was_removed: "המאמר הוסר מהשמורים.",
    is_read: "נקרא",
    share: "שיתוף",
    link_copied: "הקישור הועתק.",
    quote: "העתקת ציטוט",
    quote_copied: "הציטוט הועתק עם הקישור אליו.",
    select_first: "יש לבחור תחילה מילים מן המאמר.",
    copy_refused: "הדפדפן אינו מאפשר העתקה כאן.",
    print: "הדפסה",
    resume: "המשך מנקודת העצירה",
    close: "סגירה",
    find: "חיפוש במאמר",
    matches: Plural {
        zero: "{n} תוצאות",
        one: "תוצאה אחת",
        two: "שתי תוצאות",
        few: "{n} תוצאות",
        many: "{n} תוצאות",
        other: "{n} תוצאות",
    },
    match_of: "{n} מתוך {m}",
    no_match: "אין תוצאות",
    next: "הבא",
    previous: "הקודם",
};
