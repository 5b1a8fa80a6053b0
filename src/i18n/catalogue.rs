//! The words of the catalogue: filters, order, suggestions, results.

use super::{Plural, table::texts};

texts! {
    /// The words of the catalogue in one language.
    pub(crate) struct Catalogue {
        /// The name of the filters, and of the button that opens them.
        pub(crate) filters: &'static str,
        /// Section, tag, author, source, language and reading time, in the order of the facets.
        pub(crate) facets: [&'static str; 6],
        /// The days of publication.
        pub(crate) dates: &'static str,
        /// The first day.
        pub(crate) from: &'static str,
        /// The last day.
        pub(crate) to: &'static str,
        /// What the reader did with articles.
        pub(crate) mine: &'static str,
        /// Only what was saved.
        pub(crate) saved: &'static str,
        /// Only what was not read to its end.
        pub(crate) unread: &'static str,
        /// The field that looks for a value of a facet: `{facet}`.
        pub(crate) find_value: &'static str,
        /// Shows more values, of which there are `{n}`.
        pub(crate) more: &'static str,
        /// Takes a filter away: `{value}`.
        pub(crate) remove: &'static str,
        /// Takes all filters away.
        pub(crate) clear_all: &'static str,
        /// Closes the filters and shows what was found: `{articles}`, a phrase.
        pub(crate) show: &'static str,
        /// The name of the choice of an order.
        pub(crate) sort: &'static str,
        /// Best match first, newest first, oldest first.
        pub(crate) sorts: [&'static str; 3],
        /// Shows the list in pages instead of as one.
        pub(crate) in_pages: &'static str,
        /// A reading time from `{a}` to `{n}` minutes.
        pub(crate) minutes: Plural,
        /// A reading time of `{a}` minutes or more.
        pub(crate) minutes_open: &'static str,
        /// Nothing was found as typed, `{typed}`, and something near it was: `{words}`.
        pub(crate) nearby: &'static str,
        /// Looks for the same in the whole archive.
        pub(crate) without_filters: &'static str,
        /// Looks for the same in all years.
        pub(crate) any_date: &'static str,
        /// Looks for fewer words: `{query}`.
        pub(crate) with_words: &'static str,
        /// No article has all that was chosen.
        pub(crate) nothing_chosen: &'static str,
        /// The name of the list of suggestions.
        pub(crate) suggestions: &'static str,
        /// A suggestion that opens an article.
        pub(crate) article: &'static str,
        /// The way back to what was found.
        pub(crate) to_results: &'static str,
        /// The name of the ways to other articles that were found.
        pub(crate) among_results: &'static str,
    }
}

pub(super) const AR: Catalogue = Catalogue {
    filters: "تصفية",
    facets: ["القسم", "الوسم", "الكاتب", "المصدر", "اللغة", "مدّة القراءة"],
    dates: "التاريخ",
    from: "من",
    to: "إلى",
    mine: "قراءاتي",
    saved: "المحفوظة",
    unread: "غير المقروءة",
    find_value: "ابحث عن {facet}",
    more: "المزيد ({n})",
    remove: "إزالة «{value}»",
    clear_all: "مسح الكلّ",
    show: "عرض النتائج ({articles})",
    sort: "الترتيب",
    sorts: ["الأكثر صلة", "الأحدث أولاً", "الأقدم أولاً"],
    in_pages: "في صفحات",
    minutes: Plural {
        zero: "من {a} إلى {n} دقيقة",
        one: "من {a} إلى {n} دقيقة",
        two: "من {a} إلى {n} دقيقة",
        few: "من {a} إلى {n} دقائق",
        many: "من {a} إلى {n} دقيقة",
        other: "من {a} إلى {n} دقيقة",
    },
    minutes_open: "{a} دقيقة فأكثر",
    nearby: "لا نتائج عن {typed}، وهذه نتائج قريبة: {words}",
    without_filters: "البحث بلا تصفية",
    any_date: "البحث في كلّ السنوات",
    with_words: "البحث عن «\u{2068}{query}\u{2069}»",
    nothing_chosen: "لا مقال يجمع ما اخترته.",
    suggestions: "اقتراحات",
    article: "مقال",
    to_results: "العودة إلى النتائج",
    among_results: "بين النتائج",
};

pub(super) const EN: Catalogue = Catalogue {
    filters: "Filter",
    facets: [
        "Section",
        "Tag",
        "Author",
        "Source",
        "Language",
        "Reading time",
    ],
    dates: "Date",
    from: "From",
    to: "To",
    mine: "My reading",
    saved: "Saved",
    unread: "Unread",
    find_value: "Find: {facet}",
    more: "More ({n})",
    remove: "Remove “{value}”",
    clear_all: "Clear all",
    show: "Show {articles}",
    sort: "Order",
    sorts: ["Best match", "Newest first", "Oldest first"],
    in_pages: "In pages",
    minutes: Plural::same("{a}–{n} minutes"),
    minutes_open: "{a} minutes or more",
    nearby: "Nothing found for {typed}; showing what comes near: {words}",
    without_filters: "Search without filters",
    any_date: "Search all years",
    with_words: "Search for “\u{2068}{query}\u{2069}”",
    nothing_chosen: "No article matches everything you chose.",
    suggestions: "Suggestions",
    article: "Article",
    to_results: "Back to the results",
    among_results: "Among the results",
};

pub(super) const FA: Catalogue = Catalogue {
    filters: "پالایش",
    facets: ["بخش", "برچسب", "نویسنده", "منبع", "زبان", "زمان مطالعه"],
    dates: "تاریخ",
    from: "از",
    to: "تا",
    mine: "مطالعهٔ من",
    saved: "ذخیره‌شده‌ها",
    unread: "خوانده‌نشده‌ها",
    find_value: "جست‌وجوی {facet}",
    more: "بیشتر ({n})",
    remove: "برداشتن «{value}»",
    clear_all: "پاک‌کردن همه",
    show: "نمایش {articles}",
    sort: "ترتیب",
    sorts: ["مرتبط‌ترین", "تازه‌ترین", "قدیمی‌ترین"],
    in_pages: "صفحه‌به‌صفحه",
    minutes: Plural::same("{a} تا {n} دقیقه"),
    minutes_open: "{a} دقیقه و بیشتر",
    nearby: "برای {typed} چیزی یافت نشد؛ نزدیک به آن: {words}",
    without_filters: "جست‌وجو بدون پالایش",
    any_date: "جست‌وجو در همهٔ سال‌ها",
    with_words: "جست‌وجوی «\u{2068}{query}\u{2069}»",
    nothing_chosen: "هیچ مقاله‌ای همهٔ آنچه را انتخاب کرده‌اید ندارد.",
    suggestions: "پیشنهادها",
    article: "مقاله",
    to_results: "بازگشت به نتایج",
    among_results: "میان نتایج",
};

pub(super) const UR: Catalogue = Catalogue {
    filters: "فلٹر",
    facets: ["شعبہ", "ٹیگ", "مصنف", "ماخذ", "زبان", "پڑھنے کا وقت"],
    dates: "تاریخ",
    from: "از",
    to: "تا",
    mine: "میرا مطالعہ",
    saved: "محفوظ شدہ",
    unread: "نہ پڑھے ہوئے",
    find_value: "تلاش: {facet}",
    more: "مزید ({n})",
    remove: "”{value}“ ہٹائیں",
    clear_all: "سب صاف کریں",
    show: "{articles} دکھائیں",
    sort: "ترتیب",
    sorts: ["بہترین مماثلت", "تازہ ترین پہلے", "قدیم ترین پہلے"],
    in_pages: "صفحات میں",
    minutes: Plural::same("{a} سے {n} منٹ"),
    minutes_open: "{a} منٹ یا زیادہ",
    nearby: "{typed} کے لیے کچھ نہیں ملا؛ اس کے قریب: {words}",
    without_filters: "فلٹر کے بغیر تلاش کریں",
    any_date: "تمام برسوں میں تلاش کریں",
    with_words: "”\u{2068}{query}\u{2069}“ تلاش کریں",
    nothing_chosen: "کوئی مضمون آپ کے سب انتخاب پر پورا نہیں اترتا۔",
    suggestions: "تجاویز",
    article: "مضمون",
    to_results: "نتائج پر واپس",
    among_results: "نتائج کے درمیان",
};

pub(super) const CKB: Catalogue = Catalogue {
    filters: "پاڵاوتن",
    facets: ["بەش", "تاگ", "نووسەر", "سەرچاوە", "زمان", "کاتی خوێندنەوە"],
    dates: "ڕێکەوت",
    from: "لە",
    to: "تا",
    mine: "خوێندنەوەکانم",
    saved: "پاشەکەوتکراو",
    unread: "نەخوێنراوەتەوە",
    find_value: "گەڕان: {facet}",
    more: "زیاتر ({n})",
    remove: "لابردنی «{value}»",
    clear_all: "سڕینەوەی هەمووی",
    show: "{articles} پیشان بدە",
    sort: "ڕیزکردن",
    sorts: ["گونجاوترین", "نوێترین", "کۆنترین"],
    in_pages: "بە پەڕە",
    minutes: Plural::same("{a} تا {n} خولەک"),
    minutes_open: "{a} خولەک یان زیاتر",
    nearby: "هیچ بۆ {typed} نەدۆزرایەوە؛ نزیک لەوە: {words}",
    without_filters: "گەڕان بێ پاڵاوتن",
    any_date: "گەڕان لە هەموو ساڵەکاندا",
    with_words: "گەڕان بۆ «\u{2068}{query}\u{2069}»",
    nothing_chosen: "هیچ وتارێک نییە هەموو ئەوەی تێدا بێت کە هەڵتبژاردووە.",
    suggestions: "پێشنیارەکان",
    article: "وتار",
    to_results: "گەڕانەوە بۆ ئەنجامەکان",
    among_results: "لەنێو ئەنجامەکاندا",
};

pub(super) const HE: Catalogue = Catalogue {
    filters: "סינון",
    facets: ["מדור", "תגית", "מחבר", "מקור", "שפה", "זמן קריאה"],
    dates: "תאריך",
    from: "מתאריך",
    to: "עד תאריך",
    mine: "הקריאה שלי",
    saved: "שמורים",
    unread: "לא נקראו",
    find_value: "חיפוש: {facet}",
    more: "עוד ({n})",
    remove: "הסרת ”{value}”",
    clear_all: "ניקוי הכול",
    show: "הצגת {articles}",
    sort: "מיון",
    sorts: ["ההתאמה הטובה ביותר", "החדשים תחילה", "הישנים תחילה"],
    in_pages: "חלוקה לדפים",
    minutes: Plural::same("{a} עד {n} דקות"),
    minutes_open: "{a} דקות ויותר",
    nearby: "לא נמצא דבר עבור {typed}; קרוב לזה: {words}",
    without_filters: "חיפוש ללא סינון",
    any_date: "חיפוש בכל השנים",
    with_words: "חיפוש ”\u{2068}{query}\u{2069}”",
    nothing_chosen: "אין מאמר שיש בו כל מה שנבחר.",
    suggestions: "הצעות",
    article: "מאמר",
    to_results: "חזרה לתוצאות",
    among_results: "בין התוצאות",
};

#[cfg(test)]
mod tests {
    use maqal_article::Lang;

    use crate::i18n::strings;

    #[test]
    fn a_range_of_minutes_agrees_with_its_last_number() {
        let arabic = strings(&Lang::arabic());
        for (last, text) in [(9, "من {a} إلى 9 دقائق"), (19, "من {a} إلى 19 دقيقة")]
        {
            assert_eq!(arabic.count(&arabic.catalogue.minutes, last), text);
        }
    }
}
