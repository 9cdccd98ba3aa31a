/*
 * features: what is known of each block of a page, as small whole numbers.
 *
 * One list serves the trainer, the model and why=. The numbers are cut at FEATURE_MOST, and all
 * arithmetic is of integers, so that every machine computes the same. They are kept by
 * lanes: FEATURE_LANES neighbouring blocks of one feature stand together, so that a model
 * looks at all of them at once.
 *
 * Cost: one pass over the blocks for each group of features; sums over windows are
 * differences of running sums.
 */
#ifndef ARTICLE_FEATURES_H
#define ARTICLE_FEATURES_H

#include <stdbool.h>
#include <stdint.h>

#include "text/bytes.h"

/* Shares are of 1000; lengths are 16 times the base-2 logarithm; distances are of blocks. */
#define FEATURES_OF_BOTH(F)   \
	F(length)             \
	F(words)              \
	F(word_length)        \
	F(stops)              \
	F(capitals)           \
	F(uppers)             \
	F(digits)             \
	F(ends_sentence)      \
	F(ends_colon)         \
	F(ends_open)          \
	F(sentences)          \
	F(commas)             \
	F(linked)             \
	F(links)              \
	F(bold)               \
	F(separators)         \
	F(joined_digits)      \
	F(has_at)             \
	F(has_copyright)      \
	F(begins_lower)       \
	F(begins_sign)        \
	F(begins_quote)       \
	F(furniture)          \
	F(furniture_share)    \
	F(advert)             \
	F(byline)             \
	F(caption)            \
	F(comments)           \
	F(legal)              \
	F(related)            \
	F(share)              \
	F(subscribe)          \
	F(repeats)            \
	F(good)               \
	F(blank_before)       \
	F(blank_after)        \
	F(before_length)      \
	F(before_ends)        \
	F(before_stops)       \
	F(before_linked)      \
	F(before_furniture)   \
	F(before_capitals)    \
	F(before_2_length)    \
	F(before_2_ends)      \
	F(before_2_linked)    \
	F(before_2_furniture) \
	F(before_3_length)    \
	F(before_3_ends)      \
	F(after_length)       \
	F(after_ends)         \
	F(after_stops)        \
	F(after_linked)       \
	F(after_furniture)    \
	F(after_capitals)     \
	F(after_2_length)     \
	F(after_2_ends)       \
	F(after_2_linked)     \
	F(after_2_furniture)  \
	F(after_3_length)     \
	F(after_3_ends)       \
	F(good_2_before)      \
	F(good_5_before)      \
	F(good_12_before)     \
	F(good_2_after)       \
	F(good_5_after)       \
	F(good_12_after)      \
	F(ends_6_before)      \
	F(ends_6_after)       \
	F(linked_6_before)    \
	F(linked_6_after)     \
	F(index)              \
	F(place)              \
	F(mass_before)        \
	F(page_mass)          \
	F(in_run)             \
	F(from_run)           \
	F(to_run_end)         \
	F(run_gap)            \
	F(since_prose)        \
	F(until_prose)        \
	F(since_related)      \
	F(since_subscribe)    \
	F(since_comments)     \
	F(until_furniture)    \
	F(topic)              \
	F(topic_lead)         \
	F(like_before)        \
	F(like_after)         \
	F(like_title)         \
	F(title_in)           \
	F(is_title)           \
	F(from_title)         \
	F(is_date)            \
	F(dates_6_before)     \
	F(dates_6_after)      \
	F(since_date)         \
	F(until_date)         \
	F(furniture_6_before) \
	F(furniture_6_after)  \
	F(run_drop)           \
	F(topic_before)       \
	F(topic_after)        \
	F(shape_blocks)       \
	F(shape_in_run)       \
	F(shape_good)         \
	F(shape_near)         \
	F(opening)            \
	F(opening_caption)    \
	F(echo)               \
	F(before_opening)     \
	F(since_legal)        \
	F(since_share)        \
	F(since_strong)       \
	F(thread)             \
	F(progress)           \
	F(run_share)          \
	F(usual_blank)

/*
 * In page text alone, what stands around a block where what is put between
 * paragraphs is left aside.
 */
#define FEATURES_OF_TEXT(F)  \
	F(kin_before_length) \
	F(kin_before_ends)   \
	F(kin_good_before)   \
	F(kin_after_length)  \
	F(kin_after_ends)    \
	F(kin_good_after)    \
	F(is_insert)         \
	F(inserts_before)    \
	F(inserts_after)     \
	F(inserted)

/* Of the boxes around a block, in HTML alone. Those of box groups are in enum box_group's order. */
#define FEATURES_OF_HTML(F)  \
	F(tag_rank)          \
	F(parent_rank)       \
	F(heading)           \
	F(depth)             \
	F(children)          \
	F(near_body)         \
	F(near_content)      \
	F(near_comment)      \
	F(near_related)      \
	F(near_share)        \
	F(near_sub)          \
	F(near_nav)          \
	F(near_foot)         \
	F(near_side)         \
	F(near_ad)           \
	F(near_meta)         \
	F(near_cap)          \
	F(near_sum)          \
	F(near_pop)          \
	F(near_quote)        \
	F(near_list)         \
	F(near_post)         \
	F(near_hidden)       \
	F(near_article)      \
	F(near_main)         \
	F(near_aside)        \
	F(near_tag_nav)      \
	F(near_header)       \
	F(near_footer)       \
	F(near_figure)       \
	F(near_li)           \
	F(near_table)        \
	F(near_blockquote)   \
	F(near_form)         \
	F(pruned)            \
	F(mass_up_1)         \
	F(mass_up_2)         \
	F(mass_up_3)         \
	F(mass_up_4)         \
	F(mass_up_5)         \
	F(linked_up_1)       \
	F(linked_up_2)       \
	F(linked_up_3)       \
	F(linked_up_4)       \
	F(branch)            \
	F(best_distance)     \
	F(best_in)           \
	F(best_mass)         \
	F(twin_mass)         \
	F(twin_blocks)       \
	F(twin_ends)         \
	F(article_mass)      \
	F(title_steps)       \
	F(title_mass)        \
	F(in_story)          \
	F(heading_distance)  \
	F(heading_linked)    \
	F(heading_level)     \
	F(heading_furniture) \
	F(heading_steps)     \
	F(brief)             \
	F(italic)            \
	F(pictures)          \
	F(pictures_after)    \
	F(since_picture)     \
	F(until_picture)     \
	F(picture_steps)     \
	F(picture_blocks)

/* What a feature's number means behind those of both forms is told by the form. */
enum feature {
#define F(name) FEATURE_##name,
	FEATURES_OF_BOTH(F)
#undef F
	    FEATURES_BOTH,
	FEATURES_BEFORE_TEXT = FEATURES_BOTH - 1,
#define F(name) FEATURE_##name,
	FEATURES_OF_TEXT(F)
#undef F
	    FEATURES_TEXT,
	FEATURES_BEFORE_HTML = FEATURES_BOTH - 1,
#define F(name) FEATURE_##name,
	FEATURES_OF_HTML(F)
#undef F
	    FEATURES_HTML
};

enum { FEATURE_LANES = 32, FEATURE_MOST = (1 << 14) - 1 };

struct features {
	int16_t *x;   /* owned; see feature_at */
	size_t count; /* of features of a block */
	size_t n;     /* blocks */
	size_t cap;
};

/* Where a block's feature stands. */
static inline size_t
feature_at(const struct features *f, size_t block, size_t feature)
{
	return (block / FEATURE_LANES * f->count + feature) * FEATURE_LANES + block % FEATURE_LANES;
}

static inline int16_t
feature_clamp(int64_t value)
{
	return (int16_t)(value > FEATURE_MOST ? FEATURE_MOST
		: value < -FEATURE_MOST       ? -FEATURE_MOST
					      : value);
}

/* The name of a form's feature, as why= shows it. */
struct str feature_name(size_t feature, bool is_html);

struct survey;

/* Describes all blocks of a surveyed page; false where memory ends. */
bool features_fill(struct features *f, const struct survey *s);
void features_free(struct features *f);

#endif
