//! The words of the reader's settings, in every language.

use super::table::texts;

texts! {
    /// The words of the reader's settings, in every language.
    pub(crate) struct SettingWords {
        /// The name of the panel.
        pub(crate) name: &'static str,
        /// The colours.
        pub(crate) theme: &'static str,
        /// As on the device, light, sepia, dark, black.
        pub(crate) themes: [&'static str; 5],
        /// The hand that texts are set in.
        pub(crate) typeface: &'static str,
        /// Naskh, sans, Kufi, the site's own.
        pub(crate) typefaces: [&'static str; 4],
        /// The size of texts.
        pub(crate) size: &'static str,
        /// The room between lines.
        pub(crate) spacing: &'static str,
        /// Less, as usual, more.
        pub(crate) spacings: [&'static str; 3],
        /// The length of lines.
        pub(crate) measure: &'static str,
        /// Narrow, as usual, wide.
        pub(crate) measures: [&'static str; 3],
        /// The digits.
        pub(crate) numerals: &'static str,
        /// The digits that the author wrote.
        pub(crate) as_written: &'static str,
        /// The names of the months.
        pub(crate) months: &'static str,
        /// Shows the Hijri date too, and says which calendar that is.
        pub(crate) hijri: &'static str,
        /// The name of that calendar.
        pub(crate) hijri_calendar: &'static str,
        /// Hides the vowel signs.
        pub(crate) no_tashkeel: &'static str,
        /// Nothing moves.
        pub(crate) less_motion: &'static str,
        /// The language of the interface.
        pub(crate) language: &'static str,
        /// Takes back all that was chosen.
        pub(crate) reset: &'static str,
    }
}

pub(super) const AR: SettingWords = SettingWords {
    name: "إعدادات القراءة",
    theme: "المظهر",
    themes: ["حسب الجهاز", "فاتح", "بنّي", "داكن", "أسود"],
    typeface: "الخط",
    typefaces: ["نسخ", "بسيط", "كوفي", "خط الموقع"],
    size: "حجم النص",
    spacing: "تباعد الأسطر",
    spacings: ["متقارب", "معتاد", "متباعد"],
    measure: "طول السطر",
    measures: ["قصير", "معتاد", "طويل"],
    numerals: "الأرقام",
    as_written: "كما كُتبت",
    months: "أسماء الشهور",
    hijri: "إظهار التاريخ الهجري أيضاً (تقويم أمّ القرى)",
    hijri_calendar: "تقويم أمّ القرى",
    no_tashkeel: "إخفاء التشكيل",
    less_motion: "تقليل الحركة",
    language: "لغة الواجهة",
    reset: "العودة إلى إعدادات الموقع",
};

pub(super) const EN: SettingWords = SettingWords {
    name: "Reading settings",
    theme: "Colours",
    themes: ["Automatic", "Light", "Sepia", "Dark", "Black"],
    typeface: "Typeface",
    typefaces: ["Naskh", "Sans", "Kufi", "The site’s own"],
    size: "Text size",
    spacing: "Line spacing",
    spacings: ["Tight", "Normal", "Wide"],
    measure: "Line length",
    measures: ["Short", "Normal", "Long"],
    numerals: "Numerals",
    as_written: "As written",
    months: "Month names",
    hijri: "Show the Hijri date too (Umm al-Qura calendar)",
    hijri_calendar: "Umm al-Qura calendar",
    no_tashkeel: "Hide vowel signs",
    less_motion: "Reduce motion",
    language: "Interface language",
    reset: "Back to the site’s settings",
};

pub(super) const FA: SettingWords = SettingWords {
    name: "تنظیمات مطالعه",
    theme: "رنگ‌ها",
    themes: ["مانند دستگاه", "روشن", "سپیا", "تیره", "سیاه"],
    typeface: "قلم",
    typefaces: ["نسخ", "ساده", "کوفی", "قلم سایت"],
    size: "اندازهٔ متن",
    spacing: "فاصلهٔ سطرها",
    spacings: ["کم", "معمولی", "زیاد"],
    measure: "طول سطر",
    measures: ["کوتاه", "معمولی", "بلند"],
    numerals: "رقم‌ها",
    as_written: "همان‌گونه که نوشته شده",
    months: "نام ماه‌ها",
    hijri: "نمایش تاریخ هجری قمری هم (تقویم ام‌القری)",
    hijri_calendar: "تقویم ام‌القری",
    no_tashkeel: "پنهان‌کردن اعراب",
    less_motion: "کاهش حرکت",
    language: "زبان رابط کاربری",
    reset: "بازگشت به تنظیمات سایت",
};

pub(super) const UR: SettingWords = SettingWords {
    name: "پڑھنے کی ترتیبات",
    theme: "رنگ",
    themes: ["ڈیوائس کے مطابق", "روشن", "سیپیا", "گہرا", "سیاہ"],
    typeface: "خط",
    typefaces: ["روایتی", "سادہ", "کوفی", "ویب سائٹ کا خط"],
    size: "متن کا سائز",
    spacing: "سطروں کا فاصلہ",
    spacings: ["کم", "معمول کا", "زیادہ"],
    measure: "سطر کی لمبائی",
    measures: ["چھوٹی", "معمول کی", "لمبی"],
    numerals: "ہندسے",
    as_written: "جیسے لکھے گئے",
    months: "مہینوں کے نام",
    hijri: "ہجری تاریخ بھی دکھائیں (ام القریٰ تقویم)",
    hijri_calendar: "ام القریٰ تقویم",
    no_tashkeel: "اعراب چھپائیں",
    less_motion: "حرکت کم کریں",
    language: "انٹرفیس کی زبان",
    reset: "ویب سائٹ کی ترتیبات بحال کریں",
};

pub(super) const CKB: SettingWords = SettingWords {
    name: "ڕێکخستنەکانی خوێندنەوە",
    theme: "ڕەنگەکان",
    themes: ["وەک ئامێرەکە", "ڕوون", "سێپیا", "تاریک", "ڕەش"],
    typeface: "فۆنت",
    typefaces: ["نەسخ", "سادە", "کوفی", "فۆنتی ماڵپەڕ"],
    size: "قەبارەی دەق",
    spacing: "مەودای دێڕەکان",
    spacings: ["کەم", "ئاسایی", "زۆر"],
    measure: "درێژیی دێڕ",
    measures: ["کورت", "ئاسایی", "درێژ"],
    numerals: "ژمارەکان",
    as_written: "وەک نووسراون",
    months: "ناوی مانگەکان",
    hijri: "ڕێکەوتی کۆچیش پیشان بدە (ڕۆژژمێری ئوم ئەلقورا)",
    hijri_calendar: "ڕۆژژمێری ئوم ئەلقورا",
    no_tashkeel: "شاردنەوەی نیشانەکانی تەشکیل",
    less_motion: "کەمکردنەوەی جووڵە",
    language: "زمانی ڕووکار",
    reset: "گەڕانەوە بۆ ڕێکخستنەکانی ماڵپەڕ",
};

pub(super) const HE: SettingWords = SettingWords {
    name: "הגדרות קריאה",
    theme: "צבעים",
    themes: ["כמו במכשיר", "בהיר", "ספיה", "כהה", "שחור"],
    typeface: "גופן",
    typefaces: ["נסח׳", "פשוט", "כופי", "גופן האתר"],
    size: "גודל הטקסט",
    spacing: "רווח בין השורות",
    spacings: ["צפוף", "רגיל", "מרווח"],
    measure: "אורך השורה",
    measures: ["קצר", "רגיל", "ארוך"],
    numerals: "ספרות",
    as_written: "כפי שנכתבו",
    months: "שמות החודשים",
    hijri: "הצגת התאריך ההיג׳רי לצד הלועזי (לוח אום אל־קורא)",
    hijri_calendar: "לוח אום אל־קורא",
    no_tashkeel: "הסתרת סימני הניקוד הערביים",
    less_motion: "הפחתת תנועה",
    language: "שפת הממשק",
    reset: "חזרה להגדרות האתר",
};
