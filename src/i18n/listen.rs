//! The words of reading aloud, in every language.

use super::table::texts;

texts! {
    /// The words of reading aloud, in every language.
    pub(crate) struct Listen {
        /// Reads the article aloud.
        pub(crate) name: &'static str,
        /// Goes on.
        pub(crate) play: &'static str,
        /// Pauses.
        pub(crate) pause: &'static str,
        /// Goes to the next paragraph.
        pub(crate) forward: &'static str,
        /// Goes to the paragraph before.
        pub(crate) back: &'static str,
        /// How fast the voice speaks.
        pub(crate) speed: &'static str,
        /// The voice in use.
        pub(crate) voice: &'static str,
        /// The voice does not speak.
        pub(crate) failed: &'static str,
    }
}

pub(super) const AR: Listen = Listen {
    name: "استماع",
    play: "تشغيل",
    pause: "إيقاف مؤقّت",
    forward: "الفقرة التالية",
    back: "الفقرة السابقة",
    speed: "السرعة",
    voice: "الصوت",
    failed: "توقّف الصوت. جرّب صوتاً آخر، أو تحقّق من الاتصال.",
};

pub(super) const EN: Listen = Listen {
    name: "Listen",
    play: "Play",
    pause: "Pause",
    forward: "Next paragraph",
    back: "Previous paragraph",
    speed: "Speed",
    voice: "Voice",
    failed: "The voice stopped. Try another one, or check the connection.",
};

pub(super) const FA: Listen = Listen {
    name: "شنیدن",
    play: "پخش",
    pause: "مکث",
    forward: "بند بعدی",
    back: "بند قبلی",
    speed: "سرعت",
    voice: "صدا",
    failed: "صدا قطع شد. صدای دیگری را امتحان کنید یا اتصال را بررسی کنید.",
};

pub(super) const UR: Listen = Listen {
    name: "سنیں",
    play: "چلائیں",
    pause: "روکیں",
    forward: "اگلا پیراگراف",
    back: "پچھلا پیراگراف",
    speed: "رفتار",
    voice: "آواز",
    failed: "آواز رک گئی۔ کوئی اور آواز آزمائیں یا کنکشن دیکھیں۔",
};

pub(super) const CKB: Listen = Listen {
    name: "گوێگرتن",
    play: "لێدان",
    pause: "ڕاگرتن",
    forward: "پەرەگرافی دواتر",
    back: "پەرەگرافی پێشوو",
    speed: "خێرایی",
    voice: "دەنگ",
    failed: "دەنگەکە وەستا. دەنگێکی تر تاقی بکەرەوە یان پەیوەندییەکە بپشکنە.",
};

pub(super) const HE: Listen = Listen {
    name: "האזנה",
    play: "הפעלה",
    pause: "השהיה",
    forward: "לפסקה הבאה",
    back: "לפסקה הקודמת",
    speed: "מהירות",
    voice: "קול",
    failed: "הקול נעצר. כדאי לנסות קול אחר או לבדוק את החיבור.",
};
