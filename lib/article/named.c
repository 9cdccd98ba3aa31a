#include "article/named.h"

#include "article/survey.h"

enum { FIRST_BONUS = 300, SECOND_BONUS = 100, TITLE_LONGEST = 250, THOUSAND = 1000 };

/* The block with these letters, a heading before others; page.n where there is none. */
static size_t
find_letters(const struct survey *s, uint64_t letters)
{
	size_t found = s->page.n;

	for (size_t i = 0; i < s->page.n; i++) {
		unsigned tag = s->page.boxes[s->page.blocks[i].box].tag;

		if (s->measures.of[i].letters != letters)
			continue;
		if (tag >= TAG_H1 && tag <= TAG_H3)
			return i;
		if (found == s->page.n)
			found = i;
	}
	return found;
}

/*
 * The piece of a title in front of the last bar or dash between blanks,
 * behind which the site's name may stand.
 */
static struct str
without_site(struct str title)
{
	size_t blank = title.n;

	for (size_t i = title.n; i-- > 0;) {
		struct str mark;

		if (title.s[i] != ' ')
			continue;
		mark = blank < title.n ? str_part(title, i + 1, blank - i - 1) : STR("");
		if (mark.n == 3 ? (unsigned char)mark.s[0] >= 0xe2
				: mark.n == 1 && !is_alpha(*mark.s))
			return str_part(title, 0, i);
		blank = i;
	}
	return title;
}

/*
 * The headline as the page's own titles name it: whole, then without what may be the site's name.
 */
static bool
find_same(struct survey *s)
{
	for (size_t i = 0; i < 2 * s->page.title_count && s->title == s->page.n; i++) {
		struct str title = s->page.titles[i / 2];
		struct measure m;

		if (!measure_title(&s->measures, i % 2 ? without_site(title) : title, &m))
			return false;
		if (m.words + m.cjk > 1)
			s->title = find_letters(s, m.letters);
	}
	return true;
}

/* The words of all titles, as a set by hash. */
struct title_words {
	uint8_t has[CONTENT_SLOTS / 8];
};

static bool
note_titles(struct survey *s, struct title_words *words)
{
	memset(words, 0, sizeof(*words));
	for (size_t i = 0; i < s->page.title_count; i++) {
		struct measure m;

		if (!measure_title(&s->measures, s->page.titles[i], &m))
			return false;
		for (size_t k = 0; k < m.token_n; k++) {
			size_t slot = content_slot(s->measures.tokens[m.token_at + k] & TOKEN_HASH);

			words->has[slot / 8] |= (uint8_t)(1U << slot % 8);
		}
	}
	return true;
}

/* How many of 1000 content words of a heading the titles have; the higher it ranks the better. */
static int
rate_heading(const struct survey *s, const struct title_words *words, size_t i)
{
	const struct measure *m = &s->measures.of[i];
	unsigned tag = s->page.boxes[s->page.blocks[i].box].tag;
	const uint16_t *slots = s->measures.content + m->content_at;
	int content = (int)m->content_n, hits = 0;

	if (tag < TAG_H1 || tag > TAG_H3 || m->characters > TITLE_LONGEST)
		return 0;
	for (size_t k = 0; k < m->content_n; k++)
		hits += words->has[slots[k] / 8] >> slots[k] % 8 & 1;
	if (hits == 0 || hits * 2 < content)
		return 0;
	return hits * THOUSAND / (content + 1) +
	    (tag == TAG_H1          ? FIRST_BONUS
		    : tag == TAG_H2 ? SECOND_BONUS
				    : 0);
}

/* The heading that is most like the titles. */
static bool
find_alike(struct survey *s)
{
	struct title_words words;
	int best = 0;

	if (!note_titles(s, &words))
		return false;
	for (size_t i = 0; i < s->page.n; i++) {
		int rate = rate_heading(s, &words, i);

		if (rate > best) {
			best = rate;
			s->title = i;
		}
	}
	return true;
}

static void
find_only(struct survey *s)
{
	size_t found = s->page.n;

	for (size_t i = 0; i < s->page.n; i++) {
		if (s->page.boxes[s->page.blocks[i].box].tag != TAG_H1)
			continue;
		if (found < s->page.n)
			return;
		found = i;
	}
	s->title = found;
}

bool
named_title(struct survey *s)
{
	s->title = s->page.n;
	if (!find_same(s) || (s->title == s->page.n && !find_alike(s)))
		return false;
	if (s->title == s->page.n)
		find_only(s);
	return true;
}
