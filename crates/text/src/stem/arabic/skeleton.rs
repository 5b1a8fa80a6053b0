/// The letters of a folded word that Arabic stemming neither changes nor puts on: all but و ا ي, the
/// hamza, and ه and ت, which stand for each other at an end.
///
/// Those of an Arabic word's stem stand in the word, together and in the same order, by whatever
/// evidence it is stemmed. So a word without the skeleton of a stem is no form of it, which is known
/// far sooner than its stem.
///
/// ```
/// assert_eq!(maqal_text::skeleton("والقناطر"), "لقنطر");
/// assert!(maqal_text::skeleton("والقناطر").contains(&maqal_text::skeleton("قنطره")));
/// ```
pub fn skeleton(folded: &str) -> String {
    let changes = |letter| matches!(letter, 'ا' | 'و' | 'ي' | 'ه' | 'ت' | 'ء');
    folded.chars().filter(|letter| !changes(*letter)).collect()
}
