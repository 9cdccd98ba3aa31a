#include "article/row.h"

static void
put_words(const struct feature_row *r)
{
	const struct measure *m = &r->s->measures.of[r->i];
	uint64_t words = (uint64_t)m->words + m->cjk / 2;

	row_set(r, FEATURE_length, row_log(measure_length(m)));
	row_set(r, FEATURE_words, row_log(words));
	row_put(r, FEATURE_word_length, row_ratio(m->characters, words * 10));
	row_set(r, FEATURE_stops, row_stops(r->s, m));
	row_set(r, FEATURE_capitals, row_share(m->capitals, m->words));
	row_set(r, FEATURE_uppers, row_share(m->uppers, m->words));
	row_set(r, FEATURE_digits, row_share(m->digits, m->characters));
	row_put(r, FEATURE_sentences, m->ends);
	row_put(r, FEATURE_commas, row_ratio(m->commas, words));
	row_put(r, FEATURE_separators, row_ratio(m->separators, words));
	row_put(r, FEATURE_joined_digits, m->joined_digits);
}

static void
put_form(const struct feature_row *r)
{
	const struct block *block = &r->s->page.blocks[r->i];
	const struct measure *m = &r->s->measures.of[r->i];

	row_set(r, FEATURE_ends_sentence, m->ending == ENDS_SENTENCE);
	row_set(r, FEATURE_ends_colon, m->ending == ENDS_COLON);
	row_set(r, FEATURE_ends_open, m->ending == ENDS_OPEN);
	row_set(r, FEATURE_linked, worth_linked(block, m));
	row_put(r, FEATURE_links, block->links);
	row_set(r, FEATURE_bold, row_share(block->bold, m->characters));
	row_set(r, FEATURE_has_at, m->has_at);
	row_set(r, FEATURE_has_copyright, m->has_copyright);
	row_set(r, FEATURE_begins_lower, m->beginning == BEGINS_LOWER);
	row_set(r, FEATURE_begins_sign, m->beginning == BEGINS_SIGN);
	row_set(r, FEATURE_begins_quote, m->beginning == BEGINS_QUOTE);
}

/*
 * The weight of the phrase that a block begins with: of a caption or byline,
 * or of what leads elsewhere.
 */
static int
opening_of(const struct measure *m, bool caption)
{
	bool is_caption =
	    m->opening_group == FURNITURE_CAPTION || m->opening_group == FURNITURE_BYLINE;

	return is_caption == caption ? m->opening : 0;
}

static void
put_furniture(const struct feature_row *r)
{
	const struct measure *m = &r->s->measures.of[r->i];

	row_set(r, FEATURE_furniture, m->strongest);
	row_set(r, FEATURE_opening, opening_of(m, false));
	row_set(r, FEATURE_opening_caption, opening_of(m, true));
	row_set(r, FEATURE_before_opening, r->i ? opening_of(m - 1, false) : 0);
	row_set(r, FEATURE_echo, r->s->views[r->i].echo);
	row_set(r, FEATURE_furniture_share, row_share(m->furniture_characters, m->characters));
	row_set(r, FEATURE_advert, m->furniture[FURNITURE_ADVERT]);
	row_set(r, FEATURE_byline, m->furniture[FURNITURE_BYLINE]);
	row_set(r, FEATURE_caption, m->furniture[FURNITURE_CAPTION]);
	row_set(r, FEATURE_comments, m->furniture[FURNITURE_COMMENTS]);
	row_set(r, FEATURE_legal, m->furniture[FURNITURE_LEGAL]);
	row_set(r, FEATURE_related, m->furniture[FURNITURE_RELATED]);
	row_set(r, FEATURE_share, m->furniture[FURNITURE_SHARE]);
	row_set(r, FEATURE_subscribe, m->furniture[FURNITURE_SUBSCRIBE]);
}

void
row_put_text(const struct feature_row *r)
{
	put_words(r);
	put_form(r);
	put_furniture(r);
}
