//! What the published bundle does in Chromium, Firefox and WebKitGTK.
//!
//! Each behaviour is one function, run once for each engine. The engines run side by side, each
//! with one browser for all of its tests; servers, and with them origins, are made for each test.
//! `cargo test -p maqal-e2e -- firefox` runs one engine, `… -- search` one behaviour in all.

mod accessibility;
mod catalogue;
mod catalogue_filters;
mod catalogue_typing;
mod check;
mod embed;
mod hydration;
mod layout;
mod listening;
mod moving;
mod offline;
mod places;
mod policy;
mod prepared;
mod quoting;
mod readable;
mod search;
mod setting;
mod settings;
mod stage;
mod tools;

use std::{process::ExitCode, sync::Arc};

use anyhow::Result;
use libtest_mimic::{Arguments, Trial};
use maqal_e2e::Engine;
use stage::{Behaviour, Theatre};

/// Lists behaviours by the paths of their functions.
macro_rules! behaviours {
    ($($module:ident::$name:ident),+ $(,)?) => {
        [$(Behaviour {
            name: concat!(stringify!($module), "::", stringify!($name)),
            play: |stage| Box::pin($module::$name(stage)),
        }),+]
    };
}

/// What is the same in every engine, and is looked at in one: the markup, and colours as computed.
const IN_CHROMIUM: &[Behaviour] = &behaviours![
    accessibility::no_page_breaks_a_rule_of_accessibility,
    accessibility::an_embedded_article_breaks_no_rule_of_accessibility,
    setting::nothing_moves_while_pictures_and_tools_come,
];

const BEHAVIOURS: &[Behaviour] = &behaviours![
    readable::an_article_is_whole_without_script,
    readable::the_catalogue_is_paged_by_links_without_script,
    hydration::an_article_keeps_its_nodes,
    hydration::the_catalogue_keeps_its_nodes,
    hydration::a_page_of_another_build_is_drawn_anew,
    hydration::where_the_viewer_does_not_start_the_page_says_so_and_tries_again,
    search::typing_lists_what_is_spelled_otherwise_too,
    search::enter_sends_nothing,
    search::clearing_lists_everything_again,
    search::what_was_sent_early_is_not_covered_by_suggestions,
    search::enter_puts_the_keyboard_of_a_touched_screen_away,
    search::every_spelling_finds_the_same,
    search::the_address_keeps_the_search,
    search::an_article_that_was_found_has_the_words_marked,
    search::nothing_found_is_said,
    search::what_is_offered_where_nothing_is_found_finds_something,
    search::a_word_in_quotation_marks_is_found_as_it_stands,
    search::a_guess_is_told_as_articles_write_it,
    search::typing_on_a_later_page_keeps_the_focus,
    catalogue_filters::a_chosen_section_lists_its_articles_and_back_lists_all,
    catalogue_filters::words_and_filters_narrow_each_other,
    catalogue::what_is_beyond_the_screen_is_shown_behind_what_is_on_it,
    catalogue::cards_lower_than_any_before_leave_no_hole,
    catalogue::a_cleared_list_has_its_first_rows_again,
    catalogue_filters::a_group_stays_open_when_its_last_value_goes,
    catalogue_filters::what_is_not_counted_yet_is_not_said_to_be_nothing,
    catalogue_filters::the_histogram_stays_in_its_place_while_groups_over_it_follow,
    catalogue_filters::without_an_index_no_empty_column_stands_beside_the_list,
    catalogue_filters::a_shared_address_shows_the_same_list,
    catalogue_filters::dates_are_drawn_moved_by_keys_and_typed,
    catalogue::a_far_place_of_the_list_is_shown_and_found_again,
    catalogue::the_list_is_shown_in_pages_where_that_is_wished,
    catalogue_typing::suggestions_are_chosen_by_keys,
    catalogue_typing::an_answer_is_told_once,
    catalogue_typing::late_suggestions_take_no_mark_from_others,
    catalogue::what_was_found_is_read_one_after_the_other,
    catalogue_filters::on_a_phone_the_filters_are_a_sheet,
    catalogue::a_hit_whose_card_was_not_kept_says_so,
    moving::a_card_leads_to_its_article_and_back_to_its_place,
    moving::an_article_leads_to_the_next_one,
    settings::a_choice_is_seen_at_once_and_taken_back_by_one_button,
    settings::choices_are_there_before_the_viewer_is,
    settings::a_damaged_entry_changes_nothing,
    settings::other_tabs_follow,
    settings::without_a_storage_a_choice_lasts_as_long_as_the_page,
    offline::what_was_read_is_there_and_the_rest_says_that_it_is_not,
    offline::a_small_archive_lists_all_its_articles,
    offline::what_was_read_is_brought_up_to_date_with_the_site,
    embed::two_articles_share_a_module_and_keep_their_colours,
    embed::a_narrowed_list_stands_in_another_page,
    embed::an_article_that_is_not_there_leaves_what_stands_instead,
    places::under_a_path_it_searches_and_moves,
    places::from_disk_it_is_read_and_followed,
    layout::narrow_screens_do_not_scroll_sideways,
    layout::words_without_an_end_break_at_the_edge,
    layout::each_article_has_its_own_direction,
    layout::a_card_begins_at_the_side_of_its_own_direction,
    setting::a_marked_word_keeps_its_joins_and_its_width,
    setting::every_control_of_an_article_is_a_thumb_wide,
    setting::a_picture_that_does_not_come_leaves_its_words,
    tools::a_saved_article_stays_saved_and_its_card_says_so,
    tools::without_storage_saving_says_that_it_cannot,
    tools::an_article_read_to_its_end_is_read_until_the_reader_says_otherwise,
    tools::reading_goes_on_where_it_stopped,
    tools::words_are_found_in_the_article_one_by_one,
    tools::an_article_is_shared_by_the_device_or_its_link_is_copied,
    tools::the_print_tool_prints_with_all_pictures,
    tools::keys_press_what_they_name_unless_they_are_typed_or_switched_off,
    quoting::selected_words_are_copied_whole_with_a_link_to_them,
    quoting::a_quote_that_cannot_be_copied_is_told,
    listening::an_article_is_read_aloud_part_by_part,
    listening::speed_and_voice_are_the_readers_choice_and_kept,
    listening::a_voice_that_fails_is_told_and_can_be_tried_again,
    listening::where_no_voice_speaks_the_language_nothing_is_offered,
    policy::nothing_that_the_viewer_does_is_against_the_policy,
];

fn main() -> Result<ExitCode> {
    let mut arguments = Arguments::from_args();
    // One thread for each engine: its tests wait for each other, those of the others do not.
    arguments.test_threads.get_or_insert(Engine::ALL.len());
    let theatre = Arc::new(Theatre::new()?);
    let conclusion = libtest_mimic::run(&arguments, trials(&theatre));
    theatre.close();
    Ok(conclusion.exit_code())
}

/// The engines take turns in the list, so that none is left over at the end.
fn trials(theatre: &Arc<Theatre>) -> Vec<Trial> {
    let mut trials = Vec::new();
    for behaviour in BEHAVIOURS {
        for engine in Engine::ALL {
            trials.push(trial(theatre, engine, behaviour));
        }
    }
    for behaviour in IN_CHROMIUM {
        trials.push(trial(theatre, Engine::Chromium, behaviour));
    }
    trials
}

fn trial(theatre: &Arc<Theatre>, engine: Engine, behaviour: &'static Behaviour) -> Trial {
    let theatre = theatre.clone();
    let name = format!("{engine}::{}", behaviour.name);
    Trial::test(name, move || {
        theatre
            .play(engine, behaviour)
            .map_err(|error| format!("{error:#}").into())
    })
}
